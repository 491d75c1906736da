package steps

import (
	"slices"
	"strings"
	"unicode"

	"ombud/sim/language"
)

// A selection says which scenarios are asked for by their tags; the zero value
// asks for all.
type selection struct{ asked tagExpression }

// selects reports whether a scenario with these tags is asked for.
func (s selection) selects(tags []string) bool { return s.asked == nil || s.asked.holds(tags) }

// A tagExpression is a condition on the tags of a scenario.
type tagExpression interface{ holds(tags []string) bool }

type (
	tagIs   string // with its brackets, or without them for whatever stands in them
	tagNot  struct{ of tagExpression }
	tagBoth struct{ a, b tagExpression }
	tagAny  struct{ a, b tagExpression }
)

func (t tagNot) holds(tags []string) bool  { return !t.of.holds(tags) }
func (t tagBoth) holds(tags []string) bool { return t.a.holds(tags) && t.b.holds(tags) }
func (t tagAny) holds(tags []string) bool  { return t.a.holds(tags) || t.b.holds(tags) }

func (t tagIs) holds(tags []string) bool {
	return slices.ContainsFunc(tags, func(tag string) bool {
		name, _, _ := strings.Cut(tag, "(")
		return string(t) == tag || string(t) == name
	})
}

const tagSyntax = `write "@one-run" for scenarios with a tag, "not @one-run" for those without it, "@a and @b", "@a or @b", ` +
	`and parentheses around what belongs together; a tag is named with or without its brackets`

// maxTagDepth is how deep parentheses and nots may be nested.
const maxTagDepth = 100

// parseSelection reads a tag expression as Cucumber writes them; nothing asks
// for all scenarios.
func parseSelection(text string) (selection, error) {
	words, err := tagWords(text)
	if err != nil {
		return selection{}, language.Errorf("%v in %q; %s", err, text, language.Textf(tagSyntax))
	}
	if len(words) == 0 {
		return selection{}, nil
	}
	p := &tagParser{words: words}
	e, err := p.either(0)
	if err == nil && p.next() != "" {
		err = p.unexpected(language.Key(`"and", "or" or the end`))
	}
	if err != nil {
		return selection{}, language.Errorf("%v in %q; %s", err, text, language.Textf(tagSyntax))
	}
	return selection{e}, nil
}

// tagWords cuts an expression into tags, words and parentheses. A parenthesis
// that follows a tag immediately is a bracket of the tag, as if there were the
// backslash that Cucumber wants before it.
func tagWords(text string) ([]string, error) {
	var words []string
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	bracket, escaped := false, false
	for _, c := range text {
		plain := c != '\\' && c != '(' && c != ')' && !unicode.IsSpace(c)
		switch {
		case escaped && plain:
			return nil, language.Errorf(`a backslash stands before %q; it may stand before a parenthesis, a space or another backslash`, string(c))
		case escaped, plain:
			escaped = false
			word.WriteRune(c)
		case c == '\\':
			escaped = true
		case c == '(' && strings.HasPrefix(word.String(), "@") && !bracket, c == ')' && bracket:
			bracket = c == '('
			word.WriteRune(c)
		case c == '(' || c == ')':
			end()
			words = append(words, string(c))
		default:
			end()
			bracket = false
		}
	}
	if escaped {
		return nil, language.Errorf(`a backslash stands at the end`)
	}
	end()
	return words, nil
}

// A tagParser reads the words of an expression: "not" binds before "and", and
// that before "or".
type tagParser struct{ words []string }

// next is the next word, or "" at the end.
func (p *tagParser) next() string {
	if len(p.words) == 0 {
		return ""
	}
	return p.words[0]
}

// take goes past the next word if it is this one.
func (p *tagParser) take(word string) bool {
	if p.next() != word {
		return false
	}
	p.words = p.words[1:]
	return true
}

func (p *tagParser) either(depth int) (tagExpression, error) {
	a, err := p.both(depth)
	for err == nil && p.take("or") {
		var b tagExpression
		b, err = p.both(depth)
		a = tagAny{a, b}
	}
	return a, err
}

func (p *tagParser) both(depth int) (tagExpression, error) {
	a, err := p.one(depth)
	for err == nil && p.take("and") {
		var b tagExpression
		b, err = p.one(depth)
		a = tagBoth{a, b}
	}
	return a, err
}

func (p *tagParser) one(depth int) (tagExpression, error) {
	switch {
	case depth == maxTagDepth:
		return nil, language.Errorf("more than %d parentheses inside each other", maxTagDepth)
	case p.take("not"):
		e, err := p.one(depth + 1)
		return tagNot{e}, err
	case p.take("("):
		e, err := p.either(depth + 1)
		if err == nil && !p.take(")") {
			err = p.unexpected(language.Key(`")"`))
		}
		return e, err
	}
	return p.tag()
}

// aTag is what stands between "and", "or" and parentheses.
const aTag = "a tag"

var _ = language.Key(aTag)

func (p *tagParser) tag() (tagExpression, error) {
	word := p.next()
	if len(word) < 2 || word[0] != '@' || strings.Count(word, "@") > 1 || strings.Contains(word, "&&") {
		return nil, p.unexpected(aTag)
	}
	p.words = p.words[1:]
	return tagIs(word), nil
}

// unexpected says what stands where something else should, with the way to write
// it today if it is the old one.
func (p *tagParser) unexpected(want string) error {
	word := p.next()
	switch {
	case word == "":
		return language.Errorf("%s is missing at the end", language.Textf(want))
	case strings.HasPrefix(word, "~@"):
		return language.Errorf(`%q is written "not %s"`, word, word[1:])
	case word == "&&":
		return language.Errorf(`"&&" is written "and"`)
	case word == ",", strings.Contains(word, ",@"):
		return language.Errorf(`%q: a comma between tags is written "or"`, word)
	case want == aTag && word != "and" && word != "or" && word != "(" && word != ")":
		return language.Errorf("%q is not a tag", word)
	}
	return language.Errorf("%q stands where %s should", word, language.Textf(want))
}
