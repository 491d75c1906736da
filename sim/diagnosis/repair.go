package diagnosis

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/trial"
)

// A Repair is what a treatment is worth for a diagnosis.
type Repair struct {
	Treatment Treatment
	Repairs   []Conditions // the targets it always repairs
	Fails     []Conditions // the targets it does not always repair
	Open      []Conditions // those whose search was cut
	Besides   []Conditions // of a treatment that repairs all targets: the other causes it does not repair
	Undecided []Conditions // of those other causes: the ones whose search was cut
	Best      time.Duration
	Worst     time.Duration // over all targets it repairs
	Classes   int
}

// All says whether every target is always repaired.
func (r *Repair) All() bool { return len(r.Repairs) > 0 && len(r.Fails)+len(r.Open) == 0 }

// Targets are the causes that a repair is asked for: the minimal ones that stay and in which the delegation is not
// correct. If the symptoms can be had with nothing wrong, they are those in which one thing is.
func (d *Diagnosis) Targets() []Cause {
	var out []Cause
	for i := range d.Causes {
		c := &d.Causes[i]
		least := c.Minimal || d.Least == 0 && c.Conditions.Len() == 1
		if least && !c.Harmless && !c.Conditions.Passes() {
			out = append(out, *c)
		}
	}
	return out
}

// Others are the other causes that stay and need a repair.
func (d *Diagnosis) Others() []Cause {
	targets := map[Conditions]bool{}
	for _, c := range d.Targets() {
		targets[c.Conditions] = true
	}
	var out []Cause
	for i := range d.Causes {
		if c := &d.Causes[i]; !targets[c.Conditions] && !c.Harmless && !c.Conditions.Passes() {
			out = append(out, *c)
		}
	}
	return out
}

// Repair tries every treatment on every target, and those that repair all of them on the other causes. Progress is told
// how many causes have been treated; it may be nil.
func (u *Universe) Repair(d *Diagnosis, treatments []Treatment, o trial.Options, progress func(done int)) []Repair {
	targets, others, done := d.Targets(), d.Others(), 0
	tell := func() {
		if done++; progress != nil {
			progress(done)
		}
	}
	var out []Repair
	for _, t := range treatments {
		r := Repair{Treatment: t, Best: sim.Unbounded}
		for i := range targets {
			r.take(&targets[i], u.Treat(t, &targets[i], o))
			tell()
		}
		for i := 0; i < len(others) && r.All(); i++ {
			r.meet(&others[i], u.Treat(t, &others[i], o))
			tell()
		}
		out = append(out, r)
	}
	return out
}

// take adds what the treatment did to a target.
func (r *Repair) take(c *Cause, e Effect) {
	r.Classes += e.Classes
	switch e.Outcome {
	case trial.Always:
		r.Repairs = append(r.Repairs, c.Conditions)
		r.Best, r.Worst = min(r.Best, e.Best), max(r.Worst, e.Worst)
	case trial.Inconclusive:
		r.Open = append(r.Open, c.Conditions)
	default:
		r.Fails = append(r.Fails, c.Conditions)
	}
}

// meet adds what the treatment did to another cause.
func (r *Repair) meet(c *Cause, e Effect) {
	r.Classes += e.Classes
	switch e.Outcome {
	case trial.Always:
	case trial.Inconclusive:
		r.Undecided = append(r.Undecided, c.Conditions)
	default:
		r.Besides = append(r.Besides, c.Conditions)
	}
}

// Same says whether two repairs come to the same: the same causes, in the same times.
func (r *Repair) Same(o *Repair) bool {
	return slices.Equal(r.Repairs, o.Repairs) && slices.Equal(r.Fails, o.Fails) && slices.Equal(r.Open, o.Open) &&
		slices.Equal(r.Besides, o.Besides) && slices.Equal(r.Undecided, o.Undecided) && (len(r.Repairs) == 0 || r.Best == o.Best && r.Worst == o.Worst)
}
