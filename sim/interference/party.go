package interference

import (
	"slices"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A Party is one of the two procedures of a cell and who carries it out.
type Party struct {
	Name     string              // of the procedure
	By       language.Text       // "the manager", "the second manager", "the administrator", "another administrator", …
	User     world.User          // who stands for that person in the runs
	Document *procedure.Document // as that person reads it
	Goal     language.Text       // what it is for, as a sentence
	Alone    trial.Outcome       // whether it always reaches its goal alone

	slot     int
	owner    world.User // the manager whose delegation it is about
	delegate world.User // and to whom
	ending   bool       // the goal is to end without being sent to support
}

var administrator = language.Textf("the administrator")

// parties says who carries out two procedures at the same time. A text in which only the administrator acts is the
// administrator's; it is about the manager's mailbox. Other texts are carried out by those they are written for. One
// person carries out one procedure at a time: of two texts for the manager the second manager carries out one, with the
// same delegate, and of two for the delegate the second delegate, for the same manager.
func parties(a, b *procedure.Document) [2]Party {
	p := [2]Party{party(0, a), party(1, b)}
	switch one, other := administrators(a), administrators(b); {
	case one && other:
		p[0].administer(administrator, world.SecondDelegate)
		p[1].administer(language.Textf("another administrator"), world.SecondManager)
	case one:
		p[0].administer(administrator, world.SecondDelegate)
	case other:
		p[1].administer(administrator, world.SecondDelegate)
	case p[0].User == p[1].User:
		p[1].User = counterpart(p[1].User)
		p[1].By = language.Said(p[1].User)
	}
	for i := range p {
		p[i].name()
	}
	return p
}

// counterpart is the other manager or the other delegate.
func counterpart(u world.User) world.User { return (u + 2) % world.Users }

func party(slot int, d *procedure.Document) Party {
	return Party{Name: d.Name, By: language.Said(d.PerformedBy), User: d.PerformedBy, Document: d, slot: slot, ending: asks(d)}
}

// administer lets somebody who is in nobody's way stand for an administrator. The text goes on speaking of the manager
// where it names the manager.
func (p *Party) administer(name language.Text, stands world.User) {
	d := *p.Document
	d.PerformedBy = stands
	p.By, p.User, p.Document = name, stands, &d
}

// administrators says whether nobody but the administrator acts in a text, and somebody does.
func administrators(d *procedure.Document) bool {
	acts := false
	for s := range sentences(d) {
		if s.Kind != procedure.Act {
			continue
		}
		if acts = true; s.Action.ByUser() {
			return false
		}
	}
	return acts
}

// asks says whether a text finds out by itself whether it has reached its goal, and sends to support if not.
func asks(d *procedure.Document) bool {
	for s := range sentences(d) {
		if s.Kind == procedure.IfSupport {
			return true
		}
	}
	return false
}

func sentences(d *procedure.Document) func(func(procedure.Sentence) bool) {
	return func(yield func(procedure.Sentence) bool) {
		for _, step := range d.Steps {
			if i := slices.IndexFunc(step.Sentences, func(s procedure.Sentence) bool { return !yield(s) }); i >= 0 {
				return
			}
		}
	}
}

// name says what the party is after. A text for an administrator is about manager and delegate.
func (p *Party) name() {
	p.owner, p.delegate = world.Manager, world.Delegate
	switch {
	case p.By.String() != p.User.String():
	case p.User == world.SecondManager:
		p.owner = p.User
	case p.User == world.SecondDelegate:
		p.delegate = p.User
	}
	p.Goal = language.Textf("the delegation of %s to %s is correct", p.owner, p.delegate)
	if p.ending {
		p.Goal = language.Textf("the procedure ends and sends nobody to support")
	}
}

// mirrored says whether it is about other people than manager and delegate.
func (p *Party) mirrored() bool { return p.owner != world.Manager || p.delegate != world.Delegate }

// reaches says whether the party has what it is after.
func (p *Party) reaches(params *world.Params, s *world.State) bool {
	if p.ending {
		return s.Operators[p.slot].Progress == world.Ended
	}
	return world.IsCorrect(params, s, p.owner, p.delegate)
}

// over says whether the party has come to an end of any kind.
func (p *Party) over(s *world.State) bool {
	g := s.Operators[p.slot].Progress
	return g != world.Following && g != world.NotFollowing
}
