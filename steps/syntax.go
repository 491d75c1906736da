package steps

import (
	"regexp"
	"strconv"
	"strings"

	gherkin "github.com/cucumber/gherkin/go/v26"
	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
)

// parseGherkin reads the structure of a feature file; nil after a report.
func parseGherkin(src *source, found *findings) (*messages.GherkinDocument, []*messages.Pickle) {
	newID := (&messages.Incrementing{}).NewId
	doc, err := gherkin.ParseGherkinDocument(strings.NewReader(src.text), newID)
	if err != nil {
		if _, _, told := reread(src, err, found); !told {
			reportSyntax(src, err, found)
		}
		return nil, nil
	}
	if doc.Feature == nil {
		found.report(src.path, 1, 1, `no feature in this file; begin with "Feature:" and a title`)
		return nil, nil
	}
	if tooMany(src, doc.Feature, found) {
		return nil, nil
	}
	return doc, gherkin.Pickles(*doc, src.path, newID)
}

// syntaxLine is one problem as the parser writes it.
var syntaxLine = regexp.MustCompile(`^\((\d+):(\d+)\): (.*)$`)

// reportSyntax says in plain words what the parser found. Its first complaint
// about a line is the useful one.
func reportSyntax(src *source, err error, found *findings) {
	said := map[int]bool{}
	for text := range strings.SplitSeq(err.Error(), "\n") {
		m := syntaxLine.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		line, _ := strconv.Atoi(m[1])
		column, _ := strconv.Atoi(m[2])
		if !said[line] {
			said[line] = true
			message := foreign(src.line(line), src.language(), tongues)
			if message.IsZero() {
				message = plainSyntax(m[3])
			}
			found.tell(src.path, line, max(column, 1), message)
		}
	}
	if len(said) == 0 {
		found.report(src.path, 1, 1, "the file cannot be read as Gherkin: %s", strings.Join(strings.Fields(err.Error()), " "))
	}
}

// plainSyntax rewrites one message of the parser.
func plainSyntax(text string) language.Text {
	if lang, ok := strings.CutPrefix(text, "Language not supported: "); ok {
		return language.Textf(`there is no Gherkin in the language %q; drop the line "# language:", or write a code such as en or sv: sv makes the keywords and the phrases Swedish, any other code the keywords alone`, lang)
	}
	if rest, ok := strings.CutPrefix(text, "unexpected end of file, expected: "); ok {
		return language.Textf("the file ends too early; expected here is %s", tokens(rest))
	}
	if rest, ok := strings.CutPrefix(text, "expected: "); ok {
		expected, got, _ := strings.Cut(rest, ", got '")
		return language.Textf("the line %q does not belong here; expected is %s", strings.TrimSpace(strings.TrimSuffix(got, "'")), tokens(expected))
	}
	switch text {
	case "inconsistent cell count within the table":
		return language.Textf("the row has another number of cells than the row above; give every row as many cells as the first")
	case "A tag may not contain whitespace":
		return language.Textf("a tag has no spaces in it; write for instance @runs(50)")
	}
	return language.Said(text)
}

// tokenNames are the parser's kinds of lines in plain words.
var tokenNames = map[string]string{
	"#EOF": language.Key("the end of the file"), "#FeatureLine": language.Key(`"Feature:"`), "#RuleLine": language.Key(`"Rule:"`), "#BackgroundLine": language.Key(`"Background:"`),
	"#ScenarioLine": language.Key(`"Scenario:"`), "#ExamplesLine": language.Key(`"Examples:"`), "#StepLine": language.Key("a step (Given, When, Then, And, But)"),
	"#TableRow": language.Key("a table row"), "#TagLine": language.Key("a tag"), "#DocStringSeparator": language.Key(`"""`), "#Language": language.Key(`"# language:"`),
}

// tokens lists what the parser expected; blank lines, comments and free text
// are always welcome and help nobody.
func tokens(list string) language.Speaker {
	var names []language.Speaker
	for token := range strings.SplitSeq(list, ", ") {
		if name := tokenNames[token]; name != "" {
			names = append(names, language.Textf(name))
		}
	}
	return language.Join(names, ", ")
}
