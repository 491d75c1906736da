package scenario_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"ombud/sim/scenario"
)

// FuzzParse feeds Parse anything. It must not panic; its problems must have a
// place inside the file and one line of message; what it understands must print
// as what it reads again; and an update of it must replay.
func FuzzParse(f *testing.F) {
	for _, list := range [][]draft{unreadable, impossible, repairable} {
		for _, d := range list {
			f.Add([]byte(d.text))
		}
	}
	if text, err := os.ReadFile("../../scenarios/case_1_corrected_repairs_the_pair.txt"); err == nil {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := scenario.Parse("fuzz.txt", data)
		if err != nil {
			goodProblems(t, data, err)
			return
		}
		text := s.Text()
		again, err := scenario.Parse("fuzz.txt", text)
		if err != nil || !bytes.Equal(again.Text(), text) {
			t.Fatalf("%q prints as %q, which reads as %v, %v", data, text, again, err)
		}
		if _, err := s.Replay(); err != nil {
			goodProblems(t, data, err)
		}
		if _, err := again.Update(); err != nil {
			goodProblems(t, text, err)
			return
		}
		if _, err := again.Replay(); err != nil && !strings.Contains(err.Error(), "invariant") {
			t.Errorf("%q is updated to %q, which does not replay: %v", data, again.Text(), err)
		}
	})
}

// goodProblems says that an error tells where and what.
func goodProblems(t *testing.T, data []byte, err error) {
	t.Helper()
	found, ok := scenario.AsProblems(err)
	if !ok || len(found) == 0 {
		t.Fatalf("%q: error %v of type %T", data, err, err)
	}
	lines := bytes.Count(data, []byte("\n")) + 1
	for _, p := range found {
		if p.File != "fuzz.txt" || p.Line < 1 || p.Line > lines || p.Column < 1 || p.Message == "" || strings.Contains(p.Message, "\n") {
			t.Errorf("%q: bad problem %+v", data, p)
		}
	}
}
