package main

import (
	"bytes"
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
