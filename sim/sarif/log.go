// Package sarif has the parts of SARIF 2.1.0 that ombud writes: results of static analysis, as tools for code review
// read them. Names and shapes are those of the standard. It knows no domain.
package sarif

import (
	"net/url"
	"path"
)

// schema names the schema that a log obeys.
const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// A Log is a file: what tools found out.
type Log struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []Run  `json:"runs"`
}

// A Run is one call of a tool.
type Run struct {
	Tool        Tool         `json:"tool"`
	Invocations []Invocation `json:"invocations"`
	Artifacts   []Artifact   `json:"artifacts"`
	ColumnKind  string       `json:"columnKind"`
	Results     []Result     `json:"results"`
}

// A Tool is who found it out.
type Tool struct {
	Driver Driver `json:"driver"`
}

// A Driver is the program itself, with what it looks for.
type Driver struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"` // it begins with a number
	Rules   []Rule `json:"rules"`
}

// A Rule is something that is looked for. GitHub wants all of its parts, though the standard does not.
type Rule struct {
	ID            string        `json:"id"`
	Short         Message       `json:"shortDescription"`
	Full          Message       `json:"fullDescription"`
	Help          Message       `json:"help"`
	Configuration Configuration `json:"defaultConfiguration"`
}

// A Configuration says how much a result of a rule weighs, as a rule.
type Configuration struct {
	Level string `json:"level"` // error, warning, note
}

// An Invocation says whether the call came to its end.
type Invocation struct {
	Successful bool `json:"executionSuccessful"`
}

// An Artifact is a file that was looked at.
type Artifact struct {
	Location ArtifactLocation `json:"location"`
	MimeType string           `json:"mimeType"`
	Roles    []string         `json:"roles"`
}

// An ArtifactLocation names a file, and where it stands in the list of artifacts.
type ArtifactLocation struct {
	URI   string `json:"uri"`
	Index *int   `json:"index,omitempty"`
}

// A Message is a text for people.
type Message struct {
	Text string `json:"text"`
}

// A Result is something that was found.
type Result struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      Message           `json:"message"`
	Locations    []Location        `json:"locations"`
	CodeFlows    []CodeFlow        `json:"codeFlows,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"` // the same result has the same, though lines move
	Properties   Properties        `json:"properties"`
}

// Properties are what else there is to say about a result.
type Properties struct {
	Tags     []string `json:"tags,omitempty"` // ids of defects
	Evidence string   `json:"evidence,omitempty"`
}

// A Location is a place in a file, with a text about it.
type Location struct {
	Physical *PhysicalLocation `json:"physicalLocation,omitempty"`
	Message  *Message          `json:"message,omitempty"`
}

// A PhysicalLocation is a place in a file.
type PhysicalLocation struct {
	Artifact ArtifactLocation `json:"artifactLocation"`
	Region   Region           `json:"region"`
}

// A Region is where something begins: line and column, from 1, in characters.
type Region struct {
	Line   int `json:"startLine"`
	Column int `json:"startColumn,omitempty"`
}

// A CodeFlow is a walk through files that shows a result.
type CodeFlow struct {
	Message Message      `json:"message"`
	Threads []ThreadFlow `json:"threadFlows"`
}

// A ThreadFlow is the part of a walk that one thread takes.
type ThreadFlow struct {
	Locations []ThreadFlowLocation `json:"locations"`
}

// A ThreadFlowLocation is a step of a walk.
type ThreadFlowLocation struct {
	Location   Location `json:"location"`
	Order      int      `json:"executionOrder"`
	Importance string   `json:"importance"` // important, essential, unimportant
}

// NewRule is a rule with what it says, and what to do to learn more.
func NewRule(id, text, help, level string) Rule {
	return Rule{id, Message{text}, Message{text + " " + help}, Message{help}, Configuration{level}}
}

// New is a log of one call of a version of ombud, which came to its end or was cut short.
func New(version string, whole bool, rules []Rule) *Log {
	return &Log{schema, "2.1.0", []Run{{
		Tool: Tool{Driver{"ombud", version, rules}}, Invocations: []Invocation{{whole}},
		Artifacts: []Artifact{}, ColumnKind: "unicodeCodePoints", Results: []Result{},
	}}}
}

// Add adds a file that was looked at, and returns how results refer to it.
func (l *Log) Add(file, mimeType string) ArtifactLocation {
	r := &l.Runs[0]
	i := len(r.Artifacts)
	r.Artifacts = append(r.Artifacts, Artifact{ArtifactLocation{URI: URI(file)}, mimeType, []string{"analysisTarget"}})
	return ArtifactLocation{URI: URI(file), Index: &i}
}

// Report adds a result.
func (l *Log) Report(r Result) { l.Runs[0].Results = append(l.Runs[0].Results, r) }

// URI is the path of a file as a URI: a relative one, unless the path is absolute.
func URI(file string) string {
	u := url.URL{Path: file}
	if path.IsAbs(file) {
		u.Scheme = "file"
	}
	return u.String()
}
