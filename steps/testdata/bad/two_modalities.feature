Feature: A feature

  Scenario: Something
    Then within 10 minutes for 5 minutes the delegation is correct
    And it is possible that in at least 5 % of runs, within 1 minute the pair is half
    And in at least 101 % of runs, within 1 minute the pair is half
