Feature: A feature

  Scenario Outline: <who> takes <time>
    Given user replication takes <time>
    When the <who> exits Lync
    Then the pair is none

    Examples:
      | who     | time      |
      | manager | 5 minutes |
      | boss    | 5 weeks   |
