package steps

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A vocabulary is everything that may stand behind one keyword: the phrases of
// the world and the few that belong to this package, in one grammar, so that a
// suggestion is the nearest of all.
type vocabulary struct {
	language    language.Language
	grammar     *phrase.Grammar
	phrases     []ownPhrase   // index: template, the same in all languages; the phrases of the world have no kind
	definitions []*definition // index: template; nil if nobody registered it
}

// An ownPhrase is a phrase this package adds to those of the world, in every
// language.
type ownPhrase struct {
	kind             ownKind
	english, swedish string
}

// text is the phrase in a language.
func (p ownPhrase) text(l language.Language) string {
	return [language.Languages]string{p.english, p.swedish}[l]
}

// ownKind says which of the own phrases a text is.
type ownKind uint8

const (
	worldPhrase ownKind = iota // none: the world reads it
	tableOfUsers
	followPhrase
	followReading
	followWhile
	followWithout
	followSome
	passPhrase
	withinPhrase
	forPhrase
	neverPhrase
	possiblyWithin
	possiblyFor
	possiblyNow
	sharePhrase
	repairPhrase
)

var ownGivens = []ownPhrase{
	{tableOfUsers, "the following users", "följande användare"},
	{tableOfUsers, "the following users:", "följande användare:"},
}

var ownWhens = []ownPhrase{
	{followPhrase, `{user} follows procedure "{name}"`, `{user} följer proceduren "{name}"`},
	{followReading, `{user} follows procedure "{name}" {reading}`, `{user} följer proceduren "{name}" {reading}`},
	{
		followWhile, `{user} follows procedure "{name}" while {user} follows procedure "{name}"`,
		`{user} följer proceduren "{name}" medan {user} följer proceduren "{name}"`,
	},
	{followWithout, `{user} follows procedure "{name}" without step {int}`, `{user} följer proceduren "{name}" utan steg {int}`},
	{followSome, `{user} follows steps {int} to {int} of procedure "{name}"`, `{user} följer steg {int} till {int} i proceduren "{name}"`},
	{passPhrase, "{window} pass", "{window} går"},
	{passPhrase, "{window} passes", "{window} passerar"},
}

// modalities are what may stand in front of a claim; the longer of two that
// begin alike comes first.
var modalities = []ownPhrase{
	{withinPhrase, "within {duration} {claim}", "inom {duration} gäller att {claim}"},
	{forPhrase, "for {duration} {claim}", "under {duration} gäller att {claim}"},
	{neverPhrase, "it never happens within {duration} that {claim}", "det händer aldrig inom {duration} att {claim}"},
	{possiblyWithin, "it is possible that within {duration} {claim}", "det kan inom {duration} hända att {claim}"},
	{possiblyFor, "it is possible that for {duration} {claim}", "det kan under {duration} gälla att {claim}"},
	{possiblyNow, "it is possible that {claim}", "det är möjligt att {claim}"},
	{sharePhrase, "in at least {number} % of runs, within {duration} {claim}", "i minst {number} % av körningarna gäller inom {duration} att {claim}"},
}

// ownThens are the claims that ask more than one state.
var ownThens = []ownPhrase{
	{
		repairPhrase, `from every state that can be reached {user} can repair the delegation with procedure "{name}" within {duration}`,
		`från varje tillstånd som kan nås kan {user} reparera delegeringen med proceduren "{name}" inom {duration}`,
	},
}

// vocabularies are those of Given, When and Then in every language;
// modalityGrammars read the front of a Then alone. Both are made when they are
// first asked for, since many commands read no phrase.
var (
	vocabularies     = sync.OnceValue(newVocabularies)
	modalityGrammars = sync.OnceValue(newModalityGrammars)
)

// A catalogue is the vocabularies of all keywords in all languages: the same
// phrases in the same order, with the same arguments.
type catalogue [language.Languages][keywords]*vocabulary

func newVocabularies() *catalogue {
	all := new(catalogue)
	for l := range language.Languages {
		all[l] = [keywords]*vocabulary{
			newVocabulary(l, ownGivens, world.SettingsIn(l)),
			newVocabulary(l, ownWhens, world.ActionsIn(l)),
			newVocabulary(l, slices.Concat(modalities, ownThens), world.ClaimsIn(l)),
		}
	}
	for k := range keywords {
		all[language.English][k].link(k)
	}
	for k := range keywords {
		all.pair(k)
	}
	return all
}

// pair gives the Swedish phrases of a keyword their definitions, and those their
// examples.
func (c *catalogue) pair(k Keyword) {
	for i, d := range c[language.English][k].definitions {
		if d == nil || d.twin == nil {
			continue
		}
		c[language.Swedish][k].definitions[i] = d.twin
		d.twin.examples = nil
		for _, example := range d.examples {
			d.twin.examples = append(d.twin.examples, c.translated(language.English, language.Swedish, k, example))
		}
	}
}

func newModalityGrammars() (all [language.Languages]*phrase.Grammar) {
	for l := range language.Languages {
		all[l] = newVocabulary(l, modalities, phrase.NewGrammar()).grammar
	}
	return all
}

// newVocabulary makes the vocabulary of some phrases and those of a grammar.
func newVocabulary(l language.Language, own []ownPhrase, of *phrase.Grammar) *vocabulary {
	v := &vocabulary{language: l, grammar: phrase.NewGrammar(slotTypes(l)...), phrases: own}
	for _, p := range own {
		v.grammar.Add(len(v.definitions), p.text(l))
		v.definitions = append(v.definitions, nil)
	}
	for _, e := range of.Templates() {
		v.phrases = append(v.phrases, ownPhrase{kind: worldPhrase})
		v.grammar.Add(len(v.definitions), e.Placed)
		v.definitions = append(v.definitions, nil)
	}
	return v
}

// text is a phrase as the catalogue shows it.
func (v *vocabulary) text(i int) string { return v.grammar.Templates()[i].Text }

// link finds the definition of every template by the definitions' examples.
func (v *vocabulary) link(k Keyword) {
	for _, d := range registry.definitions {
		if d.keyword != k || d.language != v.language {
			continue
		}
		for _, example := range d.examples {
			m, err := v.grammar.Parse(example)
			if err != nil {
				panic(fmt.Sprintf("steps: the example %q of %s does not read: %v", example, d.pattern, err))
			}
			if before := v.definitions[m.Template]; before != nil && before != d {
				panic(fmt.Sprintf("steps: %s and %s are one phrase, %q; drop one", before.pattern, d.pattern, v.text(m.Template)))
			}
			v.definitions[m.Template] = d
		}
	}
}

// What messages call one and all readings of a procedure.
var _ = language.Keys("reading", "readings")

// slotTypes are the slot types of the world's grammars and those of the own
// phrases in a language.
func slotTypes(l language.Language) []phrase.Type {
	types := []phrase.Type{
		phrase.Words("reading", procedure.ReadingNamesIn(l)...),
		phrase.Quoted("name"),
		phrase.Text("claim"),
		phrase.Percent("number").In(l),
		phrase.Duration("duration").In(l),
	}
	seen := map[string]bool{"reading": true, "name": true, "claim": true, "number": true, "duration": true}
	for _, g := range []*phrase.Grammar{world.SettingsIn(l), world.ActionsIn(l), world.ClaimsIn(l)} {
		for _, e := range g.Templates() {
			for _, t := range e.Types {
				if !seen[t.Name] && !strings.Contains(t.Name, "|") {
					seen[t.Name] = true
					types = append(types, t)
				}
			}
		}
	}
	return types
}
