package trial

import (
	"fmt"
	"slices"
	"strings"

	"ombud/sim/language"
	"ombud/sim/world"
)

// A Beginning is a state of the delegation from which somebody begins a procedure: a row of DT-08, or one of them with
// something still under way.
type Beginning struct {
	Name     string          // one word, as a flag takes it
	Text     language.Text   // what it is, in the form "the …"
	Settings []world.Setting // what is given
	Before   []world.Action  // what has just been done; its consequences are still to come
	aliases  []string
}

var beginnings = []Beginning{
	begin(language.Key("half"), "the manager's Lync client lists the delegate, the delegate's client does not list the manager", // DT-08 row 1
		"the delegation is half set up"),
	begin(language.Key("stale"), "the pair is listed in Lync, Outlook does not list the delegate", // DT-08 row 3
		"the delegation is set up correctly", "the delegate was removed in Outlook"),
	begin(language.Key("removed-in-outlook"), "half a pair, and Outlook does not list the delegate either", // DT-08 row 2
		"the delegation is half set up", "the delegate was removed in Outlook"),
	begin(language.Key("neither"), "neither Lync nor Outlook lists anybody", // DT-08 row 6
		"there is no delegation").or("none"),
	begin(language.Key("healthy"), "the delegation is correct", // DT-08 row 7
		"the delegation is set up correctly").or("correct"),
	begin(language.Key("again"), "half a pair that has this moment been removed from the Delegates group", // D-08
		"the delegation is half set up").after("the manager removes the delegate from the Delegates group"),
}

func begin(name, format string, settings ...string) Beginning {
	b := Beginning{Name: name, Text: language.Textf(format)}
	for _, s := range settings {
		setting, err := world.ParseSetting(s)
		if err != nil {
			panic("trial: " + err.Error())
		}
		b.Settings = append(b.Settings, setting)
	}
	return b
}

func (b Beginning) or(alias ...string) Beginning {
	b.aliases = alias
	return b
}

func (b Beginning) after(actions ...string) Beginning {
	for _, text := range actions {
		a, err := world.ParseAction(text)
		if err != nil {
			panic("trial: " + err.Error())
		}
		b.Before = append(b.Before, a)
	}
	return b
}

// Called is the name to be said in a sentence.
func (b Beginning) Called() language.Text {
	if b.Name == b.Text.String() {
		return b.Text // a phrase of the user's
	}
	return language.Textf(b.Name)
}

// Is reports whether a word is the name, in whatever language.
func (b Beginning) Is(word string) bool {
	return strings.EqualFold(b.Name, word) || strings.EqualFold(b.Called().In(language.Swedish), word)
}

// Beginnings lists what a procedure can be begun from: the rows of DT-08 that the article speaks of, then a second
// attempt (D-08). The slice is fresh; the settings are not to be changed.
func Beginnings() []Beginning { return slices.Clone(beginnings) }

// FindBeginning returns the beginning of that name. The error lists the names.
func FindBeginning(name string) (Beginning, error) {
	var names []string
	for _, b := range beginnings {
		if b.Is(name) || slices.Contains(b.aliases, strings.ToLower(name)) {
			return b, nil
		}
		names = append(names, b.Name)
	}
	return Beginning{}, fmt.Errorf("%q is no beginning; beginnings are %s", name, strings.Join(names, ", "))
}
