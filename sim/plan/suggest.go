package plan

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A Suggestion says how good proposed batches are, in delegations between mailboxes that can still be moved. A
// delegation is parted, or cut, if its two mailboxes are in different batches.
type Suggestion struct {
	Limit              int `json:"limit"`                      // mailboxes of a batch, at most
	Fewest             int `json:"fewest_batches_possible"`    // with that limit
	Weight             int `json:"delegations"`                // that can be kept together or parted
	Cut                int `json:"parted"`                     // by these batches
	AlphabeticalCut    int `json:"parted_alphabetically"`      // by batches of the same size in the order of the alphabet
	AlphabeticalBroken int `json:"alphabetical_batches_break"` // delegations that those break
}

// Suggest proposes batches of at most limit mailboxes, 1 or more, that keep mailboxes and their grantees together as far
// as it can (F-917), and reports on them. The batches that part least come first. It is a heuristic: clusters are found,
// packed and then improved by moves and swaps of single mailboxes; it is the same on every machine.
func Suggest(o *Organisation, limit int, a Assumptions) *Report {
	if limit < 1 {
		panic("plan: Suggest wants batches of at least 1 mailbox, not " + strconv.Itoa(limit))
	}
	g, mailbox := graphOf(o)
	batch, batches := g.batches(int32(min(limit, max(g.nodes(), 1))))
	r := Decide(o, named(o, mailbox, g.inOrder(batch, batches), batches), a)
	fewest := (len(mailbox) + limit - 1) / limit
	naive := alphabetical(o, mailbox, limit)
	r.Suggestion = &Suggestion{
		Limit: limit, Fewest: fewest, Weight: g.total(), Cut: g.cut(batch),
		AlphabeticalCut: g.cut(naive), AlphabeticalBroken: decide(o, named(o, mailbox, naive, fewest), a).Broken,
	}
	return r
}

// batches puts the nodes of a graph into batches.
func (g *graph) batches(limit int32) (batch []int32, batches int) {
	label := g.clustered(limit)
	n := 0
	for _, l := range label {
		n = max(n, int(l)+1)
	}
	of, batches := g.contracted(label, n).packed(limit)
	batch = make([]int32, len(label))
	for u, l := range label {
		batch[u] = of[l]
	}
	g.refined(batch, batches, limit)
	return batch, batches
}

// inOrder renumbers batches: those with the least weight to others first, then by their first node.
func (g *graph) inOrder(batch []int32, batches int) []int32 {
	leaves, first := make([]int, batches), slices.Repeat([]int{g.nodes()}, batches)
	for u, b := range batch {
		first[b] = min(first[b], u)
		for e := g.at[u]; e < g.at[u+1]; e++ {
			if batch[g.to[e]] != b {
				leaves[b] += int(g.weight[e])
			}
		}
	}
	order := make([]int, batches)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(cmp.Compare(leaves[i], leaves[j]), cmp.Compare(first[i], first[j])) })
	now := make([]int32, batches)
	for i, was := range order {
		now[was] = int32(i)
	}
	out := make([]int32, len(batch))
	for u, b := range batch {
		out[u] = now[b]
	}
	return out
}

// named are batches called 1, 2, 3 and so on.
func named(o *Organisation, mailbox, batch []int32, batches int) *Batches {
	b := newBatches(o)
	for i := range batches {
		b.Names = append(b.Names, strconv.Itoa(i+1))
	}
	for u, m := range mailbox {
		b.Of[m] = batch[u]
	}
	return b
}

// alphabetical is what is done without looking at delegations: batches in the order of the names.
func alphabetical(o *Organisation, mailbox []int32, limit int) []int32 {
	order := make([]int32, len(mailbox))
	for u := range order {
		order[u] = int32(u)
	}
	slices.SortStableFunc(order, func(u, v int32) int {
		return strings.Compare(o.Mailboxes[mailbox[u]].Name, o.Mailboxes[mailbox[v]].Name)
	})
	batch := make([]int32, len(mailbox))
	for i, u := range order {
		batch[u] = int32(i / limit)
	}
	return batch
}
