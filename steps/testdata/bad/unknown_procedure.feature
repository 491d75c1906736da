Feature: A feature

  Scenario: Something
    When the manager follows procedure "case-9"
    And the manager follows procedure "case-1" without step 99
    And the manager follows steps 4 to 2 of procedure "case-1"
    And the manager follows procedure "case-1" freely
    Then the pair is none
