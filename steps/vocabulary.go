package steps

import (
	"fmt"
	"slices"
	"strings"

	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A vocabulary is everything that may stand behind one keyword: the phrases of
// the world and the few that belong to this package, in one grammar, so that a
// suggestion is the nearest of all.
type vocabulary struct {
	grammar     *phrase.Grammar
	phrases     []ownPhrase   // index: template; the phrases of the world have no kind
	definitions []*definition // index: template; nil if nobody registered it
}

// An ownPhrase is a phrase this package adds to those of the world.
type ownPhrase struct {
	kind ownKind
	text string
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
	{tableOfUsers, "the following users"},
	{tableOfUsers, "the following users:"},
}

var ownWhens = []ownPhrase{
	{followPhrase, `{user} follows procedure "{name}"`},
	{followReading, `{user} follows procedure "{name}" {reading}`},
	{followWhile, `{user} follows procedure "{name}" while {user} follows procedure "{name}"`},
	{followWithout, `{user} follows procedure "{name}" without step {int}`},
	{followSome, `{user} follows steps {int} to {int} of procedure "{name}"`},
	{passPhrase, "{window} pass"},
	{passPhrase, "{window} passes"},
}

// modalities are what may stand in front of a claim; the longer of two that
// begin alike comes first.
var modalities = []ownPhrase{
	{withinPhrase, "within {duration} {claim}"},
	{forPhrase, "for {duration} {claim}"},
	{neverPhrase, "it never happens within {duration} that {claim}"},
	{possiblyWithin, "it is possible that within {duration} {claim}"},
	{possiblyFor, "it is possible that for {duration} {claim}"},
	{possiblyNow, "it is possible that {claim}"},
	{sharePhrase, "in at least {number} % of runs, within {duration} {claim}"},
}

// ownThens are the claims that ask more than one state.
var ownThens = []ownPhrase{
	{repairPhrase, `from every state that can be reached {user} can repair the delegation with procedure "{name}" within {duration}`},
}

// vocabularies are those of Given, When and Then; modalityGrammar reads the
// front of a Then alone.
var (
	vocabularies = [keywords]*vocabulary{
		newVocabulary(Given, ownGivens, world.Settings()),
		newVocabulary(When, ownWhens, world.Actions()),
		newVocabulary(Then, slices.Concat(modalities, ownThens), world.Claims()),
	}
	modalityGrammar = newVocabulary(Then, modalities, nil).grammar
)

func newVocabulary(k Keyword, own []ownPhrase, of *phrase.Grammar) *vocabulary {
	v := &vocabulary{grammar: phrase.NewGrammar(slotTypes()...), phrases: own}
	if of != nil {
		for _, e := range of.Templates() {
			v.phrases = append(v.phrases, ownPhrase{worldPhrase, e.Text})
		}
	}
	for i, p := range v.phrases {
		v.grammar.Add(i, p.text)
	}
	v.definitions = make([]*definition, len(v.phrases))
	if of != nil {
		v.link(k)
	}
	return v
}

// link finds the definition of every template by the definitions' examples.
func (v *vocabulary) link(k Keyword) {
	for _, d := range registry.definitions {
		if d.keyword != k {
			continue
		}
		for _, example := range d.examples {
			m, err := v.grammar.Parse(example)
			if err != nil {
				panic(fmt.Sprintf("steps: the example %q of %s does not read: %v", example, d.pattern, err))
			}
			if before := v.definitions[m.Template]; before != nil && before != d {
				panic(fmt.Sprintf("steps: %s and %s are one phrase, %q; drop one", before.pattern, d.pattern, v.phrases[m.Template].text))
			}
			v.definitions[m.Template] = d
		}
	}
}

// slotTypes are the slot types of the world's grammars and those of the own
// phrases.
func slotTypes() []phrase.Type {
	types := []phrase.Type{
		phrase.Words("reading", procedure.ReadingNames()...),
		phrase.Quoted("name"),
		phrase.Text("claim"),
		phrase.Percent("number"),
		phrase.Duration("duration"),
	}
	seen := map[string]bool{"reading": true, "name": true, "claim": true, "number": true, "duration": true}
	for _, g := range []*phrase.Grammar{world.Settings(), world.Actions(), world.Claims()} {
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
