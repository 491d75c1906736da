package advice

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

type (
	classes   = explore.Classes[world.State, world.Event]
	injection = explore.Injection[world.Event]
)

// classLimit is how many state classes all searches of one question may store together.
const classLimit = 8_000_000

// A walker carries sets of worlds from sentence to sentence. Several beginnings are one set.
type walker struct {
	space *explore.Space[world.State, world.Event]
	model *probe
	goal  func(*world.State) bool
	begin *classes
	late  trial.Built // for its Within
	made  int         // searches
}

// mostSearches is how many searches one walker makes; a space counts its searches in 16 bits.
const mostSearches = 65_000

// search counts a search. The error says that there have been enough.
func (w *walker) search() error {
	if w.made++; w.made > mostSearches {
		return errTooMany
	}
	return nil
}

// newWalker makes the worlds of every beginning. A text of one sentence brings the case to its beginnings and is not
// carried out.
func newWalker(q *Question) (*walker, error) {
	var w walker
	for _, b := range q.Beginnings {
		built, err := q.about(&procedure.Document{Name: "none", PerformedBy: q.Alphabet.Performer, Steps: []procedure.Step{{Number: 1}}}, situation{from: b}).Build()
		if err != nil {
			return nil, fmt.Errorf("beginning %q: %w", b.Name, err)
		}
		if w.space == nil {
			w.open(q, built)
		}
		if built.Model.World.Params != w.model.Params {
			return nil, fmt.Errorf("beginning %q rests on other assumptions than %q; ask about each by itself", b.Name, q.Beginnings[0].Name)
		}
		if err := w.add(built); err != nil {
			return nil, fmt.Errorf("beginning %q: %w", b.Name, err)
		}
	}
	return &w, nil
}

func (w *walker) open(q *Question, b trial.Built) {
	w.model = &probe{Model: b.Model.World}
	w.space = explore.New[world.State, world.Event](w.model, explore.Options{Budget: classLimit, Stop: q.Stop})
	w.goal, w.late = b.Reaches, b
}

func (w *walker) add(b trial.Built) error {
	start, err := w.space.Start(b.State)
	if err != nil {
		return err
	}
	if len(b.Before) > 0 {
		var in []injection
		for _, j := range b.Before {
			in = append(in, injection(j))
		}
		out := w.space.Do(start, nil, in...)
		if start, err = out.There, out.Err; err != nil {
			return err
		}
	}
	if w.begin == nil {
		w.begin = start
	} else {
		w.begin = w.begin.Union(start)
	}
	return nil
}

// after carries a set through one sentence, and says whether that changed anything in any world.
func (w *walker) after(from *classes, s procedure.Sentence) (*classes, bool, error) {
	in := injection{Window: s.Window, Event: world.Event{Kind: world.Waited, User: world.Manager}}
	if s.Kind == procedure.Act {
		in = injection{Window: w.pace(), Event: s.Action.Event()}
	}
	if err := w.search(); err != nil {
		return nil, false, err
	}
	w.model.watch(in.Event)
	out := w.space.Do(from, nil, in)
	return out.There, w.model.changed, out.Err
}

// pace is the time a reader takes for an action (P-40), as package procedure has it.
func (w *walker) pace() sim.Window {
	if step := w.model.Params.OperatorStep; step.Latest > 0 {
		return step
	}
	return sim.Exactly(time.Millisecond)
}

// works says whether the goal is reached in time from every world of a set.
func (w *walker) works(set *classes) (bool, error) {
	if err := w.search(); err != nil {
		return false, err
	}
	j := w.space.Judge(set, explore.Question[world.State]{When: explore.Within, Length: w.late.Within, Claim: w.goal})
	return j.Every == explore.Proved, j.Err
}

// A probe is the world with somebody who notices whether one event ever changes anything.
type probe struct {
	world.Model
	event   world.Event
	changed bool
}

func (p *probe) watch(e world.Event) { p.event, p.changed = e, e.Kind == world.Waited }

// Step lets the event happen. A remark changes nothing; a change of the state or of what is pending does.
func (p *probe) Step(s *world.State, e world.Event, a *sim.Agenda[world.Event]) {
	if p.changed || e != p.event {
		p.Model.Step(s, e, a)
		return
	}
	before, planned := *s, len(a.Ops())
	p.Model.Step(s, e, a)
	p.changed = *s != before
	for _, op := range a.Ops()[planned:] {
		p.changed = p.changed || op.Text == ""
	}
}
