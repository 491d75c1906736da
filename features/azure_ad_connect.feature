Feature: Azure AD Connect

  What one cycle does (DT-12), row by row: what is imported, what is exported,
  what stops it, and what happens when two lists have been edited at once. The
  delegate is in the cloud and the manager is not, unless a scenario says
  otherwise, so that Send on Behalf has to travel.

  Background:
    Given a manager and a delegate

  Rule: row 1, a cycle

    @source(DT-12) @source(F-1002) @source(F-1016) @source(P-32)
    Scenario Outline: A cycle carries the list to Azure AD, and forward sync carries it on: <kind>
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs <cycle>
      Then it is possible that for 14 minutes 59 seconds the delegate cannot send on behalf of the manager
      And it never happens within 59 seconds that the delegate can send on behalf of the manager
      And within 14 minutes 1 second the delegate can send on behalf of the manager

      Examples:
        | kind    | cycle                 |
        | delta   | a sync cycle          |
        | initial | an initial sync cycle |

    @source(DT-12) @source(F-1002) @source(F-910) @source(P-35)
    Scenario Outline: With writeback a cycle carries the list to the forest: <kind>
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 6 minutes pass
      And Azure AD Connect runs <cycle>
      Then within 1 minute the delegate can send on behalf of the manager

      Examples:
        | kind    | cycle                 |
        | delta   | a sync cycle          |
        | initial | an initial sync cycle |

    @source(DT-12) @source(F-910)
    Scenario: Without writeback it carries nothing to the forest
      Given the mailbox of the manager is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 6 minutes pass
      And Azure AD Connect runs an initial sync cycle
      Then it never happens within 2 days that the delegate can send on behalf of the manager
      And the delegate has Send on Behalf on the mailbox of the manager in Exchange Online

    @source(DT-12) @source(F-910)
    Scenario: It writes back what the cloud changed and nothing else
      Given the mailbox of the manager is in Exchange Online
      And the delegate has Send on Behalf on the mailbox of the manager
      And Exchange hybrid writeback is on
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      Then for 1 hour the delegate has Send on Behalf on the mailbox of the manager on-premises
      And the second delegate has Send on Behalf on the mailbox of the manager on-premises
      And the second delegate has Send on Behalf on the mailbox of the manager in Exchange Online
      When Azure AD Connect runs a sync cycle
      Then for 2 days the second delegate has Send on Behalf on the mailbox of the manager on-premises

    @source(F-1002) @source(F-1003)
    Scenario: First comes the export to the cloud, then the export to the forest
      Given the mailbox of the delegate is in Exchange Online
      And the mailbox of the second manager is in Exchange Online
      And Exchange hybrid writeback is on
      And Azure AD Connect cycle is exactly 6 minutes
      And back sync is exactly 0 seconds
      And forward sync is exactly 0 seconds
      And directory replication is exactly 0 seconds
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And the administrator grants the second delegate Send on Behalf on the mailbox of the second manager in Exchange Online
      Then within 30 minutes a sync cycle is running
      And it never happens within 4 minutes 59 seconds that the delegate can send on behalf of the manager
      And within 1 second the delegate can send on behalf of the manager
      And it never happens within 59 seconds that the second delegate can send on behalf of the second manager
      And within 1 second the second delegate can send on behalf of the second manager

    @source(F-1002) @source(F-1003)
    Scenario: The import from the forest comes first, the import from the cloud still catches what is later
      Given the mailbox of the delegate is in Exchange Online
      And the mailbox of the second manager is in Exchange Online
      And Exchange hybrid writeback is on
      And Azure AD Connect cycle is exactly 6 minutes
      And back sync is exactly 0 seconds
      And forward sync is exactly 0 seconds
      And directory replication is exactly 0 seconds
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When 90 seconds pass
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And the administrator grants the second delegate Send on Behalf on the mailbox of the second manager in Exchange Online
      Then within 4 minutes 30 seconds the second delegate can send on behalf of the second manager
      And the delegate cannot send on behalf of the manager
      And it never happens within 28 minutes 59 seconds that the delegate can send on behalf of the manager
      And within 1 second the delegate can send on behalf of the manager

    @source(F-509) @source(P-31)
    Scenario: A cycle begins within half an hour and is over two minutes later
      Given the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then it is possible that for 29 minutes 59 seconds no sync cycle is running
      And within 30 minutes a sync cycle is running
      And it is possible that for 1 minute 59 seconds a sync cycle is running
      And within 2 minutes no sync cycle is running

    @source(F-1005) @source(F-509) @source(P-49)
    Scenario Outline: An interval of <interval> counts as <counts>
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect interval is <interval>
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then it is possible that for <short> no sync cycle is running
      And within <counts> a sync cycle is running

      Examples: what Azure AD allows is the shortest
        | interval   | short                         | counts     |
        | 1 minute   | 29 minutes 59 seconds         | 30 minutes |
        | 10 minutes | 29 minutes 59 seconds         | 30 minutes |
        | 30 minutes | 29 minutes 59 seconds         | 30 minutes |
        | 31 minutes | 30 minutes 59 seconds         | 31 minutes |
        | 3 hours    | 2 hours 59 minutes 59 seconds | 3 hours    |

    @source(F-1020) @source(P-25) @source(P-31)
    Scenario: The next cycle begins when a long one has ended, and no sooner
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect cycle is exactly 30 minutes
      And forward sync is exactly 1 minute
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When 6 minutes pass
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then it never happens within 49 minutes 59 seconds that the delegate can send on behalf of the manager
      And within 1 second the delegate can send on behalf of the manager

    @source(F-1020) @source(P-25)
    Scenario: A cycle started by hand follows the one that runs
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect cycle is exactly 30 minutes
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When 6 minutes pass
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      Then no sync cycle is running
      And within 15 minutes the delegate can send on behalf of the manager

  Rule: row 2, the deletion threshold

    @source(DT-12) @source(F-1011) @source(F-1012) @source(P-22)
    Scenario Outline: <count> deletions, exactly at the threshold "<tie>": the export goes on
      Given the mailbox of the delegate is in Exchange Online
      And <count> deletions are staged in Azure AD Connect
      And deletions exactly at the threshold is "<tie>"
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      Then within 15 minutes the delegate can send on behalf of the manager

      Examples:
        | count | tie             |
        | 499   | stop the export |
        | 500   | pass            |

    @source(DT-12) @source(F-1011) @source(F-1012) @source(P-22)
    Scenario Outline: <count> deletions, exactly at the threshold "<tie>": the export is stopped
      Given the mailbox of the delegate is in Exchange Online
      And <count> deletions are staged in Azure AD Connect
      And deletions exactly at the threshold is "<tie>"
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      Then the deletion threshold has stopped the export
      And it never happens within 2 days that the delegate can send on behalf of the manager

      Examples:
        | count | tie             |
        | 500   | stop the export |
        | 501   | pass            |
        | 501   | stop the export |

    @source(DT-12) @source(F-1011)
    Scenario: A cycle of the scheduler meets the threshold as well
      Given the mailbox of the delegate is in Exchange Online
      And 501 deletions are staged in Azure AD Connect
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 32 minutes the deletion threshold has stopped the export

    @source(F-1011)
    Scenario: With the threshold lifted the next cycle carries everything
      Given the mailbox of the delegate is in Exchange Online
      And 501 deletions are staged in Azure AD Connect
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      And 1 hour pass
      Then the delegate cannot send on behalf of the manager
      When the administrator lifts the deletion threshold of Azure AD Connect
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(DT-12) @source(P-26)
    Scenario Outline: What a stopped export to the cloud means for the forest: its own "<rule>"
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      And 501 deletions are staged in Azure AD Connect
      And forest export after a stopped cloud export is "<rule>"
      When the manager adds the delegate as a delegate
      Then <outcome>
      When Azure AD Connect runs a sync cycle
      Then the deletion threshold has stopped the export

      Examples:
        | rule    | outcome                                                                            |
        | runs    | within 38 minutes the delegate can send on behalf of the manager                   |
        | skipped | it never happens within 2 days that the delegate can send on behalf of the manager |

    @source(P-21) @source(F-1011)
    Scenario: A delegate taken off a list is no deleted object
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Send on Behalf on the mailbox of the manager
      And 500 deletions are staged in Azure AD Connect
      When the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises
      Then within 46 minutes 40 seconds the delegate cannot send on behalf of the manager

  Rule: row 3, staging mode

    @source(DT-12) @source(F-1007)
    Scenario: It exports nothing to the cloud, until the mode is left
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect is in staging mode
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      Then it never happens within 2 days that the delegate can send on behalf of the manager
      When the administrator takes Azure AD Connect out of staging mode
      Then it is possible that for 46 minutes 39 seconds the delegate cannot send on behalf of the manager
      And within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(DT-12) @source(F-1007)
    Scenario: It writes nothing back, until the mode is left
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      And Azure AD Connect is in staging mode
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 6 minutes pass
      And Azure AD Connect runs a sync cycle
      Then it never happens within 2 days that the delegate can send on behalf of the manager
      When the administrator takes Azure AD Connect out of staging mode
      Then it is possible that for 32 minutes 59 seconds the delegate cannot send on behalf of the manager
      And within 33 minutes the delegate can send on behalf of the manager

    @source(DT-12) @source(F-1007)
    Scenario: It runs all the same: the scheduler goes on importing
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect is in staging mode
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running

    @source(F-1007)
    Scenario: Entered in the middle of a cycle, it stops the exports of that cycle
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect cycle is exactly 2 minutes
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When 1 minute pass
      And the administrator puts Azure AD Connect into staging mode
      Then it never happens within 2 days that the delegate can send on behalf of the manager

    @source(DT-12) @source(F-1007) @source(F-510)
    Scenario: A week in staging mode is no gap, for cycles run
      Given the mailbox of the delegate is in Exchange Online
      When the administrator puts Azure AD Connect into staging mode
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 8 days pass
      And the administrator takes Azure AD Connect out of staging mode
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

  Rule: row 4, the scheduler is off

    @source(DT-12) @source(F-1006)
    Scenario: Nothing moves until it is started
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect is stopped
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then it never happens within 6 days that the delegate can send on behalf of the manager
      And no sync cycle is running
      When the administrator starts Azure AD Connect
      Then it is possible that for 46 minutes 39 seconds the delegate cannot send on behalf of the manager
      And within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(DT-12) @source(F-1006) @source(F-910)
    Scenario: Nothing is written back until it is started
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      And Azure AD Connect is stopped
      When the manager adds the delegate as a delegate
      Then it never happens within 6 days that the delegate can send on behalf of the manager
      When the administrator starts Azure AD Connect
      Then within 33 minutes the delegate can send on behalf of the manager

    @source(F-1009)
    Scenario: Stopping in the middle of a cycle harms nothing, the next one takes it along
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect cycle is exactly 2 minutes
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When 1 minute pass
      And the administrator stops Azure AD Connect
      Then no sync cycle is running
      And it never happens within 2 days that the delegate can send on behalf of the manager
      When the administrator starts Azure AD Connect
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(F-1009)
    Scenario: What was exported before the stop still arrives
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect cycle is exactly 2 minutes
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When 101 seconds pass
      And the administrator stops Azure AD Connect
      Then no sync cycle is running
      And within 15 minutes the delegate can send on behalf of the manager

  Rule: row 5, the installation wizard is open

    @source(DT-12) @source(F-1008)
    Scenario: Nothing moves until it is closed
      Given the mailbox of the delegate is in Exchange Online
      And the installation wizard of Azure AD Connect is open
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then it never happens within 6 days that the delegate can send on behalf of the manager
      When the administrator closes the installation wizard of Azure AD Connect
      Then it is possible that for 46 minutes 39 seconds the delegate cannot send on behalf of the manager
      And within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(DT-12) @source(F-1008) @source(F-1010)
    Scenario: The hybrid option is turned on in it, and works once it is closed
      Given the mailbox of the manager is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 1 day pass
      And the administrator opens the installation wizard of Azure AD Connect
      And the administrator turns Exchange hybrid writeback on
      Then it never happens within 1 day that the delegate can send on behalf of the manager
      When the administrator closes the installation wizard of Azure AD Connect
      Then within 33 minutes the delegate can send on behalf of the manager

    @source(DT-12) @source(F-1008) @source(F-1006)
    Scenario: A closed wizard does not start a scheduler that is off
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect is stopped
      And the installation wizard of Azure AD Connect is open
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And the administrator closes the installation wizard of Azure AD Connect
      Then it never happens within 6 days that the delegate can send on behalf of the manager
      When the administrator starts Azure AD Connect
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

  Rule: row 6, more than seven days

    @source(DT-12) @source(F-510) @source(P-57)
    Scenario: The gap is full after seven days, counted from the last cycle
      Given the mailbox of the delegate is in Exchange Online
      When the administrator stops Azure AD Connect
      Then it is possible that within 6 days 23 hours 30 minutes Azure AD Connect needs an initial cycle
      And it never happens within 6 days 23 hours 29 minutes that Azure AD Connect needs an initial cycle
      And within 31 minutes Azure AD Connect needs an initial cycle

    @source(DT-12) @source(F-510) @source(F-1004) @source(P-57)
    Scenario: A delta cycle carries nothing then, an initial one everything
      Given the mailbox of the delegate is in Exchange Online
      When the administrator stops Azure AD Connect
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 8 days pass
      And the administrator starts Azure AD Connect
      Then Azure AD Connect needs an initial cycle
      When Azure AD Connect runs a sync cycle
      Then it never happens within 2 days that the delegate can send on behalf of the manager
      When Azure AD Connect runs an initial sync cycle
      Then within 15 minutes the delegate can send on behalf of the manager

    @source(DT-12) @source(F-510) @source(P-57)
    Scenario Outline: After <days> it just goes on
      Given the mailbox of the delegate is in Exchange Online
      And sync after a gap of more than 7 days is "<rule>"
      When the administrator stops Azure AD Connect
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And <days> pass
      And the administrator starts Azure AD Connect
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

      Examples:
        | days   | rule                   |
        | 6 days | needs an initial cycle |
        | 8 days | goes on                |

    @source(DT-12) @source(F-510) @source(F-1008) @source(P-57)
    Scenario: A wizard left open for a week makes the same gap
      Given the mailbox of the delegate is in Exchange Online
      When the administrator opens the installation wizard of Azure AD Connect
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 8 days pass
      And the administrator closes the installation wizard of Azure AD Connect
      Then Azure AD Connect needs an initial cycle
      And it never happens within 2 days that the delegate can send on behalf of the manager

    @source(DT-12) @source(F-510) @source(P-57)
    Scenario: The same gap where it was stopped from the beginning
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect is stopped
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 8 days pass
      And the administrator starts Azure AD Connect
      Then Azure AD Connect needs an initial cycle
      And it never happens within 2 days that the delegate can send on behalf of the manager

    @source(DT-12) @source(F-510) @source(P-57)
    Scenario: An hour in which cycles run ends the gap
      Given the mailbox of the delegate is in Exchange Online
      When the administrator stops Azure AD Connect
      And 4 days pass
      And the administrator starts Azure AD Connect
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 1 hour pass
      Then the delegate can send on behalf of the manager
      When the administrator stops Azure AD Connect
      Then it never happens within 6 days that Azure AD Connect needs an initial cycle
      And within 1 day Azure AD Connect needs an initial cycle

    @source(DT-12) @source(F-510) @source(P-57)
    Scenario: A scheduler that is started and stopped again may not have run a cycle
      Given the mailbox of the delegate is in Exchange Online
      When the administrator stops Azure AD Connect
      And 4 days pass
      And the administrator starts Azure AD Connect
      And the administrator stops Azure AD Connect
      Then it is possible that within 3 days Azure AD Connect needs an initial cycle

  Rule: what writeback needs

    @source(F-911) @source(H-07)
    Scenario Outline: Build <build>
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      And Azure AD Connect has build "<build>"
      When the manager adds the delegate as a delegate
      Then <outcome>

      Examples:
        | build      | outcome                                                                            |
        | 1.1.552.0  | it never happens within 7 days that the delegate can send on behalf of the manager |
        | 1.1.553.0  | within 38 minutes the delegate can send on behalf of the manager                   |
        | 1.1.1000.0 | within 38 minutes the delegate can send on behalf of the manager                   |
        | 1.0.9125.0 | it never happens within 7 days that the delegate can send on behalf of the manager |

    @source(F-911) @source(H-07) @source(F-909)
    Scenario: The old build carries lists to the cloud like any other
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect has build "1.1.552.0"
      When the manager adds the delegate as a delegate
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(F-1014) @source(F-1015) @source(F-1404)
    Scenario Outline: The cloud's address of a moved manager: writeback <writeback>
      Given Exchange hybrid writeback is <writeback>
      When the manager adds the delegate as a delegate
      And the administrator moves the mailbox of the manager to Exchange Online
      And 6 minutes pass
      And Azure AD Connect runs a sync cycle
      And the delegate updates a meeting of the manager
      Then the sender gets <report>

      Examples: with writeback the forest knows it after a cycle
        | writeback | report                                                            |
        | on        | no non-delivery report                                            |
        | off       | the non-delivery report "550 5.1.11 RESOLVER.ADR.ExRecipNotFound" |

    @source(F-1010) @source(F-1004)
    Scenario: Turned on, the next cycle looks at everything
      Given the mailbox of the manager is in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 1 day pass
      And Azure AD Connect runs an initial sync cycle
      And 2 minutes pass
      Then the delegate cannot send on behalf of the manager
      When the administrator turns Exchange hybrid writeback on
      And Azure AD Connect runs a sync cycle
      Then within 1 minute the delegate can send on behalf of the manager

  Rule: references to somebody out of scope

    @source(F-1019) @source(P-24)
    Scenario: An entry for somebody out of scope stays behind, the others travel
      Given the mailbox of the delegate is in Exchange Online
      And the mailbox of the second delegate is in Exchange Online
      And the delegate is outside the scope of Azure AD Connect
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 46 minutes 40 seconds the second delegate can send on behalf of the manager
      And it never happens within 2 days that the delegate can send on behalf of the manager

    @source(F-1019) @source(P-24)
    Scenario: Or it stops the whole list, and no other list
      Given the mailbox of the delegate is in Exchange Online
      And the mailbox of the second delegate is in Exchange Online
      And the delegate is outside the scope of Azure AD Connect
      And reference to somebody out of scope is "stops the object's export"
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      And the administrator grants the second delegate Send on Behalf on the mailbox of the second manager on-premises
      Then within 46 minutes 40 seconds the second delegate can send on behalf of the second manager
      And it never happens within 2 days that the second delegate can send on behalf of the manager
      And the delegate cannot send on behalf of the manager

    @source(F-1019)
    Scenario: The list of a manager out of scope does not travel at all
      Given the mailbox of the delegate is in Exchange Online
      And the manager is outside the scope of Azure AD Connect
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And the administrator grants the delegate Send on Behalf on the mailbox of the second manager on-premises
      Then within 46 minutes 40 seconds the delegate can send on behalf of the second manager
      And it never happens within 2 days that the delegate can send on behalf of the manager

    @source(F-1019) @source(F-910)
    Scenario: Out of scope counts on the way back too
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      And the delegate is outside the scope of Azure AD Connect
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And the administrator grants the second delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then within 38 minutes the second delegate can send on behalf of the manager
      And it never happens within 2 days that the delegate can send on behalf of the manager

  Rule: a list edited on both sides between two cycles

    Background:
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      And Azure AD Connect is stopped

    @source(F-1018) @source(P-23)
    Scenario Outline: The cloud's edit first, the forest's later: "<rule>"
      Given Send on Behalf edited on both sides is "<rule>"
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 1 hour pass
      And the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      And 1 hour pass
      And the administrator starts Azure AD Connect
      And Azure AD Connect runs a sync cycle
      And 2 hours pass
      Then the delegate <of the cloud> Send on Behalf on the mailbox of the manager on-premises
      And the delegate <of the cloud> Send on Behalf on the mailbox of the manager in Exchange Online
      And the second delegate <of the forest> Send on Behalf on the mailbox of the manager on-premises
      And the second delegate <of the forest> Send on Behalf on the mailbox of the manager in Exchange Online

      Examples: the mailbox is in the cloud
        | rule                      | of the cloud  | of the forest |
        | the mailbox's side wins   | has           | does not have |
        | the last writer wins      | does not have | has           |
        | both are kept             | has           | has           |
        | the on-premises side wins | does not have | has           |

    @source(F-1018) @source(P-23)
    Scenario Outline: The forest's edit first, the cloud's later: "<rule>"
      Given Send on Behalf edited on both sides is "<rule>"
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      And 1 hour pass
      And the manager adds the delegate as a delegate
      And 1 hour pass
      And the administrator starts Azure AD Connect
      And Azure AD Connect runs a sync cycle
      And 2 hours pass
      Then the delegate <of the cloud> Send on Behalf on the mailbox of the manager on-premises
      And the delegate <of the cloud> Send on Behalf on the mailbox of the manager in Exchange Online
      And the second delegate <of the forest> Send on Behalf on the mailbox of the manager on-premises
      And the second delegate <of the forest> Send on Behalf on the mailbox of the manager in Exchange Online

      Examples: the mailbox is in the cloud
        | rule                      | of the cloud  | of the forest |
        | the mailbox's side wins   | has           | does not have |
        | the last writer wins      | has           | does not have |
        | both are kept             | has           | has           |
        | the on-premises side wins | does not have | has           |

    @source(F-1018) @source(P-23)
    Scenario Outline: Lists of two managers are no conflict: "<rule>"
      Given Send on Behalf edited on both sides is "<rule>"
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And the administrator grants the second delegate Send on Behalf on the mailbox of the second manager on-premises
      And 1 hour pass
      And the administrator starts Azure AD Connect
      And Azure AD Connect runs a sync cycle
      And 2 hours pass
      Then the delegate has Send on Behalf on the mailbox of the manager on-premises
      And the second delegate has Send on Behalf on the mailbox of the second manager in Exchange Online

      Examples:
        | rule                      |
        | the mailbox's side wins   |
        | the last writer wins      |
        | both are kept             |
        | the on-premises side wins |

  Rule: a list edited on both sides, with the scheduler at work

    Background:
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on

    @source(F-1018) @source(P-23)
    Scenario: Whose edit was a conflict depends on the cycle, and the cloud's stands in any case
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      And 3 hours pass
      Then it is possible that the second delegate has Send on Behalf on the mailbox of the manager in Exchange Online
      And it is possible that the second delegate does not have Send on Behalf on the mailbox of the manager on-premises
      And for 2 days the delegate has Send on Behalf on the mailbox of the manager on-premises
      And the delegate has Send on Behalf on the mailbox of the manager in Exchange Online

    @source(F-1010) @source(F-910)
    Scenario: What was taken off in the cloud while writeback was off goes when it is on
      Given the delegate has Send on Behalf on the mailbox of the manager
      When the administrator turns Exchange hybrid writeback off
      And the administrator revokes Send on Behalf of the delegate on the mailbox of the manager in Exchange Online
      And 1 day pass
      Then the delegate can send on behalf of the manager
      When the administrator turns Exchange hybrid writeback on
      Then within 33 minutes the delegate cannot send on behalf of the manager
