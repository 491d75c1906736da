package depict

import (
	"ombud/sim/view"
	"ombud/sim/world"
)

// A lane is somebody or something that takes part: the two programs of every
// user, by user, and then the rest.
type lane uint8

const (
	outlookOf lane = 0           // plus the user
	lyncOf    lane = world.Users // plus the user
	server    lane = 2*world.Users + iota - 2
	exchange
	directories
	connect
	people
	lanes
)

func outlook(u world.User) lane { return outlookOf + lane(u) }
func client(u world.User) lane  { return lyncOf + lane(u) }

// drawn is the order of the lanes in a diagram: a manager on the left, what is
// between them in the middle, a delegate on the right.
var drawn = []lane{
	people,
	outlook(world.Manager), client(world.Manager), outlook(world.SecondManager), client(world.SecondManager),
	server, exchange, directories, connect,
	client(world.Delegate), outlook(world.Delegate), client(world.SecondDelegate), outlook(world.SecondDelegate),
}

var laneNames = [lanes]view.Lane{
	server:      {Name: "Lync Server", Short: "Lync S"},
	exchange:    {Name: "Exchange MAPI", Short: "Exch"},
	directories: {Name: "Directories", Short: "Dir"},
	connect:     {Name: "Azure AD Connect", Short: "AADC"},
	people:      {Name: "Reader, admin", Short: "Adm"},
}

var owners = [world.Users]view.Lane{
	world.Manager: {Name: "Manager", Short: "M"}, world.Delegate: {Name: "Delegate", Short: "D"},
	world.SecondManager: {Name: "2nd manager", Short: "M2"}, world.SecondDelegate: {Name: "2nd delegate", Short: "D2"},
}

// shown is a lane as the diagram names it.
func (l lane) shown() view.Lane {
	switch {
	case l < lyncOf:
		owner := owners[l-outlookOf]
		return view.Lane{Name: owner.Name + " Outlook", Short: owner.Short + " Outl"}
	case l < lyncOf+world.Users:
		owner := owners[l-lyncOf]
		return view.Lane{Name: owner.Name + " Lync", Short: owner.Short + " Lync"}
	}
	return laneNames[l]
}

// always are the lanes that every diagram has.
var always = []lane{outlook(world.Manager), client(world.Manager), server, exchange, client(world.Delegate), outlook(world.Delegate)}
