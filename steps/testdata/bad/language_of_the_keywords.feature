Feature: A feature

  Scenario: Something
    Givet a manager and a delegate
    När the manager exits Lync
