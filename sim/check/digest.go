package check

import (
	"fmt"
	"hash"
	"hash/fnv"

	"ombud/sim/phrase"
	"ombud/sim/world"
)

// Digest is what a found scenario says about the model it was found in: a hash over every parameter, with its default
// and its range or values, and over every phrase of the vocabulary. It changes when what can be said or assumed changes;
// it is 16 hexadecimal digits.
func Digest() string {
	h := fnv.New64a()
	for _, p := range world.Parameters() {
		fmt.Fprintln(h, p.ID, p.Name, p.Default, p.Range, p.Values)
	}
	for _, g := range [...]*phrase.Grammar{world.Settings(), world.Actions(), world.Claims()} {
		for _, e := range g.Templates() {
			fmt.Fprintln(h, e.ID, e.Text)
		}
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

// signature is a hash over what made a failure. Where an event broke the property, that is the property and the kind of
// event; where it shows in the end only, the kinds of everything that is given and done in the smallest draft. Failures
// with the same signature have one cause.
func (f *Failure) signature() string {
	h := fnv.New32a()
	fmt.Fprintln(h, f.Property.Name, f.Cause.Kind, f.Cause.Action)
	if f.Cause.Kind == 0 {
		kinds(h, f.Draft)
	}
	return fmt.Sprintf("%08x", h.Sum32())
}

func kinds(h hash.Hash32, d *Draft) {
	for _, s := range d.Settings {
		fmt.Fprintln(h, "given", s.Kind)
	}
	for _, m := range d.Moves {
		fmt.Fprintln(h, "move", m.Event.Kind, m.Event.Action, m.Follow.Procedure)
	}
}
