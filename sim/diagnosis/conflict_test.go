package diagnosis

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestConflict(t *testing.T) {
	u := ordinary()
	for _, row := range []struct {
		name     string
		symptoms Symptoms
		clash    []Question
		changes  map[Question][]Answer
	}{
		{"a meeting without the group on the delegate's side", Symptoms{PeopleGroup: No, AddIn: works},
			[]Question{PeopleGroup, AddIn}, map[Question][]Answer{PeopleGroup: {Yes}, AddIn: {2, 3, 4, 5}}},
		{"silence for a delegate whom Outlook lists", seen(Yes, Yes, Yes, silent),
			[]Question{OutlookList, AddIn}, map[Question][]Answer{OutlookList: {No}, AddIn: {1, 2, 4, 5}}},
		{"a Mac with MAPI, and Lync Basic with a group", Symptoms{ManagerMapi: 1, ManagerSystem: 2, DelegatesGroup: Yes, ManagerEdition: 2},
			[]Question{DelegatesGroup, ManagerEdition}, map[Question][]Answer{}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := u.Conflict(row.symptoms)
			if diff := cmp.Diff(row.clash, c.Clash); diff != "" {
				t.Errorf("clash (-want +got)\n%s", diff)
			}
			changes := map[Question][]Answer{}
			for _, change := range c.Changes {
				changes[change.Question] = change.Possible
			}
			if diff := cmp.Diff(row.changes, changes); diff != "" {
				t.Errorf("changes (-want +got)\n%s", diff)
			}
		})
	}
}

// TestConflictIsSmallest draws answers at random and checks every word of the explanation.
func TestConflictIsSmallest(t *testing.T) {
	u := ordinary()
	rapid.Check(t, func(t *rapid.T) {
		var s Symptoms
		for range rapid.IntRange(2, 7).Draw(t, "answers") {
			q := Question(rapid.IntRange(0, int(Questions)-1).Draw(t, "question"))
			s[q] = Answer(rapid.IntRange(1, len(sheets[q].values)).Draw(t, "answer"))
		}
		if u.Possible(&s) {
			if d := u.Diagnose(s, 0); !d.Possible() || len(d.Causes) == 0 {
				t.Fatal("possible, and without a cause")
			}
			return
		}
		c := u.Conflict(s)
		if u.together(&s, c.Clash) {
			t.Fatalf("%v do not contradict each other", c.Clash)
		}
		for _, q := range c.Clash {
			if rest := slices.DeleteFunc(slices.Clone(c.Clash), func(x Question) bool { return x == q }); !u.together(&s, rest) {
				t.Fatalf("%v contradict each other without %s", c.Clash, q)
			}
		}
		for _, change := range c.Changes {
			for _, a := range change.Possible {
				with := s
				with[change.Question] = a
				if !u.Possible(&with) {
					t.Fatalf("%s %s does not help", change.Question, change.Question.Word(a))
				}
			}
		}
	})
}
