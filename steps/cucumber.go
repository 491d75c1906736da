package steps

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// The elements of a Cucumber JSON report. Durations are always 0: reports hold
// no times.
type (
	cukeFeature struct {
		URI         string        `json:"uri"`
		ID          string        `json:"id"`
		Keyword     string        `json:"keyword"`
		Name        string        `json:"name"`
		Description string        `json:"description"`
		Line        int           `json:"line"`
		Tags        []cukeTag     `json:"tags,omitempty"`
		Elements    []cukeElement `json:"elements"`
	}
	cukeElement struct {
		ID          string     `json:"id"`
		Keyword     string     `json:"keyword"`
		Name        string     `json:"name"`
		Description string     `json:"description"`
		Line        int        `json:"line"`
		Type        string     `json:"type"`
		Tags        []cukeTag  `json:"tags,omitempty"`
		Steps       []cukeStep `json:"steps"`
	}
	cukeStep struct {
		Keyword    string          `json:"keyword"`
		Name       string          `json:"name"`
		Line       int             `json:"line"`
		Rows       []cukeRow       `json:"rows,omitempty"`
		Match      cukeMatch       `json:"match"`
		Result     cukeResult      `json:"result"`
		Embeddings []cukeEmbedding `json:"embeddings,omitempty"`
	}
	cukeTag struct {
		Name string `json:"name"`
	}
	cukeRow struct {
		Cells []string `json:"cells"`
	}
	cukeMatch struct {
		Location string `json:"location,omitempty"`
	}
	cukeResult struct {
		Status   string `json:"status"`
		Error    string `json:"error_message,omitempty"`
		Duration int    `json:"duration"`
	}
	cukeEmbedding struct {
		MimeType string `json:"mime_type"`
		Data     []byte `json:"data"` // base64
		Name     string `json:"name"`
	}
)

// writeCucumber writes the JSON that report generators for Cucumber read. An
// inconclusive step is "pending", the status that is neither passed nor failed.
func writeCucumber(w io.Writer, s *Summary, _ bool) error {
	features := make([]cukeFeature, 0, len(s.Features))
	for i := range s.Features {
		features = append(features, cukeFeatureOf(&s.Features[i]))
	}
	enc := json.NewEncoder(w) // It escapes <, > and &, so that no name is markup where a page embeds the report.
	enc.SetIndent("", "  ")
	return enc.Encode(features)
}

func cukeFeatureOf(f *Feature) cukeFeature {
	out := cukeFeature{
		URI: f.Path, ID: cukeID(f.Name), Keyword: f.Keyword, Name: f.Name, Description: f.Description,
		Line: f.Line, Tags: cukeTags(f.Tags), Elements: []cukeElement{},
	}
	for i := range f.Scenarios {
		sc := &f.Scenarios[i]
		e := cukeElement{
			ID: fmt.Sprintf("%s;%s;%d", out.ID, cukeID(sc.Name), sc.At()), Keyword: sc.Keyword, Name: sc.Name,
			Line: sc.At(), Type: "scenario", Tags: cukeTags(sc.Tags),
		}
		for j := range sc.Steps {
			e.Steps = append(e.Steps, cukeStepOf(&sc.Steps[j]))
		}
		if last := len(e.Steps) - 1; sc.Vacuous != "" && last >= 0 {
			e.Steps[last].Embeddings = append(e.Steps[last].Embeddings, cukeEmbedding{"text/plain", []byte(sc.Warning()), "warning"})
		}
		out.Elements = append(out.Elements, e)
	}
	return out
}

func cukeStepOf(st *Step) cukeStep {
	out := cukeStep{
		Keyword: st.Keyword + " ", Name: st.Text, Line: st.Line,
		Match: cukeMatch{st.Pattern}, Result: cukeResult{Status: cukeStatus(st.Status), Error: st.Message},
	}
	for _, row := range st.Table {
		out.Rows = append(out.Rows, cukeRow{row})
	}
	if st.Verdict != "" {
		out.Embeddings = []cukeEmbedding{{"text/plain", []byte(st.Verdict), "verdict"}}
	}
	return out
}

func cukeStatus(s Status) string {
	switch s {
	case Passed, Skipped, Undefined:
		return s.String()
	case Inconclusive:
		return "pending"
	}
	return "failed"
}

func cukeTags(tags []string) []cukeTag {
	var out []cukeTag
	for _, t := range tags {
		out = append(out, cukeTag{t})
	}
	return out
}

// cukeID is a name as part of an identifier: small letters and digits, words
// joined by hyphens.
func cukeID(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	}), "-")
}
