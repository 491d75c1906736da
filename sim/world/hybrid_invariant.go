package world

import (
	"ombud/sim"
	"ombud/sim/directory"
)

// hybridInvariants are what must hold of the two directories and Azure AD
// Connect. Each looks at a few words, so that they cost next to nothing where
// there is no hybrid deployment.
func hybridInvariants() []sim.Property[State] {
	return []sim.Property[State]{
		always("a sync cycle is in one of its phases, while the scheduler may run", cycleMayRun),
		always("nothing is staged outside a sync cycle", stagedInCycle),
		always("Azure AD holds a list from the cloud only of a mailbox that is there", cloudListsAreThere),
		always("nobody is given anything in their own mailbox", nothingForOneself),
		always("somebody saw the message, or there is none", messageWasSeen),
	}
}

func cycleMayRun(s *State) bool {
	c := &s.Hybrid.Connect
	if c.Phase() == 0 {
		return !c.has(overdue | initialRuns)
	}
	return c.Phase() <= directory.ExportForest && c.Set&(Stopped|WizardOpen) == 0
}

func stagedInCycle(s *State) bool {
	h := &s.Hybrid
	staged := h.Lists.StagedOut | h.Lists.StagedIn | h.Mapping.Staged
	return staged == 0 && h.StagedX500 == 0 || h.Connect.Phase() != 0
}

func cloudListsAreThere(s *State) bool {
	lists := &s.Hybrid.Lists
	known := lists.Cloud | lists.Consumed | lists.StagedIn
	return known == 0 || known&^cloudUsers(s).rows() == 0
}

// themselves are the pairs of a user with the same user.
const themselves Pairs = 1 | 1<<(Users+1) | 1<<(2*(Users+1)) | 1<<(3*(Users+1))

func nothingForOneself(s *State) bool {
	h := &s.Hybrid
	all := h.FullAccess | h.OldAddress | h.OldBook
	for _, sending := range [...]*Spread{&h.OnBehalf, &h.SendAs} {
		all |= sending.Away | sending.InForce[directory.OnPremises] | sending.InForce[directory.Online]
	}
	all |= h.Lists.Exported | h.Lists.Cloud | h.Lists.Consumed | h.Lists.StagedOut | h.Lists.StagedIn
	all |= h.Mapping.Forest | h.Mapping.Staged | h.Mapping.Exported | h.Mapping.Online
	return all&themselves == 0
}

func messageWasSeen(s *State) bool {
	return (s.Hybrid.Failure == directory.NoFailure) == (s.Hybrid.Whom == 0)
}
