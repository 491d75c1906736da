package main

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"ombud/sim/audit"
	"ombud/sim/scenario"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
)

//go:embed audit_page.html
var auditPageText string

//go:embed audit_page.css
var auditPageStyle string

var auditPage = template.Must(template.New("audit").Parse(auditPageText))

// A pageView is an audit as a page shows it.
type pageView struct {
	Style       template.CSS
	Title       string
	Assumptions []string
	Procedures  []pageProcedure
	Suggestions []pageSuggestion
	Matrix      *interferenceView
	Interrupted bool
}

// A pageProcedure is one procedure of the page.
type pageProcedure struct {
	ID, File, Title, Goal string
	Tone                  string // good, bad or open
	Headline, Text        string
	Readings              []string
	Rows                  []pageRow
	Findings              []pageFinding
	Weighed               bool
	Basis                 string
	Steps                 []pageStep
	Waits                 []waitChart
	Rest                  string
	Turns                 []pageTurn
	Steady                []string // assumptions that change nothing
	Amendments            []pageAmendment
	Diagrams              []diagram
}

// A pageRow is a beginning with what comes of it.
type pageRow struct {
	Name, Text string
	Goal       string // if it is another one than from other beginnings
	Cells      []pageCell
}

// A pageCell is what comes of a beginning, read in one way.
type pageCell struct {
	Text, Tone string
	Run        int
}

// A pageFinding is something that is wrong with the text.
type pageFinding struct {
	Severity, Kind, Text, Evidence string
	Step, Run                      int
	Defects                        []string
}

// A pageStep is a step with its roles.
type pageStep struct {
	Number    int
	Text      string
	Notes     []string
	Roles     []pageRole
	Untold    bool // nothing was weighed
	Severity  string
	Published string
}

// A pageRole is a role of a step.
type pageRole struct {
	Word, Class, Why string
	Run              int
}

// A pageTurn is a change of an assumption that turns the verdict.
type pageTurn struct {
	Text string
	Run  int
}

// A pageAmendment is edits of the text, as lines of a difference.
type pageAmendment struct {
	Text  string
	Lines []pageLine
}

// A pageLine is a line of a difference: added, removed or as it was.
type pageLine struct{ Class, Text string }

// A pageSuggestion is the shortest text.
type pageSuggestion struct {
	Text  string
	Steps []string
}

// writePage writes the page.
func (r *auditReport) writePage(w io.Writer) error {
	v := pageView{Style: template.CSS(auditPageStyle), Title: "Audit", Interrupted: r.cut(), Matrix: r.interferenceView()}
	if len(r.parts) == 1 {
		v.Title = "Audit of " + r.parts[0].text.doc.Name
	}
	for _, s := range scenario.Assumptions(r.flags.settings.params) {
		v.Assumptions = append(v.Assumptions, s.String())
	}
	for _, p := range r.parts {
		v.Procedures = append(v.Procedures, p.page())
	}
	for _, s := range r.shared() {
		one := pageSuggestion{Text: suggestionText(s)}
		if s.Document != nil {
			for _, step := range s.Document.Steps {
				one.Steps = append(one.Steps, stepText(step))
			}
		}
		v.Suggestions = append(v.Suggestions, one)
	}
	return auditPage.Execute(w, v)
}

func (p *auditPart) page() pageProcedure {
	headline, text := p.verdict()
	v := pageProcedure{
		ID: p.text.doc.Name, File: p.text.file, Title: p.text.doc.Title, Goal: p.goalText(), Headline: headline, Text: text,
		Tone: map[int]string{exitExpected: "good", exitRefuted: "bad", exitInconclusive: "open"}[p.exit()],
	}
	for _, r := range p.readings {
		v.Readings = append(v.Readings, r.String())
	}
	for i, s := range p.inspection.Subject.Starts {
		row := pageRow{Name: s.Name, Text: s.Text}
		if c := p.attempt(i).Case; goalOf(&c).String() != v.Goal {
			row.Goal = goalOf(&c).String()
		}
		for _, r := range p.readings {
			a := p.inspection.Attempt(r, i)
			row.Cells = append(row.Cells, pageCell{worth(&a.Decision), tone(&a.Decision), p.runNumber(a.Case, a.Decision.Bad)})
		}
		v.Rows = append(v.Rows, row)
	}
	for _, f := range p.findings() {
		v.Findings = append(v.Findings, pageFinding{f.Severity.String(), f.Kind.String(), f.Text, f.Evidence, f.Step, p.exampleNumber(f.Example), f.Defects})
	}
	p.pageSteps(&v)
	for i := range p.waits {
		v.Waits = append(v.Waits, p.chart(&p.waits[i]))
	}
	p.pageRest(&v)
	for i := range p.amendments {
		v.Amendments = append(v.Amendments, pageAmendment{p.amendmentText(i), diffView(p.amendments[i].Diff)})
	}
	p.pageDiagrams(&v)
	return v
}

