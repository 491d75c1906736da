Feature: A feature

  Scenario: Something
    Given a manager and a delegate
      """
      text
      """
    And the delegation is half set up
      | user |
      | the manager |
    Then the pair is none
