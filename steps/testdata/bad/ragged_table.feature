Feature: A feature

  Scenario: Something
    Given the following users
      | user        | system |
      | the manager |
