package steps

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
)

func verdictOn(name, status string, claims ...RecordedClaim) RecordedVerdict {
	return RecordedVerdict{File: "a.feature", Line: 3, Name: name, Nth: 1, Status: status, Claims: claims}
}

func timed(best, worst int64) RecordedClaim {
	return RecordedClaim{Line: 9, Text: "it holds", Verdict: "proved", Best: &best, Worst: &worst}
}

// TestCompare has a row for every sort of change.
func TestCompare(t *testing.T) {
	possible := RecordedClaim{Line: 9, Text: "it holds", Verdict: "possible"}
	for name, c := range map[string]struct {
		before, now []RecordedVerdict
		want        string
	}{
		"nothing changed":       {[]RecordedVerdict{verdictOn("A", "passed", timed(1000, 2000))}, []RecordedVerdict{verdictOn("A", "passed", timed(1000, 2000))}, ""},
		"a scenario is new":     {nil, []RecordedVerdict{verdictOn("A", "refuted")}, "new A refuted"},
		"a scenario is gone":    {[]RecordedVerdict{verdictOn("A", "passed")}, nil, "gone A was passed"},
		"it passes no longer":   {[]RecordedVerdict{verdictOn("A", "passed")}, []RecordedVerdict{verdictOn("A", "inconclusive")}, "worse A inconclusive, was passed"},
		"it passes now":         {[]RecordedVerdict{verdictOn("A", "refuted")}, []RecordedVerdict{verdictOn("A", "passed")}, "resolved A passed, was refuted"},
		"the worst time grew":   {[]RecordedVerdict{verdictOn("A", "passed", timed(1000, 2000))}, []RecordedVerdict{verdictOn("A", "passed", timed(1000, -1))}, "other bound A it holds: 0:00:01 to no limit, was 0:00:01 to 0:00:02"},
		"the verdict is weaker": {[]RecordedVerdict{verdictOn("A", "passed", timed(1000, 2000))}, []RecordedVerdict{verdictOn("A", "passed", possible)}, "other verdict A it holds: possible, was proved"},
		"it is vacuous now": {[]RecordedVerdict{verdictOn("A", "passed")}, []RecordedVerdict{func() RecordedVerdict { v := verdictOn("A", "passed"); v.Warning = "vacuous"; return v }()},
			"other verdict A passed (vacuous), was passed"},
		"refuted, not only undecided": {[]RecordedVerdict{verdictOn("A", "inconclusive")}, []RecordedVerdict{verdictOn("A", "refuted")}, "other verdict A refuted, was inconclusive"},
		"a claim was put above": {[]RecordedVerdict{verdictOn("A", "passed", timed(1000, 2000))},
			[]RecordedVerdict{verdictOn("A", "passed", RecordedClaim{Text: "first", Verdict: "proved"}, timed(1000, 3000))},
			"new A first: proved\nother bound A it holds: 0:00:01 to 0:00:03, was 0:00:01 to 0:00:02"},
		"a claim was taken out": {[]RecordedVerdict{verdictOn("A", "passed", timed(1, 2))}, []RecordedVerdict{verdictOn("A", "passed")}, "gone A it holds: was proved"},
		"lines moved only":      {[]RecordedVerdict{verdictOn("A", "passed", timed(1, 2))}, []RecordedVerdict{func() RecordedVerdict { v := verdictOn("A", "passed", timed(1, 2)); v.Line = 50; return v }()}, ""},
	} {
		var got []string
		for _, ch := range Compare(&Record{Scenarios: c.before}, &Record{Scenarios: c.now}) {
			got = append(got, ch.Kind.String()+" "+ch.Name+" "+ch.Text.String())
		}
		if d := cmp.Diff(c.want, strings.Join(got, "\n")); d != "" {
			t.Errorf("%s: (-want +got)\n%s", name, d)
		}
	}
}

// TestARecordIsWhatARunReallyWas writes a record, reads it back and finds no
// change, and finds one when an assumption is another.
func TestARecordIsWhatARunReallyWas(t *testing.T) {
	path := featureFile(t, "Feature: A", "  Scenario: B", "    Given a manager and a delegate",
		"    When the manager adds the delegate as a delegate", "    Then within 10 minutes the delegation is correct")
	file := filepath.Join(t.TempDir(), "r.json")
	s := decide(t, Options{Paths: []string{path}, Formats: []Format{{"json", file}}})
	before, err := ReadRecord(file)
	if err != nil {
		t.Fatal(err)
	}
	now := s.Record()
	if d := cmp.Diff(before.Scenarios, now.Scenarios); d != "" || len(now.Scenarios) != 1 || now.Scenarios[0].Claims[0].Worst == nil {
		t.Errorf("(-read +made)\n%s", d)
	}
	s = decide(t, Options{Paths: []string{path}, Set: []string{"user replication=at most 1 minute"}})
	now = s.Record()
	if list := Compare(before, &now); len(list) != 1 || list[0].Kind != Bound {
		t.Errorf("with a faster replication: %v", list)
	}
	var b bytes.Buffer
	if err := WriteChanges(&b, language.English, "old.json", Compare(before, &now)); err != nil || !strings.Contains(b.String(), "Compared with old.json: 1 other bound\n") {
		t.Errorf("%v, %s", err, &b)
	}
}

