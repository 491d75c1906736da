package plan

import (
	"ombud/sim/directory"
	"ombud/sim/language"
)

// Remarks are counts of what does not work even before the first batch.
type Remarks struct {
	ManyDelegates   int `json:"mailboxes_with_more_than_25_delegates"`     // F-112
	ManyManagers    int `json:"delegates_of_more_than_25_mailboxes"`       // F-112
	SharedDelegator int `json:"shared_mailboxes_with_delegates"`           // F-114
	SendAsElsewhere int `json:"send_as_missing_on_the_side_of_its_holder"` // F-906
	NotReachable    int `json:"rights_of_grantees_who_are_not_aclable"`    // F-1103
	ToGroups        int `json:"grants_to_groups"`                          // F-1202
}

// delegateLimit is the most delegates of a manager, and managers of a delegate, with which delegation works (F-112).
const delegateLimit = 25

func remarks(o *Organisation) Remarks {
	var r Remarks
	delegates, managers := make([]int32, len(o.Mailboxes)), make([]int32, len(o.Mailboxes))
	for i := range o.Delegations {
		d := &o.Delegations[i]
		grantee := &o.Mailboxes[d.Grantee]
		if d.Permission == directory.DelegateFolders && grantee.Kind != Group {
			delegates[d.Mailbox]++
			managers[d.Grantee]++
		}
		switch {
		case grantee.Kind == Group:
			r.ToGroups++
		case d.Permission == directory.SendAs && d.Sides&on(grantee.Premises) == 0:
			r.SendAsElsewhere++
		case opens(d.Permission) && o.Mailboxes[d.Mailbox].Premises == directory.OnPremises && grantee.Premises == directory.Online && grantee.ACLable == No:
			r.NotReachable++
		}
	}
	for i := range o.Mailboxes {
		if delegates[i] > delegateLimit {
			r.ManyDelegates++
		}
		if managers[i] > delegateLimit {
			r.ManyManagers++
		}
		if o.Mailboxes[i].Kind == Shared && delegates[i] > 0 {
			r.SharedDelegator++
		}
	}
	return r
}

// opens reports whether a permission opens the mailbox or a folder of it.
func opens(p directory.Permission) bool { return p != directory.SendAs && p != directory.SendOnBehalf }

// sentences are the remarks that apply, a line each.
func (r *Remarks) sentences() (list []language.Count) {
	for _, c := range []language.Count{
		language.Count{N: r.ManyDelegates, One: "mailbox has more than 25 delegates (F-112)", Many: "mailboxes have more than 25 delegates (F-112)"},
		language.Count{N: r.ManyManagers, One: "delegate has more than 25 managers (F-112)", Many: "delegates have more than 25 managers (F-112)"},
		language.Count{N: r.SharedDelegator, One: "shared mailbox has delegates, which Lync does not support (F-114)", Many: "shared mailboxes have delegates, which Lync does not support (F-114)"},
		language.Count{N: r.SendAsElsewhere, One: "Send As is missing on the side of its holder (F-906)", Many: "Send As are missing on the side of their holders (F-906)"},
		language.Count{N: r.NotReachable, One: "right of somebody who has moved and is not ACLable (F-1103)", Many: "rights of those who have moved and are not ACLable (F-1103)"},
		language.Count{N: r.ToGroups, One: "grant to a group, whose members the export does not tell", Many: "grants to groups, whose members the export does not tell"},
	} {
		if c.N > 0 {
			list = append(list, c)
		}
	}
	return list
}
