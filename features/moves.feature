Feature: What a move keeps and what it loses

  Manager and delegate moved together keep what they have. Moved one after the
  other, or one alone, they lose some of it, and moving back does not bring
  everything back.

  Background:
    Given a manager and a delegate
    And a hybrid deployment

  Rule: together

    @source(F-917) @source(F-117) @source(HDEL-19)
    Scenario: A working delegation goes on working
      Given the delegation is set up correctly
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then the delegation is correct
      And Lync meeting delegation of the manager to the delegate is supported
      When the delegate creates a Lync meeting for the manager
      Then the meeting is created

    @source(F-917) @source(F-915) @source(F-1401)
    Scenario: Folder rights, private items and the meeting rule go along
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      And the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then the delegate has Editor on the Calendar folder of the manager
      And the delegate can see private items of the manager
      And the delegate receives copies of meeting requests to the manager
      And the delegate is a delegate of the manager in Outlook

    @source(F-917) @source(F-909)
    Scenario: Send on Behalf that has arrived in the cloud counts there at once
      Given the delegation is set up correctly
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then the delegate can send on behalf of the manager
      When the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

    @source(F-917) @source(F-1403)
    Scenario: Meeting requests keep arriving
      Given the delegation is set up correctly
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      And a meeting request is sent to the manager
      Then the sender gets no non-delivery report
      And the delegate receives copies of meeting requests to the manager

    @source(F-917) @source(F-918) @source(P-52)
    Scenario Outline: Send As on a joint move is <fate>
      Given the delegate has Send As on the mailbox of the manager on-premises
      And Send As on a joint move is "<fate>"
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      And the delegate sends a message as the manager
      Then <outcome>

      Examples:
        | fate         | outcome                            |
        | carried over | the message is sent as the manager |
        | lost         | the message is refused             |

    @source(F-906) @source(F-918) @source(P-52)
    Scenario: Where Send As is lost, granting it anew in the cloud helps
      Given the delegate has Send As on the mailbox of the manager on-premises
      And Send As on a joint move is "lost"
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      And the administrator grants the delegate Send As on the mailbox of the manager in Exchange Online
      Then within 20 minutes the delegate can send as the manager

    @source(F-917)
    Scenario: Together there and together back
      Given the delegation is set up correctly
      And the delegate has Send As on the mailbox of the manager on-premises
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      And the administrator moves the mailboxes of the manager and the delegate back on-premises
      Then the delegation is correct
      And the delegate can send as the manager

    @source(F-917) @source(F-1203)
    Scenario: Who goes along keeps the mapping, who stays behind loses it
      Given the delegate has Full Access on the mailbox of the manager on-premises
      And the second delegate has Full Access on the mailbox of the manager on-premises
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then the mailbox of the manager is mapped for the delegate
      And the mailbox of the manager is not mapped for the second delegate
      And the second delegate can open the mailbox of the manager

    @source(F-917) @source(F-918)
    Scenario: A delegate of two managers moves with one and loses with the other
      Given the delegate has Send As on the mailbox of the manager on-premises
      And the delegate has Send As on the mailbox of the second manager on-premises
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then the delegate can send as the manager
      And for 1 day the delegate cannot send as the second manager

    @source(F-917) @source(F-1401)
    Scenario: A batch with somebody who is there already is a move of one alone
      Given the delegation is set up correctly
      And the mailbox of the delegate is in Exchange Online
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then the delegate is listed twice as a delegate of the manager
      When a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0"

  Rule: alone

    @source(F-117) @source(F-1501) @source(F-1502) @source(P-05)
    Scenario Outline: Lync meeting delegation ends with the move: <who>
      Given the delegation is set up correctly
      When the administrator moves the mailbox of <who> to Exchange Online
      Then Lync meeting delegation of the manager to the delegate is unsupported
      And the pair is paired
      When the delegate creates a Lync meeting for the manager
      Then the delegate gets the permission error

      Examples:
        | who          |
        | the manager  |
        | the delegate |

    @source(F-1502) @source(P-05)
    Scenario: Under the other reading the add-in stays silent
      Given the delegation is set up correctly
      And split homes is "no response"
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the delegate creates a Lync meeting for the manager
      Then the add-in does not respond

    @source(F-1501)
    Scenario: Lync homes on two sides end it as well
      Given the delegation is set up correctly
      And the Lync home of the delegate is in Exchange Online
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then Lync meeting delegation of the manager to the delegate is unsupported
      When the delegate creates a Lync meeting for the manager
      Then the delegate gets the permission error

    @source(F-1401) @source(P-55)
    Scenario Outline: Private items are lost, and the delegate stands twice in the list: <who>
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      Then the delegate can see private items of the manager
      When the administrator moves the mailbox of <who> to Exchange Online
      Then the delegate cannot see private items of the manager
      And the delegate is listed twice as a delegate of the manager
      And the delegate has Editor on the Calendar folder of the manager

      Examples:
        | who          |
        | the manager  |
        | the delegate |

    @source(F-1401) @source(P-55)
    Scenario: Under the other reading private items stay visible
      Given private items on a separate move is "kept"
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      And the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate can see private items of the manager
      And the delegate is listed twice as a delegate of the manager

    @source(F-1401)
    Scenario: Send on Behalf holds as long as the delegate is listed
      Given the delegation is set up correctly
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate is listed twice as a delegate of the manager
      And the delegate can send on behalf of the manager
      When the manager removes the delegate as a delegate
      Then within 48 minutes the delegate cannot send on behalf of the manager

    @source(F-912) @source(F-913) @source(P-58)
    Scenario: A manager who moves alone leaves nobody behind who can send
      Given the delegation is set up correctly
      When the administrator moves the mailbox of the manager to Exchange Online
      Then for 7 days the delegate cannot send on behalf of the manager
      And the delegate can open the Calendar folder of the manager
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 1 minute the delegate can send on behalf of the manager

    @source(F-910) @source(F-913) @source(P-58)
    Scenario: With writeback the forest hears of it again
      Given Exchange hybrid writeback is on
      And the delegation is set up correctly
      When the administrator moves the mailbox of the manager to Exchange Online
      Then it is possible that for 37 minutes 59 seconds the delegate cannot send on behalf of the manager
      And within 38 minutes the delegate can send on behalf of the manager

    @source(F-1401) @source(P-58)
    Scenario: Under the other reading the forest keeps its list
      Given Send on Behalf of a moved manager is "stays"
      And the delegation is set up correctly
      When the administrator moves the mailbox of the manager to Exchange Online
      Then for 7 days the delegate can send on behalf of the manager

    @source(F-1402)
    Scenario: Repaired for private items, with all rights given anew
      Given the manager is signed out of Lync
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      And the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate cannot see private items of the manager
      When the manager opens the Delegates dialog
      And the manager selects the delegate in the Delegates dialog
      And the manager sets Editor on the Calendar folder
      And the manager sets Editor on the Tasks folder
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      Then the delegate can see private items of the manager
      And the delegate has Editor on the Calendar folder of the manager

    @source(F-1402)
    Scenario: A delegate who never saw private items loses nothing worth a repair
      Given the delegation is set up correctly
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate is listed twice as a delegate of the manager
      And the delegate has Editor on the Calendar folder of the manager
      And the delegate can open the Calendar folder of the manager
      And the delegate can send on behalf of the manager

    @source(F-1401)
    Scenario: Removed and added again, the delegate stands in the list once
      Given the delegation is set up correctly
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate is listed twice as a delegate of the manager
      When the manager removes the delegate as a delegate
      And the manager adds the delegate as a delegate
      Then it never happens within 1 day that the delegate is listed twice as a delegate of the manager
      And the delegate is a delegate of the manager in Outlook

    @source(F-906) @source(F-918) @source(HAS-5)
    Scenario Outline: Send As stays where it was granted: <who> moves
      Given the delegate has Send As on the mailbox of the manager on-premises
      When the administrator moves the mailbox of <who> to Exchange Online
      And 1 day pass
      And the delegate sends a message as the manager
      Then <outcome>

      Examples:
        | who          | outcome                            |
        | the delegate | the message is refused             |
        | the manager  | the message is sent as the manager |

    @source(F-906) @source(F-918)
    Scenario: Granted in the cloud in good time, Send As survives the move
      When the administrator grants the delegate Send As on the mailbox of the manager on-premises
      And the administrator grants the delegate Send As on the mailbox of the manager in Exchange Online
      And 21 minutes pass
      And the administrator moves the mailbox of the delegate to Exchange Online
      And the delegate sends a message as the manager
      Then the message is sent as the manager

    @source(F-917) @source(F-1204) @source(P-28)
    Scenario Outline: Mapping of an earlier grant: <fate>
      Given the delegate has Full Access on the mailbox of the manager on-premises
      And mapping granted before a move is "<fate>"
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the mailbox of the manager <mapped> for the delegate
      And the delegate can open the mailbox of the manager

      Examples:
        | fate  | mapped        |
        | stays | is mapped     |
        | lost  | is not mapped |

    @source(F-917) @source(F-1203)
    Scenario: The manager alone in the cloud is mapped for nobody on-premises
      Given the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator moves the mailbox of the manager to Exchange Online
      Then the mailbox of the manager is not mapped for the delegate
      And the delegate can open the mailbox of the manager

    @source(F-917) @source(F-1104) @source(F-914)
    Scenario: Moved without the flag, the delegate loses the folders
      Given the delegation is set up correctly
      And ACLable synced objects are off
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate cannot open the Calendar folder of the manager
      When the administrator makes the remote mailbox of the delegate ACLable
      Then the delegate can open the Calendar folder of the manager

  Rule: one after the other, and back

    @source(F-917) @source(F-1401)
    Scenario: The second of two separate moves does not bring private items back
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      And the administrator moves the mailbox of the manager to Exchange Online
      And the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate cannot see private items of the manager
      And the delegate is listed twice as a delegate of the manager
      And Lync meeting delegation of the manager to the delegate is supported

    @source(F-917) @source(F-906)
    Scenario: Two separate moves leave Send As behind
      Given the delegate has Send As on the mailbox of the manager on-premises
      When the administrator moves the mailbox of the manager to Exchange Online
      Then the delegate can send as the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then for 1 day the delegate cannot send as the manager

    @source(F-1502) @source(F-117)
    Scenario: Moved back, the pair works as before
      Given the delegation is set up correctly
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the delegate creates a Lync meeting for the manager
      Then the delegate gets the permission error
      When the administrator moves the mailbox of the delegate back on-premises
      And the delegate creates a Lync meeting for the manager
      Then the meeting is created

    @source(F-1401) @source(F-1403)
    Scenario: Moved back, private items and addresses stay lost
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      And the administrator moves the mailbox of the delegate to Exchange Online
      And the administrator moves the mailbox of the delegate back on-premises
      Then the delegate cannot see private items of the manager
      When a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0"

    @source(F-906)
    Scenario: Moved back, Send As counts again
      Given the delegate has Send As on the mailbox of the manager on-premises
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate cannot send as the manager
      When the administrator moves the mailbox of the delegate back on-premises
      Then the delegate can send as the manager

  Rule: a move while something is on its way

    @source(F-909) @source(F-918)
    Scenario: Send on Behalf that has not left yet comes later
      When the manager adds the delegate as a delegate
      And the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then it is possible that for 45 minutes the delegate cannot send on behalf of the manager
      And within 47 minutes the delegate can send on behalf of the manager

    @source(F-909) @source(F-918)
    Scenario: With Azure AD Connect at rest it never comes
      Given Azure AD Connect is stopped
      When the manager adds the delegate as a delegate
      And the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then for 1 day the delegate cannot send on behalf of the manager
      And the delegate has Editor on the Calendar folder of the manager

    @source(F-910) @source(F-918)
    Scenario: Granted in the cloud and moved back at once, without writeback Send on Behalf stays behind
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 21 minutes pass
      Then the delegate can send on behalf of the manager
      When the administrator moves the mailboxes of the manager and the delegate back on-premises
      Then for 1 day the delegate cannot send on behalf of the manager

    @source(F-910) @source(F-918)
    Scenario: With writeback, and given time, it has arrived before
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is in Exchange Online
      And Exchange hybrid writeback is on
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 39 minutes pass
      And the administrator moves the mailboxes of the manager and the delegate back on-premises
      Then the delegate can send on behalf of the manager

    @source(F-1110) @source(F-918)
    Scenario: A dialog opened before the move is confirmed after it
      Given ACLable synced objects are off
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the administrator moves the mailbox of the delegate to Exchange Online
      And the manager confirms the Delegates dialog
      Then the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      And the delegate is not a delegate of the manager in Outlook

    @source(F-907) @source(F-513)
    Scenario: Send As granted in the cloud may not count yet when the delegate arrives
      When the administrator grants the delegate Send As on the mailbox of the manager in Exchange Online
      And the administrator moves the mailbox of the delegate to Exchange Online
      And the delegate sends a message as the manager
      Then it is possible that the message is sent as the manager
      And it is possible that the message is refused
      And within 20 minutes the delegate can send as the manager

    @source(F-909) @source(F-918)
    Scenario: A revocation that has not left yet comes later as well
      Given the delegate has Send on Behalf on the mailbox of the manager on-premises
      When the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises
      And the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then it is possible that for 45 minutes the delegate can send on behalf of the manager
      And within 47 minutes the delegate cannot send on behalf of the manager

    @source(F-909) @source(F-1002)
    Scenario: Even in the middle of a cycle a move loses no Send on Behalf
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 10 minutes pass
      Then it is possible that for 1 second a sync cycle is running
      When the administrator moves the mailbox of the manager to Exchange Online
      Then within 37 minutes the delegate can send on behalf of the manager

    @source(F-1205) @source(F-918)
    Scenario: A link by hand survives the move of the mailbox it is about
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator links the mailbox of the manager to the delegate
      And the administrator moves the mailbox of the manager to Exchange Online
      Then within 47 minutes the mailbox of the manager is mapped for the delegate

    @source(F-1110) @source(P-34)
    Scenario: A manager who moves while the cloud has not seen the switch cannot add anybody yet
      Given ACLable synced objects are off
      And ACLable recognition takes exactly 1 hour
      When the administrator turns ACLable synced objects on
      And the administrator moves the mailbox of the manager to Exchange Online
      And the manager adds the delegate as a delegate
      Then the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      When 1 hour pass
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

    @source(F-917) @source(F-1502)
    Scenario: A pairing under way helps nobody once one of the two has left
      When the manager adds the delegate as a delegate
      And the administrator moves the mailbox of the delegate to Exchange Online
      And 10 minutes pass
      And the delegate creates a Lync meeting for the manager
      Then the delegate gets the permission error
