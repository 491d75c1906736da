Feature: A feature

  Scenario: Something
    Given the manager has Send As on the mailbox of the manager
    When the manager removes the manager from the Delegates group
    And the manager follows procedure "case-1" while the manager follows procedure "case-2"
    Then it is possible that within 5 minutes the delegate can send as the delegate
