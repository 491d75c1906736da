package main

import (
	"fmt"
	"io"

	"ombud/sim/clause"
	"ombud/sim/world"
	"ombud/steps"
)

// rules lists the registry of rules.
func (f *clausesFlags) listRules(c *console) error {
	list := world.Rules()
	if f.json {
		return writeJSON(c.out, ruleViews(list))
	}
	for i, r := range list {
		if i > 0 {
			fmt.Fprintln(c.out)
		}
		fmt.Fprintln(c.out, r.Name)
		fmt.Fprint(c.out, wrapped(r.In(c.language()), 2))
		fmt.Fprint(c.out, wrapped(joinedTexts(r.Facts), 2))
	}
	return nil
}

// flipRule tells which scenarios notice one changed rule.
func (f *clausesFlags) flipRule(c *console) error {
	m := f.flip.value.mutant()
	i := listen()
	defer i.stop()
	b := c.bar()
	h, err := f.hear(c, b, i.heard.Load)
	if err != nil {
		return err
	}
	findings := h.changed(m)
	b.erase()
	if i.heard.Load() {
		return interruptedHearing(c)
	}
	if f.json {
		if err := writeJSON(c.out, h.flippedView(m, findings)); err != nil {
			return err
		}
	} else {
		h.printFlip(c.out, m, findings)
	}
	return ended(h.flipped(findings))
}

// flipped is the exit code: whether somebody notices, nobody does, or those who
// could not say or could not be asked leave it open.
func (h *hearing) flipped(findings []steps.Finding) int {
	open := len(h.left) > 0
	for _, found := range findings {
		switch found.Keeps {
		case steps.Broken, steps.Confused:
			return exitExpected
		case steps.Cut:
			open = true
		}
	}
	if open {
		return exitInconclusive
	}
	return exitRefuted
}

// printFlip writes the scenarios whose verdict changes.
func (h *hearing) printFlip(w io.Writer, m clause.Mutant, findings []steps.Finding) {
	fmt.Fprintf(w, "%s (%s)\n%s\n", m.Name(), joinedTexts(m.Rule.Facts), wrapped(m.String(), 2))
	changed, cut := 0, 0
	for i, found := range findings {
		if found.Keeps == steps.Kept {
			continue
		}
		one := &h.cases[h.numbers[i]]
		text := said(found)
		if found.Keeps == steps.Cut {
			text, cut = "cannot be decided any more within the budget", cut+1
		} else {
			changed++
		}
		fmt.Fprintf(w, "%s:%d  %s\n%s", one.Path, one.Line, one.Name, wrapped(text, 4))
	}
	fmt.Fprintf(w, "\nchanged verdicts: %d of %d", changed, len(findings))
	if cut > 0 {
		fmt.Fprintf(w, "; %d cannot be decided within the budget", cut)
	}
	fmt.Fprintln(w)
	h.printLeft(w)
}

// printLeft tells of scenarios that could not be asked.
func (h *hearing) printLeft(w io.Writer) {
	if len(h.left) > 0 {
		fmt.Fprintf(w, "%s not asked: they do not pass as they are\n", counted(len(h.left), "scenario"))
	}
}

// scoreMutants changes every rule in turn and tells who notices.
func (f *clausesFlags) scoreMutants(c *console) error {
	i := listen()
	defer i.stop()
	b := c.bar()
	h, err := f.hear(c, b, i.heard.Load)
	if err != nil {
		return err
	}
	fates := h.fates(clause.Mutants(f.thorough))
	b.erase()
	score := clause.Judge(fates)
	if f.json {
		if err := writeJSON(c.out, h.scoreView(fates, score)); err != nil {
			return err
		}
	} else {
		h.printScore(c.out, fates, score)
	}
	switch {
	case i.heard.Load() && score.Undecided > 0:
		fmt.Fprintf(c.err, "interrupted; %s not decided\n", counted(score.Undecided, "mutant"))
	case score.Undecided > 0:
		fmt.Fprintf(c.err, "%s not decided within the budget\n", counted(score.Undecided, "mutant"))
	}
	return ended(h.scored(score))
}

// scored is the exit code: a mutant that nobody notices is found wanting only if
// everybody was asked.
func (h *hearing) scored(s clause.Score) int {
	switch {
	case s.Undecided > 0 || s.Unexplained > 0 && len(h.left) > 0:
		return exitInconclusive
	case !s.Enough():
		return exitRefuted
	}
	return exitExpected
}

// printScore writes the survivors as sentences, those without a reason first,
// and the score.
func (h *hearing) printScore(w io.Writer, fates []clause.Fate, score clause.Score) {
	for _, wanted := range []bool{false, true} {
		for i := range fates {
			f := &fates[i]
			if reason, known := clause.Survivors[f.Mutant.Name()]; (f.Decided || f.Cut > 0) && !f.Noticed && known == wanted {
				printSurvivor(w, f, reason)
			}
		}
	}
	for _, name := range score.Stale {
		fmt.Fprintf(w, "%s is noticed, and sim/clause/survivors.go says why it would not be: take the reason out\n\n", name)
	}
	fmt.Fprintf(w, "%s: %d noticed (%s), %d survive for a reason, %d without",
		counted(score.Mutants, "mutant"), score.Noticed, noticedShare(score.Noticed, score.Mutants), score.Explained, score.Unexplained)
	if score.Undecided > 0 {
		fmt.Fprintf(w, ", %d not decided", score.Undecided)
	}
	fmt.Fprintln(w)
	h.printLeft(w)
}

// noticedShare is a share with one decimal, cut and not rounded.
func noticedShare(part, whole int) string {
	if whole == 0 {
		return "none"
	}
	n := part * 1000 / whole
	return fmt.Sprintf("%d.%d %%", n/10, n%10)
}

func printSurvivor(w io.Writer, f *clause.Fate, reason string) {
	switch {
	case !f.Decided:
		fmt.Fprintf(w, "NOT DECIDED %s (%s)\n%s", f.Mutant.Name(), joinedTexts(f.Mutant.Rule.Facts), wrapped(f.Mutant.String(), 2))
		fmt.Fprintf(w, "  %s could not be decided within the budget\n", counted(f.Cut, "scenario"))
	case reason == "":
		fmt.Fprintf(w, "NOBODY NOTICES %s (%s)\n%s", f.Mutant.Name(), joinedTexts(f.Mutant.Rule.Facts), wrapped(f.Mutant.String(), 2))
	default:
		fmt.Fprintf(w, "nobody can notice %s\n%s%s", f.Mutant.Name(), wrapped(f.Mutant.String(), 2), wrapped("since "+reason, 2))
	}
	fmt.Fprintln(w)
}
