package clause

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/world"
)

func TestEveryRuleHasMutants(t *testing.T) {
	plain, thorough := Mutants(false), Mutants(true)
	if len(plain) != len(world.Rules()) {
		t.Errorf("%d mutants of %d rules", len(plain), len(world.Rules()))
	}
	want := 0
	for _, r := range world.Rules() {
		want += len(r.Changes())
	}
	if len(thorough) != want || want < 2*len(plain) {
		t.Errorf("%d thorough mutants, want %d", len(thorough), want)
	}
	for _, m := range thorough {
		if found, ok := FindMutant(m.Name()); !ok || found.Rule.Rule != m.Rule.Rule || found.Change != m.Change {
			t.Errorf("%s is not found by its name", m.Name())
		}
		var p world.Params
		m.Apply(&p)
		if !p.Flipped.Has(m.Rule.Rule) || p.Change != m.Change {
			t.Errorf("%s does not change its rule", m.Name())
		}
		if !strings.HasSuffix(m.String(), m.Rule.Says) || !strings.HasPrefix(m.String(), m.Rule.Changed(m.Change)+": ") {
			t.Errorf("%s says %q", m.Name(), m)
		}
	}
	for _, name := range []string{"", "pair-editor=sometimes", "no-such-rule", "revocation=always"} {
		if _, ok := FindMutant(name); ok {
			t.Errorf("%q is found", name)
		}
	}
}

func TestScenariosThatCiteTheRuleAreAskedFirst(t *testing.T) {
	m := Mutant{Rule: world.RuleInfo{Rule: 3, Facts: []string{"F-1", "F-2"}}}
	asks := world.Decisions{Held: world.RuleSet{}.With(3)}
	list := []Witness{
		{nil, 1, asks}, {[]ID{"F-1"}, 9, asks}, {[]ID{"F-3"}, 1, asks}, {[]ID{"F-2", "F-1"}, 7, asks}, {[]ID{"F-2"}, 9, asks},
		{[]ID{"F-1", "F-9"}, 3, asks}, {nil, 0, asks}, {[]ID{"F-1", "F-2"}, 0, world.Decisions{Held: world.RuleSet{}.With(4)}},
	}
	if diff := cmp.Diff([]int{3, 5, 1, 4, 6, 0, 2}, m.Queue(list)); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
	m.Change = world.Always
	if got := m.Queue(list); len(got) != 0 {
		t.Errorf("the change alters nothing, and %v are asked", got)
	}
	if got := m.Queue(nil); len(got) != 0 {
		t.Errorf("nobody is there, and %v are asked", got)
	}
}

func TestFatesAreCounted(t *testing.T) {
	known := slices.Sorted(func(yield func(string) bool) {
		for name := range Survivors {
			if !yield(name) {
				return
			}
		}
	})
	m, _ := FindMutant(known[0])
	other, _ := FindMutant("sync-policy")
	fates := []Fate{
		{Mutant: other, Decided: true, Noticed: true}, {Mutant: m, Decided: true}, {Mutant: other, Decided: true},
		{Mutant: other}, {Mutant: m, Decided: true, Noticed: true},
	}
	want := Score{Mutants: 5, Noticed: 2, Explained: 1, Unexplained: 1, Undecided: 1, Stale: []string{m.Name()}}
	if diff := cmp.Diff(want, Judge(fates)); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
}

func TestEnoughIsNoticed(t *testing.T) {
	for _, row := range []struct {
		name  string
		score Score
		want  bool
	}{
		{"all", Score{Mutants: 40, Noticed: 40}, true},
		{"95 of 100, the others explained", Score{Mutants: 100, Noticed: 95, Explained: 5}, true},
		{"94 of 100", Score{Mutants: 100, Noticed: 94, Explained: 6}, false},
		{"one without a reason", Score{Mutants: 100, Noticed: 99, Unexplained: 1}, false},
		{"one not decided", Score{Mutants: 100, Noticed: 99, Undecided: 1}, false},
		{"a reason that is stale", Score{Mutants: 100, Noticed: 100, Stale: []string{"x"}}, false},
		{"nothing", Score{}, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := row.score.Enough(); got != row.want {
				t.Errorf("%v", got)
			}
		})
	}
}

func TestReasonsAreAboutMutantsThatExist(t *testing.T) {
	for name, reason := range Survivors {
		if _, ok := FindMutant(name); !ok {
			t.Errorf("%q is no mutant", name)
		}
		if len(reason) < 20 || strings.HasSuffix(reason, ".") {
			t.Errorf("%s: the reason %q; write a clause that follows \"since\", without a full stop", name, reason)
		}
	}
}
