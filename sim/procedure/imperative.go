package procedure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ombud/sim/phrase"
	"ombud/sim/world"
)

// imperatives is the grammar of actions told to the person who performs them:
// "{user} removes {user} from the Delegates group" without its first user, the
// verb in the imperative. Numbers are those of world.Actions.
var imperatives = newImperatives(world.Actions().Templates())

const actor = "{user} "

func newImperatives(entries []phrase.Entry) *phrase.Grammar {
	g := phrase.NewGrammar(namedTypes(entries)...)
	verbs := firstVerbs(entries)
	for _, e := range entries {
		if rest, ok := strings.CutPrefix(e.Text, actor); ok {
			g.Add(e.ID, toImperative(rest, verbs))
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
func toImperative(phrase string, verbs map[string]bool) string {
	words := strings.Fields(phrase)
	for i, w := range words {
		if i == 0 || words[i-1] == "and" && verbs[w] {
			words[i] = imperative(w)
		}
	}
	return strings.Join(words, " ")
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
func parseAction(text string, performer world.User) (world.Action, *phrase.Error) {
	if m, ok := imperatives.Try(text); ok {
		args := append([]phrase.Arg{{N: int(performer)}}, m.Args...)
		return world.ParseAction(world.Actions().Print(m.ID, args...))
	}
	action, third := world.ParseAction(text)
	if third == nil {
		return action, nil
	}
	_, second := imperatives.Parse(text)
	if startsWithSubject(text) || second.Unknown && !third.Unknown {
		return world.Action{}, third
	}
	return world.Action{}, second
}

// startsWithSubject reports whether a sentence names who acts.
func startsWithSubject(text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return first == "the" || first == "a" || first == "an"
}

// printAction writes an action as the sentence of a procedure, without the full
// stop: in the imperative if the performer acts.
func printAction(a world.Action, performer world.User) string {
	text := a.String()
	m, ok := world.Actions().Try(text)
	if !ok {
		panic("procedure: world prints an action it cannot read: " + text)
	}
	told := strings.HasPrefix(world.Actions().Templates()[m.Template].Text, actor)
	if told && m.Args[0].N == int(performer) {
		text = imperatives.Print(m.ID, m.Args[1:]...)
	}
	return capital(text)
}

// capital returns the text with its first letter in upper case.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
