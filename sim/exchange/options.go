package exchange

// The values of Options.ExistingDelegate (P-14); the first is the default.
const (
	ExistingRefused    uint8 = iota // nothing changes
	ExistingDuplicated              // the delegate is listed twice, with the permissions given last
)

// Options are the guesses about Exchange that can be changed. The zero value holds the defaults.
type Options struct {
	RemoveKeepsSendOnBehalf bool  // a removal leaves the send-on-behalf list alone; by default it clears the entry (P-13)
	ExistingDelegate        uint8 // what adding a delegate again does (P-14)
}
