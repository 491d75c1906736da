Feature: A feature

  Scenario: Something
    Given a manager and a delegate
    When the manager exists Lync
    Then the delegation is corect
