package check

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// The forms of all settings and actions, found out by filling every template of the vocabulary with sample values. So
// what is added to the vocabulary is drawn as well, without a second list of what there is.

// A form is one template: the value of its first sample words, and what each slot decides.
type form[T any] struct {
	kind  int
	base  T
	slots []slot[T]
}

// A slot is one place of a template.
type slot[T any] struct {
	name  string   // of its type, such as "user"
	words []string // of a closed set; nil for others
	set   func(*T, phrase.Arg)
}

// field is a part of T that a slot may decide.
type field[T any] func(*T, phrase.Arg)

// sample is a value of a slot type, and another one.
func sample(t phrase.Type, second bool) phrase.Arg {
	i := 0
	if second {
		i = 1
	}
	switch {
	case t.Words() != nil:
		return phrase.Arg{N: i}
	case t.Name == "window" || t.Name == "duration":
		return phrase.Arg{Lo: time.Duration(i+1) * time.Minute, Hi: time.Duration(i+1) * time.Minute}
	}
	return phrase.Arg{N: i, Text: [...]string{"1.1.553.0", "1.1.552.0"}[i]}
}

// forms finds out the forms of a grammar. read reads a text; fields are what a slot may decide.
func forms[T comparable](g *phrase.Grammar, read func(string) (T, *phrase.Error), fields []field[T]) (out []form[T]) {
	seen := map[int]bool{}
	for _, entry := range g.Templates() {
		if seen[entry.ID] {
			continue
		}
		seen[entry.ID] = true
		out = append(out, formOf(g, entry, read, fields))
	}
	return out
}

func formOf[T comparable](g *phrase.Grammar, entry phrase.Entry, read func(string) (T, *phrase.Error), fields []field[T]) form[T] {
	args := make([]phrase.Arg, len(entry.Types))
	for i, t := range entry.Types {
		args[i] = sample(t, false)
	}
	filled := func() T {
		v, err := read(g.Print(entry.ID, args...))
		if err != nil {
			panic(fmt.Sprintf("check: the template %q does not read back: %v", entry.Text, err))
		}
		return v
	}
	f := form[T]{kind: entry.ID, base: filled()}
	for i, t := range entry.Types {
		args[i] = sample(t, true)
		want := filled()
		s := slot[T]{name: t.Name, words: t.Words()}
		for _, set := range fields {
			if probe := f.base; s.set == nil {
				if set(&probe, args[i]); probe == want {
					s.set = set
				}
			}
		}
		if s.set == nil {
			panic(fmt.Sprintf("check: nothing known is decided by slot %d of %q; add its field in form.go", i+1, entry.Text))
		}
		args[i] = sample(t, false)
		f.slots = append(f.slots, s)
	}
	return f
}

var settingFields = []field[world.Setting]{
	func(s *world.Setting, a phrase.Arg) { s.User = world.User(a.N) },
	func(s *world.Setting, a phrase.Arg) { s.Other = world.User(a.N) },
	func(s *world.Setting, a phrase.Arg) { s.N = a.N },
	func(s *world.Setting, a phrase.Arg) { s.M = a.N },
	func(s *world.Setting, a phrase.Arg) { s.Window = sim.Between(a.Lo, a.Hi) },
	func(s *world.Setting, a phrase.Arg) { s.Text = a.Text },
}

var actionFields = []field[world.Action]{
	func(x *world.Action, a phrase.Arg) { x.User = world.User(a.N) },
	func(x *world.Action, a phrase.Arg) { x.Other = world.User(a.N) },
	func(x *world.Action, a phrase.Arg) { x.Folder = exchange.Folder(a.N) },
	func(x *world.Action, a phrase.Arg) { x.Role = exchange.Role(a.N) },
	func(x *world.Action, a phrase.Arg) { x.Permission = directory.Permission(a.N) },
	func(x *world.Action, a phrase.Arg) { x.Premises = lync.Premises(a.N) },
	func(x *world.Action, a phrase.Arg) { x.Way = world.Way(a.N) },
	func(x *world.Action, a phrase.Arg) { x.Count = uint8(a.N) },
	func(x *world.Action, a phrase.Arg) { x.Count = uint8(a.Lo / world.HalfMinute) },
}

var (
	settingForms = forms(world.Settings(), world.ParseSetting, settingFields)
	actionForms  = forms(world.Actions(), world.ParseAction, actionFields)
)

// naming says how many people the sentence of an event names: 0, 1 or 2. The fields of the others mean nothing.
var actionNames, eventNames = func() (actions, events [256]int) {
	for _, f := range actionForms {
		for _, s := range f.slots {
			if s.name == "user" {
				actions[f.kind]++
			}
		}
	}
	for k := range events {
		one, two := world.Event{Kind: world.Kind(k), User: 1}, world.Event{Kind: world.Kind(k), Other: 1}
		if differs(one) {
			events[k] = 1
		}
		if differs(two) {
			events[k] = 2
		}
	}
	return actions, events
}()

// differs says whether the sentence of a protocol event is another one than that of its kind alone. A number that is no
// kind has no sentence.
func differs(e world.Event) (yes bool) {
	if e.Kind == world.Acted {
		return false
	}
	defer func() {
		if recover() != nil {
			yes = false
		}
	}()
	return e.String() != world.Event{Kind: e.Kind}.String()
}

// names is how many people an event names.
func names(e world.Event) int {
	if e.Kind == world.Acted {
		return actionNames[e.Action]
	}
	return eventNames[e.Kind]
}
