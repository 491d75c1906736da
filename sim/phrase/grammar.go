package phrase

import (
	"fmt"
	"strings"
)

// MaxText is the longest text, in bytes, that Parse looks at.
const MaxText = 2000

// A Grammar is a list of templates over a set of slot types. Fill it once;
// after that it may be read from several goroutines.
type Grammar struct {
	types     map[string]*Type
	templates []*template
	byID      map[int][]*template
	texts     map[string]bool
}

// A Match is a text understood: the number given to Add, which template of the
// grammar it was (an index into Templates), and the slot values in the order of
// the arguments.
type Match struct {
	ID       int
	Template int
	Args     []Arg
}

// An Entry is one template as the catalogue shows it.
type Entry struct {
	ID     int
	Text   string // with its slots in braces
	Placed string // the same as it was added, with the numbers of the slots
	Types  []Type // of the slots, in the order of the arguments
}

// NewGrammar makes a grammar without templates over these slot types. It panics
// if two types have one name.
func NewGrammar(types ...Type) *Grammar {
	g := &Grammar{types: map[string]*Type{}, byID: map[int][]*template{}, texts: map[string]bool{}}
	for _, t := range types {
		if g.types[t.Name] != nil {
			panic(fmt.Sprintf("phrase: two types are called %q", t.Name))
		}
		g.types[t.Name] = &t
	}
	return g
}

// Add adds a template under a number. Templates that share a number are
// synonyms: all of them parse, the first prints. Add panics on an unknown type, a
// malformed template and a template that is there already.
func (g *Grammar) Add(id int, text string) {
	t := compile(id, text, g.types)
	if g.texts[t.text] {
		panic(fmt.Sprintf("phrase: template %q is there already", t.text))
	}
	g.texts[t.text] = true
	g.templates = append(g.templates, t)
	g.byID[id] = append(g.byID[id], t)
}

// Parse reads a text. White space around it does not count. The error is nil if
// the text is understood; its type is *Error, so do not assign it to a variable
// of type error before that test.
func (g *Grammar) Parse(text string) (Match, *Error) {
	if err := legible(text); err != nil {
		return Match{}, err
	}
	m := newMatcher(text)
	if match, ok := g.match(m); ok {
		return match, nil
	}
	return Match{}, g.diagnose(m.reader, m.far)
}

// Try is Parse for a caller who has another grammar to ask next: it does not
// spend time on finding out what is wrong.
func (g *Grammar) Try(text string) (Match, bool) {
	if legible(text) != nil {
		return Match{}, false
	}
	return g.match(newMatcher(text))
}

func (g *Grammar) match(m *matcher) (Match, bool) {
	for i, t := range g.templates {
		if m.run(t) {
			return Match{ID: t.id, Template: i, Args: arguments(t, m.args)}, true
		}
	}
	return Match{}, false
}

// Print writes the canonical text of the template with this number. Of several
// synonyms it is the first that takes these values. It panics if none does:
// values come from Parse or from code, so that is a programmer error.
func (g *Grammar) Print(id int, args ...Arg) string {
	synonyms := g.byID[id]
	if len(synonyms) == 0 {
		panic(fmt.Sprintf("phrase: no template has the number %d", id))
	}
	var problem string
	for _, t := range synonyms {
		text, bad := t.print(args)
		if bad == "" {
			return text
		}
		if problem == "" {
			problem = bad
		}
	}
	panic(fmt.Sprintf("phrase: cannot print %q with %d values: %s", synonyms[0].text, len(args), problem))
}

// print returns the text, or what is wrong with the values.
func (t *template) print(args []Arg) (text, problem string) {
	if len(args) != len(t.slots) {
		return "", fmt.Sprintf("it has %d slots", len(t.slots))
	}
	var b strings.Builder
	next := 0
	for _, e := range t.elements {
		if e.slot == nil {
			b.WriteString(e.literal)
			continue
		}
		value, bad := e.slot.print(args[t.places[next]])
		if bad != "" {
			return "", fmt.Sprintf("slot %d: %s", next+1, bad)
		}
		b.WriteString(value)
		next++
	}
	return b.String(), ""
}

// Templates lists the templates in the order they were added.
func (g *Grammar) Templates() []Entry {
	entries := make([]Entry, len(g.templates))
	for i := range entries {
		entries[i] = g.Template(i)
	}
	return entries
}

// Template returns one of Templates, which a Match names by its place.
func (g *Grammar) Template(place int) Entry {
	t := g.templates[place]
	types := make([]Type, len(t.slots))
	for i, s := range t.slots {
		types[t.places[i]] = *s
	}
	return Entry{ID: t.id, Text: t.text, Placed: t.written, Types: types}
}
