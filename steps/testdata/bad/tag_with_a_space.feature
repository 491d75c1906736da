@runs(5 0) @one run
Feature: A feature

  Scenario: Something
    Given a manager and a delegate
