Feature: A feature

  Scenario: Something
    Given a manager and a delegate
    When bob exits Lync
    Then the Delegates group of the boss shows the delegate
