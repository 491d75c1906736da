package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestUntestedExamplesSaySo holds for the files below docs/examples, which need
// services that a test does not have: each says that it is untested, and its
// command lines have flags that there are and paths that there are.
func TestUntestedExamplesSaySo(t *testing.T) {
	files, err := filepath.Glob("../../docs/examples/*")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d examples (%v), want a workflow and a container file", len(files), err)
	}
	line := regexp.MustCompile(`(?m)(?:run:| --rm(?: -v \S+)?) (ombud [^"\n]*)$`)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "# An example, untested:") {
			t.Errorf("%s does not begin by saying that it is untested", file)
		}
		lines := line.FindAllSubmatch(text, -1)
		if len(lines) == 0 {
			t.Errorf("%s shows no use of ombud", file)
		}
		for _, l := range lines {
			understood(t, string(l[1]))
		}
	}
}

// understood parses a command line and looks for the files it names.
func understood(t *testing.T, line string) {
	t.Helper()
	cmd, rest, err := newRoot(&console{out: &sink{w: &bytes.Buffer{}}, err: &bytes.Buffer{}}, nil).Find(shellWords(line)[1:])
	if err == nil {
		err = cmd.ParseFlags(rest)
	}
	if err != nil {
		t.Errorf("%s: %v", line, err)
		return
	}
	for _, path := range cmd.Flags().Args() {
		if _, err := os.Stat(filepath.Join("../..", path)); err != nil {
			t.Errorf("%s: %v", line, err)
		}
	}
}
