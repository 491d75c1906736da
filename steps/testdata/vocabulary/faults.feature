Feature: What can break

  Scenario: The MAPI service of everybody
    Given a manager and a delegate
    When the MAPI service becomes unavailable to everybody
    Then the MAPI status of the manager is not OK
    And the MAPI status of the delegate is not OK
    When the MAPI service becomes available to everybody
    Then within 2 minutes the MAPI status of the delegate is OK

  Scenario: Outages of everybody that begin by themselves
    Given an outage of the MAPI service for everybody may begin at any time and lasts at most 5 minutes
    When 1 hour passes
    Then it is possible that the MAPI status of the manager is not OK

  Scenario: Crashes
    Given the delegation is set up correctly
    When the Lync client of the manager crashes and starts again
    Then within 3 minutes the delegation is correct
    When the Outlook of the manager crashes
    Then the Outlook of the manager is closed
    And the pair is paired

  Scenario: Crashes that happen by themselves
    Given the delegation is set up correctly
    And the Lync client of the delegate may crash and start again at any time
    And the Outlook of the delegate may crash at any time
    When 1 hour passes
    Then it is possible that the delegation is not correct
    And for 1 hour the pair is paired

  Scenario: Partitions
    Given a manager and a delegate
    When Lync Server can no longer reach the delegate
    And Lync Server no longer hears the manager
    And the manager adds the delegate as a delegate
    Then for 1 hour the pair is none
    When the manager gets the connection to Lync Server back
    Then within 10 minutes the pair is half

  Scenario: Partitions that begin by themselves
    Given a partition in both directions may cut the manager off at any time and lasts 2 minutes
    And a partition towards Lync Server may cut the delegate off at any time and lasts between 1 and 3 minutes
    And a partition from Lync Server may cut the delegate off at any time and lasts at most 90 seconds
    And at most 1 faults happen
    When 1 hour passes
    And the delegate creates a Lync meeting for the manager
    Then it is possible that the add-in is unavailable

  Scenario: A stall
    Given the delegation is set up correctly
    When the user replication of Lync Server stalls
    And the manager removes the delegate from the Delegates group
    Then for 1 hour the People I Manage Calls For group of the delegate shows the manager
    When the user replication of Lync Server resumes
    Then within 5 minutes the delegate has no People I Manage Calls For group

  Scenario: A stall that begins by itself
    Given a stall of the user replication may begin at any time and lasts at most 30 minutes
    When the manager adds the delegate as a delegate
    And 10 minutes pass
    Then it is possible that for 20 minutes the pair is half
    And within 1 hour the pair is paired

  Scenario: Messages
    Given rights check takes 10 seconds
    And delegate change notice takes 10 seconds
    And publication takes 2 seconds
    And user replication takes 1 minute
    When the manager adds the delegate as a delegate
    And 25 seconds pass
    And a Lync message to the delegate is delayed
    And the newest Lync message about the manager arrives first
    Then within 15 minutes the pair is paired
    When the manager removes the delegate from the Delegates group
    And a Lync message to the delegate is duplicated
    And a Lync message to the delegate is lost
    And a Lync message from the manager is lost
    Then within 11 minutes the delegate has no People I Manage Calls For group

  Scenario: Messages that go astray by themselves
    Given a Lync message from the manager may be lost at any time
    And a Lync message to the delegate may be delayed at any time
    And a Lync message to the delegate may be duplicated at any time
    And the newest Lync message about the delegate may arrive first at any time
    When the manager adds the delegate as a delegate
    Then it is possible that for 1 hour the pair is none
    And it is possible that within 20 minutes the pair is paired

  Scenario: Writes that are cut off
    Given a manager and a delegate
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager confirms the Delegates dialog and Exchange fails after 1 writes
    Then the delegate can send on behalf of the manager
    And the delegate is not a delegate of the manager in Outlook
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager confirms the Delegates dialog and Outlook crashes after 2 writes
    Then the delegate is a delegate of the manager in Outlook
    And the delegate has None on the Calendar folder of the manager
    And the Outlook of the manager is closed

  Scenario: Clocks
    Given a manager and a delegate
    When the clock of the manager jumps forward by 10 minutes
    And the manager exits Lync
    And the manager signs in to Lync
    Then for 1 hour the MAPI status of the manager is not OK
    When the clock of the manager is set right
    Then within 3 minutes the MAPI status of the manager is OK
    When the clock of the manager jumps back by 90 seconds
    Then for 1 hour the MAPI status of the manager is OK

  Scenario: Clocks that jump by themselves
    Given the clock of the manager may jump back by 10 minutes at any time
    When the manager adds the delegate as a delegate
    Then it is possible that for 10 minutes the pair is none
    And within 30 minutes the pair is paired
