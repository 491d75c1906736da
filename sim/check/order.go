package check

import (
	"ombud/sim"
	"ombud/sim/outlook"
	"ombud/sim/world"
)

// Where the order of things shows that have none: users, and what is done and happens in one instant.

// forked says whether the order of users shows: in a step that came to more than one fork, in a fork between messages,
// and in the writes for several delegates that were cut off.
func (c *Course) forked() bool {
	in := 0
	for _, m := range c.Run.Trace().Recording() {
		in = max(in, len(m.Choices))
	}
	return in > 1 || c.mixed() || c.cutInOrder()
}

// messageFork is the question that the model asks when a fault may hit several messages.
const messageFork = "which Lync message?"

// mixed says whether a fault had several messages to hit.
func (c *Course) mixed() bool {
	for _, r := range c.Run.Trace().All() {
		if r.Kind == sim.Chosen && r.Text == messageFork {
			return true
		}
	}
	return false
}

// cutInOrder says whether the edits of several delegates were cut off.
func (c *Course) cutInOrder() bool {
	for i, e := range c.Events {
		edits := 0
		for _, p := range c.States[i].Dialogs[e.User].Edits {
			if cuts(e) && p.Op != outlook.Keep {
				edits++
			}
		}
		if edits > 1 {
			return true
		}
	}
	return false
}

// hasty says whether more than so many things are done in an instant in which something happens by itself: it may come
// between them.
func (c *Course) hasty(many int) bool {
	done, itself := 0, false
	for i, e := range c.Events {
		if i > 0 && c.At[i] != c.At[i-1] {
			done, itself = 0, false
		}
		if e.Kind == world.Acted {
			done++
		}
		itself = itself || !e.Driven()
		if done > many && itself {
			return true
		}
	}
	return false
}
