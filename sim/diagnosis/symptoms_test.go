package diagnosis

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"ombud/sim/lync"
	"ombud/sim/world"
)

// row is a row of DT-08: what is seen, and what has to be found.
type row struct {
	name     string
	symptoms Symptoms
	table    lync.Diagnosis
	simplest []Conditions // explanations that have to be there, the first one first
	never    Conditions   // what no explanation holds
}

// seen are the symptoms of a row of DT-08.
func seen(group, people, list, addin Answer) Symptoms {
	return Symptoms{DelegatesGroup: group, PeopleGroup: people, OutlookList: list, AddIn: addin}
}

const (
	works  Answer = 1
	denied Answer = 2
	silent Answer = 3
)

var table = []row{
	{"DT-08 row 1: the manager lists the delegate and not the other way round: Case 1",
		seen(Yes, No, Yes, denied), lync.CaseOne, []Conditions{HalfPair, ReplicationStalled, AdditionUnderWay}, RemovedInOutlook | NothingSetUp | DelegateSignedOut},
	{"DT-08 row 2: half a pair, and removed in Outlook: the overlap",
		seen(Yes, No, No, silent), lync.CaseOverlap, []Conditions{HalfPair | RemovedInOutlook}, NothingSetUp | SplitHomes | Voice},
	{"DT-08 row 3: both groups, removed in Outlook: Case 2",
		seen(Yes, Yes, No, silent), lync.CaseTwo, []Conditions{RemovedInOutlook}, HalfPair | NothingSetUp | Voice},
	{"DT-08 row 4: the delegate's group alone, removed in Outlook: Case 2, group branch",
		seen(No, Yes, No, silent), lync.CaseTwoNoGroup,
		[]Conditions{RemovedInOutlook | ManagerSignedOut, RemovedInOutlook | ManagerNotConnected, RemovedInOutlook | RemovalUnderWay, NothingSetUp | RemovalMissed}, HalfPair | EditorMissing},
	{"DT-08 row 5: Outlook alone: policy off or MAPI",
		seen(No, No, Yes, denied), lync.PolicyOrMapi,
		[]Conditions{NotInLync, PolicyOff, PolicyNotRead, ManagerMapiDown, ManagerMismatch, ManagerMac}, RemovedInOutlook | NothingSetUp | Voice},
	{"DT-08 row 6: nobody lists anybody: set up from scratch",
		seen(No, No, No, Unknown), lync.NothingSetUp, []Conditions{NothingSetUp}, HalfPair | NotInLync},
	{"DT-08 row 7: everybody lists everybody, and it works: healthy",
		seen(Yes, Yes, Yes, works), lync.Healthy, []Conditions{0}, HalfPair | RemovedInOutlook | NothingSetUp | EditorMissing | DelegateMapiDown},
}

func TestDT08(t *testing.T) {
	u := ordinary()
	for _, r := range table {
		t.Run(r.name, func(t *testing.T) {
			d := u.Diagnose(r.symptoms, DefaultMargin)
			if !d.Described || d.Table != r.table {
				t.Errorf("the table says %v; want %v", d.Table, r.table)
			}
			var minimal []Conditions
			for _, c := range d.Causes {
				if c.Minimal {
					minimal = append(minimal, c.Conditions)
				}
				if both := c.Conditions & r.never; both != 0 {
					t.Errorf("%v cannot be with these symptoms", both)
				}
			}
			for _, want := range r.simplest {
				if !slices.Contains(minimal, want) {
					t.Errorf("%v is no explanation; explanations are %v", want, minimal)
				}
			}
			if len(minimal) == 0 || minimal[0] != r.simplest[0] {
				t.Errorf("the first of %v is not %v", minimal, r.simplest[0])
			}
			everyStateIsOfTheRow(t, u, d)
		})
	}
}

// everyStateIsOfTheRow looks at each state that was found with the eyes of the published table.
func everyStateIsOfTheRow(t *testing.T, u *Universe, d *Diagnosis) {
	t.Helper()
	for _, c := range d.Causes {
		for _, s := range c.States {
			w := s.World()
			visible := lync.Visible{
				InDelegates:     world.InDelegates(&u.Params, &w, world.Manager, world.Delegate),
				InPeopleIManage: world.InPeople(&u.Params, &w, world.Delegate, world.Manager),
				InOutlook:       s.core.rel.Listed,
			}
			if d.Symptoms[AddIn] != Unknown {
				visible.Outcome = addin(&u.Params, w)
			}
			if got := lync.Diagnose(visible); got != d.Table {
				t.Fatalf("a state of %v looks like %v; the symptoms are those of %v", c.Conditions, got, d.Table)
			}
		}
	}
}

