package world

// Trouble is a set of things that are wrong with what one user has, or that
// have gone wrong once. All of it is of the making of a Given or of a fault.
type Trouble uint8

// What can be wrong.
const (
	Mismatch       Trouble = 1 << iota // SIP and SMTP address differ: MAPI never becomes OK, F-407
	OwnOutage                          // a fault has taken the MAPI service away from this client for a while
	CommonOutage                       // a fault has taken it away from everybody for a while
	HasCrashed                         // the fault of crashing has struck and will not again
	HasRestarted                       // so has that of crashing and starting again
	OutlookCrashed                     // so has that of an Outlook that crashes
	CutWrites                          // writes of the own delegates were cut off once: what they left may fit together badly
)

// outages are the faults that keep the MAPI service from a client.
const outages = OwnOutage | CommonOutage

// Has says whether all of want is wrong.
func (t Trouble) Has(want Trouble) bool { return t&want == want }

// Out says whether an outage has taken the MAPI service away for a while.
func (t Trouble) Out() bool { return t&outages != 0 }

// set makes something wrong or right.
func (t *Trouble) set(what Trouble, on bool) {
	*t &^= what
	if on {
		*t |= what
	}
}
