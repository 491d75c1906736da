package depict

import (
	"ombud/sim/language"
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

// A name is what a lane is called, and in short.
type name struct{ long, short language.Speaker }

var laneNames = [lanes]name{
	server:      {language.Verbatim("Lync Server"), language.Verbatim("Lync S")},
	exchange:    {language.Verbatim("Exchange MAPI"), language.Verbatim("Exch")},
	directories: {language.Textf("Directories"), language.Textf("Dir")},
	connect:     {language.Verbatim("Azure AD Connect"), language.Verbatim("AADC")},
	people:      {language.Textf("Reader, admin"), language.Textf("Adm")},
}

var owners = [world.Users]name{
	world.Manager: {language.Textf("Manager"), language.Textf("M")}, world.Delegate: {language.Textf("Delegate"), language.Textf("D")},
	world.SecondManager: {language.Textf("2nd manager"), language.Textf("M2")}, world.SecondDelegate: {language.Textf("2nd delegate"), language.Textf("D2")},
}

// in is a lane as the diagram names it in a language.
func (l lane) in(to language.Language) view.Lane {
	n := laneNames[l]
	switch {
	case l < lyncOf:
		n = owners[l-outlookOf].with(" Outlook", " Outl")
	case l < lyncOf+world.Users:
		n = owners[l-lyncOf].with(" Lync", " Lync")
	}
	return view.Lane{Name: n.long.In(to), Short: n.short.In(to)}
}

// with is the name of a program of somebody.
func (n name) with(program, short string) name {
	return name{language.Join([]language.Speaker{n.long, language.Verbatim(program)}, ""),
		language.Join([]language.Speaker{n.short, language.Verbatim(short)}, "")}
}

// always are the lanes that every diagram has.
var always = []lane{outlook(world.Manager), client(world.Manager), server, exchange, client(world.Delegate), outlook(world.Delegate)}
