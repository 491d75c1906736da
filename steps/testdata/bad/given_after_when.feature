Feature: A feature

  Scenario: Something
    Given a manager and a delegate
    When the manager exits Lync
    Given the delegation is half set up
    Then the delegation is correct
