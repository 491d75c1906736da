Feature: Case 2, the add-in does not respond

  The manager removed the delegate in Outlook. Exchange no longer knows the
  delegate while Lync still pairs the two. The published procedure of eleven
  steps adds the delegate again.

  Background:
    Given a manager and a delegate

  @source(F-306) @source(F-803) @source(LSYM-1) @source(LSYM-7) @source(LSYM-11)
  Scenario: After a removal in Outlook the add-in is silent
    Given the delegate was removed in Outlook
    When the delegate creates a Lync meeting for the manager
    Then the add-in does not respond
    And the pair is stale
    And the Delegates group of the manager shows the delegate
    And the People I Manage Calls For group of the delegate shows the manager

  @source(F-206) @source(F-207) @source(LCAUSE-3)
  Scenario: Removing a delegate in Outlook brings Case 2 about
    Given the delegation is set up correctly
    When the manager removes the delegate as a delegate
    Then the pair is stale
    And for 2 hours the pair is stale
    And the delegate is not a delegate of the manager in Outlook

  @source(C2-01) @source(F-504) @source(POST-1) @source(POST-2) @source(POST-3)
  Scenario: The published procedure always repairs the pair
    Given the delegate was removed in Outlook
    When the manager follows procedure "case-2"
    Then the procedure has ended
    And within 10 minutes the delegation is correct
    When the delegate creates a Lync meeting for the manager
    Then the meeting is created

  @source(C2-01)
  Scenario: It repairs a manager without a group as well
    Given the delegate was removed in Outlook
    When the manager removes the delegate from the Delegates group
    And about 5 minutes pass
    And the manager follows procedure "case-2"
    Then within 10 minutes the delegation is correct

  @source(D-29)
  Scenario: Adding the delegate in Outlook alone repairs a pair that is stale on both sides
    Given the delegate was removed in Outlook
    When the manager adds the delegate as a delegate
    Then the delegation is correct

  @source(D-29) @source(F-206)
  Scenario: Skipping the removal from the group does no harm while both sides are stale
    Given the delegate was removed in Outlook
    When the manager follows procedure "case-2" without step 2
    Then within 10 minutes the delegation is correct

  @source(D-23) @source(D-29)
  Scenario: On a half pair the removal from the group is what counts
    Given the delegation is half set up
    And the delegate was removed in Outlook
    When the manager follows procedure "case-2" without step 2
    Then for 1 hour the delegation is not correct

  @source(D-23)
  Scenario: With it the procedure repairs the overlap of both cases
    Given the delegation is half set up
    And the delegate was removed in Outlook
    When the manager follows procedure "case-2"
    Then within 10 minutes the delegation is correct

  @source(C2-02) @source(P-07)
  Scenario: The wait belongs to the removal
    Given the delegate was removed in Outlook
    When the manager removes the delegate from the Delegates group
    And the manager follows steps 3 to 11 of procedure "case-2"
    Then it is possible that for 1 hour the delegation is not correct
    And it is possible that within 10 minutes the delegation is correct

  @source(C2-07) @source(D-12)
  Scenario: Without the sign-in nobody publishes the delegate
    Given the delegate was removed in Outlook
    When the manager follows procedure "case-2" without step 7
    Then Lync of the manager is not running
    And it never happens within 1 hour that the delegation is correct

  @source(D-14)
  Scenario: The dialog may stay open while the manager signs in
    Given the delegate was removed in Outlook
    When the manager follows steps 1 to 7 of procedure "case-2"
    Then the Delegates dialog of the manager is open
    When the manager follows steps 8 to 11 of procedure "case-2"
    Then within 10 minutes the delegation is correct

  @source(D-15) @source(P-14) @source(P-03b)
  Scenario: On a half pair the addition is refused, and the sign-in of step 7 repairs it
    Given the delegation is half set up
    When the manager follows procedure "case-2"
    Then the procedure has ended
    And the delegate is a delegate of the manager in Outlook
    And within 10 minutes the delegation is correct

  @source(D-20) @source(F-609) @source(P-04) @source(LNOTE-3)
  Scenario: Editor without Send on Behalf does not pair
    Given the delegate was removed in Outlook
    And the Send on Behalf list of the manager cannot be written
    When the manager follows procedure "case-2"
    Then the delegate has Editor on the Calendar folder of the manager
    And it never happens within 2 hours that the delegation is correct
    When the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error

  @source(D-24)
  Scenario: With the sync policy off Case 2 never succeeds
    Given the delegate was removed in Outlook
    And the Exchange delegate sync policy of the manager is off
    When the manager follows procedure "case-2"
    Then it never happens within 2 hours that the delegation is correct

  @source(F-705) @source(D-24)
  Scenario: Without the group removal the policy does not matter to a stale pair
    Given the delegate was removed in Outlook
    And the Exchange delegate sync policy of the manager is off
    When the manager adds the delegate as a delegate
    Then the delegation is correct

  @source(F-501) @source(C2-02)
  Scenario: The published order leaves the delegate silent for the wait
    Given the delegate was removed in Outlook
    When the manager removes the delegate from the Delegates group
    And the delegate creates a Lync meeting for the manager
    Then the add-in does not respond
