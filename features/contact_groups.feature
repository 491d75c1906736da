Feature: Contact groups

  The manager's Lync client shows delegates in the group Delegates, the
  delegate's client shows managers in People I Manage Calls For. A group comes
  with its first contact and goes with its last.

  Background:
    Given a manager and a delegate

  @source(DT-02) @source(F-202) @source(LAFTER-2) @source(LAFTER-3)
  Scenario: A completed pairing creates both groups
    Then the manager has no Delegates group
    And the delegate has no People I Manage Calls For group
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct
    And the Delegates group of the manager shows the delegate
    And the People I Manage Calls For group of the delegate shows the manager

  @source(DT-02)
  Scenario: A second delegate joins the manager's group
    Given the delegation is set up correctly
    When the manager adds the second delegate as a delegate
    Then within 10 minutes the People I Manage Calls For group of the second delegate shows the manager
    And the Delegates group of the manager shows the second delegate
    And the Delegates group of the manager shows the delegate
    And the delegation is correct

  @source(DT-02)
  Scenario: A second manager joins the delegate's group
    Given the delegation is set up correctly
    When the second manager adds the delegate as a delegate
    Then within 10 minutes the People I Manage Calls For group of the delegate shows the second manager
    And the People I Manage Calls For group of the delegate shows the manager

  @source(DT-02) @source(F-305)
  Scenario: A half pair shows on the manager's side only
    Given the delegation is half set up
    Then the Delegates group of the manager shows the delegate
    And the People I Manage Calls For group of the delegate does not show the manager

  @source(DT-02) @source(F-204)
  Scenario: Removing one of two delegates leaves the group
    Given the delegation is set up correctly
    When the manager adds the second delegate as a delegate
    Then within 10 minutes the People I Manage Calls For group of the second delegate shows the manager
    When the manager removes the delegate from the Delegates group
    Then the Delegates group of the manager does not show the delegate
    And the Delegates group of the manager shows the second delegate
    And within 5 minutes the delegate has no People I Manage Calls For group

  @source(DT-02) @source(F-203) @source(LNOTE-1)
  Scenario: Removing the last delegate removes the group
    Given the delegation is set up correctly
    When the manager removes the delegate from the Delegates group
    Then the manager has no Delegates group
    And within 5 minutes the delegate has no People I Manage Calls For group

  @source(F-203) @source(P-02)
  Scenario: Where the empty group stays, it is empty
    Given the delegation is set up correctly
    And empty People I Manage Calls For group stays is "yes"
    When the manager removes the delegate from the Delegates group
    Then within 5 minutes the People I Manage Calls For group of the delegate does not show the manager

  @source(F-501)
  Scenario: The delegate's side follows with the replication, not before
    Given the delegation is set up correctly
    And user replication takes between 1 and 5 minutes
    When the manager removes the delegate from the Delegates group
    Then for 59 seconds the People I Manage Calls For group of the delegate shows the manager
    And within 4 minutes 1 second the delegate has no People I Manage Calls For group

  @source(DT-02) @source(F-206)
  Scenario: A removal in Outlook leaves both groups alone
    Given the delegation is set up correctly
    When the manager removes the delegate as a delegate
    Then for 1 hour the Delegates group of the manager shows the delegate
    And the People I Manage Calls For group of the delegate shows the manager

  @source(F-205)
  Scenario: A removal from the group leaves Exchange alone
    Given the delegation is set up correctly
    When the manager removes the delegate from the Delegates group
    And 10 minutes pass
    Then the delegate is a delegate of the manager in Outlook
    And the delegate has Editor on the Calendar folder of the manager
    And the delegate can send on behalf of the manager

  @source(P-03b)
  Scenario: A delegate removed in Lync only comes back at the next sign-in
    Given the delegation is set up correctly
    When the manager removes the delegate from the Delegates group
    And about 5 minutes pass
    Then the pair is none
    When the manager exits Lync
    And the manager signs in to Lync
    Then within 10 minutes the delegation is correct

  @source(P-03b) @source(P-07)
  Scenario: Signing in before the removal has replicated leaves the pair half
    Given the delegation is set up correctly
    And user replication is 10 minutes
    When the manager removes the delegate from the Delegates group
    And the manager exits Lync
    And the manager signs in to Lync
    Then within 10 minutes the pair is half
    And for 1 hour the delegation is not correct

  @source(P-03)
  Scenario: Where the sync mirrors, a removal in Outlook empties the groups
    Given the delegation is set up correctly
    And sync direction is "mirror"
    When the manager removes the delegate as a delegate
    Then within 2 minutes the manager has no Delegates group
    And within 5 minutes the delegate has no People I Manage Calls For group

  @source(DT-02) @source(F-119)
  Scenario Outline: Installing Lync Basic takes the groups away: <who>
    Given the delegation is set up correctly
    And <who> uses Lync Basic
    Then the manager has no Delegates group
    And the delegate has no People I Manage Calls For group
    When the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error

    Examples:
      | who          |
      | the manager  |
      | the delegate |

  @source(F-201)
  Scenario: A client that is not running shows no groups, and shows them again later
    Given the delegation is set up correctly
    When the delegate exits Lync
    Then the delegate has no People I Manage Calls For group
    When the delegate signs in to Lync
    Then within 30 seconds the People I Manage Calls For group of the delegate shows the manager

  @source(F-204)
  Scenario: Nobody can be removed from a group that does not show them
    When the manager adds the second delegate as a delegate
    And 15 minutes pass
    And the manager removes the delegate from the Delegates group
    Then the pair is none
    And for 1 hour the Delegates group of the manager shows the second delegate

  @source(F-209)
  Scenario: A client that lost Lync Server catches up when it is back
    When the manager loses the connection to Lync Server
    And the manager adds the delegate as a delegate
    Then for 1 hour the pair is none
    When the manager gets the connection to Lync Server back
    Then within 10 minutes the delegation is correct
