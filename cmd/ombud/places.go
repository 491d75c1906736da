package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

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
	"duration":   "a time with its unit: 90 seconds, 5 minutes, 1 hour 30 minutes, 2 days",
	"window":     "a time, exactly; or: about 5 minutes (up to 20 % more), between 1 and 5 minutes, at most 1 hour",
	"int":        "a whole number",
	"number":     "a percentage with at most two decimals: 99, 99.5",
	"name":       "the name of a procedure: its file without .md",
	"text":       "a text in quotes",
	"claim":      "any of the claims under Then",
	"timing":     "a parameter that is a time: ombud steps --parameters",
	"assumption": "a parameter that is a choice: ombud steps --parameters",
}

// closedPlaces are the places with a closed set of words.
func closedPlaces() map[string][]string {
	out := map[string][]string{"reading": procedure.ReadingNames()}
	for _, g := range []*phrase.Grammar{world.Settings(), world.Actions(), world.Claims()} {
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
func placeViews(entries []steps.Entry) []placeView {
	closed := closedPlaces()
	out := []placeView{}
	for _, e := range entries {
		for _, name := range placesIn(e.Template) {
			known := func(v placeView) bool { return v.Name == name }
			if strings.Contains(name, "|") || slices.ContainsFunc(out, known) {
				continue
			}
			v := placeView{Name: name, Meaning: openPlaces[name]}
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
func printPlaces(w io.Writer, entries []steps.Entry) {
	views := placeViews(entries)
	if len(views) == 0 {
		return
	}
	fmt.Fprint(w, "\nWhat may stand in the places\n\n")
	for _, v := range views {
		text := v.Meaning
		if text == "" {
			text = strings.Join(v.Values, ", ")
		}
		fmt.Fprintf(w, "  %-13s %s", "{"+v.Name+"}", strings.TrimLeft(wrapped(text, 16), " "))
	}
}
