package procedure

import (
	"bytes"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/text/unicode/norm"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// blocks knows the blocks of Markdown and nothing inside them: sentences are
// plain text.
var blocks = parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...))

// performers is the grammar of the line that says who performs a procedure.
var performers = newPerformers()

func newPerformers() (all [language.Languages]*phrase.Grammar) {
	for l := range language.Languages {
		for _, t := range namedTypes(world.ActionsIn(l).Templates()) {
			if t.Name == "user" {
				all[l] = phrase.NewGrammar(t)
				all[l].Add(0, "{user}")
			}
		}
	}
	return all
}

// Parse reads the file of a procedure:
//
//	# Title
//
//	What the procedure is for.
//
//	Performed by: the manager
//
//	Source: C1
//
//	1. Exit Lync. Wait about 5 minutes.
//	2. If the Delegates dialog does not list the delegate, go to step 4.
//
//	   Note: the dialog shows the list as it was when it opened.
//	3. ...
//
// In a Swedish procedure the labels are "Utförs av:", "Källa:" and "Anteckning:",
// and the sentences are Swedish. The error, if any, is of type Problems and holds everything that is wrong; the
// document is then nil. The file's name is only used in it and for the name of
// the document.
func Parse(file string, contents []byte) (*Document, error) {
	p := &parse{
		file: file,
		src:  newSource(norm.NFC.Bytes(contents)),
		doc:  &Document{Name: strings.TrimSuffix(path.Base(strings.ReplaceAll(file, `\`, "/")), ".md")},
	}
	if p.legible() {
		p.blocks(blocks.Parse(text.NewReader(p.src.bytes)))
		p.complete()
	}
	if len(p.problems) == 0 {
		return p.doc, nil
	}
	for _, problem := range p.problems {
		problem.Language = p.doc.Language
	}
	slices.SortStableFunc(p.problems, func(a, b *Problem) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return nil, p.problems
}

// A parse is one file on its way to a document.
type parse struct {
	file      string
	src       source
	doc       *Document
	problems  Problems
	titled    bool
	performed bool     // who performs it has been said
	story     []string // its paragraphs
	list      *ast.List
	written   []written // all sentences of the vocabulary
}

// legible reports whether the file is text at all, and a problem if not.
func (p *parse) legible() bool {
	b := bytes.TrimPrefix(p.src.bytes, []byte("\ufeff"))
	if len(b) < len(p.src.bytes) { // a mark some editors put in front
		p.src = newSource(b)
	}
	switch {
	case len(b) > MaxFile:
		p.report(0, "", "the file has %d bytes; a procedure has at most %d", len(b), MaxFile)
	case len(bytes.TrimSpace(b)) == 0:
		p.report(0, "", `the file is empty; begin with "# " and a title`)
	}
	if len(p.problems) == 0 {
		p.illegible(string(b))
	}
	return len(p.problems) == 0 && p.shallow(string(b))
}

// illegible reports the first thing in the file that is not there to be read.
func (p *parse) illegible(contents string) {
	from := 0
	for line := range strings.Lines(contents) {
		text := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		at, name := phrase.Illegible(text)
		if at < 0 {
			at, name = strings.IndexRune(text, utf8.RuneError), language.Textf("character %s", "U+FFFD")
		}
		if at >= 0 {
			p.report(from+at, text[at:at+1], "the %s is not text; a procedure is a Markdown file in UTF-8", name)
			return
		}
		from += len(line)
	}
}

// blocks reads the top of the file and remembers its list; who performs the
// procedure must be known before its steps are read.
func (p *parse) blocks(root ast.Node) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			p.heading(n)
		case *ast.Paragraph:
			p.paragraph(n)
		case *ast.List:
			p.oneList(n)
		default:
			p.report(n.Pos(), "", "a %s does not belong in a procedure; it has a title, a story, who performs it, sources and one numbered list", blockName(n))
		}
	}
	if !p.performed {
		p.doc.Language = p.src.guess()
	}
	if p.list != nil {
		p.steps(p.list)
	}
}

func (p *parse) heading(n *ast.Heading) {
	title := join(p.src.passages(n)).text
	switch {
	case p.titled || n.Level != 1:
		p.report(n.Pos(), title, `the heading %q is one too many; a procedure has one heading, its title with one "#", and numbered steps`, title)
	case title == "":
		p.report(n.Pos(), "", `the title is empty; write it behind the "#"`)
	case !readsAs("# "+title, title, ast.KindHeading):
		p.report(n.Pos(), title, "the title %q has Markdown signs at an end; write plain words", title)
	}
	p.titled = true
	p.doc.Title = title
}

// paragraph reads the lines of a paragraph above the list: labels, or the story.
func (p *parse) paragraph(n *ast.Paragraph) {
	var story []passage
	for _, line := range p.src.passages(n) {
		switch {
		case performedBy.on(line.text):
			p.doc.Language, _ = performedBy.of(line.text)
			p.performer(performedBy.behind(line))
		case sourceLabel.on(line.text):
			p.source(sourceLabel.behind(line))
		default:
			story = append(story, line)
		}
	}
	if len(story) == 0 {
		return
	}
	told := join(story)
	switch {
	case p.list != nil:
		p.report(told.at[0], told.text, `text behind the steps; put it above them, or into a step as a line that starts with "%s"`, noteLabel[p.doc.Language])
	case !p.titled:
		p.report(told.at[0], told.text, `text above the title; begin the file with "# " and a title`)
	case !readsAs(told.text, told.text, ast.KindParagraph):
		p.report(told.at[0], told.text, "the story starts with a Markdown sign; write plain words")
	}
	p.story = append(p.story, told.text)
}

// readsAs reports whether Markdown is one block of this kind with this text. What
// Markdown writes must read back.
func readsAs(markdown, want string, kind ast.NodeKind) bool {
	src := newSource([]byte(markdown))
	n := blocks.Parse(text.NewReader(src.bytes)).FirstChild()
	return n != nil && n.Kind() == kind && n.NextSibling() == nil && join(src.passages(n)).text == want
}

func (p *parse) performer(value passage) {
	if p.performed {
		p.report(value.at[0], value.text, "a second %q; a procedure is performed by one person, others are named in its sentences", performedBy[p.doc.Language])
	}
	p.performed = true
	if value.text == "" {
		p.report(value.at[0], "", "nobody is named; write for instance %q", p.performance())
		return
	}
	m, err := performers[p.doc.Language].Parse(strings.TrimSuffix(value.text, "."))
	if err != nil {
		p.report(value.at[0], value.text, "%s; write for instance %q", err.Message, p.performance())
		return
	}
	p.doc.PerformedBy = world.User(m.Args[0].N)
}

// performance is an example of the line that says who performs it.
func (p *parse) performance() string {
	l := p.doc.Language
	return performedBy[l] + " " + performers[l].Print(0, phrase.Arg{})
}

func (p *parse) source(value passage) {
	for s := range strings.SplitSeq(value.text, ",") {
		if s = strings.TrimSpace(s); s != "" {
			p.doc.Sources = append(p.doc.Sources, s)
			continue
		}
		p.report(value.at[0], value.text, "a source is missing; write for instance %q", sourceLabel[p.doc.Language]+" C1")
	}
}

func (p *parse) oneList(n *ast.List) {
	switch {
	case p.list != nil:
		p.report(n.Pos(), "", "a second list; a procedure is one numbered list, continue it with step %d", p.list.ChildCount()+1)
	case !n.IsOrdered():
		p.report(n.Pos(), string(n.Marker), `the list is not numbered; write "1.", "2." in front of its steps`)
		p.list = n
	default:
		p.list = n
	}
}

// complete reports what the file lacks.
func (p *parse) complete() {
	if !p.titled {
		p.report(0, "", `no title; begin the file with "# " and a title`)
	}
	if !p.performed {
		p.report(len(p.src.bytes), "", "nobody performs it; write a line %q above the steps", p.performance())
	}
	if p.list == nil {
		p.report(len(p.src.bytes), "", `no steps; write a list numbered "1.", "2." behind an empty line`)
	}
	p.doc.Story = strings.Join(p.story, "\n\n")
}

func blockName(n ast.Node) language.Speaker {
	switch n.Kind() {
	case ast.KindBlockquote:
		return language.Textf("block quote")
	case ast.KindCodeBlock, ast.KindFencedCodeBlock:
		return language.Textf("code block")
	case ast.KindHTMLBlock:
		return language.Textf("block of HTML")
	case ast.KindThematicBreak:
		return language.Textf("horizontal line")
	case ast.KindList:
		return language.Textf("list inside a step")
	}
	return language.Verbatim(strings.ToLower(n.Kind().String()))
}

// itemNumber reads the number in front of a list item as it was written.
func (s source) itemNumber(pos int) (int, bool) {
	end := pos
	for end < len(s.bytes) && s.bytes[end] >= '0' && s.bytes[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(string(s.bytes[pos:end]))
	return n, err == nil
}
