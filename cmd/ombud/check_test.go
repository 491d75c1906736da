package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ombud/sim/check"
	"ombud/sim/exchange"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// mistaken is the real system with one claim decided wrongly: groups show whom Outlook lists.
func mistaken() *check.System {
	s := check.Real(nil)
	s.Holds = func(c world.Claim, p *world.Params, st *world.State) bool {
		if c.Kind == world.GroupShows {
			return st.Mailboxes[c.User].Has(int(c.Other), exchange.Listed)
		}
		return c.Holds(p, st)
	}
	return s
}

const mistakenProperty = "groups show whom the server lists"

// checkMistaken carries 200 runs of the mistaken system out and returns what is printed.
func checkMistaken(t *testing.T, workers, dir string, asJSON bool) (string, *checked) {
	t.Helper()
	f := newCheckFlags()
	f.json = asJSON
	for _, err := range []error{f.runs.Set("200"), f.workers.Set(workers), f.found.Set(dir), f.properties.Set(mistakenProperty)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	r := &checked{flags: f, system: mistaken()}
	r.report = r.carryOut(func() bool { return false }, func(int) {})
	if err := r.review(func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	err := r.tell(&console{out: &sink{w: &out}, err: &out})
	var code outcome
	if !errors.As(err, &code) || int(code) != exitRefuted {
		t.Fatalf("a broken property ends with %v; want exit code %d", err, exitRefuted)
	}
	return out.String(), r
}

// A failure is told with its shortest story, saved once for its cause, and replays as it was written down.
func TestCheckTellsFailures(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "found")
	text, r := checkMistaken(t, "1", dir, false)
	for _, part := range []string{
		"broken  " + mistakenProperty, "0 kept, 1 broken, 0 open", "ombud replay ", `ombud check --property "` + mistakenProperty + `" --seed `,
		"\n    given ", "  the Delegates group of the manager shows the delegate",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("nothing says %q:\n%s", part, text)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != len(r.findings) || len(left) == 0 {
		t.Fatalf("%d findings, %d files, %v", len(r.findings), len(left), err)
	}
	s, err := scenario.Read(filepath.Join(dir, left[0].Name()))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Replay(); err != nil {
		t.Error(err)
	}
}

// The report is the same for any number of workers, and so are the files.
func TestCheckRepeats(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "found")
	one, _ := checkMistaken(t, "1", dir, true)
	for _, workers := range []string{"2", "7"} {
		if other, _ := checkMistaken(t, workers, dir, true); other != one {
			t.Errorf("%s workers tell something else than one:\n%s\n%s", workers, other, one)
		}
	}
	var v checkView
	if err := json.Unmarshal([]byte(one), &v); err != nil {
		t.Fatal(err)
	}
	if len(v.Failures) == 0 || v.Failures[0].File == "" || v.Properties[0].Verdict != "broken" || v.Runs != 200 {
		t.Errorf("%+v", v)
	}
}
