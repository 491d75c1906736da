package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"path"

	"ombud/steps"
)

// The rules of a log of ombud lint.
var (
	mistakeRule = sarifRule{ID: "ombud/mistake", Short: sarifMessage{"what a feature, a procedure or a scenario cannot say"}, Configuration: sarifLevel{"error"}}
	warningRule = sarifRule{ID: "ombud/warning", Short: sarifMessage{"what is allowed and was probably not meant"}, Configuration: sarifLevel{"warning"}}
)

// lintSARIF writes mistakes as a log that tools for code review read.
func lintSARIF(w io.Writer, files []string, found []steps.Diagnostic) error {
	run := sarifRun{
		Tool: sarifTool{sarifDriver{"ombud", []sarifRule{mistakeRule, warningRule}}}, Invocations: []sarifInvocation{{true}},
		Artifacts: []sarifArtifact{}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	index := map[string]int{}
	for i, file := range files {
		index[file] = i
		run.Artifacts = append(run.Artifacts, sarifArtifact{sarifURI{URI: fileURI(file)}, mimeTypes[path.Ext(file)], []string{"analysisTarget"}})
	}
	for _, d := range found {
		run.Results = append(run.Results, mistakeResult(d, index))
	}
	return writeJSON(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

// mimeTypes are the types of the files that are checked.
var mimeTypes = map[string]string{featureExtension: "text/x.cucumber.gherkin+plain", procedureExtension: "text/markdown", scenarioExtension: "text/plain"}

func mistakeResult(d steps.Diagnostic, index map[string]int) sarifResult {
	at := sarifURI{URI: fileURI(d.File)}
	if i, ok := index[d.File]; ok {
		at.Index = &i
	}
	text := d.Message
	for i, near := range d.Nearest {
		text += map[bool]string{true: "; nearest: ", false: ", "}[i == 0] + fmt.Sprintf("%q", near)
	}
	rule := mistakeRule
	if d.Warning {
		rule = warningRule
	}
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s", d.File, text)
	return sarifResult{
		RuleID: rule.ID, Level: rule.Configuration.Level, Message: sarifMessage{text},
		Locations:    []sarifLocation{{Physical: &sarifPhysical{at, sarifRegion{max(d.Line, 1), d.Column}}}},
		Fingerprints: map[string]string{"mistake/v1": fmt.Sprintf("%016x", h.Sum64())},
	}
}
