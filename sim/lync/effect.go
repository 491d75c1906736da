package lync

import "ombud/sim/internal/enum"

// Effect is what a precondition that does not hold does to the pairing (DT-03, third column).
type Effect uint8

// The effects.
const (
	PairForms   Effect = iota // nothing stands in the way
	StaysNone                 // the delegate is never published
	FailsForAll               // no delegate of this manager is published (F-113)
	Unsupported               // it fails for good (F-117, P-05)
	StopsAtHalf               // the delegate is published, but the delegate's side is not completed (F-305)
	OtherPath                 // out of scope: delegates of such an account come about in another way (F-104)
)

var effectNames = []string{
	PairForms:   "the pair forms",
	StaysNone:   "the pair stays none",
	FailsForAll: "the sync fails for all delegates",
	Unsupported: "unsupported",
	StopsAtHalf: "the pair stops at half",
	OtherPath:   "out of scope",
}

var effects = [...]Effect{
	Met:                  PairForms,
	PreTelephony:         OtherPath,
	PrePolicy:            StaysNone,
	PreFullClients:       StaysNone,
	PreManagerConnected:  StaysNone,
	PreEditor:            StaysNone,
	PreSendOnBehalf:      StaysNone,
	PreNoGroup:           FailsForAll,
	PreLimit:             StaysNone,
	PreSameSide:          Unsupported,
	PreDelegateConnected: StopsAtHalf,
	PreReplicated:        StopsAtHalf,
}

// Effect is what follows when p is the first precondition that does not hold (DT-03).
func (p Precondition) Effect() Effect { return effects[p] }

// Publishes says whether the manager's client publishes the delegate at all.
func (e Effect) Publishes() bool { return e == PairForms || e == StopsAtHalf }

// String says the effect in plain words.
func (e Effect) String() string { return enum.Name("Effect", effectNames, e) }
