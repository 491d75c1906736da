package steps

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/scenario"
)

// A Change is one difference between two records.
type Change struct {
	Kind ChangeKind
	File string
	Line int
	Name string
	Text language.Text // what it was and what it is
}

// ChangeKind is the sort of a Change.
type ChangeKind uint8

// The sorts of changes, bad news first.
const (
	Worse     ChangeKind = iota // passed before, and does not now
	Added                       // was not there before
	Gone                        // is not there any more
	Moved                       // has another name or stands in another file
	Otherwise                   // another verdict, neither better nor worse
	Bound                       // another best or worst time
	Resolved                    // did not pass before, and does now
	NotRun                      // was not asked for or not begun, this time or before, so that nothing is known of it
	changeKinds
)

var changeNames = language.Keys("worse", "new", "gone", "moved", "other verdict", "other bound", "resolved", "not run")

// String is the sort in one or two words.
func (k ChangeKind) String() string { return changeNames[k] }

// In is the sort in a language.
func (k ChangeKind) In(l language.Language) string { return language.Textf(changeNames[k]).In(l) }

// Compare lists what is different in the new record, by sort, and within a sort
// in the order of the files.
func Compare(before, now *Record) []Change {
	var by [changeKinds][]Change
	kept := make([]bool, len(before.Scenarios))
	for i, partner := range partners(before.Scenarios, now.Scenarios) {
		v, was := &now.Scenarios[i], (*RecordedVerdict)(nil)
		if partner >= 0 {
			was, kept[partner] = &before.Scenarios[partner], true
		}
		for _, c := range changes(was, v) {
			by[c.Kind] = append(by[c.Kind], c)
		}
	}
	var rest []RecordedVerdict
	for i, is := range kept {
		if !is {
			rest = append(rest, before.Scenarios[i])
		}
	}
	for i, is := range now.unasked(rest) {
		c := rest[i].change(Gone, language.Textf("was %s", word(rest[i].Status)))
		if is {
			c.Kind = NotRun
		}
		by[c.Kind] = append(by[c.Kind], c)
	}
	var out []Change
	for _, list := range by {
		out = append(out, list...)
	}
	return out
}

// decided reports whether the scenario was begun.
func (v *RecordedVerdict) decided() bool {
	return v.Status != Skipped.String() && v.Status != Undefined.String()
}

func (v *RecordedVerdict) change(k ChangeKind, text language.Text) Change {
	return Change{Kind: k, File: v.File, Line: v.Line, Name: v.Name, Text: text}
}

// changes compares a scenario with itself of before; nil if there was none.
func changes(was, now *RecordedVerdict) (out []Change) {
	passed := Passed.String()
	if was == nil {
		return []Change{now.change(Added, word(now.Status))}
	}
	if !was.decided() || !now.decided() {
		return []Change{now.change(NotRun, word(now.Status))}
	}
	if was.File != now.File || was.Name != now.Name {
		out = append(out, now.change(Moved, language.Textf("was %q in %s", was.Name, was.File)))
	}
	switch {
	case was.Status == passed && now.Status != passed:
		return append(out, now.change(Worse, formerly(word(now.Status), word(was.Status))))
	case was.Status != passed && now.Status == passed:
		return append(out, now.change(Resolved, formerly(word(now.Status), word(was.Status))))
	}
	claims := now.claimsAgainst(was)
	if len(claims) == 0 && (was.Status != now.Status || was.Warning != now.Warning) {
		claims = append(claims, now.change(Otherwise, formerly(now.standing(), was.standing())))
	}
	return append(out, claims...)
}

// standing is the status, with the warning if there is one.
func (v *RecordedVerdict) standing() language.Text {
	if v.Warning != "" {
		return language.Textf("%s (%s)", word(v.Status), word(v.Warning))
	}
	return word(v.Status)
}

// word is a word that a record keeps in English.
func word(format string) language.Text { return language.Textf(format) }

// formerly says what is so now, and what was before.
func formerly(now, was language.Text) language.Text {
	return language.Textf("%s, was %s", now, was)
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
			out = append(out, at.change(Added, language.Textf("%s: %s", k.text, word(now[k].Verdict))))
			continue
		}
		out = append(out, v.claimChanges(old[k], now[k])...)
	}
	for _, k := range oldKeys {
		if now[k] == nil {
			out = append(out, v.change(Gone, language.Textf("%s: was %s", k.text, word(old[k].Verdict))))
		}
	}
	return out
}

func (v *RecordedVerdict) claimChanges(was, now *RecordedClaim) []Change {
	at := *v
	at.Line = now.Line
	if was.Verdict != now.Verdict {
		return []Change{at.change(Otherwise, language.Textf("%s: %s", now.Text, formerly(word(now.Verdict), word(was.Verdict))))}
	}
	if a, b := was.times(), now.times(); a.String() != b.String() {
		return []Change{at.change(Bound, language.Textf("%s: %s", now.Text, formerly(b, a)))}
	}
	return nil
}

// times says the best and the worst time.
func (c *RecordedClaim) times() language.Text {
	if c.Best == nil || c.Worst == nil {
		return language.Textf("not timed")
	}
	worst := time.Duration(*c.Worst) * time.Millisecond
	if *c.Worst < 0 {
		worst = sim.Unbounded
	}
	return language.Textf("%s to %s", spelled(time.Duration(*c.Best)*time.Millisecond), spelled(worst))
}

func spelled(d time.Duration) language.Speaker {
	if d == sim.Unbounded {
		return language.Textf("no limit")
	}
	return language.Verbatim(scenario.FormatTime(d))
}

// WriteChanges tells the differences, or that there are none. Of what was not run
// it tells how much it is.
func WriteChanges(w io.Writer, l language.Language, with string, list []Change) error {
	var n [changeKinds]int
	for _, c := range list {
		n[c.Kind]++
	}
	var parts []string
	if len(list) == n[NotRun] {
		parts = append(parts, language.Textf("no verdict and no bound is different").In(l))
	}
	for k, many := range n {
		if many > 0 {
			parts = append(parts, language.Textf("%[1]d %[2]s", many, ChangeKind(k)).In(l))
		}
	}
	width := 0
	for k := range changeKinds {
		width = max(width, utf8.RuneCountInString(k.In(l)))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s\n", language.Textf("Compared with %s: %s", with, strings.Join(parts, ", ")).In(l))
	for _, c := range list {
		if c.Kind != NotRun {
			fmt.Fprintf(&b, "  %-*s  %s:%d  %s: %s\n", width, c.Kind.In(l), c.File, c.Line, c.Name, c.Text.In(l))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
