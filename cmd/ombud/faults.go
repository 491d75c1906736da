package main

import (
	"fmt"
	"io"
	"strings"

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

func faultViews() []faultView {
	var out []faultView
	for _, f := range world.FaultCatalogue() {
		now, back, may := f.Phrases()
		out = append(out, faultView{
			Name: f.Name, Now: listed(now), Back: listed(back), AtAnyTime: listed(may),
			Models: f.Models, Kept: f.Kept, Lost: f.Lost, Parameters: listed(f.Parameters), Sources: listed(f.Sources),
		})
	}
	return out
}

// listed is a list that JSON shows as one even when it is empty.
func listed(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

const faultsHead = `What can break. A fault strikes when a scenario says so, never by chance:
  When the Lync client of the delegate crashes
or at every moment there is and at none, once, and a claim is about all of these:
  Given the Lync client of the delegate may crash at any time
"at most {int} faults happen" limits all of them together and lets each strike
more than once.
`

// printBreakages lists every way in which something breaks.
func printBreakages(w io.Writer) {
	fmt.Fprint(w, faultsHead)
	for _, v := range faultViews() {
		fmt.Fprintf(w, "\n%s\n%s", v.Name, wrapped(v.Models+".", 4))
		printPhrasesOf(w, "now:", v.Now)
		printPhrasesOf(w, "back:", v.Back)
		printPhrasesOf(w, "given:", v.AtAnyTime)
		fmt.Fprintf(w, "  kept:\n%s  lost:\n%s", wrapped(v.Kept+".", 4), wrapped(v.Lost+".", 4))
		fmt.Fprintf(w, "  rests on: %s\n", strings.Join(append(v.Sources, v.Parameters...), ", "))
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
