package plan_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/directory"
	"ombud/sim/plan"
)

// TestTextFitsAScreen holds for organisations of any size: 80 columns, 45 lines, and the verdict in it.
func TestTextFitsAScreen(t *testing.T) {
	for _, mailboxes := range []int{1, 50, 3000} {
		for _, limit := range []int{1, 40, 5000} {
			var out bytes.Buffer
			if err := plan.Suggest(loaded(t, generated(t, mailboxes)), limit, plan.Defaults()).WriteText(&out); err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(out.String(), "\n")
			if len(lines) > 45+1 || !strings.Contains(out.String(), " break") {
				t.Errorf("%d mailboxes, at most %d: %d lines\n%s", mailboxes, limit, len(lines), out.String())
			}
			for _, line := range lines {
				if utf8.RuneCountInString(line) > 80 || strings.TrimRight(line, " ") != line {
					t.Errorf("%d mailboxes, at most %d: %q", mailboxes, limit, line)
				}
			}
		}
	}
}

func TestLegible(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"plain text", "Åsa Öberg <a@b>", "Åsa Öberg <a@b>"},
		{"a colour", "\x1b[31mred", "\ufffd[31mred"},
		{"a control sequence of one character", "a\u009b1mb", "a\ufffd1mb"},
		{"a line end", "a\nb", "a\ufffdb"},
		{"a turn of the direction", "a\u202eb", "a\ufffdb"},
		{"what is not UTF-8", "a\xffb", "a\ufffdb"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := plan.Legible(row.text); got != row.want {
				t.Errorf("%q, want %q", got, row.want)
			}
		})
	}
}

// TestNamesInText: what the export says reaches the report as text only, and the list for a spreadsheet as no formula.
func TestNamesInText(t *testing.T) {
	o, err := load("Identity,RecipientTypeDetails,Batch,User,AccessRights\n=cmd()|a,UserMailbox,\x1b[31mred,,\nBo,UserMailbox,2,,\n=cmd()|a,,,Bo,SendAs\n")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := o.InExport()
	r := plan.Decide(o, b, plan.Defaults())
	var text, details bytes.Buffer
	r.WriteText(&text)
	r.WriteDetails(&details)
	legible(t, text.String())
	if !strings.Contains(text.String(), "\ufffd[31mred") {
		t.Errorf("the batch is not shown:\n%s", text.String())
	}
	rows, err := csv.NewReader(&details).ReadAll()
	if err != nil || len(rows) != 2 || rows[1][1] != "'=cmd()|a" || rows[1][5] != "broken until somebody acts" || rows[1][7] != "F-906 F-918" {
		t.Errorf("%v %q", err, rows)
	}
}

