package plan_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"ombud/sim/directory"
	"ombud/sim/plan"
)

// load reads one export from text.
func load(text string) (*plan.Organisation, error) {
	return plan.Load(plan.Options{}, plan.File{Name: "export.csv", Reader: strings.NewReader(text)})
}

// header and people are what most rows below stand under: two users, a shared mailbox, a group, and namesakes.
const header = "Identity,PrimarySmtpAddress,Alias,DisplayName,RecipientTypeDetails,GrantSendOnBehalfTo,User,Trustee,AccessRights,ExtendedRights,IsInherited,Deny,FolderName,SharingPermissionFlags\n"

const people = header +
	"contoso.example/Ann,ann@contoso.example,ann,Ann Ek,UserMailbox,,,,,,,,,\n" +
	"contoso.example/Bo,bo@contoso.example,bo,Bo Dahl,UserMailbox,,,,,,,,,\n" +
	"contoso.example/Info,info@contoso.example,info,Info,SharedMailbox,,,,,,,,,\n" +
	"contoso.example/Staff,,staff,Staff,MailUniversalSecurityGroup,,,,,,,,,\n" +
	"contoso.example/Kim 1,kim1@contoso.example,kim1,Kim Sjö,UserMailbox,,,,,,,,,\n" +
	"contoso.example/Kim 2,kim2@contoso.example,kim2,Kim Sjö,UserMailbox,,,,,,,,,\n"

const described = 6 // rows of people

// told is a delegation in words.
func told(o *plan.Organisation) []string {
	var list []string
	for i := range o.Delegations {
		d := &o.Delegations[i]
		text := o.Mailboxes[d.Grantee].Name + " has " + d.Permission.String() + " on " + o.Mailboxes[d.Mailbox].Name
		if f := o.Folder(d); f != "" {
			text += " in " + f
		}
		if d.Private {
			text += " with private items"
		}
		for _, p := range []directory.Premises{directory.OnPremises, directory.Online} {
			if d.Sides&(1<<p) != 0 {
				text += " " + p.String()
			}
		}
		list = append(list, text)
	}
	return list
}

