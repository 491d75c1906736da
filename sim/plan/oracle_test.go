package plan_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim/directory"
	"ombud/sim/plan"
)

// The oracle below decides for small organisations in another way: it keeps both sides of the deployment as sets of
// facts, lets the batches happen, and looks at every pair of mailboxes after each of them. Its rules are read from the
// decision tables and not from the code.

// A tiny organisation has a few mailboxes and any grants between them.
type tiny struct {
	kinds     []string // RecipientTypeDetails
	hidden    []bool
	batch     []int // by mailbox: 1, 2, 3; 0 stays
	full      [][]bool
	sendAs    [][]int // 0 none, 1 on-premises, 2 cloud, 3 both
	behalf    [][]bool
	inbox     [][]bool
	delegates [][]int // 0 no, 1 delegate, 2 with private items

	writeback, aclable, stays bool
}

func drawTiny(t *rapid.T) *tiny {
	n := rapid.IntRange(2, 6).Draw(t, "mailboxes")
	o := &tiny{writeback: rapid.Bool().Draw(t, "writeback"), aclable: rapid.Bool().Draw(t, "aclable"), stays: rapid.IntRange(0, 3).Draw(t, "stays") == 0}
	kinds := []string{"UserMailbox", "UserMailbox", "UserMailbox", "SharedMailbox", "RoomMailbox", "RemoteUserMailbox", "MailUniversalSecurityGroup"}
	for range n {
		o.kinds = append(o.kinds, rapid.SampledFrom(kinds).Draw(t, "kind"))
		o.hidden = append(o.hidden, rapid.IntRange(0, 4).Draw(t, "hidden") == 0)
		o.batch = append(o.batch, rapid.IntRange(0, 3).Draw(t, "batch"))
		o.full = append(o.full, rapid.SliceOfN(rapid.Bool(), n, n).Draw(t, "full"))
		o.sendAs = append(o.sendAs, rapid.SliceOfN(rapid.IntRange(0, 3), n, n).Draw(t, "sendAs"))
		o.behalf = append(o.behalf, rapid.SliceOfN(rapid.Bool(), n, n).Draw(t, "behalf"))
		o.inbox = append(o.inbox, rapid.SliceOfN(rapid.Bool(), n, n).Draw(t, "inbox"))
		o.delegates = append(o.delegates, rapid.SliceOfN(rapid.IntRange(0, 2), n, n).Draw(t, "delegates"))
	}
	for i, k := range o.kinds {
		if k == "RemoteUserMailbox" || k == "MailUniversalSecurityGroup" {
			o.batch[i] = 0
		}
	}
	return o
}

func name(i int) string { return fmt.Sprintf("m%d", i) }

// export is the organisation as a file.
func (o *tiny) export() []byte {
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	w.Write([]string{"Identity", "RecipientTypeDetails", "HiddenFromAddressListsEnabled", "Batch", "GrantSendOnBehalfTo", "User", "AccessRights", "Premises", "FolderName", "SharingPermissionFlags"})
	for i := range o.kinds {
		batch := ""
		if o.batch[i] > 0 {
			batch = fmt.Sprint(o.batch[i])
		}
		w.Write([]string{name(i), o.kinds[i], fmt.Sprint(o.hidden[i]), batch, "", "", "", "", "", ""})
	}
	for m := range o.kinds {
		for d := range o.kinds {
			if o.full[m][d] {
				w.Write([]string{name(m), "", "", "", "", name(d), "FullAccess", "", "", ""})
			}
			for bit, side := range []string{"on-premises", "Exchange Online"} {
				if o.sendAs[m][d]&(1<<bit) != 0 {
					w.Write([]string{name(m), "", "", "", "", name(d), "SendAs", side, "", ""})
				}
			}
			if o.behalf[m][d] {
				w.Write([]string{name(m), "", "", "", name(d), "", "", "", "", ""})
			}
			if o.inbox[m][d] {
				w.Write([]string{name(m), "", "", "", "", name(d), "Reviewer", "", "Inbox", ""})
			}
			if f := o.delegates[m][d]; f > 0 {
				w.Write([]string{name(m), "", "", "", "", name(d), "Editor", "", "Calendar", []string{"Delegate", "Delegate, CanViewPrivateItems"}[f-1]})
			}
		}
	}
	w.Flush()
	return buf.Bytes()
}

