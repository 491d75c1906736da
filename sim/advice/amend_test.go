package advice_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim/advice"
	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

var everyReading = []procedure.Reading{procedure.Literal, procedure.AsSubroutine, procedure.Charitably}

// changes are the lines of a diff that change.
func changes(diff string) []string {
	var list []string
	for line := range strings.Lines(diff) {
		if !strings.HasPrefix(line, "---") && !strings.HasPrefix(line, "+++") && line[0] != ' ' && line[0] != '@' {
			list = append(list, strings.TrimSuffix(line, "\n"))
		}
	}
	return list
}

// Read literally, the published Case 1 lacks nothing but an order: whoever is signed in behind the repeat, to which the
// jump of step 8 then leads, comes to step 13 (D-01 to D-04).
func TestThePublishedCase1ReadLiterally(t *testing.T) {
	a := advice.Amend(proceduretest.Shipped(t, "case-1"), advice.Question{Params: world.Defaults()}, decide)
	const want = `--- case-1.md
+++ case-1.md, edited
@@ -23,8 +23,8 @@
 8. If the Delegates dialog does not list the delegate, go to step 12. Select the delegate in the Delegates dialog.
 9. Remove the selected delegate.
 10. Confirm the Delegates dialog.
-11. Sign in to Lync.
-12. Repeat steps 6 to 8, then go to step 14.
+11. Repeat steps 6 to 8, then go to step 14.
+12. Sign in to Lync.
 13. Open the address list. Select the delegate in the address list.
 14. Add the selection and confirm the address list.
 15. Accept the default permissions.
`
	if diff := cmp.Diff(want, a.Diff); diff != "" {
		t.Fatalf("%s\n%s", a.Why, diff)
	}
	if !a.Certain || a.Sound || len(a.Edits) != 1 || a.Edits[0].Kind != advice.Swap || len(a.Before) != 5 {
		t.Errorf("certain %v, sound %v, %d edits, %d proofs before", a.Certain, a.Sound, len(a.Edits), len(a.Before))
	}
	if diff := cmp.Diff([]int{11, 12}, a.Steps); diff != "" {
		t.Error(diff)
	}
	wantProved(t, a.Document, a.Proofs, 5)
}

// However it is read, it takes two steps: the jump of step 8, and the repeat of step 12 (PROCEDURES 5.1). Two beginnings
// and a small alphabet save time; what is found for them works from all.
func TestThePublishedCase1HoweverItIsRead(t *testing.T) {
	q := ask(t, "half", "neither")
	q.Readings, q.Alphabet = everyReading, words(t, nil, "Sign in to Lync")
	a := advice.Amend(proceduretest.Shipped(t, "case-1"), q, decide)
	want := []string{
		"-8. If the Delegates dialog does not list the delegate, go to step 12. Select the delegate in the Delegates dialog.",
		"+8. If the Delegates dialog does not list the delegate, go to step 11. Select the delegate in the Delegates dialog.",
		"-12. Repeat steps 6 to 8, then go to step 14.",
		"+12. Repeat steps 6 to 7, then go to step 13.",
	}
	if diff := cmp.Diff(want, changes(a.Diff)); diff != "" {
		t.Fatalf("%s\n%s", a.Why, diff)
	}
	if !a.Certain || a.Searched != 1 || len(a.Steps) != 2 || a.Equals < 2 || len(a.Alternatives) == 0 {
		t.Errorf("certain %v, searched %d, steps %v, %d sets of edits, %d alternatives", a.Certain, a.Searched, a.Steps, a.Equals, len(a.Alternatives))
	}
	wantProved(t, a.Document, a.Proofs, 6)
	if b := advice.Amend(a.Document, advice.Question{Params: world.Defaults(), Readings: everyReading}, decide); !b.Sound {
		t.Errorf("not from all beginnings: %s", b.Why)
	}
}

