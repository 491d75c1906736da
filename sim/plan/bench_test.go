package plan_test

import (
	"bytes"
	"fmt"
	"testing"

	"ombud/sim/plan"
)

// seed is that of all made-up organisations of the benchmarks.
const seed = 7

// BenchmarkPlan reads an export and decides for proposed batches; one turn is what the command does once.
func BenchmarkPlan(b *testing.B) {
	for _, mailboxes := range []int{1_000, 10_000, 100_000} {
		export := generated(b, mailboxes)
		batches := proposed(b, export)
		b.Run(fmt.Sprintf("mailboxes=%d", mailboxes), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				o := loaded(b, export)
				list, _, err := plan.LoadBatches(o, plan.Options{}, plan.File{Name: "batches.csv", Reader: bytes.NewReader(batches)})
				if err != nil {
					b.Fatal(err)
				}
				if r := plan.Decide(o, list, plan.Defaults()); r.Broken == 0 {
					b.Fatal("nothing breaks; the organisation has no structure")
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*mailboxes), "ns/mailbox")
		})
	}
}

// BenchmarkSuggest proposes batches for an organisation that has been read.
func BenchmarkSuggest(b *testing.B) {
	for _, mailboxes := range []int{1_000, 10_000, 100_000} {
		o := loaded(b, generated(b, mailboxes))
		b.Run(fmt.Sprintf("mailboxes=%d", mailboxes), func(b *testing.B) {
			var s *plan.Suggestion
			for b.Loop() {
				s = plan.Suggest(o, 500, plan.Defaults()).Suggestion
			}
			b.ReportMetric(100*float64(s.Cut)/float64(s.Weight), "%cut")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*mailboxes), "ns/mailbox")
		})
	}
}

func generated(t testing.TB, mailboxes int) []byte {
	var buf bytes.Buffer
	if err := plan.Generate(&buf, mailboxes, seed); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func loaded(t testing.TB, export []byte) *plan.Organisation {
	t.Helper()
	o, err := plan.Load(plan.Options{}, plan.File{Name: "export.csv", Reader: bytes.NewReader(export)})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// proposed is the list of proposed batches as a file.
func proposed(t testing.TB, export []byte) []byte {
	var buf bytes.Buffer
	if err := plan.Suggest(loaded(t, export), 500, plan.Defaults()).WriteBatches(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
