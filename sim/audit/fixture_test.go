package audit_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"ombud/sim/audit"
	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// serial decides within the budget that the command line gives a case.
var serial = trial.Serial(trial.Options{Budget: 200_000})

func document(t testing.TB, path string, text []byte) *procedure.Document {
	t.Helper()
	d, err := procedure.Parse(path, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func load(t testing.TB, elements ...string) *procedure.Document {
	t.Helper()
	path := filepath.Join(elements...)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return document(t, path, text)
}

// subject is a document with what it is held to, from all beginnings or some.
func subject(t testing.TB, d *procedure.Document, from ...string) audit.Subject {
	t.Helper()
	s := audit.Derive(d, world.Defaults())
	if len(from) > 0 {
		s.Starts = slices.DeleteFunc(s.Starts, func(b audit.Start) bool { return !slices.Contains(from, b.Name) })
	}
	return s
}

func inspect(t testing.TB, s audit.Subject) *audit.Inspection {
	t.Helper()
	in, err := audit.Inspect(s, serial)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func weigh(t testing.TB, s audit.Subject) (*audit.Inspection, *audit.Weights) {
	t.Helper()
	in := inspect(t, s)
	w, err := audit.Weigh(in, serial)
	if err != nil {
		t.Fatal(err)
	}
	return in, w
}

// of lists the findings of a kind.
func of(in *audit.Inspection, k audit.FindingKind) []audit.Finding {
	return slices.DeleteFunc(slices.Clone(in.Findings), func(f audit.Finding) bool { return f.Kind != k })
}

// defects lists the defects that were found, sorted, each once.
func defects(in *audit.Inspection) []string {
	var out []string
	for _, f := range in.Findings {
		out = append(out, f.Defects...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// results are what was found out about shipped procedures from all beginnings; several tests look at them.
var results = map[string]struct {
	in *audit.Inspection
	w  *audit.Weights
}{}

// weighed is a shipped procedure, weighed from all beginnings.
func weighed(t testing.TB, name string) (*audit.Inspection, *audit.Weights) {
	t.Helper()
	r, ok := results[name]
	if !ok {
		r.in, r.w = weigh(t, subject(t, proceduretest.Shipped(t, name)))
		results[name] = r
	}
	return r.in, r.w
}
