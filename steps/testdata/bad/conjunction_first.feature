Feature: A feature

  Scenario: Something
    And a manager and a delegate
    * the delegation is half set up
