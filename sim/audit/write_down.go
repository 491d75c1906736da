package audit

import (
	"slices"

	"ombud/sim/language"
	"ombud/sim/procedure"
)

// report writes a finding down: what is wrong at a place, and where it was seen.
func (x *inspector) report(k FindingKind, v Severity, p place, s *sighting, defects []string, format string, args ...any) {
	x.reportText(k, v, p, s, defects, language.Textf(format, args...))
}

// reportText writes down a finding that is worded already.
func (x *inspector) reportText(k FindingKind, v Severity, p place, s *sighting, defects []string, text language.Text) {
	f := Finding{Kind: k, Severity: v, Step: p.step, Sentence: p.sentence, Text: text, Defects: defects}
	slices.Sort(f.Defects)
	if p.step > 0 {
		f.Line = x.doc().Steps[p.step-1].Line
	}
	if p.step > 0 && p.sentence >= 0 {
		at := sentenceAt(x.doc(), p)
		f.Line, f.Column = at.Line, at.Column
	}
	if s != nil {
		f.Readings, f.Starts, f.Example, f.Evidence = s.readings(), s.starts(), s.example, x.Subject.evidence(s)
	}
	x.Findings = append(x.Findings, f)
}

// gravity is an error for what is seen when the text is read as it counts, else a warning.
func (x *inspector) gravity(s *sighting) Severity {
	for _, r := range s.readings() {
		if x.counts(r) {
			return Error
		}
	}
	return Warning
}

// counts says whether a reading is one by which a text is judged: literally; as a subroutine if, read literally, it goes
// round for ever; and the first in which it works.
func (x *inspector) counts(r procedure.Reading) bool {
	basis, _, ok := x.Basis()
	return r == procedure.Literal || r == procedure.AsSubroutine && !x.ends(procedure.Literal) || ok && r == basis
}

// ids are the defects of a finding: the id if the pattern is there.
func ids(id string, pattern bool) []string {
	if pattern {
		return []string{id}
	}
	return nil
}