// TestRows says what becomes of one row, or of a few that belong together.
func TestRows(t *testing.T) {
	const ann, bo, info = "ann@contoso.example", "bo@contoso.example", "info@contoso.example"
	for _, row := range []struct {
		name, rows string
		skips      map[plan.Skip]int
		want       []string
	}{
		{"Full Access as Get-MailboxPermission writes it", `contoso.example/Info,,,,,,CONTOSO\ann,,FullAccess,,False,False,,` + "\n", nil,
			[]string{ann + " has Full Access on " + info}},
		{"in the braces of PowerShell", `contoso.example/Info,,,,,,CONTOSO\ann,,{FullAccess},,False,False,,` + "\n", nil,
			[]string{ann + " has Full Access on " + info}},
		{"names in any case", `CONTOSO.example/INFO,,,,,,contoso\ANN,,fullaccess,,FALSE,false,,` + "\n", nil,
			[]string{ann + " has Full Access on " + info}},
		{"Send As as Get-ADPermission writes it is on-premises", `contoso.example/Info,,,,,,CONTOSO\ann,,ExtendedRight,Send-As,False,False,,` + "\n", nil,
			[]string{ann + " has Send As on " + info + " on-premises"}},
		{"Send As as Get-RecipientPermission writes it is in the cloud", `info@contoso.example,,,,,,,ann@contoso.example,SendAs,,False,,,` + "\n", nil,
			[]string{ann + " has Send As on " + info + " in Exchange Online"}},
		{"Send As on both sides is one delegation of two rows",
			`Info,,,,,,,ann,SendAs,,,,,` + "\n" + `contoso.example/Info,,,,,,CONTOSO\ann,,,Send-As,,,,` + "\n", nil,
			[]string{ann + " has Send As on " + info + " on-premises in Exchange Online"}},
		{"two rights in one row", `contoso.example/Info,,,,,,ann,,"FullAccess, SendAs",,,,,` + "\n", nil,
			[]string{ann + " has Full Access on " + info, ann + " has Send As on " + info + " on-premises"}},
		{"Send on Behalf of several", `contoso.example/Info,,,,,contoso.example/Ann;contoso.example/Bo,,,,,,,,` + "\n", nil,
			[]string{ann + " has Send on Behalf on " + info, bo + " has Send on Behalf on " + info}},
		{"Send on Behalf as PowerShell shows a list", `contoso.example/Info,,,,,"{contoso.example/Ann, contoso.example/Bo}",,,,,,,,` + "\n", nil,
			[]string{ann + " has Send on Behalf on " + info, bo + " has Send on Behalf on " + info}},
		{"a folder", `contoso.example/Ann,,,,,,Bo Dahl,,{Reviewer},,,,Inbox,` + "\n", nil,
			[]string{bo + " has folder rights on " + ann + " in Inbox"}},
		{"a delegate who sees private items", `contoso.example/Ann,,,,,,bo@contoso.example,,Editor,,,,Calendar,"Delegate, CanViewPrivateItems"` + "\n", nil,
			[]string{bo + " has a delegate's folder rights on " + ann + " in Calendar with private items"}},
		{"a distinguished name that no row has", `contoso.example/Info,,,,,"CN=ann,OU=Staff,DC=contoso",,,,,,,,` + "\n", nil,
			[]string{ann + " has Send on Behalf on " + info}},
		{"a group", `contoso.example/Info,,,,,,CONTOSO\staff,,FullAccess,,,,,` + "\n", nil,
			[]string{"contoso.example/Staff has Full Access on " + info}},
		{"the mailbox itself", `contoso.example/Info,,,,,,NT AUTHORITY\SELF,,FullAccess,,,,,` + "\n" + `Info,,,,,,info,,FullAccess,,,,,` + "\n", map[plan.Skip]int{plan.Self: 2}, nil},
		{"a built-in account", `contoso.example/Info,,,,,,NT AUTHORITY\SYSTEM,,FullAccess,,,,,` + "\n", map[plan.Skip]int{plan.System: 1}, nil},
		{"Default and Anonymous", `Ann,,,,,,Default,,AvailabilityOnly,,,,Calendar,` + "\n" + `Ann,,,,,,Anonymous,,None,,,,Calendar,` + "\n", map[plan.Skip]int{plan.Everybody: 2}, nil},
		{"somebody outside", `Ann,,,,,,ExchangePublishedUser.x@example.org,,Reviewer,,,,Calendar,` + "\n", map[plan.Skip]int{plan.Outsider: 1}, nil},
		{"orphans of both sorts", `Info,,,,,,S-1-5-21-1-2-3-1105,,FullAccess,,,,,` + "\n" + `Ann,,,,,,NT User:S-1-5-21-1-2-3-1105,,Editor,,,,Calendar,` + "\n", map[plan.Skip]int{plan.Orphaned: 2}, nil},
		{"an inherited right", `Info,,,,,,CONTOSO\Exchange Servers,,FullAccess,,True,False,,` + "\n", map[plan.Skip]int{plan.Inherited: 1}, nil},
		{"a denial takes away what another row gives, before or after it", `Info,,,,,,ann,,FullAccess,,,,,` + "\n" + `Info,,,,,,ann,,FullAccess,,,True,,` + "\n",
			map[plan.Skip]int{plan.Deny: 1, plan.Denied: 1}, nil},
		{"a denial takes nothing else away", `Info,,,,,,ann,,SendAs,,,,,` + "\n" + `Info,,,,,,ann,,FullAccess,,,True,,` + "\n",
			map[plan.Skip]int{plan.Deny: 1}, []string{ann + " has Send As on " + info + " on-premises"}},
		{"no right", `Ann,,,,,,bo,,None,,,,Calendar,` + "\n", map[plan.Skip]int{plan.NoRight: 1}, nil},
		{"another right", `Info,,,,,,ann,,ReadPermission,,,,,` + "\n" + `Info,,,,,,ann,,ExtendedRight,Receive-As,,,,` + "\n", map[plan.Skip]int{plan.OtherRight: 2}, nil},
		{"the same row twice", `Info,,,,,,ann,,FullAccess,,,,,` + "\n" + `info,,,,,,CONTOSO\ann,,FullAccess,,,,,` + "\n", map[plan.Skip]int{plan.Duplicate: 1},
			[]string{ann + " has Full Access on " + info}},
		{"a mailbox described twice", `contoso.example/Ann,ann@contoso.example,ann,Ann Ek,UserMailbox,,,,,,,,,` + "\n", map[plan.Skip]int{plan.Duplicate: 1}, nil},
		{"a mailbox described twice, the second time with a grant", `contoso.example/Ann,ann@contoso.example,ann,Ann Ek,UserMailbox,Bo,,,,,,,,` + "\n", nil,
			[]string{bo + " has Send on Behalf on " + ann}},
		{"a mailbox described differently", `contoso.example/Ann,ann@contoso.example,ann,Ann Ek,RemoteUserMailbox,,,,,,,,,` + "\n", map[plan.Skip]int{plan.Contradiction: 1}, nil},
		{"names of two mailboxes", `contoso.example/Ann,bo@contoso.example,,,UserMailbox,,,,,,,,,` + "\n", map[plan.Skip]int{plan.Contradiction: 1}, nil},
		{"a mail user, and what it is granted", `Eve,eve@example.org,,,MailUser,,,,,,,,,` + "\n" + `Info,,,,,,eve@example.org,,FullAccess,,,,,` + "\n", map[plan.Skip]int{plan.NotAMailbox: 2}, nil},
		{"somebody unknown", `Info,,,,,,CONTOSO\zoe,,FullAccess,,,,,` + "\n", map[plan.Skip]int{plan.NoSuchGrantee: 1}, nil},
		{"an unknown mailbox", `Zoe,,,,,,ann,,FullAccess,,,,,` + "\n", map[plan.Skip]int{plan.NoSuchMailbox: 1}, nil},
		{"a name of two", `Info,,,,,,Kim Sjö,,FullAccess,,,,,` + "\n", map[plan.Skip]int{plan.Ambiguous: 1}, nil},
		{"one known and one unknown in a list", `Info,,,,,Ann;Zoe,,,,,,,,` + "\n", nil, []string{ann + " has Send on Behalf on " + info}},
		{"one unknown and the mailbox itself in a list, in either order", `Info,,,,,Zoe;Info,,,,,,,,` + "\n" + `Info,,,,,Info;Zoe,,,,,,,,` + "\n", map[plan.Skip]int{plan.NoSuchGrantee: 2}, nil},
		{"a delegate in the second of two rows about one folder", `Ann,,,,,,Bo,,Editor,,,,Calendar,` + "\n" + `Ann,,,,,,bo,,Editor,,,,Calendar,"Delegate, CanViewPrivateItems"` + "\n", nil,
			[]string{bo + " has a delegate's folder rights on " + ann + " in Calendar with private items"}},
		{"private items in the second of two rows about one delegate", `Ann,,,,,,Bo,,Editor,,,,Calendar,Delegate` + "\n" + `Ann,,,,,,bo,,Editor,,,,Calendar,"Delegate, CanViewPrivateItems"` + "\n", nil,
			[]string{bo + " has a delegate's folder rights on " + ann + " in Calendar with private items"}},
		{"a row of delimiters", ",,,,,,,,,,,,,\n", map[plan.Skip]int{plan.Empty: 1}, nil},
		{"a name and nothing else", "contoso.example/Ann,,,,,,,,,,,,,\n", map[plan.Skip]int{plan.SaysNothing: 1}, nil},
		{"a row that is too short", "contoso.example/Ann,x\n", map[plan.Skip]int{plan.Malformed: 1}, nil},
		{"a row that is too long", ",,,,,,,,,,,,,,x\n", map[plan.Skip]int{plan.Malformed: 1}, nil},
		{"a row with delimiters too many", "Info,,,,,,ann,,FullAccess,,,,,,,\n", nil, []string{ann + " has Full Access on " + info}},
		{"a value that nobody joined", "Info,,,,,,ann,,System.Collections.ArrayList,,,,,\n", map[plan.Skip]int{plan.Malformed: 1}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, err := load(people + row.rows)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, told(o)); diff != "" {
				t.Errorf("delegations (-want +got)\n%s", diff)
			}
			skipped := 0
			for s := plan.Used + 1; int(s) < len(o.Rows.Counts); s++ {
				if o.Rows.Counts[s] != row.skips[s] {
					t.Errorf("%d rows are %s; want %d", o.Rows.Counts[s], s, row.skips[s])
				}
				skipped += o.Rows.Counts[s]
			}
			if rows := strings.Count(row.rows, "\n") + described; o.Rows.Read != rows || o.Rows.Used()+skipped != rows {
				t.Errorf("%d rows read, %d used, %d skipped; the file has %d", o.Rows.Read, o.Rows.Used(), skipped, rows)
			}
		})
	}
}

