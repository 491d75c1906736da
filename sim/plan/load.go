package plan

import (
	"cmp"
	"errors"
	"io"
	"slices"
)

// Options are how files are read.
type Options struct {
	Strict  bool // the first file with something that may be lost is an error (InputError)
	Batched bool // files none of which has a column Batch are ErrNoBatch, before their rows are read
}

// ErrNoBatch says that no file has a column Batch although one was asked for.
var ErrNoBatch = errors.New("no file has a column Batch")

// Load reads exports into one organisation: one file or several, each with a header of its own, in any order. The rows of
// mailboxes may come after the rows that name them. The error is an InputError if a file is no good, or what the reader
// of the file said.
func Load(opts Options, files ...File) (*Organisation, error) {
	l := &loader{org: &Organisation{names: newNames()}}
	tables, err := openTables(files)
	if err != nil {
		return nil, err
	}
	if opts.Batched && !slices.ContainsFunc(tables, func(t *table) bool { return t.at[batchColumn] >= 0 }) {
		return nil, ErrNoBatch
	}
	for i, t := range tables {
		if err := l.file(i, t); err != nil {
			return nil, err
		}
	}
	if len(l.org.Mailboxes) == 0 && len(files) > 0 && l.faults.count == 0 {
		return nil, fatal(files[0].Name, 1, 1, "no row describes a mailbox: RecipientTypeDetails is missing or empty; add what Get-Mailbox returns")
	}
	l.settle(files)
	o := l.org
	o.Faults, o.FaultCount = l.faults.sorted(files), l.faults.count
	if o.FaultCount > 0 && (opts.Strict || len(o.Mailboxes) == 0) {
		return nil, &InputError{o.Faults, o.FaultCount}
	}
	return o, nil
}

// A loader reads files into an organisation.
type loader struct {
	org     *Organisation
	faults  faults
	pending []grant // what is granted, until all names are known
	rows    int32   // how many rows held some of it
	source  uint16  // index of the present file
	meant   []int32 // by number of a name: what it means, once asked
}

// A grant is a permission as a row says it, before the names mean anything.
type grant struct {
	Delegation        // the numbers of names instead of the indices of mailboxes
	deny       bool   // it takes away
	file       uint16 // index of the file
	base       Skip   // what becomes of the rest of the row
	row        int32  // number of the row among those with grants
	line       int32
	column     int32
}

// openTables reads the headers of all files.
func openTables(files []File) ([]*table, error) {
	tables := make([]*table, len(files))
	for i, f := range files {
		t, err := openTable(f)
		if err != nil {
			return nil, err
		}
		tables[i] = t
	}
	return tables, nil
}

// file reads the rows of one file.
func (l *loader) file(i int, t *table) error {
	l.source = uint16(i)
	for {
		fault, err := t.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case fault != nil:
			l.lost(fault)
			l.org.Rows.add(fault.Kind)
		default:
			l.row(t)
		}
	}
}

// lost keeps a fault and says of what kind it is.
func (l *loader) lost(f *Fault) Skip {
	l.faults.add(*f)
	return f.Kind
}

// row reads one row: what it says about a mailbox, and what it grants.
func (l *loader) row(t *table) {
	if t.blank() {
		l.org.Rows.add(Empty)
		return
	}
	before := len(l.pending)
	base := SaysNothing
	if t.get(typeColumn) != "" {
		base = l.describe(t)
	}
	if t.get(behalfColumn) != "" {
		base = both(base, l.behalf(t))
	}
	if t.get(userColumn) != "" || t.get(trusteeColumn) != "" || t.get(rightsColumn) != "" || t.get(extendedColumn) != "" {
		base = both(base, l.permission(t))
	}
	if len(l.pending) == before {
		l.org.Rows.add(base)
		return
	}
	for i := range l.pending[before:] {
		l.pending[before+i].row, l.pending[before+i].base = l.rows, base
	}
	l.rows++
}

// both is what becomes of a row of two parts: it is used if one of them is; otherwise what loses something counts, and
// among equals the first that says more than nothing.
func both(a, b Skip) Skip {
	switch {
	case a == Used || b == Used:
		return Used
	case b.Loses() && !a.Loses() || a == SaysNothing:
		return b
	}
	return a
}

// sorted are the faults by place.
func (f *faults) sorted(files []File) []Fault {
	order := map[string]int{}
	for i := len(files) - 1; i >= 0; i-- {
		order[files[i].Name] = i
	}
	slices.SortStableFunc(f.list, func(a, b Fault) int {
		return cmp.Or(order[a.File]-order[b.File], a.Line-b.Line, a.Column-b.Column)
	})
	return f.list
}
