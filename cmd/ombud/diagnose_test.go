package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"ombud/sim/diagnosis"
)

// TestDiagnoseFlags says that every question is a flag with its values in help and completion.
func TestDiagnoseFlags(t *testing.T) {
	cmd := newDiagnose(&console{out: &sink{w: &bytes.Buffer{}}, err: &bytes.Buffer{}})
	for q := range diagnosis.Questions {
		f := cmd.Flags().Lookup(q.Name())
		if f == nil || !strings.Contains(f.Usage, strings.Join(q.Values(), ", ")) {
			t.Errorf("--%s is no flag that tells its answers", q.Name())
			continue
		}
		for _, v := range q.Values() {
			fresh := newDiagnoseFlags()
			if err := fresh.observed[q].Set(v); err != nil || q.Word(fresh.symptoms()[q]) != v {
				t.Errorf("--%s %q is %q, %v", q.Name(), v, q.Word(fresh.symptoms()[q]), err)
			}
		}
	}
}

// TestTimesOfARepairInJSON: zero is a time, and a procedure that repairs nothing has none.
func TestTimesOfARepairInJSON(t *testing.T) {
	for _, row := range []struct {
		name    string
		repairs []diagnosis.Conditions
		want    bool
	}{{"it repairs at once", make([]diagnosis.Conditions, 1), true}, {"it repairs nothing", nil, false}} {
		t.Run(row.name, func(t *testing.T) {
			r := remedy{Repair: diagnosis.Repair{Repairs: row.repairs}}
			text, err := json.Marshal(r.view())
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(string(text), `"best_ms":0,"worst_ms":0`); got != row.want {
				t.Errorf("times: %t, want %t: %s", got, row.want, text)
			}
		})
	}
}