// TestFaults says where a row is wrong, and in which words.
func TestFaults(t *testing.T) {
	for _, row := range []struct{ name, rows, want string }{
		{"a quote inside a field", "Info,a\"b,,,,,,,,,,,,\n", `export.csv:8:7: a quote stands inside a field that has none around it; put the field in quotes and write "" for a quote`},
		{"an unknown type", "Eve,,,,Mailbox,,,,,,,,,\n", `export.csv:8:8: RecipientTypeDetails: "Mailbox" is no type of recipient that is known; as Get-Mailbox writes it, for example UserMailbox`},
		{"an unknown right", "Info,,,,,,ann,,FulAccess,,,,,\n", `export.csv:8:16: AccessRights: "FulAccess" is no right that is known; as the cmdlets write it, such as FullAccess`},
		{"a right in a folder without the folder", "Info,,,,,,ann,,Editor,,,,,\n", `export.csv:8:16: AccessRights: "Editor" is a right in a folder, and the row names none; fill FolderName`},
		{"a mailbox right in a folder", "Info,,,,,,ann,,FullAccess,,,,Inbox,\n", `export.csv:8:16: AccessRights: "FullAccess" is no right in a folder; as Get-MailboxFolderPermission writes it, such as Editor`},
		{"a right of nobody", "Info,,,,,,,,FullAccess,,,,,\n", `export.csv:8:13: AccessRights: a right, and nobody who has it; fill User or Trustee`},
		{"neither true nor false", "Info,,,,,,ann,,FullAccess,,maybe,,,\n", `export.csv:8:28: IsInherited: "maybe" is neither True nor False`},
		{"two grantees", "Info,,,,,,ann,bo,FullAccess,,,,,\n", `export.csv:8:15: Trustee: names somebody else than User; a row is about one grantee`},
		{"an unknown flag", "Ann,,,,,,bo,,Editor,,,,Calendar,Delegated\n", `export.csv:8:33: SharingPermissionFlags: "Delegated" is no flag; they are None, Delegate and CanViewPrivateItems`},
		{"a mailbox without a name", ",,,,UserMailbox,,,,,,,,,\n", `export.csv:8:5: RecipientTypeDetails: nothing names the mailbox; fill Identity or PrimarySmtpAddress`},
		{"an unknown grantee with an escape code", "Info,,,,,,\x1b[31mzoe,,FullAccess,,,,,\n",
			`export.csv:8:11: "\x1b[31mzoe" is nobody whom a row describes; add the row of Get-Mailbox or of Get-DistributionGroup, if there is one`},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, err := load(people + row.rows)
			if err != nil {
				t.Fatal(err)
			}
			if o.FaultCount != 1 || len(o.Faults) != 1 || o.Faults[0].String() != row.want {
				t.Fatalf("%d faults: %v\nwant %s", o.FaultCount, o.Faults, row.want)
			}
			if !o.Faults[0].Kind.Loses() {
				t.Errorf("%s is told and loses nothing", o.Faults[0].Kind)
			}
			var input *plan.InputError
			_, err = plan.Load(plan.Options{Strict: true}, plan.File{Name: "export.csv", Reader: strings.NewReader(people + row.rows)})
			if !errors.As(err, &input) || input.Count != 1 || err.Error() != row.want {
				t.Errorf("strictly: %v", err)
			}
		})
	}
}

