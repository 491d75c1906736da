# language: sv
Egenskap: Tabeller över användare

  Scenario: En tabell med fel i
    Givet följande användare:
      | användare          | telefoni | färg | av | klient |
      | den mötesansvarige | radio    | blå  |    |        |
      | den mötesansvarige |          |      |    |        |
      | chefen             |          |      |    |        |
    Så paret är obildat

  Scenario: En tabell utan rader
    Givet följande användare:
      | telefoni | telefoni |
    Så paret är obildat

  Scenario: Ingen tabell
    Givet följande användare:
    Så paret är obildat

  Scenario: En tabell där ingen hör hemma
    Givet en mötesansvarig och ett ombud
      | a |
    Så paret är obildat

  Scenario: En text där ingen hör hemma
    Givet en mötesansvarig och ett ombud
      """
      text
      """
    Så paret är obildat
