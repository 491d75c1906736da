package directory_test

import (
	"fmt"

	"ombud/sim/directory"
)

// A manager in Exchange Online makes somebody in the forest a delegate, without writeback.
func Example() {
	a := directory.Across(directory.Online, directory.OnPremises, true, false)
	fmt.Println(a.AddSucceeds, a.Folders, a.SendOnBehalf)
	fmt.Println(directory.SendOnBehalf.CheckedIn(directory.Online, directory.OnPremises))
	// Output:
	// true true never
	// on-premises
}

func ExampleConnect_Cycle() {
	c := directory.Connect{Deletions: 501}
	fmt.Println(c.Cycle(false).StoppedByThreshold, c.Cycle(false).ExportsForest)
	c.ThresholdLifted = true
	fmt.Println(c.Cycle(false).ExportsCloud)
	// Output:
	// true true
	// true
}
