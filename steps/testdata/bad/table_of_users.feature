Feature: A feature

  Scenario: Something
    Given the following users
      | user         | system  | color | client | client |
      | the manager  | Linux   | red   |        |        |
      | the boss     | Windows | red   | Lync   |        |
      | the manager  | Mac     | red   |        |        |
    Then the pair is none

  Scenario: Nobody
    Given the following users
      | user |
    Then the pair is none

  Scenario: No user column
    Given the following users
      | system |
      | Mac    |
    Then the pair is none

  Scenario: No table
    Given the following users
    Then the pair is none
