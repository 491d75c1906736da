package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ombud/sim/phrase"
)

// sized makes a file of one line of so many bytes, most of which take no room on
// the disk.
func sized(t *testing.T, name string, bytes int64) {
	t.Helper()
	if err := os.WriteFile(name, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, bytes); err != nil {
		t.Fatal(err)
	}
}

// TestHostileSizes gives every reader of files more than anybody means. Each
// refuses it by its size, with one error that names the limit, and soon.
func TestHostileSizes(t *testing.T) {
	t.Chdir(workshop(t))
	const feature, scenario = "Feature: A\n\n  Scenario: B\n", "given a manager and a delegate\n\n"
	outline := "Feature: A\n\n  Scenario Outline: B\n" + strings.Repeat("    When the <x> exits Lync\n", 1000) + "    Examples:\n      | x |\n" + strings.Repeat("      | manager |\n", 1000)
	put(t, ".", map[string]string{
		"steps.feature":   feature + strings.Repeat("* a\n", 1_000_000),
		"many.feature":    feature + strings.Repeat("    When the manager exits Lync\n", 2001),
		"outline.feature": outline,
		"wrong.feature":   feature + strings.Repeat("    When the manager exist Lync\n", 2000),
		"steps.txt":       scenario + strings.Repeat("0:00:10  the manager exits Lync\n", 200_000),
		"wrong.txt":       scenario + strings.Repeat("0:00:10  the manager exist Lync\n", 50_000),
		"p/quotes.md":     "# A\n\nPerformed by: the manager\n\n" + strings.Repeat(">", 200_000) + " a\n",
		"p/lists.md":      "# A\n\nPerformed by: the manager\n\n" + strings.Repeat("1. ", 60_000) + "Exit Lync.\n",
		"p/wrong.md":      "# A\n\nPerformed by: the manager\n\n1." + strings.Repeat(" Exist Lync.", 20_000) + "\n",
	})
	for _, name := range []string{"line.feature", "line.txt", "p/line.md"} {
		sized(t, name, 100<<20)
	}
	for _, row := range []struct{ command, says string }{
		{"lint line.feature", "too large: it has 104857600 bytes, and 4194304 are"},
		{"run line.feature", "too large: it has 104857600 bytes, and 4194304 are"},
		{"lint line.txt", "too large: it has 104857600 bytes, and 16777216 are"},
		{"replay line.txt", "too large: it has 104857600 bytes, and 16777216 are"},
		{"replay --update line.txt", "too large: it has 104857600 bytes, and 16777216 are"},
		{"lint --procedures p p/line.md", "too large: it has 104857600 bytes, and 262144 are"},
		{"sample --procedure line --procedures p --from half", "too large: it has 104857600 bytes, and 262144 are"},
		{"lint steps.feature", "more than 100000 lines"},
		{"lint many.feature", "the scenario has 2001 steps; a scenario has at most 2000"},
		{"lint outline.feature", "have 1000000 steps, each row of examples counted; a file has at most 100000"},
		{"lint wrong.feature", "100 mistakes so far; what stands behind them was not read"},
		{"lint steps.txt", "the file has 200002 lines; the longest scenario that is read has 100000"},
		{"lint wrong.txt", "and at least 180 more problems below"},
		{"lint --procedures p p/quotes.md", "begins with 200000 signs of lists and quotes"},
		{"lint --procedures p p/lists.md", "begins with 60000 signs of lists and quotes"},
		{"lint --procedures p p/wrong.md", "100 mistakes so far; what stands behind them was not read"},
	} {
		begun := time.Now()
		code, out, err := talk(strings.Fields(row.command)...)
		if code != exitBad || strings.Count(unfolded(out+err), row.says) != 1 || strings.Count(out+err, "\n") > 110 {
			t.Errorf("ombud %s: exit code %d\n%.2000s%.2000s", row.command, code, out, err)
		}
		if took := time.Since(begun); took > time.Minute {
			t.Errorf("ombud %s takes %v", row.command, took)
		}
	}
}

