package sim

import (
	"fmt"
	"time"
)

// Moment is one step of a recording.
type Moment[E any] struct {
	At      time.Duration // since the run began
	Kind    MomentKind
	Event   E
	Window  Window // of InjectedMoment, counted from At
	Choices []int  // of FiredMoment and StartedMoment: the answers to its forks, in order
}

// MomentKind says what a Moment does.
type MomentKind uint8

// The kinds of a Moment.
const (
	FiredMoment     MomentKind = iota // Event happens
	StartedMoment                     // the model's Start, if it has forks; only the first moment can be one
	InjectedMoment                    // Event is scheduled within Window from outside
	WithdrawnMoment                   // Event is cancelled from outside
)

// Recording is a run as it can be told to another: what happened when, and which way every fork went. It has no seed
// and no chooser, so it outlives changes of both. Replaying it gives the same states and the same trace hash.
type Recording[E any] []Moment[E]

// Recording returns the trace as a recording. Remarks are left out: the model makes them again. A trace that was muted
// for some time gives a recording with gaps, which Play will find.
func (t *Trace[E]) Recording() Recording[E] {
	var rec Recording[E]
	for _, r := range t.All() {
		switch r.Kind {
		case Fired:
			rec = append(rec, Moment[E]{At: r.At, Kind: FiredMoment, Event: r.Event})
		case Injected:
			rec = append(rec, Moment[E]{At: r.At, Kind: InjectedMoment, Event: r.Event, Window: r.Window})
		case Withdrawn:
			rec = append(rec, Moment[E]{At: r.At, Kind: WithdrawnMoment, Event: r.Event})
		case Chosen:
			if len(rec) == 0 {
				rec = append(rec, Moment[E]{At: r.At, Kind: StartedMoment})
			}
			last := &rec[len(rec)-1]
			last.Choices = append(last.Choices, r.Answer)
		}
	}
	return rec
}

// Replay runs m on the zero state as recorded. The error names the moment that the model does not allow, counted
// from 1, and wraps a *FireError; the run then stands before that moment.
func Replay[S comparable, E Event[E]](m Model[S, E], rec Recording[E]) (*Run[S, E], error) {
	var zero S
	return ReplayFrom(m, zero, rec)
}

// ReplayFrom runs m on a given state as recorded; see Replay.
func ReplayFrom[S comparable, E Event[E]](m Model[S, E], s S, rec Recording[E]) (*Run[S, E], error) {
	var start answers
	if len(rec) > 0 && rec[0].Kind == StartedMoment {
		start.given = rec[0].Choices
	}
	r := &Run[S, E]{model: m}
	r.restart(s, nil, &start)
	if broken := start.verdict(); broken != nil {
		return r, fmt.Errorf("start of the recording: %w", broken)
	}
	if start.given != nil {
		return r, r.play(rec, 1)
	}
	return r, r.play(rec, 0)
}

// Play carries on r as recorded. The error names the moment that the model does not allow, counted from 1, and wraps
// a *FireError; r then stands before that moment.
func (r *Run[S, E]) Play(rec Recording[E]) error { return r.play(rec, 0) }

func (r *Run[S, E]) play(rec Recording[E], from int) error {
	for i := from; i < len(rec); i++ {
		if err := r.moment(&rec[i]); err != nil {
			return fmt.Errorf("moment %d of %d: %w", i+1, len(rec), err)
		}
	}
	return nil
}

func (r *Run[S, E]) moment(m *Moment[E]) error {
	switch m.Kind {
	case FiredMoment:
		return r.Fire(m.Event, m.At, m.Choices)
	case InjectedMoment:
		return r.inject(m)
	case WithdrawnMoment:
		if err := r.Elapse(m.At); err != nil {
			return err
		}
		r.Cancel(m.Event)
		return nil
	}
	return fmt.Errorf("kind %d belongs at the beginning of a recording only; start a new run with Replay", m.Kind)
}

// inject schedules an event that the recording brings from outside. What After would panic about is an error here.
func (r *Run[S, E]) inject(m *Moment[E]) error {
	if err := m.Window.Validate(); err != nil {
		return fmt.Errorf("injecting %v: %w", m.Event, err)
	}
	if err := r.Elapse(m.At); err != nil {
		return err
	}
	if r.Pending(m.Event) {
		return fmt.Errorf("injecting %v: it is pending already; leave the moment out", m.Event)
	}
	r.After(m.Window, m.Event)
	return nil
}
