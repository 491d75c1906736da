package audit_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ombud/sim"
	"ombud/sim/audit"
	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
)

// TestDefectsOfThePublishedTexts looks for the defects of PROCEDURES 5 that can be told from a text and its runs.
func TestDefectsOfThePublishedTexts(t *testing.T) {
	for _, tc := range []struct {
		text string
		want []string
	}{
		{"case-1", []string{"D-01", "D-02", "D-03", "D-04", "D-05", "D-07", "D-08", "D-21", "D-22", "D-24"}},
		{"case-2", []string{"D-07", "D-08", "D-15", "D-21", "D-22", "D-24"}},
		{"case-1-corrected", []string{"D-07", "D-08", "D-21", "D-22", "D-24"}},
		{"mapi-diagnostic", []string{"D-26"}},
	} {
		t.Run(tc.text, func(t *testing.T) {
			got := defects(inspect(t, subject(t, proceduretest.Shipped(t, tc.text))))
			if !slices.Equal(got, tc.want) {
				t.Errorf("the defects are %v, want %v", got, tc.want)
			}
		})
	}
}

// TestWhereTheDefectsStand names step and sentence of each defect of Case 1, and what shows it.
func TestWhereTheDefectsStand(t *testing.T) {
	in := inspect(t, subject(t, proceduretest.Shipped(t, "case-1")))
	for _, tc := range []struct {
		name     string
		id       string
		kind     audit.FindingKind
		step     int
		sentence int
		says     string
		run      bool   // a run shows it
		remark   string // in that run
	}{
		{"D-01: the jump of step 8 leads out of what step 12 repeats", "D-01", audit.RoundForEver, 8, 0, "steps 12, 6, 7 and 8", true, ""},
		{"D-02: step 12 skips step 13", "D-02", audit.UnreachableStep, 13, -1, "step 12 goes on with step 14", false, ""},
		{"D-03: step 15 needs step 13", "D-03", audit.ClosedScreen, 15, 0, "in step 13", true, "refused: the permissions dialog is not open"},
		{"D-04: the jump of step 8 passes the sign-in by", "D-04", audit.ClientLeftStopped, 8, 0, "step 11", true, ""},
		{"D-05: the jump of step 8 passes the OK by", "D-05", audit.OpenAlready, 8, 0, "step 10", true, "already so"},
		{"D-08: the jump of step 1 passes the wait by", "D-08", audit.WaitOnOneBranch, 1, 0, "step 3", true, ""},
		{"D-22: the branch of step 1 is for a second attempt", "D-22", audit.SecondAttemptOnly, 1, 0, "second attempt", false, ""},
		{"D-24: the policy is not mentioned", "D-24", audit.PrerequisiteMissing, 0, -1, "policy", true, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			found := slices.DeleteFunc(slices.Clone(in.Findings), func(f audit.Finding) bool { return !slices.Contains(f.Defects, tc.id) })
			if len(found) != 1 {
				t.Fatalf("found %d times", len(found))
			}
			f := found[0]
			if f.Kind != tc.kind || f.Step != tc.step || f.Sentence != tc.sentence || !strings.Contains(f.Text.String(), tc.says) {
				t.Errorf("%v in step %d, sentence %d: %s", f.Kind, f.Step, f.Sentence, f.Text)
			}
			if (f.Example != nil) != tc.run {
				t.Errorf("a run that shows it: %t, want %t", f.Example != nil, tc.run)
			}
			if tc.remark != "" && !remarked(f.Example, tc.remark) {
				t.Errorf("the run does not show %q", tc.remark)
			}
		})
	}
}

// TestAnEditedTextLosesItsDefects changes Case 1 in one place at a time. Nothing hangs on the name of the file.
func TestAnEditedTextLosesItsDefects(t *testing.T) {
	for _, tc := range []struct {
		name     string
		old, new string
		lost     []string
	}{
		{"D-01: step 12 repeats no jump", "12. Repeat steps 6 to 8,", "12. Repeat steps 6 to 7,", []string{"D-01"}},
		{"D-02, D-03: step 12 goes on with step 13", "then go to step 14", "then go to step 13", []string{"D-02", "D-03"}},
		{"D-04: who does not find the delegate signs in", "does not list the delegate, go to step 12", "does not list the delegate, go to step 11",
			[]string{"D-04"}},
		{"D-05: who does not find the delegate presses OK", "does not list the delegate, go to step 12", "does not list the delegate, go to step 10",
			[]string{"D-04", "D-05"}},
		{"D-08: the other branch waits as well", "4. Find", "4. Wait about 5 minutes. Find", []string{"D-08"}},
		{"D-08: everybody waits", "go to step 4.", "go to step 3.", []string{"D-08"}},
		{"D-22: who has nothing in Outlook goes on with step 4", "If the Delegates group of the manager does not show the delegate",
			"If the delegate is not a delegate of the manager in Outlook", []string{"D-22"}},
		{"D-24: the administrator turns the policy on", "6. Open Outlook.", "6. The administrator turns the Exchange delegate sync policy of the manager on.",
			[]string{"D-07", "D-24"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := defects(inspect(t, subject(t, edited(t, "case-1", tc.old, tc.new))))
			for _, id := range tc.lost {
				if slices.Contains(got, id) {
					t.Errorf("%s is still found", id)
				}
			}
		})
	}
}

// edited is a shipped procedure, under another name, with one passage changed.
func edited(t *testing.T, name, old, new string) *procedure.Document {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "procedures", name+".md"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(text), old) != 1 {
		t.Fatalf("%q stands in %s %d times", old, name, strings.Count(string(text), old))
	}
	return document(t, "another.md", []byte(strings.Replace(string(text), old, new, 1)))
}

// TestCaseTwoNeverAsks finds D-15 where the list is not looked at, and nowhere else.
func TestCaseTwoNeverAsks(t *testing.T) {
	in := inspect(t, subject(t, proceduretest.Shipped(t, "case-2")))
	found := of(in, audit.ListNeverChecked)
	if len(found) != 1 || found[0].Step != 8 || found[0].Sentence != 1 {
		t.Fatalf("%+v", found)
	}
	if !remarked(found[0].Example, "refused: the Delegates dialog lists the user already") {
		t.Error("the run does not show the refusal")
	}
	asking := edited(t, "case-2", "8. Open the address list.", "8. If the Delegates dialog lists the delegate, go to step 11. Open the address list.")
	if got := defects(inspect(t, subject(t, asking))); slices.Contains(got, "D-15") {
		t.Errorf("D-15 is found though step 8 asks")
	}
}

// remarked says whether the world makes a remark in a run.
func remarked(e *audit.Example, remark string) bool {
	if e == nil {
		return false
	}
	for _, rec := range e.Run.Trace().All() {
		if rec.Kind == sim.Noted && rec.Text == remark {
			return true
		}
	}
	return false
}
