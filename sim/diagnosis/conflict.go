package diagnosis

import "slices"

// A Conflict is what is wrong with symptoms that no state shows.
type Conflict struct {
	Clash   []Question // a smallest set of answers that no state gives together
	Changes []Change   // each alone makes the symptoms possible
}

// A Change is one answer that, given otherwise, makes the symptoms possible.
type Change struct {
	Question Question
	Possible []Answer // the answers that would go with the rest
}

// Conflict finds out why no state shows the symptoms.
func (u *Universe) Conflict(s Symptoms) Conflict {
	var given []Question
	for q := range Questions {
		if s[q] != Unknown {
			given = append(given, q)
		}
	}
	c := Conflict{Clash: u.clash(&s, given)}
	for _, q := range given {
		if change := u.change(s, q); len(change.Possible) > 0 {
			c.Changes = append(c.Changes, change)
		}
	}
	return c
}

// change tries the other answers to one question.
func (u *Universe) change(s Symptoms, q Question) Change {
	c := Change{Question: q}
	was := s[q]
	for a := Answer(1); int(a) <= len(sheets[q].values); a++ {
		if s[q] = a; a != was && u.Possible(&s) {
			c.Possible = append(c.Possible, a)
		}
	}
	return c
}

// clash is the first of the smallest subsets that no state shows. A subset from which nothing can be taken away bounds its
// size; the sizes up to that are tried one by one.
func (u *Universe) clash(s *Symptoms, given []Question) []Question {
	small := u.irreducible(s, given)
	for n := 1; n <= len(small); n++ {
		if found := u.subset(s, given, nil, n); found != nil {
			return found
		}
	}
	return small
}

// irreducible drops answers as long as the rest is still impossible.
func (u *Universe) irreducible(s *Symptoms, given []Question) []Question {
	left := slices.Clone(given)
	for _, q := range given {
		without := slices.DeleteFunc(slices.Clone(left), func(x Question) bool { return x == q })
		if !u.together(s, without) {
			left = without
		}
	}
	return left
}

// subset is the first subset of n more questions, in order, that is impossible together with those chosen; or nil.
func (u *Universe) subset(s *Symptoms, from, chosen []Question, n int) []Question {
	if n == 0 {
		if u.together(s, chosen) {
			return nil
		}
		return slices.Clone(chosen)
	}
	for i, q := range from {
		if found := u.subset(s, from[i+1:], append(chosen[:len(chosen):len(chosen)], q), n-1); found != nil {
			return found
		}
	}
	return nil
}

// together says whether some state gives all of these answers.
func (u *Universe) together(s *Symptoms, of []Question) bool {
	var only Symptoms
	for _, q := range of {
		only[q] = s[q]
	}
	return u.Possible(&only)
}
