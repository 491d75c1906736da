package debugger

import (
	"strings"

	"ombud/sim/language"
	"ombud/sim/world"
)

// Store is one of the places that hold a part of the truth about a delegation
// (F-301), or what lies beside them.
type Store uint8

// The stores, in the order in which they are shown.
const (
	Mailbox   Store = iota // Outlook and the Exchange mailbox: delegate list and rights
	Server                 // Lync Server's list
	Clients                // what each Lync client shows
	Directory              // Active Directory: send-on-behalf list, accounts
	Hybrid                 // what a hybrid deployment adds: the way between two directories
	Beside                 // what was answered and who reads a procedure: no store
)

// Stores is the number of stores, with what lies beside them.
const Stores = 6

var storeNames = language.Keys("mailbox", "server", "clients", "directory", "hybrid", "beside")

// String is the word that stands in front of the lines of a store.
func (s Store) String() string { return storeNames[s] }

// In is that word in a language.
func (s Store) In(l language.Language) string { return language.Textf(storeNames[s]).In(l) }

// A Line is one thing that a store says, in a language. Within a state, Store and
// Label name the line.
type Line struct {
	Store        Store
	Label, Value string
}

// A view is a state as it is looked at: under the assumptions of a run, with
// the people who take part in it, by somebody who reads a language.
type view struct {
	*world.State
	params   *world.Params
	cast     []world.User
	language language.Language
}

// say is a message in the language of the view.
func (v *view) say(format string, args ...any) string {
	return language.Textf(format, args...).In(v.language)
}

// shelves list the lines of the stores, one function each. A state that grows
// needs a line in one of them.
var shelves = [Stores]func(*view) []Line{
	Mailbox: mailboxLines, Server: serverLines, Clients: clientLines, Directory: directoryLines, Hybrid: hybridLines, Beside: besideLines,
}

// lines is everything that the stores say.
func (v *view) lines() []Line {
	var out []Line
	for store, shelf := range shelves {
		for _, l := range shelf(v) {
			l.Store = Store(store)
			out = append(out, l)
		}
	}
	return out
}

// Stores are the lines of all stores at the place, in a language.
func (s *Session) Stores(l language.Language) []Line {
	state := s.State()
	return Look(&state, &s.params, s.cast(), l)
}

// cast are the people a run is about: the manager, the delegate, and whoever
// else is named.
func (c *course) cast() []world.User {
	out := []world.User{world.Manager, world.Delegate}
	for u := world.Delegate + 1; u < world.Users; u++ {
		if c.names(u) {
			out = append(out, u)
		}
	}
	return out
}

// names says whether a user is named in the beginning of a run, in an event or in
// a claim.
func (c *course) names(u world.User) bool {
	for _, g := range c.told.Givens {
		if names(g.Setting.String(), u.String()) {
			return true
		}
	}
	for i := range c.told.Happenings {
		if Concerns(c.told.Happenings[i].Event, u.String()) {
			return true
		}
	}
	for i := range c.told.Claims {
		if names(c.told.Claims[i].Claim.String(), u.String()) {
			return true
		}
	}
	return false
}

// people lists the users of the world that pick wants, or says what there is
// instead.
func (v *view) people(pick func(world.User) bool, otherwise string) string {
	var out []string
	for u := range world.User(world.Users) {
		if pick(u) {
			out = append(out, u.In(v.language))
		}
	}
	return list(out, otherwise)
}

// list puts phrases in a row, or says what there is instead.
func list(phrases []string, otherwise string) string {
	if len(phrases) == 0 {
		return otherwise
	}
	return strings.Join(phrases, ", ")
}

// A remark is a phrase that is said only if it is true.
type remark struct {
	text string
	said bool
}

// remarks are those of the phrases that are true.
func remarks(all ...remark) []string {
	var out []string
	for _, r := range all {
		if r.said {
			out = append(out, r.text)
		}
	}
	return out
}
