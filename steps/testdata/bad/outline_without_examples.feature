Feature: A feature

  Scenario Outline: Something
    Given the <who> uses a Mac

  Scenario Outline: Something else
    Given the <who> uses a Mac

    Examples:
      | who |
