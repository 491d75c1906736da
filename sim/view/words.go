package view

// A Word is something that a page says by itself, in both languages. Gaps such
// as {n} are filled by the script.
type Word struct{ English, Swedish string }

// Swedish is the code of the one language besides English that pages speak.
const Swedish = "sv"

// Words are all that the script of the page says: labels, buttons, headings, help
// and what is told to those who hear. The script holds the English ones.
var Words = []Word{
	{"passes", "går bra"},
	{"fails", "går fel"},
	{"ends", "tar slut"},
	{"undecided", "oavgjort"},
	{"not reached", "inte prövat"},

	{".", ","}, // In front of decimals.
	{"never", "aldrig"},
	{"for ever", "för alltid"},
	{"now", "nu"},
	{"{from} or later, or never", "{from} eller senare, eller aldrig"},
	{"exactly {time}", "exakt {time}"},
	{"{from} to {until}", "{from} till {until}"},
	{"at any time, or never", "när som helst, eller aldrig"},
	{"in {from} or later, or never", "om {from} eller senare, eller aldrig"},
	{"in exactly {time}", "om exakt {time}"},
	{"within {until}", "inom {until}"},
	{"in {from} to {until}", "om {from} till {until}"},
	{"{what} at {time}", "{what} vid {time}"},
	{"not in time", "inte i tid"},
	{"≤ {percent} %", "≤ {percent} %"},
	{"{percent} %", "{percent} %"},
	{"{time} ago", "för {time} sedan"},

	{"{n} class", "{n} klass"},
	{"{n} classes", "{n} klasser"},
	{"{n} scenario", "{n} scenario"},
	{"{n} scenarios", "{n} scenarier"},
	{"{n} procedure", "{n} procedur"},
	{"{n} procedures", "{n} procedurer"},
	{"{n} firing", "{n} övergång"},
	{"{n} firings", "{n} övergångar"},
	{"{n} of {all}", "{n} av {all}"},
	{"line {n}", "rad {n}"},

	{"Skip to the content", "Hoppa till innehållet"},
	{"All scenarios", "Alla scenarier"},
	{"All procedures", "Alla procedurer"},
	{"Where you are", "Var du är"},
	{"Filter", "Filter"},
	{"Filter by name, tag, file, is:refuted …", "Filtrera på namn, tagg, fil, är:motbevisat …"},
	{"Filter by name, file, is:works …", "Filtrera på namn, fil, är:fungerar …"},
	{"No procedure has all of these words.", "Ingen procedur har alla de orden."},
	{"is:", "är:"},
	{"Show only", "Visa bara"},
	{"No scenario has all of these words.", "Inget scenario har alla de orden."},
	{"vacuous", "tomt"},
	{"Link to this: {what}", "Länk hit: {what}"},
	{"There is nothing at {place}.", "Det finns ingenting vid {place}."},
	{"This part of the page cannot be unpacked: {why}. A newer browser may do.", "Den här delen av sidan går inte att packa upp: {why}. En nyare webbläsare kan klara det."},

	{"Previous procedure", "Föregående procedur"},
	{"Next procedure", "Nästa procedur"},
	{"run {n}", "körning {n}"},
	{"step {n}", "steg {n}"},
	{"← the whole procedure", "← hela proceduren"},
	{"Where the steps lead", "Vart stegen leder"},
	{"← previous", "← föregående"},
	{"next →", "nästa →"},
	{"Previous scenario", "Föregående scenario"},
	{"Next scenario", "Nästa scenario"},
	{"Rule:", "Regel:"},
	{"Lines of the scenario", "Scenariots rader"},
	{"Runs and classes", "Körningar och klasser"},
	{"There is no run of this scenario to show.", "Det finns ingen körning av scenariot att visa."},

	{"Exercises", "Prövar"},
	{"{n} of {all} clauses are exercised", "{n} av {all} klausuler prövas"},
	{"{n} by nobody", "{n} av ingen"},
	{"{n} are not modelled", "{n} finns inte i modellen"},
	{"Exercised by nobody:", "Prövas av ingen:"},
	{"exercised by nobody", "prövas av ingen"},
	{"not modelled", "finns inte i modellen"},
	{"by {ids}", "genom {ids}"},

	{"the beginning", "början"},
	{"the end", "slutet"},
	{"true:", "sant:"},
	{"not true:", "inte sant:"},
	{"now true:", "nu sant:"},
	{"no longer true:", "inte längre sant:"},
	{"true now:", "sant nu:"},
	{"not true now:", "inte sant nu:"},
	{"true from {time}", "sant från {time}"},
	{"false from {time}", "falskt från {time}"},

	{"Clock", "Klocka"},
	{"Time since the run began", "Tid sedan körningen började"},
	{"To the beginning (Home)", "Till början (Home)"},
	{"Previous event (←)", "Föregående händelse (←)"},
	{"Next event (→)", "Nästa händelse (→)"},
	{"To the end (End)", "Till slutet (End)"},
	{"before the only event", "före den enda händelsen"},
	{"before the first of {n} events", "före den första av {n} händelser"},
	{"after event {n} of {all}", "efter händelse {n} av {all}"},

	{"Events of the run", "Körningens händelser"},
	{"Events of the run to compare with", "Händelserna i körningen att jämföra med"},
	{"See it again:", "Se den igen:"},
	{"One thing sets it apart from the nearest run that passes:", "En sak skiljer den från den närmaste godkända körningen:"},
	{"This run", "Den här körningen"},
	{"Now", "Nu"},
	{"The stores", "Lagren"},
	{"Pending", "Väntar"},
	{"Pending, from now", "Väntar, räknat från nu"},
	{"Nothing is pending.", "Ingenting väntar."},
	{"Near times are drawn wider than far ones.", "Nära tider är ritade bredare än avlägsna."},
	{"here {time}", "här {time}"},
	{"gone", "borta"},
	{"nothing", "ingenting"},
	{"the other run:", "den andra körningen:"},
	{"Nothing has happened yet.", "Ingenting har hänt än."},
	{"the run ends here", "körningen slutar här"},
	{"It could happen at no other time.", "Det kunde inte hända vid någon annan tidpunkt."},
	{"It could happen at {window}.", "Det kunde hända vid {window}."},
	{"It could happen from {window}.", "Det kunde hända från {window}."},
	{"What else could happen here", "Vad som annars kunde hända här"},

	{"time", "tid"},
	{"runs", "körningar"},
	{"up to here", "hit"},
	{"percentiles", "percentiler"},
	{"somebody does it", "någon gör det"},
	{"it follows by itself", "det följer av sig självt"},
	{"on the clock: the claim is true", "på klockan: påståendet är sant"},
	{"it is not", "det är det inte"},
	{"from here the two runs differ", "härifrån skiljer sig de två körningarna"},
	{"changed by this event", "ändrat av den här händelsen"},
	{"what the other run says", "vad den andra körningen säger"},

	{"Walk through all runs", "Gå igenom alla körningar"},
	{"All {classes} of this scenario.", "Alla {classes} i scenariot."},
	{"The first {classes} of this scenario, which is the cap; what lies beyond is not on this page.", "De första {classes} i scenariot, som är gränsen; vad som ligger bortom den finns inte på sidan."},
	{"Pick what happens next and see what follows.", "Välj vad som händer härnäst och se vad som följer."},
	{"Class {n}", "Klass {n}"},
	{"class {n}", "klass {n}"},
	{"What can happen next", "Vad som kan hända härnäst"},
	{"{n} thing can happen next", "{n} sak kan hända härnäst"},
	{"{n} things can happen next", "{n} saker kan hända härnäst"},
	{"What has happened", "Vad som har hänt"},
	{"beyond the cap", "bortom gränsen"},
	{"seen before", "redan sedd"},
	{"Put together by", "Sammanförda efter"},
	{"nothing: each class by itself", "ingenting: varje klass för sig"},
	{"the line of the scenario", "scenariots rad"},
	{"after {n} event", "efter {n} händelse"},
	{"after {n} events", "efter {n} händelser"},
	{"{n} more", "{n} till"},
	{"you are here", "här är du"},
	{"the way here", "vägen hit"},
	{"the larger, the more classes", "ju större, desto fler klasser"},
	{"All classes, by how many events lead to them", "Alla klasser, efter hur många händelser som leder till dem"},
	{"Map of the classes", "Karta över klasserna"},

	{"Keys", "Tangenter"},
	{"previous and next event", "föregående och nästa händelse"},
	{"Page up", "Page up"},
	{"Page down", "Page down"},
	{"ten events", "tio händelser"},
	{"the beginning and the end of the run", "körningens början och slut"},
	{"in a walk: pick what happens next", "på en vandring: välj vad som händer härnäst"},
	{"Backspace", "Backsteg"},
	{"in a walk: back by one", "på en vandring: ett steg tillbaka"},
	{"on the map of a walk: to the next class", "på vandringens karta: till nästa klass"},
	{"next and previous scenario", "nästa och föregående scenario"},
	{"the clauses", "klausulerna"},
	{"up, to the overview", "upp, till översikten"},
	{"filter", "filtret"},
	{"these keys", "de här tangenterna"},
	{"Close", "Stäng"},

	{"There is a mistake in what this page is made of; it stays as it was before.", "Det finns ett fel i det som sidan görs av; den är kvar som den var förut."},
	{"What served this page has ended; the page stays as it is.", "Det som serverade sidan har avslutats; sidan är kvar som den är."},

	{
		"The rest draws itself with a script of this page; allow it to run to see more.",
		"Resten ritas av ett skript på sidan; tillåt att det körs för att se mer.",
	},
}

// say is a text of the table in a language; the English one itself if the language
// is none of the table's.
func say(language, english string) string {
	if language != Swedish {
		return english
	}
	for _, w := range Words {
		if w.English == english {
			return w.Swedish
		}
	}
	panic("view: " + english + " is said without a twin in the table of words")
}

// twins are, by the English ones, the words of a page in its language; none of an
// English page.
func twins(language string) map[string]string {
	out := map[string]string{}
	if language == Swedish {
		for _, w := range Words {
			out[w.English] = w.Swedish
		}
	}
	return out
}
