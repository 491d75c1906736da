Feature: A delegate of the other side

  DT-11, row by row and column by column: the manager adds the delegate in
  Outlook, and the delegate finds the Calendar open, the copies of meeting
  requests coming, and Send on Behalf there at once, later or never.

  Background:
    Given a manager and a delegate

  Rule: on one side everything works

    @source(DT-11) @source(F-117) @source(P-35)
    Scenario Outline: Row 1, both on-premises, the delegate <aclable>, writeback <writeback>
      Given the remote mailbox of the delegate <aclable>
      And Exchange hybrid writeback is <writeback>
      When the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook
      And the delegate can open the Calendar folder of the manager
      And the delegate receives copies of meeting requests to the manager
      And Lync meeting delegation of the manager to the delegate is supported
      And within 1 minute the delegate can send on behalf of the manager

      Examples:
        | aclable        | writeback |
        | is ACLable     | off       |
        | is ACLable     | on        |
        | is not ACLable | off       |
        | is not ACLable | on        |

    @source(DT-11) @source(F-117) @source(P-50)
    Scenario Outline: Row 2, both in Exchange Online, the delegate <aclable>, writeback <writeback>
      Given the following users
        | user         | mailbox            | Lync home          |
        | the manager  | in Exchange Online | in Exchange Online |
        | the delegate | in Exchange Online | in Exchange Online |
      And the remote mailbox of the delegate <aclable>
      And Exchange hybrid writeback is <writeback>
      When the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook
      And the delegate can open the Calendar folder of the manager
      And the delegate receives copies of meeting requests to the manager
      And Lync meeting delegation of the manager to the delegate is supported
      And within 20 minutes the delegate can send on behalf of the manager

      Examples:
        | aclable        | writeback |
        | is ACLable     | off       |
        | is ACLable     | on        |
        | is not ACLable | off       |
        | is not ACLable | on        |

    @source(DT-11) @source(F-117)
    Scenario Outline: Row 2, Lync has to be together as well: the home of the delegate is <home>
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is in Exchange Online
      And the Lync home of the delegate is <home>
      When the manager adds the delegate as a delegate
      Then Lync meeting delegation of the manager to the delegate is <support>

      Examples:
        | home               | support     |
        | on-premises        | supported   |
        | in Exchange Online | unsupported |

  Rule: across the sides, with an ACLable delegate

    @source(DT-11) @source(F-916) @source(F-909) @source(HREQ-2) @source(HDEL-8) @source(HDEL-9) @source(HDEL-10) @source(HDEL-11) @source(HDEL-12)
    Scenario Outline: Row 3, the delegate in Exchange Online, writeback <writeback>
      Given the mailbox of the delegate is in Exchange Online
      And the remote mailbox of the delegate is ACLable
      And Exchange hybrid writeback is <writeback>
      When the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook
      And the delegate can open the Calendar folder of the manager
      And the delegate can open the Tasks folder of the manager
      And the delegate receives copies of meeting requests to the manager
      And Lync meeting delegation of the manager to the delegate is unsupported
      And the delegate cannot send on behalf of the manager
      And within 46 minutes 40 seconds the delegate can send on behalf of the manager

      Examples:
        | writeback |
        | off       |
        | on        |

    @source(DT-11) @source(F-916) @source(F-910) @source(F-514) @source(HREQ-2) @source(HDEL-8) @source(HDEL-9) @source(HDEL-10) @source(HDEL-11) @source(HDEL-12)
    Scenario: Row 5, the manager in Exchange Online, with writeback
      Given the mailbox of the manager is in Exchange Online
      And the remote mailbox of the delegate is ACLable
      And Exchange hybrid writeback is on
      And back sync is between 1 and 5 minutes
      When the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook
      And the delegate can open the Calendar folder of the manager
      And the delegate can open the Tasks folder of the manager
      And the delegate receives copies of meeting requests to the manager
      And Lync meeting delegation of the manager to the delegate is unsupported
      And the delegate cannot send on behalf of the manager
      And within 38 minutes the delegate can send on behalf of the manager

    @source(DT-11) @source(F-913)
    Scenario: Row 6, the manager in Exchange Online, without writeback
      Given the mailbox of the manager is in Exchange Online
      And the remote mailbox of the delegate is ACLable
      And Exchange hybrid writeback is off
      When the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook
      And the delegate can open the Calendar folder of the manager
      And the delegate can open the Tasks folder of the manager
      And the delegate receives copies of meeting requests to the manager
      And Lync meeting delegation of the manager to the delegate is unsupported
      And it never happens within 7 days that the delegate can send on behalf of the manager

    @source(F-916) @source(F-605)
    Scenario Outline: A meeting request reaches manager and delegate: the <who> in Exchange Online
      Given the mailbox of the <who> is in Exchange Online
      When the manager adds the delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets no non-delivery report
      And the delegate receives copies of meeting requests to the manager

      Examples:
        | who      |
        | manager  |
        | delegate |

    @source(F-117) @source(F-1501) @source(P-05)
    Scenario Outline: Lync never pairs them: the <who> in Exchange Online
      Given the mailbox of the <who> is in Exchange Online
      And Exchange hybrid writeback is on
      When the manager adds the delegate as a delegate
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager
      And for 1 day the pair is none
      When the delegate creates a Lync meeting for the manager
      Then the delegate gets the permission error

      Examples:
        | who      |
        | manager  |
        | delegate |

  Rule: across the sides, with a delegate who is not ACLable

    @source(DT-11) @source(F-920) @source(F-1103) @source(P-19) @source(HREQ-2)
    Scenario Outline: Row <row>, the <who> in Exchange Online, writeback <writeback>
      Given the mailbox of the <who> is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      And Exchange hybrid writeback is <writeback>
      When the manager adds the delegate as a delegate
      Then the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
      And the delegate is not a delegate of the manager in Outlook
      And the delegate cannot open the Calendar folder of the manager
      And Lync meeting delegation of the manager to the delegate is unsupported
      And it never happens within 2 days that the delegate can send on behalf of the manager
      And it never happens within 1 hour that the delegate receives copies of meeting requests to the manager

      Examples:
        | row | who      | writeback |
        | 4   | delegate | off       |
        | 4   | delegate | on        |
        | 7   | manager  | off       |
        | 7   | manager  | on        |

    @source(F-920) @source(F-604)
    Scenario: Nothing of the dialog is kept, and who was there before stays
      Given the mailbox of the delegate is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the manager adds the second delegate as a delegate
      And the manager adds the delegate as a delegate
      Then the delegate has None on the Calendar folder of the manager
      And the delegate has None on the Tasks folder of the manager
      And the second delegate is a delegate of the manager in Outlook
      And the second delegate has Editor on the Calendar folder of the manager

    @source(F-905) @source(F-1106)
    Scenario: A delegate whose mailbox Exchange Online created cannot be added
      Given the mailbox of the delegate was created in Exchange Online
      When the manager adds the delegate as a delegate
      Then the delegate is not a delegate of the manager in Outlook
      And the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."

    @source(F-1105) @source(F-1110)
    Scenario: In the forest the flag counts at once, and adding again succeeds
      Given the mailbox of the delegate is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the manager adds the delegate as a delegate
      Then the delegate is not a delegate of the manager in Outlook
      When the administrator makes the remote mailbox of the delegate ACLable
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook
      And the delegate can open the Calendar folder of the manager
      And within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(F-515) @source(F-1110) @source(P-34)
    Scenario: The cloud takes its time to see the flag
      Given the mailbox of the manager is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      When the administrator turns ACLable synced objects on
      And the manager adds the delegate as a delegate
      Then it is possible that the delegate is not a delegate of the manager in Outlook
      When 30 minutes pass
      And the manager adds the delegate as a delegate
      Then the delegate is a delegate of the manager in Outlook

    @source(F-515) @source(P-34)
    Scenario: Twenty-nine minutes are not enough where it may take thirty
      Given the mailbox of the manager is in Exchange Online
      And the remote mailbox of the delegate is not ACLable
      And operator step is at most 30 seconds
      When the administrator turns ACLable synced objects on
      And 29 minutes pass
      And the manager adds the delegate as a delegate
      Then it is possible that the delegate is not a delegate of the manager in Outlook