// TestCommands are what mends a break, ready to be pasted; a name that looks like code stays a name.
func TestCommands(t *testing.T) {
	o, err := load("Identity,RecipientTypeDetails,Batch,GrantSendOnBehalfTo,User,AccessRights\n" +
		"Ann,UserMailbox,1,Cid,,\nBo,UserMailbox,,,,\nCid,UserMailbox,2,,,\n\"O'Hara’; Remove-Mailbox Ann\",UserMailbox,1,,,\n" +
		"Bo,,,,\"O'Hara’; Remove-Mailbox Ann\",SendAs\nAnn,,,,Cid,FullAccess\nCid,,,,Ann,FullAccess\n")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := o.InExport()
	r := plan.Decide(o, b, plan.Defaults())
	var got []string
	for i := range r.Breaks {
		got = append(got, r.Command(&r.Breaks[i]))
	}
	want := []string{
		"Set-MailUser 'Ann' -GrantSendOnBehalfTo @{Add='Cid'}",
		"Add-RecipientPermission 'Bo' -Trustee 'O''Hara’’; Remove-Mailbox Ann' -AccessRights SendAs -Confirm:$false",
		"Set-OrganizationConfig -ACLableSyncedObjectEnabled $true",
		"Get-RemoteMailbox 'Ann' | ForEach-Object { Set-ADObject $_.DistinguishedName -Replace @{msExchRecipientDisplayType=-1073741818} }",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestCommandsThatTheFactsAllow: nothing is made ACLable that must not be, or by a switch that does not exist (F-1107, DT-13).
func TestCommandsThatTheFactsAllow(t *testing.T) {
	for _, row := range []struct {
		name, boxes string
		exchange    directory.Version
		reason      plan.Reason
		want        string
	}{
		{"DT-13 row 4: a user who has moved is set by hand", "Ann,UserMailbox,,,\nBo,UserMailbox,1,,\n", directory.Exchange2016, plan.NotACLable,
			"Get-RemoteMailbox 'Bo' | ForEach-Object { Set-ADObject $_.DistinguishedName -Replace @{msExchRecipientDisplayType=-1073741818} }"},
		{"F-1109: the switch is enough for one who stays", "Ann,UserMailbox,1,,\nBo,UserMailbox,,,\n", directory.Exchange2016, plan.NotACLable,
			"Set-OrganizationConfig -ACLableSyncedObjectEnabled $true"},
		{"DT-13 row 8: a room is never set", "Ann,UserMailbox,,,\nBo,RoomMailbox,1,,\n", directory.Exchange2016, plan.NeverACLable, ""},
		{"DT-13 row 8: nor is equipment, whatever the version", "Ann,UserMailbox,,,\nBo,EquipmentMailbox,1,,\n", directory.Exchange2010, plan.NeverACLable, ""},
		{"DT-13 row 1: without a switch, by hand", "Ann,UserMailbox,,,\nBo,UserMailbox,1,,\n", directory.Exchange2013CU9, plan.NoSwitch,
			"Get-RemoteMailbox 'Bo' | ForEach-Object { Set-ADObject $_.DistinguishedName -Replace @{msExchRecipientDisplayType=-1073741818} }"},
		{"DT-13 row 1: there is no switch to turn on for one who stays", "Ann,UserMailbox,1,,\nBo,UserMailbox,,,\n", directory.Exchange2013CU9, plan.NoSwitch, ""},
		{"DT-13 row 6: Exchange 2010 does not support it", "Ann,UserMailbox,,,\nBo,UserMailbox,1,,\n", directory.Exchange2010, plan.NotSupported, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := plan.Defaults()
			a.Exchange = row.exchange
			r := decided(t, a, "Identity,RecipientTypeDetails,Batch,User,AccessRights\n"+row.boxes+"Ann,,,Bo,FullAccess\n")
			if len(r.Breaks) != 1 || r.Breaks[0].Reason != row.reason || r.Command(&r.Breaks[0]) != row.want {
				t.Errorf("%+v, %q; want %s and %q", r.Breaks, r.Command(&r.Breaks[0]), row.reason, row.want)
			}
		})
	}
}

// TestSwitchesWithoutEffect are named where the text says what is assumed.
func TestSwitchesWithoutEffect(t *testing.T) {
	const text = "Identity,RecipientTypeDetails,Batch\nAnn,UserMailbox,1\n"
	for _, row := range []struct {
		name string
		set  func(*plan.Assumptions)
		want string
	}{
		{"the defaults", func(*plan.Assumptions) {}, "Exchange 2016, writeback off, moved mailboxes do not become ACLable."},
		{"ACLable objects without a switch", func(a *plan.Assumptions) { a.ACLable, a.Exchange = true, directory.Exchange2013CU9 },
			"Exchange 2013 CU9, writeback off, moved mailboxes do not become ACLable: the switch is without effect in Exchange 2013 CU9 (F-1104)."},
		{"writeback", func(a *plan.Assumptions) { a.Writeback = true }, "Exchange 2016, writeback on, moved mailboxes do not become ACLable. Sync to the forest at worst: 38 min."},
		{"writeback that nothing waits for", func(a *plan.Assumptions) { a.Writeback, a.BehalfStays = true, true }, "Exchange 2016, writeback on, moved mailboxes do not become ACLable."},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := plan.Defaults()
			row.set(&a)
			var out bytes.Buffer
			decided(t, a, text).WriteText(&out)
			if got := strings.Join(strings.Fields(out.String()), " "); !strings.Contains(got, "0 groups, 0 delegations. "+row.want+" broken until") {
				t.Errorf("%s\nwant %s", got, row.want)
			}
		})
	}
}

// TestGrantsInText: rows and the grants in them are counted apart as soon as a grant is skipped.
func TestGrantsInText(t *testing.T) {
	var out bytes.Buffer
	decided(t, plan.Defaults(), "Identity,RecipientTypeDetails,Batch,GrantSendOnBehalfTo\nAnn,UserMailbox,1,Bo;Zoe;Bo\nBo,UserMailbox,1,\n").WriteText(&out)
	if want := "2 rows: 2 used.\n3 grants: 1 used, 2 skipped (1 duplicate, 1 unknown grantee).\n"; !strings.HasPrefix(out.String(), want) {
		t.Errorf("%s\nwant %s", out.String(), want)
	}
	if want := "\nNo delegation is known to break, but 1 doubt remains.\n"; !strings.Contains(out.String(), want) {
		t.Errorf("%s\nwant %s", out.String(), want)
	}
}
