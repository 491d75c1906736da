package advice

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// An Alphabet is what the steps of a text may say: actions, and waits. An action that stands for a whole dialog, such as
// adding a delegate from opening the dialog to its OK, is one step.
type Alphabet struct {
	Performer world.User // who is told to act where a sentence names nobody
	Actions   []world.Action
	Waits     []time.Duration // in whole milliseconds
}

// vocabulary are the actions that can change a delegation in Lync, by a manager and about a delegate.
var vocabulary = []world.ActionKind{
	world.RemoveFromGroup, world.ExitLync, world.SignIn, world.OpenOutlook, world.CloseOutlook,
	world.AddDelegate, world.RemoveDelegate, world.OpenDelegatesDialog, world.SelectDelegate, world.RemoveSelected,
	world.OpenAddressList, world.SelectInAddressList, world.AddSelection, world.AcceptPermissions,
	world.SetRole, world.TickPrivate, world.ConfirmDialog, world.CancelDialog,
}

// Vocabulary is the alphabet of a manager who repairs the delegation to the delegate: everything that the manager can do
// in Lync and Outlook and that can change it, and the waits of Instants. Looking at something, a meeting or a message
// changes nothing and is left out.
func Vocabulary(p world.Params) Alphabet {
	a := Alphabet{Performer: world.Manager, Waits: Instants(p)}
	for _, k := range vocabulary {
		action := world.Action{Kind: k, User: world.Manager}
		switch k {
		case world.RemoveFromGroup, world.AddDelegate, world.RemoveDelegate, world.SelectDelegate, world.SelectInAddressList:
			action.Other = world.Delegate
		case world.SetRole:
			action.Folder, action.Role = exchange.Calendar, exchange.RoleEditor
		}
		a.Actions = append(a.Actions, action)
	}
	return a
}

// Instants are the waits worth trying under some assumptions: the critical instants. At the end of a window of the
// protocol something has surely happened, and at the end of two of them two things that follow each other have. So they
// are the latest ends of the windows that the protocol between clients and servers takes (P-09, P-29, P-41 to P-45) and
// their sums by two, ascending. Since actions take time as well, a wait a few seconds shorter may do; it is not tried.
func Instants(p world.Params) []time.Duration {
	var ends []time.Duration
	for _, w := range []sim.Window{
		p.SignIn, p.MapiConnect, p.ChangeNotice, p.RightsCheck, p.Publish, p.Replication, p.Confirmation,
	} {
		if w.Latest > 0 && w.Latest != sim.Unbounded {
			ends = append(ends, w.Latest)
		}
	}
	all := slices.Clone(ends)
	for i, d := range ends {
		for _, e := range ends[i+1:] {
			all = append(all, d+e)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// sentences are the letters of the alphabet, actions first.
func (a *Alphabet) sentences() []procedure.Sentence {
	var list []procedure.Sentence
	for _, action := range a.Actions {
		list = append(list, procedure.Sentence{Kind: procedure.Act, Action: action})
	}
	for _, d := range a.Waits {
		list = append(list, procedure.Sentence{Kind: procedure.Wait, Window: sim.Exactly(d)})
	}
	return list
}

// A spelled is a time as the vocabulary writes it.
type spelled time.Duration

// In writes it in a language.
func (d spelled) In(l language.Language) string {
	if time.Duration(d) == sim.Unbounded {
		return language.Textf("any time").In(l)
	}
	return phrase.Length(d).In(l)
}

// String says which alphabet it is, such as "18 actions of the manager and 24 waits from 5 seconds to 7 minutes".
func (a Alphabet) String() string { return a.In(language.English) }

// In is what String says, in a language.
func (a Alphabet) In(l language.Language) string { return a.says().In(l) }

func (a *Alphabet) says() language.Text {
	text := language.Textf("%s of %s", language.Of(len(a.Actions), "action"), a.Performer)
	for i, other := range a.others() {
		if i == 0 {
			text = language.Textf("%s and of %s", text, other)
		} else {
			text = language.Textf("%s and %s", text, other)
		}
	}
	switch n := len(a.Waits); n {
	case 0:
		return language.Textf("%s, no waits", text)
	case 1:
		return language.Textf("%s and a wait of %s", text, spelled(a.Waits[0]))
	default:
		return language.Textf("%s and %d waits from %s to %s", text, n, spelled(slices.Min(a.Waits)), spelled(slices.Max(a.Waits)))
	}
}

// others are the people besides the performer who act in it.
func (a *Alphabet) others() []world.User {
	var out []world.User
	for _, action := range a.Actions {
		if u := action.User; action.ByUser() && u != a.Performer && !slices.Contains(out, u) {
			out = append(out, u)
		}
	}
	return out
}

// Words lists what the alphabet says, as sentences of a procedure without their full stops.
func (a Alphabet) Words() []string {
	var list []string
	for _, s := range a.sentences() {
		list = append(list, s.Phrase(a.Performer))
	}
	return list
}

func plural(n int, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}
