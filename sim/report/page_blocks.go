package report

import (
	"fmt"
	"strings"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/view"
)

// worthBlock is what comes of every beginning and reading.
func (p *Procedure) worthBlock() view.Block {
	t := &view.Table{Columns: []string{p.say("begun from")}}
	for _, r := range p.Readings {
		t.Columns = append(t.Columns, p.said(readAs(r)))
	}
	for i, row := range p.worthRows("") {
		b := &p.Beginnings[i]
		if b.Text != b.Called {
			row[0].Note = b.Text
		}
		if b.Goal != p.Goal {
			row[0].Note = strings.TrimPrefix(row[0].Note+"; "+p.say("goal: %s", b.Goal), "; ")
		}
		t.Rows = append(t.Rows, row)
	}
	return view.Block{Title: p.say("From where, and how it is read"), Text: p.say("Goal: %s.", p.Goal), Table: t}
}

var severityTones = map[string]view.Tone{audit.Error.String(): view.Bad, audit.Warning.String(): view.Unsure, audit.Note.String(): view.Faint}

// findingsBlock is what is wrong with the text, the gravest first; nil for nothing.
func (p *Procedure) findingsBlock() *view.Block {
	t := &view.Table{Columns: p.heads(language.Keys("where", "how grave", "what", "seen in"))}
	for _, f := range p.gravest() {
		text := f.Text
		if len(f.Defects) > 0 {
			text += " (" + strings.Join(f.Defects, ", ") + ")"
		}
		t.Rows = append(t.Rows, []view.Cell{
			p.whereOf(f.Step, ""), {Text: p.word(f.Severity), Tone: severityTones[f.Severity]}, {Text: text, Note: f.Evidence}, p.runCell(f.Run),
		})
	}
	if t.Rows == nil {
		return nil
	}
	return &view.Block{Title: p.say("What is wrong with the text"), Table: t}
}

// whereOf names a step, or the whole, in one line.
func (sp speech) whereOf(step int, note string) view.Cell {
	if step == 0 {
		return view.Cell{Text: sp.say("all"), Note: note}
	}
	return view.Cell{Text: strings.ReplaceAll(sp.say("step %d", step), " ", "\u00a0"), Note: note}
}

// runCell leads to a run.
func (p *Procedure) runCell(run int) view.Cell {
	if run == 0 {
		return view.Cell{}
	}
	return view.Cell{Text: p.mark(run), Run: run}
}

// restBlocks are what the verdict rests on, what it does not, and the rules.
func (p *Procedure) restBlocks() []*view.Block {
	r := p.Rests
	if r == nil {
		return nil
	}
	turns := &view.Table{Columns: p.heads(language.Keys("assumption", "now", "turns it", "it then", "seen in"))}
	steady := &view.Table{Columns: p.heads(language.Keys("assumption", "now", "over"))}
	for _, a := range r.Assumptions {
		name := view.Cell{Text: a.Parameter, Note: strings.Join(append([]string{a.ID}, a.Facts...), ", ")}
		for _, f := range a.Flips {
			turns.Rows = append(turns.Rows, []view.Cell{name, {Text: a.Value}, {Text: capitalized(f.Change)}, {Text: f.Then}, p.runCell(f.Run)})
		}
		if a.Status == "holds" {
			steady.Rows = append(steady.Rows, []view.Cell{name, {Text: a.Value}, {Text: a.Range}})
		}
	}
	rules := &view.Table{Columns: p.heads(language.Keys("rule", "facts", "turned round"))}
	for _, f := range r.Rules {
		rules.Rows = append(rules.Rows, []view.Cell{{Text: f.Says, Note: f.Name}, {Text: strings.Join(f.Facts, ", ")}, {Text: p.word(f.Outcome)}})
	}
	out := []*view.Block{{Title: p.say("What it rests on"), Text: r.Says + r.Counting, Table: turns}}
	if turns.Rows == nil {
		out[0].Table = nil
	}
	return append(out,
		folded(steady, p.said(language.Count{N: len(steady.Rows), One: "assumption that changes nothing, over all of its range", Many: "assumptions that change nothing, over all of their range"})),
		folded(rules, p.say("%s of the world that it rests on", language.Of(len(rules.Rows), "rule"))))
}

// folded is a table that is unfolded on demand; nil for an empty one.
func folded(t *view.Table, title string) *view.Block {
	if len(t.Rows) == 0 {
		return nil
	}
	return &view.Block{Title: title, Last: true, Table: t}
}

// adviceBlocks are the fewest edits that make the text work, and the shortest text for the same purpose.
func (p *Procedure) adviceBlocks() (out []*view.Block) {
	tones := map[byte]view.Tone{'+': view.Good, '-': view.Bad}
	for i := range p.Amendments {
		b := &view.Block{Title: p.say("What would be better"), Text: p.Amendments[i].Says}
		if i > 0 {
			b.Title = p.say("That done")
		}
		for _, l := range p.Amendments[i].Lines() {
			b.Lines = append(b.Lines, view.TextLine{Text: l.Text, Tone: tones[l.Mark]})
		}
		out = append(out, b)
	}
	if s := p.Suggestion; s != nil && s.Found {
		b := &view.Block{Title: p.say("A suggestion that nobody has published"), Text: s.Says}
		for i, line := range s.Steps {
			if calls := s.Calls[i]; len(calls) > 0 {
				line += " " + p.say("(needed from %s)", p.enumerated(calls))
			}
			b.Lines = append(b.Lines, view.TextLine{Text: fmt.Sprintf("%d. %s", i+1, line)})
		}
		out = append(out, b)
	}
	return out
}

var slipTones = map[string]view.Tone{
	audit.Harmless.String(): view.Good, audit.Risky.String(): view.Unsure, audit.Fatal.String(): view.Bad, audit.Unsettled.String(): view.Faint,
}

// slipsBlock is every slip with what comes of it; nil if none was tried.
func (p *Procedure) slipsBlock() *view.Block {
	if p.Basis == "" {
		return nil
	}
	t := &view.Table{Columns: p.heads(language.Keys("where", "it is", "what comes of it", "seen in"))}
	for _, s := range p.Slips {
		t.Rows = append(t.Rows, []view.Cell{p.whereOf(s.Step, p.word(s.Slip)), {Text: p.word(s.Verdict), Tone: slipTones[s.Verdict]}, {Text: s.Text}, p.runCell(s.Run)})
	}
	return folded(t, p.say("%s of the reader", language.Of(len(t.Rows), "slip")))
}
