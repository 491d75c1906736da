package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/clause"
	"ombud/sim/language"
)

// tell writes the coverage and returns the exit code.
func (f *clausesFlags) tell(c *console, cover *clause.Coverage, ids []string) error {
	switch {
	case f.json:
		if err := writeJSON(c.out, coverageViewOf(cover)); err != nil {
			return err
		}
	case f.markdown:
		printMarkdown(c.out, c.language(), cover)
	default:
		(&clauseTeller{c.out, c.language()}).print(cover, f.gaps, len(ids) > 0)
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

// text is the tally in one line.
func (t clauseTally) text() language.Text {
	s := language.Textf("%s: %d exercised (%d cited by themselves, %d by a fact), %d not modelled, %d that nobody exercises",
		language.Of(t.all, "clause"), t.direct+t.byFact, t.direct, t.byFact, t.unmodelled, t.uncovered)
	if t.refuted+t.inconclusive > 0 {
		return language.Textf("%s; scenarios of %d are refuted, of %d inconclusive", s, t.refuted, t.inconclusive)
	}
	return language.Textf("%s; every verdict is as expected", s)
}

// A clauseTeller writes the clauses for people.
type clauseTeller struct {
	w io.Writer
	l language.Language
}

// say is a message of the catalogue.
func (t *clauseTeller) say(format string, args ...any) string {
	return language.Textf(format, args...).In(t.l)
}

// print writes the clauses: gaps first, the documents behind them unless only gaps are
// wanted. What is asked for by name is told in full.
func (t *clauseTeller) print(cover *clause.Coverage, gaps, full bool) {
	t.gaps(cover)
	if !gaps {
		for _, d := range cover.Table.Documents {
			t.document(cover, d, full)
		}
		fmt.Fprintln(t.w)
	}
	fmt.Fprintln(t.w, tallyOf(cover).text().In(t.l))
}

// gaps writes the clauses that nobody exercises, loudly.
func (t *clauseTeller) gaps(cover *clause.Coverage) {
	if gaps := cover.Uncovered(); len(gaps) > 0 {
		fmt.Fprintln(t.w, strings.ToUpper(t.say("nobody exercises %s", language.Of(len(gaps), "clause"))))
		for _, r := range gaps {
			fmt.Fprintf(t.w, "\n%s  %s\n%s", r.ID, r.Section, wrapped(r.Says, 2))
			fmt.Fprintf(t.w, "    %s\n", exercisedBy(t.l, r))
		}
		fmt.Fprint(t.w, "\n"+wrapped(t.say("Write one of these tags above a scenario that exercises the clause, or say in sim/clause/clauses.md why it is not modelled."), 0)+"\n")
	}
}

// document writes the clauses of one document, but for the gaps.
func (t *clauseTeller) document(cover *clause.Coverage, d clause.Document, full bool) {
	first := true
	for i := range cover.Rows {
		r := &cover.Rows[i]
		if r.Document != d.Key || r.Uncovered() {
			continue
		}
		if first {
			fmt.Fprintf(t.w, "\n%s  %s\n", d.Key, d.Title)
			first = false
		}
		t.row(r, full)
	}
}

// exercisedBy are the tags that make a scenario one of the clause.
func exercisedBy(l language.Language, r *clause.Row) string {
	tags := []string{"@source(" + string(r.ID) + ")"}
	for _, id := range r.Facts {
		tags = append(tags, "@source("+string(id)+")")
	}
	return strings.Join(tags, language.Textf(" or ").In(l))
}

// row writes one clause.
func (t *clauseTeller) row(r *clause.Row, full bool) {
	w := t.w
	fmt.Fprintf(w, "\n%s  %s%s\n%s", r.ID, r.Section, bracketed(r.Facts), wrapped(r.Says, 2))
	if r.Unmodelled != "" {
		fmt.Fprint(w, wrapped(t.say("Not modelled: %s.", r.Unmodelled), 4))
		return
	}
	groups := exerciseGroups(t.l, r.Scenarios)
	shown := len(groups)
	if !full {
		shown = min(shown, shownScenarios)
	}
	for _, g := range groups[:shown] {
		fmt.Fprintf(w, "    %-12s  %s\n%s", g.verdict, g.place, wrapped(g.name, 8))
	}
	if more := len(groups) - shown; more > 0 {
		fmt.Fprintf(w, "    %s\n", t.say("and %d more: ombud clauses %s", more, string(r.ID)))
	}
	if len(r.Procedures) > 0 {
		fmt.Fprint(w, wrapped(t.say("procedures: %s", strings.Join(r.Procedures, ", ")), 4))
	}
	if len(r.Rules) > 0 {
		fmt.Fprint(w, wrapped(t.say("rules: %s", strings.Join(r.Rules, ", ")), 4))
	}
	if len(r.Code) > 0 {
		fmt.Fprint(w, wrapped(t.say("code: %s", places(r.Code)), 4))
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
func exerciseGroups(l language.Language, list []clause.Exercise) (out []exerciseGroup) {
next:
	for _, e := range list {
		for i := range out {
			if g := &out[i]; e.Heading > 0 && g.file == e.File && g.heading == e.Heading && g.worst == e.Verdict {
				g.rows++
				g.place = fmt.Sprintf("%s:%d, %s", g.file, g.heading, language.Textf("%d rows of examples", g.rows).In(l))
				continue next
			}
		}
		out = append(out, exerciseGroup{verdictText(l, e.Scenario), e.Place(), e.Name, e.File, e.Heading, 1, e.Verdict})
	}
	return out
}

// verdictText is a verdict with what it rests on.
func verdictText(l language.Language, s *clause.Scenario) string {
	if s.Verdict != clause.Kept || s.How == "" {
		return translated(l, s.Verdict.String())
	}
	var words []string
	for word := range strings.SplitSeq(s.How, ", ") {
		words = append(words, translated(l, word))
	}
	return strings.Join(words, ", ")
}
