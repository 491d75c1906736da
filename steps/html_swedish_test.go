package steps

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"ombud/sim/language"
	"ombud/sim/world"
)

// What a page shows of the runs and classes of a Swedish feature is Swedish: its
// sentences, stores, lanes and ends.
func TestRunsOfASwedishFeatureAreSwedish(t *testing.T) {
	t.Chdir("..")
	s, err := Run(Options{Paths: []string{"features/fall_2.feature"}, Found: "-", Classes: 50})
	if err != nil {
		t.Fatal(err)
	}
	page := Page(&s)
	runs := 0
	for _, sc := range page.Features[0].Scenarios {
		noEnglish(t, sc.Name, sc.Graph)
		for _, st := range sc.Steps {
			for _, run := range st.Runs {
				runs++
				run.Text = "" // A scenario file is English.
				noEnglish(t, sc.Name, run)
			}
		}
	}
	if runs < 5 {
		t.Errorf("only %d runs", runs)
	}
}

// noEnglish looks for words of English in all texts of a value.
func noEnglish(t *testing.T, where string, value any) {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var plain any
	if err := json.Unmarshal(data, &plain); err != nil {
		t.Fatal(err)
	}
	english := []string{"the", "of", "is", "not", "and", "with", "has", "nobody", "nothing", "manager", "delegate", "open", "closed"}
	for _, text := range leaves(plain) {
		if _, quoted := world.Remark(text).(language.Verbatim); quoted {
			continue // A product says it word for word.
		}
		for word := range strings.FieldsSeq(text) {
			if slices.Contains(english, strings.Trim(word, ",.:;()\"")) {
				t.Errorf("%s: %q has the English word %q", where, text, word)
				return
			}
		}
	}
}

// leaves are all strings inside a value that JSON knows.
func leaves(value any) (out []string) {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		for _, e := range v {
			out = append(out, leaves(e)...)
		}
	case map[string]any:
		for _, e := range v {
			out = append(out, leaves(e)...)
		}
	}
	return out
}
