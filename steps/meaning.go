package steps

import (
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A meaning is what the text of a step says. Which fields count depends on the
// keyword and the kind of phrase.
type meaning struct {
	kind       ownKind
	template   int // of the vocabulary
	definition *definition
	settings   []world.Setting // Given: one, or those of a table
	action     world.Action    // When
	follows    []following     // When: one or two; Then: the one who repairs
	window     sim.Window      // When: time that passes
	claim      world.Claim     // Then
	duration   time.Duration   // Then: the span of the modality, in whole milliseconds
	share      int             // Then: basis points of runs
}

// A following is one person with one procedure.
type following struct {
	user    world.User
	name    string
	options procedure.Options
	program int // index into the programs of the scenario
}

// understand reads the text of a step as a phrase of its keyword in a language. The error
// carries the position and the nearest phrases.
func understand(l language.Language, k Keyword, text string) (meaning, *phrase.Error) {
	v := vocabularies()[l][k]
	if k == Then {
		return understandClaim(v, text)
	}
	m, err := v.grammar.Parse(text)
	if bad := misread(v, text); err != nil && bad != nil {
		return meaning{}, bad
	}
	if err != nil {
		return meaning{}, err
	}
	if err := differentUsers(v.grammar, m); err != nil {
		return meaning{}, err
	}
	out := meaning{kind: v.phrases[m.Template].kind, template: m.Template, definition: v.definitions[m.Template]}
	switch {
	case k == Given && out.kind == worldPhrase:
		var s world.Setting
		s, err = world.ParseSettingIn(l, text)
		out.settings = []world.Setting{s}
	case out.kind == worldPhrase:
		out.action, err = world.ParseActionIn(l, text)
	case out.kind == passPhrase:
		out.window = sim.Between(m.Args[0].Lo, m.Args[0].Hi)
	case k == When:
		out.follows = followings(out.kind, m.Args)
		err = unnamed(text, out.follows)
	}
	return out, err
}

// followings reads who follows what, and how.
func followings(kind ownKind, args []phrase.Arg) []following {
	if kind == followSome {
		return []following{{
			user: world.User(args[0].N), name: args[3].Text,
			options: procedure.Options{From: args[1].N, To: args[2].N},
		}}
	}
	f := following{user: world.User(args[0].N), name: args[1].Text}
	switch kind {
	case followReading:
		f.options.Reading = procedure.Reading(args[2].N)
	case followWithout:
		f.options.Without = args[2].N
	case followWhile:
		return []following{f, {user: world.User(args[2].N), name: args[3].Text}}
	}
	return []following{f}
}

// understandClaim reads a claim with at most one modality in front.
func understandClaim(v *vocabulary, text string) (meaning, *phrase.Error) {
	m, ok := modalityGrammars()[v.language].Try(text)
	if !ok {
		return plainClaim(v, text)
	}
	last := len(m.Args) - 1
	rest := m.Args[last].Text
	out, err := plainClaim(v, rest)
	if err != nil {
		err.Offset += max(0, strings.LastIndex(text, rest))
		return meaning{}, err
	}
	if out.kind != worldPhrase {
		return meaning{}, twoModalities(v, text, rest)
	}
	out.kind, out.template, out.definition = modalities[m.Template].kind, m.Template, v.definitions[m.Template]
	for i, t := range modalityGrammars()[v.language].Template(m.Template).Types {
		switch t.Name {
		case "duration":
			out.duration = m.Args[i].Lo
		case "number":
			out.share = m.Args[i].N
		}
	}
	return out, nil
}

func plainClaim(v *vocabulary, text string) (meaning, *phrase.Error) {
	m, err := v.grammar.Parse(text)
	if err != nil {
		return meaning{}, err
	}
	out := meaning{kind: v.phrases[m.Template].kind, template: m.Template, definition: v.definitions[m.Template]}
	switch out.kind {
	case worldPhrase:
	case repairPhrase:
		out.claim = world.Claim{Kind: world.Correct}
		out.follows, out.duration = followings(followPhrase, m.Args), m.Args[2].Lo
		return out, unnamed(text, out.follows)
	default:
		return out, nil
	}
	if err := differentUsers(v.grammar, m); err != nil {
		return meaning{}, err
	}
	out.claim, err = world.ParseClaimIn(v.language, text)
	return out, err
}

func twoModalities(v *vocabulary, text, rest string) *phrase.Error {
	return &phrase.Error{
		Offset: max(0, strings.LastIndex(text, rest)), Found: rest,
		Message: language.Textf("a second modality, %q; a claim has at most one in front, write for instance %q",
			rest, vocabularies().translated(language.English, v.language, Then, "it is possible that for 10 minutes the delegation is not correct")),
	}
}

// differentUsers refuses a phrase about two users that names one twice: nobody
// is their own delegate, or in two places.
func differentUsers(g *phrase.Grammar, m phrase.Match) *phrase.Error {
	seen := map[int]bool{}
	for i, t := range g.Template(m.Template).Types {
		if t.Name != "user" {
			continue
		}
		if seen[m.Args[i].N] {
			who := t.Words()[m.Args[i].N]
			return &phrase.Error{Found: who, Message: language.Textf("%q stands for both users; name two different ones", who)}
		}
		seen[m.Args[i].N] = true
	}
	return nil
}
