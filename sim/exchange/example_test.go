package exchange_test

import (
	"fmt"

	"ombud/sim/exchange"
)

func Example() {
	const manager, delegate = 0, 1
	var m exchange.Mailbox
	fmt.Println(m.Add(manager, delegate, exchange.DefaultPermissions(), exchange.Options{}))
	fmt.Println(m.Role(delegate, exchange.Calendar), m.Side(delegate))
	fmt.Println(m.Add(manager, manager, exchange.DefaultPermissions(), exchange.Options{}).Literal())
	// Output:
	// saved
	// Editor full
	// ErrorDelegateCannotAddOwner
}

// A client that dies after the first two writes leaves a delegate whom Outlook lists and who can open nothing.
func ExampleMailbox_Apply() {
	var m exchange.Mailbox
	for _, w := range exchange.Order[:2] {
		m.Apply(w, 1, exchange.DefaultPermissions())
	}
	fmt.Println(m.Grants[1].Flags)
	fmt.Println(m.Side(1), m.CanOpen(1, exchange.Calendar))
	// Output:
	// listed + send on behalf
	// partial false
}
