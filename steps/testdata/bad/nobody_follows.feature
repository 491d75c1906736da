Feature: A feature

  Scenario: Something
    Given a manager and a delegate
    Then the procedure has ended
    And the procedure never ends
