package steps

import (
	"slices"

	"ombud/sim/language"
)

// An Entry is one phrase of the catalogue.
type Entry struct {
	Keyword  string   // Given, When or Then
	Heading  string   // the keyword in the language of the catalogue
	Noun     string   // what it is about, such as "contact groups"
	Template string   // the phrase with its slots in braces
	Pattern  string   // the regular expression editors and the runner use
	Doc      string   // one sentence
	Example  string   // an instance
	Examples []string // all instances that are known, Example first
	Kind     string   // what sort of phrase it is: setting, action, claim, modality, procedure or wait
	Sources  []string // ids of the facts it rests on
	Uses     int      // in how many steps of the features it was counted in it stands
}

// Catalogue lists every phrase: Given, When and Then, each noun by noun.
func Catalogue() []Entry { return CatalogueIn(language.English) }

// CatalogueIn is the catalogue in a language: the same phrases in the same order.
func CatalogueIn(l language.Language) []Entry {
	var out []Entry
	for k := range keywords {
		v := vocabularies()[l][k]
		for _, d := range registry.definitions {
			if d.keyword != k || d.language != l {
				continue
			}
			i := slices.Index(v.definitions, d)
			out = append(out, Entry{
				Keyword: k.String(), Heading: k.In(l), Noun: language.Textf(d.noun).In(l), Template: v.text(i), Pattern: d.pattern, Doc: d.doc.In(l),
				Example: d.examples[0], Examples: slices.Clone(d.examples), Kind: kindOf(k, v.phrases[i].kind), Sources: slices.Clone(d.sources),
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

// Unused lists, in a language, the phrases that no scenario of the feature files uses, as Used
// counts them.
func Unused(l language.Language, paths []string) ([]Entry, error) {
	all, err := Used(l, paths)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(e Entry) bool { return e.Uses > 0 }), nil
}

// Used is the catalogue in a language with the number of steps of the feature files in which
// each phrase stands. A step of a background counts for every scenario, one of an
// outline for every row. The claim behind a modality is used as well. The error
// is an *InputError if files cannot be read; steps that are not understood use
// nothing.
func Used(l language.Language, paths []string) ([]Entry, error) {
	used := map[*definition]int{}
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
	out := CatalogueIn(l)
	for i, english := range Catalogue() {
		out[i].Uses = used[definitionOf(english)]
	}
	return out, nil
}

// use counts which definitions a step uses, each once. A phrase counts for its
// English definition, in whatever language it is written.
func use(l language.Language, k Keyword, text string, used map[*definition]int) {
	m, err := understand(l, k, text)
	if err != nil {
		return
	}
	first := vocabularies()[language.English][k].definitions[m.template]
	used[first]++
	if k != Then {
		return
	}
	plain, err := vocabularies()[language.English][Then].grammar.Parse(m.claim.String())
	if err != nil {
		return
	}
	if d := vocabularies()[language.English][Then].definitions[plain.Template]; d != first {
		used[d]++
	}
}

func definitionOf(e Entry) *definition {
	for _, d := range registry.definitions {
		if d.keyword.String() == e.Keyword && d.pattern == e.Pattern {
			return d
		}
	}
	panic("steps: the catalogue entry " + e.Pattern + " has no definition")
}
