package main

import (
	"bytes"
	"encoding/json"
	"testing"

	"ombud/sim/language"
	"ombud/sim/sarif"
	"ombud/steps"
)

func TestWhichFilesOfAFolderAreChecked(t *testing.T) {
	for _, row := range []struct {
		name, file string
		want       bool
	}{
		{"a feature anywhere", "doc/a.feature", true},
		{"a procedure in its folder", "procedures/case-1.md", true},
		{"a procedure deeper in its folder", "all/procedures/old/case-1.md", true},
		{"the readme of the procedures", "procedures/README.md", false},
		{"a document beside the features", "features/notes.md", false},
		{"a document among features below procedures: the innermost folder decides", "procedures/features/notes.md", false},
		{"a scenario in its folder", "scenarios/found/a.txt", true},
		{"a text elsewhere", "doc/a.txt", false},
		{"a text among the procedures", "procedures/a.txt", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := toLint.wants(row.file); got != row.want {
				t.Errorf("%s: got %t", row.file, got)
			}
		})
	}
}

// TestLintSARIF holds a log against what the schema of SARIF 2.1.0 demands of the
// parts that are used, and against what GitHub demands of rules.
func TestLintSARIF(t *testing.T) {
	found := []steps.Diagnostic{
		{File: "a.feature", Line: 3, Column: 4, Message: language.Said("wrong")},
		{File: "a.feature", Line: 5, Column: 4, Message: language.Said("wrong")},
		{File: "b.md", Message: language.Said("strange"), Warning: true},
		{File: "--procedures", Message: language.Said("of no file")},
	}
	var b bytes.Buffer
	if err := lintSARIF(&b, []string{"a.feature", "b.md"}, found, language.Choice{}); err != nil {
		t.Fatal(err)
	}
	var log sarif.Log
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	for _, r := range run.Tool.Driver.Rules {
		if r.ID == "" || r.Short.Text == "" || r.Full.Text == "" || r.Help.Text == "" || r.Configuration.Level == "" {
			t.Errorf("GitHub refuses the rule %+v", r)
		}
	}
	if len(run.Results) != len(found) {
		t.Fatalf("%d results of %d", len(run.Results), len(found))
	}
	if a, b := sarifVersion("v1.2.0"), sarifVersion("(devel)"); a != "1.2.0" || b != "" {
		t.Errorf("versions are %q and %q", a, b)
	}
	prints := map[string]bool{}
	for i, r := range run.Results {
		rule, d := run.Tool.Driver.Rules[r.RuleIndex], found[i]
		if r.RuleID != rule.ID || r.Level != rule.Configuration.Level || (r.Level == "warning") != d.Warning {
			t.Errorf("%+v: rule %d is %s, and the result has %s and the level %s", d, r.RuleIndex, rule.ID, r.RuleID, r.Level)
		}
		at := r.Locations[0].Physical
		if at.Artifact.URI != d.File || at.Region.Line < 1 || at.Artifact.Index != nil && run.Artifacts[*at.Artifact.Index].Location.URI != d.File {
			t.Errorf("%+v stands at %+v", d, at)
		}
		if prints[r.Fingerprints["mistake/v1"]] {
			t.Errorf("%+v has the fingerprint of another one", d)
		}
		prints[r.Fingerprints["mistake/v1"]] = true
	}
}
