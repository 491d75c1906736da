package steps

import (
	"fmt"
	"io"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/scenario"
)

// A Change is one difference between two records.
type Change struct {
	Kind ChangeKind
	File string
	Line int
	Name string
	Text string // what it was and what it is
}

// ChangeKind is the sort of a Change.
type ChangeKind uint8

// The sorts of changes, bad news first.
const (
	Worse     ChangeKind = iota // passed before, and does not now
	Added                       // was not there before
	Gone                        // is not there any more
	Otherwise                   // another verdict, neither better nor worse
	Bound                       // another best or worst time
	Resolved                    // did not pass before, and does now
	changeKinds
)

var changeNames = [...]string{"worse", "new", "gone", "other verdict", "other bound", "resolved"}

// String is the sort in one or two words.
func (k ChangeKind) String() string { return changeNames[k] }

// Compare lists what is different in the new record, by sort, and within a sort
// in the order of the files.
func Compare(before, now *Record) []Change {
	old := map[recordKey]*RecordedVerdict{}
	for i := range before.Scenarios {
		old[before.Scenarios[i].key()] = &before.Scenarios[i]
	}
	var by [changeKinds][]Change
	for i := range now.Scenarios {
		v := &now.Scenarios[i]
		was := old[v.key()]
		delete(old, v.key())
		for _, c := range changes(was, v) {
			by[c.Kind] = append(by[c.Kind], c)
		}
	}
	for i := range before.Scenarios {
		if v := &before.Scenarios[i]; old[v.key()] == v {
			by[Gone] = append(by[Gone], v.change(Gone, "was "+v.Status))
		}
	}
	var out []Change
	for _, list := range by {
		out = append(out, list...)
	}
	return out
}

func (v *RecordedVerdict) change(k ChangeKind, text string) Change {
	return Change{Kind: k, File: v.File, Line: v.Line, Name: v.Name, Text: text}
}

// changes compares a scenario with itself of before; nil if there was none.
func changes(was, now *RecordedVerdict) []Change {
	passed := Passed.String()
	switch {
	case was == nil:
		return []Change{now.change(Added, now.Status)}
	case was.Status == passed && now.Status != passed:
		return []Change{now.change(Worse, now.Status+", was "+was.Status)}
	case was.Status != passed && now.Status == passed:
		return []Change{now.change(Resolved, now.Status+", was "+was.Status)}
	}
	out := now.claimsAgainst(was)
	if len(out) == 0 && (was.Status != now.Status || was.Warning != now.Warning) {
		out = append(out, now.change(Otherwise, now.standing()+", was "+was.standing()))
	}
	return out
}

// standing is the status, with the warning if there is one.
func (v *RecordedVerdict) standing() string {
	if v.Warning != "" {
		return v.Status + " (" + v.Warning + ")"
	}
	return v.Status
}

// A claimKey tells a claim from the others of its scenario, also after one was
// added above it.
type claimKey struct {
	text string
	nth  int
}

func (v *RecordedVerdict) claims() (keys []claimKey, by map[claimKey]*RecordedClaim) {
	same := map[string]int{}
	by = map[claimKey]*RecordedClaim{}
	for i := range v.Claims {
		c := &v.Claims[i]
		same[c.Text]++
		k := claimKey{c.Text, same[c.Text]}
		keys, by[k] = append(keys, k), c
	}
	return keys, by
}

// claimsAgainst compares the claims of a scenario with those of before.
func (v *RecordedVerdict) claimsAgainst(was *RecordedVerdict) (out []Change) {
	keys, now := v.claims()
	oldKeys, old := was.claims()
	for _, k := range keys {
		if old[k] == nil {
			at := *v
			at.Line = now[k].Line
			out = append(out, at.change(Added, k.text+": "+now[k].Verdict))
			continue
		}
		out = append(out, v.claimChanges(old[k], now[k])...)
	}
	for _, k := range oldKeys {
		if now[k] == nil {
			out = append(out, v.change(Gone, k.text+": was "+old[k].Verdict))
		}
	}
	return out
}

func (v *RecordedVerdict) claimChanges(was, now *RecordedClaim) []Change {
	at := *v
	at.Line = now.Line
	if was.Verdict != now.Verdict {
		return []Change{at.change(Otherwise, fmt.Sprintf("%s: %s, was %s", now.Text, now.Verdict, was.Verdict))}
	}
	if a, b := was.times(), now.times(); a != b {
		return []Change{at.change(Bound, fmt.Sprintf("%s: %s, was %s", now.Text, b, a))}
	}
	return nil
}

// times says the best and the worst time.
func (c *RecordedClaim) times() string {
	if c.Best == nil || c.Worst == nil {
		return "not timed"
	}
	worst := time.Duration(*c.Worst) * time.Millisecond
	if *c.Worst < 0 {
		worst = sim.Unbounded
	}
	return spelled(time.Duration(*c.Best)*time.Millisecond) + " to " + spelled(worst)
}

func spelled(d time.Duration) string {
	if d == sim.Unbounded {
		return "no limit"
	}
	return scenario.FormatTime(d)
}

// WriteChanges tells the differences, or that there are none.
func WriteChanges(w io.Writer, with string, list []Change) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\nCompared with %s: ", with)
	if len(list) == 0 {
		b.WriteString("no verdict and no bound is different\n")
	} else {
		b.WriteString(changeCounts(list) + "\n")
	}
	for _, c := range list {
		fmt.Fprintf(&b, "  %-13s  %s:%d  %s: %s\n", c.Kind, c.File, c.Line, c.Name, c.Text)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func changeCounts(list []Change) string {
	var n [changeKinds]int
	for _, c := range list {
		n[c.Kind]++
	}
	var parts []string
	for k, many := range n {
		if many > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", many, ChangeKind(k)))
		}
	}
	return strings.Join(parts, ", ")
}
