package plan_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

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
