package plan

import (
	"time"

	"ombud/sim/directory"
	"ombud/sim/language"
)

// A Report is what batches do to the delegations of an organisation.
type Report struct {
	Language     language.Language // of what it says; names of columns and values stay English
	Organisation *Organisation
	Plan         *Batches
	Assumptions  Assumptions
	Batches      []BatchReport // in the order of their carrying out
	Breaks       []Break       // everything that is not simply kept, by batch and then in the order of the export
	Broken       int           // delegations that break in at least one batch
	Lasting      int           // of these, the ones that the synchronisation does not mend
	ToMend       int           // of these, the ones that break until somebody acts
	Remarks      Remarks       // what is wrong before any batch
	WhatIf       []Alternative // what the same batches would break in a deployment set up better

	BatchRows  *Ledger     // what became of the rows of the list of batches; nil without one
	Suggestion *Suggestion // how the batches came about, if they were proposed; else nil
}

// A BatchReport counts what one batch does. Touched is the sum of the counts.
type BatchReport struct {
	Name    string
	Moved   int           // mailboxes
	Touched int           // delegations of which it moves the mailbox, the grantee or both
	Counts  [Outcomes]int // what becomes of them
	Reasons reasonCounts  // why, of those that are not kept
	Worst   time.Duration // the longest of those broken for a while
	Until   int32         // the latest batch that mends one broken until a later batch, or Stays
}

// A Break is what one batch does to one delegation that is not simply kept.
type Break struct {
	Batch      int32 // index of the batch
	Delegation int32 // index of the delegation
	Until      int32 // index of the batch that brings the two together again, or Stays
	Verdict
}

// Decide judges every delegation at every batch that touches it, and looks at what a better set-up would change.
func Decide(o *Organisation, b *Batches, a Assumptions) *Report {
	r := decide(o, b, a)
	r.WhatIf = alternatives(o, b, a)
	return r
}

func decide(o *Organisation, b *Batches, a Assumptions) *Report {
	r := &Report{Organisation: o, Plan: b, Assumptions: a, Batches: make([]BatchReport, len(b.Names)), Remarks: remarks(o)}
	for i, size := range b.Sizes() {
		r.Batches[i] = BatchReport{Name: b.Names[i], Moved: size, Until: Stays}
	}
	d := decider{r, a, map[Case]Verdict{}}
	for i := range o.Delegations {
		d.delegation(int32(i))
	}
	r.sortBreaks()
	return r
}

// A decider goes through the delegations. There are few different cases, so each is judged once.
type decider struct {
	*Report
	rules  Assumptions
	judged map[Case]Verdict
}

// delegation judges one delegation at the batch of its mailbox and at that of its grantee.
func (d *decider) delegation(i int32) {
	g := &d.Organisation.Delegations[i]
	m, w := d.Plan.Of[g.Mailbox], d.Plan.Of[g.Grantee]
	first, last := min(m, w), max(m, w)
	worst := Kept
	if first != Stays {
		worst = d.at(i, first, m, w)
	}
	if last != Stays && last != first {
		worst = worse(worst, d.at(i, last, m, w))
	}
	if worst.Breaks() {
		d.Broken++
	}
	if worst.Breaks() && worst != ForAWhile {
		d.Lasting++
	}
	if worst == UntilActed {
		d.ToMend++
	}
}

// worse is the worse of two outcomes; what is unclear counts less than what breaks.
func worse(a, b Outcome) Outcome {
	if a == Unclear || b != Unclear && b > a {
		return b
	}
	return a
}

// at judges delegation i at a batch; m and w are the batches of its mailbox and its grantee.
func (d *decider) at(i, batch, m, w int32) Outcome {
	c := d.caseAt(&d.Organisation.Delegations[i], batch, m, w)
	v, ok := d.judged[c]
	if !ok {
		v = d.rules.Judge(c)
		d.judged[c] = v
	}
	until := Stays
	if other := max(m, w); other > batch {
		until = other
	}
	if v.Outcome == UntilBatch && until == Stays {
		v.Outcome = UntilActed
	}
	d.count(batch, until, v)
	if v.Outcome != Kept {
		d.Breaks = append(d.Breaks, Break{batch, i, until, v})
	}
	return v.Outcome
}

// count adds a verdict to the report of its batch.
func (d *decider) count(batch, until int32, v Verdict) {
	b := &d.Report.Batches[batch]
	b.Touched++
	b.Counts[v.Outcome]++
	if v.Outcome != Kept {
		b.Reasons[v.Reason]++
	}
	if v.Outcome == ForAWhile {
		b.Worst = max(b.Worst, v.Worst)
	}
	if v.Outcome == UntilBatch {
		b.Until = max(b.Until, until)
	}
}

// caseAt is the case that a delegation is at a batch.
func (d *decider) caseAt(g *Delegation, batch, m, w int32) Case {
	owner, grantee := &d.Organisation.Mailboxes[g.Mailbox], &d.Organisation.Mailboxes[g.Grantee]
	if grantee.Kind == Group {
		return Case{Permission: g.Permission, Group: true}
	}
	c := Case{
		Permission: g.Permission, Joint: m == w, Sides: g.Sides, Private: g.Private,
		Mailbox: after(owner, m, batch), Grantee: after(grantee, w, batch),
		Resource: owner.Kind.mailboxType().Resource(), Hidden: owner.Hidden, Never: grantee.Kind.mailboxType().Resource(),
		Waits: g.Permission == directory.SendAs && w != batch,
	}
	c.Reachable = d.reachable(grantee, c.Grantee)
	return c
}

// after is where a mailbox is after a batch.
func after(m *Mailbox, its, batch int32) directory.Premises {
	if its != Stays && its <= batch {
		return directory.Online
	}
	return m.Premises
}

// reachable says whether the object of a grantee on the other side is ACLable. In the forest that is the remote mailbox that
// a move leaves there (DT-13); in Exchange Online the switch decides (F-1109).
func (d *decider) reachable(grantee *Mailbox, where directory.Premises) bool {
	if where == directory.OnPremises {
		return d.rules.ACLable && d.rules.Exchange.HasSwitch()
	}
	return directory.ACLableAfterMove(d.rules.Exchange, d.rules.ACLable, grantee.Kind.mailboxType())
}

// sortBreaks puts the breaks in the order of the batches. It is stable, and counts instead of comparing.
func (r *Report) sortBreaks() {
	next := make([]int, len(r.Batches)+1)
	for i := range r.Breaks {
		next[r.Breaks[i].Batch+1]++
	}
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	sorted := make([]Break, len(r.Breaks))
	for _, b := range r.Breaks {
		sorted[next[b.Batch]] = b
		next[b.Batch]++
	}
	r.Breaks = sorted
}

// Unjudged is how much could not be judged: breaks that are unclear, and what was lost while reading.
func (r *Report) Unjudged() int {
	n := r.Organisation.FaultCount
	for i := range r.Batches {
		n += r.Batches[i].Counts[Unclear]
	}
	return n
}
