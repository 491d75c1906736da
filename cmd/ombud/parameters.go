package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// A parameterView is one assumption as the catalogue shows it.
type parameterView struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"` // in English, as --set takes it
	called  string   // in the language of the catalogue
	Meaning string   `json:"meaning"`
	Default string   `json:"default"`
	Range   string   `json:"range,omitempty"`  // of a timing
	Values  []string `json:"values,omitempty"` // of a choice
}

// parameterViews are the assumptions in a language.
func parameterViews(l language.Language) []parameterView {
	var out []parameterView
	for _, p := range world.Parameters() {
		v := parameterView{ID: p.ID, Name: p.Name, called: p.NameIn(l), Meaning: translated(l, p.Doc), Default: p.DefaultIn(l), Values: p.ValuesIn(l)}
		if p.Values == nil {
			v.Range = phrase.Window{Lo: p.Range.Earliest, Hi: p.Range.Latest}.In(l)
		}
		out = append(out, v)
	}
	return out
}

var parametersHead = language.Key(`The assumptions behind every verdict. Change one for a whole run by name or id
  ombud run --set "user replication=between 1 and 5 minutes"
or in a feature file
  Given user replication takes between 1 and 5 minutes
  And sync direction is "mirror"`)

// printParameters lists every parameter, timings and choices apart.
func printParameters(w io.Writer, l language.Language) {
	fmt.Fprintln(w, translated(l, parametersHead))
	fmt.Fprintf(w, "\n%s\n", language.Textf("Timings").In(l))
	printParametersOf(w, l, func(v parameterView) bool { return v.Values == nil })
	fmt.Fprintf(w, "\n%s\n", language.Textf("Choices").In(l))
	printParametersOf(w, l, func(v parameterView) bool { return v.Values != nil })
}

func printParametersOf(w io.Writer, l language.Language, keep func(parameterView) bool) {
	for _, v := range parameterViews(l) {
		if !keep(v) {
			continue
		}
		limits := language.Textf("values:  %s", strings.Join(v.Values, ", "))
		if v.Range != "" {
			limits = language.Textf("range:   %s", v.Range)
		}
		fmt.Fprintf(w, "  %-5s %s\n        %s\n", v.ID, v.called, v.Meaning)
		fmt.Fprintf(w, "        %s\n        %s\n", language.Textf("default: %s", v.Default).In(l), limits.In(l))
	}
}
