Feature: An English neighbour

  Scenario: A refuted claim
    Given a manager and a delegate
    When the manager exits Lync
    Then Lync of the manager is running
    And within 10 minutes the pair is paired
