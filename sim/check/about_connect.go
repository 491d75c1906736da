package check

import (
	"fmt"

	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// The two directories and Azure AD Connect between them.

var connectProperties = []Property{
	{
		Name:      language.Key("a second cycle changes nothing"),
		Sentence:  language.Key("when everything has travelled, a sync cycle of Azure AD Connect changes nothing"),
		Sometimes: language.Key("something has travelled"),
		Facts:     []string{"F-1002", "F-1003"},
		judge:     cyclesRepeat,
	},
	{
		Name:      language.Key("phases follow each other"),
		Sentence:  language.Key("a cycle goes through its six phases in order, and two never run at once"),
		Sometimes: language.Key("a cycle comes to its last phase"),
		Facts:     []string{"F-1002", "F-1020"},
		judge:     phasesInOrder,
	},
	{
		Name:      language.Key("standing still carries nothing"),
		Sentence:  language.Key("while Azure AD Connect is stopped or its wizard is open no phase runs, and in staging mode nothing is exported"),
		Sometimes: language.Key("a cycle runs in staging mode"),
		Facts:     []string{"F-1006", "F-1007", "F-1008", "DT-12"},
		judge:     stillCarriesNothing,
	},
	{
		Name:      language.Key("travel grows with the options"),
		Sentence:  language.Key("unless mailboxes are moved or Azure AD Connect is held up: where the two directories agree about Send on Behalf without writeback, they agree with it"),
		Sometimes: language.Key("they agree about more with it"),
		Facts:     []string{"F-909", "F-910", "DT-10"},
		judge:     travelIsMonotone,
	},
	{
		Name:      language.Key("a remedy makes it ACLable"),
		Sentence:  language.Key("a mailbox that moves to the cloud is ACLable if and only if there is nothing to do about it, and becomes so by hand unless it must not be"),
		Sometimes: language.Key("a mailbox moves that has to be made ACLable by hand"),
		Facts:     []string{"DT-13", "F-1104", "F-1105", "F-1107"},
		judge:     remediesHelp,
	},
	{
		Name:      language.Key("without hybrid nothing is hybrid"),
		Sentence:  language.Key("a world that is no hybrid deployment knows nothing of two directories"),
		Sometimes: language.Key("the administrator gives rights on a folder"),
		Facts:     []string{"F-102"},
		judge:     plainStaysPlain,
	},
}

func cyclesRepeat(t *trial) (r Ruling) {
	if !t.Params.Hybrid || !t.Rest {
		return r
	}
	x := t.branch()
	x.leave()
	x.settle()
	cycle := []Move{{Event: world.Action{Kind: world.SyncCycle}.Event()}}
	x.play(cycle)
	first := *x.End()
	x.play(cycle)
	if !x.Rest {
		return r
	}
	start, is := &t.Start.Hybrid, &first.Hybrid
	r.Seen = start.Lists != is.Lists || start.Mapping.Exported != is.Mapping.Exported || start.X500 != is.X500
	if second := x.End(); *second != first {
		r = broken("a second sync cycle changes what the first one left")
		r.Shown = x.Course
	}
	return r
}

func phasesInOrder(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		p, q := before.Hybrid.Connect.Phase(), after.Hybrid.Connect.Phase()
		begins := q == directory.ImportForest && (p == 0 || p == directory.ExportForest)
		if q != p && q != 0 && q != p+1 && !begins {
			broke = fmt.Sprintf("%q takes a cycle from phase %d to phase %d", e, p, q)
		}
		if e.Kind == world.PhaseDone && uint8(p) != e.A+1 {
			broke = fmt.Sprintf("%q while phase %d runs", e, p)
		}
		return q == directory.ExportForest, broke
	})
}

// inCycle says whether an event is a part of a cycle, or a whole one.
func inCycle(e world.Event) bool {
	return e.Kind == world.PhaseDone || e.Kind == world.Acted && (e.Action == world.SyncCycle || e.Action == world.InitialCycle)
}

func stillCarriesNothing(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		c, was, is := &before.Hybrid.Connect, &before.Hybrid, &after.Hybrid
		carried := was.Lists.Exported != is.Lists.Exported || was.Mapping.Exported != is.Mapping.Exported || was.OnBehalf != is.OnBehalf
		switch {
		case !t.Params.Hybrid || !inCycle(e):
		case c.Set&(world.Stopped|world.WizardOpen) != 0 && (carried || e.Kind == world.PhaseDone):
			broke = fmt.Sprintf("%q while Azure AD Connect stands still", e)
		case c.Is(world.Staging) && carried:
			broke = fmt.Sprintf("%q exports something in staging mode", e)
		default:
			seen = c.Is(world.Staging)
		}
		return seen, broke
	})
}

