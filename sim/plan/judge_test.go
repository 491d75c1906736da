package plan_test

import (
	"testing"
	"time"

	"ombud/sim/directory"
	"ombud/sim/plan"
)

const (
	forest = directory.OnPremises
	cloud  = directory.Online

	inForest = 1 << forest
	inCloud  = 1 << cloud
)

// TestJudge are the verdicts, row by row of the decision tables where there is one.
func TestJudge(t *testing.T) {
	plain := plan.Defaults()
	writeback := plain
	writeback.Writeback = true
	old := writeback
	old.Build = directory.Build{1, 1, 552, 0}
	for _, row := range []struct {
		name string
		a    plan.Assumptions
		c    plan.Case
		want plan.Verdict
	}{
		{"DT-10 row 2: Send on Behalf within the cloud", plain, plan.Case{Permission: directory.SendOnBehalf, Mailbox: cloud, Grantee: cloud, Joint: true}, plan.Verdict{}},
		{"F-909: Send on Behalf of a grantee who moves alone was exported long ago", plain, plan.Case{Permission: directory.SendOnBehalf, Mailbox: forest, Grantee: cloud}, plan.Verdict{}},
		{"F-1401, P-58: Send on Behalf of a mailbox that moves alone stays", with(plain, "P-58", "stays"), plan.Case{Permission: directory.SendOnBehalf, Mailbox: cloud, Grantee: forest}, plan.Verdict{}},
		{"P-58: with writeback as well", with(writeback, "P-58", "stays"), plan.Case{Permission: directory.SendOnBehalf, Mailbox: cloud, Grantee: forest}, plan.Verdict{}},
		{"DT-10 row 4: Send on Behalf to a grantee in the forest is written back", writeback, plan.Case{Permission: directory.SendOnBehalf, Mailbox: cloud, Grantee: forest},
			plan.Verdict{Outcome: plan.ForAWhile, Reason: plan.BehalfBack, Worst: 38 * time.Minute}},
		{"DT-10 row 5: Send on Behalf to a grantee in the forest without writeback", plain, plan.Case{Permission: directory.SendOnBehalf, Mailbox: cloud, Grantee: forest},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.BehalfNowhere}},
		{"F-911: a build too old for writeback", old, plan.Case{Permission: directory.SendOnBehalf, Mailbox: cloud, Grantee: forest},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.BehalfNowhere}},
		{"F-906: Send As stays where it is while the grantee moves", plain, plan.Case{Permission: directory.SendAs, Mailbox: forest, Grantee: cloud, Sides: inForest},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.SendAsLeft, Worst: 20 * time.Minute}},
		{"P-50: which takes effect within", with(plain, "P-50", "at most 1 hour"), plan.Case{Permission: directory.SendAs, Mailbox: forest, Grantee: cloud, Sides: inForest},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.SendAsLeft, Worst: time.Hour}},
		{"F-906: Send As that only the cloud has did not work for a grantee in the forest before", plain, plan.Case{Permission: directory.SendAs, Mailbox: cloud, Grantee: forest, Sides: inCloud, Waits: true}, plan.Verdict{}},
		{"F-906: nor does a mailbox that follows its grantee break it once more", plain, plan.Case{Permission: directory.SendAs, Mailbox: cloud, Grantee: cloud, Sides: inForest, Waits: true}, plan.Verdict{}},
		{"F-906: a grantee who follows the mailbox breaks it", plain, plan.Case{Permission: directory.SendAs, Mailbox: cloud, Grantee: cloud, Sides: inForest},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.SendAsLeft, Worst: 20 * time.Minute}},
		{"F-906: Send As works on while only the mailbox moves", plain, plan.Case{Permission: directory.SendAs, Mailbox: cloud, Grantee: forest, Sides: inForest, Waits: true}, plan.Verdict{}},
		{"F-906: Send As that was granted on both sides", plain, plan.Case{Permission: directory.SendAs, Mailbox: forest, Grantee: cloud, Sides: inForest | inCloud}, plan.Verdict{}},
		{"F-917: Send As of two who move together", plain, plan.Case{Permission: directory.SendAs, Mailbox: cloud, Grantee: cloud, Joint: true, Sides: inForest}, plan.Verdict{}},
		{"P-52: Send As got lost", with(plain, "P-52", "lost"), plan.Case{Permission: directory.SendAs, Mailbox: cloud, Grantee: cloud, Joint: true, Sides: inForest},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.SendAsNotCarried, Worst: 20 * time.Minute}},
		{"DT-09: Full Access of two who move together", plain, plan.Case{Permission: directory.FullAccess, Mailbox: cloud, Grantee: cloud, Joint: true}, plan.Verdict{}},
		{"F-901, DT-14: Full Access from the cloud keeps its mapping", plain, plan.Case{Permission: directory.FullAccess, Mailbox: forest, Grantee: cloud, Reachable: true},
			plan.Verdict{Outcome: plan.Limited, Reason: plan.FullAccessAcross}},
		{"P-28: unless it is lost", with(plain, "P-28", "lost"), plan.Case{Permission: directory.FullAccess, Mailbox: forest, Grantee: cloud, Reachable: true},
			plan.Verdict{Outcome: plan.Limited, Reason: plan.FullAccessAcross, Also: plan.NoMapping}},
		{"F-1203: Full Access from the forest has no mapping", plain, plan.Case{Permission: directory.FullAccess, Mailbox: cloud, Grantee: forest, Reachable: true},
			plan.Verdict{Outcome: plan.Limited, Reason: plan.FullAccessAcross, Also: plan.NoMapping}},
		{"F-903: Full Access of a grantee who is not ACLable", plain, plan.Case{Permission: directory.FullAccess, Mailbox: forest, Grantee: cloud},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.NotACLable}},
		{"DT-13 row 1: of an Exchange without the switch", on(plain, directory.Exchange2013CU9), plan.Case{Permission: directory.FullAccess, Mailbox: forest, Grantee: cloud},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.NoSwitch}},
		{"DT-13 row 6: of Exchange 2010", on(plain, directory.Exchange2010), plan.Case{Permission: directory.FolderRights, Mailbox: forest, Grantee: cloud},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.NotSupported}},
		{"DT-13 row 8: of a room", plain, plan.Case{Permission: directory.FullAccess, Mailbox: forest, Grantee: cloud, Never: true},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.NeverACLable}},
		{"F-1109: a room of the forest needs the switch alone", plain, plan.Case{Permission: directory.FullAccess, Mailbox: cloud, Grantee: forest, Never: true},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.NotACLable}},
		{"F-1405: a resource of the other forest", plain, plan.Case{Permission: directory.FullAccess, Mailbox: forest, Grantee: cloud, Reachable: true, Resource: true},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.ResourceAcross}},
		{"F-1407: a hidden mailbox of the other forest", plain, plan.Case{Permission: directory.FolderRights, Mailbox: forest, Grantee: cloud, Reachable: true, Hidden: true},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.HiddenAcross}},
		{"hidden or not, on one side it works", plain, plan.Case{Permission: directory.FullAccess, Mailbox: cloud, Grantee: cloud, Hidden: true, Resource: true}, plan.Verdict{}},
		{"DT-11 row 3: folders across", plain, plan.Case{Permission: directory.FolderRights, Mailbox: forest, Grantee: cloud, Reachable: true},
			plan.Verdict{Outcome: plan.Limited, Reason: plan.FolderAcross}},
		{"DT-11 row 4: folders across, not ACLable", plain, plan.Case{Permission: directory.FolderRights, Mailbox: forest, Grantee: cloud},
			plan.Verdict{Outcome: plan.UntilBatch, Reason: plan.NotACLable}},
		{"F-917: a delegate who moves with the manager", plain, plan.Case{Permission: directory.DelegateFolders, Mailbox: cloud, Grantee: cloud, Joint: true, Private: true}, plan.Verdict{}},
		{"P-53: whose address goes stale all the same", with(plain, "P-53", "go stale"), plan.Case{Permission: directory.DelegateFolders, Mailbox: cloud, Grantee: cloud, Joint: true},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.DelegateMovedToo}},
		{"DT-16 row 2: a delegate who moves alone", plain, plan.Case{Permission: directory.DelegateFolders, Mailbox: forest, Grantee: cloud, Reachable: true},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.DelegateMoved, Also: plan.NoLync}},
		{"F-1401: who sees private items", plain, plan.Case{Permission: directory.DelegateFolders, Mailbox: forest, Grantee: cloud, Reachable: true, Private: true},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.DelegateMoved, Also: plan.NoLync | plan.NoPrivate}},
		{"P-55: which may be kept", with(plain, "P-55", "kept"), plan.Case{Permission: directory.DelegateFolders, Mailbox: forest, Grantee: cloud, Reachable: true, Private: true},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.DelegateMoved, Also: plan.NoLync}},
		{"DT-16 row 3: a manager who moves alone, without writeback", plain, plan.Case{Permission: directory.DelegateFolders, Mailbox: cloud, Grantee: forest, Reachable: true},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.DelegateMoved, Also: plan.NoLync | plan.NoUpdates}},
		{"DT-16 row 4: the same with writeback", writeback, plan.Case{Permission: directory.DelegateFolders, Mailbox: cloud, Grantee: forest, Reachable: true},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.DelegateMoved, Also: plan.NoLync}},
		{"DT-11 row 7: a manager who moves alone, the delegate not ACLable", writeback, plan.Case{Permission: directory.DelegateFolders, Mailbox: cloud, Grantee: forest},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.DelegateMoved, Also: plan.NoLync | plan.FoldersShut}},
		{"DT-16 row 2: a delegate who follows", plain, plan.Case{Permission: directory.DelegateFolders, Mailbox: cloud, Grantee: cloud},
			plan.Verdict{Outcome: plan.UntilActed, Reason: plan.DelegateMoved}},
		{"F-1202: a group", plain, plan.Case{Permission: directory.FullAccess, Group: true}, plan.Verdict{Outcome: plan.Unclear, Reason: plan.GrantedToGroup}},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := row.a.Judge(row.c); got != row.want {
				t.Errorf("%+v\nwant %+v", got, row.want)
			}
		})
	}
}

