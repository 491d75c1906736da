package plan_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"ombud/sim/plan"
)

// FuzzLoad reads anything. Whatever it is, nothing panics, counts add up, and no control character reaches a terminal.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(people+"Info,,,,,Ann;Bo,CONTOSO\\ann,,FullAccess,,,,,\n"), []byte("Batch,EmailAddress\n1,ann@contoso.example\n2,bo@contoso.example\n"))
	f.Add([]byte("sep=;\r\nIdentity;RecipientTypeDetails;Batch\r\n\"A\";UserMailbox;\x1b[31m\r\n"), []byte("Batch;Alias\n1;A\n"))
	f.Add([]byte("\xff\xfeI\x00d\x00"), []byte("#TYPE x\nBatch,Mailbox\n"))
	f.Add([]byte("Identity,User\n\"a,b"), []byte(""))
	f.Fuzz(func(t *testing.T, export, list []byte) {
		o, err := plan.Load(plan.Options{}, plan.File{Name: "export.csv", Reader: bytes.NewReader(export)})
		if err != nil {
			legible(t, err.Error())
			return
		}
		check(t, &o.Rows)
		check(t, &o.Grants)
		batches, ledger, err := plan.LoadBatches(o, plan.Options{}, plan.File{Name: "batches.csv", Reader: bytes.NewReader(list)})
		check(t, &ledger)
		if err != nil {
			legible(t, err.Error())
			batches, _ = o.InExport()
		}
		for _, r := range []*plan.Report{plan.Decide(o, batches, plan.Defaults()), plan.Suggest(o, 2, plan.Defaults())} {
			consistent(t, r)
			var text, data bytes.Buffer
			r.WriteText(&text)
			legible(t, text.String())
			r.WriteJSON(&data)
			if !json.Valid(data.Bytes()) {
				t.Errorf("no JSON:\n%s", data.Bytes())
			}
		}
		for _, fault := range o.Faults {
			legible(t, fault.String())
		}
	})
}

func check(t *testing.T, l *plan.Ledger) {
	t.Helper()
	sum := 0
	for _, n := range l.Counts {
		sum += n
	}
	if sum != l.Read || l.Used()+l.Skipped() != sum {
		t.Errorf("%d read, %d counted", l.Read, sum)
	}
}

func legible(t *testing.T, text string) {
	t.Helper()
	if i := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && r != ' ' && !unicode.IsPrint(r) && r != '\ufffd' }); i >= 0 {
		t.Errorf("byte %d of %q is for no terminal", i, text)
	}
}
