package lync_test

import (
	"fmt"

	"ombud/sim/lync"
)

// Removing and publishing again without waiting: the removal arrives last and leaves half a pair.
func ExampleEntry() {
	e := lync.Entry{Facts: lync.Listed | lync.Confirmed}
	e.Revoke()
	replicates := e.Publish(lync.ReAddHalf)
	fmt.Println(replicates, e)
	e.RemovalArrived(lync.ReAddHalf)
	fmt.Println(e.Pair(true))
	// Output:
	// false listed + confirmed + removing + overtaken
	// half
}

func ExampleDiagnose() {
	seen := lync.Visible{InDelegates: true, InOutlook: true}
	seen.Outcome = lync.Addin(lync.AddinInputs{
		DelegateSignedIn: true, DelegateMapiOK: true, Exchange: lync.ExchangeFull, Pair: lync.PairHalf,
	}, lync.AddinOptions{})
	d := lync.Diagnose(seen)
	fmt.Printf("%s: %s; procedure %d\n", seen.Outcome, d.Case(), d.Procedure())
	// Output: the permission error: Case 1; procedure 1
}
