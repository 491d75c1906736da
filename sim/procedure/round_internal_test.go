package procedure

import (
	"testing"

	"pgregory.net/rapid"

	"ombud/sim/world"
)

// TestARoundEndsWhereAllMovesLead draws texts in which every place leads to one other,
// and follows each move by move: the reader ends at the same place, soon.
func TestARoundEndsWhereAllMovesLead(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		leads := rapid.SliceOfN(rapid.Uint8Range(0, 39), 40, 40).Draw(rt, "leads")
		begin := rapid.Uint8Range(0, 39).Draw(rt, "begin")
		want := begin
		for range MaxSteps * MaxSteps {
			want = leads[want]
		}
		at, moves := world.Operator{Step: begin}, 0
		for c := newRound(at); c.left > 0; c.next(at) {
			at.Step = leads[at.Step]
			moves++
		}
		if at.Step != want || moves > 6*len(leads) {
			rt.Errorf("after %d moves the reader is at %d; want %d, in at most %d", moves, at.Step, want, 6*len(leads))
		}
	})
}
