package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ombud/sim/diagnosis"
	"ombud/sim/language"
	"ombud/sim/phrase"
)

// shownCauses is how many explanations a screen has room for.
const shownCauses = 6

// tell prints the diagnosis as text or as JSON.
func (d *diagnosed) tell(c *console, json bool) error {
	if json {
		return writeJSON(c.out, d.view())
	}
	d.printSymptoms(c.out)
	if !d.result.Possible() {
		d.printConflict(c.out)
		return nil
	}
	d.printCauses(c.out)
	d.printNext(c.out)
	if len(d.repairs) > 0 {
		d.printRemedies(c.out)
	}
	return nil
}

func (d *diagnosed) printSymptoms(w io.Writer) {
	settled, passing := d.universe.States()
	known := d.known(d.questions())
	if len(known) == 0 {
		known = []string{d.say("nothing is known")}
	}
	fmt.Fprint(w, wrapped(strings.Join(known, "; "), 0))
	if !d.result.Possible() {
		fmt.Fprintln(w, d.say("None of the %s states that can be reached shows this.", grouped(settled+passing)))
		return
	}
	fmt.Fprint(w, wrapped(d.say("Of %s states that can be reached %s show this, and %s more that pass by themselves within %s.",
		grouped(settled+passing), grouped(d.result.Settled), grouped(d.result.Passing), phrase.Brief(d.universe.Settle)), 0))
	if d.result.Described {
		fmt.Fprint(w, wrapped(d.say("The published table says: %s (DT-08); %s.", d.result.Table, d.result.Table.Note()), 0))
	}
}

// questions are those that are answered.
func (d *diagnosed) questions() []diagnosis.Question {
	var out []diagnosis.Question
	for q := range diagnosis.Questions {
		if d.result.Symptoms[q] != diagnosis.Unknown {
			out = append(out, q)
		}
	}
	return out
}

// known are answers as the flags that give them.
func (d *diagnosed) known(questions []diagnosis.Question) []string {
	var out []string
	for _, q := range questions {
		out = append(out, q.Name()+" "+q.WordIn(d.language, d.result.Symptoms[q]))
	}
	return out
}

func (d *diagnosed) printConflict(w io.Writer) {
	fmt.Fprintf(w, "\n%s\n", d.say("These contradict each other"))
	for _, q := range d.conflict.Clash {
		fmt.Fprintf(w, "  %-22s %-18s %s\n", q.Name(), q.WordIn(d.language, d.result.Symptoms[q]), strings.Join(q.Facts(), ", "))
	}
	if len(d.conflict.Changes) == 0 {
		fmt.Fprintf(w, "\n%s\n", d.say("No single answer, given otherwise, makes sense of the rest. Look again at all of them."))
		return
	}
	fmt.Fprintf(w, "\n%s\n", d.say("The rest makes sense if one of these is otherwise"))
	for _, change := range d.conflict.Changes {
		var words []string
		for _, a := range change.Possible {
			words = append(words, change.Question.WordIn(d.language, a))
		}
		fmt.Fprintf(w, "  %-22s %s\n", change.Question.Name(), strings.Join(words, ", "))
	}
}

func (d *diagnosed) printCauses(w io.Writer) {
	fmt.Fprintf(w, "\n%s\n", d.say("What may be wrong"))
	minimal, further := 0, diagnosis.Conditions(0)
	for i := range d.result.Causes {
		c := &d.result.Causes[i]
		switch {
		case !c.Minimal:
			further |= c.Conditions
			continue
		case minimal < shownCauses:
			d.printCause(w, c)
		}
		minimal++
	}
	if minimal > shownCauses {
		fmt.Fprint(w, wrapped(d.say("or: %s.", d.hidden()), 2))
	}
	if n := len(d.result.Causes) - minimal; n > 0 {
		fmt.Fprint(w, wrapped(d.more(n), 2))
	}
}

// hidden are the explanations there is no room for, by their names.
func (d *diagnosed) hidden() string {
	var names []string
	n := 0
	for _, c := range d.result.Causes {
		if !c.Minimal {
			continue
		}
		if n++; n > shownCauses {
			names = append(names, c.Conditions.In(d.language))
		}
	}
	return strings.Join(names, "; ")
}

// more tells of the causes that are no explanations by themselves.
func (d *diagnosed) more(n int) string {
	if d.result.Least == 0 {
		return d.say("%s with something wrong, though nothing shows it; --json lists all.", language.Of(n, "cause"))
	}
	return d.say("%s with more wrong than that; --json lists all.", language.Of(n, "cause"))
}

func (d *diagnosed) printCause(w io.Writer, c *diagnosis.Cause) {
	name := c.Conditions.In(d.language)
	if c.Conditions.Passes() {
		name += d.say(" (passes by itself)")
	}
	if c.Harmless && c.Conditions != 0 {
		name += d.say(" (the delegation is correct all the same)")
	}
	fmt.Fprintf(w, "  %s  %s\n", name, strings.Join(c.Conditions.Facts(), ", "))
	fmt.Fprint(w, wrapped(c.Conditions.Sentence().In(d.language), 6))
}

