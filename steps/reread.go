package steps

import (
	"strings"

	gherkin "github.com/cucumber/gherkin/go/v26"
	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
)

// reread reads a file whose first problem is its language: it names one that there
// is not, or the keyword of its feature is one of another language. That alone is
// told, and the rest of the file is read in the language that it is probably in. The
// document is nil if that is none; not ok if the first problem is another one.
func reread(src *source, err error, found *findings) (doc *messages.GherkinDocument, mends *mended, ok bool) {
	line, column, complaint := firstProblem(err)
	code, unknown := strings.CutPrefix(complaint, "Language not supported: ")
	text := src.line(line)
	if own := gherkin.DialectsBuiltin().GetDialect(src.language()); !unknown && own != nil {
		if k, _ := keywordIn(own, strings.TrimSpace(text)); k != "" {
			return nil, nil, false
		}
	}
	lines := strings.Split(src.text, "\n")
	if unknown {
		lines[line-1] = ""
	}
	doc, meant := readIn(lines, func(d *gherkin.Dialect) bool {
		kind, _ := keywordIn(d, strings.TrimSpace(text))
		return unknown || kind == "feature"
	})
	switch {
	case unknown:
		found.tell(src.path, line, max(column, 1), noLanguage(code, meant))
	case doc == nil:
		return nil, nil, false
	default:
		dialect := gherkin.DialectsBuiltin().GetDialect(meant)
		_, word := keywordIn(dialect, strings.TrimSpace(text))
		found.report(src.path, line, max(column, 1), `%q is %s, and the keywords of this file are %s; write "# language: %s" in the first line`,
			word, language.Textf(dialect.Name), language.Textf(gherkin.DialectsBuiltin().GetDialect(src.language()).Name), meant)
	}
	if doc == nil || tooMany(src, doc.Feature, found) {
		return nil, nil, true
	}
	src.tongue, doc.Feature.Language = meant, meant // The parser says of every file without such a line that it is English.
	return doc, &mended{src: src, lines: lines, at: map[int]bool{line: true}, empty: map[int]bool{}, silent: map[int]bool{}}, true
}

// readIn reads lines in that of the languages it may be in which they have the most
// steps; nil if they have none in any.
func readIn(lines []string, mayBe func(*gherkin.Dialect) bool) (doc *messages.GherkinDocument, code string) {
	most := 0
	for _, tongue := range tongues {
		if !mayBe(gherkin.DialectsBuiltin().GetDialect(tongue)) {
			continue
		}
		newID := (&messages.Incrementing{}).NewId
		d, err := gherkin.ParseGherkinDocumentForLanguage(strings.NewReader(strings.Join(lines, "\n")), tongue, newID)
		if err != nil || d.Feature == nil {
			continue
		}
		n := 0
		for _, sc := range headingsOf(d.Feature) {
			n += len(sc.Steps)
		}
		if n > most {
			most, doc, code = n, d, tongue
		}
	}
	return doc, code
}

// noLanguage says that a file names a language that there is not, and which one it
// probably means: the one it is written in, or one that the name stands for.
func noLanguage(code, written string) language.Text {
	for _, tongue := range tongues {
		d := gherkin.DialectsBuiltin().GetDialect(tongue)
		short, _, _ := strings.Cut(strings.ReplaceAll(code, "_", "-"), "-")
		if written == "" && (strings.EqualFold(short, tongue) || strings.EqualFold(code, d.Name) || strings.EqualFold(code, d.Native)) {
			written = tongue
		}
	}
	if written == "" {
		return plainSyntax("Language not supported: " + code)
	}
	return language.Textf(`there is no Gherkin in the language %q; write "# language: %s"`, code, written)
}