// entries are who may send on behalf of whom as written on one side.
func entries(s *world.State, at directory.Premises) (out world.Pairs) {
	pairs(func(u, v world.User) {
		home := directory.Premises(s.People[u].Mailbox) == at
		on := s.Hybrid.OnBehalf.Away.Has(u, v)
		if home {
			on = s.Mailboxes[u].Has(int(v), exchange.SendOnBehalf)
		}
		out.Set(u, v, on)
	})
	return out
}

// runsConnect says whether a move changes how Azure AD Connect is run.
func runsConnect(e world.Event) bool {
	return e.Kind == world.Acted && e.Action >= world.WritebackOn && e.Action <= world.LiftThreshold &&
		e.Action != world.SyncCycle && e.Action != world.InitialCycle
}

// holdsUp says whether a setting keeps Azure AD Connect from carrying everything.
func holdsUp(s world.Setting) bool {
	switch s.Kind {
	case world.SetConnectStopped, world.SetConnectStaging, world.SetWizardOpen, world.SetDeletions, world.SetOutOfScope:
		return true
	}
	return false
}

func travelIsMonotone(t *trial) (r Ruling) {
	if !t.Params.Hybrid || t.Params.StoppedExport == 1 {
		return r
	}
	base := t.Draft.keep(
		func(s world.Setting) bool {
			return s.Kind != world.SetWriteback && s.Kind != world.SetBuild && !holdsUp(s)
		},
		func(m Move) bool { return m.Follow.Procedure == 0 && !runsConnect(m.Event) && !moved(m.Event) })
	more := base.clone()
	for i, s := range more.Settings {
		if s.Kind == world.SetHybrid {
			rest := append([]world.Setting{{Kind: world.SetWriteback, N: 1}}, more.Settings[i+1:]...)
			more.Settings = append(more.Settings[:i+1:i+1], rest...)
			break
		}
	}
	without, with := t.again(base), t.again(more)
	if without == nil || with == nil || !without.Rest || !with.Rest {
		return r
	}
	apart := func(c *Course) world.Pairs {
		return entries(c.End(), directory.OnPremises) ^ entries(c.End(), directory.Online)
	}
	lost, gained := apart(with)&^apart(without), apart(without)&^apart(with)
	r.Seen = gained != 0
	if lost != 0 {
		r = broken("with writeback the two directories differ about Send on Behalf where they agree without it")
		r.Shown = with
	}
	return r
}

func remediesHelp(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if !moved(e) || t.Params.Conversion == 1 {
			return false, ""
		}
		users(func(u world.User) {
			if before.People[u].Mailbox == after.People[u].Mailbox || after.People[u].Mailbox != lync.Online {
				return
			}
			remedy := directory.RemedyAfterMove(t.Params.Version, before.Hybrid.Connect.Is(world.ACLableObjects), t.Params.MailboxType[u])
			byHand := remedy == directory.SetByHand || remedy == directory.SwitchAndSet
			mended := t.suppose(*after, world.Action{Kind: world.MakeACLable, User: u})
			is := t.holds(world.Claim{Kind: world.IsACLable, User: u}, after)
			will := t.holds(world.Claim{Kind: world.IsACLable, User: u}, &mended)
			if seen = seen || byHand; is != (remedy == directory.NothingToDo) || byHand && !will || remedy == directory.MustNotBeSet && will {
				broke = fmt.Sprintf("%q: what to do about %s is %q; ACLable: %v, and once it is set by hand: %v", e, u, remedy, is, will)
			}
		})
		return seen, broke
	})
}

func plainStaysPlain(t *trial) Ruling {
	if t.Params.Hybrid {
		return Ruling{}
	}
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		h := after.Hybrid
		h.Failure, h.Whom, h.Report = 0, 0, 0
		if h != (world.Hybrid{}) {
			broke = fmt.Sprintf("%q: there is no hybrid deployment, and yet something is known of two directories", e)
		}
		seen = e.Kind == world.Acted && e.Action == world.GiveFolder
		return seen, broke
	})
}
