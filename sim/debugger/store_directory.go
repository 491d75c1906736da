package debugger

import (
	"ombud/sim/exchange"
	"ombud/sim/world"
)

// The fourth store: the directory.

func directoryLines(v *view) []Line {
	var out []Line
	nobody := v.say("nobody")
	for _, u := range v.cast {
		holders := func(f exchange.Flag, otherwise string) string {
			return v.people(func(d world.User) bool { return v.Mailboxes[u].Has(int(d), f) }, otherwise)
		}
		if behalf := holders(exchange.SendOnBehalf, nobody); u == world.Manager || behalf != nobody {
			out = append(out, Line{Label: v.say("publicDelegates of %s", u), Value: behalf})
		}
		if as := holders(exchange.SendAs, ""); as != "" {
			out = append(out, Line{Label: v.say("Send As for %s", u), Value: as})
		}
		out = append(out, Line{Label: v.say("account of %s", u), Value: accountOf(v, u)})
	}
	return out
}

// accountOf is what the administrator set for a user.
func accountOf(v *view, u world.User) string {
	p := &v.People[u]
	policy := v.say("sync policy off")
	if p.Policy {
		policy = v.say("sync policy on")
	}
	out := []string{policy, p.Telephony.In(v.language)}
	if p.Mailbox == p.Home {
		out = append(out, v.say("all %s", p.Mailbox))
	} else {
		out = append(out, v.say("mailbox %s", p.Mailbox), v.say("Lync %s", p.Home))
	}
	return list(append(out, remarks(
		remark{v.say("delegate of %d more", p.OtherManagers), p.OtherManagers > 0},
		remark{v.say("publicDelegates locked"), v.Mailboxes[u].SendOnBehalfLocked},
	)...), "")
}