// slow are the outcomes by "batch mailbox permission grantee", worked out pair by pair.
func (o *tiny) slow() map[string]string {
	out := map[string]string{}
	n := len(o.kinds)
	online := make([]bool, n)
	sendAs := make([][]int, n) // which sides have it; nobody acts
	for i := range n {
		online[i] = o.kinds[i] == "RemoteUserMailbox"
		sendAs[i] = append([]int{}, o.sendAs[i]...)
	}
	for batch := 1; batch <= 3; batch++ {
		was := append([]bool{}, online...)
		for i := range n {
			if o.batch[i] == batch {
				online[i] = true
			}
		}
		for m := range n {
			for d := range n {
				if m != d && o.kinds[m] != "MailUniversalSecurityGroup" && (online[m] != was[m] || online[d] != was[d]) {
					o.pair(out, batch, m, d, online, was, sendAs)
				}
			}
		}
	}
	return out
}

// pair judges everything that d has on m after a batch.
func (o *tiny) pair(out map[string]string, batch, m, d int, online, was []bool, sendAs [][]int) {
	say := func(permission, outcome string) {
		out[fmt.Sprintf("%d %s %s %s", batch, name(m), permission, name(d))] = outcome
	}
	group := o.kinds[d] == "MailUniversalSecurityGroup"
	has := map[string]bool{"Full Access": o.full[m][d], "Send As": o.sendAs[m][d] != 0, "Send on Behalf": o.behalf[m][d], "Folder": o.inbox[m][d], "Delegate": o.delegates[m][d] > 0}
	together := online[m] == online[d]
	joint := online[m] != was[m] && online[d] != was[d]
	meets := "broken until somebody acts"
	if o.batch[m] > batch || o.batch[d] > batch {
		meets = "broken until a later batch"
	}
	opens := o.opens(m, d, online)
	for permission, given := range has {
		switch {
		case !given:
		case group:
			say(permission, "unclear")
		case permission == "Send As":
			before := sendAs[m][d]&sender(was[d]) != 0 // it must exist on the sender's side (F-906)
			if joint {
				sendAs[m][d] |= sender(online[d]) // F-917
			}
			if after := sendAs[m][d]&sender(online[d]) != 0; before && !after {
				say(permission, "broken until somebody acts")
			} else {
				say(permission, "kept") // as it was, or better
			}
		case permission == "Delegate" && !joint:
			say(permission, "broken until somebody acts") // DT-16 row 2
		case permission == "Delegate", together:
			say(permission, "kept")
		case permission == "Send on Behalf" && (online[d] || o.stays):
			say(permission, "kept") // F-909: exported long ago; F-1401
		case permission == "Send on Behalf" && o.writeback:
			say(permission, "broken for a while, 38m0s") // DT-10 row 4
		case permission == "Send on Behalf":
			say(permission, meets) // DT-10 row 5, F-913
		case opens:
			say(permission, "limited")
		default:
			say(permission, meets)
		}
	}
}

// sender is the bit of the side on which somebody sends.
func sender(online bool) int {
	if online {
		return 2
	}
	return 1
}

// opens says whether d can open something of m across the premises.
func (o *tiny) opens(m, d int, online []bool) bool {
	if o.kinds[m] == "RoomMailbox" || o.hidden[m] {
		return false // F-1405, F-1407
	}
	if online[d] {
		return o.aclable && o.kinds[d] != "RoomMailbox" // DT-13, F-1107
	}
	return o.aclable // F-1109
}

