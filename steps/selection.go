package steps

import (
	"fmt"
	"slices"
	"strings"
)

// A selection says which scenarios are asked for by their tags: all groups must
// hold, a group holds if one of its terms does.
type selection struct {
	groups [][]tagTerm
}

// A tagTerm asks that a tag is there, or that it is not.
type tagTerm struct {
	tag     string
	without bool
}

const tagSyntax = `write "@one-run" for scenarios with a tag, "~@one-run" for those without it, ` +
	`"@a,@b" for either of two tags and "@a && @b" for both; a tag is named with or without its brackets`

// parseSelection reads the text of a tag filter; nothing selects everything.
func parseSelection(text string) (selection, error) {
	var s selection
	if strings.TrimSpace(text) == "" {
		return s, nil
	}
	for _, word := range strings.Fields(text) {
		if slices.Contains([]string{"and", "or", "not"}, strings.ToLower(word)) {
			return s, fmt.Errorf("the word %q is not understood in %q; %s", word, text, tagSyntax)
		}
	}
	parts := strings.Split(text, "&&")
	for _, part := range parts {
		group, err := parseGroup(part, len(parts) > 1)
		if err != nil {
			return s, fmt.Errorf("%w in %q; %s", err, text, tagSyntax)
		}
		s.groups = append(s.groups, group)
	}
	return s, nil
}

func parseGroup(text string, several bool) ([]tagTerm, error) {
	words := strings.Split(bracketsAside(text), ",")
	if several && len(words) > 1 {
		return nil, fmt.Errorf(`"," and "&&" are mixed`)
	}
	var group []tagTerm
	for _, word := range words {
		word = strings.ReplaceAll(strings.TrimSpace(word), "\x00", ",")
		tag, without := strings.CutPrefix(word, "~")
		if len(tag) < 2 || tag[0] != '@' || strings.ContainsAny(tag, " \t~") || strings.Count(tag, "@") > 1 {
			return nil, fmt.Errorf("%q is not a tag", word)
		}
		group = append(group, tagTerm{tag, without})
	}
	return group, nil
}

// bracketsAside hides the commas inside the brackets of a tag.
func bracketsAside(text string) string {
	b := []byte(text)
	inside := false
	for i, c := range b {
		switch {
		case c == '(':
			inside = true
		case c == ')':
			inside = false
		case c == ',' && inside:
			b[i] = 0
		}
	}
	return string(b)
}

// selects reports whether a scenario with these tags is asked for.
func (s selection) selects(tags []string) bool {
	for _, group := range s.groups {
		if !slices.ContainsFunc(group, func(t tagTerm) bool { return t.holds(tags) }) {
			return false
		}
	}
	return true
}

func (t tagTerm) holds(tags []string) bool {
	there := slices.ContainsFunc(tags, func(tag string) bool {
		name, _, _ := strings.Cut(tag, "(")
		return t.tag == tag || t.tag == name
	})
	return there != t.without
}