// TestOwnSymptoms asks broken states with up to two wrong conditions for what they show: the diagnosis lists their causes.
// Of the different symptoms it takes every fourth; TestOwnSymptomsAnywhere draws from all there are.
func TestOwnSymptoms(t *testing.T) {
	u := ordinary()
	asked := map[Symptoms]map[Conditions]bool{}
	var order []Symptoms
	for _, c := range u.Diagnose(Symptoms{}, 2).Causes {
		for _, s := range c.States {
			v := u.shows(&s)
			own := first(&v)
			if asked[own] == nil {
				asked[own] = map[Conditions]bool{}
				order = append(order, own)
			}
			asked[own][c.Conditions] = true
		}
	}
	for i, own := range order {
		if i%4 != 0 {
			continue
		}
		d := u.Diagnose(own, MaxMargin)
		for _, c := range d.Causes {
			delete(asked[own], c.Conditions)
		}
		for c := range asked[own] {
			t.Errorf("%v is not listed for its own symptoms", c)
		}
	}
	if len(order) < 500 {
		t.Errorf("only %d different symptoms; the universe has more", len(order))
	}
}

// first is the first answer of every mask.
func first(v *shows) Symptoms {
	var s Symptoms
	for q := range Questions {
		for s[q] = 1; !v[q].agrees(s[q]); s[q]++ {
		}
	}
	return s
}

// TestOwnSymptomsAnywhere draws states from the whole universe, however much is wrong in them. Whatever part of its
// symptoms is known, the state is among those that show them, some explanation is part of what is wrong in it, and its
// cause is listed if it is within the margin.
func TestOwnSymptomsAnywhere(t *testing.T) {
	u := ordinary()
	rapid.Check(t, func(t *rapid.T) {
		s := drawState(t, u)
		v := u.shows(&s)
		known := answersOf(t, &v)
		for q := range Questions {
			if rapid.Bool().Draw(t, "forget") {
				known[q] = Unknown
			}
		}
		d := u.Diagnose(known, DefaultMargin)
		wrong := s.wrong(&u.Params)
		if !d.contains(u, &s) || !d.Possible() || wrong.Len() < d.Least {
			t.Fatalf("%v is not among the states that show its symptoms", wrong)
		}
		listed := slices.ContainsFunc(d.Causes, func(c Cause) bool { return c.Conditions == wrong })
		if within := wrong.Len() <= d.Least+DefaultMargin; within != listed {
			t.Fatalf("%v: within the margin %v, listed %v", wrong, within, listed)
		}
	})
}

// TestQuestionsLeadToTheCause answers for a state whatever is asked next. Every question leaves the state among those that
// remain, and in the end all causes that remain show the same.
func TestQuestionsLeadToTheCause(t *testing.T) {
	u := ordinary()
	for i, c := range u.Diagnose(Symptoms{}, 1).Causes {
		if i%2 == 1 {
			continue // Every other cause: an interview asks a dozen questions.
		}
		s := c.States[len(c.States)-1]
		v := u.shows(&s)
		known := first(&v)
		var told Symptoms
		for n := 0; ; n++ {
			d := u.Diagnose(told, 1)
			if !d.contains(u, &s) {
				t.Fatalf("%v is lost after %d questions", c.Conditions, n)
			}
			next, expected, ok := d.Best(nil)
			if !ok {
				break
			}
			if expected >= float64(len(d.Causes)) || told[next] != Unknown {
				t.Fatalf("question %s tells nothing", next)
			}
			told[next] = known[next]
		}
	}
}

func TestNextQuestionIsTheCheapestOfTheBest(t *testing.T) {
	u := ordinary()
	d := u.Diagnose(Symptoms{}, 1)
	best, ok := u.Next(d, 1, nil)
	if !ok {
		t.Fatal("nothing to ask with nothing known")
	}
	for q := range Questions {
		e, splits := d.expected(q)
		expected := float64(e) / float64(shares*len(d.Causes))
		if splits && (expected < best.Expected || expected == best.Expected && sheets[q].cost() < sheets[best.Question].cost()) {
			t.Errorf("%s is better than %s", q, best.Question)
		}
	}
	second, ok := u.Next(d, 1, []Question{best.Question})
	if !ok || second.Question == best.Question || second.Expected < best.Expected {
		t.Errorf("after %s comes %s", best.Question, second.Question)
	}
}

// TestAssumptionsCount asks the same under other assumptions.
func TestAssumptionsCount(t *testing.T) {
	p := world.Defaults()
	for name, value := range map[string]string{"P-16": "Lync first", "P-08": "yes", "P-46": "hidden", "P-17": "no response"} {
		if err := p.Set(name, value); err != nil {
			t.Fatal(err)
		}
	}
	changed := built(p)
	for _, r := range []struct {
		name          string
		symptoms      Symptoms
		before, after bool
	}{
		{"P-16: with Lync asked first half a pair removed in Outlook gives the error",
			Symptoms{DelegatesGroup: Yes, PeopleGroup: No, OutlookList: No, AddIn: denied, OtherRights: No, Homes: 1, Mailboxes: 1}, false, true},
		{"P-08: with MAPI tied to Outlook a closed Outlook takes the status away", Symptoms{ManagerOutlook: 2, ManagerMapi: 1}, true, false},
		{"P-46: a client without MAPI can hide its groups", Symptoms{ManagerMapi: 2, DelegatesGroup: Yes}, true, false},
		{"P-17: partial rights can be silent", seen(Yes, Yes, Yes, silent), false, true},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := ordinary().Possible(&r.symptoms); got != r.before {
				t.Errorf("possible by default: %v", got)
			}
			if got := changed.Possible(&r.symptoms); got != r.after {
				t.Errorf("possible under the other assumption: %v", got)
			}
		})
	}
}
