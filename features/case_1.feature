Feature: Case 1, the delegate gets the permission error

  The manager's Lync client lists the delegate, the delegate's client does not
  list the manager. The published procedure of sixteen steps is meant to repair
  that. Read to the letter it never ends; these scenarios say which reading
  ends, which repairs, and what the five-minute wait is for.

  Background:
    Given a manager and a delegate

  Rule: what the broken state looks like

    @source(F-305) @source(F-801) @source(LSYM-1) @source(LSYM-7) @source(LSYM-9) @source(LSYM-10)
    Scenario: The delegate of a half pair gets the permission error
      Given the delegation is half set up
      When the delegate creates a Lync meeting for the manager
      Then the delegate gets the permission error
      And the pair is half
      And the Delegates group of the manager shows the delegate
      And the delegate has no People I Manage Calls For group

    @source(P-06)
    Scenario: Time does not mend a half pair
      Given the delegation is half set up
      When the delegate creates a Lync meeting for the manager
      And 1 hour pass
      Then the pair is half
      And it never happens within 2 days that the delegation is correct

    @source(P-06)
    Scenario Outline: Signing in again does not mend a half pair either: <who>
      Given the delegation is half set up
      When <who> exits Lync
      And <who> signs in to Lync
      Then for 30 minutes the delegation is not correct

      Examples:
        | who          |
        | the manager  |
        | the delegate |

    @source(F-305) @source(LCAUSE-1) @source(LCAUSE-2)
    Scenario: A half pair comes about when the delegate is away at the wrong moment
      When the manager adds the delegate as a delegate
      And the delegate exits Lync
      And the delegate signs in to Lync
      Then it is possible that within 10 minutes the delegation is correct
      And it is possible that for 1 hour the pair is half
      And it never happens within 1 hour that the pair is stale

  Rule: the corrected procedure

    @source(D-02) @source(F-504) @source(F-307) @source(POST-1) @source(POST-2) @source(POST-3)
    Scenario: The corrected procedure always repairs the pair
      Given the delegation is half set up
      When the manager follows procedure "case-1-corrected"
      Then the procedure has ended
      And within 10 minutes the delegation is correct
      When the delegate creates a Lync meeting for the manager
      Then the meeting is created

    @source(D-04)
    Scenario: The corrected procedure also starts from nothing
      Given there is no delegation
      When the manager follows procedure "case-1-corrected"
      Then the procedure has ended
      And Lync of the manager is running
      And within 10 minutes the delegation is correct

    @source(D-05) @source(D-23)
    Scenario: The corrected procedure repairs the overlap with Case 2
      Given the delegation is half set up
      And the delegate was removed in Outlook
      When the manager follows procedure "case-1-corrected"
      Then within 10 minutes the delegation is correct

    @source(F-501) @source(P-07) @source(C1-03)
    Scenario: Without the wait the corrected procedure is a gamble for a quick reader
      Given the delegation is half set up
      And operator step takes between 2 and 10 seconds
      When the manager follows procedure "case-1-corrected" without step 3
      Then it is possible that within 10 minutes the delegation is correct
      And it is possible that for 1 hour the delegation is not correct

    @source(F-501) @source(P-07) @source(C1-03)
    Scenario: A shorter wait is not enough
      Given the delegation is half set up
      When the manager removes the delegate from the Delegates group
      And 1 minute pass
      And the manager exits Lync
      And the manager removes the delegate as a delegate
      And the manager signs in to Lync
      And the manager adds the delegate as a delegate
      Then it is possible that for 10 minutes the delegation is not correct

    @source(F-501) @source(P-29)
    Scenario: Where replication takes longer, the published wait is not enough
      Given the delegation is half set up
      And user replication takes between 5 and 20 minutes
      When the manager follows procedure "case-1-corrected"
      Then it is possible that for 1 hour the delegation is not correct

    @source(F-501)
    Scenario: Half a minute suffices where replication is that fast
      Given the delegation is half set up
      And user replication takes at most 30 seconds
      When the manager removes the delegate from the Delegates group
      And 30 seconds pass
      And the manager exits Lync
      And the manager removes the delegate as a delegate
      And the manager signs in to Lync
      And the manager adds the delegate as a delegate
      Then within 10 minutes the delegation is correct

    @source(C1-02) @source(F-204)
    Scenario: Leaving out the removal from the group leaves the pair half
      Given the delegation is half set up
      When the manager follows procedure "case-1-corrected" without step 2
      Then for 1 hour the pair is half

    @source(C1-11)
    Scenario: Leaving out the sign-in leaves the manager without Lync
      Given the delegation is half set up
      When the manager follows procedure "case-1-corrected" without step 11
      Then Lync of the manager is not running
      And it never happens within 1 hour that the delegation is correct

    @source(C1-16) @source(F-603)
    Scenario: Leaving out the last confirmation adds nobody
      Given the delegation is half set up
      When the manager follows procedure "case-1-corrected" without step 16
      Then the delegate is not a delegate of the manager in Outlook
      And for 30 minutes the pair is none

    @source(C1-01)
    Scenario: The first five steps take the delegate out of the group and Lync down
      Given the delegation is half set up
      When the manager follows steps 1 to 5 of procedure "case-1-corrected"
      Then the procedure stopped at step 5
      And Lync of the manager is not running
      And the pair is none
      And the delegate is a delegate of the manager in Outlook

  Rule: the published text

    @source(D-01) @source(C1-12)
    Scenario: Followed to the letter, the published text never ends
      Given the delegation is half set up
      When the manager follows procedure "case-1" literally
      Then the procedure never ends

    @source(D-01) @source(D-22)
    Scenario: To the letter it never ends from nothing either
      Given there is no delegation
      When the manager follows procedure "case-1" literally
      Then the procedure never ends
      And Lync of the manager is not running

    @source(D-01) @source(D-23) @source(C1-08) @source(C1-12)
    Scenario: To the letter it never ends when Outlook does not list the delegate
      Given the delegation is half set up
      And the delegate was removed in Outlook
      When the manager follows procedure "case-1" literally
      Then the procedure never ends
      And Lync of the manager is not running

    @source(D-02) @source(D-03) @source(C1-12) @source(C1-14)
    Scenario: Read as a subroutine, it ends with the delegate in neither store
      Given the delegation is half set up
      When the manager follows procedure "case-1" as a subroutine
      Then the procedure has ended
      And the pair is none
      And the delegate is not a delegate of the manager in Outlook
      And for 1 hour the delegation is not correct
      When the delegate creates a Lync meeting for the manager
      Then the add-in does not respond

    @source(D-04) @source(C1-08)
    Scenario: Read as a subroutine from nothing, it ends with Lync down
      Given there is no delegation
      When the manager follows procedure "case-1" as a subroutine
      Then the procedure has ended
      And Lync of the manager is not running

    @source(D-02) @source(C1-13)
    Scenario: Read charitably, the published text repairs the pair
      Given the delegation is half set up
      When the manager follows procedure "case-1" charitably
      Then the procedure has ended
      And within 10 minutes the delegation is correct

    @source(D-04)
    Scenario: Charity does not help a delegate whom Outlook does not list
      Given the delegation is half set up
      And the delegate was removed in Outlook
      When the manager follows procedure "case-1" charitably
      Then Lync of the manager is not running
      And for 1 hour the delegation is not correct

  Rule: what else can go wrong

    @source(D-24) @source(F-705)
    Scenario: With the sync policy off the corrected procedure never succeeds
      Given the delegation is half set up
      And the Exchange delegate sync policy of the manager is off
      When the manager follows procedure "case-1-corrected"
      Then it never happens within 2 hours that the delegation is correct
      And the MAPI status of the manager is OK
      When the delegate creates a Lync meeting for the manager
      Then the delegate gets the permission error

    @source(P-06) @source(F-115) @source(PRE-2)
    Scenario: With the delegate signed out the corrected procedure ends half
      Given the delegation is half set up
      And the delegate is signed out of Lync
      When the manager follows procedure "case-1-corrected"
      And 15 minutes pass
      Then the pair is half
      When the delegate signs in to Lync
      Then for 30 minutes the pair is half
      When the delegate creates a Lync meeting for the manager
      Then the delegate gets the permission error

    @source(F-303) @source(D-26)
    Scenario: With the delegate's MAPI down the corrected procedure ends half
      Given the delegation is half set up
      And the MAPI service is unavailable to the delegate
      When the manager follows procedure "case-1-corrected"
      And 15 minutes pass
      Then the pair is half
      When the MAPI service becomes available to the delegate
      Then for 30 minutes the pair is half

    @source(F-401) @source(F-406) @source(LMORE-1)
    Scenario: With the manager's MAPI down nothing is published until it returns
      Given the delegation is half set up
      And the MAPI service is unavailable to the manager
      When the manager follows procedure "case-1-corrected"
      Then for 1 hour the pair is none
      When the MAPI service becomes available to the manager
      Then within 10 minutes the delegation is correct

    @source(D-11) @source(P-03b)
    Scenario: An outage of MAPI during the wait can undo the removal
      Given the delegation is half set up
      And an outage of the MAPI service for the manager may begin at any time and lasts between 1 and 3 minutes
      When the manager follows procedure "case-1-corrected"
      Then it is possible that within 10 minutes the delegation is correct
      And it is possible that for 30 minutes the delegation is not correct

    @source(D-21)
    Scenario: A crash of the delegate's client can leave the pair half again
      Given the delegation is half set up
      And the Lync client of the delegate may crash at any time
      When the manager follows procedure "case-1-corrected"
      Then it is possible that within 10 minutes the delegation is correct
      And it is possible that for 30 minutes the delegation is not correct

    @source(D-09)
    Scenario: No wait is needed between the removal in Outlook and the new addition
      Given the delegation is half set up
      When the manager removes the delegate from the Delegates group
      And about 5 minutes pass
      And the manager exits Lync
      And the manager removes the delegate as a delegate
      And the manager adds the delegate as a delegate
      And the manager signs in to Lync
      Then within 10 minutes the delegation is correct
