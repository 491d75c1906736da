package world

import (
	"fmt"
	"testing"

	"ombud/sim/directory"
)

// placed says where the mailboxes of manager and delegate are.
func placed(m, d directory.Premises) []string {
	return []string{
		fmt.Sprintf("the mailbox of the manager is %v", m),
		fmt.Sprintf("the mailbox of the delegate is %v", d),
	}
}

var bothSides = [...]directory.Premises{directory.OnPremises, directory.Online}

// What comes of adding a delegate in Outlook is what the tables say, once
// everything has settled: DT-10 and DT-11, every row.
func TestTablesComeOutOfTheModel(t *testing.T) {
	for _, m := range bothSides {
		for _, d := range bothSides {
			for option := range 4 {
				aclable, writeback := option&1 != 0, option&2 != 0
				name := fmt.Sprintf("DT-10, DT-11: manager %v, delegate %v, ACLable %v, writeback %v", m, d, aclable, writeback)
				t.Run(name, func(t *testing.T) {
					given := append(placed(m, d),
						"the remote mailbox of the delegate is "+map[bool]string{true: "ACLable", false: "not ACLable"}[aclable],
						"Exchange hybrid writeback is "+map[bool]string{true: "on", false: "off"}[writeback])
					got, path := delegationInModel(t, given)
					if want := directory.Across(m, d, aclable, writeback); got != want {
						t.Errorf("the model has %+v, the table %+v", got, want)
					}
					want := directory.SendOnBehalfPath(m, d, writeback)
					if m != d && !aclable {
						want = directory.Nowhere // Outlook refuses the delegate before anything is written.
					}
					if path != want {
						t.Errorf("Send on Behalf arrives by the path %q, the table says %q", path, want)
					}
				})
			}
		}
	}
}

// delegationInModel adds the delegate in Outlook, lets everything settle and
// reads the columns of DT-11 and the path of DT-10 off the model.
func delegationInModel(t *testing.T, given []string) (directory.Delegation, directory.Path) {
	t.Helper()
	m, run := story{given: given}.begin(t)
	holds := func(text string) bool { return mustClaim(t, text).Holds(&m.Params, run.State()) }
	perform(t, run, add)
	path := directory.Nowhere
	for settling(run) {
		before := holds("the delegate can send on behalf of the manager")
		e, _ := run.Next()
		if !before && holds("the delegate can send on behalf of the manager") {
			path = pathBy(e, run.State())
		}
	}
	out := directory.Delegation{
		AddSucceeds:   holds("the delegate is a delegate of the manager in Outlook"),
		Folders:       holds("the delegate can open the Calendar folder of the manager"),
		Rule:          holds("the delegate receives copies of meeting requests to the manager"),
		LyncSupported: holds("Lync meeting delegation of the manager to the delegate is supported"),
	}
	if holds("the delegate can send on behalf of the manager") {
		out.SendOnBehalf = directory.AtOnce
		if !withoutSync(t, given) {
			out.SendOnBehalf = directory.AfterSync
		}
	}
	if refused := holds(`the manager gets the error "` + directory.NotLocalText.Literal() + `"`); refused == out.AddSucceeds {
		t.Errorf("F-920: added %v, refused %v", out.AddSucceeds, refused)
	}
	return out, path
}

// withoutSync says whether Send on Behalf comes about while Azure AD Connect
// stands still.
func withoutSync(t *testing.T, given []string) bool {
	t.Helper()
	m, run := story{given: append(given, "Azure AD Connect is stopped")}.begin(t)
	perform(t, run, add)
	perform(t, run, "settle")
	return mustClaim(t, "the delegate can send on behalf of the manager").Holds(&m.Params, run.State())
}

// pathBy is the path of DT-10 whose last leg the event is.
func pathBy(e Event, s *State) directory.Path {
	switch {
	case e.Kind == Forwarded:
		return directory.Forward
	case directory.Premises(e.B) != side(s, Manager):
		return directory.Back
	}
	return directory.Local
}
