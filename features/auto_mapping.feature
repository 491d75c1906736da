Feature: Mailboxes that Outlook shows by itself

  Full Access brings the mailbox into the Outlook of whoever has it, if a link
  is written and has arrived where that user is. DT-14, row by row.

  Background:
    Given a manager and a delegate
    And a hybrid deployment

  Rule: both in the cloud

    @source(DT-14) @source(F-1201)
    Scenario: Row 1, granted in the cloud
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online
      Then within 20 minutes the mailbox of the manager is mapped for the delegate

    @source(DT-14) @source(F-1204) @source(P-28)
    Scenario Outline: Row 1, granted on-premises, and then both move: earlier mappings are <fate>
      Given the delegate has Full Access on the mailbox of the manager on-premises
      And mapping granted before a move is "<fate>"
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then the mailbox of the manager is mapped for the delegate
      And Lync meeting delegation of the manager to the delegate is supported
      When the administrator revokes Full Access of the delegate on the mailbox of the manager in Exchange Online
      Then within 20 minutes the mailbox of the manager is not mapped for the delegate

      Examples:
        | fate  |
        | stays |
        | lost  |

    @source(DT-14) @source(F-1013) @source(F-1201)
    Scenario: Row 1, the link may still be on its way when both move
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And 2 minutes pass
      Then the mailbox of the manager is mapped for the delegate
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then it is possible that for 44 minutes the mailbox of the manager is not mapped for the delegate
      And within 45 minutes the mailbox of the manager is mapped for the delegate

    @source(DT-14) @source(F-1205)
    Scenario: Row 2, granted between two moves, nothing is mapped
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And 2 minutes pass
      And the administrator moves the mailbox of the manager to Exchange Online
      Then for 1 day the mailbox of the manager is not mapped for the delegate
      And the delegate can open the mailbox of the manager

    @source(DT-14) @source(F-1205)
    Scenario: Row 2, the link written by hand makes up for it
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And 2 minutes pass
      And the administrator moves the mailbox of the manager to Exchange Online
      And the administrator links the mailbox of the manager to the delegate
      Then within 47 minutes the mailbox of the manager is mapped for the delegate

    @source(DT-14) @source(F-1204)
    Scenario: Row 2, taken away and granted anew it is mapped
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      And the administrator moves the mailbox of the manager to Exchange Online
      And 1 hour pass
      And the administrator revokes Full Access of the delegate on the mailbox of the manager in Exchange Online
      And 20 minutes pass
      And the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online
      Then within 20 minutes the mailbox of the manager is mapped for the delegate

  Rule: the mailbox on-premises, the grantee in the cloud

    @source(DT-14) @source(F-1204) @source(P-28)
    Scenario: Row 3, the mapping of an earlier grant goes on
      Given the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then for 1 day the mailbox of the manager is mapped for the delegate

    @source(DT-14) @source(F-1203) @source(P-28)
    Scenario: Row 3, under the other reading it is gone
      Given the delegate has Full Access on the mailbox of the manager on-premises
      And mapping granted before a move is "lost"
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then for 1 day the mailbox of the manager is not mapped for the delegate
      And the delegate can open the mailbox of the manager

    @source(DT-14) @source(F-1204) @source(P-28)
    Scenario: Row 3, what was lost comes back with a link by hand
      Given the delegate has Full Access on the mailbox of the manager on-premises
      And mapping granted before a move is "lost"
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the administrator links the mailbox of the manager to the delegate
      Then within 47 minutes the mailbox of the manager is mapped for the delegate

    @source(DT-14) @source(F-1205)
    Scenario: Row 4, granted across, nothing is mapped
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then within 1 minute the delegate can open the mailbox of the manager
      And for 1 day the mailbox of the manager is not mapped for the delegate

    @source(DT-14) @source(F-1205)
    Scenario: Row 4, linked by hand, it is mapped after a cycle
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator links the mailbox of the manager to the delegate
      Then for 59 seconds the mailbox of the manager is not mapped for the delegate
      And within 47 minutes the mailbox of the manager is mapped for the delegate

    @source(DT-14) @source(F-1205) @source(F-1016)
    Scenario: Row 4, a cycle by hand leaves forward sync alone to wait for
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator links the mailbox of the manager to the delegate
      And Azure AD Connect runs a sync cycle
      Then within 15 minutes the mailbox of the manager is mapped for the delegate

    @source(DT-14) @source(F-1205)
    Scenario Outline: Row 4, no cycle, no mapping: <state>
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Full Access on the mailbox of the manager on-premises
      And <state>
      When the administrator links the mailbox of the manager to the delegate
      Then for 2 days the mailbox of the manager is not mapped for the delegate

      Examples:
        | state                                               |
        | Azure AD Connect is stopped                         |
        | Azure AD Connect is in staging mode                 |
        | the installation wizard of Azure AD Connect is open |

  Rule: the mailbox in the cloud, the grantee on-premises

    @source(F-1203)
    Scenario: Users on-premises get nothing mapped from the cloud
      Given the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator moves the mailbox of the manager to Exchange Online
      And the administrator links the mailbox of the manager to the delegate
      Then for 1 day the mailbox of the manager is not mapped for the delegate
      And the delegate can open the mailbox of the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the mailbox of the manager is mapped for the delegate

  Rule: grants that never map

    @source(DT-14) @source(F-1202)
    Scenario: Row 5, a group opens the mailbox and maps nothing, on-premises
      Given a security group of the delegate has Full Access on the mailbox of the manager
      When the administrator links the mailbox of the manager to the delegate
      Then for 1 day the mailbox of the manager is not mapped for the delegate
      And the delegate can open the mailbox of the manager

    @source(DT-14) @source(F-1202)
    Scenario: Row 5, nor after both have moved
      Given a security group of the delegate has Full Access on the mailbox of the manager
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then for 1 day the mailbox of the manager is not mapped for the delegate
      And the delegate can open the mailbox of the manager

    @source(DT-14) @source(F-1202)
    Scenario: Row 5, a right of one's own maps it
      Given a security group of the delegate has Full Access on the mailbox of the manager
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then within 1 minute the mailbox of the manager is mapped for the delegate

    @source(DT-14) @source(F-1201)
    Scenario: Row 6, declined on-premises
      When the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager on-premises
      Then within 1 minute the delegate can open the mailbox of the manager
      And for 1 day the mailbox of the manager is not mapped for the delegate

    @source(DT-14) @source(F-1201)
    Scenario: Row 6, declined in the cloud
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager in Exchange Online
      Then within 20 minutes the delegate can open the mailbox of the manager
      And for 1 day the mailbox of the manager is not mapped for the delegate

    @source(DT-14) @source(F-1201)
    Scenario: Row 6, declined, and then both move
      When the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager on-premises
      And 2 minutes pass
      And the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      Then for 1 day the mailbox of the manager is not mapped for the delegate
      And the delegate can open the mailbox of the manager

  Rule: what mapping is good for

    @source(F-1206) @source(F-1407)
    Scenario: A mapped mailbox opens though its name is hidden
      Given the mailbox of the manager is hidden from address lists
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then within 1 minute the mailbox of the manager is mapped for the delegate
      And the delegate can open the mailbox of the manager

    @source(F-1206) @source(F-1407)
    Scenario: Without the mapping a hidden mailbox stays shut
      Given the mailbox of the manager is hidden from address lists
      When the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager on-premises
      Then for 1 hour the delegate cannot open the mailbox of the manager
      And the delegate has Full Access on the mailbox of the manager on-premises

    @source(F-1201)
    Scenario: What is revoked is mapped no longer
      Given the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator revokes Full Access of the delegate on the mailbox of the manager on-premises
      Then within 1 minute the mailbox of the manager is not mapped for the delegate
