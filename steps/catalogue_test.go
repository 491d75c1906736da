package steps

import (
	"strings"
	"testing"

	"ombud/sim/language"
)

func TestCatalogue(t *testing.T) {
	var b strings.Builder
	for _, e := range Catalogue() {
		b.WriteString(strings.Join([]string{e.Keyword, e.Noun, e.Kind, e.Template, e.Example, e.Doc, strings.Join(e.Sources, " ")}, " | ") + "\n")
	}
	golden(t, "catalogue", b.String())
}

func TestUnused(t *testing.T) {
	path := featureFile(t, "Feature: A", "  Scenario: B", "    Given a manager and a delegate", "    Then within 5 minutes the pair is none", "    And nonsense")
	unused, err := Unused(language.English, []string{path})
	if err != nil {
		t.Fatal(err)
	}
	if want := len(Catalogue()) - 3; len(unused) != want {
		t.Errorf("%d phrases are unused, want %d: all but the Given, the modality and the claim behind it", len(unused), want)
	}
	if _, err := Unused(language.English, []string{"absent"}); err == nil {
		t.Error("a directory that is not there is no error")
	}
}
