package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"path"
	"strings"

	"ombud/sim/language"
	"ombud/steps"
)

// lintRules are the rules of a log of ombud lint: the one about mistakes and the
// one about warnings.
func lintRules() []sarifRule {
	const help = "ombud lint --help tells what is looked for, ombud steps lists what can be said."
	return []sarifRule{
		newSARIFRule("ombud/mistake", "What a feature, a procedure or a scenario cannot say.", help, "error"),
		newSARIFRule("ombud/warning", "What is allowed and was probably not meant.", help, "warning"),
	}
}

// lintSARIF writes mistakes as a log that tools for code review read.
func lintSARIF(w io.Writer, files []string, found []steps.Diagnostic, asked language.Choice) error {
	run := sarifRun{
		Tool: sarifToolOf(lintRules()), Invocations: []sarifInvocation{{true}},
		Artifacts: []sarifArtifact{}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	index := map[string]int{}
	for i, file := range files {
		index[file] = i
		run.Artifacts = append(run.Artifacts, sarifArtifact{sarifURI{URI: fileURI(file)}, mimeTypes[path.Ext(file)], []string{"analysisTarget"}})
	}
	prints := map[string]int{}
	for _, d := range found {
		result := mistakeResult(d, asked.For(d.Language), index)
		print := fingerprint(d.File, mistakeResult(d, language.English, index).Message.Text)
		prints[print]++
		result.Fingerprints = map[string]string{"mistake/v1": fmt.Sprintf("%s:%d", print, prints[print])}
		run.Results = append(run.Results, result)
	}
	return writeJSON(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

// mimeTypes are the types of the files that are checked.
var mimeTypes = map[string]string{featureExtension: "text/x.cucumber.gherkin+plain", procedureExtension: "text/markdown", scenarioExtension: "text/plain"}

func mistakeResult(d steps.Diagnostic, l language.Language, index map[string]int) sarifResult {
	at := sarifURI{URI: fileURI(d.File)}
	if i, ok := index[d.File]; ok {
		at.Index = &i
	}
	text := d.Message.In(l)
	if len(d.Nearest) > 0 {
		near := make([]string, len(d.Nearest))
		for i, n := range d.Nearest {
			near[i] = fmt.Sprintf("%q", n)
		}
		text = language.Textf("%s; nearest: %s", d.Message, strings.Join(near, ", ")).In(l)
	}
	number := 0
	if d.Warning {
		number = 1
	}
	rule := lintRules()[number]
	return sarifResult{
		RuleID: rule.ID, RuleIndex: number, Level: rule.Configuration.Level, Message: sarifMessage{text},
		Locations: []sarifLocation{{Physical: &sarifPhysical{at, sarifRegion{max(d.Line, 1), d.Column}}}},
	}
}

// fingerprint tells a mistake from others also after its line has moved.
func fingerprint(file, text string) string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s", file, text)
	return fmt.Sprintf("%016x", h.Sum64())
}
