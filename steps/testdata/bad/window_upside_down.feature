Feature: A feature

  Scenario: Something
    Given user replication takes between 5 and 1 minutes
    Then the pair is none
