Feature: A feature

  Scenario Outline: <who> exits
    Given the following users
      | user  | system |
      | <who> | <os>   |
    When <who> exits <what>
    And <how many> minutes pass
    Then the pair is <so>

    Examples:
      | who          | what |
      | the manager  | Lync |
      | the delegate | Lync |

  Scenario: No examples
    Given a manager and a delegate
    When <who> exits Lync
    Then the pair is none
