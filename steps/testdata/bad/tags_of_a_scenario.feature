Feature: A feature

  @budget(-1) @source(nothing)
  @source() @one-run(3)
  Scenario: Something
    Given a manager and a delegate
    Then the pair is none