// tone is how an outcome is to be taken.
func tone(d *trial.Decision) string {
	switch d.Outcome {
	case trial.Always:
		return "good"
	case trial.Sometimes:
		return "half"
	case trial.Inconclusive:
		return "open"
	}
	return "bad"
}

func (p *auditPart) pageSteps(v *pageProcedure) {
	if v.Weighed = p.weights != nil && p.weights.Weighed; v.Weighed {
		v.Basis = p.basisText()
	}
	for i, s := range p.text.doc.Steps {
		step := pageStep{Number: s.Number, Text: stepText(s), Notes: s.Notes, Untold: !v.Weighed, Severity: p.gravest(s.Number)}
		if v.Weighed {
			w := &p.weights.Steps[i]
			for k, word := range roleWords(w) {
				r := w.Roles[k]
				step.Roles = append(step.Roles, pageRole{word, roleClass(r.Role), r.Text, p.exampleNumber(r.Example)})
			}
		}
		v.Steps = append(v.Steps, step)
	}
}

// gravest is the severity of the gravest finding about a step, "" if there is none.
func (p *auditPart) gravest(step int) string {
	for _, f := range p.findings() {
		if f.Step == step {
			return f.Severity.String()
		}
	}
	return ""
}

// roleClass is the class of a role in the style sheet.
func roleClass(r audit.Role) string {
	return strings.ReplaceAll(r.String(), " ", "-")
}

func (p *auditPart) pageRest(v *pageProcedure) {
	if p.rest == nil {
		return
	}
	v.Rest = p.rest.sentence(p)
	for i := range p.rest.Results {
		r := &p.rest.Results[i]
		for _, t := range p.turns(r) {
			v.Turns = append(v.Turns, pageTurn{t.says, t.run})
		}
		if r.Status == sensitivity.Holds {
			v.Steady = append(v.Steady, r.Parameter+" ("+r.ID+"): "+r.Range)
		}
	}
}

// diffView are the lines of a unified difference without its head.
func diffView(diff string) (out []pageLine) {
	for line := range strings.Lines(diff) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "---") || strings.HasPrefix(line, "+++") || strings.HasPrefix(line, "@@"):
		case line[0] == '+':
			out = append(out, pageLine{"added", line[1:]})
		case line[0] == '-':
			out = append(out, pageLine{"removed", line[1:]})
		default:
			out = append(out, pageLine{"same", line[1:]})
		}
	}
	return out
}

// pageDiagrams are the runs that something on the page refers to.
func (p *auditPart) pageDiagrams(v *pageProcedure) {
	wanted := map[int]bool{}
	for _, row := range v.Rows {
		for _, c := range row.Cells {
			wanted[c.Run] = true
		}
	}
	for _, f := range v.Findings {
		wanted[f.Run] = true
	}
	for _, s := range v.Steps {
		for _, r := range s.Roles {
			wanted[r.Run] = true
		}
	}
	for _, t := range v.Turns {
		wanted[t.Run] = true
	}
	for i := range p.waits {
		for _, e := range p.waits[i].Ends {
			wanted[p.runNumber(p.waits[i].caseOf(&e), e.Witness)] = true
		}
	}
	for _, f := range p.failings.list {
		if wanted[f.number] {
			d := f.diagram()
			d.Open = len(v.Diagrams) == 0
			v.Diagrams = append(v.Diagrams, d)
		}
	}
}
