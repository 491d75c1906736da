package sim

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

type number uint16

func (n number) Code() uint64 { return uint64(n) }

// slow is the oracle: a slice of (order, code) that is sorted again after every change.
type slow []slowEntry

type slowEntry struct {
	order order
	code  uint64
}

func (s *slow) sort() {
	slices.SortFunc(*s, func(a, b slowEntry) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.code, b.code))
	})
}

func (s slow) index(code uint64) int {
	return slices.IndexFunc(s, func(e slowEntry) bool { return e.code == code })
}

func TestQueueAgreesWithSortedSlice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var q queue[number]
		var oracle slow
		codes := rapid.Uint16Range(0, 60) // few, so that duplicates occur
		t.Repeat(map[string]func(*rapid.T){
			"push": func(t *rapid.T) {
				n := number(codes.Draw(t, "event"))
				o := orderOf(millis(rapid.IntRange(0, 5).Draw(t, "at")), uint32(rapid.IntRange(0, 2).Draw(t, "tie")))
				absent := oracle.index(n.Code()) < 0
				if got := q.push(n.Code(), n, 1, 2, o); got != absent {
					t.Fatalf("push %d: got %v, want %v", n, got, absent)
				}
				if absent {
					oracle = append(oracle, slowEntry{o, n.Code()})
					oracle.sort()
				}
			},
			"pop": func(t *rapid.T) {
				if len(oracle) == 0 {
					t.Skip("empty")
				}
				if got := q.first().Code(); got != oracle[0].code {
					t.Fatalf("first: got %d, want %d", got, oracle[0].code)
				}
				if got := q.pop(); got.code != oracle[0].code || got.event.Code() != got.code {
					t.Fatalf("pop: got %d, want %d", got.code, oracle[0].code)
				}
				oracle = oracle[1:]
			},
			"remove": func(t *rapid.T) {
				code := uint64(codes.Draw(t, "event"))
				want := oracle.index(code)
				i, ok := q.find(code)
				if ok != (want >= 0) {
					t.Fatalf("find %d: got %v, want %v", code, ok, want >= 0)
				}
				if ok {
					q.remove(i)
					oracle = slices.Delete(oracle, want, want+1)
				}
			},
			"copy": func(*rapid.T) {
				var twin queue[number]
				q.copyTo(&twin)
				q.clear()
				q = twin
			},
			"": func(t *rapid.T) {
				if len(q.heap) != len(oracle) {
					t.Fatalf("%d pending, want %d", len(q.heap), len(oracle))
				}
				for _, e := range oracle {
					if i, ok := q.find(e.code); !ok || q.slots[i].code != e.code {
						t.Fatalf("%d is pending and was not found", e.code)
					}
				}
			},
		})
	})
}

// A deep heap, in which a removed node's successor may have to rise, and tables that grow on the way.
func TestLargeQueueAgreesWithSortedSlice(t *testing.T) {
	g := Seeded(1)
	var q queue[number]
	var oracle slow
	for round := range 4000 {
		n := number(g.below(3000))
		i, ok := q.find(n.Code())
		switch want := oracle.index(n.Code()); {
		case ok != (want >= 0):
			t.Fatalf("round %d: find %d: got %v, want %v", round, n, ok, want >= 0)
		case ok:
			q.remove(i)
			oracle = slices.Delete(oracle, want, want+1)
		default:
			o := orderOf(millis(g.below(500)), uint32(g.below(2)))
			q.push(n.Code(), n, 0, 0, o)
			oracle = append(oracle, slowEntry{o, n.Code()})
		}
	}
	for oracle.sort(); len(oracle) > 0; oracle = oracle[1:] {
		if got := q.pop(); got.code != oracle[0].code {
			t.Fatalf("pop: got %d, want %d", got.code, oracle[0].code)
		}
	}
	if len(q.heap) != 0 {
		t.Errorf("%d events are left", len(q.heap))
	}
}

func TestOrderHoldsEveryInstant(t *testing.T) {
	for _, at := range []millis{0, 1, 14 * 24 * 3600 * 1000, never - 1, never} {
		if got := orderOf(at, 1<<tieBits-1).at(); got != at {
			t.Errorf("%d: got %d back", at, got)
		}
	}
	if orderOf(5, 1<<tieBits-1) >= orderOf(6, 0) || orderOf(5, 1) >= orderOf(5, 2) {
		t.Error("order must be time first, then tie key")
	}
}
