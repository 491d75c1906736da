package ensemble

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/language"
)

// TestVerdictsInSwedish says every sort of verdict to a Swedish reader: with commas in decimals, and with thousands
// apart by a space that does not break.
func TestVerdictsInSwedish(t *testing.T) {
	type verdict = Verdict[house, event]
	size := Size{Classes: 4812, Firings: 1}
	share := func(asked int) Question[house] { return Question[house]{Quantifier: Share, Share: asked} }
	for want, v := range map[string]verdict{
		"bevisat · 4\u00a0812 klasser · 1 övergång":                                                                 {Kind: Proved, Size: size},
		"bevisat · efter 2 sekunder i bästa fall, 8 minuter 51 sekunder i värsta fall · 1 klass · 2 övergångar":     {Kind: Proved, Timed: true, Fastest: 2 * second, Slowest: 531 * second, Size: Size{1, 2}},
		"bevisat · efter 0 sekunder i bästa fall, utan gräns i värsta fall · från 3 klasser · 1 klass · 1 övergång": {Kind: Proved, Timed: true, Slowest: sim.Unbounded, Begun: 3, Size: Size{1, 1}},
		"omöjligt · ingen körning gör det · 1 klass · 1 övergång":                                                   {Kind: Impossible, Size: Size{1, 1}},
		"möjligt · en körning gör det · 1 klass · 1 övergång":                                                       {Kind: Possible, Exact: true, Size: Size{1, 1}},
		"motbevisat · gäller bara vissa körningar · 1 klass · 1 övergång":                                           {Kind: Refuted, Exact: true, PossibleOnly: true, Size: Size{1, 1}},
		"motbevisat · gäller ingen körning · 1 klass · 1 övergång":                                                  {Kind: Refuted, Exact: true, NoRun: true, Size: Size{1, 1}},
		"motbevisat · en körning bryter mot det · 1 klass · 1 övergång":                                             {Kind: Refuted, Exact: true, Size: Size{1, 1}},
		"höll i 200 av 200 körningar (minst 98,1 %, 95 % konfidens)":                                                {Kind: Held, Members: 200, Passed: 200, Low: 0.9812, High: 1},
		"möjligt · sett i 37 av 200 körningar":                                                                      {Kind: Possible, Members: 200, Passed: 37},
		"motbevisat · 3 av 200 körningar":                                                                           {Kind: Refuted, Members: 200, Failed: 3},
		"inte funnet · i ingen av 200 körningar (högst 1,9 %, 95 % konfidens)":                                      {Kind: NotFound, Members: 200, High: 0.0188},
		"höll · 200 av 200 körningar, 100,0 % (minst 98,1 %, 95 % konfidens; det krävs 90,0 %)":                     {Kind: ShareHolds, Question: share(9000), Members: 200, Passed: 200, Low: 0.9812, High: 1},
		"motbevisat · 130 av 200 körningar, 65,0 % (högst 71,3 %, 95 % konfidens; det krävs 99,25 %)":               {Kind: ShareFails, Question: share(9925), Members: 200, Passed: 130, Low: 0.58, High: 0.7127},
		"öppet · 1 av 2 körningar, 50,0 % (9,4 % till 90,6 %, 95 % konfidens; det krävs 50,0 %); för nära gränsen för att avgöras, hur många körningar det än är": {
			Kind: ShareOpen, Question: share(5000), Members: 2, Passed: 1, Low: 0.0945, High: 0.9055},
		"höll i 15 av 15 reparationer, påbörjade vid tidpunkter i 5 körningar": {Kind: Held, Begun: 15, Passed: 15, Members: 5},
		"motbevisat · 1 av 1 reparation, påbörjade vid tidpunkter i 1 körning": {Kind: Refuted, Begun: 1, Failed: 1, Members: 1},
		"oavgjort · avbrutet innan detta var avgjort":                          {Kind: Inconclusive, Failure: &Failure[house, event]{Kind: Budget, Cut: explore.ErrStopped}},
	} {
		if diff := cmp.Diff(want, v.In(language.Swedish)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestFailuresInSwedish(t *testing.T) {
	stands := sim.NewRun(toy{}, sim.Prompt{})
	for want, f := range map[string]*Failure[house, event]{
		`invarianten "no fire" bruten · 3 av 200 körningar · första gången efter 0 sekunder`:                                      {Kind: InvariantBroken, Name: "no fire", Run: stands, Failed: 3, Members: 200},
		"fastnat · i en körning som den exakta sökningen fann · inget mer händer efter 0 sekunder, och steget är inte klart":      {Kind: Deadlock, Exact: true, Run: stands},
		"utan slut · 1 av 1 körning · samma tillstånd kommer igen och inget måste avsluta det, sett efter 0 sekunder":             {Kind: Endless, Run: stands, Failed: 1, Members: 1},
		"oavgjort · körning 3 av 200 avbröts efter 9 händelser i det här steget; höj gränsen, eller fråga om en kortare tid":      {Kind: Budget, Run: stands, Member: 2, Members: 200, Limit: 9},
		"oavgjort · sökningen avbruten vid sin budget på 9 klasser, 3 av dem följdes upp; höj budgeten eller gör modellen mindre": {Kind: Budget, Cut: &explore.BudgetError{Budget: 9, Explored: 3}},
		"oavgjort · stickprovets körningar tar mer än 9 byte; tillåt mer eller ta färre körningar":                                {Kind: Budget, Cut: &MemoryError{9}},
	} {
		if diff := cmp.Diff(want, f.In(language.Swedish)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestDifferencesInSwedish(t *testing.T) {
	on, off := event{Kind: On}, event{Kind: Off}
	say := func(e event) language.Speaker {
		return language.Verbatim(map[kind]string{On: "lampan tänds", Off: "lampan släcks"}[e.Kind])
	}
	for want, d := range map[string]Difference[event]{
		"lampan tänds efter, inte före, att lampan släcks":                {Kind: Inverted, A: on, B: off},
		`i utgångsläget: "lost?" besvaras med 1, inte 2`:                  {Kind: Answered, None: true, Label: "lost?", Was: 1},
		"lampan tänds, vilket inte händer i den godkända körningen":       {Kind: Extra, A: on},
		"lampan tänds i den godkända körningen, men inte här":             {Kind: Missing, A: on},
		"lampan tänds 5 sekunder, inte 1 sekund, efter att lampan släcks": {Kind: Apart, A: on, B: off, Gap: 5 * second, Other: second},
		"lampan tänds 1 minut eller mer, inte 0 sekunder, efter början":   {Kind: Apart, A: on, None: true, Gap: time.Minute, Later: true},
	} {
		if diff := cmp.Diff(want, d.Tell(say).In(language.Swedish)); diff != "" {
			t.Error(diff)
		}
	}
}
