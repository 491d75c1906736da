# language: sv
Egenskap: Syntax

  @en tagg
  Scenario: Rader som inte hör hit
    Givet en mötesansvarig och ett ombud
    Then the pair is none
    detta är inget steg

  Abstrakt Scenario: En ojämn tabell
    Så paret är <läge>

    Exempel:
      | läge | x |
      | obildat |
