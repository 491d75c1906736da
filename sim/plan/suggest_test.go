package plan_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/plan"
)

// A net is mailboxes and delegations between them, for which batches are proposed.
type net struct {
	n     int
	edges [][2]int // mailbox, grantee
}

func (g *net) organisation(t testing.TB) *plan.Organisation {
	t.Helper()
	var text strings.Builder
	text.WriteString("Identity,RecipientTypeDetails,User,AccessRights\n")
	for i := range g.n {
		fmt.Fprintf(&text, "m%03d,UserMailbox,,\n", i)
	}
	for _, e := range g.edges {
		fmt.Fprintf(&text, "m%03d,,m%03d,FullAccess\n", e[0], e[1])
	}
	o, err := load(text.String())
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// drawNet is any small net.
func drawNet(t *rapid.T) *net {
	g := &net{n: rapid.IntRange(1, 24).Draw(t, "mailboxes")}
	for range rapid.IntRange(0, 60).Draw(t, "delegations") {
		g.edges = append(g.edges, [2]int{rapid.IntRange(0, g.n-1).Draw(t, "mailbox"), rapid.IntRange(0, g.n-1).Draw(t, "grantee")})
	}
	return g
}

// cut is how many delegations of an organisation have their ends in different batches.
func cut(o *plan.Organisation, of []int32) int {
	n := 0
	for i := range o.Delegations {
		if d := &o.Delegations[i]; of[d.Mailbox] != of[d.Grantee] {
			n++
		}
	}
	return n
}

// optimum is the least cut of all ways to put the mailboxes into batches of at most limit: each one joins a batch of those
// before it, or opens a new one.
func optimum(o *plan.Organisation, limit int) int {
	n := len(o.Mailboxes)
	of, sizes := make([]int32, n), []int{}
	best := len(o.Delegations) + 1
	var place func(m int)
	place = func(m int) {
		if m == n {
			best = min(best, cut(o, of))
			return
		}
		for b := range len(sizes) {
			if sizes[b] < limit {
				of[m] = int32(b)
				sizes[b]++
				place(m + 1)
				sizes[b]--
			}
		}
		of[m] = int32(len(sizes))
		sizes = append(sizes, 1)
		place(m + 1)
		sizes = sizes[:len(sizes)-1]
	}
	place(0)
	return best
}

// TestSuggestionsAreSound holds for every organisation and limit: everybody is in one batch, none is too large, the counts
// are true, and a part that fits a batch is not cut.
func TestSuggestionsAreSound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		g := drawNet(rt)
		limit := rapid.IntRange(1, 26).Draw(rt, "limit")
		o := g.organisation(t)
		r := plan.Suggest(o, limit, plan.Defaults())
		consistent(rt, r)
		s := r.Suggestion
		moved := 0
		for i, n := range r.Plan.Sizes() {
			moved += n
			if n < 1 || n > limit {
				rt.Errorf("batch %d has %d mailboxes; the limit is %d", i, n, limit)
			}
		}
		if moved != g.n || len(r.Batches) < s.Fewest || s.Fewest != (g.n+limit-1)/limit {
			rt.Errorf("%d of %d mailboxes in %d batches of at least %d", moved, g.n, len(r.Batches), s.Fewest)
		}
		if got := cut(o, r.Plan.Of); s.Cut != got || s.Weight != len(o.Delegations) {
			rt.Errorf("%d of %d said to be parted; it is %d of %d", s.Cut, s.Weight, got, len(o.Delegations))
		}
		leaves := make([]int, len(r.Batches))
		for i := range o.Delegations {
			if a, b := r.Plan.Of[o.Delegations[i].Mailbox], r.Plan.Of[o.Delegations[i].Grantee]; a != b {
				leaves[a]++
				leaves[b]++
			}
		}
		if !slices.IsSorted(leaves) {
			rt.Errorf("the batches part %v; those that part least come first", leaves)
		}
		for _, part := range parts(o) {
			if len(part) <= limit && slices.ContainsFunc(part, func(m int) bool { return r.Plan.Of[m] != r.Plan.Of[part[0]] }) {
				rt.Errorf("the part %v fits %d and is split", part, limit)
			}
		}
	})
}

// parts are the connected parts of an organisation, found by joining labels until nothing changes.
func parts(o *plan.Organisation) [][]int {
	label := make([]int, len(o.Mailboxes))
	for i := range label {
		label[i] = i
	}
	for changed := true; changed; {
		changed = false
		for i := range o.Delegations {
			a, b := &label[o.Delegations[i].Mailbox], &label[o.Delegations[i].Grantee]
			if least := min(*a, *b); *a != *b {
				*a, *b, changed = least, least, true
			}
		}
	}
	of := make([][]int, len(label))
	for m, l := range label {
		of[l] = append(of[l], m)
	}
	return slices.DeleteFunc(of, func(p []int) bool { return len(p) == 0 })
}

// TestHowFarFromTheOptimum pins the distance between the heuristic and the best there is, over 300 organisations of 4 to 9
// mailboxes that are small enough to try everything.
func TestHowFarFromTheOptimum(t *testing.T) {
	g := sim.Seeded(1)
	draw := func(n int) int { return g.Choose("", n) }
	best, ours, hit, total := 0, 0, 0, 300
	for range total {
		small := &net{n: 4 + draw(6)}
		for range small.n + draw(2*small.n) {
			small.edges = append(small.edges, [2]int{draw(small.n), draw(small.n)})
		}
		limit := 2 + draw(3)
		o := small.organisation(t)
		least, got := optimum(o, limit), plan.Suggest(o, limit, plan.Defaults()).Suggestion.Cut
		if got < least {
			t.Fatalf("%d parted, and the least possible is %d: the optimum is wrong", got, least)
		}
		best, ours = best+least, ours+got
		if got == least {
			hit++
		}
	}
	got := fmt.Sprintf("%d of %d best possible; %d parted in all, at best %d", hit, total, ours, best)
	if want := optimumPin; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

const optimumPin = "272 of 300 best possible; 1251 parted in all, at best 1221"

// TestSuggestionsReadBack writes the proposed batches and reads them as a list.
func TestSuggestionsReadBack(t *testing.T) {
	o := loaded(t, generated(t, 500))
	r := plan.Suggest(o, 60, plan.Defaults())
	var list bytes.Buffer
	if err := r.WriteBatches(&list); err != nil {
		t.Fatal(err)
	}
	b, ledger, err := plan.LoadBatches(o, plan.Options{Strict: true}, plan.File{Name: "batches.csv", Reader: &list})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r.Plan, b); diff != "" || ledger.Used() != 500 || ledger.Skipped() != 0 {
		t.Errorf("%+v\n%s", ledger, diff)
	}
}

// TestSuggestionsBeatTheAlphabet on an organisation with teams, by far.
func TestSuggestionsBeatTheAlphabet(t *testing.T) {
	s := plan.Suggest(loaded(t, generated(t, 2000)), 200, plan.Defaults()).Suggestion
	if s.Cut*5 > s.AlphabeticalCut {
		t.Errorf("%d parted, alphabetically %d", s.Cut, s.AlphabeticalCut)
	}
}