func TestTextsThatNeedNothing(t *testing.T) {
	for _, name := range []string{"case-1-corrected", "case-2"} {
		a := advice.Amend(proceduretest.Shipped(t, name), advice.Question{Params: world.Defaults(), Readings: everyReading}, decide)
		if !a.Sound || a.Found() || a.Diff != "" || a.Why.String() != "Nothing needs to change: it works as it is." {
			t.Errorf("%s: %s\n%s", name, a.Why, a.Diff)
		}
	}
}

// A second attempt shortly after the first has nothing to wait for in either text (D-08).
func TestASecondAttempt(t *testing.T) {
	for name, want := range map[string][]string{
		"case-1-corrected": {
			"-1. If the Delegates group of the manager does not show the delegate, go to step 4. Select the delegate in the Delegates group.",
			"+1. If the Delegates group of the manager does not show the delegate, go to step 3. Select the delegate in the Delegates group.",
		},
		"case-2": {
			"-2. Remove the delegate from the Delegates group. Wait about 5 minutes.",
			"+2. Remove the delegate from the Delegates group. Find the Lync icon in the notification area.",
			"-3. Find the Lync icon in the notification area.",
			"+3. Wait about 5 minutes.",
		},
	} {
		q := advice.Question{Params: world.Defaults(), Beginnings: trial.Beginnings(), Alphabet: words(t, nil, "Sign in to Lync")}
		a := advice.Amend(proceduretest.Shipped(t, name), q, decide)
		if diff := cmp.Diff(want, changes(a.Diff)); diff != "" || !a.Certain {
			t.Errorf("%s: %s\n%s", name, a.Why, diff)
		}
	}
}

