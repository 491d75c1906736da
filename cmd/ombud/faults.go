package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/language"
	"ombud/sim/world"
)

// A faultView is one way in which something breaks, as the catalogue shows it.
type faultView struct {
	Name       string   `json:"name"`
	Now        []string `json:"now"`
	Back       []string `json:"back"`
	AtAnyTime  []string `json:"at_any_time"`
	Models     string   `json:"models"`
	Kept       string   `json:"kept"`
	Lost       string   `json:"lost"`
	Parameters []string `json:"parameters"`
	Sources    []string `json:"sources"`
}

// faultViews are the faults in a language.
func faultViews(l language.Language) []faultView {
	var out []faultView
	for _, f := range world.FaultCatalogue() {
		now, back, may := f.PhrasesIn(l)
		out = append(out, faultView{
			Name: translated(l, f.Name), Now: listed(now), Back: listed(back), AtAnyTime: listed(may),
			Models: translated(l, f.Models), Kept: translated(l, f.Kept), Lost: translated(l, f.Lost), Parameters: listed(f.Parameters), Sources: listed(f.Sources),
		})
	}
	return out
}

// translated is a key of the catalogue in a language.
func translated(l language.Language, key string) string { return language.Textf(key).In(l) }

// listed is a list that JSON shows as one even when it is empty.
func listed(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

var faultsHead = language.Key(`What can break. A fault strikes when a scenario says so, never by chance:
  When the Lync client of the delegate crashes
or at every moment there is and at none, once, and a claim is about all of these:
  Given the Lync client of the delegate may crash at any time
"at most {int} faults happen" limits all of them together and lets each strike
more than once.`)

// printBreakages lists every way in which something breaks.
func printBreakages(w io.Writer, l language.Language) {
	fmt.Fprintln(w, translated(l, faultsHead))
	for _, v := range faultViews(l) {
		fmt.Fprintf(w, "\n%s\n%s", v.Name, wrapped(v.Models+".", 4))
		printPhrasesOf(w, language.Textf("now:").In(l), v.Now)
		printPhrasesOf(w, language.Textf("back:").In(l), v.Back)
		printPhrasesOf(w, language.Textf("given:").In(l), v.AtAnyTime)
		fmt.Fprintf(w, "  %s\n%s", language.Textf("kept:").In(l), wrapped(v.Kept+".", 4))
		fmt.Fprintf(w, "  %s\n%s", language.Textf("lost:").In(l), wrapped(v.Lost+".", 4))
		fmt.Fprintf(w, "  %s\n", language.Textf("rests on: %s", strings.Join(append(v.Sources, v.Parameters...), ", ")).In(l))
	}
}

func printPhrasesOf(w io.Writer, title string, phrases []string) {
	if len(phrases) == 0 {
		return
	}
	fmt.Fprintf(w, "  %s\n", title)
	for _, p := range phrases {
		fmt.Fprintf(w, "    %s\n", p)
	}
}
