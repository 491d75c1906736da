package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/directory"
	"ombud/sim/plan"
)

// decided is the report on one export with batches in it.
func decided(t *testing.T, a plan.Assumptions, text string) *plan.Report {
	t.Helper()
	o, err := load(text)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := o.InExport()
	return plan.Decide(o, b, a)
}

// TestWhoIsReachable: whether folders across premises can be opened, by DT-13 and F-1109.
func TestWhoIsReachable(t *testing.T) {
	const columns = "Identity,RecipientTypeDetails,Batch,msExchRecipientDisplayType,User,AccessRights\n"
	for _, row := range []struct {
		name     string
		exchange directory.Version
		aclable  bool
		text     string
		want     plan.Outcome
	}{
		{"DT-13: the grantee moves, the switch is on", directory.Exchange2016, true, "Ann,UserMailbox,,,,\nBo,UserMailbox,1,,,\n", plan.Limited},
		{"DT-13: the grantee moves, the switch is off", directory.Exchange2016, false, "Ann,UserMailbox,,,,\nBo,UserMailbox,1,,,\n", plan.UntilActed},
		{"DT-13: the grantee moves, Exchange has no switch", directory.Exchange2013CU9, true, "Ann,UserMailbox,,,,\nBo,UserMailbox,1,,,\n", plan.UntilActed},
		{"F-1107: the grantee is a room", directory.Exchange2016, true, "Ann,UserMailbox,,,,\nBo,RoomMailbox,1,,,\n", plan.UntilActed},
		{"F-1109: the mailbox moves, the switch is on", directory.Exchange2013CU10, true, "Ann,UserMailbox,1,,,\nBo,UserMailbox,,,,\n", plan.Limited},
		{"F-1109: the mailbox moves, Exchange has no switch", directory.Exchange2013CU9, true, "Ann,UserMailbox,1,,,\nBo,UserMailbox,,,,\n", plan.UntilActed},
		{"the mailbox follows later", directory.Exchange2016, false, "Ann,UserMailbox,2,,,\nBo,UserMailbox,1,,,\n", plan.UntilBatch},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := plan.Defaults()
			a.Exchange, a.ACLable = row.exchange, row.aclable
			r := decided(t, a, columns+row.text+"Ann,,,,Bo,FullAccess\n")
			if len(r.Breaks) != 1 || r.Breaks[0].Outcome != row.want {
				t.Errorf("%+v, want %s", r.Breaks, row.want)
			}
		})
	}
}

