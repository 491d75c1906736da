package explore_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// repair is the corrected procedure of Case 1 in a world in which the delegation is half set up (F-305).
type repair struct {
	model *procedure.Model
	half  world.State
}

func newRepair(b *testing.B) repair {
	b.Helper()
	text, err := os.ReadFile("../../procedures/case-1-corrected.md")
	if err != nil {
		b.Fatal(err)
	}
	doc, err := procedure.Parse("case-1-corrected.md", text)
	if err != nil {
		b.Fatal(err)
	}
	program, err := procedure.Compile(doc, procedure.Options{})
	if err != nil {
		b.Fatal(err)
	}
	setup := world.NewSetup()
	if err := setup.Apply(world.Setting{Kind: world.SetHalf}); err != nil {
		b.Fatal(err)
	}
	return repair{&procedure.Model{World: world.Model{Params: setup.Params}, Programs: []*procedure.Program{program}}, setup.State}
}

// decide lets users follow the procedure at the same time, asks whether the delegation is then correct within 10
// minutes in every run, and returns the size of all searches.
func (r repair) decide(b *testing.B, workers int, users ...world.User) explore.Count {
	b.Helper()
	x := explore.New(r.model, explore.Options{Workers: workers, Budget: 4_000_000})
	from, err := x.Start(r.half)
	if err != nil {
		b.Fatal(err)
	}
	var in []explore.Injection[world.Event]
	for slot, u := range users {
		in = append(in, explore.Injection[world.Event]{Window: sim.Immediately(), Event: procedure.Begin(slot, 0, u)})
	}
	o := x.Do(from, procedure.Finished, in...)
	if !o.Certain() {
		b.Fatalf("the procedure does not always end: %d classes rest, error %v", o.Resting.Len(), o.Err)
	}
	claim := world.Claim{Kind: world.Correct}
	j := x.Judge(o.There, explore.Question[world.State]{
		When: explore.Within, Length: 10 * time.Minute,
		Claim: func(s *world.State) bool { return claim.Holds(&r.model.World.Params, s) },
	})
	if j.Every != explore.Proved {
		b.Fatalf("the delegation is correct in every run: %v, error %v, want it proved", j.Every, j.Err)
	}
	return explore.Count{Classes: o.Count.Classes + j.Count.Classes, Firings: o.Count.Firings + j.Count.Firings, Bytes: o.Count.Bytes + j.Count.Bytes}
}

// BenchmarkCase1 decides whether Case 1 as corrected always repairs a half pair, for every timing.
func BenchmarkCase1(b *testing.B) {
	for _, row := range []struct {
		name  string
		users []world.User
	}{
		{"one manager", []world.User{world.Manager}},
		{"two managers at once", []world.User{world.Manager, world.SecondManager}},
	} {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s, workers=%d", row.name, workers), func(b *testing.B) {
				r := newRepair(b)
				var n explore.Count
				for b.Loop() {
					n = r.decide(b, workers, row.users...)
				}
				seconds := b.Elapsed().Seconds() / float64(b.N)
				b.ReportMetric(float64(n.Classes), "classes")
				b.ReportMetric(float64(n.Classes)/seconds, "classes/s")
				b.ReportMetric(float64(n.Firings)/seconds, "firings/s")
				b.ReportMetric(float64(n.Bytes)/float64(n.Classes), "bytes/class")
			})
		}
	}
}
