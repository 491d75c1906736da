Feature: A feature

  Background:
    Given the delegation is half set

  Scenario: One
    When 5 minutes pass
    Then the pair is none

  Scenario: Two
    When 5 minutes pass
    Then the pair is none
