Feature: F

  Givet a manager and a delegate
  The manager exits Lync when he feels like it.

  Scenario: one
    Giben a manager and a delegate
    Given the delegation is half set up
    And the delegation is half set up
    And the second delegate uses a Mac
    When the manager exits Lync
    Then Lync of the manager is not running
    When 10 minutes pass

  Scenario: one
    Given a manager and a delegate
    Then the delegation is correct

  Scenario Outline: two <a>
    Given a manager and a delegate
    When <a> exits Lync
    Then the delegation is not correct

    Examples:
      | a           | b | a |
      | the manager | 1 | the delegate |
