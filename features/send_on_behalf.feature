Feature: Send on Behalf, by where the two mailboxes are

  One rule per row of DT-10. The manager adds the delegate in Outlook, the
  list of the manager changes where the mailbox is, and the delegate is judged
  where the delegate is. What lies between is Azure AD Connect. Every time is
  given twice: as the worst that can happen, and with one second less, which
  is not always enough.

  Background:
    Given a manager and a delegate
    And a hybrid deployment

  Rule: row 1, both on-premises

    @source(DT-10) @source(F-908) @source(P-35) @source(HOB-1)
    Scenario: One minute, for the controllers of the forest to agree
      When the manager adds the delegate as a delegate
      Then it is possible that for 59 seconds the delegate cannot send on behalf of the manager
      And within 1 minute the delegate can send on behalf of the manager
      When the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

    @source(DT-10) @source(F-910) @source(F-1006)
    Scenario Outline: Nothing of Azure AD Connect matters: <what>
      Given <what>
      When the manager adds the delegate as a delegate
      Then within 1 minute the delegate can send on behalf of the manager

      Examples:
        | what                             |
        | Exchange hybrid writeback is on  |
        | Exchange hybrid writeback is off |
        | Azure AD Connect is stopped      |

  Rule: row 2, both in Exchange Online

    Background:
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is in Exchange Online

    @source(DT-10) @source(F-513) @source(P-50)
    Scenario: Twenty minutes, for Exchange Online to take it up
      When the manager adds the delegate as a delegate
      Then it is possible that for 19 minutes 59 seconds the delegate cannot send on behalf of the manager
      And within 20 minutes the delegate can send on behalf of the manager
      When the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

    @source(DT-10) @source(F-910) @source(F-1006)
    Scenario Outline: Nothing of Azure AD Connect matters: <what>
      Given <what>
      When the manager adds the delegate as a delegate
      Then within 20 minutes the delegate can send on behalf of the manager

      Examples:
        | what                             |
        | Exchange hybrid writeback is on  |
        | Exchange hybrid writeback is off |
        | Azure AD Connect is stopped      |

  Rule: row 3, from the forest to the cloud

    Background:
      Given the mailbox of the delegate is in Exchange Online

    @source(DT-10) @source(F-909) @source(F-509) @source(F-512) @source(P-31) @source(P-32)
    Scenario: At worst 46 minutes and 40 seconds
      When the manager adds the delegate as a delegate
      Then it is possible that for 46 minutes 39 seconds the delegate cannot send on behalf of the manager
      And within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(DT-10) @source(F-909) @source(F-512)
    Scenario: Two delegates, added one after the other, keep to the same time
      When the manager adds the delegate as a delegate
      And the manager adds the second delegate as a delegate
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

    @source(DT-10) @source(F-909) @source(F-1003) @source(P-32)
    Scenario: At best one minute, with a cycle just about to begin
      When the manager adds the delegate as a delegate
      Then it is possible that within 1 minute the delegate can send on behalf of the manager
      And it never happens within 59 seconds that the delegate can send on behalf of the manager

    @source(DT-10) @source(F-1002) @source(F-1003) @source(P-32)
    Scenario: At best the five phases of a cycle that begins at once, and forward sync
      Given Azure AD Connect cycle is exactly 2 minutes
      When the manager adds the delegate as a delegate
      Then it is possible that within 2 minutes 40 seconds the delegate can send on behalf of the manager
      And it never happens within 2 minutes 39 seconds that the delegate can send on behalf of the manager

    @source(DT-10) @source(H-06)
    Scenario: Until then the forest has the entry, the cloud does not, and the message is refused
      Given forward sync takes between 5 and 15 minutes
      When the manager adds the delegate as a delegate
      And 2 minutes pass
      Then the delegate has Send on Behalf on the mailbox of the manager on-premises
      And the delegate does not have Send on Behalf on the mailbox of the manager in Exchange Online
      When the delegate sends a message on behalf of the manager
      Then the message is refused
      And within 46 minutes the delegate has Send on Behalf on the mailbox of the manager in Exchange Online
      When the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

    @source(DT-10) @source(F-909) @source(F-910) @source(HOB-4)
    Scenario Outline: This way writeback does not matter: it is <writeback>
      Given Exchange hybrid writeback is <writeback>
      When the manager adds the delegate as a delegate
      Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

      Examples:
        | writeback |
        | on        |
        | off       |

    @source(F-509) @source(F-1005) @source(P-31) @source(P-32) @source(P-49)
    Scenario Outline: What the worst case is made of: <timing> <window>
      Given <timing> is <window>
      When the manager adds the delegate as a delegate
      Then it is possible that for <short> the delegate cannot send on behalf of the manager
      And within <worst> the delegate can send on behalf of the manager

      Examples: interval, five of the six phases, and forward sync add up
        | timing                    | window            | short                        | worst                        |
        | Azure AD Connect interval | exactly 1 hour    | 1 hour 16 minutes 39 seconds | 1 hour 16 minutes 40 seconds |
        | Azure AD Connect cycle    | at most 6 minutes | 49 minutes 59 seconds        | 50 minutes                   |
        | Azure AD Connect cycle    | exactly 0 seconds | 44 minutes 59 seconds        | 45 minutes                   |
        | forward sync              | exactly 5 minutes | 36 minutes 39 seconds        | 36 minutes 40 seconds        |
        | forward sync              | at most 1 day     | 1 day 31 minutes 39 seconds  | 1 day 31 minutes 40 seconds  |

    @source(P-35) @source(P-51)
    Scenario: One minute more where Azure AD Connect reads another controller
      Given directory that Azure AD Connect reads is "a replicated controller"
      When the manager adds the delegate as a delegate
      Then it is possible that for 47 minutes 39 seconds the delegate cannot send on behalf of the manager
      And within 47 minutes 40 seconds the delegate can send on behalf of the manager

    @source(F-909)
    Scenario: Being taken off the list takes as long
      Given the delegate has Send on Behalf on the mailbox of the manager
      When the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises
      Then it is possible that for 46 minutes 39 seconds the delegate can send on behalf of the manager
      And within 46 minutes 40 seconds the delegate cannot send on behalf of the manager

    @source(F-909) @source(F-512)
    Scenario: Added and taken off again, the last word stands
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      And the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises
      And Azure AD Connect runs a sync cycle
      Then it is possible that within 14 minutes the delegate can send on behalf of the manager
      When 16 minutes pass
      Then for 2 days the delegate cannot send on behalf of the manager

  Rule: row 3, in the middle of a cycle

    Background:
      Given the mailbox of the delegate is in Exchange Online
      And Azure AD Connect cycle is exactly 2 minutes

    @source(DT-10) @source(F-1002) @source(F-1003)
    Scenario Outline: A change <moment> into the cycle goes with it
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When <moment> pass
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then it is possible that within <best> the delegate can send on behalf of the manager
      And it is possible that for <short> the delegate cannot send on behalf of the manager
      And within <worst> the delegate can send on behalf of the manager

      Examples: the import from the forest ends 20 seconds into the cycle
        | moment     | best                 | short                 | worst                 |
        | 1 second   | 2 minutes 39 seconds | 16 minutes 38 seconds | 16 minutes 39 seconds |
        | 10 seconds | 2 minutes 30 seconds | 16 minutes 29 seconds | 16 minutes 30 seconds |
        | 19 seconds | 2 minutes 21 seconds | 16 minutes 20 seconds | 16 minutes 21 seconds |

    @source(DT-10) @source(F-1002) @source(F-1003) @source(F-1009)
    Scenario Outline: A change <moment> into the cycle waits for the next
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When <moment> pass
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then it is possible that within <best> the delegate can send on behalf of the manager
      And it is possible that for <short> the delegate cannot send on behalf of the manager
      And it never happens within <early> that the delegate can send on behalf of the manager
      And within 14 minutes 1 second the delegate can send on behalf of the manager

      Examples: the next cycle begins 30 minutes after this one
        | moment     | best                  | early                 | short                 |
        | 21 seconds | 32 minutes 19 seconds | 32 minutes 18 seconds | 46 minutes 18 seconds |
        | 1 minute   | 31 minutes 40 seconds | 31 minutes 39 seconds | 45 minutes 39 seconds |
        | 90 seconds | 31 minutes 10 seconds | 31 minutes 9 seconds  | 45 minutes 9 seconds  |

    @source(F-1003)
    Scenario: At the very end of the import either may happen
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 30 minutes a sync cycle is running
      When 20 seconds pass
      And the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then it is possible that within 2 minutes 40 seconds the delegate can send on behalf of the manager
      And it is possible that for 46 minutes 19 seconds the delegate cannot send on behalf of the manager
      And within 46 minutes 20 seconds the delegate can send on behalf of the manager

  Rule: row 4, from the cloud to the forest, with writeback

    Background:
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on

    @source(DT-10) @source(F-910) @source(F-514) @source(F-509) @source(P-31) @source(P-33) @source(P-35)
    Scenario: At worst 38 minutes
      When the manager adds the delegate as a delegate
      Then it is possible that for 37 minutes 59 seconds the delegate cannot send on behalf of the manager
      And within 38 minutes the delegate can send on behalf of the manager

    @source(DT-10) @source(F-910) @source(F-514)
    Scenario: At best at once, where back sync and the cycle take no time
      When the manager adds the delegate as a delegate
      Then it is possible that within 1 second the delegate can send on behalf of the manager

    @source(DT-10) @source(F-1002) @source(F-1003) @source(P-33)
    Scenario: At best back sync, and a whole cycle that begins right then
      Given back sync is exactly 3 minutes
      And Azure AD Connect cycle is exactly 2 minutes
      When the manager adds the delegate as a delegate
      Then it is possible that within 5 minutes the delegate can send on behalf of the manager
      And it never happens within 4 minutes 59 seconds that the delegate can send on behalf of the manager

    @source(DT-10) @source(F-1002) @source(P-33)
    Scenario: At worst back sync, the interval, one whole cycle and the forest's controllers
      Given back sync is exactly 3 minutes
      And Azure AD Connect cycle is exactly 2 minutes
      When the manager adds the delegate as a delegate
      Then it is possible that for 35 minutes 59 seconds the delegate cannot send on behalf of the manager
      And within 36 minutes the delegate can send on behalf of the manager

    @source(DT-10) @source(H-06)
    Scenario: Until then the cloud has the entry, the forest does not, and the message is refused
      Given Azure AD Connect cycle is exactly 30 minutes
      When the manager adds the delegate as a delegate
      And 21 minutes pass
      Then the delegate has Send on Behalf on the mailbox of the manager in Exchange Online
      And the delegate does not have Send on Behalf on the mailbox of the manager on-premises
      When the delegate sends a message on behalf of the manager
      Then the message is refused
      And within 46 minutes the delegate has Send on Behalf on the mailbox of the manager on-premises
      When the delegate sends a message on behalf of the manager
      Then the message is sent on behalf of the manager

    @source(F-509) @source(P-31) @source(P-33) @source(P-35) @source(P-49)
    Scenario Outline: What the worst case is made of: <timing> <window>
      Given <timing> is <window>
      When the manager adds the delegate as a delegate
      Then it is possible that for <short> the delegate cannot send on behalf of the manager
      And within <worst> the delegate can send on behalf of the manager

      Examples: back sync, interval, a whole cycle and the forest's controllers add up
        | timing                    | window             | short                       | worst            |
        | Azure AD Connect interval | exactly 1 hour     | 1 hour 7 minutes 59 seconds | 1 hour 8 minutes |
        | Azure AD Connect cycle    | at most 6 minutes  | 41 minutes 59 seconds       | 42 minutes       |
        | Azure AD Connect cycle    | exactly 0 seconds  | 35 minutes 59 seconds       | 36 minutes       |
        | back sync                 | exactly 0 seconds  | 32 minutes 59 seconds       | 33 minutes       |
        | back sync                 | at most 1 day      | 1 day 32 minutes 59 seconds | 1 day 33 minutes |
        | directory replication     | at most 15 minutes | 51 minutes 59 seconds       | 52 minutes       |

    @source(F-910)
    Scenario: Being taken off the list takes as long
      Given the delegate has Send on Behalf on the mailbox of the manager
      When the administrator revokes Send on Behalf of the delegate on the mailbox of the manager in Exchange Online
      Then it is possible that for 37 minutes 59 seconds the delegate can send on behalf of the manager
      And within 38 minutes the delegate cannot send on behalf of the manager

  Rule: row 4, in the middle of a cycle

    Background:
      Given the mailbox of the manager is in Exchange Online
      And Exchange hybrid writeback is on
      And Azure AD Connect cycle is exactly 2 minutes

    @source(DT-10) @source(F-1002) @source(F-1003) @source(F-514)
    Scenario: What reaches Azure AD 39 seconds into the cycle goes with it
      Given back sync is exactly 39 seconds
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then within 30 minutes 39 seconds a sync cycle is running
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then it is possible that within 2 minutes the delegate can send on behalf of the manager
      And it is possible that for 2 minutes 59 seconds the delegate cannot send on behalf of the manager
      And it never happens within 1 minute 59 seconds that the delegate can send on behalf of the manager
      And within 1 minute 1 second the delegate can send on behalf of the manager

    @source(DT-10) @source(F-1002) @source(F-1003) @source(F-514)
    Scenario: What reaches it 41 seconds into the cycle waits for the next
      Given back sync is exactly 41 seconds
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then within 30 minutes 41 seconds a sync cycle is running
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then it is possible that within 32 minutes the delegate can send on behalf of the manager
      And it is possible that for 32 minutes 59 seconds the delegate cannot send on behalf of the manager
      And it never happens within 31 minutes 59 seconds that the delegate can send on behalf of the manager
      And within 1 minute 1 second the delegate can send on behalf of the manager

    @source(F-1003)
    Scenario: At the very end of the import either may happen
      Given back sync is exactly 40 seconds
      When the administrator grants the second delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then within 30 minutes 40 seconds a sync cycle is running
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      Then it is possible that within 2 minutes the delegate can send on behalf of the manager
      And it is possible that for 32 minutes 59 seconds the delegate cannot send on behalf of the manager
      And within 33 minutes the delegate can send on behalf of the manager

  Rule: row 5, from the cloud to the forest, without writeback

    Background:
      Given the mailbox of the manager is in Exchange Online

    @source(DT-10) @source(F-910) @source(F-913)
    Scenario: It never arrives, while folders and the meeting rule work
      Given Exchange hybrid writeback is off
      When the manager adds the delegate as a delegate
      Then it never happens within 7 days that the delegate can send on behalf of the manager
      And the delegate can open the Calendar folder of the manager
      And the delegate receives copies of meeting requests to the manager
      When the delegate sends a message on behalf of the manager
      Then the message is refused

    @source(DT-10) @source(F-912) @source(HOB-7)
    Scenario: An administrator adds it to the remote mailbox
      When the manager adds the delegate as a delegate
      And 1 hour pass
      Then the delegate cannot send on behalf of the manager
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      Then within 1 minute the delegate can send on behalf of the manager
      And for 2 days the delegate can send on behalf of the manager

    @source(F-910) @source(F-1010)
    Scenario: Writeback turned on later takes along what was there before
      When the manager adds the delegate as a delegate
      And 2 hours pass
      Then the delegate cannot send on behalf of the manager
      When the administrator turns Exchange hybrid writeback on
      Then it is possible that for 32 minutes 59 seconds the delegate cannot send on behalf of the manager
      And within 33 minutes the delegate can send on behalf of the manager

    @source(F-910)
    Scenario: Writeback turned off later takes nothing away
      Given Exchange hybrid writeback is on
      When the manager adds the delegate as a delegate
      And 40 minutes pass
      And the administrator turns Exchange hybrid writeback off
      Then for 2 days the delegate can send on behalf of the manager
      When the manager removes the delegate as a delegate
      Then for 2 days the delegate has Send on Behalf on the mailbox of the manager on-premises

  Rule: which entry counts

    @source(F-908) @source(H-06) @source(HOB-3)
    Scenario Outline: An entry on-premises, the delegate <where>
      Given the mailbox of the delegate is <where>
      And Azure AD Connect is stopped
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And 30 minutes pass
      And the delegate sends a message on behalf of the manager
      Then <outcome>

      Examples:
        | where              | outcome                                      |
        | on-premises        | the message is sent on behalf of the manager |
        | in Exchange Online | the message is refused                       |

    @source(F-908) @source(H-06) @source(HOB-3)
    Scenario Outline: An entry in Exchange Online, the delegate <where>
      Given the mailbox of the manager is in Exchange Online
      And the mailbox of the delegate is <where>
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
      And 40 minutes pass
      And the delegate sends a message on behalf of the manager
      Then <outcome>

      Examples:
        | where              | outcome                                      |
        | on-premises        | the message is refused                       |
        | in Exchange Online | the message is sent on behalf of the manager |

    @source(F-907)
    Scenario: Who has both permissions sends as the manager
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Send As on the mailbox of the manager in Exchange Online
      When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
      And the delegate sends a message on behalf of the manager
      Then the message is sent as the manager
      And within 46 minutes 40 seconds the delegate can send on behalf of the manager
      When the delegate sends a message on behalf of the manager
      Then the message is sent as the manager
