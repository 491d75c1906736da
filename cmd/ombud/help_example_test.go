package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// lengthy are the examples that are not carried out, with the reason. They parse, as
// TestExamplesParse has it.
var lengthy = map[string]string{
	"ombud run --watch":                "an interrupt ends it: TestWatch",
	"ombud check":                      "10,000 runs",
	"ombud check --runs 100000":        "100,000 runs",
	"ombud audit":                      "ten procedures in full",
	"ombud audit procedures/case-1.md": "one in full; the next example is a part of it",
	"ombud audit procedures/case-2.md --html case-2.html --save failing":   "one in full; scripts do it with a small text",
	"ombud audit procedures --sarif audit.sarif --json":                    "ten procedures in full",
	"ombud check --property \"the corrected procedure repairs\" --seed 7":  "10,000 runs",
	"ombud replay scenarios/case_2_repairs_the_stale_pair.txt --speed 60x": "ten seconds of waiting",
	"ombud view procedures/case-2.md":                                      "one in full; scripts do it with a small text",
	"ombud view features/case_1.feature --serve":                           "an interrupt ends it: TestServe",
	"ombud clauses --mutants":                                              "every rule of the world",
}

// box is an export with one delegation.
const box = "Identity,PrimarySmtpAddress,RecipientTypeDetails,GrantSendOnBehalfTo\nAnn,ann@contoso.example,UserMailbox,Bo\nBo,bo@contoso.example,UserMailbox,\n"

// exampleFiles are what a reader has who comes to the examples.
var exampleFiles = map[string]string{
	"features/refuted.feature": "Feature: F\n\n  Scenario: S\n    Given a manager and a delegate\n    When 1 minute pass\n    Then the delegation is correct\n",
	"export.csv":               box,
	"boxes.csv":                box,
	"fullaccess.csv":           "Identity,User,AccessRights,IsInherited,Deny\nAnn,bo@contoso.example,FullAccess,False,False\n",
	"sendas.csv":               "Identity,User,ExtendedRights,IsInherited,Deny\nAnn,bo@contoso.example,Send-As,False,False\n",
	"batches.csv":              "Batch,EmailAddress\n1,ann@contoso.example\n",
}

// before is what has to be done before an example.
var before = map[string]string{"ombud clauses --report report.json": "ombud run --format cucumber:report.json"}

// TestHelpExamplesWork carries out the examples of every command, in order, in a
// project: none may be a mistake, whatever it finds. Those of a shell are carried
// out as far as they are ombud's.
func TestHelpExamplesWork(t *testing.T) {
	data, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	lines, left := 0, len(lengthy)
	everyCommand(func(cmd *cobra.Command) {
		if cmd.Hidden {
			return
		}
		t.Run(cmd.CommandPath(), func(t *testing.T) {
			exampleProject(t, data)
			for line := range strings.Lines(cmd.Example) {
				line = strings.TrimSpace(line)
				lines++
				if lengthy[line] != "" {
					left--
					continue
				}
				if first := before[line]; first != "" {
					works(t, first)
				}
				works(t, line)
			}
		})
	})
	if lines < 60 || left > 0 {
		t.Errorf("%d examples, want 60 at least; %d of the lengthy ones are none", lines, left)
	}
}

// exampleProject makes a small project and goes there.
func exampleProject(t *testing.T, data string) {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range []string{"procedures", "scenarios"} {
		copyData(t, filepath.Join(data, folder), filepath.Join(dir, folder))
	}
	t.Chdir(dir)
	for _, name := range []string{"case_1.feature", "case_2.feature"} {
		text, err := os.ReadFile(filepath.Join(data, "features", name))
		if err != nil {
			t.Fatal(err)
		}
		keep(t, filepath.Join("features", name), string(text))
	}
	for name, text := range exampleFiles {
		keep(t, name, text)
	}
}

// works carries one example out.
func works(t *testing.T, line string) {
	t.Helper()
	of := strings.TrimSuffix(strings.TrimPrefix(line, "source <("), ")")
	words := shellWords(of)
	if words[0] != "ombud" {
		t.Fatalf("%s is no example of ombud", line)
	}
	if code, out, err := talk(words[1:]...); code == exitBad || code == exitFault {
		t.Errorf("%s\nexit code %d\n%s%s", line, code, out, err)
	} else if _, into, _ := strings.Cut(of, " > "); strings.HasPrefix(into, "features/") {
		keep(t, into, out)
	}
}
