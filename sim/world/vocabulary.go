package world

import (
	"time"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/phrase"
)

// slotTypes are the parameter types of the vocabulary, in the order in which
// the catalogue explains them.
func slotTypes() []phrase.Type {
	return []phrase.Type{
		phrase.Words("user", userNames[:]...),
		phrase.Duration("duration"),
		phrase.Span("window"),
		phrase.Words("folder", words(exchange.Folders, func(i int) string { return exchange.Folder(i).String() })...),
		phrase.Words("role", words(4, func(i int) string { return exchange.Role(i).String() })...),
		phrase.Words("premises", words(2, func(i int) string { return lync.Premises(i).String() })...),
		phrase.Words("permission", "Full Access", "Send As", "Send on Behalf"),
		phrase.Words("telephony", words(5, func(i int) string { return lync.Telephony(i).String() })...),
		phrase.Words("timing", timingNames()...),
		phrase.Words("assumption", assumptionNames()...),
		phrase.Words("phase", words(directory.Phases, func(i int) string { return (directory.ImportForest + directory.Phase(i)).String() })...),
		phrase.Words("version", words(4, func(i int) string { return directory.Version(i).String() })...),
		phrase.Words("default right", words(5, func(i int) string { return directory.DefaultRight(i).String() })...),
		phrase.Words("view", words(5, func(i int) string { return directory.View(i).String() })...),
		phrase.Words("app", words(4, func(i int) string { return directory.App(i).String() })...),
		phrase.Words("device", words(directory.Devices, func(i int) string { return directory.Device(i).String() })...),
		phrase.Int("int", 0, 1_000_000),
		phrase.Quoted("text"),
	}
}

func words(n int, name func(int) string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = name(i)
	}
	return out
}

// timingNames are the parameters that are windows, assumptionNames the rest.
func timingNames() []string     { return namesWhere(func(p Parameter) bool { return p.window != nil }) }
func assumptionNames() []string { return namesWhere(func(p Parameter) bool { return p.choice != nil }) }

func namesWhere(keep func(Parameter) bool) []string {
	var out []string
	for _, p := range parameterTable {
		if keep(p) {
			out = append(out, p.Name)
		}
	}
	return out
}

// newGrammar makes a grammar over the slot types from templates in the order
// of their ids; ids are the positions of kinds, given with each template.
func newGrammar(templates []template) *phrase.Grammar {
	g := phrase.NewGrammar(slotTypes()...)
	for _, t := range templates {
		g.Add(t.id, t.text)
	}
	return g
}

// A template is one phrase of the vocabulary and the kind it stands for.
type template struct {
	id   int
	text string
}

// printWindow and parseWindow are the vocabulary's way of writing windows.
var windowGrammar = newGrammar([]template{{0, "{window}"}})

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
