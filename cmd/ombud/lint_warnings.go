package main

import (
	"cmp"
	"reflect"
	"slices"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/wait"
	"ombud/sim/world"
	"ombud/steps"
)

// lintBudget is how many state classes one question about a procedure may need.
// The shipped ones need a few thousand; a text that needs more is one for ombud
// audit, and nothing is said about it.
const lintBudget = 100_000

// warnings returns what is legal in the files and was probably not meant. Files
// with mistakes are left out: what they say is not known.
func (t *targets) warnings(procedures string, mistaken func(file string) bool) []steps.Diagnostic {
	var all []steps.Diagnostic
	if len(t.features) > 0 {
		all = append(all, steps.Suspicions(t.features, procedures)...)
	}
	decide := trial.Serial(trial.Options{Budget: lintBudget})
	for _, file := range t.procedures {
		if !mistaken(file) {
			all = append(all, doubtfulProcedure(file, decide)...)
		}
	}
	return all
}

// lintFindings are the findings of an audit that a lint tells: what no reader
// can have meant. The others weigh what a text is worth.
var lintFindings = []audit.FindingKind{audit.RoundForEver, audit.UnreachableStep}

// doubtfulProcedure decides a procedure and returns its loops without an exit,
// the steps nobody comes to, and the waits without an effect.
func doubtfulProcedure(file string, decide trial.Decider) []steps.Diagnostic {
	text, wrong := readAuditText(file)
	if len(wrong) > 0 {
		return nil
	}
	in, err := audit.Inspect(audit.Derive(text.Document, world.Defaults()), decide)
	if err != nil {
		return nil // It has no beginning that makes sense; ombud audit tells.
	}
	var out []steps.Diagnostic
	for i := range in.Findings {
		f := &in.Findings[i]
		if slices.Contains(lintFindings, f.Kind) && f.Severity != audit.Note {
			out = append(out, steps.Diagnostic{File: file, Line: f.Line, Column: f.Column, Message: f.Text, Warning: true, Language: text.Document.Language})
		}
	}
	out = append(out, idleWaits(file, text.Document, in, decide)...)
	slices.SortStableFunc(out, func(a, b steps.Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return out
}

// idleWaits finds the waits that someone comes to and that need not be there: from
// every beginning from which the procedure works, it works with any duration, and
// readers do the same with none, and from no other does the duration decide.
func idleWaits(file string, doc *procedure.Document, in *audit.Inspection, decide trial.Decider) []steps.Diagnostic {
	reading, starts, ok := in.Basis()
	if !ok {
		return nil
	}
	var out []steps.Diagnostic
	for _, place := range wait.Places(doc) {
		s := doc.Steps[place.Step-1].Sentences[place.Sentence]
		if s.Kind == procedure.Wait && idleWait(in, place, reading, starts, decide) {
			out = append(out, steps.Diagnostic{
				File: file, Line: s.Line, Column: s.Column, Warning: true, Language: doc.Language,
				Message: language.Textf("%q of step %d has no effect: from wherever the procedure works, it works however long that takes, and without it", s.Text, place.Step),
			})
		}
	}
	return out
}

func idleWait(in *audit.Inspection, place wait.Place, r procedure.Reading, starts []int, decide trial.Decider) bool {
	reached := false
	for start := range in.Subject.Starts {
		a := in.Attempt(r, start)
		one := wait.AnalyzeAt(a.Case, place, wait.Options{Budget: lintBudget, Decide: decide, Plain: true})
		if one.Err != nil || one.Reached && (one.Matters || len(one.Undecided) > 0) {
			return false // Where it works from nowhere yet, another duration may make it work.
		}
		if !slices.Contains(starts, start) {
			continue
		}
		if one.Reached && seenByReaders(a, place, decide) {
			return false
		}
		reached = reached || one.Reached
	}
	return reached
}

// seenByReaders reports whether readers would do or see something else in the
// text if the wait took no time: who waits before trying again does, though the
// text works either way.
func seenByReaders(a *audit.Attempt, place wait.Place, decide trial.Decider) bool {
	hasty := a.Case
	hasty.Document = place.Lasting(hasty.Document, 0)
	seen := decide([]trial.Case{hasty})[0].Seen
	for i := range seen {
		for k := range seen[i].Sentences {
			own := wait.Place{Step: i + 1, Sentence: k} == place
			if !own && !reflect.DeepEqual(seen[i].Sentences[k], a.Decision.Seen[i].Sentences[k]) {
				return true
			}
		}
	}
	return false
}
