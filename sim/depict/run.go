package depict

import (
	"slices"

	"ombud/sim"
	"ombud/sim/debugger"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/view"
	"ombud/sim/world"
)

// Run depicts a run in English, as RunIn does.
func Run(s *scenario.Scenario, print func(world.Event) string) (*view.Run, error) {
	return RunIn(language.English, s, print)
}

// RunIn depicts a run that a scenario tells, in a language. print says an event as a
// sentence; nil means as it says itself. What comes out otherwise than the scenario says
// is the error, of type scenario.Problems; the run then goes as far as it can,
// and is nil if it cannot begin.
func RunIn(l language.Language, s *scenario.Scenario, print func(world.Event) string) (*view.Run, error) {
	session, err := debugger.New(s)
	if session == nil {
		return nil, err
	}
	if print == nil {
		print = func(e world.Event) string { return e.In(l) }
	}
	f := &film{session: session, language: l, print: print, run: &view.Run{Language: l.String(), Shelves: language.Words(l, shelves), Ends: session.End()}}
	f.shoot()
	return f.run, err
}

// A film is a run on its way into a picture.
type film struct {
	session  *debugger.Session
	language language.Language
	print    func(world.Event) string
	run      *view.Run
	stores   stores
	open     []int // indices of the waits that are pending
	lanes    []lane
	claims   []world.Claim
	cast     []world.User
}

// shoot goes through the run once, from its beginning to its end.
func (f *film) shoot() {
	f.choose()
	f.cast = f.session.Cast()
	f.look()
	f.run.Start = f.stores.said
	f.await(0, nil)
	f.begin()
	steps := f.session.Steps()
	for i := range steps {
		if f.session.Next() != nil {
			break
		}
		f.event(i+1, &steps[i])
	}
	f.session.ToEnd()
	f.run.Lines = f.stores.lines
	f.run.Start = filled(f.run.Start, len(f.run.Lines))
	for _, l := range f.lanes {
		f.run.Lanes = append(f.run.Lanes, l.in(f.language))
	}
}

// choose picks the lanes that the run needs, in the order of the diagram.
func (f *film) choose() {
	used := slices.Clone(always)
	for i := range f.session.Steps() {
		m := messageOf(f.session.Steps()[i].Event)
		used = append(used, m.from, m.to)
	}
	for _, l := range drawn {
		if slices.Contains(used, l) {
			f.lanes = append(f.lanes, l)
		}
	}
}

// look is what changed in the stores.
func (f *film) look() []view.Change {
	state := f.session.State()
	return f.stores.take(debugger.Look(&state, f.session.Params(), f.cast, f.language))
}

// begin notes which claims hold at the beginning.
func (f *film) begin() {
	for _, v := range f.session.Scenario().Claims {
		f.claims = append(f.claims, v.Claim)
		f.run.Claims = append(f.run.Claims, view.Claim{Text: v.Claim.In(f.language), Start: f.session.Holds(v.Claim)})
	}
}

// event adds what happened last, the n-th event.
func (f *film) event(n int, step *debugger.Step) {
	m := messageOf(step.Event)
	e := view.Event{
		At: step.At, Text: f.print(step.Event), From: slices.Index(f.lanes, m.from), To: slices.Index(f.lanes, m.to),
		Outside: step.Event.Driven(), Notes: f.remarks(step), Changes: f.look(),
	}
	f.run.Events = append(f.run.Events, e)
	f.await(n, &step.Event)
	for i, c := range f.claims {
		claim := &f.run.Claims[i]
		if holds := f.session.Holds(c); holds != (claim.Start != (len(claim.Turns)%2 == 1)) {
			claim.Turns = append(claim.Turns, n)
		}
	}
}

// remarks are what the model said about a step, and how its forks went.
func (f *film) remarks(step *debugger.Step) []string {
	var out []string
	for _, text := range step.Notes {
		out = append(out, world.Remark(text).In(f.language))
	}
	for _, c := range step.Choices {
		out = append(out, wayOf(f.language, sim.Fork{Label: c.Label, N: c.Of, Answer: c.Answer}))
	}
	return out
}

// await follows the pending events: what is new after event n waits from now on,
// and what is pending no more has happened, if it is what just happened, or was
// taken off the agenda.
func (f *film) await(n int, happened *world.Event) {
	pending := f.session.Pending()
	var still []int
	for _, i := range f.open {
		w := &f.run.Waits[i]
		at := slices.IndexFunc(pending, func(p debugger.Pending) bool {
			return f.print(p.Event) == w.Text && !(happened != nil && p.Event == *happened) && until(p.Until) == w.Until
		})
		if at >= 0 {
			still = append(still, i)
			pending = slices.Delete(pending, at, at+1)
			continue
		}
		w.Gone, w.Happened = n, happened != nil && f.print(*happened) == w.Text
	}
	for _, p := range pending {
		still = append(still, len(f.run.Waits))
		f.run.Waits = append(f.run.Waits, view.Wait{
			Text: f.print(p.Event), Born: n, Gone: f.session.Len() + 1, From: p.From, Until: until(p.Until),
		})
	}
	f.open = still
}
