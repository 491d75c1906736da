package debugger

import (
	"strings"

	"ombud/sim/directory"
	"ombud/sim/language"
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
	{language.Key("Full Access in force"), func(h *world.Hybrid) world.Pairs { return h.FullAccess }},
	{language.Key("Send on Behalf written across"), func(h *world.Hybrid) world.Pairs { return h.OnBehalf.Away }},
	{language.Key("Send on Behalf in force on-premises"), func(h *world.Hybrid) world.Pairs { return h.OnBehalf.InForce[directory.OnPremises] }},
	{language.Key("Send on Behalf in force online"), func(h *world.Hybrid) world.Pairs { return h.OnBehalf.InForce[directory.Online] }},
	{language.Key("Send As written across"), func(h *world.Hybrid) world.Pairs { return h.SendAs.Away }},
	{language.Key("Send As in force on-premises"), func(h *world.Hybrid) world.Pairs { return h.SendAs.InForce[directory.OnPremises] }},
	{language.Key("Send As in force online"), func(h *world.Hybrid) world.Pairs { return h.SendAs.InForce[directory.Online] }},
	{language.Key("publicDelegates carried to the cloud"), func(h *world.Hybrid) world.Pairs { return h.Lists.StagedOut }},
	{language.Key("publicDelegates in Azure AD"), func(h *world.Hybrid) world.Pairs { return h.Lists.Exported }},
	{language.Key("cloudPublicDelegates in Azure AD"), func(h *world.Hybrid) world.Pairs { return h.Lists.Cloud }},
	{language.Key("cloudPublicDelegates carried to the forest"), func(h *world.Hybrid) world.Pairs { return h.Lists.StagedIn }},
	{language.Key("cloudPublicDelegates done with"), func(h *world.Hybrid) world.Pairs { return h.Lists.Consumed }},
	{language.Key("mapping in the forest"), func(h *world.Hybrid) world.Pairs { return h.Mapping.Forest }},
	{language.Key("mapping carried to the cloud"), func(h *world.Hybrid) world.Pairs { return h.Mapping.Staged }},
	{language.Key("mapping in Azure AD"), func(h *world.Hybrid) world.Pairs { return h.Mapping.Exported }},
	{language.Key("mapping online"), func(h *world.Hybrid) world.Pairs { return h.Mapping.Online }},
	{language.Key("old addresses kept"), func(h *world.Hybrid) world.Pairs { return h.OldAddress }},
	{language.Key("old address book entries"), func(h *world.Hybrid) world.Pairs { return h.OldBook }},
}

// marked are the sets of users.
var marked = []struct {
	label string
	users func(*world.Hybrid) world.People
}{
	{language.Key("ACLable for the forest"), func(h *world.Hybrid) world.People { return h.ACLable }},
	{language.Key("ACLable for Exchange Online"), func(h *world.Hybrid) world.People { return h.ACLableOnline }},
	{language.Key("x500 address written back"), func(h *world.Hybrid) world.People { return h.X500 }},
	{language.Key("x500 address carried to the forest"), func(h *world.Hybrid) world.People { return h.StagedX500 }},
	{language.Key("list edited last in the cloud"), func(h *world.Hybrid) world.People { return h.CloudNewer }},
}

func hybridLines(v *view) []Line {
	h := &v.Hybrid
	if *h == (world.Hybrid{}) {
		return nil
	}
	out := []Line{{Label: "Azure AD Connect", Value: v.connectOf(&h.Connect)}}
	for _, t := range travelling {
		if pairs := t.pairs(h); pairs != 0 {
			out = append(out, Line{Label: v.say(t.label), Value: v.pairsOf(pairs)})
		}
	}
	for _, m := range marked {
		if set := m.users(h); set != 0 {
			out = append(out, Line{Label: v.say(m.label), Value: v.people(set.Has, "")})
		}
	}
	return append(out, v.shownOf(h)...)
}

// connectOf is how Azure AD Connect stands.
func (v *view) connectOf(c *world.Connect) string {
	cycle := v.say("no cycle runs")
	if c.Phase() != 0 {
		cycle = v.say("a cycle runs: %s", c.Phase())
	}
	return list(append([]string{cycle}, remarks(
		remark{v.say("stopped"), c.Is(world.Stopped)},
		remark{v.say("staging mode"), c.Is(world.Staging)},
		remark{v.say("wizard open"), c.Is(world.WizardOpen)},
		remark{v.say("writeback on"), c.Is(world.Writeback)},
		remark{v.say("threshold lifted"), c.Is(world.ThresholdLifted)},
		remark{v.say("threshold exceeded"), c.Is(world.ThresholdExceeded)},
		remark{v.say("gap exceeded"), c.Is(world.GapExceeded)},
		remark{v.say("ACLable objects on"), c.Is(world.ACLableObjects)},
	)...), "")
}

// pairsOf are the pairs of a set, by owner.
func (v *view) pairsOf(set world.Pairs) string {
	var out []string
	for owner := range world.User(world.Users) {
		if with := v.people(func(u world.User) bool { return set.Has(owner, u) }, ""); with != "" {
			out = append(out, v.say("%s for %s", with, owner))
		}
	}
	return strings.Join(out, "; ")
}

// shownOf are the messages that somebody saw last.
func (v *view) shownOf(h *world.Hybrid) []Line {
	var out []Line
	if text := h.Failure.Literal(); text != "" {
		whom := language.Speaker(language.Textf(Administrator))
		if h.Whom != world.AdministratorSaw {
			whom = seated(h.Whom)
		}
		out = append(out, Line{Label: v.say("shown to %s", whom), Value: text})
	}
	if text := h.Report.Literal(); text != "" {
		out = append(out, Line{Label: v.say("non-delivery report"), Value: text})
	}
	return out
}