// TestFatal are files of which nothing can be read.
func TestFatal(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"an empty file", "", "export.csv:1:1: the file is empty; a header with the names of the columns is expected"},
		{"no known column", "a,b\n1,2\n", `export.csv:1:1: no known column in the header "a,b"; columns are called as in the output of the cmdlets, such as Identity, User and AccessRights`},
		{"a column twice", "Identity,User,identity\n", "export.csv:1:15: the column Identity stands here a second time; leave one of the two"},
		{"no mailbox", "Identity,User,AccessRights\n", "export.csv:1:1: no row describes a mailbox: RecipientTypeDetails is missing or empty; add what Get-Mailbox returns"},
		{"a quote that is never closed", people + "Info,\"a,,,\nInfo,,,,\n", `export.csv:8:1: a quote that opens in this row swallows the rows up to line 9; close it`},
		{"a long first line", strings.Repeat("x", 1<<17), "export.csv:1:1: the first line has more than 65536 bytes; the header of a file of comma-separated values is expected there"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var input *plan.InputError
			if _, err := load(row.text); !errors.As(err, &input) || err.Error() != row.want {
				t.Errorf("%v\nwant %s", err, row.want)
			}
		})
	}
}

// TestForms reads one small export in every form in which programs write it.
func TestForms(t *testing.T) {
	const text = "Identity,Alias,RecipientTypeDetails,User,AccessRights,Deny\nÅsa,asa,UserMailbox,,,\nBjörn,bjorn,UserMailbox,,,\nÅsa,,,BJÖRN,FullAccess,False\n"
	semicolons := strings.ReplaceAll(text, ",", ";")
	encode := func(text string, e interface{ String(string) (string, error) }) string {
		out, err := e.String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for _, row := range []struct{ name, text string }{
		{"as it is", text},
		{"with a byte order mark", "\ufeff" + text},
		{"with the line ends of Windows", strings.ReplaceAll(text, "\n", "\r\n")},
		{"with semicolons", semicolons},
		{"with semicolons, told to the spreadsheet", "sep=;\r\n" + semicolons},
		{"with tabs", strings.ReplaceAll(text, ",", "\t")},
		{"with everything in quotes", `"` + strings.ReplaceAll(strings.ReplaceAll(strings.TrimSuffix(text, "\n"), ",", `","`), "\n", "\"\n\"") + "\"\n"},
		{"with the type that Export-Csv adds", "#TYPE Selected.System.String\n" + text},
		{"in little-endian UTF-16", encode(text, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder())},
		{"in big-endian UTF-16", encode(text, unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder())},
		{"in Windows-1252", encode(text, charmap.Windows1252.NewEncoder())},
		{"with letters in two parts", strings.NewReplacer("Å", "A\u030a", "ö", "o\u0308").Replace(text)},
		{"without a last line end", strings.TrimSuffix(text, "\n")},
		{"with blank lines", strings.ReplaceAll(text, "\n", "\n\n")},
		{"with columns in another order and another case", "DENY,User ,access_rights,RECIPIENTTYPEDETAILS,Alias,identity\n,,,UserMailbox,asa,Åsa\n,,,UserMailbox,bjorn,Björn\nFalse,BJÖRN,FullAccess,,,Åsa\n"},
		{"with columns that nobody knows", strings.ReplaceAll(text, "\n", ",\"x, y\"\n")},
		{"with permissions first", "Identity,Alias,RecipientTypeDetails,User,AccessRights\nÅsa,,,BJÖRN,FullAccess\nÅsa,asa,UserMailbox,,\nBjörn,bjorn,UserMailbox,,\n"},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, err := load(row.text)
			if err != nil {
				t.Fatal(err)
			}
			if len(o.Mailboxes) != 2 || len(o.Delegations) != 1 || o.Rows.Read != 3 || o.Rows.Used() != 3 {
				t.Errorf("%d mailboxes, %v, %+v, %v", len(o.Mailboxes), told(o), o.Rows, o.Faults)
			}
		})
	}
}

