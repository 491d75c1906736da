package diagnosis

import (
	"strings"

	"ombud/sim/lync"
	"ombud/sim/world"
)

// A mask is a set of answers to one question: bit a-1 for Answer a. What a state shows is usually one answer; it is more
// where the states the universe tells apart are coarser than the answers.
type mask uint8

func is(a Answer) mask { return 1 << (a - 1) }

func yes(b bool) mask {
	if b {
		return is(Yes)
	}
	return is(No)
}

// either is the first answer or the second.
func either(second bool) mask { return yes(!second) }

// anything is every answer.
const anything mask = 1<<8 - 1

// agrees says whether an answer is among those of the mask; what is unknown agrees with everything.
func (m mask) agrees(a Answer) bool { return a == Unknown || m&is(a) != 0 }

// Shows is everything that a state shows: one mask for each question.
type shows [Questions]mask

// agrees says whether some of the questions are answered as the symptoms say.
func (v *shows) agrees(s *Symptoms, of []Question) bool {
	for _, q := range of {
		if !v[q].agrees(s[q]) {
			return false
		}
	}
	return true
}

// The questions by what their answer depends on.
var (
	ofPair = []Question{OutlookList, CalendarRole, SendOnBehalf, Lasting, Replication}
	ofUser = [2][]Question{
		{DelegatesGroup, ManagerMapi, ManagerLync, ManagerOutlook, ManagerEdition, ManagerSystem, ManagerAddresses, ManagerClockReads, Policy, PolicyRead},
		{PeopleGroup, DelegateMapi, DelegateLync, DelegateOutlook, DelegateEdition, DelegateSystem, DelegateAddresses, DelegateClockReads},
	}
	ofCircumstance = []Question{
		ManagerTelephony, DelegateTelephony, Homes, Mailboxes, SecurityGroup, Delegates, Managers, SendOnBehalfList, OtherRights,
	}
)

// pairShows is what shows of the pair alone.
func (v *shows) pairShows(c *core) {
	r := &c.rel
	v[OutlookList] = yes(r.Listed)
	v[SendOnBehalf] = yes(r.SendOnBehalf)
	v[CalendarRole] = is(1)
	if !r.Editor {
		v[CalendarRole] = is(2) | is(3) | is(4)
	}
	v[Lasting] = yes(!c.way.Passes())
	v[Replication] = either(c.stalled)
}

// userShows is what shows at one user's computer, in a state in which the rest does not matter.
func (v *shows) userShows(p *world.Params, s *world.State, u world.User) {
	who := &s.People[u]
	if u == world.Manager {
		v[DelegatesGroup] = yes(world.InDelegates(p, s, world.Manager, world.Delegate))
		v[Policy] = yes(who.Policy)
		v[PolicyRead] = yes(who.PolicyInForce)
		if !who.Policy {
			v[PolicyRead] = anything // Nobody turned it on.
		}
	} else {
		v[PeopleGroup] = yes(world.InPeople(p, s, world.Delegate, world.Manager))
	}
	v[ManagerMapi+Question(u)] = status(world.MapiText(s, u))
	v[ManagerLync+Question(u)] = standing(who.Lync)
	v[ManagerOutlook+Question(u)] = yes(who.Outlook)
	v[ManagerEdition+Question(u)] = either(who.Edition == lync.BasicEdition)
	v[ManagerSystem+Question(u)] = either(who.System == lync.Mac)
	v[ManagerClockReads+Question(u)] = either(who.Skew != 0)
	v[ManagerAddresses+Question(u)] = either(who.Trouble.Has(world.Mismatch))
}

// status is the text of the configuration information as an answer (F-403, F-404).
func status(text string) mask {
	switch {
	case lync.IsOK(text):
		return is(1)
	case strings.TrimSpace(text) == "":
		return is(3)
	}
	return is(2)
}

func standing(c world.Connection) mask {
	switch c {
	case world.SignedIn, world.Unheard, world.Deaf:
		return is(1) // A client does not notice that one direction is cut.
	case world.SignedOut:
		return is(2)
	}
	return is(3)
}

// circumstanceShows is what shows of the circumstance alone.
func (v *shows) circumstanceShows(e *circumstance) {
	v[ManagerTelephony] = setting(e.ManagerVoice)
	v[DelegateTelephony] = setting(e.DelegateVoice)
	v[Homes] = either(e.SplitHomes)
	v[Mailboxes] = either(e.SplitMailboxes)
	v[SecurityGroup] = yes(e.GroupDelegate)
	v[Delegates] = either(e.TooManyDelegates)
	v[Managers] = either(e.TooManyManagers)
	v[SendOnBehalfList] = either(e.Locked)
	v[OtherRights] = yes(e.OtherRights)
}

// setting is the telephony: one of the four that the article covers (DT-01), or Enterprise Voice.
func setting(voice bool) mask {
	ev := is(Answer(lync.EnterpriseVoice) + 1)
	if voice {
		return ev
	}
	return ev - 1
}

// Visible is the view of DT-08 that the symptoms give, if they say enough for it: the three lists.
func (s *Symptoms) Visible() (lync.Visible, bool) {
	for _, q := range [...]Question{DelegatesGroup, PeopleGroup, OutlookList} {
		if s[q] == Unknown {
			return lync.Visible{}, false
		}
	}
	return lync.Visible{
		InDelegates: s[DelegatesGroup] == Yes, InPeopleIManage: s[PeopleGroup] == Yes, InOutlook: s[OutlookList] == Yes,
		Outcome: Outcome(s[AddIn]),
	}, true
}