func (d *diagnosed) printNext(w io.Writer) {
	if d.next == nil {
		fmt.Fprintf(w, "\n%s\n", d.say("No further observation tells the causes apart."))
		return
	}
	q := d.next.Question
	fmt.Fprintf(w, "\n%s\n", d.say("Ask next, %s (of %s about %.0f would remain)", q.Place(), language.Of(len(d.result.Causes), "cause"), d.next.Expected))
	fmt.Fprint(w, wrapped("--"+q.Name()+": "+d.universe.Ask(q).In(d.language), 2))
	for _, m := range d.next.Meanings {
		fmt.Fprintf(w, "    %-17s %s\n", q.WordIn(d.language, m.Answer), d.say("%s, simplest: %s", language.Of(m.Remain, "cause"), simplest(&m.Reduced)))
	}
}

// simplest names the simplest cause of a diagnosis.
func simplest(d *diagnosis.Diagnosis) language.Speaker {
	if len(d.Causes) == 0 {
		return language.Textf("none")
	}
	return d.Causes[0].Conditions
}

func (d *diagnosed) printRemedies(w io.Writer) {
	targets := d.result.Targets()
	if len(targets) == 0 {
		fmt.Fprintf(w, "\n%s\n", d.say("There is nothing to repair."))
		return
	}
	fmt.Fprint(w, "\n"+wrapped(d.say("Procedures, proved over every timing, %s", d.subject(targets)), 0))
	var useless []string
	var besides []diagnosis.Conditions
	for _, r := range d.remedies() {
		switch {
		case r.All():
			d.printWhole(w, &r, besides)
			besides = r.Besides
		case len(r.Repairs) > 0:
			d.printPartly(w, &r)
		case len(r.Open) > 0:
			fmt.Fprintf(w, "  %s\n", d.say("not decided: %s", r.label()))
		default:
			useless = append(useless, r.label().In(d.language))
		}
	}
	if len(useless) > 0 {
		fmt.Fprint(w, hanging(d.say("repairs none: %s.", strings.Join(useless, "; "))))
	}
	if d.hybrid > 0 {
		fmt.Fprintf(w, "  %s\n", d.say("not tried, for a hybrid deployment: %s", language.Of(d.hybrid, "procedure")))
	}
}

// printWhole tells of a procedure that repairs all causes, and with what besides it does not; before is that list of the
// procedure above.
func (d *diagnosed) printWhole(w io.Writer, r *remedy, before []diagnosis.Conditions) {
	fmt.Fprintf(w, "  %s\n", d.say("repairs all: %s, in %s to %s", r.label(), phrase.Brief(r.Best), phrase.Brief(r.Worst)))
	switch {
	case len(r.Besides) == 0:
	case slices.Equal(before, r.Besides):
		fmt.Fprintf(w, "      %s\n", d.say("not if besides: the same."))
	default:
		fmt.Fprint(w, wrapped(d.say("not if besides: %s.", d.beyond(r.Besides)), 6))
	}
	if len(r.Undecided) > 0 {
		fmt.Fprint(w, wrapped(d.say("not decided besides: %s.", d.beyond(r.Undecided)), 6))
	}
}

// subject says what the procedures are tried on.
func (d *diagnosed) subject(targets []diagnosis.Cause) language.Text {
	switch n := len(targets); {
	case d.result.Least == 0:
		return language.Textf("if a single thing is wrong (%s)", language.Of(n, "cause"))
	case n == 1:
		return language.Textf("for: %s", targets[0].Conditions)
	default:
		return language.Textf("for the %d causes that stay", n)
	}
}

// printPartly tells of a procedure that repairs some causes, with the shorter of the two lists.
func (d *diagnosed) printPartly(w io.Writer, r *remedy) {
	which := causeNames(r.Repairs)
	if len(r.Repairs) > len(r.Fails) {
		which = language.Textf("all but %s", causeNames(r.Fails))
	}
	all := len(r.Repairs) + len(r.Fails) + len(r.Open)
	fmt.Fprint(w, hanging(d.say("repairs %d of %d: %s, in %s to %s: %s.", len(r.Repairs), all, r.label(), phrase.Brief(r.Best), phrase.Brief(r.Worst), which)))
}

// causeNames lists causes by their names.
func causeNames(causes []diagnosis.Conditions) language.Speaker {
	var out []language.Speaker
	for _, c := range causes {
		out = append(out, c)
	}
	return language.Join(out, "; ")
}

// beyond names what is wrong in causes besides what is wrong in every target.
func (d *diagnosed) beyond(causes []diagnosis.Conditions) language.Speaker {
	common := diagnosis.AllConditions
	for _, t := range d.result.Targets() {
		common &= t.Conditions
	}
	var out []diagnosis.Conditions
	for _, c := range causes {
		if c.Has(common) {
			c &^= common
		}
		out = append(out, c)
	}
	return causeNames(out)
}

// hanging breaks a text into lines, the first of which hangs out to the left.
func hanging(text string) string {
	return "  " + strings.TrimLeft(wrapped(text, 6), " ")
}
