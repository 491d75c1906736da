package main

import (
	"strings"
	"testing"

	"ombud/sim/clause"
	"ombud/sim/world"
	"ombud/steps"
)

func TestExitCodesOfAFlippedRule(t *testing.T) {
	for _, row := range []struct {
		name  string
		left  int
		keeps []steps.Keeps
		want  int
	}{
		{"nobody notices", 0, []steps.Keeps{steps.Kept, steps.Kept}, exitRefuted},
		{"one is refuted", 0, []steps.Keeps{steps.Kept, steps.Broken}, exitExpected},
		{"in one the world cannot go on", 0, []steps.Keeps{steps.Confused}, exitExpected},
		{"one could not say, and nobody else notices", 0, []steps.Keeps{steps.Kept, steps.Cut}, exitInconclusive},
		{"one could not say, and another one notices", 0, []steps.Keeps{steps.Cut, steps.Broken}, exitExpected},
		{"one was not asked, and nobody else notices", 1, []steps.Keeps{steps.Kept}, exitInconclusive},
		{"one was not asked, and another one notices", 1, []steps.Keeps{steps.Broken}, exitExpected},
		{"nobody was asked", 1, nil, exitInconclusive},
	} {
		t.Run(row.name, func(t *testing.T) {
			h := &hearing{left: make([]int, row.left)}
			var findings []steps.Finding
			for _, k := range row.keeps {
				findings = append(findings, steps.Finding{Keeps: k})
			}
			if got := h.flipped(findings); got != row.want {
				t.Errorf("exit code %d, want %d", got, row.want)
			}
		})
	}
}

func TestExitCodesOfAScore(t *testing.T) {
	for _, row := range []struct {
		name  string
		left  int
		score clause.Score
		want  int
	}{
		{"enough", 0, clause.Score{Mutants: 20, Noticed: 19, Explained: 1}, exitExpected},
		{"enough without those that were not asked", 1, clause.Score{Mutants: 20, Noticed: 19, Explained: 1}, exitExpected},
		{"one that nobody notices", 0, clause.Score{Mutants: 20, Noticed: 19, Unexplained: 1}, exitRefuted},
		{"one that nobody notices who was asked", 1, clause.Score{Mutants: 20, Noticed: 19, Unexplained: 1}, exitInconclusive},
		{"one that is not decided", 0, clause.Score{Mutants: 20, Noticed: 19, Undecided: 1}, exitInconclusive},
		{"a reason that is stale", 1, clause.Score{Mutants: 20, Noticed: 20, Stale: []string{"x"}}, exitRefuted},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := (&hearing{left: make([]int, row.left)}).scored(row.score); got != row.want {
				t.Errorf("exit code %d, want %d", got, row.want)
			}
		})
	}
}

// TestACutLeavesAMutantUndecided asks a scenario whose every search is cut.
func TestACutLeavesAMutantUndecided(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{"a.feature": "Feature: A\n  Scenario: B\n    Given a manager and a delegate\n" +
		"    When the manager adds the delegate as a delegate\n    Then within 10 minutes the delegation is correct\n"})
	t.Chdir(dir)
	jury, err := steps.NewJury(steps.Options{Paths: []string{"a.feature"}, Found: "-", Stop: func() bool { return true }})
	if err != nil {
		t.Fatal(err)
	}
	m, _ := clause.FindMutant("pair-on-behalf")
	var everything world.Decisions
	everything.Held, everything.Failed = everything.Held.With(m.Rule.Rule), everything.Failed.With(m.Rule.Rule)
	h := &hearing{
		jury: jury, cases: jury.Cases(), numbers: []int{0}, witnesses: []clause.Witness{{Decisions: everything}},
		workers: 1, stop: func() bool { return false }, bar: &bar{},
	}
	fates := h.fates([]clause.Mutant{m})
	if f := fates[0]; f.Asked != 1 || f.Cut != 1 || f.Decided || f.Noticed {
		t.Errorf("%+v; want one asked, one cut, and nothing decided", f)
	}
	var out strings.Builder
	h.printScore(&out, fates, clause.Judge(fates))
	const want = "NOT DECIDED pair-on-behalf (DT-03, F-302, P-04, F-609)\n" +
		"  the other way round: no pair forms without Send on Behalf\n" +
		"  1 scenario could not be decided within the budget\n\n" +
		"1 mutant: 0 noticed (0.0 %), 0 survive for a reason, 0 without, 1 not decided\n"
	if out.String() != want {
		t.Errorf("%s\nwant\n%s", out.String(), want)
	}
}
