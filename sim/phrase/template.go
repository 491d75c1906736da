package phrase

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// An element of a template is a literal or a slot.
type element struct {
	literal string // single spaces; empty for a slot
	slot    *Type
}

// A template is one sentence of the grammar in compiled form.
type template struct {
	id       int
	text     string // as shown in the catalogue
	written  string // as added, with the numbers of slots
	elements []element
	slots    []*Type // in the order of the text
	places   []int   // of the slots: which argument each takes
	parts    []part  // the same word by word
}

// A part of a template is one word of a literal or a slot.
type part struct {
	word string
	slot *Type
}

// compile cuts a template into literals and slots. It panics on a mistake in
// the template, naming it.
func compile(id int, text string, types map[string]*Type) *template {
	t := &template{id: id, text: strings.Join(strings.Fields(text), " ")}
	if t.text == "" {
		panic(fmt.Sprintf("phrase: template %d is empty", id))
	}
	rest := t.text
	for rest != "" {
		before, after, found := strings.Cut(rest, "{")
		if strings.Contains(before, "}") {
			panic(fmt.Sprintf("phrase: template %q has a } without a {", t.text))
		}
		t.literal(before)
		if !found {
			break
		}
		name, tail, closed := strings.Cut(after, "}")
		if !closed {
			panic(fmt.Sprintf("phrase: template %q has a { without a }", t.text))
		}
		t.slot(t.place(name), types)
		rest = tail
	}
	if !t.placed() {
		panic(fmt.Sprintf("phrase: the places of the slots of template %q are not 1 to %d, each once", t.text, len(t.places)))
	}
	t.written, t.text = t.text, placeNumber.ReplaceAllString(t.text, "{")
	t.swallowQuotes()
	t.cutWords()
	return t
}

// placeNumber is what the catalogue does not show of a slot.
var placeNumber = regexp.MustCompile(`\{[0-9]+:`)

// place notes which argument the slot between braces takes and returns its name:
// {2:user} is the second argument wherever it stands, {user} the next one.
func (t *template) place(name string) string {
	if number, rest, ok := strings.Cut(name, ":"); ok {
		if n, err := strconv.Atoi(number); err == nil {
			t.places = append(t.places, n-1)
			return rest
		}
	}
	t.places = append(t.places, len(t.places))
	return name
}

// placed reports whether every argument has one slot.
func (t *template) placed() bool {
	sorted := slices.Sorted(slices.Values(t.places))
	for i, place := range sorted {
		if i != place {
			return false
		}
	}
	return true
}

// arguments puts values in the order of the text into that of the arguments.
func arguments[T any](t *template, values []T) []T {
	out := make([]T, len(values))
	for i, v := range values {
		out[t.places[i]] = v
	}
	return out
}

func (t *template) literal(s string) {
	if s != "" {
		t.elements = append(t.elements, element{literal: s})
	}
}

func (t *template) slot(name string, types map[string]*Type) {
	typ := types[name]
	switch {
	case typ != nil:
	case strings.Contains(name, "|"):
		inline := Words(name, strings.Split(name, "|")...)
		typ = &inline
	default:
		panic(fmt.Sprintf("phrase: template %q uses the unknown type {%s}", t.text, name))
	}
	if n := len(t.elements); n > 0 && t.elements[n-1].slot != nil {
		panic(fmt.Sprintf("phrase: template %q has two slots with nothing between them", t.text))
	}
	t.elements = append(t.elements, element{slot: typ})
	t.slots = append(t.slots, typ)
}

// swallowQuotes drops the quotes a template shows around a quoted slot: they
// are part of the slot.
func (t *template) swallowQuotes() {
	kept := t.elements[:0:0]
	for i, e := range t.elements {
		if e.slot == nil {
			if i > 0 && t.quoted(i-1) {
				e.literal = strings.TrimPrefix(e.literal, `"`)
			}
			if i+1 < len(t.elements) && t.quoted(i+1) {
				e.literal = strings.TrimSuffix(e.literal, `"`)
			}
			if e.literal == "" {
				continue
			}
		}
		kept = append(kept, e)
	}
	t.elements = kept
}

func (t *template) quoted(i int) bool {
	s := t.elements[i].slot
	return s != nil && s.kind == quotedKind
}

func (t *template) cutWords() {
	for _, e := range t.elements {
		if e.slot != nil {
			t.parts = append(t.parts, part{slot: e.slot})
		}
		for _, w := range strings.Fields(e.literal) {
			t.parts = append(t.parts, part{word: w})
		}
	}
}
