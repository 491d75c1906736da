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
	w := slotWords(l)
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
		phrase.Words("version", words(l, 4, func(i int) language.Speaker { return language.Verbatim(directory.Version(i).String()) })...),
		phrase.Words("default right", w.defaultRights...),
		phrase.Words("view", w.views...),
		phrase.Words("app", w.apps...),
		phrase.Words("device", w.devices...),
		phrase.Int("int", 0, 1_000_000),
		phrase.Quoted("text"),
	}
}

// What messages call one and all values of the closed sets of words.
var _ = language.Keys(
	"user", "users", "folder", "folders", "role", "roles", "premises", "permission", "permissions", "telephony", "telephonies",
	"timing", "timings", "assumption", "assumptions", "phase", "phases", "version", "versions",
	"default right", "default rights", "view", "views", "app", "apps", "device", "devices",
)

// wordSets are the closed sets of words of a language; the position of a word is
// its value, the same in all languages.
type wordSets struct {
	users, folders, roles, premises, permissions, telephony, phases, defaultRights, views, apps, devices []string
}

func slotWords(l language.Language) wordSets {
	return wordSets{
		users:         words(l, Users, func(i int) language.Speaker { return User(i) }),
		folders:       words(l, exchange.Folders, func(i int) language.Speaker { return exchange.Folder(i) }),
		roles:         words(l, 4, func(i int) language.Speaker { return exchange.Role(i) }),
		premises:      words(l, 2, func(i int) language.Speaker { return lync.Premises(i) }),
		permissions:   words(l, 3, func(i int) language.Speaker { return directory.Permission(i) }),
		telephony:     words(l, 5, func(i int) language.Speaker { return lync.Telephony(i) }),
		phases:        words(l, directory.Phases, func(i int) language.Speaker { return directory.ImportForest + directory.Phase(i) }),
		defaultRights: words(l, 5, func(i int) language.Speaker { return directory.DefaultRight(i) }),
		views:         words(l, 5, func(i int) language.Speaker { return directory.View(i) }),
		apps:          words(l, 4, func(i int) language.Speaker { return directory.App(i) }),
		devices:       words(l, directory.Devices, func(i int) language.Speaker { return directory.Device(i) }),
	}
}

// words are the first n values as a language says them.
func words(l language.Language, n int, value func(int) language.Speaker) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = value(i).In(l)
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
			out = append(out, p.NameIn(l))
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

// printWindow and parseWindow are the vocabulary's way of writing windows; what is read
// may be Swedish.
var windowGrammar, swedishWindows = newWindowGrammar(language.English), newWindowGrammar(language.Swedish)

func newWindowGrammar(l language.Language) *phrase.Grammar {
	g := phrase.NewGrammar(phrase.Span("window").In(l))
	g.Add(0, "{window}")
	return g
}

func printWindow(w sim.Window) string {
	return windowGrammar.Print(0, phrase.Arg{Lo: w.Earliest, Hi: w.Latest})
}

func parseWindow(text string) (lo, hi time.Duration, err error) {
	m, perr := windowGrammar.Parse(text)
	if perr != nil {
		swedish, ok := swedishWindows.Try(text)
		if !ok {
			return 0, 0, perr
		}
		m = swedish
	}
	return m.Args[0].Lo, m.Args[0].Hi, nil
}
