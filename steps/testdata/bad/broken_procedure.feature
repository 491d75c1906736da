Feature: A feature

  Scenario: Something
    When the manager follows procedure "broken"
    Then the procedure has ended
