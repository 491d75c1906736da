Feature: A feature

  Scenario: Something
    Given a manager and a delegate
    And the delegation is half set up
    And there is no delegation
    And user replication takes 1 minute
    And user replication takes 2 minutes
    Then the pair is none
