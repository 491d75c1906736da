package diagnosis

import (
	"math/bits"
	"slices"
)

// A Step is a question worth asking next, and what each answer would mean.
type Step struct {
	Question Question
	Expected float64 // causes that remain on average, if every cause is as likely as every other
	Meanings []Meaning
}

// A Meaning is one answer that a state with these symptoms can give.
type Meaning struct {
	Answer  Answer
	Remain  int       // of the causes of the diagnosis
	Reduced Diagnosis // with the answer among the symptoms
}

// Next is the question to ask next, with what each answer would mean; see Best.
func (u *Universe) Next(d *Diagnosis, margin int, skip []Question) (Step, bool) {
	q, expected, ok := d.Best(skip)
	if !ok {
		return Step{}, false
	}
	s := Step{Question: q, Expected: expected}
	u.mean(&s, d, margin)
	return s, true
}

// Best is the question that leaves the fewest causes on average, and how many; among equals the one that costs least: on
// the manager's computer before the delegate's before an administrator's. It leaves out what is known, and what is in skip
// because somebody did not know it. ok is false if no question can tell the causes apart.
func (d *Diagnosis) Best(skip []Question) (best Question, expected float64, ok bool) {
	least := uint64(0)
	for q := range Questions {
		if d.Symptoms[q] != Unknown || slices.Contains(skip, q) {
			continue
		}
		e, splits := d.expected(q)
		if splits && (!ok || e < least || e == least && sheets[q].cost() < sheets[best].cost()) {
			best, least, ok = q, e, true
		}
	}
	if !ok {
		return 0, 0, false
	}
	return best, float64(least) / float64(shares*len(d.Causes)), true
}

// shares is how many equal parts a cause is divided into: every number of answers up to 5 divides it.
const shares = 60

// expected is the sum, over causes and the answers they may give, of how many causes the answer leaves, in parts of a
// cause. splits says whether some answer leaves out some cause.
func (d *Diagnosis) expected(q Question) (sum uint64, splits bool) {
	values := mask(1)<<len(sheets[q].values) - 1
	for a := Answer(1); int(a) <= len(sheets[q].values); a++ {
		n, weight := 0, 0
		for i := range d.Causes {
			if m := d.Causes[i].shows[q] & values; m&is(a) != 0 {
				n++
				weight += shares / bits.OnesCount8(uint8(m))
			}
		}
		sum += uint64(n * weight)
		splits = splits || n > 0 && n < len(d.Causes)
	}
	return sum, splits
}

// mean finds what each answer would mean.
func (u *Universe) mean(s *Step, d *Diagnosis, margin int) {
	for a := Answer(1); int(a) <= len(sheets[s.Question].values); a++ {
		m := Meaning{Answer: a}
		for i := range d.Causes {
			if d.Causes[i].shows[s.Question]&is(a) != 0 {
				m.Remain++
			}
		}
		if m.Remain == 0 {
			continue
		}
		with := d.Symptoms
		with[s.Question] = a
		m.Reduced = *u.Diagnose(with, margin)
		s.Meanings = append(s.Meanings, m)
	}
}
