package lync

import "ombud/sim/internal/enum"

// ExchangeSide is the Exchange half of a delegation (DT-06).
type ExchangeSide uint8

// The four sides, weakest first.
const (
	ExchangeNone    ExchangeSide = iota // removed or never added
	ExchangeOther                       // not a delegate, but holds Full Access or Send As
	ExchangePartial                     // a delegate that lacks Editor on the Calendar or Send on Behalf
	ExchangeFull                        // a delegate with both
)

var sideNames = []string{ExchangeNone: "none", ExchangeOther: "other", ExchangePartial: "partial", ExchangeFull: "full"}

// String is the word of DT-06, such as "full".
func (s ExchangeSide) String() string { return enum.Name("ExchangeSide", sideNames, s) }

// AddinInputs are what the add-in's answer to the delegate follows from (DT-06, DT-07).
type AddinInputs struct {
	EnterpriseVoice  bool         // the manager has Enterprise Voice
	DelegateSignedIn bool         // the delegate's Lync client is running and signed in
	BasicClient      bool         // manager or delegate uses Lync Basic
	Split            bool         // Lync homes or mailboxes on different premises (F-117)
	Exchange         ExchangeSide // the Exchange half
	DelegateMapiOK   bool         // the MAPI status of the delegate's client is OK
	Pair             Pair         // the Lync half
}

// AddinOptions are the guesses about the add-in that can be changed. The zero value holds the defaults.
type AddinOptions struct {
	LyncFirst        bool // the Lync half is looked at before the Exchange half (P-16)
	PartialSilent    bool // partial Exchange rights give no response instead of the permission error (P-17)
	NotRunningSilent bool // without a Lync client there is no response, not even the add-in's own complaint (P-18)
	SplitSilent      bool // split premises give no response instead of the permission error (P-05)
}

// Addin is what the delegate sees (DT-07 with row 3b, and through it every row of DT-06). The first test that matches
// decides. With LyncFirst the tests of the Exchange half (4) and of the Lync half (6) change places; a stale pair is
// still a pair to Lync, so Case 2 stays silent in either order.
func Addin(in AddinInputs, o AddinOptions) Outcome {
	switch {
	case in.EnterpriseVoice: // 1
		return OutOfScope
	case !in.DelegateSignedIn: // 2
		return silentIf(o.NotRunningSilent, AddinUnavailable)
	case in.BasicClient: // 3
		return PermissionError
	case in.Split: // 3b
		return silentIf(o.SplitSilent, PermissionError)
	case o.LyncFirst:
		return lyncFirst(in, o)
	}
	return exchangeFirst(in, o)
}

// exchangeFirst is tests 4 to 8 of DT-07 in the published order.
func exchangeFirst(in AddinInputs, o AddinOptions) Outcome {
	switch {
	case in.Exchange == ExchangeNone: // 4
		return NoResponse
	case !in.DelegateMapiOK: // 5
		return PermissionError
	case in.Pair != PairPaired: // 6
		return PermissionError
	}
	return rights(in, o)
}

// lyncFirst is tests 4 to 8 of DT-07 with 4 and 6 exchanged (P-16).
func lyncFirst(in AddinInputs, o AddinOptions) Outcome {
	switch {
	case in.Pair == PairNone || in.Pair == PairHalf: // 6
		return PermissionError
	case !in.DelegateMapiOK: // 5
		return PermissionError
	case in.Exchange == ExchangeNone: // 4
		return NoResponse
	case in.Pair != PairPaired: // stale, yet something is left in Exchange
		return PermissionError
	}
	return rights(in, o)
}

// rights is tests 7 and 8 of DT-07. A user with other rights only is no delegate and never gets the meeting (F-804).
func rights(in AddinInputs, o AddinOptions) Outcome {
	switch in.Exchange {
	case ExchangeFull: // 8
		return Success
	case ExchangePartial: // 7
		return silentIf(o.PartialSilent, PermissionError)
	}
	return PermissionError
}

// silentIf is NoResponse when the option says so, and otherwise the default.
func silentIf(silent bool, otherwise Outcome) Outcome {
	if silent {
		return NoResponse
	}
	return otherwise
}
