package steps

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// problems are what Lint says about paths, one problem a line.
func problems(paths ...string) string {
	return (&InputError{Lint(paths, "testdata/procedures")}).Error() + "\n"
}

func TestBadFeatures(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.feature")
	if err != nil || len(files) == 0 {
		t.Fatalf("no bad features: %v", err)
	}
	for _, file := range files {
		file = filepath.ToSlash(file)
		name := strings.TrimSuffix(filepath.Base(file), ".feature")
		t.Run(name, func(t *testing.T) {
			got := problems(file)
			if got == "\n" {
				t.Fatal("nothing is reported")
			}
			golden(t, "bad/"+name, got)
		})
	}
}

func TestBadFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(name, text string) string {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	good := "Feature: A\n\n  Scenario: B\n    Given a manager and a delegate\n    Then the pair is none\n"
	for _, c := range []struct {
		name string
		path string
		says string
	}{
		{"an empty file", write("empty.feature", ""), `empty.feature:1:1: the file is empty; begin with "Feature:" and a title`},
		{"a file of white space", write("blank.feature", " \n\n"), `blank.feature:1:1: the file is empty; begin with "Feature:" and a title`},
		{"a binary file", write("binary.feature", "Feature: \x00A"), `binary.feature:1:10: the byte 0x00 is not text; a feature file is plain text in UTF-8`},
		{"a file in Latin-1", write("latin.feature", good+"# \xe5"), `latin.feature:6:3: the byte 0xe5 is not text; a feature file is plain text in UTF-8`},
		{"a file in UTF-16", write("wide.feature", "\xff\xfeF\x00"), `wide.feature:1:1: the file is UTF-16; save it as UTF-8`},
		{"a very long line", write("long.feature", good+"# "+strings.Repeat("x", maxLine)), `long.feature:6:1: the line has 61442 bytes; the longest that is read has 61440`},
		{"a file that is not there", "absent.feature", `absent.feature: no such file or directory; name a feature file or a directory that holds some`},
		{"a directory that is not there", "absent", `absent: no such file or directory; name a feature file or a directory that holds some`},
		{"a directory without features", filepath.Dir(write("hollow/readme.txt", "x")), `hollow: no feature files in this directory; feature files end in .feature`},
		{"a file of another kind", "hollow/readme.txt", `hollow/readme.txt: a recorded scenario by its name, not a feature; say ombud replay hollow/readme.txt, or name a feature file`},
		{"a line without a scenario", write("good.feature", good) + ":2", `good.feature:2: no scenario stands in this line; name the line of its heading, of one of its steps or of a row of its examples`},
		{"line 0", "good.feature:0", `good.feature:0: lines are counted from 1; name the line of a scenario, or leave the number out for all`},
		{"an empty path", " ", `" ": the path is empty; name a feature file or a directory that holds some, or leave it out for features`},
		{"the default directory, absent", "", `features: no such file or directory; go to the folder that holds features, procedures and scenarios, or name a feature file or another directory`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var paths []string
			if c.path != "" {
				paths = []string{c.path}
			}
			if got := problems(paths...); got != c.says+"\n" {
				t.Errorf("Lint says\n%swant\n%s", got, c.says)
			}
		})
	}
}

func TestBadOptions(t *testing.T) {
	for _, c := range []struct {
		name string
		o    Options
		says string
	}{
		{"a tag nobody has", Options{Tags: "@one-run"}, `--tags: none of 3 scenarios has the tags "@one-run"; tags in these files are "@source(D-02)", "@source(F-305)"`},
		{"a word without a tag", Options{Tags: "@one-run or not"}, `--tags: a tag is missing at the end in "@one-run or not"; ` + tagSyntax},
		{"a tag without its sign", Options{Tags: "one-run"}, `--tags: "one-run" is not a tag in "one-run"; ` + tagSyntax},
		{"two tags side by side", Options{Tags: "@a @b"}, `--tags: "@b" stands where "and", "or" or the end should in "@a @b"; ` + tagSyntax},
		{"a comma between tags", Options{Tags: "@a,@b and @c"}, `--tags: "@a,@b": a comma between tags is written "or" in "@a,@b and @c"; ` + tagSyntax},
		{"a sign of old", Options{Tags: "@a && @b"}, `--tags: "&&" is written "and" in "@a && @b"; ` + tagSyntax},
		{"an unknown format", Options{Formats: []Format{{Name: "pdf"}}}, `--format: unknown format "pdf"; formats are "pretty", "progress", "junit", "cucumber", "messages", "json", "github", "markdown", "html", "rerun", each followed by :FILE to write a file`},
		{"an assumption without a value", Options{Set: []string{"user replication"}}, `--set: "user replication" has no "="; write the name of a parameter and a value, such as "user replication=at most 1 minute"`},
		{"too many runs", Options{Runs: 2_000_000}, `--runs: 2000000 runs; allowed are 1 to 1000000`},
		{"a budget below nothing", Options{Budget: -1}, `--budget: -1 state classes; allowed are 1 to 1000000000`},
		{"too many workers", Options{Workers: 2000}, `--workers: 2000 workers; allowed are 1 to 1024`},
		{"a value outside its range", Options{Set: []string{"P-29=3 hours"}}, `--set: user replication (P-29) cannot be 3 hours; its range is at most 1 hour`},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.o.Paths, c.o.Procedures = []string{"testdata/vocabulary/example.feature"}, "testdata/procedures"
			_, err := Run(c.o)
			var bad *InputError
			if !errors.As(err, &bad) {
				t.Fatalf("Run returns %v, want an InputError", err)
			}
			if got := bad.Error(); got != c.says {
				t.Errorf("Run says\n%s\nwant\n%s", got, c.says)
			}
		})
	}
}

func TestUnknownParameterListsAll(t *testing.T) {
	_, err := Run(Options{Paths: []string{"testdata/vocabulary/example.feature"}, Procedures: "testdata/procedures", Set: []string{"speed=3"}})
	if err == nil || !strings.Contains(err.Error(), `--set: unknown parameter "speed"; parameters are`) || !strings.Contains(err.Error(), `"user replication"`) {
		t.Errorf("Run says %v, want the list of parameters", err)
	}
}

func TestProceduresDirectoryIsMissing(t *testing.T) {
	got := (&InputError{Lint([]string{"testdata/vocabulary/example.feature:25"}, "testdata/nowhere")}).Error()
	want := `unknown procedure "case-1"; there is no directory "testdata/nowhere", name the directory of procedures with --procedures`
	if !strings.Contains(got, want) {
		t.Errorf("Lint says\n%s\nwant it to contain\n%s", got, want)
	}
}

// Whatever stands in a file, the front end answers and never panics.
func TestAnyTextGetsAnAnswer(t *testing.T) {
	dir := t.TempDir()
	words := []string{"Feature:", "Scenario:", "Scenario Outline:", "Examples:", "Background:", "Rule:", "Given", "When", "Then", "And", "*",
		"a manager and a delegate", "the following users", "| user |", "| the manager |", "| x | y |", `"""`, "@runs(3)", "@one-run", "@", "# language: sv",
		"within 5 minutes", "for 1 hour", "it is possible that", "the delegation is correct", "the manager", "exits Lync",
		`follows procedure "case-1"`, "5 minutes pass", "<x>", "\n", "\n", "\n", "  ", "\\", "\u00e5", "a\u030a", "\ufeff"}
	rapid.Check(t, func(r *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(words), 0, 40).Draw(r, "parts")
		file := filepath.Join(dir, "any.feature")
		if err := os.WriteFile(file, []byte(strings.Join(parts, " ")), 0o644); err != nil {
			r.Fatal(err)
		}
		for _, d := range Lint([]string{file}, "testdata/procedures") {
			if d.Message.IsZero() || strings.Contains(d.Message.String(), "\n") {
				r.Fatalf("%q is not one line", d.Message)
			}
		}
	})
}
