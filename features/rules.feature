Feature: Rules that few would miss

  Each of these scenarios is here because a rule of the world could be changed
  without any other one noticing. `ombud clauses --mutants` finds such rules.

  Background:
    Given a manager and a delegate

  Rule: what a client was about to do ends with it

    Background:
      Given delegate change notice takes exactly 10 seconds
      And rights check takes exactly 10 seconds
      And publication takes exactly 5 seconds
      And user replication takes exactly 10 seconds
      And delegate confirmation takes exactly 1 minute

    @source(F-401) @source(P-44)
    Scenario Outline: A client that crashes <moment> publishes <whom>
      When the manager adds the delegate as a delegate
      And <time> pass
      And the Lync client of the manager crashes
      Then <outcome>

      Examples:
        | moment             | whom         | time       | outcome                             |
        | while it publishes | nobody       | 22 seconds | for 1 hour the pair is none         |
        | after that         | the delegate | 27 seconds | within 2 minutes the pair is paired |

    @source(F-401) @source(F-303)
    Scenario: A delegate's client that loses MAPI while it checks its rights confirms nothing
      When the manager adds the delegate as a delegate
      And 1 minute pass
      And the MAPI service becomes unavailable to the delegate
      Then for 1 hour the pair is half

    @source(F-209)
    Scenario Outline: What <whom> was sending is lost when Lync Server no longer hears the client
      When the manager adds the delegate as a delegate
      And <time> pass
      And Lync Server no longer hears <whom>
      Then for 1 hour the pair is <pair>

      Examples:
        | whom         | time       | pair |
        | the manager  | 22 seconds | none |
        | the delegate | 1 minute   | half |

    @source(P-29)
    Scenario: A removal that a stall has held back goes on after it
      Given the delegation is set up correctly
      When the manager removes the delegate from the Delegates group
      And the user replication of Lync Server stalls
      Then for 1 hour the People I Manage Calls For group of the delegate shows the manager
      When the user replication of Lync Server resumes
      Then within 10 seconds the delegate has no People I Manage Calls For group

  Rule: the Delegates dialog

    @source(F-617) @source(P-14)
    Scenario: Where a listed delegate can be added again, Outlook lists the delegate twice
      Given the delegation is set up correctly
      And adding an existing delegate is "duplicate"
      When the manager adds the delegate as a delegate
      Then the delegate is listed twice as a delegate of the manager

    @source(F-605)
    Scenario Outline: Copies of meeting requests need Editor on the Calendar: <role>
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager sets <role> on the Calendar folder
      And the manager confirms the Delegates dialog
      Then <outcome>

      Examples:
        | role     | outcome                                                                                            |
        | Editor   | the delegate receives copies of meeting requests to the manager                                    |
        | Author   | it never happens within 1 day that the delegate receives copies of meeting requests to the manager |
        | Reviewer | it never happens within 1 day that the delegate receives copies of meeting requests to the manager |

    @source(DT-05) @source(F-605)
    Scenario: Copies end when Editor does
      Given the delegation is set up correctly
      When the manager opens the Delegates dialog
      And the manager selects the delegate in the Delegates dialog
      And the manager sets Reviewer on the Calendar folder
      Then the delegate receives copies of meeting requests to the manager
      When the manager confirms the Delegates dialog
      Then it never happens within 1 day that the delegate receives copies of meeting requests to the manager

  Rule: what is assumed otherwise

    @source(P-48)
    Scenario: Where changed permissions are no change, raising the role pairs nobody
      Given changed permissions of a listed delegate is "not noticed"
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager sets Reviewer on the Calendar folder
      And the manager confirms the Delegates dialog
      And 10 minutes pass
      And the manager opens the Delegates dialog
      And the manager selects the delegate in the Delegates dialog
      And the manager sets Editor on the Calendar folder
      And the manager confirms the Delegates dialog
      Then the delegate has Editor on the Calendar folder of the manager
      And for 1 hour the pair is none

    @source(P-03b)
    Scenario: Where a delegate removed in Lync stays away, a sign-in brings nobody back
      Given the delegation is set up correctly
      And re-add of a delegate removed in Lync only is "never"
      When the manager removes the delegate from the Delegates group
      And 10 minutes pass
      And the manager exits Lync
      And the manager signs in to Lync
      Then for 1 hour the pair is none
      And the delegate is a delegate of the manager in Outlook

    @source(P-03b)
    Scenario: Where the next poll brings a delegate back, no sign-in is needed
      Given the delegation is set up correctly
      And re-add of a delegate removed in Lync only is "at the next poll"
      And user replication takes exactly 0 seconds
      When the manager removes the delegate from the Delegates group
      Then within 5 minutes the pair is paired

    @source(P-01) @source(F-107)
    Scenario Outline: Whose Enterprise Voice counts: <whose> of <who>
      Given telephony that counts is "<whose>"
      And <who> has the telephony setting Enterprise Voice
      When the manager adds the delegate as a delegate
      Then <outcome>

      Examples:
        | whose    | who          | outcome                              |
        | delegate | the delegate | for 1 hour the pair is none          |
        | delegate | the manager  | within 10 minutes the pair is paired |
        | both     | the delegate | for 1 hour the pair is none          |
        | both     | the manager  | for 1 hour the pair is none          |

    @source(P-46) @source(F-401)
    Scenario: Where groups need MAPI, an outage hides one that exists
      Given the delegation is set up correctly
      And groups without MAPI is "hidden"
      When the MAPI service becomes unavailable to the delegate
      Then the delegate has no People I Manage Calls For group
      When the MAPI service becomes available to the delegate
      Then within 2 minutes the People I Manage Calls For group of the delegate shows the manager

    @source(P-46) @source(F-204)
    Scenario: Nobody is removed from a group that an outage hides
      Given the delegation is set up correctly
      And groups without MAPI is "hidden"
      When the MAPI service becomes unavailable to the manager
      And the manager removes the delegate from the Delegates group
      And the MAPI service becomes available to the manager
      Then for 1 hour the pair is paired

    @source(P-02) @source(F-203)
    Scenario: Where an empty group stays, it is still there
      Given the delegation is set up correctly
      And empty People I Manage Calls For group stays is "yes"
      When the manager removes the delegate from the Delegates group
      Then it never happens within 1 hour that the delegate has no People I Manage Calls For group

    @source(P-11)
    Scenario: Where Cancel saves the edits, a cancelled removal counts
      Given the delegation is set up correctly
      And cancel saves the edits is "yes"
      When the manager opens the Delegates dialog
      And the manager selects the delegate in the Delegates dialog
      And the manager removes the selected delegate
      And the manager cancels the Delegates dialog
      Then the delegate is not a delegate of the manager in Outlook

    @source(P-13) @source(F-616)
    Scenario: Where a removal keeps Send on Behalf, a former delegate goes on sending
      Given the delegation is set up correctly
      And removal in Outlook keeps Send on Behalf is "yes"
      When the manager removes the delegate as a delegate
      Then the delegate can send on behalf of the manager
      And the delegate has None on the Calendar folder of the manager

  Rule: what is only almost the same

    @source(F-303)
    Scenario: A delegate who loses Editor while the own client checks confirms nothing
      Given a hybrid deployment
      And delegate change notice takes exactly 10 seconds
      And rights check takes exactly 10 seconds
      And publication takes exactly 5 seconds
      And user replication takes exactly 10 seconds
      And delegate confirmation takes exactly 1 minute
      When the manager adds the delegate as a delegate
      And 1 minute pass
      And the administrator gives the delegate Reviewer on the Calendar folder of the manager
      Then for 1 hour the pair is half

    @source(DT-03) @source(F-119)
    Scenario: Row 3, a delegate with Lync Basic is not even published
      Given the delegate uses Lync Basic
      When the manager adds the delegate as a delegate
      Then for 1 hour the pair is none

    @source(DT-03) @source(F-117)
    Scenario: Row 9, a mailbox that moves while the rights are checked
      Given a hybrid deployment
      And delegate change notice takes exactly 10 seconds
      And rights check takes exactly 30 seconds
      When the manager adds the delegate as a delegate
      And 20 seconds pass
      And the administrator moves the mailbox of the delegate to Exchange Online
      Then for 1 hour the pair is none

    @source(F-408)
    Scenario: Starting a client that runs starts nothing
      Given the delegation is set up correctly
      And Lync sign-in takes exactly 1 minute
      And operator step takes exactly 10 seconds
      When the manager exits Lync
      And the manager signs in to Lync
      And the manager signs in to Lync
      Then within 50 seconds the Delegates group of the manager shows the delegate

    @source(F-202)
    Scenario: The delegate's group stays while there is a member
      When the manager adds the delegate as a delegate
      Then within 10 minutes the delegation is correct
      And it never happens within 1 hour that the delegate has no People I Manage Calls For group

    @source(F-307) @source(F-201)
    Scenario: With the manager's Lync closed the add-in works, and the delegation is not correct
      Given the delegation is set up correctly
      When the manager exits Lync
      Then for 1 hour the delegation is not correct
      When the delegate creates a Lync meeting for the manager
      Then the meeting is created

    @source(F-201) @source(F-205)
    Scenario: Nobody is removed from a group that a closed client does not show
      Given the delegation is set up correctly
      When the manager exits Lync
      And the manager removes the delegate from the Delegates group
      Then for 1 hour the pair is paired

    @source(DT-07) @source(F-104)
    Scenario: With Enterprise Voice a pair that formed before is not a correct delegation
      Given the delegation is set up correctly
      And the manager has the telephony setting Enterprise Voice
      When the delegate creates a Lync meeting for the manager
      Then the article does not apply
      And the delegation is not correct

    @source(F-617) @source(P-14)
    Scenario: Adding a listed delegate again lists nobody twice
      When the manager adds the delegate as a delegate
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook
      And it never happens within 1 hour that the delegate is listed twice as a delegate of the manager

    @source(F-605) @source(F-612)
    Scenario: Who was added without Editor gets no copies with Editor later
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager sets Reviewer on the Calendar folder
      And the manager confirms the Delegates dialog
      And the manager opens the Delegates dialog
      And the manager selects the delegate in the Delegates dialog
      And the manager sets Editor on the Calendar folder
      And the manager confirms the Delegates dialog
      Then the delegate has Editor on the Calendar folder of the manager
      And it never happens within 1 day that the delegate receives copies of meeting requests to the manager

    @source(F-606)
    Scenario: Nothing is sent from an Outlook that is closed
      Given the delegation is set up correctly
      When the delegate closes Outlook
      And the delegate sends a message on behalf of the manager
      Then it never happens within 1 hour that the message is sent on behalf of the manager

  Rule: two sides

    @source(DT-15) @source(F-1304)
    Scenario: Without any right the Default right counts, and not limited details
      Given the Default right on the Calendar of the manager is free/busy time
      When the manager adds the delegate as a delegate
      And the manager removes the delegate as a delegate
      Then the delegate sees times only of the Calendar of the manager in Outlook

    @source(DT-13) @source(F-1104)
    Scenario: An old Exchange has no switch to turn on
      Given the forest runs Exchange 2013 CU9
      And the mailbox of the manager is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the administrator turns ACLable synced objects on
      And 3 hours pass
      And the manager adds the delegate as a delegate
      Then the delegate is not a delegate of the manager in Outlook

    @source(F-1104) @source(F-1109)
    Scenario: Turning the switch off makes nobody ACLable
      Given the mailbox of the manager is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the administrator turns ACLable synced objects off
      And 3 hours pass
      And the manager adds the delegate as a delegate
      Then the delegate is not a delegate of the manager in Outlook

    @source(F-1109) @source(F-515)
    Scenario: Moved back with the switch off, the delegate is not taken for ACLable
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is in Exchange Online
      And ACLable synced objects are off
      When the administrator moves the mailbox of the delegate back on-premises
      And 3 hours pass
      And the manager adds the delegate as a delegate
      Then the delegate is not a delegate of the manager in Outlook

    @source(F-910) @source(F-1018)
    Scenario: What came from the forest is no edit of the cloud, and no conflict with the next one
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      And forward sync takes exactly 1 minute
      And back sync takes exactly 1 minute
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      And 5 minutes pass
      And the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      And 1 day pass
      Then the delegate does not have Send on Behalf on the mailbox of the manager on-premises
      And the delegate does not have Send on Behalf on the mailbox of the manager in Exchange Online

  Rule: faults

    @source(F-209)
    Scenario: What a client publishes that Lync Server does not hear never arrives
      When Lync Server no longer hears the manager
      And the manager adds the delegate as a delegate
      Then for 1 hour the pair is none

    @source(F-209)
    Scenario: A client that hears nothing goes on publishing
      Given delegate change notice takes exactly 10 seconds
      And rights check takes exactly 10 seconds
      And publication takes exactly 5 seconds
      When the manager adds the delegate as a delegate
      And 22 seconds pass
      And Lync Server can no longer reach the manager
      Then within 10 minutes the pair is paired

    @source(P-62) @source(F-209)
    Scenario: A second notice of an old removal does not harm a pair that formed since
      Given the delegation is set up correctly
      And user replication takes exactly 1 minute
      And second arrival of a Lync message takes exactly 20 minutes
      When the manager removes the delegate from the Delegates group
      And a Lync message to the delegate is duplicated
      And 2 minutes pass
      And the manager exits Lync
      And the manager signs in to Lync
      Then within 10 minutes the delegation is correct
      And for 1 hour the delegation is correct

    @source(P-62) @source(P-60)
    Scenario: A second notice that comes first is the removal itself
      Given the delegation is set up correctly
      And user replication takes exactly 30 minutes
      And second arrival of a Lync message takes exactly 1 minute
      When the manager removes the delegate from the Delegates group
      And a Lync message to the delegate is duplicated
      And 5 minutes pass
      And the manager exits Lync
      And the manager signs in to Lync
      Then within 40 minutes the delegation is correct

    @source(P-63) @source(F-204)
    Scenario: A publication that is lost takes no removal along
      Given the delegation is set up correctly
      And user replication takes exactly 10 minutes
      And Lync sign-in takes exactly 2 seconds
      And MAPI connect takes exactly 5 seconds
      And rights check takes exactly 1 second
      And publication takes exactly 5 seconds
      When the manager removes the delegate from the Delegates group
      And the manager exits Lync
      And the manager signs in to Lync
      And 10 seconds pass
      And a Lync message from the manager is lost
      Then within 10 minutes the delegate has no People I Manage Calls For group

    @source(P-61)
    Scenario: With the clock too far off a client does not sign in
      Given the delegation is set up correctly
      When the clock of the manager jumps forward by 10 minutes
      And the manager exits Lync
      And the manager signs in to Lync
      Then it never happens within 1 hour that the Delegates group of the manager shows the delegate
      When the clock of the manager is set right
      Then within 1 minute the Delegates group of the manager shows the delegate

    @source(P-61) @source(F-401)
    Scenario: With the clock too far off a client does not get MAPI back
      When the clock of the manager jumps forward by 10 minutes
      And the MAPI service becomes unavailable to the manager
      And the MAPI service becomes available to the manager
      Then for 1 hour the MAPI status of the manager is not OK
      When the clock of the manager is set right
      Then within 2 minutes the MAPI status of the manager is OK

    @source(F-404) @source(F-406)
    Scenario: An outage for everybody ends for everybody
      Given an outage of the MAPI service for everybody may begin at any time and lasts at most 5 minutes
      When the manager opens the Delegates dialog
      And 10 minutes pass
      Then within 8 minutes the MAPI status of the manager is OK
      And it is possible that the MAPI status of the delegate is not OK
