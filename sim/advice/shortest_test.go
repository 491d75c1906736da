package advice_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/advice"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

func TestTheShortestText(t *testing.T) {
	const (
		group  = "Remove the delegate from the Delegates group."
		remove = "Remove the delegate as a delegate."
		wait   = "Wait 5 minutes."
		add    = "Add the delegate as a delegate."
	)
	for _, row := range []struct {
		name string
		from []string
		want []string
	}{
		{"DT-08 row 1: half a pair is taken apart on both sides first", []string{"half"}, []string{group, remove, wait, add}},
		{"DT-08 row 2: half a pair that Outlook does not list", []string{"removed-in-outlook"}, []string{group, wait, add}},
		{"DT-08 row 3: a stale pair lacks the entry in Outlook only", []string{"stale"}, []string{add}},
		{"DT-08 row 6: nothing there", []string{"neither"}, []string{add}},
		{"DT-08 row 7: a correct pair needs nothing", []string{"healthy"}, nil},
		{"D-08: after a removal that is still under way", []string{"again"}, []string{remove, wait, add}},
		{"one text for all beginnings that are claimed", []string{"half", "stale", "removed-in-outlook", "neither", "healthy"}, []string{group, remove, wait, add}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := advice.Shortest(ask(t, row.from...), decide)
			if diff := cmp.Diff(row.want, told(s.Document)); diff != "" || s.Err != nil {
				t.Fatalf("%v\n%s", s.Err, diff)
			}
			if !s.Found() || !s.Certain || !s.Least || s.Length != len(row.want) || s.Nothing != (len(row.want) == 0) {
				t.Errorf("found %v, certain %v, least %v, length %d, nothing %v", s.Found(), s.Certain, s.Least, s.Length, s.Nothing)
			}
			if s.Document != nil {
				wantProved(t, s.Document, s.Proofs, len(row.from))
			}
			for _, r := range s.Reasons {
				if len(r.Needs) == 0 {
					t.Errorf("step %d of the shortest text is needed from nowhere", r.Step)
				}
			}
		})
	}
}

// One text for all beginnings has steps that some of them do not need, and says from which there is nothing to do.
func TestWhatTheStepsAreFor(t *testing.T) {
	s := advice.Shortest(ask(t, "half", "stale", "removed-in-outlook", "neither", "healthy"), decide)
	want := []advice.Reason{
		{Step: 1, Text: "Remove the delegate from the Delegates group", Needs: []string{"half", "removed-in-outlook"}, Moot: []string{"neither"}},
		{Step: 2, Text: "Remove the delegate as a delegate", Needs: []string{"half", "healthy"}, Moot: []string{"stale", "removed-in-outlook", "neither"}},
		{Step: 3, Text: "Wait 5 minutes", Needs: []string{"half", "stale", "removed-in-outlook", "healthy"}},
		{Step: 4, Text: "Add the delegate as a delegate", Needs: []string{"half", "stale", "removed-in-outlook", "neither", "healthy"}},
	}
	if diff := cmp.Diff(want, s.Reasons); diff != "" {
		t.Error(diff)
	}
}

// A slow enough enumeration of all texts, decided one by one, agrees.
func TestTheShortestTextAgreesWithEnumeration(t *testing.T) {
	alphabet := few(t)
	for _, b := range trial.Beginnings() {
		q := advice.Question{Params: world.Defaults(), Beginnings: []trial.Beginning{b}, Alphabet: alphabet, Longest: 3}
		s := advice.Shortest(q, decide)
		want := -1
		for length := 0; length <= 3 && want < 0; length++ {
			if enumerated(t, b, alphabet.Words(), nil, length) {
				want = length
			}
		}
		got := -1
		if s.Found() {
			got = len(told(s.Document))
		}
		if got != want {
			t.Errorf("from %s: %d steps, and by enumeration %d", b.Name, got, want)
		}
	}
}

// enumerated says whether some text of so many steps works.
func enumerated(t *testing.T, b trial.Beginning, letters, so []string, more int) bool {
	if more > 0 {
		return slices.ContainsFunc(letters, func(l string) bool {
			return enumerated(t, b, letters, append(so[:len(so):len(so)], l+"."), more-1)
		})
	}
	if len(so) == 0 {
		return b.Name == "healthy" // A text has at least one step.
	}
	d := trial.Case{Document: text(t, so...), Params: world.Defaults()}.From(b).Decide(trial.Options{})
	return d.Works()
}

func TestTheOrderOfTheAlphabetChangesNothing(t *testing.T) {
	q := ask(t, "half")
	q.Alphabet = advice.Vocabulary(q.Params)
	a := advice.Shortest(q, decide)
	q.Alphabet = reversed(q.Alphabet)
	b := advice.Shortest(q, decide)
	if diff := cmp.Diff(told(a.Document), told(b.Document)); diff != "" || a.Worst != b.Worst || a.Equals != b.Equals {
		t.Errorf("worst %v and %v, %d and %d texts\n%s", a.Worst, b.Worst, a.Equals, b.Equals, diff)
	}
}

