package exchange

import (
	"fmt"

	"ombud/sim/internal/enum"
)

// Write is one of the writes that an edit of the delegates consists of. They are separate because nothing makes them
// atomic: a client that dies between two of them leaves a half-configured delegate behind (F-618).
type Write uint8

// The four writes (F-608 steps 2 to 5; step 1 only reads).
const (
	WriteSendOnBehalf Write = iota // publicDelegates in the directory (F-609)
	WriteInformation               // the delegate information object (F-611)
	WriteRule                      // the hidden delegate rule (F-612)
	WriteFolders                   // the six folders and the free/busy folder (F-615)
)

// Order is the order in which Outlook carries the writes out (F-608).
var Order = [...]Write{WriteSendOnBehalf, WriteInformation, WriteRule, WriteFolders}

var writeNames = []string{
	WriteSendOnBehalf: "send-on-behalf list",
	WriteInformation:  "delegate information object",
	WriteRule:         "delegate rule",
	WriteFolders:      "folder permissions",
}

// String names the store that is written.
func (w Write) String() string { return enum.Name("Write", writeNames, w) }

// Apply carries out one write that gives user d the permissions p. It answers Saved, or SendOnBehalfFailed when the
// send-on-behalf list is locked and would have to change.
func (m *Mailbox) Apply(w Write, d int, p Permissions) Outcome {
	g := m.grant(d)
	switch w {
	case WriteSendOnBehalf:
		return m.writeSendOnBehalf(g, true)
	case WriteInformation:
		g.set(Listed, true)
		g.set(ShowPrivate, p.Private)
	case WriteRule:
		g.set(Copies, p.inRule())
	case WriteFolders:
		g.writeFolders(p)
	default:
		panic(fmt.Sprintf("exchange: no write %v; add a case to Apply", w))
	}
	return Saved
}

// Retract carries out one write that takes user d out again (F-616). It answers as Apply does.
func (m *Mailbox) Retract(w Write, d int, o Options) Outcome {
	g := m.grant(d)
	switch w {
	case WriteSendOnBehalf:
		if o.RemoveKeepsSendOnBehalf { // P-13
			return Saved
		}
		return m.writeSendOnBehalf(g, false)
	case WriteInformation:
		g.set(Listed|ShowPrivate|Duplicate, false)
	case WriteRule:
		g.set(Copies, false)
	case WriteFolders:
		g.Folders, g.Freebusy = [Folders]Rights{}, 0
		g.set(OnACL, false)
	default:
		panic(fmt.Sprintf("exchange: no write %v; add a case to Retract", w))
	}
	return Saved
}

// writeSendOnBehalf puts the user on the list or takes the user off. What is already so needs no write and cannot fail.
func (m *Mailbox) writeSendOnBehalf(g *Grant, on bool) Outcome {
	if m.SendOnBehalfLocked && g.Flags.Has(SendOnBehalf) != on {
		return SendOnBehalfFailed
	}
	g.set(SendOnBehalf, on)
	return Saved
}

// writeFolders puts the user on the access lists of all six folders, be it with None, and of the free/busy folder (F-615).
func (g *Grant) writeFolders(p Permissions) {
	for f, role := range p.Roles {
		g.Folders[f] = role.Rights()
	}
	g.Freebusy = p.freebusy()
	g.set(OnACL, true)
}
