package diagnosis

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// TestTreatmentsAgreeWithTrials decides the same with sim/trial, from the beginnings that settings can say.
func TestTreatmentsAgreeWithTrials(t *testing.T) {
	u := ordinary()
	treatments, hybrid := Treatments(shipped(t))
	if len(treatments) != 8 || hybrid != 4 {
		t.Fatalf("%d treatments and %d procedures for a hybrid deployment; want 8 and 4", len(treatments), hybrid)
	}
	for _, b := range []string{"half", "stale", "removed-in-outlook", "neither", "healthy"} {
		begin, err := trial.FindBeginning(b)
		if err != nil {
			t.Fatal(err)
		}
		state := beginning(t, u, begin)
		for _, r := range treatments {
			c := trial.Case{Document: r.Document, Reading: r.Readings[0], Params: u.Params, Total: true}.From(begin)
			want := c.Decide(trial.Options{})
			got := u.treat(r, &state, trial.Options{})
			if got.Outcome != want.Outcome || got.Repairs() && (got.Best != want.Best || got.Worst != want.Worst) {
				t.Errorf("%s, %v, from %s: %v in %v to %v; the trial says %v in %v to %v", r.Document.Name, r.Readings[0], b,
					got.Outcome, got.Best, got.Worst, want.Outcome, want.Best, want.Worst)
			}
		}
	}
}

// TestGoingRoundIsNoRepair reads a text that sets everything right and then waits for ever: nobody comes to its end.
func TestGoingRoundIsNoRepair(t *testing.T) {
	u := ordinary()
	round, err := procedure.Parse("round.md", []byte(`# Round

Performed by: the manager

Source: C2-01

1. Sign in to Lync.
2. Wait about 5 minutes.
3. Go to step 2.
`))
	if err != nil {
		t.Fatal(err)
	}
	d := u.Diagnose(Symptoms{ManagerLync: 2, Replication: Yes, Policy: 1}, 0)
	repairs := u.Repair(d, []Treatment{{round, []procedure.Reading{procedure.Literal}}}, trial.Options{}, nil)
	if r := &repairs[0]; len(r.Fails) != 1 || len(r.Open) != 0 {
		t.Errorf("of %d causes it fails on %v and leaves open %v; want it to fail on the one there is", len(d.Targets()), r.Fails, r.Open)
	}
}

// beginning is the state of the universe that a beginning is.
func beginning(t *testing.T, u *Universe, b trial.Beginning) State {
	t.Helper()
	setup := world.NewSetup()
	for _, s := range b.Settings {
		if err := setup.Apply(s); err != nil {
			t.Fatal(err)
		}
	}
	for i := range u.cores {
		if u.cores[i].core == coreOf(&setup.State, 0) {
			c := &u.cores[i]
			return State{core: c, of: [2]side{{client: c.of[0]}, {client: c.of[1]}}}
		}
	}
	t.Fatalf("the universe does not have the beginning %s", b.Name)
	return State{}
}

// TestRepair holds what the published texts are worth for the two published cases.
func TestRepair(t *testing.T) {
	u := ordinary()
	treatments, _ := Treatments(shipped(t))
	for _, row := range []struct {
		name     string
		symptoms Symptoms
		want     []string // procedures and first readings that repair all
		besides  Conditions
	}{
		{"Case 1", with(table[0].symptoms, Replication, 1), []string{
			"case-1-corrected literally", "case-1-corrected as a subroutine", "case-1-corrected charitably", "case-1 charitably", "case-2 literally",
		}, HalfPair | PolicyOff},
		{"Case 2", table[2].symptoms, []string{
			"case-1-corrected literally", "case-1-corrected as a subroutine", "case-1-corrected charitably", "case-2 literally",
		}, RemovedInOutlook | PolicyOff},
		{"Case 1, if replication may stand still", table[0].symptoms, nil, 0},
		{"the policy is off", Symptoms{DelegatesGroup: No, PeopleGroup: No, OutlookList: Yes, AddIn: denied, Policy: No}, nil, 0},
		{"nothing is wrong", table[6].symptoms, nil, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			done := 0
			repairs := u.Repair(u.Diagnose(row.symptoms, 1), treatments, trial.Options{}, func(n int) { done = n })
			var all []string
			for _, r := range repairs {
				if !r.All() {
					continue
				}
				all = append(all, r.Treatment.Document.Name+" "+r.Treatment.Readings[0].String())
				if !slices.Contains(r.Besides, row.besides) || r.Best <= 0 || r.Worst < r.Best {
					t.Errorf("%s: not besides %v; %v to %v", r.Treatment.Document.Name, r.Besides, r.Best, r.Worst)
				}
			}
			if diff := cmp.Diff(row.want, all); diff != "" {
				t.Errorf("procedures that repair all (-want +got)\n%s", diff)
			}
			if row.name != "nothing is wrong" && done == 0 {
				t.Error("nobody was told of the progress")
			}
		})
	}
}

func TestCutTrialIsOpen(t *testing.T) {
	u := ordinary()
	treatments, _ := Treatments(shipped(t))
	repairs := u.Repair(u.Diagnose(with(table[0].symptoms, Replication, 1), 0), treatments[:1], trial.Options{Budget: 5}, nil)
	if len(repairs) != 1 || len(repairs[0].Open) != 1 || repairs[0].All() {
		t.Errorf("a search that was cut counts as decided: %+v", repairs)
	}
}

// TestCutBesidesIsOpen gives up after the targets: what was not searched is neither repaired nor not.
func TestCutBesidesIsOpen(t *testing.T) {
	u := ordinary()
	treatments, _ := Treatments(shipped(t))
	d := u.Diagnose(table[2].symptoms, 1)
	cut := false
	o := trial.Options{Stop: func() bool { return cut }}
	r := u.Repair(d, treatments[:1], o, func(done int) { cut = done >= len(d.Targets()) })[0]
	if !r.All() || len(r.Besides) != 0 || len(r.Undecided) != len(d.Others()) {
		t.Errorf("after an interrupt: all %v, not besides %v, undecided %d of %d", r.All(), r.Besides, len(r.Undecided), len(d.Others()))
	}
}

// TestSameReadings says that a procedure without repeats is the same in all readings.
func TestSameReadings(t *testing.T) {
	treatments, _ := Treatments(shipped(t))
	for _, r := range treatments {
		if repeats(r.Document) != (len(r.Readings) == 1) || !slices.Contains(r.Readings, procedure.Literal) && len(r.Readings) > 1 {
			t.Errorf("%s is read %v", r.Document.Name, r.Readings)
		}
	}
}

// with is symptoms with one more answer.
func with(s Symptoms, q Question, a Answer) Symptoms {
	s[q] = a
	return s
}
