# language: sv
Egenskap: Fel

  Bakgrund:
    Givet en mötesansvarig och ett ombud

  Scenario: Ett
    Givet chefen använder Lync Basic
    När den mötesansvarige avslutar Lync
    Så är paret halvt
    Och 5 minuts går
    Och inom 10 gäller att delegeringen är korrekt

  Scenario: Ett
    När the manager exits Lync
    Och den mötesansvarige har rollen Redaktor på mappen Kalender hos ombudet
    Och 5 minuts går
    Och 5-10 minuter går
    Och den mötesansvarige följer proceduren "saknas"
    Och den mötesansvarige följer proceduren "case-1" bokstavligen och snabbt
    Och paret är halvt

  @runs(x) @budget
  Scenario: Två
    Givet <vem> använder Lync Basic
    Så inom 10 gäller att delegeringen är korrekt
    Så det kan inom 10 minuter hända att delegeringen är korrekt
    När ombudet lägger till ombudet som ombud
    Så inom 10 minuter gäller att inom 5 minuter gäller att delegeringen är korrekt

  Abstrakt Scenario: Tre
    Givet <a> avslutar Lync
      | x |
