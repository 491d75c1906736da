Feature: What a pairing needs

  One scenario per row of DT-03: with the row false, adding the delegate in
  Outlook does not lead to a correct delegation, however long one waits.

  Background:
    Given a manager and a delegate

  @source(DT-03) @source(F-103)
  Scenario Outline: The article covers <telephony>
    Given the manager has the telephony setting <telephony>
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

    Examples:
      | telephony                |
      | PC-to-PC only            |
      | Audio/video disabled     |
      | Remote call control      |
      | Remote call control only |

  @source(DT-03) @source(F-104) @source(P-01) @source(PRE-4)
  Scenario: Row 1, Enterprise Voice is out of scope
    Given the manager has the telephony setting Enterprise Voice
    When the manager adds the delegate as a delegate
    Then for 1 hour the pair is none
    When the delegate creates a Lync meeting for the manager
    Then the article does not apply

  @source(P-01)
  Scenario: The delegate's telephony does not count
    Given the delegate has the telephony setting Enterprise Voice
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @source(DT-03) @source(F-701) @source(PRE-5)
  Scenario: Row 2, the sync policy is off
    Given the Exchange delegate sync policy of the manager is off
    When the manager adds the delegate as a delegate
    Then for 2 hours the pair is none
    When the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error

  @source(F-507) @source(F-703)
  Scenario: The policy takes effect at the next sign-in
    Given the Exchange delegate sync policy of the manager is off
    When the manager adds the delegate as a delegate
    And the administrator turns the Exchange delegate sync policy of the manager on
    Then for 2 hours the pair is none
    When the manager exits Lync
    And the manager signs in to Lync
    Then within 10 minutes the delegation is correct

  @source(F-507)
  Scenario: Turning the policy off counts from the next sign-in as well
    When the administrator turns the Exchange delegate sync policy of the manager off
    And the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @source(DT-03) @source(F-119) @source(PRE-5) @source(LBASIC-1)
  Scenario Outline: Row 3, Lync Basic: <who>
    Given <who> uses Lync Basic
    When the manager adds the delegate as a delegate
    Then it never happens within 1 hour that the delegation is correct
    When the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error

    Examples:
      | who          |
      | the manager  |
      | the delegate |

  @source(DT-03) @source(F-118) @source(PRE-5) @source(LRES-1)
  Scenario: Row 4, the manager uses a Mac
    Given the manager uses a Mac
    When the manager adds the delegate as a delegate
    Then for 1 hour the pair is none

  @source(DT-03) @source(F-401) @source(LMORE-1) @source(LMORE-7)
  Scenario: Row 4, the manager has no MAPI
    Given the MAPI service is unavailable to the manager
    When the manager adds the delegate as a delegate
    Then for 1 hour the pair is none
    When the MAPI service becomes available to the manager
    Then within 10 minutes the delegation is correct

  @source(DT-03) @source(F-302) @source(LNOTE-2) @source(LMORE-3)
  Scenario Outline: Row 5, the delegate has <role> on the Calendar
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager sets <role> on the Calendar folder
    And the manager confirms the Delegates dialog
    Then the delegate has <role> on the Calendar folder of the manager
    And for 1 hour the pair is none

    Examples:
      | role     |
      | None     |
      | Reviewer |
      | Author   |

  @source(F-302) @source(P-42)
  Scenario: Raising the role to Editor is a change that the client notices
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager sets Reviewer on the Calendar folder
    And the manager confirms the Delegates dialog
    And 10 minutes pass
    Then the pair is none
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager sets Editor on the Calendar folder
    And the manager confirms the Delegates dialog
    Then within 10 minutes the delegation is correct

  @source(DT-03) @source(F-609) @source(P-04) @source(LNOTE-2)
  Scenario: Row 6, Send on Behalf is missing
    Given the Send on Behalf list of the manager cannot be written
    When the manager adds the delegate as a delegate
    Then for 1 hour the pair is none
    And the delegate cannot send on behalf of the manager
    When the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error

  @source(P-04)
  Scenario: Where Send on Behalf is not needed, the pair forms without it
    Given the Send on Behalf list of the manager cannot be written
    And pairing without Send on Behalf is "yes"
    When the manager adds the delegate as a delegate
    Then within 10 minutes the pair is paired
    And the delegation is not correct

  @source(DT-03) @source(F-113)
  Scenario: Row 7, one security group stops the sync of everybody
    Given a security group is a delegate of the manager
    When the manager adds the delegate as a delegate
    And the manager adds the second delegate as a delegate
    Then for 1 hour the pair is none
    And the pair of the manager with the second delegate is none

  @source(DT-03) @source(F-112)
  Scenario Outline: Row 8, <count> other delegates
    Given the manager already has <count> other delegates
    When the manager adds the delegate as a delegate
    Then <outcome>

    Examples:
      | count | outcome                                                       |
      | 24    | within 10 minutes the delegation is correct                   |
      | 25    | it never happens within 1 hour that the delegation is correct |

  @source(DT-03) @source(F-112)
  Scenario: Row 8, too many managers of one delegate
    Given the delegate is already a delegate of 25 other managers
    When the manager adds the delegate as a delegate
    Then for 1 hour the pair is none

  @source(DT-03) @source(F-117) @source(P-05)
  Scenario Outline: Row 9, <what> on different sides
    Given <given>
    When the manager adds the delegate as a delegate
    Then for 1 hour the pair is none

    Examples:
      | what       | given                                               |
      | mailboxes  | the mailbox of the delegate is in Exchange Online   |
      | Lync homes | the Lync home of the delegate is in Exchange Online |

  @source(F-117)
  Scenario: Both mailboxes and both homes on one side are fine wherever that is
    Given the following users
      | user         | mailbox            | Lync home          |
      | the manager  | in Exchange Online | in Exchange Online |
      | the delegate | in Exchange Online | in Exchange Online |
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @source(DT-03) @source(P-06)
  Scenario: Row 10, the delegate is signed out
    Given the delegate is signed out of Lync
    When the manager adds the delegate as a delegate
    And 15 minutes pass
    Then the pair is half
    When the delegate signs in to Lync
    Then for 1 hour the pair is half

  @source(P-06)
  Scenario: Row 10, a delegate who signs in during replication may still make it
    Given the delegate is signed out of Lync
    When the manager adds the delegate as a delegate
    Then within 10 minutes the pair is half
    When the delegate signs in to Lync
    Then it is possible that for 1 hour the pair is half
    And it is possible that within 10 minutes the delegation is correct

  @source(P-06)
  Scenario: Where the delegate's connection completes a half pair, it does
    Given the delegate is signed out of Lync
    And half pair completes is "at the delegate's MAPI connection"
    When the manager adds the delegate as a delegate
    And 15 minutes pass
    And the delegate signs in to Lync
    Then within 5 minutes the delegation is correct

  @source(DT-03) @source(P-07)
  Scenario: Row 11, an earlier removal is still replicating
    Given the delegation is half set up
    And user replication is 5 minutes
    When the manager removes the delegate from the Delegates group
    And the manager removes the delegate as a delegate
    And the manager adds the delegate as a delegate
    Then for 1 hour the delegation is not correct

  @source(P-07)
  Scenario Outline: What a hasty addition yields is an assumption: <yield>
    Given re-add during replication is "<yield>"
    And the delegation is half set up
    And user replication is 5 minutes
    When the manager removes the delegate from the Delegates group
    And the manager removes the delegate as a delegate
    And the manager adds the delegate as a delegate
    And 20 minutes pass
    Then the pair is <pair>

    Examples:
      | yield | pair   |
      | half  | half   |
      | none  | none   |
      | ok    | paired |

  @source(F-504) @source(LMORE-4)
  Scenario: With everything in place the pair is correct within ten minutes
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct
    And for 2 days the delegation is correct
