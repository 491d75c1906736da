Feature: A feature

  Scenario:
    Given a manager and a delegate
    Then the pair is none
