package view

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"time"
)

// What stands in the file is lists, not objects: the order of their fields is
// the contract between this file and the script. Times are milliseconds, -1
// stands for Never.

type list = []any

// A packer keeps one copy of every text of a part; where it occurs, its number
// stands.
type packer struct {
	texts []string
	known map[string]int
}

func (p *packer) text(s string) int {
	if n, ok := p.known[s]; ok {
		return n
	}
	if p.known == nil {
		p.known = map[string]int{}
	}
	p.known[s] = len(p.texts)
	p.texts = append(p.texts, s)
	return len(p.texts) - 1
}

func each[T any](all []T, pack func(*T) any) list {
	out := make(list, len(all))
	for i := range all {
		out[i] = pack(&all[i])
	}
	return out
}

func (p *packer) all(texts []string) list {
	return each(texts, func(s *string) any { return p.text(*s) })
}

func millis(d time.Duration) int64 {
	if d == Never {
		return -1
	}
	return d.Milliseconds()
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// front is what can be seen at a glance: all of a page but steps, runs and
// graphs.
func front(p *Page) list {
	return list{
		p.Title, p.Lead,
		each(p.Counts, func(c *Count) any { return list{c.Value, c.Label, c.Tone} }),
		each(p.Blocks, packBlock),
		each(p.Features, func(f *Feature) any {
			return list{f.Name, f.Place, f.Text, each(f.Scenarios, func(s *Scenario) any {
				return list{s.Name, s.Place, s.Tone, s.Word, s.Classes, s.Firings, or(s.Tags), s.Warning, s.Rule, s.Time, s.Said}
			}), f.Language}
		}),
		or(p.Notes), p.coverage(), flag(p.sheets()),
	}
}

// or is a list that is written as one even if it is empty.
func or(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}

// part is the rest of a feature, with its texts in front.
func part(f *Feature) list {
	var p packer
	scenarios := each(f.Scenarios, func(s *Scenario) any {
		return list{each(s.Steps, func(st *Step) any { return p.step(st) }), p.graph(s.Graph), each(s.Blocks, packBlock), p.sheet(s.Sheet)}
	})
	return list{p.texts, scenarios}
}

func (p *packer) step(s *Step) list {
	rows := each(s.Table, func(row *[]string) any { return p.all(*row) })
	runs := make(list, len(s.Runs))
	for i, r := range s.Runs {
		runs[i] = p.run(r)
	}
	return list{p.text(s.Keyword), p.text(s.Text), s.Tone, p.text(s.Verdict), p.text(s.Message), rows, runs}
}

func (p *packer) run(r *Run) any {
	if r == nil {
		return nil
	}
	return list{
		p.text(r.Title), r.Tone, p.text(r.Text), p.text(r.Command),
		each(r.Lanes, func(l *Lane) any { return list{p.text(l.Name), p.text(l.Short)} }),
		p.all(r.Shelves), p.lines(r.Lines), p.values(r.Start), p.events(r.Events), p.waits(r.Waits),
		each(r.Claims, func(c *Claim) any { return list{p.text(c.Text), flag(c.Start), steps(c.Turns)} }),
		millis(r.Ends), p.run(r.Beside), p.text(r.Apart), p.text(r.Language),
	}
}

func (p *packer) lines(lines []Line) list {
	return each(lines, func(l *Line) any { return list{l.Shelf, p.text(l.Label)} })
}

func (p *packer) values(values []string) list {
	return each(values, func(v *string) any { return p.value(*v) })
}

// value is a text, or -1 for a line that is not there.
func (p *packer) value(v string) int {
	if v == Absent {
		return -1
	}
	return p.text(v)
}

// changes are pairs of a line and its value, in one list.
func (p *packer) changes(changes []Change) []int {
	out := []int{}
	for _, c := range changes {
		out = append(out, c.Line, p.value(c.Value))
	}
	return out
}

// events have their times as differences.
func (p *packer) events(events []Event) list {
	out, before := make(list, len(events)), time.Duration(0)
	for i := range events {
		e := &events[i]
		out[i] = list{millis(e.At - before), p.text(e.Text), e.From, e.To, flag(e.Outside), p.all(e.Notes), p.changes(e.Changes)}
		before = e.At
	}
	return out
}

func (p *packer) waits(waits []Wait) list {
	return each(waits, func(w *Wait) any {
		return list{p.text(w.Text), w.Born, w.Gone, millis(w.From), millis(w.Until), flag(w.Happened)}
	})
}

// steps are ascending numbers as differences.
func steps(numbers []int) []int {
	out, before := make([]int, len(numbers)), 0
	for i, n := range numbers {
		out[i], before = n-before, n
	}
	return out
}

func (p *packer) graph(g *Graph) any {
	if g == nil {
		return nil
	}
	return list{g.Cap, flag(g.Whole), p.all(g.Acts), p.all(g.Shelves), p.lines(g.Lines), each(g.Nodes, func(n *Node) any {
		return list{
			n.Act, n.Tone, p.text(n.End), n.Parent, p.changes(n.Changes),
			each(n.Pending, func(w *Pending) any { return list{p.text(w.Text), millis(w.From), millis(w.Until)} }),
			each(n.Edges, func(e *Edge) any { return list{p.text(e.Text), p.text(e.Fork), e.To} }),
		}
	}), p.text(g.Language)}
}

func packBlock(b *Block) any {
	return list{b.Title, b.Text, flag(b.Last), b.table(), b.intervals(), b.histogram(), each(b.Lines, func(l *TextLine) any { return list{l.Text, l.Tone} })}
}

func (b *Block) table() any {
	t := b.Table
	if t == nil {
		return nil
	}
	return list{or(t.Columns), append([]int{}, t.Numbers...), each(t.Rows, func(row *[]Cell) any {
		return each(*row, func(c *Cell) any { return list{c.Text, c.Tone, c.Go, c.Run, c.Note} })
	})}
}

func (b *Block) intervals() any {
	c := b.Intervals
	if c == nil {
		return nil
	}
	return list{millis(c.From), millis(c.Until), each(c.Rows, func(r *IntervalRow) any {
		return list{r.Label, r.Text, each(r.Spans, func(s *Span) any {
			return list{millis(s.From), millis(s.Until), s.Tone, s.Text}
		}), each(r.Marks, packMark)}
	})}
}

func packMark(m *Mark) any { return list{millis(m.At), m.Text} }

func (b *Block) histogram() any {
	h := b.Histogram
	if h == nil {
		return nil
	}
	return list{each(h.Bars, func(r *Bar) any { return list{millis(r.From), millis(r.Until), r.Count} }), each(h.Marks, packMark), h.Late}
}

// encoded is a value as JSON that can stand inside a script element: <, > and &
// are escaped.
func encoded(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		panic("view: lists of texts and numbers cannot be written as JSON: " + err.Error())
	}
	return text
}

// deflated is a value as JSON, deflated, in letters that need no escape.
func deflated(v any) string {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = w.Write(encoded(v))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic("view: memory cannot be written to: " + err.Error())
	}
	return base64.StdEncoding.EncodeToString(b.Bytes())
}
