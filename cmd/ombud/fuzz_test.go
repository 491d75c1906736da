package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"ombud/sim/phrase"
)

// A small file of every kind, for command lines that name one.
var smallFiles = map[string]string{
	"a.feature": "Feature: A\n\n  Scenario: B\n    Given a manager and a delegate\n    When the manager exits Lync\n" +
		"    Then within 1 minute the manager is signed out of Lync\n",
	"a.txt":           "given a manager and a delegate\n\n0:00:10  the manager exits Lync\n----\nends   0:00:10\n",
	"procedures/a.md": "# A\n\nPerformed by: the manager\n\n1. Exit Lync.\n",
	"a.csv":           "Identity,User\na,b\n",
}

// harmless are command lines that stay in their folder, and are over soon.
func harmless(args []string) bool {
	large := regexp.MustCompile("[0-9]{4}|speed|://")
	return !slices.ContainsFunc(args, func(arg string) bool {
		return strings.Contains(arg, "..") || strings.Contains(arg, "~") || large.MatchString(arg) ||
			slices.ContainsFunc(strings.FieldsFunc(arg, func(c rune) bool { return strings.ContainsRune("=:", c) }), filepath.IsAbs)
	})
}

// FuzzCommandLine gives the command any arguments, a line each. It never fails
// itself; what it refuses it explains in plain text, and what it calls JSON is.
func FuzzCommandLine(f *testing.F) {
	for _, line := range []string{
		"", "run\na.feature", "run\na.feature:3\n--tags\n@a\n--runs\n3\n--seed\n7", "run\n--format\njunit:r.xml\n--format\nprogress\na.feature",
		"run\na.feature\n--set\nP-06=never\n--budget\n1\n--workers\n2\n--max-memory\n64MiB\n--vacuity\n--strict\n--elapsed\nt",
		"sample\na.feature\n--runs\n5\n--distribution\nlate\n--json", "sample\n--procedure\na\n--from\nhalf\n--claim\nthe pair is none\n--within\n1 minute\n--runs\n3",
		"replay\na.txt", "replay\n--update\na.txt", "replay\n--as-feature\na.txt", "replay\n--step\na.txt", "steps\n--json", "steps\n--unused\na.feature", "steps\n--parameters",
		"check\n--runs\n5\n--seed\n1\n--found\nf", "check\n--json\n--runs\n3\n--property\nx", "lint", "lint\na.txt\nprocedures", "plan\na.csv", "plan\n--generate\n3", "plan\na.csv\n--suggest\n2\n--json", "completion\nbash", "help\nrun", "version\n--json",
		"run\n--runs\n-1", "run\n--found", "--help", "-x", "run\n--set\n=\n\x1b[2J", "run\n\xff", "run\na.feature\n--max-memory\n1B",
	} {
		f.Add(line)
	}
	f.Chdir(f.TempDir())
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Split(line, "\n")
		if len(args) > 12 || !harmless(args) {
			t.Skip("too long, too large, or out of the folder")
		}
		freshFolder(t)
		code, out, said := talk(args...)
		if code < exitExpected || code >= exitFault {
			t.Errorf("exit code %d\n%s", code, said)
		}
		if code == exitBad && said == "" && !slices.Contains(args, "lint") {
			t.Error("it says no and not why")
		}
		for text := range strings.Lines(said) {
			if at, name := phrase.Illegible(strings.TrimSuffix(text, "\n")); at >= 0 || !utf8.ValidString(text) {
				t.Errorf("it says the %s in %q", name, text)
			}
		}
		if slices.Contains(args, "--json") && code == exitExpected && out != "" && strings.HasPrefix(out, "{") && !json.Valid([]byte(out)) {
			t.Errorf("no JSON:\n%s", out)
		}
	})
}

// freshFolder empties the working folder and puts the small files into it.
func freshFolder(t *testing.T) {
	t.Helper()
	old, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range old {
		if err := os.RemoveAll(e.Name()); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range smallFiles {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
