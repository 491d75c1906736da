package steps

import (
	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
)

// A Keyword says which part of a scenario a phrase belongs to. And, But and the
// keywords of other languages count as the part they stand in.
type Keyword uint8

// The keywords, in the order in which a scenario uses them first.
const (
	Given Keyword = iota
	When
	Then
	keywords
)

var keywordNames = [keywords]string{"Given", "When", "Then"}

// String is the English keyword.
func (k Keyword) String() string { return keywordNames[k] }

// In is the keyword in a language.
func (k Keyword) In(l language.Language) string {
	if l == language.Swedish {
		return [keywords]string{"Givet", "När", "Så"}[k]
	}
	return k.String()
}

// MarshalText writes the keyword as String does.
func (k Keyword) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// keywordOf translates the type the parser gave to a step; it is unknown for *
// and for an And that follows nothing.
func keywordOf(t messages.PickleStepType) (Keyword, bool) {
	switch t {
	case messages.PickleStepType_CONTEXT:
		return Given, true
	case messages.PickleStepType_ACTION:
		return When, true
	case messages.PickleStepType_OUTCOME:
		return Then, true
	}
	return 0, false
}
