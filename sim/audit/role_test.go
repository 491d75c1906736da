package audit_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/audit"
	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
)

var update = flag.Bool("update", false, "rewrite golden files; read the difference before you keep it")

// golden compares a text with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got); -update rewrites it:\n%s", path, diff)
	}
}

// tell writes weights down as a table, and in full what comes of the slips that do harm.
func tell(in *audit.Inspection, w *audit.Weights) string {
	var b strings.Builder
	d := in.Subject.Document
	fmt.Fprintf(&b, "%s, read %v\n", d.Title, w.Reading)
	for _, s := range w.Steps {
		fmt.Fprintf(&b, "\n%d. %s\n", s.Step, s.Main)
		for _, r := range s.Roles {
			fmt.Fprintf(&b, "   %v (%d of %d): %s%s\n", r.Role, len(r.Starts), r.Of, r.Text, events(r.Example))
		}
	}
	fmt.Fprintf(&b, "\nmeanwhile\n")
	for _, s := range w.Slips {
		if s.Slip.Kind == audit.Disturb {
			fmt.Fprintf(&b, "   %s%s\n", s.Text, events(s.Example))
		}
	}
	return b.String()
}

func events(e *audit.Example) string {
	if e == nil {
		return ""
	}
	return fmt.Sprintf(" [%d events]", e.Run.Steps())
}

func TestRolesOfTheShippedTexts(t *testing.T) {
	for _, name := range []string{"case-1", "case-1-corrected", "case-2", "mapi-diagnostic", "restore-send-on-behalf"} {
		t.Run(name, func(t *testing.T) {
			in, w := weighed(t, name)
			golden(t, "roles-"+name+".txt", tell(in, w))
		})
	}
}

// TestRoles has one small text for each role, begun where the delegation is correct, and names step and role.
func TestRoles(t *testing.T) {
	for _, tc := range []struct {
		name  string
		steps string
		from  string
		step  int
		want  []audit.Role
	}{
		{"an Outlook that is open need not be opened", "1. Open Outlook.\n2. Exit Lync.\n3. Sign in to Lync.\n", "healthy", 1,
			[]audit.Role{audit.Redundant}},
		{"what was exited has to be signed in again", "1. Exit Lync.\n2. Sign in to Lync.\n", "healthy", 2,
			[]audit.Role{audit.LoadBearing, audit.OrderSensitive}},
		{"a jump that is taken passes a step by", "1. Go to step 3.\n2. Open Outlook.\n3. Exit Lync.\n4. Sign in to Lync.\n", "healthy", 2,
			[]audit.Role{audit.Untried}},
		{"who has removed the delegate has to add again", "1. Open Outlook.\n2. Remove the delegate as a delegate.\n3. Remove the delegate from the Delegates group. Wait 10 minutes.\n4. Add the delegate as a delegate.\n",
			"healthy", 2, []audit.Role{audit.PointOfNoReturn, audit.LoadBearing}},
		{"a wait that is just long enough", "1. Remove the delegate from the Delegates group.\n2. Wait 5 minutes.\n3. Exit Lync.\n4. Sign in to Lync.\n", "healthy", 2,
			[]audit.Role{audit.TimingSensitive, audit.LoadBearing, audit.OrderSensitive}},
		{"the second removal takes the new entry away", "1. Remove the delegate from the Delegates group. Add the delegate as a delegate.\n", "neither", 1,
			[]audit.Role{audit.HarmfulIfRepeated, audit.LoadBearing}},
		{"an exit that could be left out, but not come last", "1. Add the delegate as a delegate.\n2. Exit Lync.\n3. Sign in to Lync.\n", "neither", 2,
			[]audit.Role{audit.OrderSensitive, audit.Redundant}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			text := "# Test\n\nPerformed by: the manager\n\n" + tc.steps
			_, w := weigh(t, subject(t, document(t, "test.md", []byte(text)), tc.from))
			if !w.Weighed {
				t.Fatal("the procedure does not work")
			}
			var got []audit.Role
			for _, r := range w.Steps[tc.step-1].Roles {
				got = append(got, r.Role)
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("step %d is %v, want %v", tc.step, got, tc.want)
			}
			if w.Steps[tc.step-1].Main != tc.want[0] {
				t.Errorf("the main role is %v", w.Steps[tc.step-1].Main)
			}
		})
	}
}

