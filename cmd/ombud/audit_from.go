package main

import (
	"slices"
	"strings"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// startNames is the flag --from: names of beginnings, or phrases of the vocabulary, in the order given. What they mean
// may depend on the procedure.
type startNames []string

// String is empty: there is no default to show.
func (n *startNames) String() string { return "" }

// Type is the placeholder of the value in the help.
func (n *startNames) Type() string { return "STATE" }

// Set adds one, unless it is there already.
func (n *startNames) Set(text string) error {
	if strings.TrimSpace(text) == "" {
		return &problem{language.Textf("--from is empty"), language.Textf("Words for it are %s.", calledStarts(trial.Beginnings()))}
	}
	if !slices.Contains(*n, text) {
		*n = append(*n, text)
	}
	return nil
}

// calledStarts lists beginnings in a message, each by its name in the language of the message.
func calledStarts(list []trial.Beginning) language.Speaker {
	var names []language.Speaker
	for _, b := range list {
		names = append(names, b.Called())
	}
	return language.Join(names, ", ")
}

// trialWords are the names of the beginnings that every procedure has.
func trialWords() (out []string) {
	for _, b := range trial.Beginnings() {
		out = append(out, b.Name)
	}
	return out
}

// beginningNamed is the beginning of a name or phrase that means the same for every procedure.
func beginningNamed(text string) (trial.Beginning, bool) {
	if b, err := trial.FindBeginning(text); err == nil {
		return b, true
	}
	for l := range language.Languages {
		if set, wrong := world.ParseSettingIn(l, text); wrong == nil {
			return trial.Beginning{Name: quote(set.String()), Text: language.Textf("%q", set), Settings: []world.Setting{set}}, true
		}
	}
	return trial.Beginning{}, false
}

// starts are what a procedure is begun from: what --from says, or what its sentences tell.
func (f *auditFlags) starts(d *procedure.Document) ([]audit.Start, error) {
	own := audit.Derive(d, f.settings.params).Starts
	if len(f.from) == 0 {
		return own, nil
	}
	var out []audit.Start
	for _, text := range f.from {
		one := audit.Start{}
		if i := slices.IndexFunc(own, func(s audit.Start) bool { return s.Is(text) }); i >= 0 {
			one = own[i]
		} else if b, ok := beginningNamed(text); ok {
			one.Beginning = b
		} else {
			return nil, noStart(d, text, own)
		}
		if !slices.ContainsFunc(out, func(s audit.Start) bool { return s.Name == one.Name }) {
			out = append(out, one)
		}
	}
	return out, nil
}

// noStart is the problem of a name that means nothing to a procedure.
func noStart(d *procedure.Document, text string, own []audit.Start) error {
	all := trial.Beginnings()
	for _, s := range own {
		if !slices.ContainsFunc(all, func(known trial.Beginning) bool { return known.Name == s.Name }) {
			all = append(all, s.Beginning)
		}
	}
	return &problem{
		language.Textf("--%s cannot be %s", "from", quote(text)),
		language.Textf("Beginnings of %s are %s; any phrase behind Given will do as well: ombud steps", d.Name, calledStarts(all)),
	}
}
