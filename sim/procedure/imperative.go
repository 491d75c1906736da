package procedure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// imperatives is the grammar of actions told to the person who performs them:
// "{user} removes {user} from the Delegates group" without its first user, the
// verb in the imperative, in every language. Numbers are those of world.Actions.
var imperatives = [language.Languages]*phrase.Grammar{
	language.English: newImperatives(language.English), language.Swedish: newImperatives(language.Swedish),
}

const actor = "{user} "

func newImperatives(l language.Language) *phrase.Grammar {
	entries := world.ActionsIn(l).Templates()
	g := phrase.NewGrammar(namedTypes(entries)...)
	verbs := firstVerbs(entries)
	for _, e := range entries {
		if rest, ok := strings.CutPrefix(e.Text, actor); ok {
			g.Add(e.ID, toImperative(l, rest, verbs))
		}
	}
	return g
}

// namedTypes returns the slot types the templates use, each once.
func namedTypes(entries []phrase.Entry) []phrase.Type {
	var types []phrase.Type
	seen := map[string]bool{}
	for _, e := range entries {
		for _, t := range e.Types {
			if inline := strings.Contains(t.Name, "|"); !inline && !seen[t.Name] {
				seen[t.Name] = true
				types = append(types, t)
			}
		}
	}
	return types
}

// firstVerbs returns the verbs, in the third person, with which templates say
// what a user does.
func firstVerbs(entries []phrase.Entry) map[string]bool {
	verbs := map[string]bool{}
	for _, e := range entries {
		if rest, ok := strings.CutPrefix(e.Text, actor); ok {
			verb, _, _ := strings.Cut(rest, " ")
			verbs[verb] = true
		}
	}
	return verbs
}

// toImperative turns "adds the selection and confirms the address list" into "add
// the selection and confirm the address list".
func toImperative(l language.Language, text string, verbs map[string]bool) string {
	words := strings.Fields(text)
	for i, w := range words {
		if i == 0 || words[i-1] == conjunctions[l] && verbs[w] {
			words[i] = moods[l](w)
		}
	}
	return strings.Join(words, " ")
}

// conjunctions stand between two actions of one phrase.
var conjunctions = [language.Languages]string{"and", "och"}

// moods turn the present tense of a verb into its imperative.
var moods = [language.Languages]func(string) string{imperative, swedishImperative}

// swedishImperative drops -er of a verb whose stem ends in a consonant (öppnar,
// öppna; väljer, välj) and -r of any other (tar, ta; ger, ge).
func swedishImperative(verb string) string {
	if stem, ok := strings.CutSuffix(verb, "er"); ok && strings.ContainsAny(stem, "aeiouyåäö") {
		return stem
	}
	return strings.TrimSuffix(verb, "r")
}

// imperative turns the third person of an English verb into its imperative.
func imperative(verb string) string {
	switch {
	case verb == "has":
		return "have"
	case strings.HasSuffix(verb, "ies") && len(verb) > len("ties"):
		return strings.TrimSuffix(verb, "ies") + "y"
	}
	for _, ending := range []string{"sses", "shes", "ches", "xes", "zzes", "oes"} {
		if strings.HasSuffix(verb, ending) {
			return strings.TrimSuffix(verb, "es")
		}
	}
	return strings.TrimSuffix(verb, "s")
}

// parseAction reads an action told to the performer ("Exit Lync") or told of
// somebody ("The delegate exits Lync").
func parseAction(l language.Language, text string, performer world.User) (world.Action, *phrase.Error) {
	if m, ok := imperatives[l].Try(text); ok {
		args := append([]phrase.Arg{{N: int(performer)}}, m.Args...)
		return world.ParseActionIn(l, world.ActionsIn(l).Print(m.ID, args...))
	}
	action, third := world.ParseActionIn(l, text)
	if third == nil {
		return action, nil
	}
	_, second := imperatives[l].Parse(text)
	if startsWithSubject(l, text) || second.Unknown && !third.Unknown {
		return world.Action{}, third
	}
	return world.Action{}, second
}

// startsWithSubject reports whether a sentence names who acts.
func startsWithSubject(l language.Language, text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return slices.Contains(subjects[l], first)
}

// subjects are the words with which phrases name who acts.
var subjects = [language.Languages][]string{{"the", "a", "an"}, {"den", "det", "ombudet", "administratören", "en", "ett"}}

// printAction writes an action as the sentence of a procedure, without the full
// stop: in the imperative if the performer acts.
func printAction(l language.Language, a world.Action, performer world.User) string {
	text := a.In(l)
	m, ok := world.ActionsIn(l).Try(text)
	if !ok {
		panic("procedure: world prints an action it cannot read: " + text)
	}
	told := strings.HasPrefix(world.ActionsIn(l).Template(m.Template).Text, actor)
	if told && m.Args[0].N == int(performer) {
		text = imperatives[l].Print(m.ID, m.Args[1:]...)
	}
	return capital(text)
}

// capital returns the text with its first letter in upper case.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
