package steps

import (
	"context"
	"fmt"
	"regexp"
	"sync"

	"ombud/sim/language"
)

// A Registry holds the step definitions. Every phrase is registered by a call
// of Given, When or Then with a literal pattern, so that editors find it by
// reading the source. Patterns use only what JavaScript's regular expressions
// understand as well: no named groups and no flags.
type Registry struct {
	noun        string // what the phrases being registered are about
	definitions []*definition
}

// A definition is one phrase: the pattern editors and the runner see, and what
// the catalogue says about it.
type definition struct {
	noun     string
	language language.Language
	twin     *definition // of an English phrase, the Swedish one
	keyword  Keyword
	pattern  string
	compiled func() *regexp.Regexp // the pattern, compiled when it is first asked for
	do       handler
	doc      language.Text
	sources  []string
	examples []string
}

// source is the text of its pattern; "" of none.
func (d *definition) source() string {
	if d == nil {
		return ""
	}
	return d.pattern
}

// A handler carries out the current step of the scenario in the context. What
// the step means has been read from its whole text by then.
type handler func(context.Context) error

// A Note adds something to a definition.
type Note func(*definition)

// Doc explains a phrase in one sentence, a format without arguments, and names the
// facts it rests on.
func Doc(format string, sources ...string) Note {
	return func(d *definition) { d.doc, d.sources = language.Textf(format), sources }
}

// Example gives instances of a phrase; the first is shown in the catalogue.
func Example(instances ...string) Note {
	return func(d *definition) { d.examples = instances }
}

// Swedish marks the Swedish twin of the phrase registered before it, from which it
// has everything but its pattern.
func Swedish(d *definition) { d.language = language.Swedish }

// Given registers a phrase that establishes something.
func (r *Registry) Given(pattern string, do handler, notes ...Note) { r.add(Given, pattern, do, notes) }

// When registers a phrase in which something happens.
func (r *Registry) When(pattern string, do handler, notes ...Note) { r.add(When, pattern, do, notes) }

// Then registers a phrase that claims something.
func (r *Registry) Then(pattern string, do handler, notes ...Note) { r.add(Then, pattern, do, notes) }

func (r *Registry) add(k Keyword, pattern string, do handler, notes []Note) {
	d := &definition{noun: r.noun, keyword: k, pattern: pattern, do: do}
	d.compiled = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
	for _, note := range notes {
		note(d)
	}
	if d.language == language.Swedish {
		r.pair(d)
		return
	}
	if d.doc.IsZero() || len(d.examples) == 0 {
		panic(fmt.Sprintf("steps: the phrase %s lacks a Doc or an Example; add them", pattern))
	}
	r.definitions = append(r.definitions, d)
}

// pair makes a Swedish phrase the twin of the English one before it. Its examples
// are translations, see catalogue.pair.
func (r *Registry) pair(d *definition) {
	english := r.definitions[len(r.definitions)-1]
	if english.language == d.language || english.keyword != d.keyword {
		panic(fmt.Sprintf("steps: the Swedish phrase %s does not follow an English one of its keyword", d.pattern))
	}
	d.doc, d.sources = english.doc, english.sources
	english.twin = d
	r.definitions = append(r.definitions, d)
}

// registry is every phrase, noun by noun, in the order of the catalogue.
var registry = newRegistry()

func newRegistry() *Registry {
	r := new(Registry)
	for _, n := range nouns {
		r.noun = n.name
		n.register(r)
	}
	return r
}

// nouns are what phrases are about, each with a file of its own.
var nouns = []struct {
	name     string
	register func(*Registry)
}{
	{language.Key("users"), (*Registry).users},
	{language.Key("the delegation"), (*Registry).delegation},
	{language.Key("contact groups"), (*Registry).groups},
	{language.Key("Lync"), (*Registry).lync},
	{language.Key("the sync policy"), (*Registry).policy},
	{language.Key("MAPI"), (*Registry).mapi},
	{language.Key("Outlook"), (*Registry).outlook},
	{language.Key("the Delegates dialog"), (*Registry).dialog},
	{language.Key("mailboxes"), (*Registry).mailbox},
	{language.Key("a hybrid deployment"), (*Registry).hybrid},
	{language.Key("permissions"), (*Registry).permissions},
	{language.Key("ACLable objects"), (*Registry).aclable},
	{language.Key("Azure AD Connect"), (*Registry).connect},
	{language.Key("calendars"), (*Registry).calendar},
	{language.Key("messages"), (*Registry).message},
	{language.Key("messages that come back"), (*Registry).reports},
	{language.Key("meetings"), (*Registry).meeting},
	{language.Key("procedures"), (*Registry).procedures},
	{language.Key("time"), (*Registry).passing},
	{language.Key("faults"), (*Registry).faults},
	{language.Key("assumptions"), (*Registry).parameters},
	{language.Key("in front of a claim"), (*Registry).modalities},
}

// matching returns the definitions under a keyword that match a text.
func (r *Registry) matching(k Keyword, text string) []*definition {
	var found []*definition
	for _, d := range r.definitions {
		if d.keyword == k && d.compiled().MatchString(text) {
			found = append(found, d)
		}
	}
	return found
}
