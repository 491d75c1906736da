package lync

import "ombud/sim/internal/enum"

// ReAdd says what becomes of a delegate who is published again while the removal is still replicating (P-07, DT-03
// row 11). The public sources only ask for a wait (F-501), so all three answers are guesses.
type ReAdd uint8

// The three values of P-07; the first is the default.
const (
	ReAddHalf ReAdd = iota // the old removal wins on the delegate's side, the server keeps the new entry: half
	ReAddNone              // the old removal wins on both sides: none
	ReAddOK                // the newer publication wins and the removal is dropped
)

var reAddNames = []string{ReAddHalf: "half", ReAddNone: "none", ReAddOK: "ok"}

// String is the value's name in the list of parameters, such as "half".
func (r ReAdd) String() string { return enum.Name("ReAdd", reAddNames, r) }
