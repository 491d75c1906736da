package diagnosis

import (
	"ombud/sim/lync"
	"ombud/sim/world"
)

// A side is one user's client with the circumstances of that user.
type side struct {
	client
	Basic    bool // Lync Basic, F-119
	Mac      bool // F-118
	Mismatch bool // SIP and mail address differ, F-407
	Clock    bool // the computer's clock is too far off, P-61
}

// farOff is how far a wrong clock is off, in half minutes: more than any tolerance of P-61.
const farOff = 120

// sides are the sides that a client can come to, every one once: circumstances begin at moments at which nothing is under
// way that they would stop.
func sides(p *world.Params, u int, c client, rel relation, way Conditions) []side {
	var out []side
	for set := range 32 {
		s := side{client: c, Basic: set&1 != 0, Mac: set&2 != 0, Mismatch: set&4 != 0, Clock: set&16 != 0}
		s.Outlook = set&8 == 0
		if !s.canBe(p, u, rel, way) {
			continue
		}
		for _, l := range s.connections(u, way) {
			out = append(out, s.under(p, l)...)
		}
	}
	return out
}

// canBe says whether the circumstances of the side can be together with what the pair is and what is under way.
func (s *side) canBe(p *world.Params, u int, rel relation, way Conditions) bool {
	if s.Basic && (rel.Entry != 0 || way&(SyncUnderWay|AdditionUnderWay) != 0) {
		return false // Lync Basic takes a delegation away, DT-02.
	}
	return !s.losesMapi(p) && !s.Clock || idle(u, way)
}

// idle says whether a user's client has nothing under way.
func idle(u int, way Conditions) bool {
	if u == int(world.Delegate) {
		return way&(DelegateConnecting|AdditionUnderWay) == 0
	}
	return way&(ManagerConnecting|SyncUnderWay) == 0
}

// connections are the ways the client can be connected: as it is, cut off from Lync Server altogether or in one direction,
// and with a wrong clock refused at the sign-in (P-61).
func (s *side) connections(u int, way Conditions) []world.Connection {
	out := []world.Connection{s.Lync}
	switch {
	case s.Lync == world.SignedIn && idle(u, way):
		out = append(out, world.Disconnected, world.Unheard, world.Deaf)
	case s.Lync == world.SignedOut && s.Clock:
		out = append(out, world.SigningIn)
	}
	return out
}

// under is the side with a connection: with MAPI as it goes with that, and where a client does not connect anew, also with
// a MAPI service that has come back.
func (s side) under(p *world.Params, l world.Connection) []side {
	anew := s.Lync == world.SignedIn && !s.Service && !s.losesMapi(p) && (l == world.Disconnected || s.Clock)
	s.Lync, s.MapiOK = l, s.MapiOK && !s.losesMapi(p)
	out := []side{s}
	if anew {
		s.Service = true
		out = append(out, s)
	}
	return out
}

// losesMapi says whether the circumstances of the side keep MAPI from being OK (F-118, F-407, P-08).
func (s *side) losesMapi(p *world.Params) bool {
	return s.Mac || s.Mismatch || p.MapiNeedsOutlook == 1 && !s.Outlook
}

// into brings one user of a state onto the side.
func (s *side) into(p *world.Person) {
	p.Lync, p.MapiOK, p.MapiService, p.Outlook = s.Lync, s.MapiOK, s.Service, s.Outlook
	if s.Mismatch {
		p.Trouble |= world.Mismatch
	}
	if s.Clock {
		p.Skew = farOff
	}
	if s.Basic {
		p.Edition = lync.BasicEdition
	}
	if s.Mac {
		p.System = lync.Mac
	}
}

// wrong is what is wrong on the side of user u. What the delegate's policy is matters to nobody.
func (s *side) wrong(u int) Conditions {
	var c Conditions
	c.add(ManagerMapiDown, !s.Service)
	c.add(ManagerMismatch, s.Mismatch)
	c.add(ManagerMac, s.Mac)
	c.add(ManagerBasic, s.Basic)
	c.add(ManagerSignedOut, s.Lync == world.SignedOut)
	c.add(ManagerNotConnected, s.Lync == world.Disconnected)
	c.add(ManagerUnheard, s.Lync == world.Unheard)
	c.add(ManagerDeaf, s.Lync == world.Deaf)
	c.add(ManagerClock, s.Clock)
	c.add(ManagerOutlookClosed, !s.Outlook)
	if u == int(world.Delegate) {
		return c << 1
	}
	c.add(PolicyOff, !s.Policy)
	c.add(PolicyNotRead, s.Policy && !s.PolicyInForce && (s.Lync.Online() || s.Lync == world.Disconnected))
	return c
}

// wrongBetween is what is wrong between the two. What is under way, or waits for replication, explains itself.
func (c *core) wrongBetween() Conditions {
	r, all := &c.rel, c.way
	listed, confirmed := r.Entry&lync.Listed != 0, r.Entry&lync.Confirmed != 0
	half := listed && (!confirmed || r.Entry&lync.Removing != 0)
	held := r.Entry&lync.Outdated == 0 && r.Entry != 0
	all.add(HalfPair, half && c.way&AdditionUnderWay == 0 && r.Entry&lync.Held == 0)
	all.add(RemovedInOutlook, !r.Listed && held)
	all.add(NothingSetUp, !r.Listed && !held)
	all.add(EditorMissing, r.Listed && !r.Editor)
	all.add(SendOnBehalfMissing, r.Listed && !r.SendOnBehalf)
	all.add(RemovalMissed, r.Entry&lync.Outdated != 0)
	all.add(ReplicationStalled, c.stalled)
	return all
}

// unexplained is NotInLync if Outlook lists the delegate, Lync Server does not, and no condition explains that.
func (r *relation) unexplained(all Conditions) Conditions {
	if r.Listed && r.Entry&(lync.Listed|lync.Removing) == 0 && all&stops == 0 {
		return NotInLync
	}
	return 0
}
