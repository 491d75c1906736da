Feature: A feature

  Background:
    Given a manager and a delegate

  Scenario: Nobody asks
    When the manager exits Lync

  Scenario Outline: Nobody asks of <who>
    When <who> exits Lync

    Examples:
      | who          |
      | the manager  |
      | the delegate |
