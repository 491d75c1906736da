package scenario_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/scenario"
)

var update = flag.Bool("update", false, "rewrite scenarios and golden files; read the diff before you commit it")

// scenarioFiles are the files of the project, found ones included.
func scenarioFiles(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"*.txt", "found/*.txt"} {
		paths, err := filepath.Glob(filepath.Join("../../scenarios", pattern))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, paths...)
	}
	if len(all) < 10 {
		t.Fatalf("only %d scenarios below scenarios/", len(all))
	}
	return all
}

// TestScenarios replays every scenario of the project. Each must replay, stand
// in canonical form, and come through an update unchanged.
func TestScenarios(t *testing.T) {
	for _, path := range scenarioFiles(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			s, err := scenario.Read(path)
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				rewrite(t, s)
			}
			if _, err := s.Replay(); err != nil {
				t.Errorf("%v\nif that is intended: go test -run '^TestScenarios$' -update", err)
			}
			onDisk, _ := os.ReadFile(path)
			if diff := cmp.Diff(string(onDisk), string(s.Text())); diff != "" {
				t.Errorf("%s is not in canonical form (-file +canonical):\n%s", path, diff)
			}
			unchangedByUpdate(t, s)
		})
	}
}

func rewrite(t *testing.T, s *scenario.Scenario) {
	t.Helper()
	changes, err := s.Update()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		t.Log(c)
	}
	if _, err := s.WriteFile(filepath.Dir(s.File), filepath.Base(s.File)); err != nil {
		t.Fatal(err)
	}
}

// unchangedByUpdate says that an update has nothing to do.
func unchangedByUpdate(t *testing.T, s *scenario.Scenario) {
	t.Helper()
	before := s.Text()
	changes, err := s.Update()
	if err != nil {
		t.Fatal(err)
	}
	if len(changes) != 0 || !bytes.Equal(before, s.Text()) {
		t.Errorf("an update changes a scenario that replays: %q\n%s", changes, cmp.Diff(string(before), string(s.Text())))
	}
}

// TestTheExampleOfThePackageReplays keeps doc.go honest.
func TestTheExampleOfThePackageReplays(t *testing.T) {
	source, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(source), "//\t")
	example, _, _ := strings.Cut("//\t"+rest, "//\n// On top")
	text := strings.ReplaceAll(strings.ReplaceAll(example, "//\t", ""), "//\n", "\n")
	s, err := scenario.Parse("doc.go", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Replay(); err != nil {
		_, _ = s.Update()
		t.Errorf("%v\nthe example should read:\n%s", err, s.Text())
	}
}
