Feature: A feature

  Scenario Outline: Something
    Given the <who> uses a Mac
    Then the pair is none

  Scenario Outline: Something else
    Given the <who> uses a Mac

    Examples:
      | who |
