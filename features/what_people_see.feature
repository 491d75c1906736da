Feature: What people see when they use a permission

  Sending, opening and granting across the two sides, and the words in which
  it is refused.

  Background:
    Given a manager and a delegate
    And a hybrid deployment

  Rule: sending

    @source(F-902)
    Scenario Outline: Full Access sends nothing <how>
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And 2 minutes pass
      Then the delegate can open the mailbox of the manager
      When the delegate sends a message <how> the manager
      Then the message is refused

      Examples:
        | how          |
        | as           |
        | on behalf of |

    @source(F-907)
    Scenario: With both permissions the message goes out as the manager
      Given the delegate has Send on Behalf on the mailbox of the manager on-premises
      When the administrator grants the delegate Send As on the mailbox of the manager on-premises
      And 2 minutes pass
      And the delegate sends a message on behalf of the manager
      Then the message is sent as the manager

    @source(F-907)
    Scenario: With Send As taken away, Send on Behalf is used again
      Given the delegate has Send on Behalf on the mailbox of the manager on-premises
      And the delegate has Send As on the mailbox of the manager on-premises
      When the administrator revokes Send As of the delegate on the mailbox of the manager on-premises
      And 2 minutes pass
      And the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

    @source(F-906) @source(F-908) @source(HOB-1)
    Scenario: Send on Behalf does not send as the manager
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 2 minutes pass
      And the delegate sends a message as the manager
      Then the message is refused
      When the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

    @source(F-906)
    Scenario Outline: Send As counts on the sender's side: the delegate <where>, granted <granted>
      Given the mailbox of the delegate is <where>
      When the administrator grants the delegate Send As on the mailbox of the manager <granted>
      And 1 day pass
      And the delegate sends a message as the manager
      Then <outcome>

      Examples:
        | where              | granted            | outcome                            |
        | on-premises        | on-premises        | the message is sent as the manager |
        | on-premises        | in Exchange Online | the message is refused             |
        | in Exchange Online | on-premises        | the message is refused             |
        | in Exchange Online | in Exchange Online | the message is sent as the manager |

    @source(F-906) @source(HREQ-1) @source(HREQ-3) @source(HAS-7)
    Scenario: Without the second grant it is refused, with it it goes out
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Send As on the mailbox of the manager on-premises
      When the delegate sends a message as the manager
      Then the message is refused
      When the administrator grants the delegate Send As on the mailbox of the manager in Exchange Online
      And 21 minutes pass
      And the delegate sends a message as the manager
      Then the message is sent as the manager

    @source(F-904)
    Scenario: As an additional account the mailbox sends nothing on behalf
      Given the delegate has Send on Behalf on the mailbox of the manager on-premises
      And the mailbox of the manager is an additional account of the delegate
      And the second delegate has Send on Behalf on the mailbox of the manager on-premises
      When the delegate sends a message on behalf of the manager
      Then the message is refused
      When the second delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

    @source(F-904) @source(F-907)
    Scenario: Send As is not hindered by an additional account
      Given the mailbox of the manager is an additional account of the delegate
      And the delegate has Send As on the mailbox of the manager on-premises
      When the delegate sends a message on behalf of the manager
      Then the message is sent as the manager

    @source(F-919)
    Scenario: In the cloud nobody edits what belongs on-premises
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then the administrator gets the error "The operation failed because it's out of the current user's write scope. This action should be performed on the object in your on-premises organization."
      And for 1 day the delegate cannot send on behalf of the manager

    @source(F-919)
    Scenario: Done on-premises, the same grant is accepted and arrives
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 47 minutes the delegate can send on behalf of the manager

    @source(F-919)
    Scenario: Nor is it revoked there
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Send on Behalf on the mailbox of the manager on-premises
      When the administrator revokes Send on Behalf of the delegate on the mailbox of the manager in Exchange Online
      Then the administrator gets the error "The operation failed because it's out of the current user's write scope. This action should be performed on the object in your on-premises organization."
      And for 1 day the delegate can send on behalf of the manager

  Rule: opening

    @source(F-901)
    Scenario Outline: Full Access reaches across: <who> in the cloud
      Given the mailbox of <who> is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager <side>
      Then within 20 minutes the delegate can open the mailbox of the manager
      And the delegate can open the Inbox folder of the manager
      And the delegate can see private items of the manager

      Examples:
        | who          | side               |
        | the delegate | on-premises        |
        | the manager  | in Exchange Online |

    @source(F-901) @source(F-918)
    Scenario: Full Access is given where the mailbox is, and nowhere else
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online
      Then for 1 day the delegate cannot open the mailbox of the manager
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then within 1 minute the delegate can open the mailbox of the manager

    @source(F-901) @source(F-1104)
    Scenario: Moved without the flag, Full Access opens nothing any more
      Given the delegate has Full Access on the mailbox of the manager on-premises
      And ACLable synced objects are off
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate cannot open the mailbox of the manager
      When the administrator makes the remote mailbox of the delegate ACLable
      Then the delegate can open the mailbox of the manager

    @source(F-903) @source(F-905) @source(F-1106)
    Scenario Outline: An additional mailbox needs an ACLable object on its user's side: the mailbox <origin>
      Given the mailbox of the manager <origin>
      When the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online
      And 21 minutes pass
      Then the remote mailbox of the manager <flag>
      And the delegate <can> open the mailbox of the manager

      Examples:
        | origin                         | flag           | can    |
        | is in Exchange Online          | is ACLable     | can    |
        | was created in Exchange Online | is not ACLable | cannot |

    @source(F-905)
    Scenario: A mailbox born in the cloud keeps its user out of the forest
      Given the mailbox of the delegate was created in Exchange Online
      And the mailbox of the second delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And the administrator grants the second delegate Full Access on the mailbox of the manager on-premises
      And 2 minutes pass
      Then the delegate cannot open the mailbox of the manager
      And the second delegate can open the mailbox of the manager

    @source(F-914) @source(F-916)
    Scenario Outline: A folder opens across from Reviewer on: <role>
      Given the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate <role> on the Inbox folder of the manager
      Then the delegate can open the Inbox folder of the manager
      And the delegate cannot open the Notes folder of the manager
      And the delegate cannot open the mailbox of the manager

      Examples:
        | role     |
        | Reviewer |
        | Author   |
        | Editor   |

    @source(F-914) @source(F-607)
    Scenario: Folder rights alone show no private items
      Given the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate can open the Calendar folder of the manager
      And the delegate cannot see private items of the manager

    @source(F-914) @source(F-607)
    Scenario: A proper delegate sees private items across
      Given the mailbox of the delegate is in Exchange Online
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      Then the delegate can see private items of the manager

  Rule: granting what is refused

    @source(F-920) @source(P-19)
    Scenario Outline: An unfit user is turned down, with these words: <who>
      Given the mailbox of <who> is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the administrator grants the delegate Full Access on the mailbox of the manager <side>
      Then the administrator gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      And for 1 hour the delegate cannot open the mailbox of the manager

      Examples:
        | who          | side               |
        | the delegate | on-premises        |
        | the manager  | in Exchange Online |

    @source(F-920)
    Scenario: The second attempt of the manager is accepted once the flag is there
      Given the mailbox of the delegate is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the manager adds the delegate as a delegate
      Then the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      When the administrator makes the remote mailbox of the delegate ACLable
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

  Rule: rooms and equipment

    @source(F-1405)
    Scenario Outline: The mailbox of <resource> on the other side has no name Outlook finds
      Given the mailbox of the manager is <resource>
      And the delegate has Full Access on the mailbox of the manager on-premises
      When the delegate opens the mailbox of the manager
      Then the delegate can open the mailbox of the manager
      When the administrator moves the mailbox of the manager to Exchange Online
      And the delegate opens the mailbox of the manager
      Then the delegate gets the error "The name cannot be resolved. The name cannot be matched to a name in the address list."
      And the delegate cannot open the mailbox of the manager

      Examples:
        | resource             |
        | a room               |
        | an equipment mailbox |

    @source(F-1405)
    Scenario: Moved to the same side, the delegate finds the room again
      Given the mailbox of the manager is a room
      And the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator moves the mailbox of the manager to Exchange Online
      Then the delegate cannot open the mailbox of the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate can open the mailbox of the manager

    @source(F-1406)
    Scenario: Rights on a folder of a room on the other side are not kept
      Given the mailbox of the manager is a room
      And the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the administrator gets the error "Cannot display the folder properties. The folder may have been deleted or the server where the folder is stored may be unavailable. Cannot display folder properties."
      And the delegate has None on the Calendar folder of the manager

    @source(F-1406)
    Scenario: On one side a room gives rights like anybody
      Given the mailbox of the manager is a room
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate has Editor on the Calendar folder of the manager
      And the delegate can open the Calendar folder of the manager

  Rule: hidden mailboxes

    @source(F-1407)
    Scenario Outline: Full Access does not open a hidden mailbox: the delegate <where>
      Given the mailbox of the manager is hidden from address lists
      And the mailbox of the delegate is <where>
      When the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager on-premises
      And 2 minutes pass
      Then the delegate cannot open the mailbox of the manager

      Examples:
        | where              |
        | on-premises        |
        | in Exchange Online |

    @source(F-1407) @source(F-914)
    Scenario: Nor do its folders open
      Given the mailbox of the manager is hidden from address lists
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate has Editor on the Calendar folder of the manager
      And the delegate cannot open the Calendar folder of the manager

    @source(F-1407)
    Scenario: Two texts are known for a name that Outlook does not find
      Given the mailbox of the manager is hidden from address lists
      When the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager on-premises
      And 2 minutes pass
      And the delegate opens the mailbox of the manager
      Then the delegate cannot open the mailbox of the manager
      And it is possible that the delegate gets the error "The name cannot be resolved. The name cannot be matched to a name in the address list."
      And it is possible that the delegate gets the error "Microsoft Outlook does not recognize the manager."

    @source(F-1206) @source(F-1407)
    Scenario: Mapping opens what the name does not, also across
      Given the mailbox of the manager is hidden from address lists
      And the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the mailbox of the manager is mapped for the delegate
      And the delegate can open the mailbox of the manager

    @source(F-1206) @source(F-1205)
    Scenario: Across, a link by hand opens a hidden mailbox
      Given the mailbox of the manager is hidden from address lists
      And the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And 2 minutes pass
      Then the delegate cannot open the mailbox of the manager
      When the administrator links the mailbox of the manager to the delegate
      Then within 47 minutes the delegate can open the mailbox of the manager
