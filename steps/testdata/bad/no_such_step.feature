Feature: A feature

  Scenario: Something
    When the manager follows procedure "case-1"
    Then the procedure stopped at step 0
    And the procedure stopped at step 1000
