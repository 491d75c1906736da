package steps

import (
	"fmt"
	"hash/fnv"
)

// storyOf is a short name of what the steps of a scenario say, by which it is found
// again when its own name or its file is another one; tables count, keywords such as
// "And" do not.
func storyOf(n int, step func(i int) (Keyword, string, [][]string)) string {
	h := fnv.New64a()
	for i := range n {
		part, text, table := step(i)
		fmt.Fprintf(h, "%d %q %q\n", part, text, table)
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

func (s *Scenario) story() string {
	return storyOf(len(s.Steps), func(i int) (Keyword, string, [][]string) { return s.Steps[i].Part, s.Steps[i].Text, s.Steps[i].Table })
}

func (sc *script) story() string {
	return storyOf(len(sc.steps), func(i int) (Keyword, string, [][]string) {
		return sc.steps[i].part, sc.steps[i].text, sc.steps[i].table
	})
}

// An identity is by what a scenario is taken for one of before.
type identity struct {
	file, name, story string
	nth               int
}

// identities are the ways to find a scenario again, the surest first: as it was;
// with other steps; a row of an outline whose place is another; with another name;
// in another file.
var identities = []func(v *RecordedVerdict) identity{
	func(v *RecordedVerdict) identity { return identity{v.File, v.Name, v.Story, 0} },
	func(v *RecordedVerdict) identity { return identity{v.File, v.Name, "-", v.Nth} },
	func(v *RecordedVerdict) identity { return identity{v.File, v.Name, "-", 0} },
	func(v *RecordedVerdict) identity { return identity{v.File, "", v.Story, 0} },
	func(v *RecordedVerdict) identity { return identity{"", "", v.Story, 0} },
}

// partners say of every scenario of now which one of before it was: its index, or
// -1. Several that are alike are taken in order. Records of old have no stories.
func partners(before, now []RecordedVerdict) []int {
	taken, out := make([]bool, len(before)), make([]int, len(now))
	for i := range out {
		out[i] = -1
	}
	for _, of := range identities {
		waiting := map[identity][]int{}
		for i := range before {
			if id := of(&before[i]); !taken[i] && id.story != "" {
				waiting[id] = append(waiting[id], i)
			}
		}
		for i := range now {
			id := of(&now[i])
			if list := waiting[id]; out[i] < 0 && len(list) > 0 {
				out[i], taken[list[0]], waiting[id] = list[0], true, list[1:]
			}
		}
	}
	return out
}
