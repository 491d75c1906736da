package steps

import (
	"encoding/json"
	"io"
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/scenario"
)

// recordVersion is the version of the format of a Record.
const recordVersion = 1

// largestRecord is how many bytes a record that is read may have: far more than
// that of the largest run there can be.
const largestRecord = 256 << 20

// A Record is the verdicts of a run as JSON: what format "json" writes, and what
// a later run can be compared with or limited to.
type Record struct {
	Version   int               `json:"ombud_record"`
	Scenarios []RecordedVerdict `json:"scenarios"`
	left      []RecordedVerdict // of a run: the scenarios of its files that it did not decide; they have no status
	files     map[string]bool   // and its files
}

// A RecordedVerdict is what became of one scenario. File, Name and Nth tell it
// from all others, also after lines were added above it; Story is what its steps
// say, by which it is found again under another name.
type RecordedVerdict struct {
	File    string          `json:"file"`
	Line    int             `json:"line"`
	Feature string          `json:"feature"`
	Name    string          `json:"name"`
	Nth     int             `json:"nth"` // of the scenarios of that name in the file, from 1
	Story   string          `json:"story,omitempty"`
	Status  string          `json:"status"`
	Warning string          `json:"warning,omitempty"`
	Classes int             `json:"classes"` // state classes stored; 0 of a sample
	Claims  []RecordedClaim `json:"claims"`
}

// A RecordedClaim is the verdict of one Then.
type RecordedClaim struct {
	Line    int    `json:"line"`
	Text    string `json:"text"`
	Verdict string `json:"verdict"`            // one or two words, or "not judged"
	Best    *int64 `json:"best_ms,omitempty"`  // exact, of a "within" that is proved
	Worst   *int64 `json:"worst_ms,omitempty"` // -1: there is no greatest time
}

// writeRecord writes the record of a run.
func writeRecord(w io.Writer, s *Summary, _ bool) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(s.Record())
}

// Record is the run as a record, its scenarios in the order of the files.
func (s *Summary) Record() Record {
	r := Record{Version: recordVersion, Scenarios: []RecordedVerdict{}, left: s.unasked, files: s.read}
	for i := range s.Features {
		f := &s.Features[i]
		for k := range f.Scenarios {
			r.Scenarios = append(r.Scenarios, recordOf(f, &f.Scenarios[k]))
		}
	}
	return r
}

func recordOf(f *Feature, sc *Scenario) RecordedVerdict {
	v := RecordedVerdict{
		File: f.Path, Line: sc.At(), Feature: f.Name, Name: sc.Name, Nth: sc.same, Story: sc.story(),
		Status: sc.Status.String(), Warning: sc.Vacuous, Classes: sc.Size.Classes, Claims: []RecordedClaim{},
	}
	for i := range sc.Steps {
		if st := &sc.Steps[i]; st.Part == Then {
			v.Claims = append(v.Claims, claimOf(st))
		}
	}
	return v
}

func claimOf(st *Step) RecordedClaim {
	c := RecordedClaim{Line: st.Line, Text: st.Text, Verdict: notJudged}
	if st.Kind != 0 {
		c.Verdict = st.Kind.String()
	}
	if st.Timed {
		c.Best, c.Worst = inMilliseconds(st.Best), inMilliseconds(st.Worst)
	}
	return c
}

func inMilliseconds(d time.Duration) *int64 {
	n := d.Milliseconds()
	if d == sim.Unbounded {
		n = -1
	}
	return &n
}

// ReadRecord reads a record. The error names the file and says what is wrong.
func ReadRecord(path string) (*Record, error) {
	data, err := scenario.ReadRegular(path, largestRecord)
	if err != nil {
		return nil, language.Errorf("%s: %s", path, scenario.Cause(err))
	}
	var r Record
	if err := json.Unmarshal(data, &r); err != nil || r.Version == 0 {
		return nil, language.Errorf("%s: this is no record of a run", path)
	}
	if why := r.unsound(); r.Version == recordVersion && !why.IsZero() {
		return nil, language.Errorf("%s: %s", path, why)
	}
	if r.Version != recordVersion {
		return nil, language.Errorf("%s: the record has format %d, and this program reads format %d", path, r.Version, recordVersion)
	}
	return &r, nil
}

// unasked says which scenarios of before, that are not among those of this run,
// could have been: they stand in its files and were not asked for, or their file is
// there and was not read. A record that was read knows of neither.
func (r *Record) unasked(before []RecordedVerdict) []bool {
	out := make([]bool, len(before))
	for _, partner := range partners(before, r.left) {
		if partner >= 0 {
			out[partner] = true
		}
	}
	for i := range before {
		if file := before[i].File; r.files != nil && !r.files[file] && exists(file) {
			out[i] = true
		}
	}
	return out
}

// largestTime is more than any time a search can find, in milliseconds.
const largestTime = 1 << 40

// unsound says what no run can have written, such as what acts on a terminal; no message
// if there is nothing.
func (r *Record) unsound() language.Text {
	for i := range r.Scenarios {
		v := &r.Scenarios[i]
		texts := []string{v.File, v.Feature, v.Name, v.Story, v.Status, v.Warning}
		for _, c := range v.Claims {
			texts = append(texts, c.Text, c.Verdict)
			for _, ms := range []*int64{c.Best, c.Worst} {
				if ms != nil && (*ms < -1 || *ms > largestTime) {
					return language.Textf("scenario %d has a time of %d ms", i+1, *ms)
				}
			}
		}
		for _, text := range texts {
			if at, name := phrase.Illegible(text); at >= 0 {
				return language.Textf("scenario %d has a text with the %s, which is no text", i+1, name)
			}
		}
		if !slices.Contains(statusNames[:], v.Status) {
			return language.Textf("scenario %d has the status %q; statuses are %s", i+1, v.Status, quoted(statusNames[:]))
		}
	}
	return language.Text{}
}
