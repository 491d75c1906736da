package plan

import (
	"time"

	"ombud/sim/directory"
)

// A Case is a delegation at the moment when a batch moves its mailbox, its grantee or both.
type Case struct {
	Permission directory.Permission // FullAccess, SendAs, SendOnBehalf, FolderRights, or DelegateFolders for a delegate as a whole
	Mailbox    directory.Premises   // where the mailbox is after the batch
	Grantee    directory.Premises   // where the grantee is after the batch
	Joint      bool                 // both are moved by this batch; otherwise one is
	Waits      bool                 // the grantee is not moved by this batch, so the mailbox is; only Send As asks
	Sides      uint8                // of Send As: a bit for each side on which it exists before the batch
	Private    bool                 // of a delegate: sees private items
	Reachable  bool                 // the grantee's object on the mailbox's side is ACLable, or will be after the batch
	Resource   bool                 // the mailbox is a room or equipment
	Never      bool                 // the grantee is a room or equipment, which must not be made ACLable (F-1107)
	Hidden     bool                 // the mailbox is hidden from address lists
	Group      bool                 // the grantee is a group
}

// A Verdict is what becomes of the delegation.
type Verdict struct {
	Outcome Outcome       // UntilBatch here means: until the two are on one side
	Reason  Reason        // NoReason if it is kept
	Worst   time.Duration // of ForAWhile: how long at most; of UntilActed: how long it may take to work again after the act
	Also    Also          // what else is impaired
}

// Also is a set of smaller things that are impaired besides.
type Also uint8

// What may be impaired besides.
const (
	NoMapping   Also = 1 << iota // auto-mapping ends (F-1203)
	NoPrivate                    // private items are lost (F-1401)
	NoLync                       // Lync meeting delegation is not supported meanwhile (F-117)
	NoUpdates                    // updates of meetings bounce to the delegate (F-1404)
	FoldersShut                  // the folders cannot be opened meanwhile (F-1103)
)

var alsoFacts = []struct {
	bit  Also
	fact string
}{{NoMapping, "F-1203"}, {NoPrivate, "F-1401"}, {NoLync, "F-117"}, {NoUpdates, "F-1404"}, {FoldersShut, "F-1103"}}

// Facts are the ids of the facts behind a verdict, the first one foremost, with spaces between.
func (v Verdict) Facts() string {
	facts := v.Reason.Facts()
	for _, a := range alsoFacts {
		if v.Also&a.bit != 0 {
			facts += " " + a.fact
		}
	}
	return facts
}

// Judge decides one case. The rules are those of package directory; what each permission means for a move is
// F-917 and F-918: what moves together stays together, and nothing else is carried over.
func (a *Assumptions) Judge(c Case) Verdict {
	if c.Group {
		return Verdict{Outcome: Unclear, Reason: GrantedToGroup}
	}
	switch c.Permission {
	case directory.FullAccess:
		return a.fullAccess(c)
	case directory.SendAs:
		return a.sendAs(c)
	case directory.SendOnBehalf:
		return a.onBehalf(c)
	case directory.FolderRights:
		return a.folder(c)
	case directory.DelegateFolders:
		return a.delegate(c)
	}
	panic("plan: no verdict on " + c.Permission.String() + "; add it to Judge")
}

// apart reports whether mailbox and grantee are on different sides.
func (c *Case) apart() bool { return c.Mailbox != c.Grantee }

// shut is why the mailbox cannot be opened from the other side, or NoReason (F-1405, F-1407, F-1103).
func (a *Assumptions) shut(c *Case) Reason {
	switch {
	case !c.apart():
		return NoReason
	case c.Resource:
		return ResourceAcross
	case c.Hidden:
		return HiddenAcross
	case !directory.Across(c.Mailbox, c.Grantee, c.Reachable, a.writebackWorks()).Folders:
		return a.notACLable(c)
	}
	return NoReason
}

