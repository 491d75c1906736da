package steps

import (
	"slices"

	"ombud/sim/phrase"
)

// An Entry is one phrase of the catalogue.
type Entry struct {
	Keyword  string   // Given, When or Then
	Noun     string   // what it is about, such as "contact groups"
	Template string   // the phrase with its slots in braces
	Pattern  string   // the regular expression editors and the runner use
	Doc      string   // one sentence
	Example  string   // an instance
	Kind     string   // what sort of phrase it is: setting, action, claim, modality, procedure or wait
	Sources  []string // ids of the facts it rests on
}

// Catalogue lists every phrase: Given, When and Then, each noun by noun.
func Catalogue() []Entry { return CatalogueIn(phrase.English) }

// CatalogueIn is the catalogue in a language: the same phrases in the same order.
func CatalogueIn(l phrase.Language) []Entry {
	var out []Entry
	for k := range keywords {
		v := vocabularies[l][k]
		for _, d := range registry.definitions {
			if d.keyword != k || d.language != l {
				continue
			}
			i := slices.Index(v.definitions, d)
			out = append(out, Entry{
				Keyword: k.String(), Noun: d.noun, Template: v.text(i), Pattern: d.pattern.String(), Doc: d.doc,
				Example: d.examples[0], Kind: kindOf(k, v.phrases[i].kind), Sources: slices.Clone(d.sources),
			})
		}
	}
	return out
}

func kindOf(k Keyword, own ownKind) string {
	switch {
	case k == Given:
		return "setting"
	case own == worldPhrase && k == When:
		return "action"
	case own == worldPhrase, own == repairPhrase:
		return "claim"
	case own == passPhrase:
		return "wait"
	case k == When:
		return "procedure"
	}
	return "modality"
}

// Unused lists the phrases that no scenario of the feature files uses. The
// claim behind a modality is used as well. The error is an *InputError if files
// cannot be read; steps that are not understood use nothing.
func Unused(paths []string) ([]Entry, error) {
	used := map[*definition]bool{}
	var unread findings
	for _, src := range sources(paths, &unread) {
		doc, pickles := parseGherkin(src, &unread)
		if doc == nil {
			continue
		}
		for _, pickle := range pickles {
			for _, one := range pickle.Steps {
				if part, ok := keywordOf(one.Type); ok {
					use(languageOf(doc), part, one.Text, used)
				}
			}
		}
	}
	if list := unread.sorted(); len(list) > 0 {
		return nil, &InputError{list}
	}
	var out []Entry
	for _, e := range Catalogue() {
		if d := definitionOf(e); !used[d] {
			out = append(out, e)
		}
	}
	return out, nil
}

// use notes which definitions a step uses.
func use(l phrase.Language, k Keyword, text string, used map[*definition]bool) {
	m, err := understand(l, k, text)
	if err != nil {
		return
	}
	used[vocabularies[phrase.English][k].definitions[m.template]] = true
	if k != Then {
		return
	}
	var plain phrase.Match
	if plain, err = vocabularies[phrase.English][Then].grammar.Parse(m.claim.String()); err == nil {
		used[vocabularies[phrase.English][Then].definitions[plain.Template]] = true
	}
}

func definitionOf(e Entry) *definition {
	for _, d := range registry.definitions {
		if d.keyword.String() == e.Keyword && d.pattern.String() == e.Pattern {
			return d
		}
	}
	panic("steps: the catalogue entry " + e.Pattern + " has no definition")
}
