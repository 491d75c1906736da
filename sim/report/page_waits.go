package report

import (
	"time"

	"ombud/sim/language"
	"ombud/sim/view"
)

// waitBlock draws which durations of a wait are enough, and what it says.
func (p *Procedure) waitBlock(w *Wait) view.Block {
	until := w.reach()
	b := view.Block{
		Title: p.say("Step %d: how long the wait must be", w.Step),
		Text:  p.say("“%s.” %s (%s, begun from %s.)", w.Text, capitalized(w.Says), language.Capital(readAs(w.Reading)), p.calledBy(w.Beginning)),
		Intervals: &view.Intervals{Until: ms(until), Rows: []view.IntervalRow{
			{Label: p.say("enough"), Spans: p.spans(w, until)}, p.published(w, until),
		}},
	}
	enough := &b.Intervals.Rows[0]
	for _, e := range w.Ends {
		enough.Marks = append(enough.Marks, view.Mark{At: ms(e.At), Text: p.short(ms(e.At))})
	}
	if len(w.Ends) > 0 {
		b.Table = &view.Table{Columns: p.heads(language.Keys("enough", "not enough", "from the first step", "because", "seen in"))}
	}
	for i := range w.Ends {
		b.Table.Rows = append(b.Table.Rows, p.endRow(&w.Ends[i]))
	}
	return b
}

func ms(n int64) time.Duration { return time.Duration(n) * time.Millisecond }

// spans are what is enough, what is not, and what is not known, up to a time.
func (sp speech) spans(w *Wait, until int64) (out []view.Span) {
	at := int64(0)
	gap := func(to int64) {
		if to > at {
			out = append(out, view.Span{From: ms(at), Until: ms(to), Tone: view.Bad, Text: sp.say("not enough")})
		}
	}
	all := append(toned(w.Sufficient, view.Good, sp.say("enough")), toned(w.Undecided, view.Unsure, sp.say("not decided"))...)
	for len(all) > 0 {
		first := 0
		for i := range all {
			if all[i].From < all[first].From {
				first = i
			}
		}
		s := all[first]
		all = append(all[:first], all[first+1:]...)
		if s.From > ms(until) {
			break
		}
		gap(s.From.Milliseconds())
		s.Until = min(s.Until, ms(until))
		out, at = append(out, s), s.Until.Milliseconds()
	}
	gap(until)
	return out
}

func toned(list []Interval, tone view.Tone, text string) (out []view.Span) {
	for _, v := range list {
		out = append(out, view.Span{From: ms(v.From), Until: ms(v.To), Tone: tone, Text: text})
	}
	return out
}

// published is what the text says.
func (sp speech) published(w *Wait, until int64) view.IntervalRow {
	s := view.Span{From: ms(w.From), Until: view.Never, Text: sp.say("as written")}
	if w.To != nil {
		s.Until = ms(min(*w.To, until))
	}
	row := view.IntervalRow{Label: sp.say("as written"), Spans: []view.Span{s}}
	switch {
	case !w.Holds:
		row.Spans[0].Tone, row.Text = view.Bad, sp.say("not enough")
	case w.Below != nil && w.Above != nil:
		row.Text = sp.say("margin %s below, %s above", sp.short(ms(*w.Below)), sp.short(ms(*w.Above)))
	case w.Below != nil:
		row.Text = sp.say("margin %s", sp.short(ms(*w.Below)))
	case w.Above != nil:
		row.Text = sp.say("margin %s above", sp.short(ms(*w.Above)))
	}
	return row
}

// reach is the end of the axis: beyond everything there is to see, and no further.
func (w *Wait) reach() int64 {
	most := max(w.From, int64(1000))
	if w.To != nil {
		most = max(most, *w.To)
	}
	for _, e := range w.Ends {
		most = max(most, e.At)
	}
	return most + most/3
}

// endRow is where sufficient durations begin or end.
func (p *Procedure) endRow(e *End) []view.Cell {
	beyond, takes, why := e.At-1, "", e.Formula
	if e.Upper {
		beyond = e.At + 1
	}
	if e.Best != nil && e.Worst != nil {
		takes = p.say("%s to %s", p.short(ms(*e.Best)), p.short(ms(*e.Worst)))
	}
	if why == "" && e.Why != "" {
		why = p.say("no formula: %s", e.Why)
	}
	return []view.Cell{{Text: p.short(ms(e.At)), Tone: view.Good}, {Text: p.short(ms(beyond)), Tone: view.Bad}, {Text: takes}, {Text: why}, p.runCell(e.Run)}
}

// calledBy is what the report calls a beginning of that name.
func (p *Procedure) calledBy(name string) string {
	for i := range p.Beginnings {
		if p.Beginnings[i].Name == name {
			return p.Beginnings[i].Called
		}
	}
	return name
}
