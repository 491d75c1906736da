Feature: A feature

  Scenario: Something
    Given user replication takes 5 fortnights
    When 5min pass
    Then within 10 the delegation is correct
    And for -1 minutes the delegation is correct