func TestRecordsThatAreNone(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "no record of a run",
		"[]":                        "no record of a run",
		`{"scenarios":[]}`:          "no record of a run",
		`{"ombud_record":2}`:        "format 2, and this program reads format 1",
		`{"ombud_record":1} and so`: "no record of a run",
		`{"ombud_record":1,"scenarios":[{"name":"\u001b[2J","status":"passed"}]}`:                          "scenario 1 has a text with the byte 0x1b",
		`{"ombud_record":1,"scenarios":[{"status":"fine"}]}`:                                               `scenario 1 has the status "fine"`,
		`{"ombud_record":1,"scenarios":[{"status":"passed","claims":[{"worst_ms":9000000000000000000}]}]}`: "scenario 1 has a time of 9000000000000000000 ms",
	} {
		file := filepath.Join(t.TempDir(), "r.json")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadRecord(file); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), file) {
			t.Errorf("%q: %v; want %s", text, err, want)
		}
	}
	if _, err := ReadRecord(filepath.Join(t.TempDir(), "none.json")); err == nil {
		t.Error("a file that is not there was read")
	}
}

// TestRerun runs again what did not pass, also after lines were added above it,
// and forgets it when it passes.
func TestRerun(t *testing.T) {
	dir := t.TempDir()
	file, found := filepath.Join(dir, "a.feature"), filepath.Join(dir, "found")
	write := func(lines ...string) {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	good := []string{"  Scenario: same", "    Given a manager and a delegate", "    When the manager exits Lync", "    Then within 1 minute Lync of the manager is not running"}
	bad := []string{"  Scenario: same", "    Given a manager and a delegate", "    When the manager exits Lync", "    Then within 1 minute Lync of the manager is running"}
	all := append(append([]string{"Feature: F"}, good...), bad...)
	o := Options{Paths: []string{file}, Found: found}
	write(all...)
	if s, err := Run(o); err != nil || s.Scenarios != 2 || s.Refuted != 1 {
		t.Fatalf("%+v, %v", s, err)
	}
	o.Rerun = true
	write(append([]string{"# a comment", ""}, all...)...)
	if s, err := Run(o); err != nil || s.Scenarios != 1 || s.Refuted != 1 {
		t.Fatalf("again: %+v, %v", s, err)
	}
	write(append(append([]string{"Feature: F"}, good...), good...)...)
	if s, err := Run(o); err != nil || s.Scenarios != 1 || s.Passed != 1 {
		t.Fatalf("mended: %+v, %v", s, err)
	}
	var said bytes.Buffer
	o.Err = &said
	if s, err := Run(o); err != nil || s.Scenarios != 0 || s.Exit() != 0 || said.String() != "nothing to run again: in the last run everything passed\n" {
		t.Errorf("nothing is left: %+v, %v, %s", s, err, said.String())
	}
	if err := os.RemoveAll(found); err != nil {
		t.Fatal(err)
	}
	if _, err := Run(o); err == nil || !strings.Contains(err.Error(), "or there was none") {
		t.Errorf("nothing is known: %v", err)
	}
	o.Found = "-"
	if _, err := Run(o); err == nil || !strings.Contains(err.Error(), "--found -") {
		t.Errorf("nothing is kept: %v", err)
	}
}

func FuzzReadRecord(f *testing.F) {
	for _, text := range []string{"", "{}", `{"ombud_record":1,"scenarios":[{"file":"a","claims":[{"best_ms":1,"worst_ms":-1}]}]}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file := filepath.Join(t.TempDir(), "r.json")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if r, err := ReadRecord(file); err == nil {
			var b bytes.Buffer
			WriteChanges(&b, language.English, "old", Compare(r, &Record{Scenarios: []RecordedVerdict{verdictOn("A", "passed", timed(1, 2))}}))
		}
	})
}

// A Swedish reader is told the same, of a record that knows no Swedish.
func TestChangesInSwedish(t *testing.T) {
	vacuous := verdictOn("D", "passed")
	vacuous.Warning = survivesAll
	before := &Record{Scenarios: []RecordedVerdict{verdictOn("A", "passed", timed(1000, 2000)), verdictOn("B", "passed"), verdictOn("C", "refuted"), verdictOn("D", "passed")}}
	now := &Record{Scenarios: []RecordedVerdict{verdictOn("A", "passed", timed(1000, -1)), verdictOn("B", "inconclusive"), vacuous, verdictOn("E", "failed")}}
	var b bytes.Buffer
	if err := WriteChanges(&b, language.Swedish, "förr.json", Compare(before, now)); err != nil {
		t.Fatal(err)
	}
	golden(t, "spoken/changes", b.String())
}
