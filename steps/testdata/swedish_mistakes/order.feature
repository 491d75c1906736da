# language: sv
Egenskap: Ordning

  Scenario: Ett Givet för sent
    När den mötesansvarige avslutar Lync
    Givet en mötesansvarig och ett ombud
    Så proceduren är avslutad

  Scenario: Inget påstås
    När den mötesansvarige avslutar Lync

  Scenario:
    Så paret är obildat

  Scenario: Inga steg

  Scenario: Ett och först
    Och paret är obildat

  Scenario: En procedur utan namn och en okänd del
    När den mötesansvarige följer proceduren " "
    Och den mötesansvarige följer proceduren "case-1" utan steg 300
    Så paret är obildat

  Scenario: Stor bokstav och blanksteg
    När Den mötesansvarige  avslutar Lync
    Så paret är obildat
