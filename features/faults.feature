Feature: Faults

  What breaks a pair, what breaks a repair, what heals by itself and which
  procedure repairs the rest. A fault strikes where a When says so, or at any
  time or never where a Given allows it: then every moment is tried, and "at most
  n faults happen" limits all of them together. What procedures do not survive is
  told as well, as what is possible. "ombud steps --faults" lists the faults.

  Background:
    Given a manager and a delegate

  @source(F-408) @source(F-508)
  Scenario: After an outage at any moment the client finds back
    Given the delegation is set up correctly
    And an outage of the MAPI service for the delegate may begin at any time and lasts at most 5 minutes
    When 1 hour pass
    Then it is possible that the delegation is not correct
    And for 1 hour the pair is paired

  @source(F-401)
  Scenario: An outage while the manager adds a delegate only delays the pair
    Given an outage of the MAPI service for the manager may begin at any time and lasts between 1 and 3 minutes
    And at most 1 faults happen
    When the manager adds the delegate as a delegate
    Then within 20 minutes the pair is paired

  @source(P-06)
  Scenario: An outage of the delegate's MAPI at the wrong moment leaves the pair half
    Given an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 3 minutes
    And at most 1 faults happen
    When the manager adds the delegate as a delegate
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(P-06)
  Scenario: With no faults left the same story always ends well
    Given an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 3 minutes
    And at most 0 faults happen
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @source(D-21)
  Scenario: A crashed client shows no groups and keeps the pair
    Given the delegation is set up correctly
    When the Lync client of the delegate crashes
    Then the pair is paired
    And the delegate has no People I Manage Calls For group
    When the delegate signs in to Lync
    Then within 2 minutes 30 seconds the delegation is correct

  @source(D-21)
  Scenario: A manager whose client crashes before the publication has to sign in again
    Given the Lync client of the manager may crash at any time
    When the manager adds the delegate as a delegate
    And 15 minutes pass
    Then it is possible that the pair is none
    And it is possible that the pair is paired
    And it never happens within 1 day that the pair is half

  @source(P-47)
  Scenario: A lost connection costs the notice, and the way back makes up for it
    When the manager adds the delegate as a delegate
    And the manager loses the connection to Lync Server
    And the manager gets the connection to Lync Server back
    Then within 10 minutes the delegation is correct

  @source(P-47)
  Scenario: Where the client goes on as before, a lost notice stays lost
    Given back after a lost connection is "goes on"
    When the manager adds the delegate as a delegate
    And the manager loses the connection to Lync Server
    And the manager gets the connection to Lync Server back
    Then for 1 day the pair is none

  @source(F-401) @source(F-409)
  Scenario: An outage for everybody leaves a pair alone and takes the meetings away
    Given the delegation is set up correctly
    When the MAPI service becomes unavailable to everybody
    And the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error
    And the Delegates group of the manager shows the delegate
    And for 1 day the pair is paired

  @source(F-408)
  Scenario: An outage for everybody heals by itself once the service is back
    Given the delegation is set up correctly
    When the MAPI service becomes unavailable to everybody
    And 1 hour passes
    And the MAPI service becomes available to everybody
    Then within 2 minutes the delegation is correct

  @source(F-406) @source(P-06)
  Scenario: A delegate added during an outage for everybody may end up half, for both clients connect at once
    When the MAPI service becomes unavailable to everybody
    And the manager adds the delegate as a delegate
    And the MAPI service becomes available to everybody
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(F-406) @source(C1-03)
  Scenario: Case 1 corrected does not survive an outage for everybody that ends too late
    Given the delegation is half set up
    And an outage of the MAPI service for everybody may begin at any time and lasts between 20 and 30 minutes
    When the manager follows procedure "case-1-corrected"
    Then it is possible that within 10 minutes the delegation is correct
    And it is possible that for 10 minutes the pair is none

  @source(F-408) @source(C1-03)
  Scenario: Case 1 corrected repairs what an outage for everybody has left, once it is over
    When the MAPI service becomes unavailable to everybody
    And the manager adds the delegate as a delegate
    And the MAPI service becomes available to everybody
    And 30 minutes pass
    And the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  @source(D-13)
  Scenario: A manager's client that crashes and starts again only delays a pair
    Given the Lync client of the manager may crash and start again at any time
    When the manager adds the delegate as a delegate
    Then within 20 minutes the pair is paired

  @source(P-06)
  Scenario: A delegate's client that starts again at the wrong moment leaves the pair half
    Given the Lync client of the delegate may crash and start again at any time
    When the manager adds the delegate as a delegate
    And 30 minutes pass
    Then it is possible that the pair is paired
    And it is possible that for 1 day the pair is half

  @source(D-21)
  Scenario: A pair that is set up survives the restart of either client
    Given the delegation is set up correctly
    When the Lync client of the manager crashes and starts again
    And the Lync client of the delegate crashes and starts again
    Then the delegation is not correct
    And within 2 minutes 30 seconds the delegation is correct

  @source(D-11) @source(P-03b) @source(C1-03)
  Scenario: Case 1 corrected does not survive a restart of the manager's client during its wait
    Given the delegation is half set up
    And the Lync client of the manager may crash and start again at any time
    When the manager follows procedure "case-1-corrected"
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(D-11) @source(C1-03)
  Scenario: Following Case 1 corrected a second time repairs that
    Given the delegation is half set up
    When the manager follows steps 1 to 2 of procedure "case-1-corrected"
    And the Lync client of the manager crashes and starts again
    And the manager follows steps 3 to 16 of procedure "case-1-corrected"
    And 30 minutes pass
    Then it is possible that the pair is half
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  @source(D-21) @source(C1-11)
  Scenario: Nor does it survive a crash after its sign-in, until the manager signs in
    Given the delegation is half set up
    And the Lync client of the manager may crash at any time
    When the manager follows procedure "case-1-corrected"
    And 30 minutes pass
    Then it is possible that the pair is none
    And it is possible that Lync of the manager is not running

  @source(F-304)
  Scenario: A lost publication leaves no pair, and Outlook lists the delegate
    Given a Lync message from the manager may be lost at any time
    When the manager adds the delegate as a delegate
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is none
    And the delegate is a delegate of the manager in Outlook

  @source(F-304) @source(D-13)
  Scenario: The manager's next sign-in makes up for a lost publication
    Given delegate change notice takes 10 seconds
    And rights check takes 10 seconds
    And publication takes 5 seconds
    When the manager adds the delegate as a delegate
    And 22 seconds pass
    And a Lync message from the manager is lost
    And 1 day passes
    Then the pair is none
    When the manager exits Lync
    And the manager signs in to Lync
    Then within 10 minutes the delegation is correct

  @source(F-305) @source(P-06)
  Scenario: A lost notice is one way into Case 1
    Given a Lync message to the delegate may be lost at any time
    When the manager adds the delegate as a delegate
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half
    And it never happens within 1 day that the pair is none

  @source(F-305)
  Scenario: A lost confirmation is another
    Given a Lync message from the delegate may be lost at any time
    When the manager adds the delegate as a delegate
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(F-305) @source(C1-03)
  Scenario: Case 1 corrected repairs what a lost notice has left
    Given user replication takes between 1 and 5 minutes
    And delegate change notice takes 10 seconds
    And rights check takes 10 seconds
    And publication takes 5 seconds
    When the manager adds the delegate as a delegate
    And 1 minute passes
    And a Lync message to the delegate is lost
    And 1 hour passes
    Then the pair is half
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  @source(F-305) @source(C1-03)
  Scenario: Case 1 corrected does not survive the loss of its own notice
    Given the delegation is half set up
    And a Lync message to the delegate may be lost at any time
    When the manager follows procedure "case-1-corrected"
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(C2-01) @source(F-304)
  Scenario: Case 2 does not survive the loss of its publication
    Given the delegate was removed in Outlook
    And a Lync message from the manager may be lost at any time
    When the manager follows procedure "case-2"
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is none

  @source(F-204) @source(P-63)
  Scenario: A lost removal leaves the manager in the delegate's group until the delegate signs in
    Given user replication takes 5 minutes
    And the delegation is set up correctly
    When the manager removes the delegate from the Delegates group
    And a Lync message to the delegate is lost
    Then for 1 day the People I Manage Calls For group of the delegate shows the manager
    And the pair is none
    When the delegate exits Lync
    And the delegate signs in to Lync
    Then for 1 day the delegate has no People I Manage Calls For group

  @source(P-63)
  Scenario: Where a missed removal is never learnt, it stays for good
    Given user replication takes 5 minutes
    And missed removal is "never learnt"
    And the delegation is set up correctly
    When the manager removes the delegate from the Delegates group
    And a Lync message to the delegate is lost
    And the delegate exits Lync
    And the delegate signs in to Lync
    And 1 minute passes
    Then for 1 day the People I Manage Calls For group of the delegate shows the manager

  @source(P-59)
  Scenario: A delayed message delays the pair and nothing else
    Given a Lync message to the delegate may be delayed at any time
    And a Lync message from the manager may be delayed at any time
    When the manager adds the delegate as a delegate
    Then within 45 minutes the delegation is correct

  @source(P-59) @source(P-07) @source(C1-03)
  Scenario: Case 1 corrected does not survive a removal that is delayed beyond its wait
    Given the delegation is half set up
    And a Lync message to the delegate may be delayed at any time
    When the manager follows procedure "case-1-corrected"
    And 1 hour passes
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(P-59) @source(C1-03)
  Scenario: With a wait that covers the delay as well it does
    Given the delegation is half set up
    And a Lync message to the delegate may be delayed at any time
    When the manager removes the delegate from the Delegates group
    And 21 minutes pass
    And the manager removes the delegate as a delegate
    And the manager adds the delegate as a delegate
    Then within 35 minutes the delegation is correct

  @source(F-209) @source(P-62) @source(C2-01)
  Scenario: A message that arrives twice does no harm where versions tell
    Given the delegate was removed in Outlook
    And a Lync message to the delegate may be duplicated at any time
    And a Lync message from the manager may be duplicated at any time
    When the manager follows procedure "case-2"
    Then within 10 minutes the delegation is correct

  @source(P-62) @source(C2-01)
  Scenario: Where an old message is believed, a second arrival of the removal leaves the pair half
    Given outdated Lync message is "believed"
    And the delegate was removed in Outlook
    And a Lync message to the delegate may be duplicated at any time
    When the manager follows procedure "case-2"
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(P-62) @source(F-204)
  Scenario: Where an old message is believed, a removed delegate may be listed again
    Given outdated Lync message is "believed"
    And a Lync message from the manager may be duplicated at any time
    When the manager adds the delegate as a delegate
    And 9 minutes pass
    And the manager removes the delegate from the Delegates group
    And 30 minutes pass
    Then it is possible that the pair is none
    And it is possible that for 1 day the pair is paired

  @source(F-305) @source(P-60)
  Scenario: A second arrival may even complete a pair whose delegate missed the first
    Given delegate change notice takes 10 seconds
    And rights check takes 10 seconds
    And publication takes 5 seconds
    And user replication takes 5 minutes
    And second arrival of a Lync message takes 15 minutes
    When the manager adds the delegate as a delegate
    And 1 minute passes
    And a Lync message to the delegate is duplicated
    And the delegate exits Lync
    And 6 minutes pass
    Then the pair is half
    When the delegate signs in to Lync
    Then within 13 minutes the delegation is correct

  @source(P-07) @source(F-209)
  Scenario: A publication that gets ahead of the removal is overtaken by it
    Given the delegation is half set up
    And publication takes 10 minutes
    And the newest Lync message about the manager may arrive first at any time
    When the manager removes the delegate from the Delegates group
    And the manager removes the delegate as a delegate
    And the manager adds the delegate as a delegate
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(P-07)
  Scenario: In order it never is
    Given the delegation is half set up
    And publication takes 10 minutes
    When the manager removes the delegate from the Delegates group
    And the manager removes the delegate as a delegate
    And the manager adds the delegate as a delegate
    Then within 20 minutes the delegation is correct

  @source(F-204)
  Scenario: A manager whom the server does not hear removes nobody from the group
    Given the delegation is set up correctly
    When Lync Server no longer hears the manager
    And the manager removes the delegate from the Delegates group
    Then for 1 day the pair is paired
    And the Delegates group of the manager shows the delegate

  @source(C1-02) @source(F-204)
  Scenario: Case 1 corrected signs in anew, and so gets round a partition towards the server, but not its removal
    Given the delegation is half set up
    When Lync Server no longer hears the manager
    And the manager follows procedure "case-1-corrected"
    And 30 minutes pass
    Then the pair is half
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  @source(P-47) @source(D-13)
  Scenario: A partition of the manager's client only delays a pair, whichever direction it cuts
    Given a partition in both directions may cut the manager off at any time and lasts between 1 and 3 minutes
    And a partition towards Lync Server may cut the manager off at any time and lasts between 1 and 3 minutes
    And a partition from Lync Server may cut the manager off at any time and lasts between 1 and 3 minutes
    And at most 1 faults happen
    When the manager adds the delegate as a delegate
    Then within 20 minutes the pair is paired

  @source(P-47)
  Scenario: Where the client goes on as before, a partition towards the server may cost the pair
    Given back after a lost connection is "goes on"
    And a partition towards Lync Server may cut the manager off at any time and lasts between 1 and 3 minutes
    When the manager adds the delegate as a delegate
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is none

  @source(F-305) @source(P-06)
  Scenario: A delegate whom the server cannot reach misses the addition, and the way back does not help
    When Lync Server can no longer reach the delegate
    And the manager adds the delegate as a delegate
    And 30 minutes pass
    And the delegate gets the connection to Lync Server back
    Then for 1 day the pair is half

  @source(F-305) @source(C1-03)
  Scenario: Case 1 corrected is in vain while the server cannot reach the delegate, and works afterwards
    Given the delegation is half set up
    When Lync Server can no longer reach the delegate
    And the manager follows procedure "case-1-corrected"
    And 30 minutes pass
    Then the pair is half
    When the delegate gets the connection to Lync Server back
    And 1 minute passes
    And the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  @source(P-63) @source(F-204)
  Scenario: A delegate whom the server cannot reach misses a removal, and learns of it on the way back
    Given the delegation is set up correctly
    When Lync Server can no longer reach the delegate
    And the manager removes the delegate from the Delegates group
    Then for 1 day the People I Manage Calls For group of the delegate shows the manager
    When the delegate gets the connection to Lync Server back
    Then for 1 day the People I Manage Calls For group of the delegate does not show the manager

  @source(F-303)
  Scenario: A delegate whom the server does not hear confirms in vain
    When Lync Server no longer hears the delegate
    And the manager adds the delegate as a delegate
    And 10 minutes pass
    Then for 1 day the pair is half

  @source(F-805)
  Scenario: With either direction cut the add-in has no answer for the delegate
    Given the delegation is set up correctly
    When Lync Server can no longer reach the delegate
    And the delegate creates a Lync meeting for the manager
    Then the add-in is unavailable
    And the People I Manage Calls For group of the delegate shows the manager

  @source(F-503) @source(P-29)
  Scenario: A stall delays a pair for as long as it lasts
    Given a stall of the user replication may begin at any time and lasts between 30 and 40 minutes
    When the manager adds the delegate as a delegate
    And 10 minutes pass
    Then it is possible that for 20 minutes the pair is half
    And within 50 minutes the delegation is correct

  @source(P-07) @source(C1-03)
  Scenario: Case 1 corrected never survives a stall that outlasts its wait
    Given the delegation is half set up
    When the user replication of Lync Server stalls
    And the manager follows procedure "case-1-corrected"
    And 10 minutes pass
    And the user replication of Lync Server resumes
    And 30 minutes pass
    Then for 1 day the pair is half

  @source(P-07) @source(C1-03)
  Scenario: After the stall the same procedure repairs what it has left
    Given the delegation is half set up
    When the user replication of Lync Server stalls
    And the manager follows procedure "case-1-corrected"
    And 10 minutes pass
    And the user replication of Lync Server resumes
    And 10 minutes pass
    And the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  @source(D-29) @source(P-07)
  Scenario: A stall breaks Case 2, which without its removal from the group survives it
    Given the delegate was removed in Outlook
    When the user replication of Lync Server stalls
    And the manager follows procedure "case-2"
    And 10 minutes pass
    Then the pair is half
    When the user replication of Lync Server resumes
    And 10 minutes pass
    Then for 1 day the pair is half

  @source(D-29) @source(F-206)
  Scenario: Case 2 without the removal from the group does not need the replication
    Given the delegate was removed in Outlook
    When the user replication of Lync Server stalls
    And the manager follows procedure "case-2" without step 2
    Then within 10 minutes the delegation is correct

  @source(F-603)
  Scenario: A crash of Outlook with the dialog open loses the edits and nothing else
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    And the Outlook of the manager crashes
    Then the delegate is a delegate of the manager in Outlook
    And for 1 day the pair is paired
    And the Outlook of the manager is closed

  @source(F-603) @source(C1-16)
  Scenario: Case 1 corrected does not survive a crash of Outlook before its last OK
    Given the delegation is half set up
    And the Outlook of the manager may crash at any time
    When the manager follows procedure "case-1-corrected"
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that the delegate is not a delegate of the manager in Outlook

  @source(F-603) @source(C1-16)
  Scenario: Following it again from the beginning repairs that
    Given the delegation is half set up
    When the manager follows steps 1 to 10 of procedure "case-1-corrected"
    And the Outlook of the manager crashes
    Then the delegate is not a delegate of the manager in Outlook
    And the pair is none
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  @source(F-608) @source(F-618) @source(DT-05)
  Scenario Outline: An addition that is cut off by a crash of Outlook leaves what was written
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager confirms the Delegates dialog and Outlook crashes after <writes> writes
    Then the delegate <list> a delegate of the manager in Outlook
    And the delegate <send> send on behalf of the manager
    And the delegate has <role> on the Calendar folder of the manager
    When 30 minutes pass
    And the delegate creates a Lync meeting for the manager
    Then <answer>
    And the pair is <pair>

    Examples:
      | writes | list   | send   | role   | pair   | answer                                 |
      | 0      | is not | cannot | None   | none   | the add-in does not respond            |
      | 1      | is not | can    | None   | none   | the add-in does not respond            |
      | 2      | is     | can    | None   | none   | the delegate gets the permission error |
      | 3      | is     | can    | None   | none   | the delegate gets the permission error |
      | 4      | is     | can    | Editor | paired | the meeting is created                 |

  @source(F-608) @source(F-616) @source(DT-05)
  Scenario Outline: A removal that is cut off by a crash of Outlook leaves the rest
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    And the manager confirms the Delegates dialog and Outlook crashes after <writes> writes
    Then the delegate <list> a delegate of the manager in Outlook
    And the delegate <send> send on behalf of the manager
    And the delegate has <role> on the Calendar folder of the manager
    And the pair is <pair>
    When the delegate creates a Lync meeting for the manager
    Then <answer>
    And for 1 day the pair is <pair>

    Examples:
      | writes | list   | send   | role   | pair   | answer                                 |
      | 0      | is     | can    | Editor | paired | the meeting is created                 |
      | 1      | is     | cannot | Editor | paired | the delegate gets the permission error |
      | 2      | is not | cannot | Editor | stale  | the add-in does not respond            |
      | 3      | is not | cannot | Editor | stale  | the add-in does not respond            |
      | 4      | is not | cannot | None   | stale  | the add-in does not respond            |

  @source(F-608) @source(F-612)
  Scenario: A removal that is cut off after two writes leaves copies and the Calendar to somebody whom Outlook no longer lists
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    And the manager confirms the Delegates dialog and Outlook crashes after 2 writes
    Then the delegate is not a delegate of the manager in Outlook
    And the delegate receives copies of meeting requests to the manager
    And the delegate can open the Calendar folder of the manager

  @source(F-608) @source(P-14)
  Scenario: Adding a half-written delegate again is refused, so it repairs nothing
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager confirms the Delegates dialog and Outlook crashes after 2 writes
    And the manager opens Outlook
    And the manager adds the delegate as a delegate
    And 30 minutes pass
    Then for 1 day the pair is none
    And the delegate is a delegate of the manager in Outlook

  @source(F-608) @source(C1-09) @source(C1-16)
  Scenario Outline: Case 1 corrected repairs every half-written addition
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager confirms the Delegates dialog and Outlook crashes after <writes> writes
    And 30 minutes pass
    Then the delegation is not correct
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

    Examples:
      | writes |
      | 0      |
      | 1      |
      | 2      |
      | 3      |

  @source(F-608) @source(C1-09) @source(C1-16)
  Scenario Outline: And every half-written removal
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    And the manager confirms the Delegates dialog and Outlook crashes after <writes> writes
    Then the delegation is not correct
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

    Examples:
      | writes |
      | 1      |
      | 2      |
      | 3      |

  @source(F-608) @source(C2-01) @source(P-14)
  Scenario Outline: Case 2 repairs a half-written removal only where Outlook no longer lists the delegate
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    And the manager confirms the Delegates dialog and Outlook crashes after <writes> writes
    And the manager follows procedure "case-2"
    And 30 minutes pass
    Then the delegation <is> correct

    Examples:
      | writes | is     |
      | 1      | is not |
      | 2      | is     |
      | 3      | is     |

  @source(F-608) @source(F-618)
  Scenario: Where Exchange fails, Outlook stays open and the dialog shows what was written
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager confirms the Delegates dialog and Exchange fails after 2 writes
    Then the Outlook of the manager is open
    And the Delegates dialog of the manager is closed
    When the manager opens the Delegates dialog
    Then the Delegates dialog lists the delegate
    And for 1 day the pair is none

  @source(F-608) @source(F-606)
  Scenario: A half-written removal that Exchange refused is told by the meeting
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    And the manager confirms the Delegates dialog and Exchange fails after 1 writes
    And the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error
    And the pair is paired
    When the manager removes the delegate as a delegate
    And the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @source(F-606) @source(F-607)
  Scenario: A change of permissions that is cut off never touches Send on Behalf
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager ticks private items
    And the manager sets Reviewer on the Calendar folder
    And the manager confirms the Delegates dialog and Exchange fails after 1 writes
    Then the delegate can see private items of the manager
    And the delegate can send on behalf of the manager
    And the delegation is correct

  @source(P-61)
  Scenario: A clock that jumps leaves a pair that is set up alone
    Given the delegation is set up correctly
    And the clock of the manager may jump forward by 1 hour at any time
    And the clock of the delegate may jump back by 1 hour at any time
    When 1 hour passes
    Then for 1 day the delegation is correct

  @source(P-61) @source(C1-11)
  Scenario: Case 1 corrected does not survive a wrong clock, for it signs in, and heals once the clock is right
    Given the delegation is half set up
    When the clock of the manager jumps forward by 10 minutes
    And the manager follows procedure "case-1-corrected"
    And 1 hour passes
    Then the pair is none
    And the MAPI status of the manager is not OK
    When the clock of the manager is set right
    Then within 10 minutes the delegation is correct

  @source(P-61)
  Scenario: A tolerance of one minute refuses what five would let pass
    Given clock tolerance is "1 minute"
    When the clock of the delegate jumps back by 3 minutes
    And the delegate exits Lync
    And the delegate signs in to Lync
    And the manager adds the delegate as a delegate
    And 30 minutes pass
    Then the MAPI status of the delegate is not OK
    And for 1 day the pair is half

  @source(P-42) @source(F-504)
  Scenario: A clock that jumps back can put a pair off beyond the ten minutes
    Given the clock of the manager may jump back by 5 minutes at any time
    When the manager adds the delegate as a delegate
    Then it is possible that for 10 minutes the delegation is not correct
    And within 16 minutes the delegation is correct

  @source(P-42)
  Scenario: A clock that jumps forward never does
    Given the clock of the manager may jump forward by 5 minutes at any time
    And the clock of the delegate may jump forward by 5 minutes at any time
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @source(P-31) @source(P-25) @source(F-509)
  Scenario: A slow Azure AD Connect carries everything, later
    Given a hybrid deployment
    And the mailbox of the delegate is in Exchange Online
    And Azure AD Connect cycle takes between 20 and 30 minutes
    When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
    And 1 minute passes
    Then the delegate cannot send on behalf of the manager
    And within 75 minutes the delegate can send on behalf of the manager