// outcomes are those of a report in the words of the oracle.
func outcomes(o *plan.Organisation, r *plan.Report) map[string]string {
	out := map[string]string{}
	key := func(batch string, d *plan.Delegation) string {
		permission := d.Permission.String()
		switch d.Permission {
		case directory.FolderRights:
			permission = "Folder"
		case directory.DelegateFolders:
			permission = "Delegate"
		}
		return fmt.Sprintf("%s %s %s %s", batch, o.Mailboxes[d.Mailbox].Name, permission, o.Mailboxes[d.Grantee].Name)
	}
	for i := range o.Delegations {
		d := &o.Delegations[i]
		for _, b := range []int32{r.Plan.Of[d.Mailbox], r.Plan.Of[d.Grantee]} {
			if b != plan.Stays {
				out[key(r.Plan.Names[b], d)] = "kept"
			}
		}
	}
	for i := range r.Breaks {
		b := &r.Breaks[i]
		text := b.Outcome.String()
		if b.Outcome == plan.ForAWhile {
			text += ", " + b.Worst.String()
		}
		out[key(r.Plan.Names[b.Batch], &o.Delegations[b.Delegation])] = text
	}
	return out
}

func TestVerdictsAreThoseOfTheOracle(t *testing.T) {
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		small := drawTiny(t)
		o, err := plan.Load(plan.Options{Strict: true}, plan.File{Name: "export.csv", Reader: bytes.NewReader(small.export())})
		if err != nil {
			t.Fatal(err)
		}
		batches, _ := o.InExport()
		a := plan.Defaults()
		a.Writeback, a.ACLable = small.writeback, small.aclable
		a.BehalfStays = small.stays
		r := plan.Decide(o, batches, a)
		got := outcomes(o, r)
		if diff := cmp.Diff(small.slow(), got); diff != "" {
			t.Fatalf("(-oracle +plan)\n%s\n%s", diff, small.export())
		}
		consistent(t, r)
		touched := 0
		for i := range r.Batches {
			touched += r.Batches[i].Touched
		}
		if touched != len(got) {
			t.Fatalf("%d touched, %d judged", touched, len(got))
		}
		for _, outcome := range got {
			seen[outcome]++
		}
	})
	for _, outcome := range []string{"kept", "limited", "broken for a while, 38m0s", "broken until a later batch", "broken until somebody acts", "unclear"} {
		if seen[outcome] == 0 {
			t.Errorf("no delegation was ever %q", outcome)
		}
	}
}

// consistent holds for every report: its counts add up, and the list of breaks says the same.
func consistent(t interface{ Errorf(string, ...any) }, r *plan.Report) {
	var counts [plan.Outcomes]int
	broken, mend := map[int32]bool{}, map[int32]bool{}
	for i := range r.Breaks {
		b := &r.Breaks[i]
		counts[b.Outcome]++
		if b.Outcome.Breaks() {
			broken[b.Delegation] = true
		}
		if b.Outcome == plan.UntilActed {
			mend[b.Delegation] = true
		}
		if b.Outcome == plan.ForAWhile && b.Worst == 0 || b.Worst > 38*time.Minute || b.Outcome < plan.ForAWhile && b.Worst > 0 {
			t.Errorf("%s lasts %v", b.Outcome, b.Worst)
		}
		if b.Outcome == plan.UntilBatch && b.Until <= b.Batch {
			t.Errorf("batch %d is mended by batch %d", b.Batch, b.Until)
		}
		if i > 0 && r.Breaks[i-1].Batch > b.Batch {
			t.Errorf("break %d is of batch %d, the one before it of %d", i, b.Batch, r.Breaks[i-1].Batch)
		}
	}
	for i := range r.Batches {
		b := &r.Batches[i]
		sum, reasons := 0, 0
		for o, n := range b.Counts {
			sum += n
			if plan.Outcome(o) != plan.Kept {
				counts[o] -= n
				reasons += n
			}
		}
		for _, n := range b.Reasons {
			reasons -= n
		}
		if sum != b.Touched || reasons != 0 {
			t.Errorf("batch %s touches %d; its outcomes are %v, its reasons differ by %d", b.Name, b.Touched, b.Counts, reasons)
		}
	}
	if counts != [plan.Outcomes]int{} {
		t.Errorf("list and counts differ by %v", counts)
	}
	if len(broken) != r.Broken || len(mend) != r.ToMend || r.Lasting < r.ToMend || r.Lasting > r.Broken {
		t.Errorf("%d broken, %d lasting, %d to mend; the list has %d and %d", r.Broken, r.Lasting, r.ToMend, len(broken), len(mend))
	}
}
