Feature: F

  Scenario: one
    Given a manager and a delegate
    När the manager exits Lync
    Then Lync of the manager is not running
