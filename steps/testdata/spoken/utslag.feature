# language: sv
Egenskap: Alla sorters utslag

  Bakgrund:
    Givet en mötesansvarig och ett ombud

  Regel: det som är godkänt

    Scenario: Bevisat och möjligt
      När den mötesansvarige lägger till ombudet som ombud
      Så inom 10 minuter gäller att delegeringen är korrekt
      Och det kan inom 5 minuter hända att delegeringen är korrekt
      Och det händer aldrig inom 1 minut att paret är inaktuellt

    Scenario: Bevisat från varje tillstånd
      Givet delegeringen är halvt uppsatt
      När ombudet avslutar Lync
      Och ombudet loggar in i Lync
      Så från varje tillstånd som kan nås kan den mötesansvarige reparera delegeringen med proceduren "case-1-corrected" inom 10 minuter

    @runs(200)
    Scenario: Höll och andel
      När den mötesansvarige lägger till ombudet som ombud
      Så inom 10 minuter gäller att delegeringen är korrekt
      Och i minst 97,5 % av körningarna gäller inom 9 minuter att delegeringen är korrekt

  Regel: det som inte är godkänt

    Scenario: Motbevisat
      När den mötesansvarige lägger till ombudet som ombud
      Och ombudet avslutar Lync
      Och ombudet loggar in i Lync
      Så inom 10 minuter gäller att delegeringen är korrekt
      Och paret är fullständigt
      När 1 minut går

    Scenario: Motbevisat av alla
      När den mötesansvarige avslutar Lync
      Så Lync är igång hos den mötesansvarige

    Scenario: Omöjligt
      När den mötesansvarige avslutar Lync
      Så det är möjligt att delegeringen är korrekt

    @runs(200)
    Scenario: Öppet
      När den mötesansvarige lägger till ombudet som ombud
      Så i minst 68 % av körningarna gäller inom 5 minuter att delegeringen är korrekt

    @runs(200)
    Scenario: För liten andel
      När den mötesansvarige lägger till ombudet som ombud
      Så i minst 90 % av körningarna gäller inom 5 minuter att delegeringen är korrekt

    @runs(200)
    Scenario: Inte funnet
      När den mötesansvarige lägger till ombudet som ombud
      Så det kan inom 1 sekund hända att delegeringen är korrekt

    @budget(2)
    Scenario: Oavgjort
      När den mötesansvarige lägger till ombudet som ombud
      Så inom 10 minuter gäller att delegeringen är korrekt

    Scenario: Tomt
      När 1 minut går
      Så delegeringen är felaktig
