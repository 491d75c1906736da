package world

import (
	"time"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/phrase"
)

// slotTypes are the parameter types of the vocabulary in one language, in the order
// in which the catalogue explains them.
func slotTypes(l language.Language) []phrase.Type {
	w := slotWords[l]
	return []phrase.Type{
		phrase.Words("user", w.users...),
		phrase.Duration("duration").In(l),
		phrase.Span("window").In(l),
		phrase.Words("folder", w.folders...),
		phrase.Words("role", w.roles...),
		phrase.Words("premises", w.premises...),
		phrase.Words("permission", w.permissions...),
		phrase.Words("telephony", w.telephony...),
		phrase.Words("timing", namesWhere(l, isWindow)...),
		phrase.Words("assumption", namesWhere(l, isChoice)...),
		phrase.Words("phase", w.phases...),
		phrase.Words("version", words(4, func(i int) string { return directory.Version(i).String() })...),
		phrase.Words("default right", w.defaultRights...),
		phrase.Words("view", w.views...),
		phrase.Words("app", w.apps...),
		phrase.Words("device", w.devices...),
		phrase.Int("int", 0, 1_000_000),
		phrase.Quoted("text"),
	}
}

// slotWords are the closed sets of words of a language; the position of a word is
// its value, the same in all languages.
var slotWords = [language.Languages]struct {
	users, folders, roles, premises, permissions, telephony, phases, defaultRights, views, apps, devices []string
}{
	language.English: {
		users:         userNames[:],
		folders:       words(exchange.Folders, func(i int) string { return exchange.Folder(i).String() }),
		roles:         words(4, func(i int) string { return exchange.Role(i).String() }),
		premises:      words(2, func(i int) string { return lync.Premises(i).String() }),
		permissions:   []string{"Full Access", "Send As", "Send on Behalf"},
		telephony:     words(5, func(i int) string { return lync.Telephony(i).String() }),
		phases:        words(directory.Phases, func(i int) string { return (directory.ImportForest + directory.Phase(i)).String() }),
		defaultRights: words(5, func(i int) string { return directory.DefaultRight(i).String() }),
		views:         words(5, func(i int) string { return directory.View(i).String() }),
		apps:          words(4, func(i int) string { return directory.App(i).String() }),
		devices:       words(directory.Devices, func(i int) string { return directory.Device(i).String() }),
	},
	language.Swedish: {
		users:       []string{"den mötesansvarige", "ombudet", "den andra mötesansvarige", "det andra ombudet"},
		folders:     []string{"Kalender", "Uppgifter", "Inkorg", "Kontakter", "Anteckningar", "Journal"},
		roles:       []string{"Ingen", "Granskare", "Författare", "Redaktör"},
		premises:    []string{"lokalt", "i Exchange Online"},
		permissions: []string{"Fullständig åtkomst", "Skicka som", "Skicka för"},
		telephony: []string{
			"Endast PC-till-PC", "Ljud/video inaktiverat", "Fjärrsamtalskontroll", "Endast fjärrsamtalskontroll", "Enterprise Voice",
		},
		phases: []string{
			"importen från skogen", "importen från molnet", "synkroniseringen från skogen", "synkroniseringen från molnet",
			"exporten till molnet", "exporten till skogen",
		},
		defaultRights: []string{"Ingen", "Deltagare", "tid för ledig/upptagen", "tid för ledig/upptagen, ämne och plats", "Granskare"},
		views:         []string{"ingenting", "bara tider", "tider, ämne och plats", "alla detaljer, skrivskyddat", "alla detaljer"},
		apps:          []string{"Schemaläggningsassistenten", "Outlook", "Outlook på webben", "Outlook på webben via uttrycklig URL"},
		devices: []string{
			"Outlook (MSI)", "Outlook (halvårskanalen)", "Outlook (månadskanalen)", "Outlook på webben",
			"Outlook för Mac", "Outlook för iOS", "Outlook för Android",
		},
	},
}

func words(n int, name func(int) string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = name(i)
	}
	return out
}

// timingNames are the parameters that are windows, assumptionNames the rest.
func timingNames() []string     { return namesWhere(language.English, isWindow) }
func assumptionNames() []string { return namesWhere(language.English, isChoice) }

func isWindow(p Parameter) bool { return p.window != nil }
func isChoice(p Parameter) bool { return p.choice != nil }

func namesWhere(l language.Language, keep func(Parameter) bool) []string {
	var out []string
	for _, p := range parameterTable {
		if keep(p) {
			out = append(out, [language.Languages]string{p.Name, p.Swedish}[l])
		}
	}
	return out
}

// A template is one phrase of the vocabulary in every language and the kind it
// stands for.
type template struct {
	id               int
	english, swedish string
}

// grammars are the same phrases in every language: the same numbers in the same
// order, with the same arguments.
type grammars [language.Languages]*phrase.Grammar

func newGrammars(templates []template) *grammars {
	g := new(grammars)
	for l := range g {
		g[l] = phrase.NewGrammar(slotTypes(language.Language(l))...)
		for _, t := range templates {
			g[l].Add(t.id, [language.Languages]string{t.english, t.swedish}[l])
		}
	}
	return g
}

// printWindow and parseWindow are the vocabulary's way of writing windows.
var windowGrammar = newWindowGrammar()

func newWindowGrammar() *phrase.Grammar {
	g := phrase.NewGrammar(phrase.Span("window"))
	g.Add(0, "{window}")
	return g
}

func printWindow(w sim.Window) string {
	return windowGrammar.Print(0, phrase.Arg{Lo: w.Earliest, Hi: w.Latest})
}

func parseWindow(text string) (lo, hi time.Duration, err error) {
	m, perr := windowGrammar.Parse(text)
	if perr != nil {
		return 0, 0, perr
	}
	return m.Args[0].Lo, m.Args[0].Hi, nil
}