// TestHeaders are columns that TestRows does without.
func TestHeaders(t *testing.T) {
	const boxes = "Identity,EmailAddresses,RecipientTypeDetails,Premises,HiddenFromAddressListsEnabled,msExchRecipientDisplayType,Mailbox,User,AccessRights,FolderName,AccessControlType\n" +
		"Ann,SMTP:ann@a.example;smtp:old@a.example;SIP:sip@a.example,UserMailbox,,True,,,,,,\n" +
		"Bo,,RemoteUserMailbox,,,-1073741818,,,,,\n" +
		"Cid,,UserMailbox,Exchange Online,,-2147483642,,,,,\n"
	o, err := load(boxes +
		",,,,,,ann:\\Kalender,Bo,Editor,,\n" + // the folder in the name of the mailbox
		"Bo,,,,,,ann,Bo,Editor,Inbox,\n" + // Mailbox wins over Identity
		"old@a.example,,,,,,,Cid,FullAccess,,Allow\n" + // one of the addresses
		"Ann,,,Online,,,,Cid,FullAccess,,\n" + // the same again: a side says nothing about Full Access
		"Ann,,,,,,,Cid,SendAs,,Deny\n" +
		"ann,,UserMailbox,,,-1073741818,,,,,\n" + // one more row adds answers
		"Bo,,RemoteUserMailbox,,True,,,,,,\n" +
		"sip@a.example,,,,,,,Cid,FullAccess,,\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Bo has folder rights on Ann in Kalender", "Bo has folder rights on Ann in Inbox", "Cid has Full Access on Ann"}
	if diff := cmp.Diff(want, told(o)); diff != "" {
		t.Error(diff)
	}
	if o.Rows.Counts[plan.Deny] != 1 || o.Rows.Counts[plan.Duplicate] != 3 || o.Rows.Counts[plan.NoSuchMailbox] != 1 {
		t.Errorf("%+v %v", o.Rows, o.Faults)
	}
	ann, bo, cid := &o.Mailboxes[0], &o.Mailboxes[1], &o.Mailboxes[2]
	if !ann.Hidden || ann.Premises != directory.OnPremises || !ann.Movable() || ann.ACLable != plan.Yes {
		t.Errorf("Ann is %+v", *ann)
	}
	if bo.Premises != directory.Online || bo.Movable() || bo.ACLable != plan.Yes || !bo.Hidden {
		t.Errorf("Bo is %+v", *bo)
	}
	if cid.Premises != directory.Online || cid.ACLable != plan.No {
		t.Errorf("Cid is %+v", *cid)
	}
}

