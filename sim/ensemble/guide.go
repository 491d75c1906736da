package ensemble

import (
	"errors"
	"fmt"
	"time"

	"ombud/sim"
)

// guide lets a run go the way of another as far as its windows allow: every event at the time it had there, and every
// fork as it went there. What the other run was still waiting for at its end comes as late as it may, and what it did
// not know comes as early as it may.
type guide[E sim.Event[E]] struct {
	wishes  []wish[E]
	number  map[occurrence[E]]int // the index of its wish
	times   map[E]int             // how often each event has happened
	pending []sim.PendingEvent[E] // scratch
}

// occurrence is the nth time that an event happens, counted from 0.
type occurrence[E any] struct {
	event E
	nth   int
}

// wish is when an event is to happen, and how its forks are to go. Of events of one instant the one with the lowest
// rank comes first. What is never to happen has an unbounded time.
type wish[E any] struct {
	occurrence occurrence[E]
	at         time.Duration
	rank       int
	answers    []int
	window     sim.Window // in the other run, since its beginning
	forks      []sim.Fork // in the other run
}

// guideTo makes a guide of a run of a model.
func guideTo[S comparable, E sim.Event[E]](c *Config[S, E], run *sim.Run[S, E]) *guide[E] {
	g := &guide[E]{number: map[occurrence[E]]int{}, times: map[E]int{}}
	again := sim.NewRunFrom(c.Model, c.Initial, beginLike(run))
	for _, m := range run.Trace().Recording() {
		if m.Kind == sim.StartedMoment {
			continue
		}
		if m.Kind == sim.FiredMoment {
			g.pending = again.AppendPending(g.pending[:0])
			g.note(m)
		}
		if err := again.Play(sim.Recording[E]{m}); err != nil {
			panic(fmt.Sprintf("ensemble: a run that was found does not play again: %v", err))
		}
	}
	g.noteForks(run.Trace())
	for _, p := range run.AppendPending(nil) {
		g.add(p, p.Latest)
	}
	return g
}

// note makes a wish of an event that is about to happen.
func (g *guide[E]) note(m sim.Moment[E]) {
	for _, p := range g.pending {
		if p.Event == m.Event {
			g.add(p, m.At)
			g.wishes[len(g.wishes)-1].answers = m.Choices
		}
	}
	g.times[m.Event]++
}

func (g *guide[E]) add(p sim.PendingEvent[E], at time.Duration) {
	o := occurrence[E]{p.Event, g.times[p.Event]}
	g.number[o] = len(g.wishes)
	g.wishes = append(g.wishes, wish[E]{occurrence: o, at: at, rank: 2 * len(g.wishes), window: sim.Window{Earliest: p.Earliest, Latest: p.Latest}})
}

// noteForks adds the forks of the events that have happened.
func (g *guide[E]) noteForks(t *sim.Trace[E]) {
	n := -1
	for _, r := range t.All() {
		switch {
		case r.Kind == sim.Fired:
			n++
		case r.Kind == sim.Chosen && n >= 0:
			g.wishes[n].forks = append(g.wishes[n].forks, sim.Fork{Label: r.Text, N: r.N, Answer: r.Answer})
		}
	}
}

// wish returns the wish for a pending event.
func (g *guide[E]) wish(p sim.PendingEvent[E]) wish[E] {
	if i, ok := g.number[occurrence[E]{p.Event, g.times[p.Event]}]; ok {
		w := g.wishes[i]
		if w.at != sim.Unbounded || p.Latest != sim.Unbounded {
			w.at = max(p.Earliest, min(w.at, p.Latest))
		}
		return w
	}
	if p.Latest == sim.Unbounded {
		return wish[E]{at: sim.Unbounded}
	}
	return wish[E]{at: p.Earliest, rank: 2 * len(g.wishes)}
}

// next returns the event that is to come next, and when, or false if nothing is.
func (g *guide[E]) next(pending []sim.PendingEvent[E], now time.Duration) (e E, w wish[E], ok bool) {
	for _, p := range pending {
		v := g.wish(p)
		if v.at = max(v.at, now); v.at == sim.Unbounded {
			continue
		}
		if !ok || v.at < w.at || v.at == w.at && v.rank < w.rank {
			e, w, ok = p.Event, v, true
		}
	}
	return e, w, ok
}

// guidedAt is NextAt of a run with a guide.
func guidedAt[S comparable, E sim.Event[E]](g *guide[E], run *sim.Run[S, E]) (time.Duration, bool) {
	g.pending = run.AppendPending(g.pending[:0])
	_, w, ok := g.next(g.pending, run.Now())
	return w.at, ok
}

// guidedNext is Next of a run with a guide.
func guidedNext[S comparable, E sim.Event[E]](g *guide[E], run *sim.Run[S, E]) (E, bool) {
	g.pending = run.AppendPending(g.pending[:0])
	e, w, ok := g.next(g.pending, run.Now())
	if !ok {
		return e, false
	}
	g.times[e]++
	for answers := append([]int(nil), w.answers...); ; {
		err := run.Fire(e, w.at, answers)
		var wrong *sim.FireError
		switch {
		case err == nil:
			return e, true
		case !errors.As(err, &wrong):
			panic(fmt.Sprintf("ensemble: %v", err))
		case wrong.Rule == sim.AnswerMissing:
			answers = append(answers, 0)
		case wrong.Rule == sim.AnswerUnused:
			answers = answers[:wrong.Asked]
		case wrong.Rule == sim.AnswerOutside:
			answers = make([]int, len(answers))
		default:
			panic(fmt.Sprintf("ensemble: a guided run cannot go on: %v", err))
		}
	}
}

// repeated answers the forks of a beginning as another run did, and decides as Prompt does after that.
type repeated struct {
	sim.Prompt
	answers []int
}

// beginLike returns the chooser that begins as a run did.
func beginLike[S comparable, E sim.Event[E]](run *sim.Run[S, E]) sim.Chooser {
	r := &repeated{}
	if rec := run.Trace().Recording(); len(rec) > 0 && rec[0].Kind == sim.StartedMoment {
		r.answers = rec[0].Choices
	}
	return r
}

// Choose returns the next answer.
func (r *repeated) Choose(label string, n int) int {
	if len(r.answers) == 0 {
		return r.Prompt.Choose(label, n)
	}
	answer := r.answers[0]
	r.answers = r.answers[1:]
	return answer
}
