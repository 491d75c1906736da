Feature: A feature

  Scenario: Something
    Given the manager exits Lync
    When the delegation is half set up
    Then the manager signs in to Lync
