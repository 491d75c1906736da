package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	"ombud/sim/clause"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/scenario"
)

// maxReport bounds the report that is read, in bytes.
const maxReport = 256 << 20

// A reportedFeature is what of a cucumber report says which scenarios there are
// and what became of them.
type reportedFeature struct {
	URI      string             `json:"uri"`
	Elements []reportedScenario `json:"elements"`
}

type reportedScenario struct {
	Name string `json:"name"`
	Line int    `json:"line"`
	Tags []struct {
		Name string `json:"name"`
	} `json:"tags"`
	Steps []struct {
		Result struct {
			Status string `json:"status"`
		} `json:"result"`
		Embeddings []struct {
			Name string `json:"name"` // a warning says nothing of what a verdict rests on
			Data []byte `json:"data"`
		} `json:"embeddings"`
	} `json:"steps"`
}

// readReport are the scenarios of a cucumber report.
func readReport(name string) ([]clause.Scenario, error) {
	file := filepath.ToSlash(name)
	data, err := scenario.ReadRegular(name, maxReport)
	if err != nil {
		return nil, badEnvironment("--report: "+file, err)
	}
	var features []reportedFeature
	if err := json.Unmarshal(data, &features); err != nil {
		return nil, notAReport(file, err.Error())
	}
	var out []clause.Scenario
	for _, f := range features {
		for i := range f.Elements {
			sc, err := f.Elements[i].scenario(f.URI)
			if err != nil {
				return nil, notAReport(file, err.Error())
			}
			out = append(out, sc)
		}
	}
	if len(out) == 0 {
		return nil, notAReport(file, "it holds no scenario")
	}
	return out, nil
}

func notAReport(file, why string) *problem {
	return &problem{language.Textf("--report: %s is no cucumber report: %s", file, why), language.Textf("Write one with: ombud run --format cucumber:%s", shellWord(file))}
}

// scenario is the scenario with its verdict.
func (s *reportedScenario) scenario(file string) (clause.Scenario, error) {
	out := clause.Scenario{File: file, Line: s.Line, Name: s.Name, Verdict: clause.Kept}
	if file == "" || s.Line < 1 || len(s.Steps) == 0 {
		return out, fmt.Errorf("the scenario %q lacks a file, a line or steps", s.Name)
	}
	if _, what := phrase.Illegible(file + s.Name); !what.IsZero() {
		return out, fmt.Errorf("scenario %q holds the %s, which is no text", s.Name, what)
	}
	var tags, verdicts []string
	for _, t := range s.Tags {
		tags = append(tags, t.Name)
	}
	for _, st := range s.Steps {
		v, ok := reportedVerdicts[st.Result.Status]
		if !ok {
			return out, fmt.Errorf("the scenario %q has a step with the status %q", s.Name, st.Result.Status)
		}
		out.Verdict = max(out.Verdict, v)
		for _, e := range st.Embeddings {
			if e.Name == "verdict" {
				verdicts = append(verdicts, string(e.Data))
			}
		}
	}
	out.Sources, out.How = clause.Sources(tags), sortsOf(verdicts)
	return out, nil
}

// reportedVerdicts say what the status of a step means for its scenario. A step
// that was skipped follows one that decided.
var reportedVerdicts = map[string]clause.Verdict{
	"passed": clause.Kept, "skipped": clause.Kept, "pending": clause.Inconclusive, "failed": clause.Refuted,
}
