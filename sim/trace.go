package sim

import (
	"iter"
	"math/bits"
	"slices"
	"time"
)

// RecordKind says what a Record tells.
type RecordKind uint8

// The kinds of a Record.
const (
	Fired     RecordKind = iota // Event happened
	Chosen                      // the fork Label with N alternatives was answered with Answer
	Noted                       // the model remarked Text
	Injected                    // Event was scheduled within Window from outside the model
	Withdrawn                   // Event was cancelled from outside the model
)

// Record is one line of a trace. Which fields count is said by its kind.
type Record[E any] struct {
	At     time.Duration // since the run began
	Kind   RecordKind
	Event  E      // of Fired, Injected and Withdrawn
	Window Window // of Injected, counted from At
	Text   string // of Noted the remark, of Chosen the label
	N      int    // of Chosen: number of alternatives
	Answer int    // of Chosen: the alternative taken, in [0, N)
}

// Trace is the story of a run: what happened when, which way every fork went, what the model remarked, and what was
// done from outside. Records are stored as small values; printing them is left to whoever wants to read.
//
// The hash identifies a run. It covers events with their times, forks with their answers, and remarks. It does not
// cover what was scheduled or injected, so a run made by a driver and its replay have the same hash.
type Trace[E Event[E]] struct {
	hash    uint64
	muted   bool
	records []record[E]
	texts   []text
	windows []Window
}

// record is a Record without pointers. ref is an index into texts or windows.
type record[E any] struct {
	at        millis
	event     E
	ref       uint32
	n, answer int32
	kind      RecordKind
}

// text is a label or remark with its hash, kept once per trace.
type text struct {
	s    string
	hash uint64
}

// Odd constants for the hash, one for each thing that is hashed.
const (
	mixAt     = 0x9e3779b97f4a7c15
	mixCode   = 0xd6e8feb86659fd93
	mixChosen = 0xa0761d6478bd642f
	mixNoted  = 0xe7037ed1a0b428db
)

// mix folds two words into h. It loses nothing: for given words every h leads to another result, and for a given h
// and one given word so does the other word.
func mix(h, a, b uint64) uint64 {
	h = (h ^ a) * mixAt
	h = (bits.RotateLeft64(h, 29) ^ b) * mixCode
	return h ^ h>>32
}

// Hash returns the identity of the run so far. Runs of one model that differ in an event, its time, an answer or a
// remark have different hashes but for a chance of about 1 in 2⁶⁴. It is the same on every machine.
func (t *Trace[E]) Hash() uint64 { return t.hash }

// Mute stops recording or starts it again. The hash goes on in either case.
func (t *Trace[E]) Mute(muted bool) { t.muted = muted }

// Len returns the number of records.
func (t *Trace[E]) Len() int { return len(t.records) }

// Grow makes room for n more records, so that adding them does not allocate.
func (t *Trace[E]) Grow(n int) { t.records = slices.Grow(t.records, n) }

// Reset forgets all records and the hash, and keeps the memory.
func (t *Trace[E]) Reset() {
	t.hash, t.records, t.windows = 0, t.records[:0], t.windows[:0]
}

// Record returns record i, counted from 0.
func (t *Trace[E]) Record(i int) Record[E] {
	r := t.records[i]
	out := Record[E]{At: r.at.duration(), Kind: r.kind, Event: r.event}
	switch r.kind {
	case Chosen:
		out.Text, out.N, out.Answer = t.texts[r.ref].s, int(r.n), int(r.answer)
	case Noted:
		out.Text = t.texts[r.ref].s
	case Injected:
		out.Window = t.windows[r.ref]
	}
	return out
}

// All ranges over the records with their indices, oldest first.
func (t *Trace[E]) All() iter.Seq2[int, Record[E]] {
	return func(yield func(int, Record[E]) bool) {
		for i := range t.records {
			if !yield(i, t.Record(i)) {
				return
			}
		}
	}
}

func (t *Trace[E]) fired(at millis, code uint64, e E) {
	t.hash = mix(t.hash, uint64(at), code)
	if !t.muted {
		t.records = append(t.records, record[E]{at: at, event: e})
	}
}

func (t *Trace[E]) choice(at millis, label string, n, answer int) {
	i := t.intern(label)
	t.hash = mix(mix(t.hash, mixChosen, t.texts[i].hash), uint64(n), uint64(answer))
	if !t.muted {
		t.records = append(t.records, record[E]{at: at, kind: Chosen, ref: i, n: int32(n), answer: int32(answer)})
	}
}

func (t *Trace[E]) note(at millis, remark string) {
	i := t.intern(remark)
	t.hash = mix(t.hash, mixNoted, t.texts[i].hash)
	if !t.muted {
		t.records = append(t.records, record[E]{at: at, kind: Noted, ref: i})
	}
}

func (t *Trace[E]) injected(at millis, w Window, e E) {
	if !t.muted {
		t.windows = append(t.windows, w)
		t.records = append(t.records, record[E]{at: at, kind: Injected, event: e, ref: uint32(len(t.windows) - 1)})
	}
}

func (t *Trace[E]) withdrawn(at millis, e E) {
	if !t.muted {
		t.records = append(t.records, record[E]{at: at, kind: Withdrawn, event: e})
	}
}

// intern returns the index of s among the texts, which are few: a model writes them as constants.
func (t *Trace[E]) intern(s string) uint32 {
	for i := range t.texts {
		if t.texts[i].s == s {
			return uint32(i)
		}
	}
	h := uint64(len(s))
	for i := range len(s) {
		h = mix(h, uint64(s[i]), uint64(i))
	}
	t.texts = append(t.texts, text{s, h})
	return uint32(len(t.texts) - 1)
}

// mark is a point in a trace to which it can be cut back.
type mark struct {
	hash             uint64
	records, windows int
}

func (t *Trace[E]) mark() mark { return mark{t.hash, len(t.records), len(t.windows)} }

func (t *Trace[E]) cut(m mark) {
	t.hash, t.records, t.windows = m.hash, t.records[:m.records], t.windows[:m.windows]
}

func (t *Trace[E]) copyTo(dst *Trace[E]) {
	dst.hash, dst.muted = t.hash, t.muted
	dst.records = append(dst.records[:0], t.records...)
	dst.texts = append(dst.texts[:0], t.texts...)
	dst.windows = append(dst.windows[:0], t.windows...)
}