// with is a set of assumptions with one of them changed.
func with(a plan.Assumptions, name, value string) plan.Assumptions {
	if err := a.Set(name, value); err != nil {
		panic(err)
	}
	return a
}

// on is a set of assumptions with another Exchange.
func on(a plan.Assumptions, v directory.Version) plan.Assumptions {
	a.Exchange = v
	return a
}

func TestEveryReasonIsExplained(t *testing.T) {
	for r := plan.NoReason + 1; r < plan.Reasons; r++ {
		if r.Facts() == "" || r.Why().IsZero() || r.Act().IsZero() {
			t.Errorf("%s: %q %q %q", r, r.Facts(), r.Why(), r.Act())
		}
	}
}

func TestSet(t *testing.T) {
	for _, row := range []struct{ name, value, back, err string }{
		{"nothing", "", "38m0s", ""},
		{"back sync", "at most 1 hour", "1h33m0s", ""},
		{"P-33", "between 1 and 30 minutes", "1h3m0s", ""},
		{"P-33", "0 seconds", "33m0s", ""},
		{"azure ad connect cycle", "30 minutes", "1h6m0s", ""},
		{"directory replication", "1 hour", "1h37m0s", ""},
		{"Azure AD Connect interval", "2 hours", "2h8m0s", ""},
		{"P-49", "10 minutes", "38m0s", ""}, // F-1005
		{"back sync", "2 days", "", "back sync (P-33) cannot be 2 days; the longest is 1 d"},
		{"P-52", "gone", "", `Send As on a joint move (P-52) cannot be "gone"; its values are "carried over" and "lost"`},
	} {
		t.Run(row.name+" "+row.value, func(t *testing.T) {
			a := plan.Defaults()
			var err error
			if row.value != "" {
				err = a.Set(row.name, row.value)
			}
			switch {
			case row.err != "" && (err == nil || err.Error() != row.err):
				t.Errorf("%v\nwant %s", err, row.err)
			case row.err == "" && (err != nil || a.BackWorst().String() != row.back):
				t.Errorf("%v, %v back; want %s", err, a.BackWorst(), row.back)
			}
		})
	}
	a := plan.Defaults()
	if err := a.Set("sync", "1 hour"); err == nil {
		t.Error("an unknown name is set")
	}
	if err := a.Set("P-33", "soon"); err == nil {
		t.Error("soon is a window")
	}
}

// TestDefaultsSetThemselves holds for every assumption: its default is a value that Set takes and that changes nothing.
func TestDefaultsSetThemselves(t *testing.T) {
	for _, s := range plan.AssumptionList() {
		a := plan.Defaults()
		value := a.Value(s)
		if s.Values[0] == "" {
			value = "at most 10 minutes"
		}
		if err := a.Set(s.ID, value); err != nil {
			t.Errorf("%s: %v", s.ID, err)
		}
		if s.Values[0] != "" && a != plan.Defaults() {
			t.Errorf("%s: its default %q changes something", s.ID, value)
		}
		if s.Values[0] == "" && a.Value(s) != "at most 10 min" {
			t.Errorf("%s is %q after it was set", s.ID, a.Value(s))
		}
	}
}
