# language: sv
Egenskap: Fall 1, ombudet får behörighetsfelet

  Lync-klienten hos den mötesansvarige visar ombudet, klienten hos ombudet visar
  inte den mötesansvarige. Den publicerade proceduren med sexton steg ska laga
  det. Samma berättelser som i case_1.feature, med samma utfall.

  Bakgrund:
    Givet en mötesansvarig och ett ombud

  Regel: hur det trasiga läget ser ut

    Scenario: Ombudet i ett halvt par får behörighetsfelet
      Givet delegeringen är halvt uppsatt
      När ombudet skapar ett Lync-möte för den mötesansvarige
      Så ombudet får behörighetsfelet
      Och paret är halvt
      Och gruppen Ombud hos den mötesansvarige visar ombudet
      Och ombudet saknar gruppen Personer som jag hanterar samtal för

    Scenario: Tiden lagar inte ett halvt par
      Givet delegeringen är halvt uppsatt
      När ombudet skapar ett Lync-möte för den mötesansvarige
      Och 1 timme går
      Så paret är halvt
      Och det händer aldrig inom 2 dagar att delegeringen är korrekt

    Abstrakt Scenario: Att logga in igen lagar inte heller ett halvt par: <vem>
      Givet delegeringen är halvt uppsatt
      När <vem> avslutar Lync
      Och <vem> loggar in i Lync
      Så under 30 minuter gäller att delegeringen är felaktig

      Exempel:
        | vem                |
        | den mötesansvarige |
        | ombudet            |

    Scenario: Ett halvt par uppstår när ombudet är borta i fel ögonblick
      När den mötesansvarige lägger till ombudet som ombud
      Och ombudet avslutar Lync
      Och ombudet loggar in i Lync
      Så det kan inom 10 minuter hända att delegeringen är korrekt
      Och det kan under 1 timme gälla att paret är halvt
      Och det händer aldrig inom 1 timme att paret är inaktuellt

  Regel: den rättade proceduren

    Scenario: Den rättade proceduren reparerar alltid paret
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige följer proceduren "case-1-corrected"
      Så proceduren är avslutad
      Och inom 10 minuter gäller att delegeringen är korrekt
      När ombudet skapar ett Lync-möte för den mötesansvarige
      Så mötet skapas

    Scenario: Den rättade proceduren klarar sig även från ingenting
      Givet det finns ingen delegering
      När den mötesansvarige följer proceduren "case-1-corrected"
      Så proceduren är avslutad
      Och Lync är igång hos den mötesansvarige
      Och inom 10 minuter gäller att delegeringen är korrekt

    Scenario: Den rättade proceduren reparerar överlappningen med Fall 2
      Givet delegeringen är halvt uppsatt
      Och ombudet har tagits bort i Outlook
      När den mötesansvarige följer proceduren "case-1-corrected"
      Så inom 10 minuter gäller att delegeringen är korrekt

    Scenario: Utan väntan är den rättade proceduren ett lotteri för en snabb läsare
      Givet delegeringen är halvt uppsatt
      Och läsarens steg tar mellan 2 och 10 sekunder
      När den mötesansvarige följer proceduren "case-1-corrected" utan steg 3
      Så det kan inom 10 minuter hända att delegeringen är korrekt
      Och det kan under 1 timme gälla att delegeringen är felaktig

    Scenario: En kortare väntan räcker inte
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige tar bort ombudet från gruppen Ombud
      Och 1 minut går
      Och den mötesansvarige avslutar Lync
      Och den mötesansvarige tar bort ombudet som ombud
      Och den mötesansvarige loggar in i Lync
      Och den mötesansvarige lägger till ombudet som ombud
      Så det kan under 10 minuter gälla att delegeringen är felaktig

    Scenario: Där replikeringen tar längre tid räcker inte den publicerade väntan
      Givet delegeringen är halvt uppsatt
      Och användarreplikering tar mellan 5 och 20 minuter
      När den mötesansvarige följer proceduren "case-1-corrected"
      Så det kan under 1 timme gälla att delegeringen är felaktig

    Scenario: En halv minut räcker där replikeringen är så snabb
      Givet delegeringen är halvt uppsatt
      Och användarreplikering tar högst 30 sekunder
      När den mötesansvarige tar bort ombudet från gruppen Ombud
      Och 30 sekunder går
      Och den mötesansvarige avslutar Lync
      Och den mötesansvarige tar bort ombudet som ombud
      Och den mötesansvarige loggar in i Lync
      Och den mötesansvarige lägger till ombudet som ombud
      Så inom 10 minuter gäller att delegeringen är korrekt

    Scenario: Utan borttagningen från gruppen förblir paret halvt
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige följer proceduren "case-1-corrected" utan steg 2
      Så under 1 timme gäller att paret är halvt

    Scenario: Utan inloggningen står den mötesansvarige utan Lync
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige följer proceduren "case-1-corrected" utan steg 11
      Så Lync är avstängt hos den mötesansvarige
      Och det händer aldrig inom 1 timme att delegeringen är korrekt

    Scenario: Utan den sista bekräftelsen läggs ingen till
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige följer proceduren "case-1-corrected" utan steg 16
      Så ombudet saknas som ombud för den mötesansvarige i Outlook
      Och under 30 minuter gäller att paret är obildat

    Scenario: De första fem stegen tar ombudet ur gruppen och stänger Lync
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige följer steg 1 till 5 i proceduren "case-1-corrected"
      Så proceduren stannade vid steg 5
      Och Lync är avstängt hos den mötesansvarige
      Och paret är obildat
      Och ombudet är ombud för den mötesansvarige i Outlook

  Regel: den publicerade texten

    Scenario: Ord för ord tar den publicerade texten aldrig slut
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige följer proceduren "fall-1" bokstavligt
      Så proceduren tar aldrig slut

    Scenario: Ord för ord tar den aldrig slut från ingenting heller
      Givet det finns ingen delegering
      När den mötesansvarige följer proceduren "fall-1" bokstavligt
      Så proceduren tar aldrig slut
      Och Lync är avstängt hos den mötesansvarige

    Scenario: Ord för ord tar den aldrig slut när ombudet saknas i Outlook
      Givet delegeringen är halvt uppsatt
      Och ombudet har tagits bort i Outlook
      När den mötesansvarige följer proceduren "fall-1" bokstavligt
      Så proceduren tar aldrig slut
      Och Lync är avstängt hos den mötesansvarige

    Scenario: Läst som en subrutin slutar den med ombudet utanför båda listorna
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige följer proceduren "fall-1" som en subrutin
      Så proceduren är avslutad
      Och paret är obildat
      Och ombudet saknas som ombud för den mötesansvarige i Outlook
      Och under 1 timme gäller att delegeringen är felaktig
      När ombudet skapar ett Lync-möte för den mötesansvarige
      Så tillägget lämnar inget svar

    Scenario: Läst som en subrutin från ingenting slutar den med Lync avstängt
      Givet det finns ingen delegering
      När den mötesansvarige följer proceduren "fall-1" som en subrutin
      Så proceduren är avslutad
      Och Lync är avstängt hos den mötesansvarige

    Scenario: Välvilligt läst reparerar den publicerade texten paret
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige följer proceduren "fall-1" välvilligt
      Så proceduren är avslutad
      Och inom 10 minuter gäller att delegeringen är korrekt

    Scenario: Välvilja hjälper inte ett ombud som saknas i Outlook
      Givet delegeringen är halvt uppsatt
      Och ombudet har tagits bort i Outlook
      När den mötesansvarige följer proceduren "fall-1" välvilligt
      Så Lync är avstängt hos den mötesansvarige
      Och under 1 timme gäller att delegeringen är felaktig

  Regel: vad mer som kan gå fel

    Scenario: Med principen av lyckas den rättade proceduren aldrig
      Givet delegeringen är halvt uppsatt
      Och Exchange-principen för ombudssynkronisering är av för den mötesansvarige
      När den mötesansvarige följer proceduren "case-1-corrected"
      Så det händer aldrig inom 2 timmar att delegeringen är korrekt
      Och MAPI-status för den mötesansvarige är OK
      När ombudet skapar ett Lync-möte för den mötesansvarige
      Så ombudet får behörighetsfelet

    Scenario: Med ombudet utloggat slutar den rättade proceduren halvt
      Givet delegeringen är halvt uppsatt
      Och ombudet har loggat ut från Lync
      När den mötesansvarige följer proceduren "case-1-corrected"
      Och 15 minuter går
      Så paret är halvt
      När ombudet loggar in i Lync
      Så under 30 minuter gäller att paret är halvt
      När ombudet skapar ett Lync-möte för den mötesansvarige
      Så ombudet får behörighetsfelet

    Scenario: Utan MAPI hos ombudet slutar den rättade proceduren halvt
      Givet delegeringen är halvt uppsatt
      Och MAPI-tjänsten är otillgänglig för ombudet
      När den mötesansvarige följer proceduren "case-1-corrected"
      Och 15 minuter går
      Så paret är halvt
      När MAPI-tjänsten blir tillgänglig för ombudet
      Så under 30 minuter gäller att paret är halvt

    Scenario: Utan MAPI hos den mötesansvarige publiceras inget förrän tjänsten är tillbaka
      Givet delegeringen är halvt uppsatt
      Och MAPI-tjänsten är otillgänglig för den mötesansvarige
      När den mötesansvarige följer proceduren "case-1-corrected"
      Så under 1 timme gäller att paret är obildat
      När MAPI-tjänsten blir tillgänglig för den mötesansvarige
      Så inom 10 minuter gäller att delegeringen är korrekt

    Scenario: Ett MAPI-avbrott under väntan kan göra borttagningen ogjord
      Givet delegeringen är halvt uppsatt
      Och ett avbrott i MAPI-tjänsten för den mötesansvarige kan börja när som helst och varar mellan 1 och 3 minuter
      När den mötesansvarige följer proceduren "case-1-corrected"
      Så det kan inom 10 minuter hända att delegeringen är korrekt
      Och det kan under 30 minuter gälla att delegeringen är felaktig

    Scenario: En krasch hos ombudet kan lämna paret halvt igen
      Givet delegeringen är halvt uppsatt
      Och Lync-klienten hos ombudet kan krascha när som helst
      När den mötesansvarige följer proceduren "case-1-corrected"
      Så det kan inom 10 minuter hända att delegeringen är korrekt
      Och det kan under 30 minuter gälla att delegeringen är felaktig

    Scenario: Ingen väntan behövs mellan borttagningen i Outlook och det nya tillägget
      Givet delegeringen är halvt uppsatt
      När den mötesansvarige tar bort ombudet från gruppen Ombud
      Och ungefär 5 minuter går
      Och den mötesansvarige avslutar Lync
      Och den mötesansvarige tar bort ombudet som ombud
      Och den mötesansvarige lägger till ombudet som ombud
      Och den mötesansvarige loggar in i Lync
      Så inom 10 minuter gäller att delegeringen är korrekt
