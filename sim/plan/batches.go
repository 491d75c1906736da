package plan

import (
	"cmp"
	"io"
	"slices"
	"strconv"
)

// Stays is the batch of a mailbox that no batch moves.
const Stays int32 = -1

// Batches say which mailbox moves when. Every batch moves its mailboxes to Exchange Online.
type Batches struct {
	Names []string // in the order in which they are carried out
	Of    []int32  // by mailbox: index of its batch, or Stays
}

// Sizes is how many mailboxes each batch moves.
func (b *Batches) Sizes() []int {
	sizes := make([]int, len(b.Names))
	for _, i := range b.Of {
		if i != Stays {
			sizes[i]++
		}
	}
	return sizes
}

// newBatches has no batch, and every mailbox stays.
func newBatches(o *Organisation) *Batches {
	return &Batches{Of: slices.Repeat([]int32{Stays}, len(o.Mailboxes))}
}

// ordered puts the batches in the order of their carrying out: by number if all names are numbers, otherwise as met.
func (b *Batches) ordered() {
	number := make([]int, len(b.Names))
	order := make([]int, len(b.Names))
	for i, name := range b.Names {
		n, err := strconv.Atoi(name)
		if err != nil {
			return
		}
		number[i], order[i] = n, i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(number[i], number[j]) })
	b.reorder(order)
}

// reorder makes the batch that was order[i] the batch i.
func (b *Batches) reorder(order []int) {
	names := make([]string, len(order))
	now := make([]int32, len(order))
	for i, was := range order {
		names[i], now[was] = b.Names[was], int32(i)
	}
	b.Names = names
	for m, was := range b.Of {
		if was != Stays {
			b.Of[m] = now[was]
		}
	}
}

// InExport are the batches of the column Batch of the export, and whether it has any. What cannot move stays where it is.
func (o *Organisation) InExport() (*Batches, bool) {
	b := newBatches(o)
	index := map[int32]int32{}
	for m := range o.Mailboxes {
		box := &o.Mailboxes[m]
		if box.batch == nobody || !box.Movable() {
			continue
		}
		b.Of[m] = b.batch(index, box.batch, o)
	}
	b.ordered()
	return b, len(b.Names) > 0
}

// batch is the index of the batch with this name.
func (b *Batches) batch(index map[int32]int32, name int32, o *Organisation) int32 {
	i, ok := index[name]
	if !ok {
		i = int32(len(b.Names))
		index[name] = i
		b.Names = append(b.Names, o.names.text[name])
	}
	return i
}

// LoadBatches reads a list of batches: a column Batch, and one that names the mailbox, such as the EmailAddress that
// New-MigrationBatch reads. The Ledger counts its rows; what may have been lost is added to the faults of the
// organisation. The error is an InputError if the file is no good.
func LoadBatches(o *Organisation, opts Options, f File) (*Batches, Ledger, error) {
	t, err := openTable(f)
	if err != nil {
		return nil, Ledger{}, err
	}
	if t.at[batchColumn] < 0 {
		return nil, Ledger{}, fatal(f.Name, t.before+1, 1, "no column Batch in the header; write Batch and EmailAddress")
	}
	l := &lister{org: o, batches: newBatches(o), index: map[int32]int32{}}
	if err := l.read(t); err != nil {
		return nil, l.ledger, err
	}
	l.batches.ordered()
	if opts.Strict && l.faults.count > 0 {
		return nil, l.ledger, &InputError{l.faults.list, l.faults.count}
	}
	if l.ledger.Used() == 0 {
		return nil, l.ledger, l.nothing(t)
	}
	o.Faults = append(o.Faults, l.faults.list[:min(len(l.faults.list), MaxFaults-len(o.Faults))]...)
	o.FaultCount += l.faults.count
	return l.batches, l.ledger, nil
}

// A lister reads a list of batches.
type lister struct {
	org     *Organisation
	batches *Batches
	index   map[int32]int32 // batch by number of its name
	ledger  Ledger
	faults  faults
}

// nothing is the error of a list that moves nothing.
func (l *lister) nothing(t *table) error {
	if l.faults.count > 0 {
		return &InputError{l.faults.list, l.faults.count}
	}
	return fatal(t.name, t.before+1, 1, "the batches move no mailbox (%s)", l.ledger.words("row"))
}

func (l *lister) read(t *table) error {
	for {
		fault, err := t.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case fault == nil && t.blank():
			l.ledger.add(Empty)
			continue
		case fault == nil:
			fault = l.row(t)
		}
		if fault != nil {
			l.ledger.add(fault.Kind)
		}
		if fault != nil && fault.Kind.Loses() {
			l.faults.add(*fault)
		}
	}
}

// row puts one mailbox into a batch, and counts it; otherwise it says why not.
func (l *lister) row(t *table) *Fault {
	batch := t.get(batchColumn)
	c, name := t.first(slices.Concat(strong, weak))
	switch {
	case batch == "":
		return t.fault(batchColumn, Malformed, "empty; the name of a batch is expected")
	case name == "":
		return t.fault(smtpColumn, Malformed, "nothing names the mailbox; fill EmailAddress")
	}
	m := l.org.find(l.org.names.id(name))
	if m < 0 {
		return l.unknown(t, c, name, m)
	}
	switch box := &l.org.Mailboxes[m]; {
	case box.Kind == Group:
		return t.fault(c, NotAMailbox, "%s is a group", quote(name))
	case !box.Movable():
		return t.fault(c, AlreadyOnline, "%s is there", quote(name))
	}
	to := l.batches.batch(l.index, l.org.names.id(batch), l.org)
	switch was := l.batches.Of[m]; was {
	case Stays:
		l.batches.Of[m] = to
		l.ledger.add(Used)
		return nil
	case to:
		return t.fault(c, Duplicate, "%s is listed twice", quote(name))
	default:
		return t.fault(c, Contradiction, "%s is in batch %s already; keep one of the two", quote(name), quote(l.batches.Names[was]))
	}
}

// unknown is the fault of a name that means no mailbox, or several.
func (l *lister) unknown(t *table, c column, name string, m int32) *Fault {
	switch m {
	case shared:
		return t.fault(c, Ambiguous, "%s is a name of several mailboxes; write the address or the Identity", quote(name))
	case outside:
		return t.fault(c, NotAMailbox, "%s has no mailbox", quote(name))
	}
	return t.fault(c, NoSuchMailbox, "%s is no mailbox that a row of the export describes; add the row of Get-Mailbox", quote(name))
}
