package advice

import (
	"slices"
	"time"

	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// Shortest searches for the text with the fewest steps that works from every beginning of the question, and among those
// for the one that takes the least time in the worst case.
//
// Sets of worlds go through one sentence at a time, all beginnings together. A sentence that is refused or has nothing to
// do in every world is left out, and so is one that leads to a set of worlds that a text of no more steps leads to.
// Two waits never follow each other: their sum is a wait. If no single text works from several beginnings, one is sought
// that goes by a condition. What is found is decided by the Decider before it is shown.
func Shortest(q Question, decide trial.Decider) Suggestion {
	q = q.complete(DefaultSteps)
	q.Readings = []procedure.Reading{procedure.Literal} // Without jumps all readings are one.
	r := Suggestion{Alphabet: q.Alphabet}
	w, err := newWalker(&q)
	if err != nil {
		r.Err = err
		r.explain(&q)
		return r
	}
	s := &search{question: &q, walker: w, shelf: newShelf(), letters: q.Alphabet.sentences()}
	s.run(&r)
	if len(s.found) > 0 && s.found[0].length == 0 {
		r.Nothing, r.Equals = true, 1
	} else if len(s.found) > 0 {
		s.choose(&r, decide)
	}
	r.Cases, r.Sets = s.cases, s.shelf.count
	if !r.Found() && r.Err == nil && len(q.Beginnings) > 1 {
		divided(q, &r, decide)
	}
	r.explain(&q)
	return r
}

// A stage is a text so far and the worlds it leads to.
type stage struct {
	set    *classes
	before *stage
	letter int // the last sentence, an index of the alphabet
	length int
	spent  time.Duration // what the text takes at most, without what happens afterwards
	works  bool
}

// letters are the sentences that lead to the stage.
func (n *stage) letters() []int {
	var list []int
	for ; n.before != nil; n = n.before {
		list = append(list, n.letter)
	}
	slices.Reverse(list)
	return list
}

// search goes from the texts of one length to those of the next.
type search struct {
	question *Question
	walker   *walker
	shelf    *shelf
	letters  []procedure.Sentence
	found    []*stage // those that work, all of one length
	cases    int
}

func (s *search) run(r *Suggestion) {
	first := &stage{set: s.walker.begin, letter: -1}
	s.shelf.equal(first)
	level := []*stage{first}
	for length := 0; ; length++ {
		if r.Err = s.judge(level); r.Err != nil {
			break
		}
		r.Length = length
		if len(s.found) > 0 || length == s.question.Longest || len(level) == 0 {
			break
		}
		if level, r.Err = s.longer(level); r.Err != nil {
			break
		}
	}
	if r.Err != nil && len(s.found) == 0 && len(level) > 0 {
		s.judge(level) // The texts of the last length that there was room for.
	}
	r.Certain = len(s.found) > 0 && s.found[0].length <= r.Length+1
	r.Least = len(s.found) > 0 && r.Err == nil
}

// judge keeps the stages that work.
func (s *search) judge(level []*stage) error {
	for _, n := range level {
		if s.question.stopped() {
			return errStopped
		}
		works, err := s.walker.works(n.set)
		if err != nil {
			return err
		}
		if n.works = works; works {
			s.found = append(s.found, n)
		}
	}
	return nil
}

// longer are the stages one sentence further. Of texts of one length that lead to equal worlds the one that takes the
// least time stays.
func (s *search) longer(level []*stage) ([]*stage, error) {
	var next []*stage
	for _, n := range level {
		for i, letter := range s.letters {
			if n.letter >= 0 && letter.Kind == procedure.Wait && s.letters[n.letter].Kind == procedure.Wait {
				continue
			}
			if s.cases++; s.cases > s.question.Budget {
				return next, &BudgetError{Budget: s.question.Budget}
			}
			set, changed, err := s.walker.after(n.set, letter)
			if err != nil {
				return next, err
			}
			if !changed {
				continue
			}
			m := &stage{set: set, before: n, letter: i, length: n.length + 1, spent: n.spent + s.takes(letter)}
			switch same := s.shelf.equal(m); {
			case same == nil:
				next = append(next, m)
			case same.length == m.length && m.spent < same.spent:
				same.before, same.letter, same.spent = m.before, m.letter, m.spent
			}
		}
	}
	return next, nil
}

// takes is how long a sentence takes at most.
func (s *search) takes(letter procedure.Sentence) time.Duration {
	if letter.Kind == procedure.Wait {
		return letter.Window.Latest
	}
	return s.walker.pace().Latest
}