// TestHostileNames asks for files outside the folders that are meant, by every
// name that becomes part of a path.
func TestHostileNames(t *testing.T) {
	dir := workshop(t)
	t.Chdir(dir)
	secret := map[string]string{"secret.md": "# Secret\n\nPerformed by: the manager\n\n1. Exit Lync.\n"}
	put(t, ".", secret)
	for _, name := range []string{"../secret", "./../secret", "/etc/passwd", `..\secret`, "case-1/../../secret", "%2e%2e/secret", "../procedures/case-1"} {
		put(t, ".", map[string]string{"a.feature": fmt.Sprintf("Feature: A\n\n  Scenario: B\n    When the manager follows procedure %q\n    Then the pair is none\n", name)})
		for _, args := range [][]string{{"run", "a.feature"}, {"sample", "--procedure", name, "--from", "half"}} {
			if code, _, err := talk(args...); code != exitBad || !strings.Contains(err, "unknown procedure ") {
				t.Errorf("ombud %s with procedure %q: exit code %d\n%s", args[0], name, code, err)
			}
		}
	}
	// What a user writes names files only in small letters, digits and underscores.
	_, scenario, _ := strings.Cut(someVerdicts, "  Scenario: Refuted")
	_, scenario, _ = strings.Cut(scenario, "\n")
	scenario, _, _ = strings.Cut(scenario, "  @budget")
	put(t, ".", map[string]string{"a.feature": "Feature: ../../A\n\n  Scenario: ../../../../tmp/B\n" + scenario})
	before := filesIn(t, ".")
	if code, _, err := talk("run", "a.feature", "--found", "found", "--elapsed", "times"); code != exitRefuted {
		t.Fatalf("exit code %d\n%s", code, err)
	}
	for name := range filesIn(t, ".") {
		if _, old := before[name]; !old && (filepath.ToSlash(filepath.Dir(name)) != "found" || strings.ContainsAny(filepath.Base(name), " ;&$/\\")) {
			t.Errorf("the run made %s", name)
		}
	}
}

// TestHostileCharacters puts what acts on a terminal into everything a user
// writes. It is refused, and the refusal shows it in a form that is harmless.
func TestHostileCharacters(t *testing.T) {
	t.Chdir(workshop(t))
	const red = "\x1b[31m"
	for name, evil := range map[string]string{"escape": red, "bell": "\a", "C1": "\u009b31m", "right to left": "\u202e", "return": "good\rbad", "line separator": "\u2028", "no UTF-8": "\xff"} {
		put(t, ".", map[string]string{
			"evil.feature":       "Feature: A\n\n  Scenario: B" + evil + "\n    Given a manager and a delegate\n    Then the pair is none\n",
			"evil.txt":           "# story " + evil + ".\n\ngiven a manager and a delegate\n\n0:00:10  the manager exits Lync\n",
			"evil/evil.md":       "# A " + evil + ".\n\nPerformed by: the manager\n\n1. Exit Lync.\n",
			"good/evil2.feature": "Feature: A\n\n  Scenario: B\n    Given a manager and a delegate\n    Then the pair is none\n",
		})
		for _, args := range [][]string{
			{"run", "evil.feature"}, {"lint", "evil.feature"}, {"replay", "evil.txt"}, {"lint", "evil.txt"}, {"replay", "--step", "evil.txt"},
			{"lint", "--procedures", "evil", "evil/evil.md"}, {"sample", "--procedure", "evil", "--procedures", "evil", "--from", "half"},
			{"run", "good", "--tags", "@a" + evil}, {"run", evil + ".feature"}, {"run", "good", "--set", "P-06=" + evil}, {"run", "good", "--found", "x" + evil},
			{"replay", "x" + evil}, {"steps" + evil}, {"lint", "--" + evil}, {"help", evil}, {"sample", "good/evil2.feature", "--distribution", evil},
		} {
			code, out, err := talk(args...)
			if code != exitBad || strings.Count(out+err, "\n") > 4 {
				t.Errorf("%s in ombud %q: exit code %d\n%q%q", name, args, code, out, err)
			}
			for line := range strings.Lines(out + err) {
				if at, what := phrase.Illegible(strings.TrimSuffix(line, "\n")); at >= 0 {
					t.Errorf("%s in ombud %q: the %s is in %q", name, args, what, line)
				}
			}
		}
		if strings.ContainsRune(evil, '\xff') {
			continue
		}
		dir := "n" + fmt.Sprint(len(name))
		put(t, dir, map[string]string{evil + ".feature": "Feature: A", evil + ".txt": "given a manager and a delegate\n"})
		for _, args := range [][]string{{"run", dir}, {"lint", dir}, {"replay", dir}} {
			code, out, err := talk(args...)
			if at, what := phrase.Illegible(strings.ReplaceAll(out+err, "\n", "")); code != exitBad || at >= 0 {
				t.Errorf("%s in the name of a file, ombud %q: exit code %d, %s\n%q%q", name, args, code, what, out, err)
			}
		}
	}
}

// TestMarkupIsText writes names that are HTML into the reports that pages and
// build servers show.
func TestMarkupIsText(t *testing.T) {
	t.Chdir(workshop(t))
	const evil = `<script>alert("]]>&amp;")</script>`
	put(t, ".", map[string]string{"a.feature": "@a<b>\nFeature: " + evil + "\n  " + evil + "\n\n  Scenario: " + evil + "\n    Given a manager and a delegate\n    Then the pair is half\n"})
	if code, _, err := talk("run", "a.feature", "--found", "-", "--format", "junit:r.xml", "--format", "cucumber:r.json"); code != exitRefuted {
		t.Fatalf("exit code %d\n%s", code, err)
	}
	for _, name := range []string{"r.xml", "r.json"} {
		if text := filesIn(t, ".")[name]; text == "" || strings.Contains(text, "<script") || strings.Contains(text, "</script") {
			t.Errorf("%s has markup of the user:\n%s", name, text)
		}
	}
}
