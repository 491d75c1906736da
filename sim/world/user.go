package world

import (
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
)

// Users is how many people a world holds: two managers and two delegates.
// Everybody is always there; a scenario that speaks of one pair leaves the
// other at its healthy defaults, where nothing ever happens.
const Users = exchange.Users

// The rules packages and the world must agree on the number of people.
var _ [0]struct{} = [Users - lync.Users]struct{}{}

// A User is one of the people of a world. Manager and Delegate are the Lync
// meeting manager M and the administrative delegate D of the fact sheet.
type User uint8

// The people, in the order of every array that is indexed by them.
const (
	Manager User = iota
	Delegate
	SecondManager
	SecondDelegate
)

var userNames = language.Keys("the manager", "the delegate", "the second manager", "the second delegate")

// String is the name the vocabulary uses, such as "the manager".
func (u User) String() string { return userNames[u] }

// In is that name in a language.
func (u User) In(l language.Language) string { return language.Textf(userNames[u]).In(l) }
