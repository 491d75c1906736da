# language: sv
Egenskap: F

  Scenario: one
    Givet a manager and a delegate
    When the manager exits Lync
    Så Lync of the manager is not running
