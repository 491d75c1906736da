package diagnosis

import "ombud/sim/world"

// A sieve keeps the parts of states that agree with the symptoms.
type sieve struct {
	universe *Universe
	symptoms *Symptoms
	kept     []*remains // by stand
	around   scenery
}

// remains are the standpoints of one user that agree, and how many of them are alike to the add-in.
type remains struct {
	all   []*standpoint
	alike []class[*standpoint]
}

// A scenery is the surroundings that agree, and how many of them are alike to the add-in.
type scenery struct {
	all   []*surrounding
	alike []class[*surrounding]
}

func newSieve(u *Universe, s *Symptoms) *sieve {
	f := &sieve{universe: u, symptoms: s, kept: make([]*remains, len(u.points))}
	for i := range u.around {
		if u.around[i].shows.agrees(s, ofCircumstance) {
			f.around.all = append(f.around.all, &u.around[i])
		}
	}
	f.around.alike = classes(f.around.all, func(e *surrounding) [3]bool {
		return [3]bool{e.OtherRights, e.wrong.Has(Voice), e.split()}
	})
	return f
}

// standpoints are those of a user at a core that agree.
func (f *sieve) standpoints(c *found, user int) *remains {
	at := &f.kept[c.stands[user]]
	if *at != nil {
		return *at
	}
	out := &remains{}
	all := f.universe.standpoints(c, user)
	for i := range all {
		if all[i].shows.agrees(f.symptoms, ofUser[user]) {
			out.all = append(out.all, &all[i])
		}
	}
	out.alike = classes(out.all, func(s *standpoint) [3]bool { return [3]bool{s.Basic, s.ready(), s.MapiOK} })
	*at = out
	return out
}

// ready says whether the add-in of this user has an Outlook to live in and a Lync client to talk to (P-18).
func (s *side) ready() bool { return s.Lync == world.SignedIn && s.Outlook }

// split says whether something of the two lives on different sides (F-117).
func (e *circumstance) split() bool { return e.SplitHomes || e.SplitMailboxes }

// A class is some members that are alike, by one of them and their number.
type class[T any] struct {
	one T
	n   uint64
}

// classes counts members that are alike, in the order in which they are first met.
func classes[T any, K comparable](all []T, key func(T) K) []class[T] {
	var out []class[T]
	at := make(map[K]int, 8)
	for _, x := range all {
		k := key(x)
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, class[T]{one: x})
		}
		out[i].n++
	}
	return out
}
