package report

import "ombud/sim/audit"

// A Finding is something that is wrong with a text.
type Finding struct {
	Kind       string   `json:"kind"`
	Severity   string   `json:"severity"` // error, warning, note
	Step       int      `json:"step,omitempty"`
	Sentence   *int     `json:"sentence,omitempty"`
	Line       int      `json:"line,omitempty"`
	Column     int      `json:"column,omitempty"`
	Text       string   `json:"text"`
	Evidence   string   `json:"evidence,omitempty"`
	Defects    []string `json:"defects,omitempty"`
	Readings   []string `json:"readings,omitempty"`
	Beginnings []string `json:"beginnings,omitempty"`
	Run        int      `json:"run,omitempty"`
}

func (p *part) finding(f *audit.Finding) Finding {
	out := Finding{
		Kind: f.Kind.String(), Severity: f.Severity.String(), Step: f.Step, Line: f.Line, Column: f.Column, Text: p.said(f.Text), Evidence: p.said(f.Evidence),
		Defects: f.Defects, Beginnings: p.names(f.Starts), Run: p.shown.example(f.Example),
	}
	if f.Step > 0 && f.Sentence >= 0 {
		out.Sentence = &f.Sentence
	}
	for _, r := range f.Readings {
		out.Readings = append(out.Readings, r.String())
	}
	return out
}

// note says whether a finding does no harm.
func (f *Finding) note() bool { return f.Severity == audit.Note.String() }

// tabled says whether the table of beginnings and readings says the same.
func (f *Finding) tabled() bool {
	switch f.Kind {
	case audit.NeverWorks.String(), audit.FailsFrom.String(), audit.WorksSometimes.String():
		return true
	}
	return false
}

// gravest are the findings with the gravest first, otherwise in the order of the text.
func (p *Procedure) gravest() (out []Finding) {
	for _, s := range []audit.Severity{audit.Error, audit.Warning, audit.Note} {
		for _, f := range p.Findings {
			if f.Severity == s.String() {
				out = append(out, f)
			}
		}
	}
	return out
}
