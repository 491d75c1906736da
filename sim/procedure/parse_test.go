package procedure_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

const wellFormed = "\ufeff# Lend the lease\n" + `
A story
in two lines.

And a second paragraph.

Performed by: the second manager
Source: C1, D-02
Source: F-305

1. Exit Lync. The delegate signs in
   to Lync.
2. Wait about 5 minutes.
   Note: a note below its sentence.

   > Note: a note in a quote,
   > on two lines.
   >
   > And one without its label.

3. If the Delegates dialog does not list the delegate, go to step 1.

   Wait until the MAPI status of the delegate is OK, at most 10 minutes.
   If Lync of the manager is not running, the procedure ends.
4. Repeat steps 1 to 2, then go to step 3. Go to step 4. If the article does not apply, contact support.
`

func TestParse(t *testing.T) {
	me := world.SecondManager
	want := &procedure.Document{
		Name:        "lend",
		Title:       "Lend the lease",
		Story:       "A story in two lines.\n\nAnd a second paragraph.",
		PerformedBy: me,
		Sources:     []string{"C1", "D-02", "F-305"},
		Steps: []procedure.Step{
			{Number: 1, Line: 12, Sentences: []procedure.Sentence{
				{Line: 12, Column: 4, Text: "Exit Lync", Kind: procedure.Act, Action: world.Action{Kind: world.ExitLync, User: me}},
				{Line: 12, Column: 15, Text: "The delegate signs in to Lync", Kind: procedure.Act, Action: world.Action{Kind: world.SignIn, User: world.Delegate}},
			}},
			{Number: 2, Line: 14, Sentences: []procedure.Sentence{
				{Line: 14, Column: 4, Text: "Wait about 5 minutes", Kind: procedure.Wait, Window: sim.Between(5*time.Minute, 6*time.Minute)},
			}, Notes: []string{"a note below its sentence.", "a note in a quote, on two lines.", "And one without its label."}},
			{Number: 3, Line: 22, Sentences: []procedure.Sentence{
				{Line: 22, Column: 4, Text: "If the Delegates dialog does not list the delegate, go to step 1", Kind: procedure.IfGoto,
					Claim: world.Claim{Kind: world.DialogDoesNotList, Actor: me, User: world.Delegate}, Target: 1},
				{Line: 24, Column: 4, Text: "Wait until the MAPI status of the delegate is OK, at most 10 minutes", Kind: procedure.WaitUntil,
					Claim: world.Claim{Kind: world.MapiIsOK, Actor: me, User: world.Delegate}, Within: 10 * time.Minute},
				{Line: 25, Column: 4, Text: "If Lync of the manager is not running, the procedure ends", Kind: procedure.IfEnds,
					Claim: world.Claim{Kind: world.LyncIsNotRunning, Actor: me}},
			}},
			{Number: 4, Line: 26, Sentences: []procedure.Sentence{
				{Line: 26, Column: 4, Text: "Repeat steps 1 to 2, then go to step 3", Kind: procedure.Repeat, From: 1, To: 2, Target: 3},
				{Line: 26, Column: 44, Text: "Go to step 4", Kind: procedure.Goto, Target: 4},
				{Line: 26, Column: 58, Text: "If the article does not apply, contact support", Kind: procedure.IfSupport,
					Claim: world.Claim{Kind: world.DoesNotApply, Actor: me}},
			}},
		},
	}
	for _, c := range []struct{ name, contents string }{
		{"lines end as on Unix", wellFormed},
		{"lines end as on Windows", strings.ReplaceAll(wellFormed, "\n", "\r\n")},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := procedure.Parse("some/folder/lend.md", []byte(c.contents))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("the document differs (-want +got):\n%s", d)
			}
		})
	}
}

// Who performs the procedure may be said below the steps; it counts for them all
// the same.
func TestPerformerBelowTheSteps(t *testing.T) {
	d, err := procedure.Parse("a.md", []byte("# A\n\n1. Exit Lync.\n\n---\n"))
	if err == nil {
		t.Fatalf("a procedure without performer is %+v", d)
	}
	d, err = procedure.Parse("a.md", []byte("# A\n\n1) Exit Lync.\n\nPerformed by: The delegate.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Steps[0].Sentences[0].Action.User; got != world.Delegate {
		t.Errorf("%v acts, want the delegate", got)
	}
}
