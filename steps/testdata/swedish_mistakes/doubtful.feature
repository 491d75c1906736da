# language: sv
Egenskap: Tveksamt

  Scenario: Samma namn
    Givet en mötesansvarig och ett ombud
    Och delegeringen är halvt uppsatt
    Och delegeringen är halvt uppsatt
    Så paret är halvt
    När den mötesansvarige avslutar Lync

  Scenario: Samma namn
  Then paret är halvt
  den mötesansvarige avslutar Lync
    Givet en mötesansvarig och ett ombud
    Och den andra mötesansvarige använder Lync Basic
    Så paret är obildat

  Abstrakt Scenario: Kolumner
    Så paret är <läge>

    Exempel:
      | läge    | onödig |
      | obildat | 1      |
