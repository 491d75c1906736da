package world

import (
	"fmt"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
)

// Givens of a hybrid deployment. Each leaves a settled state: what could travel
// has travelled.

// Hybrid says whether the setting is about a hybrid deployment.
func (s Setting) Hybrid() bool {
	switch s.Kind {
	case SetMailbox:
		return lync.Premises(s.N) == lync.Online
	case SetTiming:
		return parameterNamed(timingNames()[s.N]).Hybrid()
	case SetAssumption:
		return parameterNamed(assumptionNames()[s.N]).Hybrid()
	case SetDefaultRight, SetLimitedDetails, SetHidden:
		return false
	}
	return s.Kind >= SetHybrid && s.Kind <= SetUnconnected
}

func parameterNamed(name string) Parameter {
	p, _ := FindParameter(name)
	return p
}

// aboutTwo says whether the setting is about what one user has at another's.
func (s Setting) aboutTwo() bool {
	switch s.Kind {
	case SetPermission, SetLimitedDetails, SetAdditional, SetGroupAccess, SetPermissionAt, SetOldAddress, SetUnconnected:
		return true
	}
	return false
}

// Deploy makes the world a hybrid one: two directories that agree, everybody
// ACL capable in both, Azure AD Connect at work without writeback. In a world
// that is hybrid already it does nothing.
func (u *Setup) Deploy() {
	if u.Params.Hybrid {
		return
	}
	u.Params.Hybrid = true
	h := &u.State.Hybrid
	h.ACLable, h.ACLableOnline, h.X500 = everybody, everybody, everybody
	h.Connect.put(ACLableObjects, true)
	for owner := range User(Users) {
		for d := range User(Users) {
			for p := directory.FullAccess; p <= directory.SendOnBehalf; p++ {
				u.settlePermission(owner, d, p)
			}
		}
	}
	u.travel()
}

// settlePermission brings into force what a mailbox says, on its own side. Full
// Access links the mailbox for somebody of the same side (F-1201).
func (u *Setup) settlePermission(owner, d User, p directory.Permission) {
	if !u.Params.Hybrid {
		return
	}
	st := &u.State
	at, on := side(st, owner), st.Mailboxes[owner].Has(int(d), flagOf(p))
	if p != directory.FullAccess {
		st.Hybrid.spread(p).InForce[at].Set(owner, d, on)
		return
	}
	st.Hybrid.FullAccess.Set(owner, d, on)
	if on && !splitMailboxes(st, owner, d) {
		st.Hybrid.Mapping.linked(at).Set(owner, d, true)
	}
}

// travel lets everything arrive that is on its way: the two directories' own
// delays are over, and the model carries what Azure AD Connect would carry, as it
// is set. A scheduler that stands still has not stood for long.
func (u *Setup) travel() {
	if !u.Params.Hybrid {
		return
	}
	m, st := Model{Params: u.Params}, u.State
	m.Params.Faulty, m.Params.GapHarmless = [Users]Faults{}, 1
	m.settleLists(&st)
	run := sim.NewRunFrom[State, Event](&m, st, nil)
	for n := 0; ; n++ {
		if _, more := run.NextAt(); !more {
			break
		}
		if n == arrivals {
			panic(fmt.Sprintf("world: what is given never settles; %v comes again and again", run.AppendPending(nil)))
		}
		run.Next()
	}
	u.State = *run.State()
}

// arrivals is how many events the way of what is given may take until it has
// arrived: far more than two directories and four users need.
const arrivals = 10_000

// settleLists brings every send-on-behalf list into force where it was written,
// and lets back sync tell Azure AD about those of the cloud.
func (m *Model) settleLists(s *State) {
	lists, behalf := &s.Hybrid.Lists, &s.Hybrid.OnBehalf
	for at := range behalf.InForce {
		behalf.InForce[at] = written(s, directory.SendOnBehalf, directory.Premises(at))
	}
	of := cloudUsers(s).rows()
	lists.Cloud = behalf.InForce[directory.Online] & of
	looked := of // at what no rule writes back, and at what came from the forest
	if m.writesBack(s) {
		looked &^= lists.Cloud ^ lists.Exported
	}
	lists.Consumed = lists.Consumed&of&^looked | lists.Cloud&looked
}

// place lets a mailbox live somewhere. Nothing is lost by it: it has always
// been there.
func (u *Setup) place(who User, where lync.Premises) {
	st := &u.State
	if u.Params.Hybrid && st.People[who].Mailbox != where {
		swapSides(st, who)
		if where == lync.Online {
			h, o := &st.Hybrid, &u.Params.Organisation
			h.X500.Set(who, false)
			h.ACLable.Set(who, h.ACLable.Has(who) && directory.ACLableAfterMove(o.Version, h.Connect.Is(ACLableObjects), o.MailboxType[who]))
		}
	}
	st.People[who].Mailbox = where
}

