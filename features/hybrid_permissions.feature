Feature: Permission types in a hybrid deployment

  One rule per row of DT-09: who may give the permission and with what, where
  it is kept, whether it travels and which way, on which side it is looked up,
  what it is worth across the sides, and what is known to go wrong.

  Background:
    Given a manager and a delegate

  Rule: row 1, Full Access

    @source(DT-09) @source(F-901) @source(P-20)
    Scenario Outline: An administrator gives it where the mailbox is: manager <m>, delegate <d>
      Given the mailbox of the manager is <m>
      And the mailbox of the delegate is <d>
      And a hybrid deployment
      When the administrator grants the delegate Full Access on the mailbox of the manager <m>
      Then within <time> the delegate can open the mailbox of the manager
      And the delegate has Full Access on the mailbox of the manager <m>
      And for 2 days the delegate does not have Full Access on the mailbox of the manager <other>

      Examples: it is kept in the mailbox and does not travel
        | m                  | d                  | other              | time       |
        | on-premises        | on-premises        | in Exchange Online | 1 minute   |
        | on-premises        | in Exchange Online | in Exchange Online | 1 minute   |
        | in Exchange Online | on-premises        | on-premises        | 20 minutes |
        | in Exchange Online | in Exchange Online | on-premises        | 20 minutes |

    @source(DT-09) @source(F-901)
    Scenario Outline: Where the mailbox is not, there is nothing to give it on: mailbox <m>
      Given the mailbox of the manager is <m>
      And the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager <other>
      Then it never happens within 2 days that the delegate can open the mailbox of the manager
      When the administrator grants the delegate Full Access on the mailbox of the manager <m>
      Then within 20 minutes the delegate can open the mailbox of the manager

      Examples:
        | m                  | other              |
        | on-premises        | in Exchange Online |
        | in Exchange Online | on-premises        |

    @source(DT-09) @source(F-901)
    Scenario: A delegate in Outlook does not get it: the manager cannot give it
      Given a hybrid deployment
      When the manager adds the delegate as a delegate
      Then the delegate can open the Calendar folder of the manager
      And it never happens within 1 day that the delegate can open the mailbox of the manager

    @source(DT-09) @source(F-902)
    Scenario: It includes no right to send
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And 1 minute pass
      Then the delegate cannot send as the manager
      When the delegate sends a message as the manager
      Then the message is refused
      When the delegate sends a message on behalf of the manager
      Then the message is refused

    @source(DT-09) @source(F-920) @source(F-1103) @source(HREQ-1)
    Scenario Outline: Who is not ACLable on the side of the mailbox is refused: the <who> in Exchange Online
      Given the mailbox of the <who> is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the administrator grants the delegate Full Access on the mailbox of the manager <m>
      Then the administrator gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      And it never happens within 2 days that the delegate can open the mailbox of the manager

      Examples:
        | who      | m                  |
        | delegate | on-premises        |
        | manager  | in Exchange Online |

    @source(DT-09) @source(F-905)
    Scenario: A new mailbox in the cloud cannot reach one on-premises
      Given the mailbox of the delegate was created in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then it never happens within 2 days that the delegate can open the mailbox of the manager
      When the administrator makes the remote mailbox of the delegate ACLable
      And the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then within 1 minute the delegate can open the mailbox of the manager

    @source(DT-09) @source(F-1203)
    Scenario: Given across, it maps nothing by itself
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then within 1 minute the delegate can open the mailbox of the manager
      And it never happens within 2 days that the mailbox of the manager is mapped for the delegate

    @source(DT-09) @source(F-1013) @source(F-1205)
    Scenario: The mapping travels from the forest to the cloud
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Full Access on the mailbox of the manager
      When the administrator links the mailbox of the manager to the delegate
      Then it is possible that for 46 minutes 39 seconds the mailbox of the manager is not mapped for the delegate
      And within 46 minutes 40 seconds the mailbox of the manager is mapped for the delegate

    @source(DT-09) @source(F-1013) @source(F-1014)
    Scenario: The mapping does not travel back
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is in Exchange Online
      And Exchange hybrid writeback is on
      When the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online
      Then within 20 minutes the mailbox of the manager is mapped for the delegate
      When 1 hour pass
      And the administrator moves the mailbox of the delegate back on-premises
      Then for 2 days the mailbox of the manager is not mapped for the delegate

    @source(DT-09) @source(F-904)
    Scenario: An additional account cannot send on behalf
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Send on Behalf on the mailbox of the manager
      And the mailbox of the manager is an additional account of the delegate
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And the delegate sends a message on behalf of the manager
      Then the message is refused
      And within 1 minute the delegate can open the mailbox of the manager

    @source(DT-09) @source(F-1405) @source(F-1407)
    Scenario Outline: Full Access of the other side does not help with <what> mailbox
      Given the mailbox of the delegate is in Exchange Online
      And the mailbox of the manager <is>
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And 1 minute pass
      And the delegate opens the mailbox of the manager
      Then it is possible that the delegate gets the error <error>
      And the delegate cannot open the mailbox of the manager

      Examples:
        | what          | is                           | error                                                                                    |
        | a room's      | is a room                    | "The name cannot be resolved. The name cannot be matched to a name in the address list." |
        | a projector's | is an equipment mailbox      | "The name cannot be resolved. The name cannot be matched to a name in the address list." |
        | a hidden      | is hidden from address lists | "Microsoft Outlook does not recognize<UserName>."                                        |

    @source(DT-09) @source(F-1306) @source(F-1309)
    Scenario: Outlook on the web shows free and busy times at most
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And 2 minutes pass
      Then the delegate sees times only of the Calendar of the manager in Outlook on the web
      And the delegate cannot create items in the Calendar of the manager in Outlook on the web
      And the delegate sees all details of the Calendar of the manager in Outlook

    @source(DT-09) @source(F-901)
    Scenario: Taken away, it is gone
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Full Access on the mailbox of the manager
      When the administrator revokes Full Access of the delegate on the mailbox of the manager on-premises
      Then within 1 minute the delegate cannot open the mailbox of the manager
      And for 2 days the delegate cannot open the mailbox of the manager

  Rule: row 2, Send As

    @source(DT-09) @source(F-906) @source(HAS-1) @source(HAS-2) @source(HAS-4)
    Scenario Outline: It counts on the side of the sender: manager <m>, delegate <d>, given <where>
      Given the mailbox of the manager is <m>
      And the mailbox of the delegate is <d>
      And a hybrid deployment
      When the administrator grants the delegate Send As on the mailbox of the manager <where>
      And 20 minutes pass
      And the delegate sends a message as the manager
      Then <outcome>

      Examples:
        | m                  | d                  | where              | outcome                            |
        | on-premises        | on-premises        | on-premises        | the message is sent as the manager |
        | on-premises        | on-premises        | in Exchange Online | the message is refused             |
        | on-premises        | in Exchange Online | on-premises        | the message is refused             |
        | on-premises        | in Exchange Online | in Exchange Online | the message is sent as the manager |
        | in Exchange Online | on-premises        | on-premises        | the message is sent as the manager |
        | in Exchange Online | on-premises        | in Exchange Online | the message is refused             |
        | in Exchange Online | in Exchange Online | on-premises        | the message is refused             |
        | in Exchange Online | in Exchange Online | in Exchange Online | the message is sent as the manager |

    @source(DT-09) @source(F-906) @source(HAS-6)
    Scenario Outline: Azure AD Connect carries it neither way: given <where>, writeback <writeback>
      Given Exchange hybrid writeback is <writeback>
      And the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Send As on the mailbox of the manager <where>
      And Azure AD Connect runs an initial sync cycle
      Then within 20 minutes the delegate has Send As on the mailbox of the manager <where>
      And for 2 days the delegate does not have Send As on the mailbox of the manager <other>

      Examples:
        | where              | other              | writeback |
        | on-premises        | in Exchange Online | off       |
        | on-premises        | in Exchange Online | on        |
        | in Exchange Online | on-premises        | off       |
        | in Exchange Online | on-premises        | on        |

    @source(DT-09) @source(F-906) @source(HAS-5) @source(HAS-7)
    Scenario: Given on both sides it outlives a move of the delegate, given on one it does not
      When the administrator grants the delegate Send As on the mailbox of the manager on-premises
      And the administrator grants the delegate Send As on the mailbox of the manager in Exchange Online
      And the administrator grants the second delegate Send As on the mailbox of the manager on-premises
      And 21 minutes pass
      And the administrator moves the mailbox of the delegate to Exchange Online
      And the administrator moves the mailbox of the second delegate to Exchange Online
      Then for 2 days the delegate can send as the manager
      And the second delegate cannot send as the manager

    @source(DT-09) @source(F-906) @source(HAS-3)
    Scenario: The manager cannot give it: a delegate in Outlook does not have it
      Given a hybrid deployment
      When the manager adds the delegate as a delegate
      Then within 1 minute the delegate can send on behalf of the manager
      And it never happens within 1 day that the delegate can send as the manager

    @source(DT-09) @source(F-907)
    Scenario: Where both are held, it is Send As that is used
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Send on Behalf on the mailbox of the manager
      When the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager
      When the administrator grants the delegate Send As on the mailbox of the manager in Exchange Online
      And 20 minutes pass
      And the delegate sends a message on behalf of the manager
      Then the message is sent as the manager

  Rule: row 3, Send on Behalf

    @source(DT-09) @source(F-908) @source(HOB-2)
    Scenario Outline: Manager and administrator may give it: <action>
      Given the mailbox of the delegate is in Exchange Online
      When <action>
      Then within 1 minute the delegate has Send on Behalf on the mailbox of the manager on-premises
      And within 46 minutes 40 seconds the delegate has Send on Behalf on the mailbox of the manager in Exchange Online

      Examples:
        | action                                                                                         |
        | the manager adds the delegate as a delegate                                                    |
        | the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises |

    @source(DT-09) @source(F-909) @source(F-910) @source(HOB-5)
    Scenario Outline: To the forest it travels only with writeback: it is <writeback>
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is <writeback>
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then within 20 minutes the delegate has Send on Behalf on the mailbox of the manager in Exchange Online
      And <outcome>

      Examples:
        | writeback | outcome                                                                                                       |
        | on        | within 38 minutes the delegate has Send on Behalf on the mailbox of the manager on-premises                   |
        | off       | it never happens within 7 days that the delegate has Send on Behalf on the mailbox of the manager on-premises |

    @source(DT-09) @source(F-919)
    Scenario: The cloud may not edit what belongs to the forest
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then the administrator gets the error "The operation failed because it's out of the current user's write scope. This action should be performed on the object in your on-premises organization."
      And it never happens within 2 days that the delegate has Send on Behalf on the mailbox of the manager in Exchange Online

    @source(DT-09) @source(F-919)
    Scenario: Nor may it take away what belongs to the forest
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Send on Behalf on the mailbox of the manager
      When the administrator revokes Send on Behalf of the delegate on the mailbox of the manager in Exchange Online
      Then the administrator gets the error "The operation failed because it's out of the current user's write scope. This action should be performed on the object in your on-premises organization."
      And for 2 days the delegate can send on behalf of the manager

    @source(DT-09) @source(F-912) @source(F-913) @source(HOB-7)
    Scenario: For a mailbox in the cloud the forest's list can be written by hand
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is off
      When the manager adds the delegate as a delegate
      And 1 hour pass
      And the delegate sends a message on behalf of the manager
      Then the message is refused
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 1 minute pass
      And the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

  Rule: row 4, rights on a folder

    @source(DT-09) @source(F-914) @source(HDEL-6)
    Scenario Outline: They count in the mailbox: manager <m>, delegate <d>
      Given the mailbox of the manager is <m>
      And the mailbox of the delegate is <d>
      And a hybrid deployment
      When the administrator gives the delegate Reviewer on the Inbox folder of the manager
      Then the delegate can open the Inbox folder of the manager
      And the delegate cannot open the Contacts folder of the manager
      And the delegate cannot open the mailbox of the manager

      Examples:
        | m                  | d                  |
        | on-premises        | on-premises        |
        | on-premises        | in Exchange Online |
        | in Exchange Online | on-premises        |
        | in Exchange Online | in Exchange Online |

    @source(DT-09) @source(F-914) @source(F-908)
    Scenario: The manager may give them too
      Given the mailbox of the delegate is in Exchange Online
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager sets Reviewer on the Contacts folder
      And the manager confirms the Delegates dialog
      Then the delegate can open the Contacts folder of the manager
      And the delegate cannot open the Notes folder of the manager

    @source(DT-09) @source(F-920) @source(F-1103) @source(HREQ-1)
    Scenario Outline: Who is not ACLable on the side of the mailbox is refused: the <who> in Exchange Online
      Given the mailbox of the <who> is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the administrator gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      And the delegate cannot open the Calendar folder of the manager

      Examples:
        | who      |
        | delegate |
        | manager  |

    @source(DT-09) @source(F-918)
    Scenario: No sync carries them, the mailbox takes them along
      Given the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate Editor on the Tasks folder of the manager
      And the administrator moves the mailbox of the manager to Exchange Online
      Then the delegate has Editor on the Tasks folder of the manager
      And for 2 days the delegate can open the Tasks folder of the manager

    @source(DT-09) @source(F-1407)
    Scenario: A folder of a hidden mailbox does not open
      Given the mailbox of the delegate is in Exchange Online
      And the mailbox of the manager is hidden from address lists
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate has Editor on the Calendar folder of the manager
      And the delegate cannot open the Calendar folder of the manager

    @source(DT-09) @source(F-1304)
    Scenario Outline: The Calendar is a case of its own: <role>
      Given the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate <role> on the Calendar folder of the manager
      Then the delegate sees <view> of the Calendar of the manager in Outlook

      Examples:
        | role     | view                   |
        | Reviewer | all details, read-only |
        | Editor   | all details            |

    @source(DT-09) @source(F-1304)
    Scenario: With None again, the times are left
      Given the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      And the administrator gives the delegate None on the Calendar folder of the manager
      Then the delegate sees times only of the Calendar of the manager in Outlook

    @source(DT-09) @source(F-1306)
    Scenario: Without a connection to the other side an Editor sees times only
      Given the mailbox of the delegate is in Exchange Online
      And the delegate cannot connect to the Calendar of the manager
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate sees times only of the Calendar of the manager in Outlook

  Rule: row 5, a delegate's folders

    @source(DT-09) @source(F-604) @source(F-915) @source(HDEL-2)
    Scenario Outline: The dialog writes them into the mailbox: manager <m>, delegate <d>
      Given the mailbox of the manager is <m>
      And the mailbox of the delegate is <d>
      And a hybrid deployment
      When the manager adds the delegate as a delegate
      Then the delegate has Editor on the Calendar folder of the manager
      And the delegate has Editor on the Tasks folder of the manager
      And the delegate has None on the Inbox folder of the manager
      And the delegate can open the Tasks folder of the manager

      Examples:
        | m                  | d                  |
        | on-premises        | on-premises        |
        | on-premises        | in Exchange Online |
        | in Exchange Online | on-premises        |
        | in Exchange Online | in Exchange Online |

    @source(DT-09) @source(F-1401)
    Scenario: After a move of one alone the dialog is wrong and the folders are right
      Given a hybrid deployment
      When the manager adds the delegate as a delegate
      And the administrator moves the mailbox of the manager to Exchange Online
      Then the delegate is listed twice as a delegate of the manager
      And the delegate has Editor on the Calendar folder of the manager
      And the delegate can open the Calendar folder of the manager

  Rule: row 6, a delegate's Send on Behalf

    @source(DT-09) @source(F-606) @source(HDEL-3)
    Scenario: It comes with the delegate, whatever the rights on the folders
      Given the mailbox of the delegate is in Exchange Online
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager sets None on the Calendar folder
      And the manager sets None on the Tasks folder
      And the manager confirms the Delegates dialog
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager
      And the delegate cannot open the Calendar folder of the manager

    @source(DT-09) @source(F-616) @source(F-909)
    Scenario: It goes with the delegate, and the cloud hears of it later
      Given the mailbox of the delegate is in Exchange Online
      When the manager adds the delegate as a delegate
      And 1 hour pass
      And the manager removes the delegate as a delegate
      Then it is possible that for 46 minutes 39 seconds the delegate can send on behalf of the manager
      And within 46 minutes 40 seconds the delegate cannot send on behalf of the manager

  Rule: row 7, a delegate's meeting rule

    @source(DT-09) @source(F-605) @source(F-916) @source(HDEL-4) @source(HDEL-11)
    Scenario Outline: The rule in the mailbox forwards across: the <who> in Exchange Online
      Given the mailbox of the <who> is in Exchange Online
      When the manager adds the delegate as a delegate
      Then the delegate receives copies of meeting requests to the manager
      When the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises
      Then for 1 day the delegate receives copies of meeting requests to the manager

      Examples: it needs nothing that travels
        | who      |
        | delegate |
        | manager  |

    @source(DT-09) @source(F-605) @source(HDEL-7)
    Scenario: Nobody but the manager sets it up: rights of an administrator are not enough
      Given the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager
      And it never happens within 2 days that the delegate receives copies of meeting requests to the manager

    @source(DT-09) @source(F-1403)
    Scenario: An old address in it sends the request back
      Given a hybrid deployment
      When the manager adds the delegate as a delegate
      And the administrator moves the mailbox of the delegate to Exchange Online
      And a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0 STOREDRV.Deliver.Exception:DelegateUserValidationException"
      And it never happens within 2 days that the delegate receives copies of meeting requests to the manager

  Rule: row 8, private items

    @source(DT-09) @source(F-607) @source(F-914) @source(HDEL-5)
    Scenario Outline: The check box shows them across: the <who> in Exchange Online
      Given the mailbox of the <who> is in Exchange Online
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      Then the delegate can see private items of the manager
      And for 2 days the delegate can see private items of the manager

      Examples:
        | who      |
        | delegate |
        | manager  |

    @source(DT-09) @source(F-914) @source(HDEL-7)
    Scenario: Rights on the folder alone do not show them
      Given the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate can open the Calendar folder of the manager
      And the delegate cannot see private items of the manager

    @source(DT-09) @source(F-1401) @source(F-917) @source(P-55)
    Scenario Outline: A move of <whom> and private items
      Given a hybrid deployment
      When the manager opens the Delegates dialog
      And the manager adds the delegate from the address list
      And the manager ticks private items
      And the manager confirms the Delegates dialog
      And the administrator moves <moved> to Exchange Online
      Then the delegate <sees> private items of the manager

      Examples:
        | whom               | moved                                         | sees       |
        | the manager alone  | the mailbox of the manager                    | cannot see |
        | the delegate alone | the mailbox of the delegate                   | cannot see |
        | both together      | the mailboxes of the manager and the delegate | can see    |
