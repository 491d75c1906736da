Feature: A feature

  Scenario: Something
    Given A manager and a delegate
    When the manager  exits Lync
    Then the pair is none