// Whatever the windows of the protocol, what is suggested always works.
func TestSuggestionsAlwaysWork(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := world.Defaults()
		window := func(name string, most int) {
			lo := rapid.IntRange(0, most).Draw(rt, name+" earliest")
			w := sim.Between(time.Duration(lo)*time.Second, time.Duration(rapid.IntRange(lo, most).Draw(rt, name+" latest"))*time.Second)
			if err := p.SetWindow(name, w); err != nil {
				rt.Fatal(err)
			}
		}
		window("user replication", 900)
		window("MAPI connect", 300)
		window("delegate change notice", 300)
		a := few(t)
		a.Waits = advice.Instants(p)
		b := rapid.SampledFrom(trial.Beginnings()).Draw(rt, "beginning")
		s := advice.Shortest(advice.Question{Params: p, Beginnings: []trial.Beginning{b}, Alphabet: a, Within: time.Hour, Longest: 4}, decide)
		if !s.Found() {
			rt.Fatalf("nothing found from %s: %s", b.Name, s.Why)
		}
		if s.Document != nil {
			wantProved(t, s.Document, s.Proofs, 1)
		}
	})
}

func TestTheWaitFollowsTheReplication(t *testing.T) {
	q := ask(t, "removed-in-outlook")
	if err := q.Params.Set("user replication", "between 0 seconds and 7 minutes"); err != nil {
		t.Fatal(err)
	}
	q.Within = time.Hour
	want := []string{"Remove the delegate from the Delegates group.", "Wait 7 minutes.", "Add the delegate as a delegate."}
	if diff := cmp.Diff(want, told(advice.Shortest(q, decide).Document)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatNoTextRepairs(t *testing.T) {
	q := ask(t, "half")
	q.Given = given(t, "", "the Exchange delegate sync policy of the manager is off").Settings // D-24
	q.Alphabet, q.Longest = few(t), 4
	s := advice.Shortest(q, decide)
	if s.Found() || s.Err != nil || s.Length != 4 {
		t.Errorf("found %v, searched %d, %v", s.Found(), s.Length, s.Err)
	}
	const want = "No text of up to 4 steps works, over 3 actions of the manager and 2 waits from 1 minute to 5 minutes."
	if s.Why.String() != want {
		t.Errorf("%s\nwant\n%s", s.Why, want)
	}
}

func TestACutSearchIsNotCertain(t *testing.T) {
	q := ask(t, "half")
	q.Budget = 40
	s := advice.Shortest(q, decide)
	var cut *advice.BudgetError
	if s.Found() || s.Certain || !errors.As(s.Err, &cut) {
		t.Errorf("found %v, certain %v, %v", s.Found(), s.Certain, s.Err)
	}
	q = ask(t, "half")
	q.Stop = func() bool { return true }
	if s := advice.Shortest(q, decide); s.Found() || s.Err == nil {
		t.Errorf("a stopped search found %v, %v", s.Found(), s.Err)
	}
}

// Two things of one step each are too much for one text of one step; a condition helps.
func TestATextThatGoesByACondition(t *testing.T) {
	q := advice.Question{Params: world.Defaults(), Longest: 1, Beginnings: append(from(t, "neither"),
		given(t, "away", "the delegation is set up correctly", "the manager is signed out of Lync"))}
	s := advice.Shortest(q, decide)
	if len(s.Condition) != 1 || s.Document == nil {
		t.Fatalf("no condition: %s", s.Why)
	}
	wantProved(t, s.Document, s.Proofs, 2)
	want := []string{
		"If the delegate is a delegate of the manager in Outlook, go to step 4.",
		"Add the delegate as a delegate.", "Go to step 5.", "Sign in to Lync.", "Wait 1 second.",
	}
	if diff := cmp.Diff(want, told(s.Document)); diff != "" || s.Certain {
		t.Errorf("certain %v\n%s", s.Certain, diff)
	}
}

func TestNoConditionWhereASingleTextWorks(t *testing.T) {
	q := advice.Question{Params: world.Defaults(), Longest: 1, Beginnings: append(from(t, "healthy"),
		given(t, "away", "the delegation is set up correctly", "the manager is signed out of Lync"))}
	q.Alphabet = words(t, nil, "Sign in to Lync")
	if s := advice.Shortest(q, decide); len(s.Condition) != 0 || !slices.Equal(told(s.Document), []string{"Sign in to Lync."}) {
		t.Errorf("a single text works, and got\n%v", told(s.Document))
	}
}

func TestInstantsAreEndsOfWindows(t *testing.T) {
	p := world.Defaults()
	list := advice.Instants(p)
	if !slices.IsSorted(list) || !slices.Contains(list, p.Replication.Latest) || !slices.Contains(list, p.Replication.Latest+p.MapiConnect.Latest) {
		t.Errorf("%v", list)
	}
	if slices.Contains(list, 0) {
		t.Error("a wait of no time is none")
	}
}

func TestTheAlphabetSpeaksTheVocabulary(t *testing.T) {
	a := advice.Vocabulary(world.Defaults())
	for _, w := range a.Words() {
		if _, err := procedure.ParseSentence(language.English, w, world.Manager); err != nil {
			t.Errorf("%q: %v", w, err)
		}
	}
	if got, want := a.String(), "18 actions of the manager and 16 waits from 5 seconds to 7 minutes"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