// TestWhatIf offers what is off, and what it would break then.
func TestWhatIf(t *testing.T) {
	const text = "Identity,RecipientTypeDetails,Batch,GrantSendOnBehalfTo,User,AccessRights\nAnn,UserMailbox,1,Bo,,\nBo,UserMailbox,2,,,\nAnn,,,,Bo,FullAccess\n"
	off := plan.Defaults()
	writeback, aclable, both, old := off, off, off, off
	writeback.Writeback, both.Writeback = true, true
	aclable.ACLable, both.ACLable = true, true
	old.Exchange = directory.Exchange2010
	for _, row := range []struct {
		name string
		a    plan.Assumptions
		want string
	}{
		{"all is off", off, "2 2; with writeback 2 1; with ACLable objects 1 1; with both 1 0"},
		{"writeback is on", writeback, "2 1; with ACLable objects 1 0"},
		{"ACLable objects are on", aclable, "1 1; with writeback 1 0"},
		{"both are on", both, "1 0"},
		{"Exchange knows no ACLable objects", old, "2 2; with writeback 2 1"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := decided(t, row.a, text)
			got := []string{fmt.Sprintf("%d %d", r.Broken, r.Lasting)}
			for _, w := range r.WhatIf {
				got = append(got, fmt.Sprintf("%s %d %d", w.What, w.Broken, w.Lasting))
			}
			if diff := cmp.Diff(row.want, strings.Join(got, "; ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRemarks are about what is wrong before the first batch, each just below and just above its limit.
func TestRemarks(t *testing.T) {
	var text strings.Builder
	text.WriteString("Identity,RecipientTypeDetails,User,AccessRights,FolderName,SharingPermissionFlags,Premises,msExchRecipientDisplayType\nStaff,MailUniversalSecurityGroup,,,,,,\nFar,RemoteUserMailbox,,,,,,\nOff,RemoteUserMailbox,,,,,,-2147483642\nOn,RemoteUserMailbox,,,,,,-1073741818\n")
	for i := range 27 {
		fmt.Fprintf(&text, "p%d,UserMailbox,,,,,,\n", i)
	}
	text.WriteString("Info,SharedMailbox,,,,,,\nDesk,SharedMailbox,,,,,,\n")
	for i := 1; i <= 26; i++ {
		fmt.Fprintf(&text, "p0,,p%d,Editor,Calendar,Delegate,,\n", i) // 26 delegates
		if i <= 24 {
			fmt.Fprintf(&text, "p1,,p%d,Editor,Calendar,Delegate,,\n", i+1) // 24 delegates, and Far
		}
		if i <= 25 {
			fmt.Fprintf(&text, "p%d,,Far,Editor,Calendar,Delegate,,\n", i) // 25 managers
		}
	}
	rest := "Info,,p2,Editor,Calendar,Delegate,,\nDesk,,p3,FullAccess,,,,\nDesk,,Staff,FullAccess,,,,\nDesk,,Far,SendAs,,,on-premises,\nInfo,,p4,SendAs,,,on-premises,\n" +
		"Info,,Off,FullAccess,,,,\nInfo,,On,FullAccess,,,,\nOn,,Off,FullAccess,,,,\n"
	r := decided(t, plan.Defaults(), text.String()+rest)
	want := plan.Remarks{ManyDelegates: 1, SharedDelegator: 1, SendAsElsewhere: 1, NotReachable: 1, ToGroups: 1}
	if diff := cmp.Diff(want, r.Remarks); diff != "" {
		t.Error(diff)
	}
	r = decided(t, plan.Defaults(), text.String()+rest+"p26,,Far,Editor,Calendar,Delegate,,\n")
	want.ManyManagers = 1
	if diff := cmp.Diff(want, r.Remarks); diff != "" {
		t.Error(diff)
	}
}

// TestSendAsIsToldOnce: where it breaks, or as broken before any batch; a later batch neither mends it nor breaks it again.
func TestSendAsIsToldOnce(t *testing.T) {
	const columns = "Identity,RecipientTypeDetails,Batch,User,AccessRights,Premises\n"
	for _, row := range []struct {
		name, boxes, side string
		want              string
		before            int
	}{
		{"F-906: the mailbox follows the grantee", "Ann,UserMailbox,2,,,\nBo,UserMailbox,1,,,\n", "on-premises", "1: broken until somebody acts", 0},
		{"F-906: the grantee follows the mailbox", "Ann,UserMailbox,1,,,\nBo,UserMailbox,2,,,\n", "on-premises", "2: broken until somebody acts", 0},
		{"F-918: granted on the other side in time", "Ann,UserMailbox,2,,,\nBo,UserMailbox,1,,,\nAnn,,,Bo,SendAs,Exchange Online\n", "on-premises", "", 0},
		{"broken before: the grantee has always been in the cloud", "Ann,UserMailbox,1,,,\nBo,RemoteUserMailbox,,,,\n", "on-premises", "", 1},
		{"broken before: the grantee stays on-premises", "Ann,UserMailbox,1,,,\nBo,UserMailbox,,,,\n", "Exchange Online", "", 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := decided(t, plan.Defaults(), columns+row.boxes+"Ann,,,Bo,SendAs,"+row.side+"\n")
			var got []string
			for i := range r.Breaks {
				got = append(got, r.Plan.Names[r.Breaks[i].Batch]+": "+r.Breaks[i].Outcome.String())
			}
			if strings.Join(got, "; ") != row.want || r.Remarks.SendAsElsewhere != row.before {
				t.Errorf("%v, %d before; want %q and %d", got, r.Remarks.SendAsElsewhere, row.want, row.before)
			}
		})
	}
}
