Feature: What happens to the clients

  Scenario: The delegate is taken out of the group
    Given the delegation is set up correctly
    When the manager selects the delegate in the Delegates group
    And the manager removes the delegate from the Delegates group
    Then the Delegates group of the manager does not show the delegate
    And within 5 minutes the People I Manage Calls For group of the delegate does not show the manager

  Scenario: Out and in again
    Given a manager and a delegate
    When the manager exits Lync
    Then Lync of the manager is not running
    When the manager signs in to Lync
    Then Lync of the manager is running
    And within 3 minutes the MAPI status of the manager is OK

  Scenario: A crash and a lost connection
    Given the delegation is set up correctly
    When the delegate loses the connection to Lync Server
    Then the delegation is not correct
    When the delegate gets the connection to Lync Server back
    Then within 1 minute the delegation is correct
    When the Lync client of the delegate crashes
    And the delegate creates a Lync meeting for the manager
    Then the add-in is unavailable

  Scenario: The MAPI service goes and comes back
    Given a manager and a delegate
    When the MAPI service becomes unavailable to the delegate
    Then the MAPI status of the delegate is not OK
    When the MAPI service becomes available to the delegate
    Then within 2 minutes the MAPI status of the delegate is OK

  Scenario: The way to the MAPI status
    Given a manager and a delegate
    When the manager finds the Lync icon in the notification area
    And the manager opens the extended menu of the Lync icon
    And the manager opens the configuration information
    And the manager finds the MAPI information
    And the manager checks the MAPI status
    Then the MAPI status of the manager is OK

  Scenario: The policy counts from the next sign-in
    Given a manager and a delegate
    When the administrator turns the Exchange delegate sync policy of the manager off
    And the manager exits Lync
    And the manager signs in to Lync
    And 5 minutes pass
    And the manager adds the delegate as a delegate
    Then it never happens within 20 minutes that the pair is paired
    When the administrator turns the Exchange delegate sync policy of the manager on
    And the manager exits Lync
    And the manager signs in to Lync
    Then within 10 minutes the delegation is correct

  Scenario: Messages in the name of the manager
    Given the delegation is set up correctly
    When the delegate sends a message on behalf of the manager
    Then the message is sent on behalf of the manager
    When the delegate sends a message as the manager
    Then the message is refused
    When a meeting request is sent to the manager
    Then the delegate receives copies of meeting requests to the manager

  Scenario: Send As wins
    Given the delegate has Send As on the mailbox of the manager
    When the delegate sends a message as the manager
    Then the message is sent as the manager

  Scenario: Modalities
    Given the delegation is half set up
    When between 1 and 3 minutes pass
    Then it is possible that the pair is half
    And it is possible that for 10 minutes the delegation is not correct
    When the manager removes the delegate from the Delegates group
    Then in at least 50 % of runs, within 5 minutes the pair is none
