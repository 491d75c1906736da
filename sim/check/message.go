package check

import "ombud/sim/world"

// Lync messages as properties see them.

// arrivals are the events in which messages arrive.
var arrivals = map[world.Leg]world.Kind{
	world.Removal: world.RemovalArrived, world.Publication: world.Published, world.Addition: world.AdditionArrived,
	world.Confirmation: world.Confirmed,
}

// mayDeliver says whether a message arrives by an event, or can: once more, or before its turn.
func mayDeliver(e world.Event, leg world.Leg) bool {
	f, _ := e.AsFault()
	return e.Kind == arrivals[leg] || again(e, leg) || f.Kind == world.ReorderMessages ||
		e.Kind == world.Acted && e.Action == world.ReorderMessages
}

// again says whether a message arrives for a second time.
func again(e world.Event, leg world.Leg) bool {
	return e.Kind == world.CopyArrived && world.Leg(e.A) == leg
}
