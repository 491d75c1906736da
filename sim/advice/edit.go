package advice

import (
	"cmp"
	"fmt"
	"strings"

	"ombud/sim/procedure"
	"ombud/sim/world"
)

// EditKind says what an edit does to a text.
type EditKind uint8

// The kinds of edits, the mildest first: numbers of a sentence, sentences that stay, sentences that go or come.
const (
	Retarget EditKind = iota + 1 // a jump leads elsewhere, or a repeat goes over other steps or on elsewhere
	Rewait                       // a wait takes another time
	Swap                         // a sentence changes places with the one behind it
	Delete                       // a sentence goes
	Insert                       // a sentence comes, before the one named
)

var editNames = [...]string{Retarget: "retarget", Rewait: "rewait", Swap: "swap", Delete: "delete", Insert: "insert"}

// String is the kind in one word.
func (k EditKind) String() string {
	if int(k) < len(editNames) && editNames[k] != "" {
		return editNames[k]
	}
	return fmt.Sprintf("advice.EditKind(%d)", uint8(k))
}

// severity is how much of the text the kind changes: numbers only, the order, the sentences there are.
func (k EditKind) severity() int {
	switch k {
	case Retarget, Rewait:
		return 0
	case Swap:
		return 1
	}
	return int(k)
}

// An Edit changes one sentence of a text. Step and Sentence name it in the text as it was.
type Edit struct {
	Kind     EditKind
	Step     int                // from 1
	Sentence int                // of the step, from 0; of Insert it may be one more than there are
	Replaces procedure.Sentence // Retarget, Rewait, Insert: what stands there afterwards
	Was      procedure.Sentence // all but Insert: what stood there; of Swap the one that goes behind
	With     procedure.Sentence // Swap: the sentence that comes before it
	withStep int                // Swap: the step of With
	said     string             // the phrase of Replaces, once it is known: searches ask for it time and again
}

// distance is how far the numbers of a sentence move.
func (e *Edit) distance() int {
	abs := func(n int) int { return max(n, -n) }
	if e.Kind != Retarget {
		return 0
	}
	return abs(e.Replaces.Target-e.Was.Target) + abs(e.Replaces.From-e.Was.From) + abs(e.Replaces.To-e.Was.To)
}

// order sorts edits by their place in the text, then by what they do.
func (e Edit) order(o Edit) int {
	return cmp.Or(cmp.Compare(e.Step, o.Step), cmp.Compare(e.Sentence, o.Sentence), cmp.Compare(e.Kind, o.Kind),
		strings.Compare(e.phrase(), o.phrase()))
}

func (e *Edit) phrase() string {
	if e.said != "" || e.Replaces.Kind == 0 {
		return e.said
	}
	return e.Replaces.Phrase(world.Manager)
}

// clashes says whether two edits change the same sentence, so that only one of them can be made.
func (e *Edit) clashes(o *Edit) bool {
	if e.Kind == Insert || o.Kind == Insert {
		return false
	}
	return e.Step == o.Step && e.Sentence == o.Sentence || e.Kind == Swap || o.Kind == Swap && e.near(o)
}

// near says whether a swap reaches the other's sentence; a swap across two steps counts as near to both.
func (e *Edit) near(o *Edit) bool { return e.Step-o.Step <= 1 && o.Step-e.Step <= 1 }