// applyHybrid carries out the settings of a hybrid deployment.
func (u *Setup) applyHybrid(s Setting) error {
	h, o := &u.State.Hybrid, &u.Params.Organisation
	switch s.Kind {
	case SetHybrid:
		// Apply has deployed it.
	case SetWriteback:
		h.Connect.put(Writeback, s.N == 1)
		h.Connect.mark(initialNext, s.N == 1)
	case SetACLable, SetNotACLable:
		if s.Kind == SetACLable && o.MailboxType[s.User].Resource() {
			return language.Errorf("%q: a room or equipment cannot stand in a list of rights (F-1107); leave one of the two out", s)
		}
		h.ACLable.Set(s.User, s.Kind == SetACLable)
		h.ACLableOnline.Set(s.User, s.Kind == SetACLable)
	case SetConnectStopped:
		h.Connect.put(Stopped, true)
	case SetConnectStaging:
		h.Connect.put(Staging, true)
	case SetWizardOpen:
		h.Connect.put(WizardOpen, true)
	case SetACLableObjects:
		u.setACLableObjects(s.N == 1)
	case SetPermissionAt:
		return u.setPermissionAt(s)
	case SetOldAddress:
		h.OldAddress.Set(s.Other, s.User, true)
	default:
		return o.apply(s, u)
	}
	return nil
}

// apply carries out the settings that only describe the organisation.
func (o *Organisation) apply(s Setting, u *Setup) error {
	switch s.Kind {
	case SetDeletions:
		return o.setDeletions(s)
	case SetBuild:
		return o.setBuild(s)
	case SetOutOfScope:
		o.OutOfScope.Set(s.User, true)
	case SetVersion:
		o.Version = directory.Version(s.N)
		if !o.Version.HasSwitch() {
			u.setACLableObjects(false)
		}
	case SetCloudBorn:
		u.place(s.User, lync.Online)
		u.State.Hybrid.ACLable.Set(s.User, directory.ACLableWhenCreated(false, o.MailboxType[s.User]))
	case SetDefaultRight:
		o.Default[s.User] = directory.DefaultRight(s.N)
	case SetLimitedDetails:
		o.LimitedDetails.Set(s.Other, s.User, true)
	case SetHidden:
		o.Hidden.Set(s.User, true)
	case SetRoom, SetEquipment:
		u.setResource(s)
	case SetAdditional:
		o.Additional.Set(s.Other, s.User, true)
	case SetGroupAccess:
		o.GroupAccess.Set(s.Other, s.User, true)
	case SetUnconnected:
		o.Unconnected.Set(s.Other, s.User, true)
	default:
		panic(fmt.Sprintf("world: setting %d without a rule; add it to Setup.apply", s.Kind))
	}
	return nil
}

func (o *Organisation) setDeletions(s Setting) error {
	if s.N > 65535 {
		return language.Errorf("%q: deletions run from 0 to 65535", s)
	}
	o.Deletions = uint16(s.N)
	return nil
}

func (o *Organisation) setBuild(s Setting) error {
	b, ok := directory.ParseBuild(s.Text)
	if !ok {
		return language.Errorf("%q: a build is four numbers such as %q", s, directory.WritebackBuild)
	}
	o.Build = b
	return nil
}

// setResource makes a mailbox one of a room or of equipment; it can stand in no
// list of rights of the other side (F-1107).
func (u *Setup) setResource(s Setting) {
	u.Params.MailboxType[s.User] = directory.Room
	if s.Kind == SetEquipment {
		u.Params.MailboxType[s.User] = directory.Equipment
	}
	u.State.Hybrid.ACLable.Set(s.User, false)
	u.State.Hybrid.ACLableOnline.Set(s.User, false)
}

// setACLableObjects sets the switch of the organisation, and what the cloud
// makes of users on-premises (F-1109).
func (u *Setup) setACLableObjects(on bool) {
	h := &u.State.Hybrid
	h.Connect.put(ACLableObjects, on)
	for who := range User(Users) {
		if side(&u.State, who) == directory.OnPremises {
			h.ACLableOnline.Set(who, on && !u.Params.MailboxType[who].Resource())
		}
	}
}

// setPermissionAt writes a permission on one side and brings it into force
// there. Full Access is kept in the mailbox, wherever that is.
func (u *Setup) setPermissionAt(s Setting) error {
	st, p, at := &u.State, directory.Permission(s.N), directory.Premises(s.M)
	if p == directory.FullAccess {
		if where := side(st, s.Other); at != where {
			return language.Errorf("%q: Full Access is kept in the mailbox, and that is %s; say where the mailbox is first, or leave %q out", s, where, at)
		}
		st.Mailboxes[s.Other].Set(int(s.User), exchange.FullAccess, true)
		u.settlePermission(s.Other, s.User, p)
		return nil
	}
	writeAt(st, s.Other, s.User, p, at, true)
	st.Hybrid.spread(p).InForce[at].Set(s.Other, s.User, true)
	return nil
}
