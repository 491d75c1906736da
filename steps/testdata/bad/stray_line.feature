Feature: A feature

  Scenario: Something
    Given a manager and a delegate
    the manager exits Lync
    When 5 minutes pass
