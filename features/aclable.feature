Feature: Who can stand in a list of rights of the other side

  A mailbox that lives in Exchange Online leaves an object on-premises. Only
  an ACLable one can be given rights there. DT-13 says what a move leaves; the
  rest says who notices a changed flag, and when.

  Background:
    Given a manager and a delegate
    And a hybrid deployment

  Rule: what a move to Exchange Online leaves

    @source(DT-13) @source(F-1104)
    Scenario Outline: Row <row>, moved from <version> with the switch <switch>
      Given the forest runs Exchange <version>
      And ACLable synced objects are <switch>
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the remote mailbox of the delegate <flag>
      When the manager adds the delegate as a delegate
      Then <outcome>

      Examples:
        | row | version   | switch | flag           | outcome                                                  |
        | 1   | 2013 CU9  | off    | is not ACLable | the delegate is not a delegate of the manager in Outlook |
        | 1   | 2013 CU9  | on     | is not ACLable | the delegate is not a delegate of the manager in Outlook |
        | 2   | 2013 CU10 | off    | is not ACLable | the delegate is not a delegate of the manager in Outlook |
        | 3   | 2013 CU10 | on     | is ACLable     | the delegate is a delegate of the manager in Outlook     |
        | 4   | 2016      | off    | is not ACLable | the delegate is not a delegate of the manager in Outlook |
        | 5   | 2016      | on     | is ACLable     | the delegate is a delegate of the manager in Outlook     |
        | 6   | 2010      | off    | is not ACLable | the delegate is not a delegate of the manager in Outlook |
        | 6   | 2010      | on     | is not ACLable | the delegate is not a delegate of the manager in Outlook |

    @source(DT-13) @source(F-1105)
    Scenario Outline: Rows 1, 2 and 4, the remedy by hand: <version> with the switch <switch>
      Given the forest runs Exchange <version>
      And ACLable synced objects are <switch>
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the administrator makes the remote mailbox of the delegate ACLable
      Then the remote mailbox of the delegate is ACLable
      When the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

      Examples:
        | version   | switch |
        | 2013 CU9  | on     |
        | 2013 CU10 | off    |
        | 2016      | off    |

    @source(DT-13) @source(F-1108) @source(P-27)
    Scenario: Row 5, some moves fail to convert
      Given conversion of a moved mailbox is "may fail"
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then it is possible that the remote mailbox of the delegate is ACLable
      And it is possible that the remote mailbox of the delegate is not ACLable
      When the administrator makes the remote mailbox of the delegate ACLable
      Then the remote mailbox of the delegate is ACLable

    @source(DT-13) @source(F-1104)
    Scenario: The switch does nothing for what has been moved already
      Given ACLable synced objects are off
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the administrator turns ACLable synced objects on
      Then for 1 day the remote mailbox of the delegate is not ACLable
      When the administrator moves the mailbox of the second delegate to Exchange Online
      Then the remote mailbox of the second delegate is ACLable

    @source(F-1104)
    Scenario: Turning the switch off takes nothing from what has been moved
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the administrator turns ACLable synced objects off
      And the administrator moves the mailbox of the second delegate to Exchange Online
      Then the remote mailbox of the delegate is ACLable
      And the remote mailbox of the second delegate is not ACLable

    @source(DT-13) @source(F-1107)
    Scenario Outline: Row 8, <resource> stays as it is, by hand as well, with the switch <switch>
      Given the mailbox of the delegate is <resource>
      And ACLable synced objects are <switch>
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the remote mailbox of the delegate is not ACLable
      When the administrator makes the remote mailbox of the delegate ACLable
      Then the remote mailbox of the delegate is not ACLable

      Examples:
        | resource             | switch |
        | a room               | on     |
        | a room               | off    |
        | an equipment mailbox | on     |
        | an equipment mailbox | off    |

  Rule: mailboxes that Exchange Online created

    @source(DT-13) @source(F-905) @source(F-1106)
    Scenario: Row 7, a mailbox created in the cloud is no delegate on-premises
      Given the mailbox of the delegate was created in Exchange Online
      When the manager adds the delegate as a delegate
      Then the delegate is not a delegate of the manager in Outlook
      And the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."

    @source(DT-13) @source(F-1106)
    Scenario: Row 7, the switch of the organisation changes nothing
      Given the mailbox of the delegate was created in Exchange Online
      And ACLable synced objects are off
      When the administrator turns ACLable synced objects on
      Then for 1 day the remote mailbox of the delegate is not ACLable

    @source(DT-13) @source(F-1105) @source(F-1106)
    Scenario: Row 7, set by hand it counts at once
      Given the mailbox of the delegate was created in Exchange Online
      When the administrator makes the remote mailbox of the delegate ACLable
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

    @source(DT-13) @source(F-1106)
    Scenario: Row 7, created with the parameter it never was in the way
      Given the mailbox of the delegate was created in Exchange Online
      And the remote mailbox of the delegate is ACLable
      When the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

    @source(F-905)
    Scenario: A mailbox created in the cloud opens no mailbox on-premises
      Given the mailbox of the delegate was created in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then the administrator gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      And for 1 hour the delegate cannot open the mailbox of the manager

  Rule: whom the clients accept

    @source(F-1103) @source(F-920) @source(P-19)
    Scenario Outline: Without the flag Outlook refuses: the mailbox of <who> is in the cloud
      Given the mailbox of <who> is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the manager adds the delegate as a delegate
      Then the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      And the delegate is not a delegate of the manager in Outlook
      And the delegate has None on the Calendar folder of the manager

      Examples:
        | who          |
        | the delegate |
        | the manager  |

    @source(F-1103)
    Scenario: On one side nobody asks for the flag
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate was created in Exchange Online
      When the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

    @source(F-1103) @source(F-920)
    Scenario: The administrator is refused as well
      Given the mailbox of the delegate is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the administrator gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      And the delegate has None on the Calendar folder of the manager

    @source(F-1109) @source(F-515) @source(P-34)
    Scenario: For a delegate on-premises the switch suffices, once the cloud has seen it
      Given ACLable synced objects are off
      And the mailbox of the manager is in Exchange Online
      When the administrator turns ACLable synced objects on
      And 30 minutes pass
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

    @source(F-1109)
    Scenario: For a delegate on-premises nothing helps while the switch is off
      Given ACLable synced objects are off
      And the mailbox of the manager is in Exchange Online
      When 1 day pass
      And the manager adds the delegate as a delegate
      Then the delegate is not a delegate of the manager in Outlook

  Rule: recognition in the cloud takes time

    @source(F-1110) @source(P-34)
    Scenario: Right after the switch it depends
      Given ACLable synced objects are off
      And the mailbox of the manager is in Exchange Online
      When the administrator turns ACLable synced objects on
      And the manager adds the delegate as a delegate
      Then it is possible that the delegate is a delegate of the manager in Outlook
      And it is possible that the delegate is not a delegate of the manager in Outlook

    @source(F-1110) @source(F-515) @source(P-34)
    Scenario Outline: With a recognition of two hours, <waited> are <enough>
      Given ACLable synced objects are off
      And the mailbox of the manager is in Exchange Online
      And ACLable recognition takes exactly 2 hours
      When the administrator turns ACLable synced objects on
      And <waited> pass
      And the manager adds the delegate as a delegate
      Then the delegate <is> a delegate of the manager in Outlook

      Examples:
        | waited            | enough     | is     |
        | 1 hour 58 minutes | not enough | is not |
        | 2 hours           | enough     | is     |

    @source(F-1110)
    Scenario: On-premises the flag counts at once, whatever the cloud needs
      Given the mailbox of the delegate is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      And Azure AD Connect is stopped
      And ACLable recognition takes exactly 2 hours
      When the administrator makes the remote mailbox of the delegate ACLable
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

    @source(F-1110) @source(P-34)
    Scenario: Who is turned down too early succeeds later
      Given ACLable synced objects are off
      And the mailbox of the manager is in Exchange Online
      And ACLable recognition takes exactly 1 hour
      When the administrator turns ACLable synced objects on
      And the manager adds the delegate as a delegate
      Then the delegate is not a delegate of the manager in Outlook
      When 1 hour pass
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook
