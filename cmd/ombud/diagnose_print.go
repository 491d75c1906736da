package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ombud/sim/diagnosis"
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
		known = []string{"nothing is known"}
	}
	fmt.Fprint(w, wrapped(strings.Join(known, "; "), 0))
	if !d.result.Possible() {
		fmt.Fprintf(w, "None of the %s states that can be reached shows this.\n", grouped(settled+passing))
		return
	}
	fmt.Fprint(w, wrapped(fmt.Sprintf("Of %s states that can be reached %s show this, and %s more that pass by themselves within %s.",
		grouped(settled+passing), grouped(d.result.Settled), grouped(d.result.Passing), phrase.Short(d.universe.Settle)), 0))
	if d.result.Described {
		fmt.Fprint(w, wrapped("The published table says: "+d.result.Table.Case()+" (DT-08); "+d.result.Table.Note()+".", 0))
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
		out = append(out, q.Name()+" "+q.Word(d.result.Symptoms[q]))
	}
	return out
}

func (d *diagnosed) printConflict(w io.Writer) {
	fmt.Fprintln(w, "\nThese contradict each other")
	for _, q := range d.conflict.Clash {
		fmt.Fprintf(w, "  %-22s %-18s %s\n", q.Name(), q.Word(d.result.Symptoms[q]), strings.Join(q.Facts(), ", "))
	}
	if len(d.conflict.Changes) == 0 {
		fmt.Fprintln(w, "\nNo single answer, given otherwise, makes sense of the rest. Look again at all of them.")
		return
	}
	fmt.Fprintln(w, "\nThe rest makes sense if one of these is otherwise")
	for _, change := range d.conflict.Changes {
		var words []string
		for _, a := range change.Possible {
			words = append(words, change.Question.Word(a))
		}
		fmt.Fprintf(w, "  %-22s %s\n", change.Question.Name(), strings.Join(words, ", "))
	}
}

func (d *diagnosed) printCauses(w io.Writer) {
	fmt.Fprintln(w, "\nWhat may be wrong")
	minimal, further := 0, diagnosis.Conditions(0)
	for i := range d.result.Causes {
		c := &d.result.Causes[i]
		switch {
		case !c.Minimal:
			further |= c.Conditions
			continue
		case minimal < shownCauses:
			printCause(w, c)
		}
		minimal++
	}
	if minimal > shownCauses {
		fmt.Fprint(w, wrapped("or: "+d.hidden()+".", 2))
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
			names = append(names, c.Conditions.String())
		}
	}
	return strings.Join(names, "; ")
}

// more tells of the causes that are no explanations by themselves.
func (d *diagnosed) more(n int) string {
	text := fmt.Sprintf("%s with more wrong than that", counted(n, "cause"))
	if d.result.Least == 0 {
		text = fmt.Sprintf("%s with something wrong, though nothing shows it", counted(n, "cause"))
	}
	return text + "; --json lists all."
}

func printCause(w io.Writer, c *diagnosis.Cause) {
	name := c.Conditions.String()
	if c.Conditions.Passes() {
		name += " (passes by itself)"
	}
	if c.Harmless && c.Conditions != 0 {
		name += " (the delegation is correct all the same)"
	}
	fmt.Fprintf(w, "  %s  %s\n", name, strings.Join(c.Conditions.Facts(), ", "))
	fmt.Fprint(w, wrapped(c.Conditions.Sentence(), 6))
}

func (d *diagnosed) printNext(w io.Writer) {
	if d.next == nil {
		fmt.Fprintln(w, "\nNo further observation tells the causes apart.")
		return
	}
	q := d.next.Question
	fmt.Fprintf(w, "\nAsk next, %s (of %s about %.0f would remain)\n", q.Place(), counted(len(d.result.Causes), "cause"), d.next.Expected)
	fmt.Fprint(w, wrapped("--"+q.Name()+": "+d.universe.Ask(q), 2))
	for _, m := range d.next.Meanings {
		fmt.Fprintf(w, "    %-17s %s, simplest: %s\n", q.Word(m.Answer), counted(m.Remain, "cause"), simplest(&m.Reduced))
	}
}

// simplest names the simplest cause of a diagnosis.
func simplest(d *diagnosis.Diagnosis) string {
	if len(d.Causes) == 0 {
		return "none"
	}
	return d.Causes[0].Conditions.String()
}

func (d *diagnosed) printRemedies(w io.Writer) {
	targets := d.result.Targets()
	if len(targets) == 0 {
		fmt.Fprintln(w, "\nThere is nothing to repair.")
		return
	}
	fmt.Fprint(w, "\n"+wrapped("Procedures, proved over every timing, "+d.subject(targets), 0))
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
			fmt.Fprintf(w, "  not decided: %s\n", r.label())
		default:
			useless = append(useless, r.label())
		}
	}
	if len(useless) > 0 {
		fmt.Fprint(w, hanging("repairs none: "+strings.Join(useless, "; ")+"."))
	}
	if d.hybrid > 0 {
		fmt.Fprintf(w, "  not tried, for a hybrid deployment: %s\n", counted(d.hybrid, "procedure"))
	}
}

// printWhole tells of a procedure that repairs all causes, and with what besides it does not; before is that list of the
// procedure above.
func (d *diagnosed) printWhole(w io.Writer, r *remedy, before []diagnosis.Conditions) {
	fmt.Fprintf(w, "  repairs all: %s, in %s to %s\n", r.label(), phrase.Short(r.Best), phrase.Short(r.Worst))
	switch {
	case len(r.Besides) == 0:
	case slices.Equal(before, r.Besides):
		fmt.Fprintln(w, "      not if besides: the same.")
	default:
		fmt.Fprint(w, wrapped("not if besides: "+d.beyond(r.Besides)+".", 6))
	}
	if len(r.Undecided) > 0 {
		fmt.Fprint(w, wrapped("not decided besides: "+d.beyond(r.Undecided)+".", 6))
	}
}

// subject says what the procedures are tried on.
func (d *diagnosed) subject(targets []diagnosis.Cause) string {
	switch n := len(targets); {
	case d.result.Least == 0:
		return fmt.Sprintf("if a single thing is wrong (%s)", counted(n, "cause"))
	case n == 1:
		return "for: " + targets[0].Conditions.String()
	default:
		return fmt.Sprintf("for the %d causes that stay", n)
	}
}

// printPartly tells of a procedure that repairs some causes, with the shorter of the two lists.
func (d *diagnosed) printPartly(w io.Writer, r *remedy) {
	text := fmt.Sprintf("repairs %d of %d: %s, in %s to %s: ", len(r.Repairs), len(r.Repairs)+len(r.Fails)+len(r.Open), r.label(), phrase.Short(r.Best), phrase.Short(r.Worst))
	if len(r.Repairs) <= len(r.Fails) {
		text += causeNames(r.Repairs)
	} else {
		text += "all but " + causeNames(r.Fails)
	}
	fmt.Fprint(w, hanging(text+"."))
}

// causeNames lists causes by their names.
func causeNames(causes []diagnosis.Conditions) string {
	var out []string
	for _, c := range causes {
		out = append(out, c.String())
	}
	return strings.Join(out, "; ")
}

// beyond names what is wrong in causes besides what is wrong in every target.
func (d *diagnosed) beyond(causes []diagnosis.Conditions) string {
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
