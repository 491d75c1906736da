Feature: A feature

  Scenario: Something
    Given the delegate uses a Mac
    And the following users
      | user         | system  | telephony        | mailbox            | Lync home   | sync policy |
      | the delegate | Windows | Enterprise Voice | in Exchange Online | on-premises | on          |
    Then the pair is none
