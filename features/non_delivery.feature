Feature: Messages that come back after a move

  A mailbox remembers its delegates by an address that a move makes old, and
  the forest does not know the addresses that the cloud gives. DT-16 says who
  gets which report; the repair of F-1403 has to wait for the address book.

  Background:
    Given a manager and a delegate
    And a hybrid deployment

  Rule: meeting requests to the manager

    @source(DT-16) @source(F-1403)
    Scenario: Row 1, the address is current
      When the manager adds the delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets no non-delivery report
      And the delegate receives copies of meeting requests to the manager

    @source(DT-16) @source(F-916)
    Scenario Outline: Row 1, a delegate added across the sides has a current one: <who> moved before
      When the administrator moves the mailbox of <who> to Exchange Online
      And the manager adds the delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets no non-delivery report
      And the delegate receives copies of meeting requests to the manager

      Examples:
        | who          |
        | the delegate |
        | the manager  |

    @source(DT-16) @source(F-1403)
    Scenario Outline: Row 2, the address is old since <who> moved
      Given the delegation is set up correctly
      When the administrator moves the mailbox of <who> to Exchange Online
      And a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0 STOREDRV.Deliver.Exception:DelegateUserValidationException"
      And it never happens within 1 day that the delegate receives copies of meeting requests to the manager

      Examples:
        | who          |
        | the delegate |
        | the manager  |

    @source(DT-16) @source(F-1403)
    Scenario: Row 2, time does not mend it
      Given the delegation is set up correctly
      When the administrator moves the mailbox of the delegate to Exchange Online
      And 7 days pass
      And a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0"

    @source(DT-16) @source(F-1403)
    Scenario: Row 2, one old address among two is enough
      Given the delegation is set up correctly
      When the manager adds the second delegate as a delegate
      Then the second delegate receives copies of meeting requests to the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      And a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0"

    @source(DT-16) @source(F-1403) @source(P-53)
    Scenario Outline: Moved together: the addresses <fate>
      Given the delegation is set up correctly
      And delegate addresses after a joint move is "<fate>"
      When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
      And a meeting request is sent to the manager
      Then <outcome>

      Examples:
        | fate     | outcome                                             |
        | resolve  | the sender gets no non-delivery report              |
        | go stale | the sender gets the non-delivery report "554 5.2.0" |

  Rule: the repair, and the address book it waits for

    @source(F-1403) @source(F-516)
    Scenario: Adding the delegate again too early brings the old address back
      Given the delegation is set up correctly
      And offline address book refresh takes exactly 1 day
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the manager removes the delegate as a delegate
      And the manager adds the delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0"
      And the delegate is a delegate of the manager in Outlook

    @source(F-1403) @source(F-516)
    Scenario: With the address book refreshed by hand it helps at once
      Given the delegation is set up correctly
      And offline address book refresh takes exactly 1 day
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the manager removes the delegate as a delegate
      And the manager refreshes the offline address book
      And the manager adds the delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets no non-delivery report
      And the delegate receives copies of meeting requests to the manager

    @source(F-516) @source(P-54)
    Scenario Outline: With a refresh once a day, <waited> are <enough>
      Given the delegation is set up correctly
      And offline address book refresh takes exactly 1 day
      When the administrator moves the mailbox of the delegate to Exchange Online
      And <waited> pass
      And the manager removes the delegate as a delegate
      And the manager adds the delegate as a delegate
      And a meeting request is sent to the manager
      Then <outcome>

      Examples:
        | waited   | enough     | outcome                                             |
        | 23 hours | not enough | the sender gets the non-delivery report "554 5.2.0" |
        | 24 hours | enough     | the sender gets no non-delivery report              |

    @source(F-516) @source(P-54)
    Scenario: Not knowing when the address book is fetched, half a day is a gamble
      Given the delegation is set up correctly
      When the administrator moves the mailbox of the delegate to Exchange Online
      And 12 hours pass
      And the manager removes the delegate as a delegate
      And the manager adds the delegate as a delegate
      And a meeting request is sent to the manager
      Then it is possible that the sender gets the non-delivery report "554 5.2.0"
      And it is possible that the sender gets no non-delivery report

    @source(F-1403) @source(F-516)
    Scenario: The refresh alone mends nothing
      Given the delegation is set up correctly
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the manager refreshes the offline address book
      And a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0"

    @source(F-1403)
    Scenario: All delegates have to go, not only the one who moved
      Given the delegation is set up correctly
      And the manager is signed out of Lync
      When the manager adds the second delegate as a delegate
      And the administrator moves the mailbox of the delegate to Exchange Online
      And the manager refreshes the offline address book
      And the manager removes the delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0"
      When the manager removes the second delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets no non-delivery report

    @source(F-1403)
    Scenario: When all have gone and come back, requests arrive
      Given the delegation is set up correctly
      And the manager is signed out of Lync
      And Azure AD Connect is stopped
      When the manager adds the second delegate as a delegate
      And the administrator moves the mailbox of the delegate to Exchange Online
      And the manager refreshes the offline address book
      And the manager removes the delegate as a delegate
      And the manager removes the second delegate as a delegate
      And the manager adds the delegate as a delegate
      And the manager adds the second delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets no non-delivery report

    @source(F-1403)
    Scenario: An old address from a move long ago
      Given the delegation is set up correctly
      And the mailbox of the manager holds an old address of the delegate
      When a meeting request is sent to the manager
      Then the sender gets the non-delivery report "554 5.2.0"
      When the manager removes the delegate as a delegate
      And the manager adds the delegate as a delegate
      And a meeting request is sent to the manager
      Then the sender gets no non-delivery report

  Rule: a delegate who updates a meeting

    Background:
      Given the delegate has Editor on the Calendar folder of the manager

    @source(DT-16) @source(F-1404)
    Scenario: Row 3, without writeback the update comes back
      When the administrator moves the mailbox of the manager to Exchange Online
      And 1 day pass
      And the delegate updates a meeting of the manager
      Then the sender gets the non-delivery report "550 5.1.11 RESOLVER.ADR.ExRecipNotFound"

    @source(DT-16) @source(F-1404) @source(F-1014) @source(F-1015)
    Scenario: Row 4, with writeback it arrives, after a cycle
      Given Exchange hybrid writeback is on
      When the administrator moves the mailbox of the manager to Exchange Online
      And 6 minutes pass
      And Azure AD Connect runs a sync cycle
      And the delegate updates a meeting of the manager
      Then the sender gets no non-delivery report

    @source(DT-16) @source(F-1404)
    Scenario: Row 4, before the cycle it still comes back
      Given Exchange hybrid writeback is on
      And Azure AD Connect is stopped
      When the administrator moves the mailbox of the manager to Exchange Online
      And the delegate updates a meeting of the manager
      Then the sender gets the non-delivery report "550 5.1.11"

    @source(DT-16) @source(F-1404) @source(F-514) @source(P-33)
    Scenario: Row 4, a cycle before back sync finds no address to carry
      Given Exchange hybrid writeback is on
      And back sync takes exactly 1 hour
      When the administrator moves the mailbox of the manager to Exchange Online
      And Azure AD Connect runs a sync cycle
      And the delegate updates a meeting of the manager
      Then the sender gets the non-delivery report "550 5.1.11"

    @source(DT-16) @source(F-1404) @source(F-509)
    Scenario Outline: Row 4, <waited> after the move <outcome>
      Given Exchange hybrid writeback is on
      When the administrator moves the mailbox of the manager to Exchange Online
      And <waited> pass
      And the delegate updates a meeting of the manager
      Then <claim>

      Examples:
        | waited     | outcome         | claim                                                                    |
        | 5 minutes  | it may go wrong | it is possible that the sender gets the non-delivery report "550 5.1.11" |
        | 5 minutes  | it may go well  | it is possible that the sender gets no non-delivery report               |
        | 37 minutes | it goes well    | the sender gets no non-delivery report                                   |

    @source(F-1404) @source(F-1010)
    Scenario: The repair, writeback switched on afterwards
      Given the mailbox of the manager is in Exchange Online
      When the delegate updates a meeting of the manager
      Then the sender gets the non-delivery report "550 5.1.11"
      When the administrator turns Exchange hybrid writeback on
      And 37 minutes pass
      And the delegate updates a meeting of the manager
      Then the sender gets no non-delivery report

    @source(F-1404) @source(F-911)
    Scenario: Too old a build writes nothing back
      Given Exchange hybrid writeback is on
      And Azure AD Connect has build "1.1.552.0"
      When the administrator moves the mailbox of the manager to Exchange Online
      And 1 day pass
      And the delegate updates a meeting of the manager
      Then the sender gets the non-delivery report "550 5.1.11"

    @source(DT-16) @source(F-1404)
    Scenario: The other direction has no such trouble
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the delegate updates a meeting of the manager
      Then the sender gets no non-delivery report
      When the administrator moves the mailbox of the delegate back on-premises
      And the administrator moves the mailbox of the manager to Exchange Online
      And the delegate updates a meeting of the manager
      Then the sender gets the non-delivery report "550 5.1.11"
