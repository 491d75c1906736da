package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"path"
	"strings"

	"ombud/sim/language"
	"ombud/sim/sarif"
	"ombud/steps"
)

// lintRules are the rules of a log of ombud lint: the one about mistakes and the
// one about warnings.
func lintRules() []sarif.Rule {
	const help = "ombud lint --help tells what is looked for, ombud steps lists what can be said."
	return []sarif.Rule{
		sarif.NewRule("ombud/mistake", "What a feature, a procedure or a scenario cannot say.", help, "error"),
		sarif.NewRule("ombud/warning", "What is allowed and was probably not meant.", help, "warning"),
	}
}

// lintSARIF writes mistakes as a log that tools for code review read.
func lintSARIF(w io.Writer, files []string, found []steps.Diagnostic, asked language.Choice) error {
	log := sarif.New(sarifVersion(versionOf(buildInfo())), true, lintRules())
	index := map[string]sarif.ArtifactLocation{}
	for _, file := range files {
		index[file] = log.Add(file, mimeTypes[path.Ext(file)])
	}
	prints := map[string]int{}
	for _, d := range found {
		result := mistakeResult(d, asked.For(d.Language), index)
		print := fingerprint(d.File, mistakeResult(d, language.English, index).Message.Text)
		prints[print]++
		result.Fingerprints = map[string]string{"mistake/v1": fmt.Sprintf("%s:%d", print, prints[print])}
		log.Report(result)
	}
	return writeJSON(w, log)
}

// sarifVersion is a version without its v, as programs compare them; "" of a build
// that has none.
func sarifVersion(version string) string {
	if number, ok := strings.CutPrefix(version, "v"); ok {
		return number
	}
	return ""
}

// mimeTypes are the types of the files that are checked.
var mimeTypes = map[string]string{featureExtension: "text/x.cucumber.gherkin+plain", procedureExtension: "text/markdown", scenarioExtension: "text/plain"}

func mistakeResult(d steps.Diagnostic, l language.Language, index map[string]sarif.ArtifactLocation) sarif.Result {
	at, known := index[d.File]
	if !known {
		at = sarif.ArtifactLocation{URI: sarif.URI(d.File)}
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
	return sarif.Result{
		RuleID: rule.ID, RuleIndex: number, Level: rule.Configuration.Level, Message: sarif.Message{Text: text},
		Locations: []sarif.Location{{Physical: &sarif.PhysicalLocation{Artifact: at, Region: sarif.Region{Line: max(d.Line, 1), Column: d.Column}}}},
	}
}

// fingerprint tells a mistake from others also after its line has moved.
func fingerprint(file, text string) string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s", file, text)
	return fmt.Sprintf("%016x", h.Sum64())
}
