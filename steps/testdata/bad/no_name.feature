Feature: A feature

  Scenario:
    Given a manager and a delegate
