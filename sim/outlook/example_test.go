package outlook_test

import (
	"fmt"

	"ombud/sim/outlook"
)

func ExampleDialog() {
	var d outlook.Dialog
	d.OpenWith(0)
	fmt.Println(d.AcceptPermissions())
	d.OpenPicker()
	d.Pick(1)
	d.AddPicked()
	edits, _ := d.Confirm() // accepts the permissions that are still open
	fmt.Println(edits[1].Op, edits[1].Levels)
	// Output:
	// the permissions dialog is not open
	// add [Editor Editor None None None None]
}