// TestPlacesBelowAPreamble counts the lines in front of the header.
func TestPlacesBelowAPreamble(t *testing.T) {
	o, err := load("#TYPE x\nsep=;\nIdentity;RecipientTypeDetails\nAnn;UserMailbox\nBo;Postbox\n")
	if err != nil || len(o.Faults) != 1 || o.Faults[0].Line != 5 || o.Faults[0].Column != 4 {
		t.Errorf("%v %v", err, o.Faults)
	}
}

// TestSeveralFiles reads each cmdlet's output from a file of its own, and tells faults by file.
func TestSeveralFiles(t *testing.T) {
	o, err := plan.Load(plan.Options{},
		plan.File{Name: "fullaccess.csv", Reader: strings.NewReader("Identity;User;AccessRights\nAnn;Bo;FullAccess\nAnn;Zoe;FullAccess\n")},
		plan.File{Name: "boxes.csv", Reader: strings.NewReader("Identity,RecipientTypeDetails\nAnn,UserMailbox\nBo,UserMailbox\nCid,Postbox\n")})
	if err != nil {
		t.Fatal(err)
	}
	if got := told(o); len(got) != 1 || o.Rows.Read != 5 || o.Rows.Used() != 3 {
		t.Errorf("%v %+v", got, o.Rows)
	}
	if len(o.Faults) != 2 || o.Faults[0].File != "fullaccess.csv" || o.Faults[0].Line != 3 || o.Faults[1].File != "boxes.csv" || o.Faults[1].Line != 4 {
		t.Errorf("%v", o.Faults)
	}
}

