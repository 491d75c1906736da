Feature: a
# language: sv

  Scenario: ett
    Givet en mötesansvarig och ett ombud
    När den mötesansvarige lägger till ombudet som ombud
    Så inom 10 minuter gäller att delegeringen är korrekt

  Scenario: två
    Givet en mötesansvarig och ett ombud
    Så är det bra
