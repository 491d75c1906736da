package report

import (
	"fmt"
	"path"
	"strings"

	"ombud/sim/language"
	"ombud/sim/view"
)

// Page is the report as a page for a browser: an overview of procedures and beginnings, and a sheet for each procedure.
func (r *Report) Page() *view.Page {
	p := &view.Page{
		Language: r.l.String(), Title: r.say("Audit"),
		Lead: r.say("Every answer holds for every timing there is; what could not be searched to its end says so."),
	}
	if len(r.Procedures) == 1 {
		p.Title = r.say("Audit of %s", r.Procedures[0].Name)
	}
	if len(r.Assumptions) > 0 {
		p.Lead += " " + r.say("With %s.", strings.Join(r.Assumptions, "; "))
	}
	if r.Interrupted {
		interrupted := r.say("Interrupted: this is what was decided so far.")
		p.Notes = append(p.Notes, interrupted)
		p.Lead = interrupted + " " + p.Lead
	}
	if len(r.Procedures) > 1 {
		p.Counts = r.counts()
		p.Blocks = append(p.Blocks, r.overviewBlock())
	}
	if r.Together != nil {
		p.Blocks = append(p.Blocks, r.Together.block(r), r.Together.reasons(r))
	}
	for i := range r.Procedures {
		one := &r.Procedures[i]
		s := one.scenario()
		s.Sheet.Runs = append(s.Sheet.Runs, r.Together.films(i, len(s.Sheet.Runs))...)
		p.Features = r.filed(p.Features, one.File, s)
	}
	return p
}

// filed adds a procedure to those of its folder.
func (sp speech) filed(list []view.Feature, file string, s view.Scenario) []view.Feature {
	folder := path.Dir(file)
	for i := range list {
		if list[i].Place == folder {
			list[i].Scenarios = append(list[i].Scenarios, s)
			return list
		}
	}
	return append(list, view.Feature{Name: sp.say("Procedures"), Place: folder, Scenarios: []view.Scenario{s}})
}

// How what became of a procedure is to be taken.
var (
	exitLabels = map[int]string{Works: language.Key("always work"), Wanting: language.Key("are found wanting"), Open: language.Key("are not decided")}
	exitTones  = map[int]view.Tone{Works: view.Good, Wanting: view.Bad, Open: view.Unsure}
	worthTones = map[string]view.Tone{"always": view.Good, "for some timings": view.Unsure, "inconclusive": view.Faint}
)

// tone is how an attempt is to be taken.
func (a *Attempt) tone() view.Tone {
	if t, ok := worthTones[a.Outcome]; ok {
		return t
	}
	return view.Bad
}

func (r *Report) counts() []view.Count {
	out := []view.Count{{Value: fmt.Sprint(len(r.Procedures)), Label: r.say("procedures")}}
	for _, exit := range []int{Works, Wanting, Open} {
		n := 0
		for i := range r.Procedures {
			if r.Procedures[i].Exit == exit {
				n++
			}
		}
		if n > 0 {
			out = append(out, view.Count{Value: fmt.Sprint(n), Label: r.say(exitLabels[exit]), Tone: exitTones[exit]})
		}
	}
	return out
}

// overviewBlock is what comes of every procedure, begun from every state and read in every way.
func (r *Report) overviewBlock() view.Block {
	t := &view.Table{Columns: []string{r.say("procedure"), r.say("begun from")}}
	for _, name := range r.Procedures[0].Readings {
		t.Columns = append(t.Columns, r.said(readAs(name)))
	}
	for i := range r.Procedures {
		p := &r.Procedures[i]
		for k, row := range p.worthRows(p.File) {
			name := view.Cell{}
			if k == 0 {
				name = view.Cell{Text: p.Name, Go: p.File, Note: p.named()}
			}
			t.Rows = append(t.Rows, append([]view.Cell{name}, row...))
		}
	}
	return view.Block{Title: r.say("Procedures and beginnings"), Table: t, Text: r.say("Where it fails, the cell leads to a run that shows it.")}
}

// named is the verdict, with the files that say the same.
func (p *Procedure) named() string {
	text := p.word(p.Verdict)
	for _, twin := range p.Twins {
		text += "; " + strings.TrimSuffix(twin.Says, ".")
	}
	return text
}

// worthRows are the beginnings with what comes of them in each reading.
func (p *Procedure) worthRows(place string) (rows [][]view.Cell) {
	for i, b := range p.Beginnings {
		row := []view.Cell{{Text: b.Called}}
		for k := range p.Readings {
			a := p.Attempt(k, i)
			c := view.Cell{Text: a.Worth, Tone: a.tone(), Run: a.Run}
			if a.Run > 0 {
				c.Go = place
			}
			row = append(row, c)
		}
		rows = append(rows, row)
	}
	return rows
}

// scenario is the procedure as a page shows it.
func (p *Procedure) scenario() view.Scenario {
	s := view.Scenario{
		Name: p.Title, Place: p.File, Tone: exitTones[p.Exit], Word: p.word(p.Verdict),
		Sheet: &view.Sheet{Text: p.Text, Title: p.say("The steps"), Basis: p.Basis, Lines: p.lines()},
	}
	for _, a := range p.Attempts {
		s.Classes += a.Classes
		s.Firings += a.Firings
	}
	switch {
	case p.Weighed && p.Basis == "":
		s.Sheet.Basis = p.say("It works from nowhere, so that no step can be said to matter.")
	case p.Basis != "":
		s.Sheet.Basis = capitalized(p.Basis) + "."
	}
	s.Sheet.Above = append(s.Sheet.Above, p.worthBlock())
	s.Sheet.Above = add(s.Sheet.Above, p.findingsBlock())
	for _, twin := range p.Twins {
		s.Sheet.Text += " " + twin.Says
		s.Tags = append(s.Tags, twin.Name)
	}
	for i := range p.Waits {
		s.Sheet.Below = append(s.Sheet.Below, p.waitBlock(&p.Waits[i]))
	}
	s.Sheet.Below = add(s.Sheet.Below, p.restBlocks()...)
	s.Sheet.Below = add(s.Sheet.Below, p.adviceBlocks()...)
	s.Sheet.Below = add(s.Sheet.Below, p.slipsBlock())
	for i := range p.Runs {
		s.Sheet.Runs = append(s.Sheet.Runs, p.Runs[i].picture())
	}
	return s
}

// add leaves out blocks that are not there.
func add(list []view.Block, more ...*view.Block) []view.Block {
	for _, b := range more {
		if b != nil {
			list = append(list, *b)
		}
	}
	return list
}
