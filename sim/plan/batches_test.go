package plan_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/plan"
)

const office = "Identity,PrimarySmtpAddress,DisplayName,RecipientTypeDetails,Batch\n" +
	"Ann,ann@a.example,Ann,UserMailbox,\nBo,bo@a.example,Bo,UserMailbox,Last\nCid,cid@a.example,Kim,UserMailbox,First\n" +
	"Dan,dan@a.example,Kim,RemoteUserMailbox,First\nStaff,,Staff,MailUniversalSecurityGroup,\nEve,,Eve,MailContact,\n"

// inWords is a list of batches: "Pilot: Ann Bo; Rest: Cid".
func inWords(o *plan.Organisation, b *plan.Batches) string {
	list := make([]string, len(b.Names))
	for i, name := range b.Names {
		list[i] = name + ":"
	}
	for m, i := range b.Of {
		if i != plan.Stays {
			list[i] += " " + strings.TrimSuffix(o.Mailboxes[m].Name, "@a.example")
		}
	}
	return strings.Join(list, "; ")
}

func TestLoadBatches(t *testing.T) {
	for _, row := range []struct {
		name, list, want, fault string
		skips                   map[plan.Skip]int
	}{
		{"in the order in which they are met", "Batch,EmailAddress\nWave 2,ann@a.example\nWave 1,bo@a.example\nwave 2,cid@a.example\n", "Wave 2: ann cid; Wave 1: bo", "", nil},
		{"by number", "Batch;EmailAddress\n10;ann@a.example\n9;bo@a.example\n", "9: bo; 10: ann", "", nil},
		{"by other names, in another column", "mailbox,MIGRATIONBATCH\nAnn,1\nCID,1\n", "1: ann cid", "", nil},
		{"one listed twice", "Batch,EmailAddress\n1,ann@a.example\n1,Ann\n", "1: ann", "", map[plan.Skip]int{plan.Duplicate: 1}},
		{"one listed in two batches", "Batch,EmailAddress\n1,ann@a.example\n2,ann@a.example\n", "1: ann; 2:", `b.csv:3:3: EmailAddress: "ann@a.example" is in batch "1" already; keep one of the two`, map[plan.Skip]int{plan.Contradiction: 1}},
		{"one who has moved, a group, somebody without a mailbox, and nothing", "Batch,EmailAddress\n1,ann@a.example\n1,dan@a.example\n1,Staff\n1,Eve\n,\n", "1: ann", "",
			map[plan.Skip]int{plan.AlreadyOnline: 1, plan.NotAMailbox: 2, plan.Empty: 1}},
		{"an unknown one", "Batch,EmailAddress\n1,ann@a.example\n1,zoe@a.example\n", "1: ann", `b.csv:3:3: EmailAddress: "zoe@a.example" is no mailbox that a row of the export describes; add the row of Get-Mailbox`, map[plan.Skip]int{plan.NoSuchMailbox: 1}},
		{"a name of two", "Batch,DisplayName\n1,Ann\n1,Kim\n", "1: ann", `b.csv:3:3: DisplayName: "Kim" is a name of several mailboxes; write the address or the Identity`, map[plan.Skip]int{plan.Ambiguous: 1}},
		{"no batch", "Batch,EmailAddress\n1,ann@a.example\n,bo@a.example\n", "1: ann", "b.csv:3:1: Batch: empty; the name of a batch is expected", map[plan.Skip]int{plan.Malformed: 1}},
		{"no name", "Batch,EmailAddress\n1,ann@a.example\n1,\n", "1: ann", "b.csv:3:3: EmailAddress: nothing names the mailbox; fill EmailAddress", map[plan.Skip]int{plan.Malformed: 1}},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, err := load(office)
			if err != nil {
				t.Fatal(err)
			}
			b, ledger, err := plan.LoadBatches(o, plan.Options{}, plan.File{Name: "b.csv", Reader: strings.NewReader(row.list)})
			if err != nil {
				t.Fatal(err)
			}
			if got := inWords(o, b); got != row.want {
				t.Errorf("%s\nwant %s", got, row.want)
			}
			for s := plan.Used + 1; int(s) < len(ledger.Counts); s++ {
				if ledger.Counts[s] != row.skips[s] {
					t.Errorf("%d rows are %s; want %d", ledger.Counts[s], s, row.skips[s])
				}
			}
			if rows := strings.Count(row.list, "\n") - 1; ledger.Read != rows {
				t.Errorf("%d rows read; the list has %d", ledger.Read, rows)
			}
			if got := strings.Join(faults(o), "\n"); got != row.fault {
				t.Errorf("%s\nwant %s", got, row.fault)
			}
			_, _, err = plan.LoadBatches(o, plan.Options{Strict: true}, plan.File{Name: "b.csv", Reader: strings.NewReader(row.list)})
			if (err != nil) != (row.fault != "") {
				t.Errorf("strictly: %v", err)
			}
		})
	}
}

func faults(o *plan.Organisation) (list []string) {
	for _, f := range o.Faults {
		list = append(list, f.String())
	}
	return list
}

func TestBatchesThatMoveNothing(t *testing.T) {
	for _, row := range []struct{ name, list, want string }{
		{"no column", "EmailAddress\nann@a.example\n", "b.csv:1:1: no column Batch in the header; write Batch and EmailAddress"},
		{"no row", "Batch,EmailAddress\n", "b.csv:1:1: the batches move no mailbox (0 rows: 0 used)"},
		{"nobody known", "Batch,EmailAddress\n1,zoe@a.example\n", `b.csv:2:3: EmailAddress: "zoe@a.example" is no mailbox that a row of the export describes; add the row of Get-Mailbox`},
		{"all have moved", "Batch,EmailAddress\n1,dan@a.example\n", "b.csv:1:1: the batches move no mailbox (1 row: 0 used, 1 skipped (1 already in Exchange Online))"},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, err := load(office)
			if err != nil {
				t.Fatal(err)
			}
			if _, _, err := plan.LoadBatches(o, plan.Options{}, plan.File{Name: "b.csv", Reader: strings.NewReader(row.list)}); err == nil || err.Error() != row.want {
				t.Errorf("%v\nwant %s", err, row.want)
			}
		})
	}
}

func TestBatchesInTheExport(t *testing.T) {
	o, err := load(office)
	if err != nil {
		t.Fatal(err)
	}
	b, ok := o.InExport()
	if diff := cmp.Diff("Last: bo; First: cid", inWords(o, b)); !ok || diff != "" {
		t.Error(diff)
	}
	o, err = load("Identity,RecipientTypeDetails,Batch\nAnn,UserMailbox,\nBo,UserMailbox,1\nAnn,UserMailbox,2\nBo,UserMailbox,3\n")
	if err != nil {
		t.Fatal(err)
	}
	b, _ = o.InExport()
	if got := inWords(o, b); got != "1: Bo; 2: Ann" || o.FaultCount != 1 || o.Rows.Counts[plan.Contradiction] != 1 {
		t.Errorf("%s %v", got, o.Faults)
	}
	o, err = load("Identity,RecipientTypeDetails\nAnn,UserMailbox\n")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := o.InExport(); ok {
		t.Error("batches without a column")
	}
}
