package steps

import (
	"strconv"
	"strings"
	"unicode"

	gherkin "github.com/cucumber/gherkin/go/v26"
	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// mostMends is how many lines of a file are mended, and mostRead how many bytes are
// parsed for it, before the rest of a broken file is left unread.
const (
	mostMends = 100
	mostRead  = 32 << 20
)

// A mended file is one that the parser refuses, read as it was probably meant, so
// that everything else that is wrong with it is found in the same pass. Nothing of
// it is ever run.
type mended struct {
	src    *source
	lines  []string
	at     map[int]bool // the lines that are others; what is said of them later would be about the mend
	empty  map[int]bool // those of them that were left out
	silent map[int]bool // other lines whose findings would be about the mend
}

// parseMended reads the structure of a feature file like parseGherkin, and past lines
// that the parser refuses; nil if that does not help. The mends are nil of a file that
// needs none.
func parseMended(src *source, found *findings) (*messages.GherkinDocument, []*messages.Pickle, *mended) {
	newID := (&messages.Incrementing{}).NewId
	_, err := gherkin.ParseGherkinDocument(strings.NewReader(src.text), newID)
	if err == nil {
		doc, pickles := parseGherkin(src, found)
		return doc, pickles, nil
	}
	if doc, m, ok := reread(src, err, found); doc != nil {
		return doc, gherkin.Pickles(*doc, src.path, newID), m
	} else if ok {
		return nil, nil, nil
	}
	m := &mended{src: src, lines: strings.Split(src.text, "\n"), at: map[int]bool{}, empty: map[int]bool{}, silent: map[int]bool{}}
	for tries := min(mostMends, mostRead/(len(src.text)+1)); ; tries-- {
		line, column, text := firstProblem(err)
		said, mend, ok := m.meant(line, text)
		if !ok || tries <= 0 {
			reportSyntax(src, err, found)
			return nil, nil, nil
		}
		found.tell(src.path, line, max(column, 1), said)
		m.at[line], m.empty[line], m.lines[line-1] = true, mend == "", mend
		var doc *messages.GherkinDocument
		doc, err = gherkin.ParseGherkinDocument(strings.NewReader(strings.Join(m.lines, "\n")), newID)
		if err == nil {
			if doc.Feature == nil || tooMany(src, doc.Feature, found) {
				return nil, nil, nil
			}
			return doc, gherkin.Pickles(*doc, src.path, newID), m
		}
	}
}

// firstProblem is the first complaint of the parser, the only one that is no
// consequence of another; the line is 0 if it names none.
func firstProblem(err error) (line, column int, text string) {
	for said := range strings.SplitSeq(err.Error(), "\n") {
		if m := syntaxLine.FindStringSubmatch(said); m != nil {
			line, _ = strconv.Atoi(m[1])
			column, _ = strconv.Atoi(m[2])
			return line, column, m[3]
		}
	}
	return 0, 0, ""
}

// meant says what is wrong with a line and what it was probably meant to be; "" to
// leave it out. It is not ok where that would mislead: the end of the file, and a
// second mend of one line.
func (m *mended) meant(line int, complaint string) (said language.Text, mend string, ok bool) {
	if line < 1 || line > len(m.lines) || m.at[line] || strings.HasPrefix(complaint, "unexpected end") {
		return language.Text{}, "", false
	}
	own, text := m.src.language(), m.lines[line-1]
	if said, mend := foreignIn(text, own, tongues); !said.IsZero() {
		return said, mend, true
	}
	unexpected := strings.HasPrefix(complaint, "expected: ")
	if said, mend := keywordless(text, own); !said.IsZero() && unexpected {
		return said, mend, true
	}
	if said, mend := misspelt(text, own); !said.IsZero() && unexpected {
		return said, mend, true
	}
	if strings.HasPrefix(strings.TrimSpace(text), "|") {
		m.forgetTable(line)
	}
	return plainSyntax(complaint), "", unexpected || complaint == "inconsistent cell count within the table" || complaint == "A tag may not contain whitespace"
}

// forgetTable keeps what is found later in the table around a line, or about it, to
// itself: a row was left out.
func (m *mended) forgetTable(line int) {
	isRow := func(i int) bool {
		return i > 0 && i <= len(m.lines) && strings.HasPrefix(strings.TrimSpace(m.lines[i-1]), "|")
	}
	first := line
	for isRow(first - 1) {
		first--
	}
	for i := first - 1; i == first-1 || isRow(i); i++ {
		if i != line {
			m.silent[i] = true
		}
	}
}

// keywordless finds that a line is a step without its keyword.
func keywordless(text, own string) (said language.Text, mend string) {
	l, dialect := language.English, gherkin.DialectsBuiltin().GetDialect(own)
	if own == "sv" {
		l = language.Swedish
	}
	trimmed := strings.TrimSpace(text)
	for k := range keywords {
		if _, err := understand(l, k, trimmed); err != nil || dialect == nil {
			continue
		}
		words := dialect.Keywords[strings.ToLower(k.String())]
		word := strings.TrimSpace(words[len(words)-1])
		return language.Textf("%q is a step without a keyword; write %q in front", trimmed, word), strings.Replace(text, trimmed, word+" "+trimmed, 1)
	}
	return language.Text{}, ""
}

// misspelt finds the keyword that the first word of a line was meant to be, or the
// words in front of a colon, where two thirds of the letters agree.
func misspelt(text, own string) (said language.Text, mend string) {
	dialect := gherkin.DialectsBuiltin().GetDialect(own)
	if dialect == nil {
		return language.Text{}, ""
	}
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	heading, _, isHeading := strings.Cut(strings.TrimSpace(text), ":")
	best, least := "", 100
	for i, kind := range kindsOfKeyword {
		for _, k := range dialect.Keywords[kind] {
			k = strings.TrimSpace(k)
			was := word
			if i < headings {
				was = heading
			}
			if i < headings && !isHeading || len([]rune(k)) < 3 || !unicode.IsUpper([]rune(was + " ")[0]) {
				continue
			}
			if d := phrase.Distance(strings.ToLower(was), strings.ToLower(k)); d < least && 3*d <= len(k)+1 {
				best, least = was+"\x00"+k, d
			}
		}
	}
	was, keyword, ok := strings.Cut(best, "\x00")
	if !ok {
		return language.Text{}, ""
	}
	return language.Textf("%q is no keyword; did you mean %q?", was, keyword), strings.Replace(text, was, keyword, 1)
}

// forget drops what was found in mended lines, and about the headings of scenarios
// that lost a line: it would be about the mend. The first found had been there before.
func (m *mended) forget(found *findings, first int, f *feature) {
	if m == nil {
		return
	}
	headed := map[int]bool{}
	for line := range m.empty {
		if m.empty[line] {
			headed[headingOf(f.doc.Feature, line)] = true
		}
	}
	kept := found.list[:first]
	for _, d := range found.list[first:] {
		if d.File != m.src.path || !m.at[d.Line] && !m.silent[d.Line] && !headed[d.Line] {
			kept = append(kept, d)
		}
	}
	found.list = kept
}

// headingOf is the line of the scenario that a line belongs to; 0 for none.
func headingOf(doc *messages.Feature, line int) int {
	at := 0
	for _, sc := range headingsOf(doc) {
		if h := int(sc.Location.Line); h <= line {
			at = max(at, h)
		}
	}
	return at
}
