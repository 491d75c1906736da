package lync

import (
	"testing"
	"unsafe"

	"pgregory.net/rapid"
)

func TestPairStates(t *testing.T) {
	for _, tc := range []struct {
		name           string
		facts          Fact
		outlook, alone Pair // with and without the delegate in Outlook
	}{
		{"F-308 none: unrelated", 0, PairNone, PairNone},
		{"F-305 half: listed and not confirmed, whatever Outlook says", Listed, PairHalf, PairHalf},
		{"F-308 paired, or F-306 stale once gone in Outlook", Listed | Confirmed, PairPaired, PairStale},
		{"a removal on its way is none for the manager at once", Removing, PairNone, PairNone},
		{"a removal the delegate has not heard of yet is none as well", Removing | Confirmed, PairNone, PairNone},
		{"P-07: a re-add while the removal replicates is half", Listed | Removing | Overtaken, PairHalf, PairHalf},
		{"P-07: the confirmation of what was revoked does not count", Listed | Confirmed | Removing | Overtaken, PairHalf, PairHalf},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := Entry{tc.facts}
			if got := e.Pair(true); got != tc.outlook {
				t.Errorf("listed in Outlook: %v, want %v", got, tc.outlook)
			}
			if got := e.Pair(false); got != tc.alone {
				t.Errorf("not in Outlook: %v, want %v", got, tc.alone)
			}
		})
	}
}

// step is one of the four transitions with its answer.
type step struct {
	name string
	do   func(*Entry, ReAdd) bool
}

var steps = []step{
	{"publish", (*Entry).Publish},
	{"revoke", func(e *Entry, _ ReAdd) bool { return e.Revoke() }},
	{"removal arrives", (*Entry).RemovalArrived},
	{"confirm", func(e *Entry, _ ReAdd) bool { return e.Confirm() }},
}

func TestTransitions(t *testing.T) {
	publish, revoke, arrive, confirm := steps[0], steps[1], steps[2], steps[3]
	const reAdded = Listed | Removing | Overtaken
	for _, tc := range []struct {
		name          string
		before, after Fact
		step          step
		p             ReAdd
		answer        bool
	}{
		{"publishing lists and replicates", 0, Listed, publish, ReAddHalf, true},
		{"publishing what is listed does nothing", Listed | Confirmed, Listed | Confirmed, publish, ReAddHalf, false},
		{"P-07 half: a re-add during the removal does not replicate", Removing | Confirmed, reAdded | Confirmed, publish, ReAddHalf, false},
		{"P-07 none: nor does it there", Removing, reAdded, publish, ReAddNone, false},
		{"P-07 ok: a re-add replaces the removal and replicates", Removing, Listed, publish, ReAddOK, true},
		{"P-07 ok: a delegate who never heard of the removal stays paired", Removing | Confirmed, Listed | Confirmed, publish, ReAddOK, true},
		{"F-204: revoking a pair lets a removal replicate", Listed | Confirmed, Removing | Confirmed, revoke, ReAddHalf, true},
		{"F-204: and so does revoking half a pair", Listed, Removing, revoke, ReAddHalf, true},
		{"revoking somebody who is not listed does nothing", Removing, Removing, revoke, ReAddHalf, false},
		{"revoking a re-add leaves the plain removal", reAdded | Confirmed, Removing | Confirmed, revoke, ReAddHalf, true},
		{"DT-02 row 5: the removal clears the delegate's side", Removing | Confirmed, 0, arrive, ReAddHalf, true},
		{"P-07 half: the arriving removal leaves a re-add half", reAdded | Confirmed, Listed, arrive, ReAddHalf, true},
		{"P-07 none: the arriving removal takes the re-add along", reAdded | Confirmed, 0, arrive, ReAddNone, true},
		{"a removal that was replaced arrives for nothing", Listed | Confirmed, Listed | Confirmed, arrive, ReAddOK, false},
		{"F-303: confirming completes the pair", Listed, Listed | Confirmed, confirm, ReAddHalf, true},
		{"confirming twice changes nothing", Listed | Confirmed, Listed | Confirmed, confirm, ReAddHalf, false},
		{"what is gone cannot be confirmed", Removing, Removing, confirm, ReAddHalf, false},
		{"what a removal overtakes cannot be confirmed", reAdded, reAdded, confirm, ReAddHalf, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := Entry{tc.before}
			if got := tc.step.do(&e, tc.p); got != tc.answer {
				t.Errorf("answer %v, want %v", got, tc.answer)
			}
			if e != (Entry{tc.after}) {
				t.Errorf("%v became %v, want %v", tc.before, e, tc.after)
			}
		})
	}
}

// The seven entries that doc.go draws are all that can come about, under each value of P-07.
func TestReachableEntriesArePinned(t *testing.T) {
	for _, tc := range []struct {
		p    ReAdd
		want int
	}{{ReAddHalf, 7}, {ReAddNone, 7}, {ReAddOK, 5}} {
		t.Run("P-07 "+tc.p.String(), func(t *testing.T) {
			seen := map[Entry]bool{{}: true}
			for queue := []Entry{{}}; len(queue) > 0; queue = queue[1:] {
				for _, s := range steps {
					e := queue[0]
					s.do(&e, tc.p)
					if !seen[e] {
						seen[e] = true
						queue = append(queue, e)
					}
				}
			}
			if len(seen) != tc.want {
				t.Errorf("%d entries can come about, want %d: %v", len(seen), tc.want, seen)
			}
		})
	}
}

func TestAnyHistoryStaysWithinTheFourStates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := ReAdd(rapid.IntRange(0, 2).Draw(t, "P-07"))
		var e Entry
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			s := rapid.SampledFrom(steps).Draw(t, "step")
			before := e
			answer := s.do(&e, p)
			if !answer && s.name != "publish" && e != before {
				t.Fatalf("%s answered no and still changed %v to %v", s.name, before, e)
			}
			for _, listed := range []bool{true, false} {
				pair := e.Pair(listed)
				if pair > PairStale {
					t.Fatalf("%v reads as %v", e, pair)
				}
				if pair != PairNone != e.Is(Listed) {
					t.Fatalf("%v reads as %v, but the server decides between none and the rest", e, pair)
				}
				if (pair == PairPaired && !listed) || (pair == PairStale && listed) {
					t.Fatalf("%v with listed in Outlook %v reads as %v", e, listed, pair)
				}
			}
		}
	})
}

// Whatever has happened, removing, waiting for replication and publishing again leads to a pair: the corrected
// procedure's core (PROCEDURES 5.1).
func TestRepairWithAWaitAlwaysEndsPaired(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := ReAdd(rapid.IntRange(0, 2).Draw(t, "P-07"))
		var e Entry
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			rapid.SampledFrom(steps).Draw(t, "step").do(&e, p)
		}
		e.Revoke()
		e.RemovalArrived(p)
		if replicates := e.Publish(p); !replicates {
			t.Fatalf("the publication after the wait does not replicate: %v", e)
		}
		e.Confirm()
		if got := e.Pair(true); got != PairPaired {
			t.Fatalf("after the repair the pair is %v (%v)", got, e)
		}
	})
}

func TestSizesArePinned(t *testing.T) {
	if got := unsafe.Sizeof(Entry{}); got != 1 {
		t.Errorf("an Entry takes %d bytes, want 1", got)
	}
	if got := unsafe.Sizeof(AddinInputs{}); got != 7 {
		t.Errorf("AddinInputs take %d bytes, want 7", got)
	}
	if got := unsafe.Sizeof(Visible{}); got != 4 {
		t.Errorf("a Visible takes %d bytes, want 4", got)
	}
}
