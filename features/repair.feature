Feature: Repair from anywhere

  A procedure is worth its paper if it repairs from every state its reader may be
  in, not only from the one its author thought of.

  Background:
    Given a manager and a delegate

  @source(C2-01) @source(DT-08)
  Scenario: Case 2 repairs a stale pair whatever has happened to it
    Given the delegate was removed in Outlook
    When the delegate creates a Lync meeting for the manager
    Then the pair is stale
    And from every state that can be reached the manager can repair the delegation with procedure "case-2" within 10 minutes

  @source(D-02) @source(P-06)
  Scenario: Case 1 corrected repairs every pair a restless delegate may have left
    When the manager adds the delegate as a delegate
    And the delegate exits Lync
    And the delegate signs in to Lync
    And 10 minutes pass
    Then from every state that can be reached the manager can repair the delegation with procedure "case-1-corrected" within 10 minutes

  @source(D-08)
  Scenario: A reader who begins again right after the removal skips the wait
    Given the delegation is half set up
    When the manager removes the delegate from the Delegates group
    And the manager follows procedure "case-1-corrected"
    Then it is possible that for 1 hour the delegation is not correct
    And it is possible that within 10 minutes the delegation is correct

  @source(D-22) @source(C1-01)
  Scenario: With Lync closed nobody sees the group, and the half pair stays
    Given the delegation is half set up
    When the manager exits Lync
    And the manager follows procedure "case-1-corrected"
    Then the procedure has ended
    And for 1 hour the pair is half

  @source(D-22) @source(D-11)
  Scenario: Signing in first is not enough, for MAPI may connect during the wait
    Given the delegation is half set up
    When the manager exits Lync
    And the manager signs in to Lync
    And 31 seconds pass
    And the manager follows procedure "case-1-corrected"
    Then it is possible that for 1 hour the delegation is not correct

  @source(D-22) @source(D-11)
  Scenario: Signing in and waiting for MAPI makes the difference
    Given the delegation is half set up
    When the manager exits Lync
    And the manager signs in to Lync
    And 3 minutes pass
    And the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct
