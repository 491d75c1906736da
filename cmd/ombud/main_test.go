package main

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// talk carries out a command line in this process and returns the exit code and
// what was written. Found runs go to a folder of the test.
func talk(args ...string) (code int, out, err string) {
	var stdout, stderr bytes.Buffer
	code = ombud(args, &console{out: &sink{w: &stdout}, err: &stderr, width: columns})
	return code, stdout.String(), stderr.String()
}

// TestShippedFeatures decides the features of the project as a user does, those in
// the first half of the alphabet, which are the quick ones; steps decides them all.
func TestShippedFeatures(t *testing.T) {
	t.Chdir("../..")
	files, globErr := filepath.Glob("features/[a-f]*.feature")
	if globErr != nil {
		t.Fatal(globErr)
	}
	found := filepath.Join(t.TempDir(), "found")
	code, out, err := talk(append([]string{"run", "--found", found, "--format", "progress"}, files...)...)
	if code != exitExpected || err != "" {
		t.Errorf("exit code %d\n%s%s", code, out, err)
	}
	if !regexp.MustCompile(`(?m)^\d\d\d+ scenarios: \d+ passed$`).MatchString(out) {
		t.Errorf("no hundred scenarios passed:\n%s", out)
	}
}

// TestShippedFiles lints and replays everything the project ships.
func TestShippedFiles(t *testing.T) {
	t.Chdir("../..")
	for _, args := range [][]string{{"lint"}, {"replay", "scenarios"}} {
		if code, out, err := talk(args...); code != exitExpected || err != "" {
			t.Errorf("ombud %s: exit code %d\n%s%s", strings.Join(args, " "), code, out, err)
		}
	}
}

func TestTourFitsOnAScreen(t *testing.T) {
	_, out, _ := talk()
	if lines := strings.Count(out, "\n"); lines < 10 || lines > 24 {
		t.Errorf("the tour has %d lines", lines)
	}
	narrow(t, "the tour", out)
}

// TestHelp holds for every command: help has an example that begins with the
// command, fits a terminal, and explains every flag.
func TestHelp(t *testing.T) {
	root := newRoot(&console{out: &sink{w: &bytes.Buffer{}}, err: &bytes.Buffer{}}, nil)
	for _, name := range append(commandNames(root), "") {
		words := strings.Fields(name)
		code, out, err := talk(append(words, "--help")...)
		if code != exitExpected || err != "" {
			t.Errorf("ombud %s --help: exit code %d\n%s", name, code, err)
		}
		_, examples, _ := strings.Cut(out, "\nExamples\n")
		if !strings.Contains(strings.SplitN(examples, "\n\n", 2)[0], strings.TrimSpace("ombud "+name)) {
			t.Errorf("ombud %s --help shows no example:\n%s", name, out)
		}
		narrow(t, "ombud "+name+" --help", out)
	}
}

// TestExamplesParse runs the flags of every example through the parser, so that
// help cannot show what would be refused.
func TestExamplesParse(t *testing.T) {
	root := newRoot(&console{out: &sink{w: &bytes.Buffer{}}, err: &bytes.Buffer{}}, nil)
	for _, cmd := range root.Commands() {
		for line := range strings.Lines(cmd.Example) {
			if !strings.HasPrefix(line, "  ombud ") {
				continue
			}
			words := shellWords(strings.TrimSpace(line))
			fresh, rest, err := newRoot(&console{out: &sink{w: &bytes.Buffer{}}, err: &bytes.Buffer{}}, nil).Find(words[1:])
			if err != nil || fresh.Name() != cmd.Name() && fresh.Parent().Name() != cmd.Name() {
				t.Errorf("example %q is no use of %s", line, cmd.Name())
				continue
			}
			if err := fresh.ParseFlags(rest); err != nil {
				t.Errorf("example %q: %v", line, err)
			}
		}
	}
}

// shellWords splits a line at spaces outside double quotes, up to a redirection.
func shellWords(line string) []string {
	line, _, _ = strings.Cut(line, " > ")
	line, _, _ = strings.Cut(line, " | ")
	var words []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}

func narrow(t *testing.T, what, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > columns {
			t.Errorf("%s has a line of %d columns: %s", what, n, line)
		}
	}
}

// TestEveryFlagHasAnExample demands what error messages show.
func TestEveryFlagHasAnExample(t *testing.T) {
	root := newRoot(&console{out: &sink{w: &bytes.Buffer{}}, err: &bytes.Buffer{}}, nil)
	for _, cmd := range root.Commands() {
		for _, name := range flagNames(cmd) {
			f := cmd.Flags().Lookup(strings.TrimPrefix(name, "--"))
			if f.Value.Type() == "bool" {
				continue
			}
			example := flagExample(cmd, f)
			if !strings.Contains(example.String(), name+" ") {
				t.Errorf("%s of %s: %q is no example", name, cmd.Name(), example)
			}
		}
	}
}
