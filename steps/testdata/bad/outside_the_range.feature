Feature: A feature

  Scenario: Something
    Given user replication takes 2 hours
    And sync direction is "sideways"
    And at most 900 faults happen
    Then the pair is none
