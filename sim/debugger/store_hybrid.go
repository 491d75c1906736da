package debugger

import (
	"strings"

	"ombud/sim/directory"
	"ombud/sim/world"
)

// What a hybrid deployment adds (F-102): how far each permission has come between
// the two directories, and how Azure AD Connect stands. Without one there are no
// lines here.

// travelling are the sets of pairs, in the order in which a change passes them.
var travelling = []struct {
	label string
	pairs func(*world.Hybrid) world.Pairs
}{
	{"Full Access in force", func(h *world.Hybrid) world.Pairs { return h.FullAccess }},
	{"Send on Behalf written across", func(h *world.Hybrid) world.Pairs { return h.OnBehalf.Away }},
	{"Send on Behalf in force on-premises", func(h *world.Hybrid) world.Pairs { return h.OnBehalf.InForce[directory.OnPremises] }},
	{"Send on Behalf in force online", func(h *world.Hybrid) world.Pairs { return h.OnBehalf.InForce[directory.Online] }},
	{"Send As written across", func(h *world.Hybrid) world.Pairs { return h.SendAs.Away }},
	{"Send As in force on-premises", func(h *world.Hybrid) world.Pairs { return h.SendAs.InForce[directory.OnPremises] }},
	{"Send As in force online", func(h *world.Hybrid) world.Pairs { return h.SendAs.InForce[directory.Online] }},
	{"publicDelegates carried to the cloud", func(h *world.Hybrid) world.Pairs { return h.Lists.StagedOut }},
	{"publicDelegates in Azure AD", func(h *world.Hybrid) world.Pairs { return h.Lists.Exported }},
	{"cloudPublicDelegates in Azure AD", func(h *world.Hybrid) world.Pairs { return h.Lists.Cloud }},
	{"cloudPublicDelegates carried to the forest", func(h *world.Hybrid) world.Pairs { return h.Lists.StagedIn }},
	{"cloudPublicDelegates done with", func(h *world.Hybrid) world.Pairs { return h.Lists.Consumed }},
	{"mapping in the forest", func(h *world.Hybrid) world.Pairs { return h.Mapping.Forest }},
	{"mapping carried to the cloud", func(h *world.Hybrid) world.Pairs { return h.Mapping.Staged }},
	{"mapping in Azure AD", func(h *world.Hybrid) world.Pairs { return h.Mapping.Exported }},
	{"mapping online", func(h *world.Hybrid) world.Pairs { return h.Mapping.Online }},
	{"old addresses kept", func(h *world.Hybrid) world.Pairs { return h.OldAddress }},
	{"old address book entries", func(h *world.Hybrid) world.Pairs { return h.OldBook }},
}

// marked are the sets of users.
var marked = []struct {
	label string
	users func(*world.Hybrid) world.People
}{
	{"ACLable for the forest", func(h *world.Hybrid) world.People { return h.ACLable }},
	{"ACLable for Exchange Online", func(h *world.Hybrid) world.People { return h.ACLableOnline }},
	{"x500 address written back", func(h *world.Hybrid) world.People { return h.X500 }},
	{"x500 address carried to the forest", func(h *world.Hybrid) world.People { return h.StagedX500 }},
	{"list edited last in the cloud", func(h *world.Hybrid) world.People { return h.CloudNewer }},
}

func hybridLines(v *view) []Line {
	h := &v.Hybrid
	if *h == (world.Hybrid{}) {
		return nil
	}
	out := []Line{{Label: "Azure AD Connect", Value: connectOf(&h.Connect)}}
	for _, t := range travelling {
		if pairs := t.pairs(h); pairs != 0 {
			out = append(out, Line{Label: t.label, Value: pairsOf(pairs)})
		}
	}
	for _, m := range marked {
		if set := m.users(h); set != 0 {
			out = append(out, Line{Label: m.label, Value: people(set.Has, "")})
		}
	}
	return append(out, shownOf(h)...)
}

// connectOf is how Azure AD Connect stands.
func connectOf(c *world.Connect) string {
	cycle := "no cycle runs"
	if c.Phase() != 0 {
		cycle = "a cycle runs: " + c.Phase().String()
	}
	return list(append([]string{cycle}, remarks(
		remark{"stopped", c.Is(world.Stopped)},
		remark{"staging mode", c.Is(world.Staging)},
		remark{"wizard open", c.Is(world.WizardOpen)},
		remark{"writeback on", c.Is(world.Writeback)},
		remark{"threshold lifted", c.Is(world.ThresholdLifted)},
		remark{"threshold exceeded", c.Is(world.ThresholdExceeded)},
		remark{"gap exceeded", c.Is(world.GapExceeded)},
		remark{"ACLable objects on", c.Is(world.ACLableObjects)},
	)...), "")
}

// pairsOf are the pairs of a set, by owner.
func pairsOf(set world.Pairs) string {
	var out []string
	for owner := range world.User(world.Users) {
		if with := people(func(u world.User) bool { return set.Has(owner, u) }, ""); with != "" {
			out = append(out, with+" for "+owner.String())
		}
	}
	return strings.Join(out, "; ")
}

// shownOf are the messages that somebody saw last.
func shownOf(h *world.Hybrid) []Line {
	var out []Line
	if text := h.Failure.Literal(); text != "" {
		whom := "the administrator"
		if h.Whom != world.AdministratorSaw {
			whom = seated(h.Whom)
		}
		out = append(out, Line{Label: "shown to " + whom, Value: text})
	}
	if text := h.Report.Literal(); text != "" {
		out = append(out, Line{Label: "non-delivery report", Value: text})
	}
	return out
}
