package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/world"
	"ombud/steps"
)

// A placeView is one {place} of the phrases and what may stand in it.
type placeView struct {
	Name    string   `json:"name"`
	Values  []string `json:"values,omitempty"`  // of a closed set of words
	Meaning string   `json:"meaning,omitempty"` // of anything else
}

// openPlaces explains the places that are not closed sets of words.
var openPlaces = map[string]string{
	"duration":   language.Key("a time with its unit: 90 seconds, 5 minutes, 1 hour 30 minutes, 2 days"),
	"window":     language.Key("a time, exactly; or: about 5 minutes (up to 20 %% more), between 1 and 5 minutes, at most 1 hour"),
	"int":        language.Key("a whole number"),
	"number":     language.Key("a percentage with at most two decimals: 99, 99.5"),
	"name":       language.Key("the name of a procedure: its file without .md"),
	"text":       language.Key("a text in quotes"),
	"claim":      language.Key("any of the claims under Then"),
	"timing":     language.Key("a parameter that is a time: ombud steps --parameters"),
	"assumption": language.Key("a parameter that is a choice: ombud steps --parameters"),
}

// closedPlaces are the places with a closed set of words.
func closedPlaces(l language.Language) map[string][]string {
	out := map[string][]string{"reading": procedure.ReadingNamesIn(l)}
	for _, g := range []*phrase.Grammar{world.SettingsIn(l), world.ActionsIn(l), world.ClaimsIn(l)} {
		for _, e := range g.Templates() {
			for _, t := range e.Types {
				if words := t.Words(); words != nil {
					out[t.Name] = words
				}
			}
		}
	}
	return out
}

// placeViews explains the places of phrases in the order in which they occur.
// Alternatives such as {on|off} explain themselves.
func placeViews(l language.Language, entries []steps.Entry) []placeView {
	closed := closedPlaces(l)
	out := []placeView{}
	for _, e := range entries {
		for _, name := range placesIn(e.Template) {
			known := func(v placeView) bool { return v.Name == name }
			if strings.Contains(name, "|") || slices.ContainsFunc(out, known) {
				continue
			}
			v := placeView{Name: name, Meaning: language.Textf(openPlaces[name]).In(l)}
			if v.Meaning == "" {
				v.Values = closed[name]
			}
			out = append(out, v)
		}
	}
	return out
}

// placesIn lists what stands between braces in a phrase.
func placesIn(template string) []string {
	var out []string
	for {
		_, rest, ok := strings.Cut(template, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			return out
		}
		out = append(out, name)
		template = after
	}
}

// printPlaces explains the places of the phrases above.
func printPlaces(w io.Writer, l language.Language, entries []steps.Entry) {
	views := placeViews(l, entries)
	if len(views) == 0 {
		return
	}
	fmt.Fprint(w, language.Textf("\nWhat may stand in the places\n\n").In(l))
	for _, v := range views {
		text := v.Meaning
		if text == "" {
			text = strings.Join(v.Values, ", ")
		}
		fmt.Fprintf(w, "  %-13s %s", "{"+v.Name+"}", strings.TrimLeft(wrapped(text, 16), " "))
	}
}