func TestNothingIsToldOfWhatNeverWorks(t *testing.T) {
	_, w := weigh(t, subject(t, load(t, "testdata", "findings", "never-works.md")))
	if w.Weighed || len(w.Steps) > 0 || len(w.Slips) > 0 {
		t.Errorf("weights of a procedure that never works: %+v", w)
	}
}

func TestThePublishedCaseIsWeighedCharitably(t *testing.T) {
	_, w := weighed(t, "case-1")
	if !w.Weighed || w.Reading != procedure.Charitably {
		t.Errorf("weighed: %t, read %v", w.Weighed, w.Reading)
	}
}

// TestWhatIsCutIsSaid weighs with searches that are cut as soon as the text is an edited one.
func TestWhatIsCutIsSaid(t *testing.T) {
	in := inspect(t, subject(t, proceduretest.Shipped(t, "case-1-corrected"), "half", "neither"))
	cut := func(cases []trial.Case) []trial.Decision {
		return make([]trial.Decision, len(cases))
	}
	w, err := audit.Weigh(in, cut)
	if err != nil {
		t.Fatal(err)
	}
	if w.Spent.Inconclusive != w.Spent.Cases || w.Spent.Cases == 0 {
		t.Errorf("%d of %d cases are said to be cut", w.Spent.Inconclusive, w.Spent.Cases)
	}
	for _, s := range w.Steps {
		if s.Main != audit.Open || len(s.Roles) != 1 {
			t.Errorf("step %d is %v, though nothing is known", s.Step, s.Main)
		}
	}
	for _, s := range w.Slips {
		if s.Verdict != audit.Unsettled && len(s.Results) > 0 {
			t.Errorf("step %d %v is %v, though nothing is known", s.Slip.Step, s.Slip, s.Verdict)
		}
	}
}

// TestWhatIsLost stops for good, or takes the wrong person, in Case 1 corrected from half, and lists what is gone.
func TestWhatIsLost(t *testing.T) {
	_, w := weighed(t, "case-1-corrected")
	for _, tc := range []struct {
		name string
		kind audit.SlipKind
		step int
		want []string
	}{
		{"stopped before anything is removed", audit.Stop, 1, nil},
		{"stopped once the entry is removed from the group", audit.Stop, 2, []string{"the Delegates group of the manager shows the delegate"}},
		{"stopped with Lync closed", audit.Stop, 5, []string{"the Delegates group of the manager shows the delegate", "Lync of the manager is running"}},
		{"stopped with the removal not confirmed", audit.Stop, 9, []string{"the Delegates group of the manager shows the delegate",
			"Lync of the manager is running"}},
		{"stopped once the removal is confirmed", audit.Stop, 10, []string{"the delegate is a delegate of the manager in Outlook",
			"the delegate can send on behalf of the manager", "the Delegates group of the manager shows the delegate", "Lync of the manager is running"}},
		{"stopped at the end", audit.Stop, 16, nil},
		{"another entry of the dialog", audit.WrongObject, 9, []string{"the second delegate is a delegate of the manager in Outlook"}},
		{"another entry of the group, selected only", audit.WrongObject, 1, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			i := slices.IndexFunc(w.Slips, func(o audit.SlipOutcome) bool { return o.Slip.Kind == tc.kind && o.Slip.Step == tc.step })
			r := w.Slips[i].Results[0]
			var got []string
			for _, c := range r.Lost {
				got = append(got, c.String())
			}
			if r.Start != 0 || !slices.Equal(got, tc.want) {
				t.Errorf("from start %d these are lost: %q", r.Start, got)
			}
			if (r.Loss != nil) != (len(tc.want) > 0) {
				t.Errorf("a run shows it: %t", r.Loss != nil)
			}
		})
	}
}
