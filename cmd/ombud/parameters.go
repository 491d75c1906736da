package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/phrase"
	"ombud/sim/world"
)

// A parameterView is one assumption as the catalogue shows it.
type parameterView struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Meaning string   `json:"meaning"`
	Default string   `json:"default"`
	Range   string   `json:"range,omitempty"`  // of a timing
	Values  []string `json:"values,omitempty"` // of a choice
}

func parameterViews() []parameterView {
	var out []parameterView
	for _, p := range world.Parameters() {
		v := parameterView{ID: p.ID, Name: p.Name, Meaning: p.Doc, Default: p.Default, Values: p.Values}
		if p.Values == nil {
			v.Range = phrase.FormatSpan(p.Range.Earliest, p.Range.Latest)
		}
		out = append(out, v)
	}
	return out
}

const parametersHead = `The assumptions behind every verdict. Change one for a whole run by name or id
  ombud run --set "user replication=between 1 and 5 minutes"
or in a feature file
  Given user replication takes between 1 and 5 minutes
  And sync direction is "mirror"
`

// printParameters lists every parameter, timings and choices apart.
func printParameters(w io.Writer) {
	fmt.Fprint(w, parametersHead)
	printParametersOf(w, "Timings", func(v parameterView) bool { return v.Values == nil })
	printParametersOf(w, "Choices", func(v parameterView) bool { return v.Values != nil })
}

func printParametersOf(w io.Writer, title string, keep func(parameterView) bool) {
	fmt.Fprintf(w, "\n%s\n", title)
	for _, v := range parameterViews() {
		if !keep(v) {
			continue
		}
		fmt.Fprintf(w, "  %-5s %s\n        %s\n        default: %s\n", v.ID, v.Name, v.Meaning, v.Default)
		if v.Range != "" {
			fmt.Fprintf(w, "        range:   %s\n", v.Range)
		} else {
			fmt.Fprintf(w, "        values:  %s\n", strings.Join(v.Values, ", "))
		}
	}
}