func TestReferenceTexts(t *testing.T) {
	const group, remove, add = "Remove the delegate from the Delegates group.", "Remove the delegate as a delegate.", "Add the delegate as a delegate."
	for _, row := range []struct {
		name  string
		from  string
		steps []string
		kinds []advice.EditKind
		want  []string
	}{
		{"a wait that is too short", "removed-in-outlook", []string{group, "Wait 1 minute.", add},
			[]advice.EditKind{advice.Rewait}, []string{group, "Wait 5 minutes.", add}},
		{"a sentence that does harm, and its step goes", "neither", []string{add, remove},
			[]advice.EditKind{advice.Delete}, []string{add}},
		{"a jump over what is needed", "neither", []string{"Go to step 3.", add, "Open Outlook."},
			[]advice.EditKind{advice.Retarget}, []string{"Go to step 2.", add, "Open Outlook."}},
		{"a sentence is missing", "neither", []string{"Open Outlook."},
			[]advice.EditKind{advice.Insert}, []string{add + " Open Outlook."}},
		{"a jump to what does harm", "healthy", []string{"Go to step 3.", "Open Outlook.", remove},
			[]advice.EditKind{advice.Swap}, []string{"Go to step 3.", remove, "Open Outlook."}},
		{"two sentences are missing", "removed-in-outlook", []string{"Open Outlook.", add},
			[]advice.EditKind{advice.Insert, advice.Insert}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			q := ask(t, row.from)
			q.Alphabet = few(t)
			a := advice.Amend(text(t, row.steps...), q, decide)
			var kinds []advice.EditKind
			for _, e := range a.Edits {
				kinds = append(kinds, e.Kind)
			}
			if diff := cmp.Diff(row.kinds, kinds); diff != "" || !a.Certain {
				t.Fatalf("certain %v: %s\n%s\n%s", a.Certain, a.Why, a.Diff, diff)
			}
			wantProved(t, a.Document, a.Proofs, 1)
			if diff := cmp.Diff(row.want, told(a.Document)); row.want != nil && diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestATextThatCannotBeRepaired(t *testing.T) {
	q := ask(t, "half")
	q.Given = given(t, "", "the Exchange delegate sync policy of the manager is off").Settings // D-24
	q.Alphabet, q.Longest = few(t), 2
	a := advice.Amend(text(t, "Add the delegate as a delegate.", "Wait 5 minutes."), q, decide)
	if a.Found() || a.Sound || a.Err != nil || a.Searched != 2 {
		t.Errorf("found %v, sound %v, searched %d, %v", a.Found(), a.Sound, a.Searched, a.Err)
	}
	if !strings.HasPrefix(a.Why.String(), "No repair with up to 2 edits.") {
		t.Error(a.Why)
	}
}

func TestACutAmendmentSaysSo(t *testing.T) {
	q := advice.Question{Params: world.Defaults(), Readings: everyReading, Budget: 3000}
	a := advice.Amend(proceduretest.Shipped(t, "case-1"), q, decide)
	var cut *advice.BudgetError
	if a.Certain || !errors.As(a.Err, &cut) || !strings.Contains(a.Why.String(), "The search was not complete") {
		t.Errorf("certain %v, %v: %s", a.Certain, a.Err, a.Why)
	}
	q.Stop = func() bool { return true }
	if a := advice.Amend(proceduretest.Shipped(t, "case-1"), q, decide); a.Found() || a.Err == nil {
		t.Errorf("a stopped search: %s", a.Why)
	}
}

func TestTheOrderOfCandidatesChangesNothing(t *testing.T) {
	d := text(t, "Remove the delegate from the Delegates group.", "Wait 1 minute.", "Open Outlook.")
	q := ask(t, "removed-in-outlook")
	q.Alphabet = few(t)
	a := advice.Amend(d, q, decide)
	q.Alphabet = reversed(q.Alphabet)
	b := advice.Amend(d, q, decide)
	if a.Diff == "" || a.Diff != b.Diff || a.Equals != b.Equals || a.Cases != b.Cases {
		t.Errorf("%d and %d sets, %d and %d cases\n%s\n%s", a.Equals, b.Equals, a.Cases, b.Cases, a.Diff, b.Diff)
	}
}

// Whatever the text, an amendment is proved, and its diff is about the lines that the edits name.
func TestAmendmentsAreProved(t *testing.T) {
	sentences := []string{
		"Remove the delegate from the Delegates group", "Add the delegate as a delegate", "Remove the delegate as a delegate",
		"Wait 1 minute", "Wait 5 minutes", "Go to step 1", "Go to step 3", "Repeat steps 1 to 2, then go to step 3",
		"If the Delegates group of the manager does not show the delegate, go to step 3",
	}
	rapid.Check(t, func(rt *rapid.T) {
		steps := rapid.SliceOfN(rapid.SampledFrom(sentences[:5]), 3, 3).Draw(rt, "steps")
		steps[rapid.IntRange(0, 2).Draw(rt, "where")] = rapid.SampledFrom(sentences).Draw(rt, "one")
		contents := "# A text\n\nPerformed by: the manager\n\n"
		for i, s := range steps {
			contents += string(rune('1'+i)) + ". " + s + ".\n"
		}
		d, err := procedure.Parse("text.md", []byte(contents))
		if err != nil {
			rt.Skip("the text contradicts itself")
		}
		b := rapid.SampledFrom(trial.Beginnings()).Draw(rt, "beginning")
		q := advice.Question{Params: world.Defaults(), Beginnings: []trial.Beginning{b}, Longest: 1,
			Alphabet: words(t, []time.Duration{5 * time.Minute}, "Add the delegate as a delegate", "Remove the delegate as a delegate")}
		a := advice.Amend(d, q, decide)
		if !a.Found() {
			return
		}
		wantProved(t, a.Document, a.Proofs, 1)
		if a.Sound || len(a.Edits) != 1 || !a.Certain || len(changes(a.Diff)) == 0 {
			rt.Fatalf("sound %v, %d edits, certain %v\n%s", a.Sound, len(a.Edits), a.Certain, a.Diff)
		}
	})
}
