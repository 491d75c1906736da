package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"net/url"
	"path"
	"strings"

	"ombud/sim/audit"
	"ombud/sim/scenario"
)

// The parts of SARIF 2.1.0 that an audit needs. Names and shapes are those of the standard.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		Artifacts   []sarifArtifact   `json:"artifacts"`
		ColumnKind  string            `json:"columnKind"`
		Results     []sarifResult     `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"` // it begins with a number
		Rules   []sarifRule `json:"rules"`
	}
	// GitHub wants all of these, though the standard does not.
	sarifRule struct {
		ID            string       `json:"id"`
		Short         sarifMessage `json:"shortDescription"`
		Full          sarifMessage `json:"fullDescription"`
		Help          sarifMessage `json:"help"`
		Configuration sarifLevel   `json:"defaultConfiguration"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifInvocation struct {
		Successful bool `json:"executionSuccessful"`
	}
	sarifArtifact struct {
		Location sarifURI `json:"location"`
		MimeType string   `json:"mimeType"`
		Roles    []string `json:"roles"`
	}
	sarifURI struct {
		URI   string `json:"uri"`
		Index *int   `json:"index,omitempty"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifMessage      `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		CodeFlows    []sarifFlow       `json:"codeFlows,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
		Properties   sarifProperties   `json:"properties"`
	}
	sarifProperties struct {
		Tags     []string `json:"tags,omitempty"` // ids of defects
		Evidence string   `json:"evidence,omitempty"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Message  *sarifMessage  `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifURI    `json:"artifactLocation"`
		Region   sarifRegion `json:"region"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
	sarifFlow struct {
		Message sarifMessage  `json:"message"`
		Threads []sarifThread `json:"threadFlows"`
	}
	sarifThread struct {
		Locations []sarifMoment `json:"locations"`
	}
	sarifMoment struct {
		Location   sarifLocation `json:"location"`
		Order      int           `json:"executionOrder"`
		Importance string        `json:"importance"`
	}
)

// sarifSchema names the schema that the log obeys.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sarifToolOf is this program, with the rules it finds breaches of.
func sarifToolOf(rules []sarifRule) sarifTool {
	return sarifTool{sarifDriver{"ombud", sarifVersion(versionOf(buildInfo())), rules}}
}

// sarifVersion is a version without its v, as programs compare them; "" of a build
// that has none.
func sarifVersion(version string) string {
	if number, ok := strings.CutPrefix(version, "v"); ok {
		return number
	}
	return ""
}

// newSARIFRule is a rule with what it says, and what to do to learn more.
func newSARIFRule(id, text, help, level string) sarifRule {
	return sarifRule{id, sarifMessage{text}, sarifMessage{text + " " + help}, sarifMessage{help}, sarifLevel{level}}
}

// writeSARIF writes the findings as a log that tools for code review read.
func (r *auditReport) writeSARIF(w io.Writer) error {
	run := sarifRun{
		Tool:        sarifToolOf(sarifRules()),
		Invocations: []sarifInvocation{{!r.cut()}},
		Artifacts:   []sarifArtifact{}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	for i, p := range r.parts {
		run.Artifacts = append(run.Artifacts, sarifArtifact{sarifURI{URI: fileURI(p.text.file)}, "text/markdown", []string{"analysisTarget"}})
		run.Results = append(run.Results, p.sarifResults(sarifURI{URI: fileURI(p.text.file), Index: &i})...)
	}
	return writeJSON(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

// fileURI is the path of a file as a URI: a relative one, unless the path is absolute.
func fileURI(file string) string {
	u := url.URL{Path: file}
	if path.IsAbs(file) {
		u.Scheme = "file"
	}
	return u.String()
}

func (p *auditPart) sarifResults(file sarifURI) (out []sarifResult) {
	for _, f := range p.found() {
		one := p.sarifResult(file, int(f.Kind), f.Severity, f.Text, max(f.Line, 1), f.Column, f.Example)
		one.Properties = sarifProperties{f.Defects, f.Evidence}
		out = append(out, one)
	}
	for i := range p.waits {
		a := &p.waits[i]
		if !a.tooShort() {
			continue
		}
		s := p.text.doc.Steps[a.Step-1].Sentences[a.Sentence]
		out = append(out, p.sarifResult(file, waitRule, audit.Error, capitalized(a.sentence()), s.Line, s.Column, nil))
	}
	return out
}

func (p *auditPart) sarifResult(file sarifURI, rule int, level audit.Severity, text string, line, column int, e *audit.Example) sarifResult {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s", sarifRuleIDs()[rule], text)
	one := sarifResult{
		RuleID: sarifRuleIDs()[rule], RuleIndex: rule, Level: level.String(), Message: sarifMessage{text},
		Locations:    []sarifLocation{{Physical: &sarifPhysical{file, sarifRegion{line, column}}}},
		Fingerprints: map[string]string{"finding/v1": fmt.Sprintf("%016x", h.Sum64())},
	}
	if run := p.shown(e); run != nil {
		one.CodeFlows = []sarifFlow{p.sarifFlow(file, run)}
	}
	return one
}

// sarifFlow is a run as a walk through the text: what the reader does stands where the text says it, and what follows
// from it where the reader is then.
func (p *auditPart) sarifFlow(file sarifURI, f *failing) sarifFlow {
	flow := sarifFlow{Message: sarifMessage{f.what}, Threads: []sarifThread{{}}}
	at := sarifRegion{Line: p.text.doc.Steps[0].Line}
	for i, e := range retrace(f.Case, f.run) {
		importance := "unimportant"
		if step, sentence := e.step(); step > 0 && step <= len(p.text.doc.Steps) {
			at, importance = p.region(step, sentence), "important"
		}
		text := scenario.FormatTime(e.at) + " " + e.text
		for _, remark := range e.remarks {
			text += "; " + remark
		}
		flow.Threads[0].Locations = append(flow.Threads[0].Locations, sarifMoment{
			sarifLocation{&sarifPhysical{file, at}, &sarifMessage{text}}, i + 1, importance,
		})
	}
	return flow
}

// region is where a sentence stands in the file, or its step.
func (p *auditPart) region(step, sentence int) sarifRegion {
	s := p.text.doc.Steps[step-1]
	if sentence < len(s.Sentences) && s.Sentences[sentence].Line > 0 {
		return sarifRegion{s.Sentences[sentence].Line, s.Sentences[sentence].Column}
	}
	return sarifRegion{Line: s.Line}
}