// TestPlacesInCharacters counts what people see, not bytes, and shows names as the file has them.
func TestPlacesInCharacters(t *testing.T) {
	const header = "Identity,RecipientTypeDetails,DisplayName,User,AccessRights\nAnn,UserMailbox,,,\n"
	for _, row := range []struct{ name, text, want string }{
		{"letters of two bytes before it", "Ann,,Åsa Öberg,CONTOSO\\zoë,FullAccess\n", `export.csv:3:16: "CONTOSO\zoë" is nobody whom a row describes; add the row of Get-Mailbox or of Get-DistributionGroup, if there is one`},
		{"a field of two lines before it", "Ann,,\"é\nÅsa\",zoë,FullAccess\n", `export.csv:4:6: "zoë" is nobody whom a row describes; add the row of Get-Mailbox or of Get-DistributionGroup, if there is one`},
		{"what is not UTF-8 is one character a byte", "Ann,,\xc5sa,zoe,FullAccess\n", `export.csv:3:10: "zoe" is nobody whom a row describes; add the row of Get-Mailbox or of Get-DistributionGroup, if there is one`},
		{"a quote inside a field", "Ann,,Åsa,a\"b,FullAccess\n", `export.csv:3:11: a quote stands inside a field that has none around it; put the field in quotes and write "" for a quote`},
		{"an escape", "Ann,,,zoe\x1b[m,FullAccess\n", `export.csv:3:7: "zoe\x1b[m" is nobody whom a row describes; add the row of Get-Mailbox or of Get-DistributionGroup, if there is one`},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, err := load(header + row.text)
			if err != nil || len(o.Faults) != 1 || o.Faults[0].String() != row.want {
				t.Errorf("%v %v\nwant %s", err, o.Faults, row.want)
			}
		})
	}
}

// TestFilesThatEndEarly: files that are no text and files without batches end before a row is read.
func TestFilesThatEndEarly(t *testing.T) {
	for _, text := range []string{"I\x00d\x00e\x00", "\x00I\x00d\x00e"} {
		if _, err := load(text); err == nil || !strings.Contains(err.Error(), "UTF-16 without a byte order mark") {
			t.Errorf("%q: %v", text, err)
		}
	}
	const damaged = "Identity,RecipientTypeDetails\nAnn,\"UserMailbox\nBo,UserMailbox\n"
	batched := plan.Options{Batched: true}
	if _, err := plan.Load(batched, plan.File{Name: "a.csv", Reader: strings.NewReader(damaged)}); err != plan.ErrNoBatch {
		t.Errorf("%v; want that no file has batches", err)
	}
	o, err := plan.Load(batched, plan.File{Name: "a.csv", Reader: strings.NewReader("User,AccessRights\n")},
		plan.File{Name: "b.csv", Reader: strings.NewReader("Identity,RecipientTypeDetails,Batch\nAnn,UserMailbox,1\n")})
	if err != nil || len(o.Mailboxes) != 1 {
		t.Errorf("%v; the second file has batches", err)
	}
}
