package report

import (
	"fmt"
	"hash/fnv"

	"ombud/sim/audit"
	"ombud/sim/sarif"
)

// SARIF is the findings of the report, as tools for code review read them, to be written as JSON by a version of ombud.
func (r *Report) SARIF(version string) *sarif.Log {
	log := sarif.New(version, !r.Interrupted, findingRules())
	for i := range r.Procedures {
		p := &r.Procedures[i]
		w := reviewer{p, log, log.Add(p.File, "text/markdown")}
		w.findings()
		w.waits()
	}
	return log
}

// A reviewer writes down the results about one procedure.
type reviewer struct {
	*Procedure
	log  *sarif.Log
	file sarif.ArtifactLocation
}

func (w *reviewer) findings() {
	for _, f := range w.Findings {
		one := w.result(f.Kind, f.Severity, f.Text, max(f.Line, 1), f.Column)
		one.Properties = sarif.Properties{Tags: f.Defects, Evidence: f.Evidence}
		if run := w.Run(f.Run); run != nil {
			one.CodeFlows = []sarif.CodeFlow{w.flow(run)}
		}
		w.log.Report(one)
	}
}

func (w *reviewer) waits() {
	for _, wait := range w.Waits {
		if wait.TooShort {
			w.log.Report(w.result(waitRule, audit.Error.String(), capitalized(wait.Says), wait.Line, wait.Column))
		}
	}
}

func (w *reviewer) result(rule, level, text string, line, column int) sarif.Result {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s", rule, text)
	return sarif.Result{
		RuleID: rule, RuleIndex: ruleIndex(rule), Level: level, Message: sarif.Message{Text: text},
		Locations:    []sarif.Location{{Physical: &sarif.PhysicalLocation{Artifact: w.file, Region: sarif.Region{Line: line, Column: column}}}},
		Fingerprints: map[string]string{"finding/v1": fmt.Sprintf("%016x", h.Sum64())},
	}
}

// flow is a run as a walk through the text: what the reader does stands where the text says it, and what follows from it
// where the reader is then.
func (w *reviewer) flow(r *Run) sarif.CodeFlow {
	var thread sarif.ThreadFlow
	at := sarif.Region{Line: w.Steps[0].Line}
	for i, e := range r.Events {
		importance := "unimportant"
		if e.Step > 0 && e.Step <= len(w.Steps) {
			at, importance = w.Steps[e.Step-1].region(*e.Sentence), "important"
		}
		text := clock(e.At) + " " + e.Text
		for _, remark := range e.Remarks {
			text += "; " + remark
		}
		thread.Locations = append(thread.Locations, sarif.ThreadFlowLocation{
			Location: sarif.Location{Physical: &sarif.PhysicalLocation{Artifact: w.file, Region: at}, Message: &sarif.Message{Text: text}},
			Order:    i + 1, Importance: importance,
		})
	}
	return sarif.CodeFlow{Message: sarif.Message{Text: r.Shows}, Threads: []sarif.ThreadFlow{thread}}
}

// region is where a sentence stands in the file, or its step.
func (s *Step) region(sentence int) sarif.Region {
	if sentence < len(s.Sentences) && s.Sentences[sentence].Line > 0 {
		return sarif.Region{Line: s.Sentences[sentence].Line, Column: s.Sentences[sentence].Column}
	}
	return sarif.Region{Line: s.Line}
}
