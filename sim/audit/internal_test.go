package audit

import (
	"slices"
	"testing"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// TestOpposites holds the table of opposites against every beginning: of two opposites exactly one is true.
func TestOpposites(t *testing.T) {
	d := &procedure.Document{Name: "none", Steps: []procedure.Step{{Number: 1}}}
	for _, b := range trial.Beginnings() {
		sc, err := sceneOf(trial.Case{Document: d, Params: world.Defaults()}.From(b))
		if err != nil {
			t.Fatal(err)
		}
		for _, pair := range opposites {
			c := world.Claim{Kind: pair[0], User: world.Delegate, Other: world.Manager}
			o, ok := opposite(c)
			back, okToo := opposite(o)
			if !ok || !okToo || back != c || sc.holds(c) == sc.holds(o) {
				t.Errorf("from %s: %v and %v", b.Name, c, o)
			}
		}
	}
	if _, ok := opposite(world.Claim{Kind: world.ListedTwice}); ok {
		t.Error("ListedTwice has no opposite in the vocabulary")
	}
}

func TestCanReach(t *testing.T) {
	const head = "# Test\n\nPerformed by: the manager\n\n"
	for _, tc := range []struct {
		name    string
		steps   string
		reading procedure.Reading
		want    []bool
	}{
		{"steps follow each other", "1. Exit Lync.\n2. Sign in to Lync.\n", procedure.Literal, []bool{true, true}},
		{"a jump passes a step by", "1. Go to step 3.\n2. Exit Lync.\n3. Sign in to Lync.\n", procedure.Literal, []bool{true, false, true}},
		{"a condition may hold or not", "1. If the delegation is correct, go to step 3.\n2. Exit Lync.\n3. Sign in to Lync.\n", procedure.Literal,
			[]bool{true, true, true}},
		{"a repeat goes on where it says", "1. Exit Lync.\n2. Repeat steps 1 to 1, then go to step 4.\n3. Open Outlook.\n4. Sign in to Lync.\n", procedure.Literal,
			[]bool{true, true, false, true}},
		{"read charitably nothing is skipped", "1. Exit Lync.\n2. Repeat steps 1 to 1, then go to step 4.\n3. Open Outlook.\n4. Sign in to Lync.\n",
			procedure.Charitably, []bool{true, true, true, true}},
		{"a jump back does not lose what follows", "1. Exit Lync.\n2. If the delegation is correct, go to step 1. Go to step 4.\n3. Open Outlook.\n4. Sign in to Lync.\n",
			procedure.Literal, []bool{true, true, false, true}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := procedure.Parse("test.md", []byte(head+tc.steps))
			if err != nil {
				t.Fatal(err)
			}
			if got := canReach(d, tc.reading); !slices.Equal(got, tc.want) {
				t.Errorf("reaches %v, want %v", got, tc.want)
			}
		})
	}
}

func TestLastRound(t *testing.T) {
	for _, tc := range []struct {
		walk, want []int
	}{
		{nil, nil},
		{[]int{1, 2, 3}, nil},
		{[]int{1, 2, 1}, []int{2, 1}},
		{[]int{1, 7, 8, 12, 6, 7, 8, 12, 6}, []int{12, 6, 7, 8}},
		{[]int{1, 7, 8, 12, 6, 7, 8, 12, 6, 7}, []int{12, 6, 7, 8}},
		{[]int{4, 4}, []int{4}},
	} {
		if got := lastRound(tc.walk); !slices.Equal(got, tc.want) {
			t.Errorf("of %v the last round is %v, want %v", tc.walk, got, tc.want)
		}
	}
}

// TestEveryActionLeadsSomewhere looks at the table of what opens what: it has no circle.
func TestWhatLeadsToWhatEnds(t *testing.T) {
	for k := range world.ActionKind(world.ActionKinds + 1) {
		for range len(leadsTo) + 1 {
			if len(leadsTo[k]) == 0 {
				break
			}
			k = leadsTo[k][0]
		}
		if len(leadsTo[k]) > 0 {
			t.Errorf("what leads to action %d leads to itself", k)
		}
	}
}