// notACLable is why the object of the grantee is not ACLable, which decides what can be done about it (DT-13, F-1107,
// F-1109).
func (a *Assumptions) notACLable(c *Case) Reason {
	switch {
	case c.Never && c.Grantee == directory.Online:
		return NeverACLable
	case a.Exchange.HasSwitch():
		return NotACLable
	case a.Exchange == directory.Exchange2010:
		return NotSupported
	}
	return NoSwitch
}

// fullAccess moves with the mailbox and is checked there (DT-09).
func (a *Assumptions) fullAccess(c Case) Verdict {
	if !c.apart() {
		return Verdict{}
	}
	if why := a.shut(&c); why != NoReason {
		return Verdict{Outcome: UntilBatch, Reason: why}
	}
	v := Verdict{Outcome: Limited, Reason: FullAccessAcross}
	if !directory.Mapped(directory.Mapping{Mailbox: c.Mailbox, Grantee: c.Grantee, GrantedBeforeMove: true, Linked: true, KeptAfterMove: !a.MappingLost}) {
		v.Also = NoMapping
	}
	return v
}

// sendAs is checked on the grantee's side and does not travel (F-906); a joint move carries it over (F-917, P-52). While
// the grantee stays, a move of the mailbox changes nothing: it neither breaks nor mends what an earlier batch, or nobody,
// put right. What an administrator grants in Exchange Online takes P-50 to work (F-513).
func (a *Assumptions) sendAs(c Case) Verdict {
	needed := directory.SendAs.CheckedIn(c.Mailbox, c.Grantee)
	switch {
	case c.Waits, c.Sides&on(needed) != 0:
		return Verdict{}
	case !c.Joint:
		return Verdict{Outcome: UntilActed, Reason: SendAsLeft, Worst: a.Permission}
	case a.SendAsLost:
		return Verdict{Outcome: UntilActed, Reason: SendAsNotCarried, Worst: a.Permission}
	}
	return Verdict{}
}

// onBehalf was granted long ago, so a grantee who moves finds it in Exchange Online already (F-909, F-1401). A mailbox that
// moves alone leaves those who stay without it (F-913), until writeback brings it back (DT-10), or not at all (P-58).
func (a *Assumptions) onBehalf(c Case) Verdict {
	if a.BehalfStays {
		return Verdict{}
	}
	switch directory.SendOnBehalfPath(c.Mailbox, c.Grantee, a.writebackWorks()) {
	case directory.Back:
		return Verdict{Outcome: ForAWhile, Reason: BehalfBack, Worst: a.BackWorst()}
	case directory.Nowhere:
		return Verdict{Outcome: UntilBatch, Reason: BehalfNowhere}
	}
	return Verdict{}
}

// folder rights move with the mailbox; from the other side they work as far as DT-11 says.
func (a *Assumptions) folder(c Case) Verdict {
	if !c.apart() {
		return Verdict{}
	}
	if why := a.shut(&c); why != NoReason {
		return Verdict{Outcome: UntilBatch, Reason: why}
	}
	return Verdict{Outcome: Limited, Reason: FolderAcross}
}

// delegate is rights in the calendar, a rule and maybe private items (F-915); Send on Behalf is in a row of its own. A
// separate move makes the address of the delegate stale in the mailbox (F-1403), also when it brings the two together.
func (a *Assumptions) delegate(c Case) Verdict {
	current := c.Joint && !a.AddressesStale
	if directory.RequestReport(current) == directory.NoReport {
		return Verdict{}
	}
	if c.Joint {
		return Verdict{Outcome: UntilActed, Reason: DelegateMovedToo}
	}
	v := Verdict{Outcome: UntilActed, Reason: DelegateMoved}
	if c.Private && !a.PrivateKept {
		v.Also |= NoPrivate
	}
	if !directory.Across(c.Mailbox, c.Grantee, c.Reachable, a.writebackWorks()).LyncSupported {
		v.Also |= NoLync
	}
	if directory.UpdateReport(c.Mailbox, c.Grantee, a.writebackWorks()) != directory.NoReport {
		v.Also |= NoUpdates
	}
	if a.shut(&c) != NoReason {
		v.Also |= FoldersShut
	}
	return v
}
