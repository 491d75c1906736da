package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/clause"
)

// tell writes the coverage and returns the exit code.
func (f *clausesFlags) tell(c *console, cover *clause.Coverage, ids []string) error {
	switch {
	case f.json:
		if err := writeJSON(c.out, coverageViewOf(cover)); err != nil {
			return err
		}
	case f.markdown:
		printMarkdown(c.out, cover)
	default:
		f.print(c.out, cover, len(ids) > 0)
	}
	t := tallyOf(cover)
	switch {
	case t.uncovered > 0, t.refuted > 0:
		return ended(exitRefuted)
	case t.inconclusive > 0:
		return ended(exitInconclusive)
	}
	return nil
}

// A clauseTally counts clauses by what became of them.
type clauseTally struct {
	all, direct, byFact, unmodelled, uncovered int
	refuted, inconclusive                      int // of those exercised
}

func tallyOf(cover *clause.Coverage) (t clauseTally) {
	for i := range cover.Rows {
		r := &cover.Rows[i]
		t.all++
		switch {
		case r.Uncovered():
			t.uncovered++
		case r.Direct():
			t.direct++
		case len(r.Scenarios) > 0:
			t.byFact++
		default:
			t.unmodelled++
		}
		switch r.Verdict() {
		case clause.Refuted:
			t.refuted++
		case clause.Inconclusive:
			t.inconclusive++
		}
	}
	return t
}

// String is the tally in one line.
func (t clauseTally) String() string {
	s := fmt.Sprintf("%s: %d exercised (%d cited by themselves, %d by a fact), %d not modelled, %d that nobody exercises",
		counted(t.all, "clause"), t.direct+t.byFact, t.direct, t.byFact, t.unmodelled, t.uncovered)
	if t.refuted+t.inconclusive > 0 {
		return s + fmt.Sprintf("; scenarios of %d are refuted, of %d inconclusive", t.refuted, t.inconclusive)
	}
	return s + "; every verdict is as expected"
}

// print writes the clauses for people: gaps first, the documents behind them.
// What is asked for by name is told in full.
func (f *clausesFlags) print(w io.Writer, cover *clause.Coverage, full bool) {
	printGaps(w, cover)
	if !f.gaps {
		for _, d := range cover.Table.Documents {
			printDocument(w, cover, d, full)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, tallyOf(cover))
}

// printGaps writes the clauses that nobody exercises, loudly.
func printGaps(w io.Writer, cover *clause.Coverage) {
	if gaps := cover.Uncovered(); len(gaps) > 0 {
		fmt.Fprintf(w, "NOBODY EXERCISES %s\n", strings.ToUpper(counted(len(gaps), "clause")))
		for _, r := range gaps {
			fmt.Fprintf(w, "\n%s  %s\n%s", r.ID, r.Section, wrapped(r.Says, 2))
			fmt.Fprintf(w, "    %s\n", exercisedBy(r))
		}
		fmt.Fprint(w, "\n"+wrapped("Write one of these tags above a scenario that exercises the clause, or say in sim/clause/clauses.md why it is not modelled.", 0)+"\n")
	}
}

// printDocument writes the clauses of one document, but for the gaps.
func printDocument(w io.Writer, cover *clause.Coverage, d clause.Document, full bool) {
	first := true
	for i := range cover.Rows {
		r := &cover.Rows[i]
		if r.Document != d.Key || r.Uncovered() {
			continue
		}
		if first {
			fmt.Fprintf(w, "\n%s  %s\n", d.Key, d.Title)
			first = false
		}
		printRow(w, r, full)
	}
}

// exercisedBy are the tags that make a scenario one of the clause.
func exercisedBy(r *clause.Row) string {
	tags := []string{"@source(" + string(r.ID) + ")"}
	for _, id := range r.Facts {
		tags = append(tags, "@source("+string(id)+")")
	}
	return strings.Join(tags, " or ")
}

// printRow writes one clause.
func printRow(w io.Writer, r *clause.Row, full bool) {
	fmt.Fprintf(w, "\n%s  %s%s\n%s", r.ID, r.Section, bracketed(r.Facts), wrapped(r.Says, 2))
	if r.Unmodelled != "" {
		fmt.Fprint(w, wrapped("Not modelled: "+r.Unmodelled+".", 4))
		return
	}
	groups := exerciseGroups(r.Scenarios)
	shown := len(groups)
	if !full {
		shown = min(shown, shownScenarios)
	}
	for _, g := range groups[:shown] {
		fmt.Fprintf(w, "    %-12s  %s\n%s", g.verdict, g.place, wrapped(g.name, 8))
	}
	if more := len(groups) - shown; more > 0 {
		fmt.Fprintf(w, "    and %d more: ombud clauses %s\n", more, r.ID)
	}
	if len(r.Procedures) > 0 {
		fmt.Fprint(w, wrapped("procedures: "+strings.Join(r.Procedures, ", "), 4))
	}
	if len(r.Rules) > 0 {
		fmt.Fprint(w, wrapped("rules: "+strings.Join(r.Rules, ", "), 4))
	}
	if len(r.Code) > 0 {
		fmt.Fprint(w, wrapped("code: "+places(r.Code), 4))
	}
}

// shownScenarios is how many scenarios of a clause are listed where all clauses
// are.
const shownScenarios = 4

// bracketed are the facts of a clause behind its section.
func bracketed(ids []clause.ID) string {
	if len(ids) == 0 {
		return ""
	}
	return " (" + joined(ids) + ")"
}

func joined(ids []clause.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, string(id))
	}
	return strings.Join(out, ", ")
}

// places are declarations, those of one file together.
func places(list []clause.Place) string {
	var out []string
	file := ""
	for _, p := range list {
		if p.File == file {
			out[len(out)-1] += " " + p.Name
			continue
		}
		file = p.File
		out = append(out, p.String())
	}
	return strings.Join(out, "; ")
}

// An exerciseGroup is a scenario, or the rows of an outline that exercise one
// clause with one verdict.
type exerciseGroup struct {
	verdict, place, name string
	file                 string
	heading, rows        int
	worst                clause.Verdict
}

// exerciseGroups puts the rows of an outline together, in the order of the first.
func exerciseGroups(list []clause.Exercise) (out []exerciseGroup) {
next:
	for _, e := range list {
		for i := range out {
			if g := &out[i]; e.Heading > 0 && g.file == e.File && g.heading == e.Heading && g.worst == e.Verdict {
				g.rows++
				g.place = fmt.Sprintf("%s:%d, %d rows of examples", g.file, g.heading, g.rows)
				continue next
			}
		}
		out = append(out, exerciseGroup{verdictText(e.Scenario), e.Place(), e.Name, e.File, e.Heading, 1, e.Verdict})
	}
	return out
}

// verdictText is a verdict with what it rests on.
func verdictText(s *clause.Scenario) string {
	if s.Verdict == clause.Kept && s.How != "" {
		return s.How
	}
	return s.Verdict.String()
}
