package directory

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDT12(t *testing.T) {
	full := Cycle{Runs: true, ExportsCloud: true, ExportsForest: true}
	stopped := Cycle{Runs: true, ExportsForest: true, StoppedByThreshold: true}
	for _, tc := range []struct {
		name    string
		connect Connect
		initial bool
		want    Cycle
	}{
		{"DT-12 row 1: everything runs", Connect{}, false, full},
		{"DT-12 row 1: exactly 500 deletions pass", Connect{Deletions: 500}, false, full},
		{"DT-12 row 2: 501 deletions stop the export to the cloud", Connect{Deletions: 501}, false, stopped},
		{"DT-12 row 3: staging mode exports nothing", Connect{Staging: true}, false, Cycle{Runs: true}},
		{"DT-12 row 3: staging mode has nothing to stop either", Connect{Staging: true, Deletions: 501}, false, Cycle{Runs: true}},
		{"DT-12 row 4: a stopped scheduler runs nothing", Connect{Stopped: true, Staging: true, Deletions: 501}, false, Cycle{}},
		{"DT-12 row 5: the wizard suspends the scheduler", Connect{WizardOpen: true, Deletions: 501}, false, Cycle{}},
		{"DT-12 row 6: after a gap a delta cycle carries nothing", Connect{GapExceeded: true}, false, Cycle{NeedsInitial: true}},
		{"DT-12 row 6: an initial cycle ends the gap", Connect{GapExceeded: true}, true, full},
		{"F-1004: an initial cycle exports like a delta cycle", Connect{}, true, full},
		{"F-1008: nobody starts even an initial cycle with the wizard open", Connect{WizardOpen: true, GapExceeded: true}, true, Cycle{NeedsInitial: true}},
		{"F-1007: in staging mode an initial cycle ends the gap as well", Connect{Staging: true, GapExceeded: true}, true, Cycle{Runs: true}},
		{"F-1011: lifting the threshold lets the deletions pass", Connect{Deletions: 100000, ThresholdLifted: true, TieStops: true}, false, full},
		{"P-22: the tie stops the export", Connect{Deletions: 500, TieStops: true}, false, stopped},
		{"P-22: one less than the tie does not", Connect{Deletions: 499, TieStops: true}, false, full},
		{"P-26: the export to the forest is skipped", Connect{Deletions: 501, SkipForest: true}, false, Cycle{Runs: true, StoppedByThreshold: true}},
		{"P-26: without a stop there is nothing to skip", Connect{SkipForest: true}, false, full},
		{"fewer than no deletions are none", Connect{Deletions: -1, TieStops: true}, false, full},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.connect.Cycle(tc.initial); got != tc.want {
				t.Errorf("%+v: %+v, want %+v", tc.connect, got, tc.want)
			}
		})
	}
}

func drawConnect(t *rapid.T) Connect {
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	return Connect{
		Stopped: flag("stopped"), Staging: flag("staging"), WizardOpen: flag("wizard"), Deletions: rapid.IntRange(0, 1000).Draw(t, "deletions"),
		ThresholdLifted: flag("lifted"), TieStops: flag("P-22"), SkipForest: flag("P-26"), GapExceeded: flag("gap"),
	}
}

func TestCycleObeysItsSettings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, initial := drawConnect(t), rapid.Bool().Draw(t, "initial")
		got := c.Cycle(initial)
		for _, rule := range []struct {
			name  string
			broke bool
		}{
			{"staging mode never exports", c.Staging && (got.ExportsCloud || got.ExportsForest)},
			{"nothing is exported without a run", !got.Runs && (got.ExportsCloud || got.ExportsForest || got.StoppedByThreshold)},
			{"a stopped scheduler and an open wizard run nothing", got.Runs && (c.Stopped || c.WizardOpen)},
			{"an export is made or stopped, not both", got.ExportsCloud && got.StoppedByThreshold},
			{"a cycle that runs leaves no gap", got.Runs && got.NeedsInitial},
			{"a gap stays until a cycle runs", c.GapExceeded && got.NeedsInitial == got.Runs},
			{"without a gap an initial cycle is never needed", !c.GapExceeded && got.NeedsInitial},
			{"without too many deletions nothing is stopped", c.Deletions < DeletionThreshold && got.StoppedByThreshold},
		} {
			if rule.broke {
				t.Fatalf("%+v, initial %v: %+v; %s", c, initial, got, rule.name)
			}
		}
	})
}

func TestLiftingTheThresholdNeverStopsAnExport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawConnect(t)
		before := c.Cycle(false)
		c.ThresholdLifted = true
		after := c.Cycle(false)
		if before.ExportsCloud && !after.ExportsCloud || before.ExportsForest && !after.ExportsForest || after.StoppedByThreshold {
			t.Fatalf("%+v: %+v before and %+v after lifting the threshold", c, before, after)
		}
	})
}

func TestPhasesComeInTheOrderOfF1002(t *testing.T) {
	want := []string{
		"import from the forest", "import from the cloud", "sync from the forest", "sync from the cloud",
		"export to the cloud", "export to the forest",
	}
	if len(want) != Phases {
		t.Fatalf("a cycle has %d phases, want %d", Phases, len(want))
	}
	for i, name := range want {
		if got := Phase(i + 1).String(); got != name {
			t.Errorf("phase %d is %q, want %q", i+1, got, name)
		}
	}
}
