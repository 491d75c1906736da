Feature: A feature

  Scenario: Something
    Given a manager and a delegate
    When the manager follows steps 12 to 12 of procedure "case-1" charitably
    And the manager follows procedure "case-1" without step 3 as a subroutine
    And the manager follows procedure "case-1" while the delegate follows procedure "patient" literally
    Then the procedure has ended

  Scenario: No name
    Given a manager and a delegate
    When the manager follows procedure ""
    And the manager follows steps 1 to 2 of procedure " "
    Then from every state that can be reached the manager can repair the delegation with procedure "" within 10 minutes

  Scenario: No such reading
    Given a manager and a delegate
    When the manager follows procedure "case-1" twice
    Then the procedure has ended
