# language: sv
Egenskap: Alla fel i en fil som tolken inte läser

  Scenario: ett
    När mötesansvarige avslutar Lync
    Når den mötesansvarige loggar in i Lync
    ombudet avslutar Lync
    Then the pair is half
    Så Lync är avstängd hos den mötesansvarige

  Scenaro: två
    Givet en mötesansvarig och ombud
    Så paret är halv
