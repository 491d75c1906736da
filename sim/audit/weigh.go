package audit

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// Weigh lets readers slip at every step and says which step matters. Nothing can be told of a procedure that works in no
// reading from no start. The error is a start that contradicts itself, which Inspect would have found.
func Weigh(in *Inspection, decide trial.Decider) (*Weights, error) {
	w := &weigher{Weights: &Weights{}, in: in}
	w.Reading, w.Starts, w.Weighed = in.Basis()
	if !w.Weighed {
		return w.Weights, nil
	}
	if err := w.look(); err != nil {
		return nil, err
	}
	w.ask()
	w.batch.answer(decide, &w.Spent)
	for i := range w.Slips {
		w.conclude(&w.Slips[i])
	}
	for n := 1; n <= len(in.Subject.Document.Steps); n++ {
		w.Steps = append(w.Steps, w.weight(n))
	}
	return w.Weights, nil
}

// A weigher is a weighing under way.
type weigher struct {
	*Weights
	in     *Inspection
	scenes []scene // by start; only of those from which the procedure works
	batch  batch
	before [][]bool // by step and start: somebody who stops right before the step loses nothing that the pair had
	after  [][]bool // likewise for somebody who stops right after it
}

// ask asks about every slip at every step that readers come to.
func (w *weigher) ask() {
	doc := w.in.Subject.Document
	slips := slipsOf(doc, w.Reading)
	slips = append(slips, disturbances(&w.in.Subject)...)
	w.Slips = make([]SlipOutcome, len(slips))
	w.before, w.after = w.table(), w.table()
	for i, slip := range slips {
		out := &w.Slips[i]
		out.Slip = slip
		for _, start := range w.Starts {
			if w.concerns(slip, start) {
				out.Results = append(out.Results, SlipResult{Start: start})
			}
		}
		for k := range out.Results {
			w.askResult(&out.Slip, &out.Results[k])
		}
	}
	w.askBefore()
}

// table has a true for every step, the one after the last included, and every start.
func (w *weigher) table() [][]bool {
	t := make([][]bool, len(w.in.Subject.Document.Steps)+1)
	for n := range t {
		t[n] = make([]bool, len(w.in.Subject.Starts))
		for i := range t[n] {
			t[n][i] = true
		}
	}
	return t
}

// reached says whether readers come to a step from a start if nobody slips.
func (w *weigher) reached(n, start int) bool {
	return w.in.Attempt(w.Reading, start).Decision.Seen.Reached(n)
}

// concerns says whether a slip changes what is done from a start.
func (w *weigher) concerns(s Slip, start int) bool {
	switch s.Kind {
	case Disturb:
		return true
	case Swap:
		return w.reached(s.Step, start) || w.reached(s.To, start)
	}
	return w.reached(s.Step, start)
}

// askResult asks what comes of a slip from a start.
func (w *weigher) askResult(s *Slip, r *SlipResult) {
	r.Case = w.in.Subject.ask(s.Document, w.Reading, r.Start)
	switch s.Kind {
	case Disturb:
		s.disturb(&r.Case, duration(&w.in.Subject))
	case WrongObject:
		w.introduce(s, r)
	case Stop:
		w.askStop(s, r)
	}
	w.batch.ask(r.Case, func(_ trial.Case, d trial.Decision) { r.Decision = d })
}

// introduce lets there be a second delegate to mistake for the delegate, unless there is one. In the address list
// everybody is.
func (w *weigher) introduce(s *Slip, r *SlipResult) {
	if picksAnybody(s.Document, s.Step) {
		return
	}
	second := world.Claim{Kind: world.InOutlook, User: world.SecondDelegate, Other: world.Manager}
	if !w.scenes[r.Start].holds(second) {
		r.Case.Before = append(r.Case.Before[:len(r.Case.Before):len(r.Case.Before)],
			world.Action{Kind: world.AddDelegate, User: world.Manager, Other: world.SecondDelegate})
		unslipped := r.Case
		unslipped.Document = w.in.Subject.Document
		w.batch.ask(unslipped, func(_ trial.Case, d trial.Decision) { r.void = !d.Works() })
	}
	w.askLoss(r.Case, r, second, nil)
}

// picksAnybody says whether a step picks out of the address list, in which everybody stands.
func picksAnybody(d *procedure.Document, n int) bool {
	for _, p := range actions(d, world.SelectInAddressList, world.AddFromAddressList, world.AddDelegate) {
		if p.step == n {
			return true
		}
	}
	return false
}

// askStop asks whether somebody who stops for good keeps what was there.
func (w *weigher) askStop(s *Slip, r *SlipResult) {
	sc := &w.scenes[r.Start]
	for _, asset := range sc.assets() {
		w.askLoss(r.Case, r, asset, &w.after[s.Step-1][r.Start])
	}
	for _, client := range sc.running() {
		w.askLoss(r.Case, r, client, nil)
	}
}

// askLoss asks whether something is still there after the procedure, at last when the goal should be reached. If it may
// be gone, kept becomes false, where it is given.
func (w *weigher) askLoss(c trial.Case, r *SlipResult, asset world.Claim, kept *bool) {
	c.Goal = asset
	w.batch.ask(c, func(c trial.Case, d trial.Decision) {
		if d.Outcome != trial.Never && d.Outcome != trial.Sometimes && d.Outcome != trial.Refuted {
			r.cut = r.cut || !decided(&d)
			return
		}
		r.Lost = append(r.Lost, asset)
		r.lasting = r.lasting || d.Outcome == trial.Never
		if r.Loss == nil {
			r.Loss = exampleOf(r.Start, c, &d)
		}
		if kept != nil {
			*kept = false
		}
	})
}

// askBefore asks what somebody keeps who stops for good before a step is begun.
func (w *weigher) askBefore() {
	doc := w.in.Subject.Document
	for n := 1; n <= len(doc.Steps); n++ {
		e := quitAt(doc, n)
		for _, start := range w.Starts {
			if !w.reached(n, start) {
				continue
			}
			for _, asset := range w.scenes[start].assets() {
				c := w.in.Subject.ask(e.Document, w.Reading, start)
				c.Goal = asset
				w.batch.ask(c, func(_ trial.Case, d trial.Decision) {
					if !d.Works() {
						w.before[n-1][start] = false
					}
				})
			}
		}
	}
}

// look finds out what is true at the starts.
func (w *weigher) look() error {
	w.scenes = make([]scene, len(w.in.Subject.Starts))
	for _, start := range w.Starts {
		sc, err := sceneOf(w.in.Attempt(w.Reading, start).Case)
		if err != nil {
			return language.Errorf("beginning %q: %s", w.in.Subject.Starts[start].Called(), err)
		}
		w.scenes[start] = sc
	}
	return nil
}
