package ensemble

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

// TestJudge puts every form of question to five members that all do the same. stays is the time at which the members
// stand afterwards if the quantifier is Every; settled is the time at which each of them was settled.
func TestJudge(t *testing.T) {
	lights := []Injection[event]{at(5*second, On), at(8*second, Off)}
	blink := []Injection[event]{at(second, On), at(second, Off)} // in either order
	rows := []struct {
		name     string
		first    []Injection[event]
		temporal Temporal
		span     time.Duration
		claim    Claim[house]
		passes   bool
		stays    time.Duration
		settled  time.Duration
	}{
		{"now looks at the state as it is", lights, Now, 0, dark, true, 0, 0},
		{"now fails if the state is another", lights, Now, 0, lit, false, 0, 0},
		{"now does not see what is due at this instant", []Injection[event]{at(0, On)}, Now, 0, lit, false, 0, 0},

		{"within stops at the first instant", lights, Within, 7 * second, lit, true, 5 * second, 5 * second},
		{"within stops at once if the claim holds already", lights, Within, 7 * second, dark, true, 0, 0},
		{"within counts what happens at exactly its end", lights, Within, 5 * second, lit, true, 5 * second, 5 * second},
		{"within does not count a millisecond more", lights, Within, 4999 * time.Millisecond, lit, false, 4999 * time.Millisecond, 4999 * time.Millisecond},
		{"within moves to its end if nothing happens", nil, Within, 7 * second, lit, false, 7 * second, 7 * second},
		{"within 0 sees what is due at this instant", []Injection[event]{at(0, On)}, Within, 0, lit, true, 0, 0},
		{"within sees a state that lasts no time", blink, Within, 10 * second, lit, true, second, second},

		{"for holds until just before the change", lights, For, 4999 * time.Millisecond, dark, true, 4999 * time.Millisecond, 4999 * time.Millisecond},
		{"for breaks by what happens at exactly its end", lights, For, 5 * second, dark, false, 5 * second, 5 * second},
		{"for moves on to its end after it broke", lights, For, 10 * second, dark, false, 10 * second, 5 * second},
		{"for breaks at its start", lights, For, 10 * second, lit, false, 10 * second, 0},
		{"for 0 sees what is due at this instant", []Injection[event]{at(0, On)}, For, 0, dark, false, 0, 0},
		{"for holds where nothing happens", nil, For, 7 * second, dark, true, 7 * second, 7 * second},

		{"for breaks in a state that lasts no time", blink, For, 10 * second, dark, false, 10 * second, second},

		{"never breaks in a state that lasts no time", blink, Never, 10 * second, lit, false, 10 * second, second},
		{"never holds until just before the event", lights, Never, 4999 * time.Millisecond, lit, true, 4999 * time.Millisecond, 4999 * time.Millisecond},
		{"never breaks by what happens at exactly its end", lights, Never, 5 * second, lit, false, 5 * second, 5 * second},
		{"never moves on to its end after it broke", lights, Never, 20 * second, lit, false, 20 * second, 5 * second},
		{"never breaks at its start", lights, Never, second, dark, false, second, 0},
	}
	for _, r := range rows {
		for _, quantifier := range []Quantifier{Every, Some, Share} {
			t.Run(r.name+", "+quantifier.String(), func(t *testing.T) {
				const members = 5
				s := begin(members, r.first...)
				v := s.Judge(ask(quantifier, r.temporal, r.span, r.claim))

				passed, stays := 0, time.Duration(0)
				if r.passes {
					passed = members
				}
				if quantifier == Every {
					stays = r.stays
				}
				if v.Members != members || v.Passed != passed || v.Failed != members-passed {
					t.Errorf("passed %d, failed %d, of %d; want %d passed of %d", v.Passed, v.Failed, v.Members, passed, members)
				}
				if got, want := v.Kind, kindOf(quantifier, r.passes); got != want {
					t.Errorf("verdict %v, want %v", got, want)
				}
				for i, run := range s.runs {
					if run.Now() != stays {
						t.Errorf("member %d stands at %v, want %v", i, run.Now(), stays)
					}
				}
				if v.Run != nil && (v.Run.Now() != r.settled || v.Moment != r.settled || v.Member != 0) {
					t.Errorf("the run shown is member %d at %v, moment %v; want member 0 at %v", v.Member, v.Run.Now(), v.Moment, r.settled)
				}
			})
		}
	}
}

// kindOf is the verdict over five members that all do the same. Half of the runs are asked for, so five of five are
// enough and none of five is too few.
func kindOf(q Quantifier, passes bool) VerdictKind {
	table := map[Quantifier][2]VerdictKind{Every: {Refuted, Held}, Some: {NotFound, Possible}, Share: {ShareFails, ShareHolds}}
	if passes {
		return table[q][1]
	}
	return table[q][0]
}

func TestVerdictShowsTheRunWithTheFewestEvents(t *testing.T) {
	// In each member a coin is thrown at 5 s, after a number of calls that depends on the member.
	first := []Injection[event]{at(5*second, Flip), {Event: event{Call, 5}}}
	for _, row := range []struct {
		quantifier Quantifier
		kind       VerdictKind
		lamp       bool
	}{
		{Every, Refuted, false},
		{Some, Possible, true},
		{Share, ShareOpen, false},
	} {
		t.Run(row.quantifier.String(), func(t *testing.T) {
			v := begin(40, first...).Judge(ask(row.quantifier, Within, 6*second, lit))
			steps, member := 1<<30, -1
			for i, r := range begin(40, first...).runs {
				for at, more := r.NextAt(); more && at <= 6*second && !r.State().Lamp; at, more = r.NextAt() {
					r.Next()
				}
				if r.State().Lamp == row.lamp && r.Steps() < steps {
					steps, member = r.Steps(), i
				}
			}
			if v.Kind != row.kind || v.Run == nil {
				t.Fatalf("verdict %v with run %v, want %v with a run", v.Kind, v.Run != nil, row.kind)
			}
			if v.Member != member || v.Run.Steps() != steps || v.Run.State().Lamp != row.lamp {
				t.Errorf("shows member %d with %d events, lamp %v; want member %d with %d, lamp %v",
					v.Member, v.Run.Steps(), v.Run.State().Lamp, member, steps, row.lamp)
			}
			if v.Run.Trace().Len() < steps {
				t.Errorf("the trace has %d records for %d events", v.Run.Trace().Len(), steps)
			}
		})
	}
}

func TestShareThatHoldsShowsNoRun(t *testing.T) {
	q := ask(Share, Within, 6*second, lit)
	q.Share = 1_000
	if v := begin(40, at(5*second, Flip)).Judge(q); v.Kind != ShareHolds || v.Failed == 0 || v.Run != nil || v.Moment != 0 {
		t.Errorf("%v with %d failing members shows a run: %v", v, v.Failed, v.Run != nil)
	}
}

func TestVerdictRunOutlivesTheEnsemble(t *testing.T) {
	s := begin(5, at(5*second, On), at(8*second, Off))
	v := s.Judge(ask(Every, For, 6*second, dark))
	hash := v.Run.Trace().Hash()
	s.Judge(ask(Every, For, 6*second, dark))
	if v.Run.Trace().Hash() != hash || v.Run.Now() != 5*second {
		t.Errorf("the run shown has moved to %v", v.Run.Now())
	}
}

func TestFastestSlowest(t *testing.T) {
	s := begin(300, within(sim.Between(2*second, 4*second), On))
	if f := s.Do(nil, at(second, Ring)); f != nil {
		t.Fatal(f)
	}
	v := s.Judge(ask(Every, Within, 10*second, lit))
	if v.Fastest < second || v.Fastest > 1100*time.Millisecond || v.Slowest > 3*second || v.Slowest < 2900*time.Millisecond {
		t.Errorf("%v to %v, want about 1s to 3s, counted from the start of the judgement", v.Fastest, v.Slowest)
	}
	if v = s.Judge(ask(Every, For, second, lit)); v.Fastest != 0 || v.Slowest != 0 {
		t.Errorf("%v to %v of a claim that is not Within", v.Fastest, v.Slowest)
	}
	if v = s.Judge(ask(Every, Within, second, dark)); v.Fastest != 0 || v.Slowest != 0 || v.Kind != Refuted {
		t.Errorf("%v: %v to %v although no member passed", v.Kind, v.Fastest, v.Slowest)
	}
}

func TestJudgePanicsAtWhatIsNoQuestion(t *testing.T) {
	rows := []struct {
		name  string
		q     Question[house]
		panic string
	}{
		{"no claim", Question[house]{Claim: Claim[house]{Text: "x"}}, `ensemble: Judge: question "x": the claim has no Holds; say when it is true`},
		{"negative span", ask(Every, Within, -second, lit), `ensemble: Judge: question "the lamp is on": the span: window 0s to -1s: ends before it starts; swap the two ends`},
		{"fraction of a millisecond", ask(Every, Within, 1, lit), `ensemble: Judge: question "the lamp is on": the span: window 0s to 1ns: latest is not a whole number of milliseconds; round it to one, or use Unbounded`},
		{"no end", ask(Every, For, 1<<63-1, lit), `ensemble: Judge: question "the lamp is on": a span without end; give it one`},
		{"span of now", ask(Every, Now, second, lit), `ensemble: Judge: question "the lamp is on": Now with a span of 1s; leave it out, or use Within`},
		{"share of every", Question[house]{Share: 1, Claim: lit}, `ensemble: Judge: question "the lamp is on": a share of 1 without the quantifier Share; set one of them`},
		{"share above all", Question[house]{Quantifier: Share, Share: 10_001, Claim: lit}, `ensemble: Judge: question "the lamp is on": a share of 10001; allowed are 0 to 10000 basis points`},
		{"quantifier", ask(7, Now, 0, lit), `ensemble: Judge: question "the lamp is on": quantifier 7; allowed are Every, Some and Share`},
		{"temporal form", ask(Every, 7, 0, lit), `ensemble: Judge: question "the lamp is on": temporal form 7; allowed are Now, Within, For and Never`},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			if diff := cmp.Diff(r.panic, panicOf(func() { begin(1).Judge(r.q) })); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSpanBeyondTheEndOfTime(t *testing.T) {
	s := begin(2, at(second, On))
	const century = 100 * 365 * 24 * time.Hour
	for range 4 { // 400 years are more than time has.
		if v := s.Judge(ask(Every, Never, century-century%second, Claim[house]{"left", func(s *house) bool { return s.Left }})); v.Kind != Held {
			t.Fatal(v)
		}
	}
	if now := s.runs[0].Now(); now != endOfTime {
		t.Errorf("stands at %v, want the end of time, %v", now, endOfTime)
	}
}

// panicOf returns what f panics with.
func panicOf(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return nil
}
