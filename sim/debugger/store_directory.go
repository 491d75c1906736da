package debugger

import (
	"fmt"

	"ombud/sim/exchange"
	"ombud/sim/world"
)

// The fourth store: the directory.

func directoryLines(v *view) []Line {
	var out []Line
	for _, u := range v.cast {
		holders := func(f exchange.Flag, otherwise string) string {
			return people(func(d world.User) bool { return v.Mailboxes[u].Has(int(d), f) }, otherwise)
		}
		if behalf := holders(exchange.SendOnBehalf, "nobody"); u == world.Manager || behalf != "nobody" {
			out = append(out, Line{Label: "publicDelegates of " + u.String(), Value: behalf})
		}
		if as := holders(exchange.SendAs, ""); as != "" {
			out = append(out, Line{Label: "Send As for " + u.String(), Value: as})
		}
		out = append(out, Line{Label: "account of " + u.String(), Value: accountOf(v, u)})
	}
	return out
}

// accountOf is what the administrator set for a user.
func accountOf(v *view, u world.User) string {
	p := &v.People[u]
	out := []string{"sync policy " + onOff(p.Policy), p.Telephony.String()}
	if p.Mailbox == p.Home {
		out = append(out, "all "+p.Mailbox.String())
	} else {
		out = append(out, "mailbox "+p.Mailbox.String(), "Lync "+p.Home.String())
	}
	return list(append(out, remarks(
		remark{fmt.Sprintf("delegate of %d more", p.OtherManagers), p.OtherManagers > 0},
		remark{"publicDelegates locked", v.Mailboxes[u].SendOnBehalfLocked},
	)...), "")
}
