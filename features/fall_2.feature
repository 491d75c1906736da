# language: sv
Egenskap: Fall 2, tillägget lämnar inget svar

  Den mötesansvarige har tagit bort ombudet i Outlook. Lync parar fortfarande
  ihop de två. Den publicerade proceduren med elva steg lägger till ombudet
  igen. Samma berättelser som i case_2.feature, med samma utfall.

  Bakgrund:
    Givet en mötesansvarig och ett ombud

  Scenario: Efter en borttagning i Outlook är tillägget tyst
    Givet ombudet har tagits bort i Outlook
    När ombudet skapar ett Lync-möte för den mötesansvarige
    Så tillägget lämnar inget svar
    Och paret är inaktuellt
    Och gruppen Ombud hos den mötesansvarige visar ombudet
    Och gruppen Personer som jag hanterar samtal för hos ombudet visar den mötesansvarige

  Scenario: Fall 2 uppstår när ett ombud tas bort i Outlook
    Givet delegeringen är korrekt uppsatt
    När den mötesansvarige tar bort ombudet som ombud
    Så paret är inaktuellt
    Och under 2 timmar gäller att paret är inaktuellt
    Och ombudet saknas som ombud för den mötesansvarige i Outlook

  Scenario: Den publicerade proceduren reparerar alltid paret
    Givet ombudet har tagits bort i Outlook
    När den mötesansvarige följer proceduren "fall-2"
    Så proceduren är avslutad
    Och inom 10 minuter gäller att delegeringen är korrekt
    När ombudet skapar ett Lync-möte för den mötesansvarige
    Så mötet skapas

  Scenario: Den reparerar även en mötesansvarig utan grupp
    Givet ombudet har tagits bort i Outlook
    När den mötesansvarige tar bort ombudet från gruppen Ombud
    Och ungefär 5 minuter går
    Och den mötesansvarige följer proceduren "fall-2"
    Så inom 10 minuter gäller att delegeringen är korrekt

  Scenario: Enbart ett tillägg i Outlook reparerar ett par som är inaktuellt på båda sidor
    Givet ombudet har tagits bort i Outlook
    När den mötesansvarige lägger till ombudet som ombud
    Så delegeringen är korrekt

  Scenario: Att hoppa över borttagningen från gruppen skadar inte när båda sidor är inaktuella
    Givet ombudet har tagits bort i Outlook
    När den mötesansvarige följer proceduren "fall-2" utan steg 2
    Så inom 10 minuter gäller att delegeringen är korrekt

  Scenario: För ett halvt par är det borttagningen från gruppen som räknas
    Givet delegeringen är halvt uppsatt
    Och ombudet har tagits bort i Outlook
    När den mötesansvarige följer proceduren "fall-2" utan steg 2
    Så under 1 timme gäller att delegeringen är felaktig

  Scenario: Med den reparerar proceduren överlappningen av båda fallen
    Givet delegeringen är halvt uppsatt
    Och ombudet har tagits bort i Outlook
    När den mötesansvarige följer proceduren "fall-2"
    Så inom 10 minuter gäller att delegeringen är korrekt

  Scenario: Väntan hör till borttagningen
    Givet ombudet har tagits bort i Outlook
    När den mötesansvarige tar bort ombudet från gruppen Ombud
    Och den mötesansvarige följer steg 3 till 11 i proceduren "fall-2"
    Så det kan under 1 timme gälla att delegeringen är felaktig
    Och det kan inom 10 minuter hända att delegeringen är korrekt

  Scenario: Utan inloggningen publicerar ingen ombudet
    Givet ombudet har tagits bort i Outlook
    När den mötesansvarige följer proceduren "fall-2" utan steg 7
    Så Lync är avstängt hos den mötesansvarige
    Och det händer aldrig inom 1 timme att delegeringen är korrekt

  Scenario: Dialogrutan får vara öppen medan den mötesansvarige loggar in
    Givet ombudet har tagits bort i Outlook
    När den mötesansvarige följer steg 1 till 7 i proceduren "fall-2"
    Så dialogrutan Ombud är öppen hos den mötesansvarige
    När den mötesansvarige följer steg 8 till 11 i proceduren "fall-2"
    Så inom 10 minuter gäller att delegeringen är korrekt

  Scenario: För ett halvt par nekas tillägget, och inloggningen i steg 7 reparerar det
    Givet delegeringen är halvt uppsatt
    När den mötesansvarige följer proceduren "fall-2"
    Så proceduren är avslutad
    Och ombudet är ombud för den mötesansvarige i Outlook
    Och inom 10 minuter gäller att delegeringen är korrekt

  Scenario: Redaktör utan Skicka för ger inget par
    Givet ombudet har tagits bort i Outlook
    Och listan Skicka för hos den mötesansvarige är skrivskyddad
    När den mötesansvarige följer proceduren "fall-2"
    Så ombudet har rollen Redaktör på mappen Kalender hos den mötesansvarige
    Och det händer aldrig inom 2 timmar att delegeringen är korrekt
    När ombudet skapar ett Lync-möte för den mötesansvarige
    Så ombudet får behörighetsfelet

  Scenario: Med principen av lyckas Fall 2 aldrig
    Givet ombudet har tagits bort i Outlook
    Och Exchange-principen för ombudssynkronisering är av för den mötesansvarige
    När den mötesansvarige följer proceduren "fall-2"
    Så det händer aldrig inom 2 timmar att delegeringen är korrekt

  Scenario: Utan borttagningen från gruppen saknar principen betydelse för ett inaktuellt par
    Givet ombudet har tagits bort i Outlook
    Och Exchange-principen för ombudssynkronisering är av för den mötesansvarige
    När den mötesansvarige lägger till ombudet som ombud
    Så delegeringen är korrekt

  Scenario: I den publicerade ordningen får ombudet inget svar under väntan
    Givet ombudet har tagits bort i Outlook
    När den mötesansvarige tar bort ombudet från gruppen Ombud
    Och ombudet skapar ett Lync-möte för den mötesansvarige
    Så tillägget lämnar inget svar
