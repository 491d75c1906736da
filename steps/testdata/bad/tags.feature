@smoke @runs(0) @runs(many)
Feature: A feature

  Scenario: Something
    Given a manager and a delegate
    Then the pair is none
