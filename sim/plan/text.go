package plan

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"ombud/sim/directory"
	"ombud/sim/language"
)

// What fits on one screen.
const (
	screenColumns = 80
	screenBatches = 9
	screenReasons = 4
)

// WriteText writes the report for people: one screen, whatever the size of the organisation. The error is that of the
// writer.
func (r *Report) WriteText(w io.Writer) error {
	p := &page{bufio.NewWriter(w), r.Language}
	p.input(r)
	p.suggestion(r)
	p.table(r)
	p.verdict(r)
	p.reasons(r)
	p.remarks(r)
	return p.w.Flush()
}

// A page is text under way.
type page struct {
	w *bufio.Writer
	l language.Language
}

func (p *page) line(layout string, args ...any) { fmt.Fprintf(p.w, layout+"\n", args...) }

// say is a message of the catalogue.
func (p *page) say(format string, args ...any) string { return language.Textf(format, args...).In(p.l) }

// wrapped writes a text in lines that fit, the first one after a lead, the others below it. A space that does not break,
// as it stands inside a number, is part of a word.
func (p *page) wrapped(lead, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(lead))
	line := lead
	for i, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }) {
		if i > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > screenColumns {
			p.line("%s", line)
			line = indent + word
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	p.line("%s", line)
}

// input says what was read and what is assumed.
func (p *page) input(r *Report) {
	o := r.Organisation
	var sides [2]int
	groups := 0
	for i := range o.Mailboxes {
		if m := &o.Mailboxes[i]; m.Kind == Group {
			groups++
		} else {
			sides[m.Premises]++
		}
	}
	p.wrapped("", o.Rows.words("row").In(p.l)+".")
	if o.Grants.Skipped() > 0 {
		p.wrapped("", o.Grants.words("grant").In(p.l)+".")
	}
	if r.BatchRows != nil {
		p.wrapped("", p.say("Batches: %s.", r.BatchRows.words("row")))
	}
	p.wrapped("", p.say("%s on-premises, %s in Exchange Online, %s, %s.", counted(sides[directory.OnPremises], "mailbox"),
		grouped(sides[directory.Online]), counted(groups, "group"), counted(len(o.Delegations), "delegation")))
	p.wrapped("", r.Assumptions.sentence().In(p.l))
}

// sentence says what matters most among the assumptions.
func (a *Assumptions) sentence() language.Text {
	writeback := language.Textf("writeback off")
	switch {
	case a.writebackWorks():
		writeback = language.Textf("writeback on")
	case a.Writeback:
		writeback = language.Textf("writeback without effect in build %s (F-911)", a.Build)
	}
	aclable := language.Textf("moved mailboxes do not become ACLable")
	if directory.ACLableAfterMove(a.Exchange, a.ACLable, directory.UserMailbox) {
		aclable = language.Textf("moved mailboxes become ACLable")
	}
	text := language.Textf("Exchange %s, %s, %s", a.Exchange, writeback, aclable)
	if a.ACLable && !a.Exchange.HasSwitch() {
		text = language.Textf("%s: the switch is without effect in Exchange %s (F-1104)", text, a.Exchange)
	}
	if a.writebackWorks() && !a.BehalfStays {
		text = language.Textf("%s. Sync to the forest at worst: %s", text, brief(a.BackWorst()))
	}
	return language.Textf("%s.", text)
}

// suggestion says how the batches came about.
func (p *page) suggestion(r *Report) {
	s := r.Suggestion
	if s == nil {
		return
	}
	p.line("")
	p.wrapped("", p.say("Proposed: %s of at most %s (the fewest possible: %s). They part %s of %s that can be kept together (%s); alphabetical batches part %s (%s), and break %s in all.",
		counted(len(r.Batches), "batch"), counted(s.Limit, "mailbox"), grouped(s.Fewest), grouped(s.Cut), counted(s.Weight, "delegation"), percent(s.Cut, s.Weight),
		grouped(s.AlphabeticalCut), percent(s.AlphabeticalCut, s.Weight), grouped(s.AlphabeticalBroken)))
}

const (
	nameColumns = 12
	rowFormat   = "%-12s%7s%8s%8s%8s%7s%7s%7s%8s%8s"
)

// table is one line for each batch; of many batches the worst.
func (p *page) table(r *Report) {
	p.line("")
	p.line("%46s%s", "", p.say("broken until"))
	var heads []any
	for _, head := range strings.Split(p.say("batch|moved|touched|kept|limited|synced|batch|acted|unclear|mostly"), "|") {
		heads = append(heads, head)
	}
	p.line(rowFormat, heads...)
	shown := worstBatches(r)
	var rest BatchReport
	for i := range r.Batches {
		b := &r.Batches[i]
		if slices.Contains(shown, i) {
			p.row(Legible(clipped(b.Name, nameColumns)), b)
			continue
		}
		rest.join(b)
	}
	if n := len(r.Batches) - len(shown); n > 0 {
		p.row(p.say("%s more", grouped(n)), &rest)
	}
}

// join adds the counts of another batch.
func (b *BatchReport) join(more *BatchReport) {
	b.Moved += more.Moved
	b.Touched += more.Touched
	for o, n := range more.Counts {
		b.Counts[o] += n
	}
	for reason, n := range more.Reasons {
		b.Reasons[reason] += n
	}
}

// mostly is the fact behind the most frequent reason, or "-".
func (b *BatchReport) mostly() string {
	order := b.Reasons.byCount()
	if len(order) == 0 {
		return "-"
	}
	fact, _, _ := strings.Cut(order[0].Facts(), " ")
	return fact
}

func (p *page) row(name string, b *BatchReport) {
	cells := []any{name}
	for _, n := range []int{
		b.Moved, b.Touched, b.Counts[Kept], b.Counts[Limited], b.Counts[ForAWhile], b.Counts[UntilBatch], b.Counts[UntilActed], b.Counts[Unclear],
	} {
		cells = append(cells, grouped(n).In(p.l))
	}
	p.line(rowFormat, append(cells, b.mostly())...)
}

// worstBatches are the batches that fit on the screen, in their order: those that break most.
func worstBatches(r *Report) []int {
	all := make([]int, len(r.Batches))
	for i := range all {
		all[i] = i
	}
	if len(all) <= screenBatches {
		return all
	}
	slices.SortStableFunc(all, func(i, j int) int { return cmp.Compare(r.Batches[j].breaking(), r.Batches[i].breaking()) })
	all = all[:screenBatches-1]
	slices.Sort(all)
	return all
}

// breaking is how many delegations a batch breaks.
func (b *BatchReport) breaking() int {
	return b.Counts[ForAWhile] + b.Counts[UntilBatch] + b.Counts[UntilActed]
}

// clipped shortens a text to so many characters.
func clipped(text string, width int) string {
	if r := []rune(text); len(r) > width {
		return string(r[:width-1]) + "…"
	}
	return text
}

// verdict is the answer in a line or two.
func (p *page) verdict(r *Report) {
	p.line("")
	switch n := r.Unjudged(); {
	case r.Broken == 0 && n == 0:
		p.line("%s", p.say("No delegation breaks."))
		return
	case r.Broken == 0:
		p.wrapped("", p.say("No delegation is known to break, but %s.", language.Count{N: n, One: "doubt remains", Many: "doubts remain"}))
		return
	}
	all := len(r.Organisation.Delegations)
	p.wrapped("", p.say(breaks(r.Broken, "%s of %s breaks (%s), %s of them longer than a sync, %s until somebody acts. At worst: %s.",
		"%s of %s break (%s), %s of them longer than a sync, %s until somebody acts. At worst: %s."),
		grouped(r.Broken), counted(all, "delegation"), percent(r.Broken, all), grouped(r.Lasting), grouped(r.ToMend), r.worst()))
	wide := 21
	for _, w := range r.WhatIf {
		wide = max(wide, utf8.RuneCountInString(p.say(w.What))+1)
	}
	for _, w := range r.WhatIf {
		says := p.say(breaks(w.Broken, "%s breaks, %s longer, %s until acted", "%s break, %s longer, %s until acted"), grouped(w.Broken), grouped(w.Lasting), grouped(w.ToMend))
		p.line("  %-*s %s", wide, p.say(w.What)+":", says)
	}
}

// breaks is the format for one delegation that breaks, or for several.
func breaks(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

var _ = language.Keys(
	"%s of %s breaks (%s), %s of them longer than a sync, %s until somebody acts. At worst: %s.",
	"%s of %s break (%s), %s of them longer than a sync, %s until somebody acts. At worst: %s.",
	"%s breaks, %s longer, %s until acted", "%s break, %s longer, %s until acted",
)

// worst is how long the worst break of all lasts.
func (r *Report) worst() language.Speaker {
	var list []language.Speaker
	var longest BatchReport
	longest.Until = Stays
	for i := range r.Batches {
		b := &r.Batches[i]
		longest.Worst = max(longest.Worst, b.Worst)
		longest.Until = max(longest.Until, b.Until)
	}
	if longest.Worst > 0 {
		list = append(list, language.Textf("%s until synced", brief(longest.Worst)))
	}
	if longest.Until != Stays {
		list = append(list, language.Textf("until batch %s", Legible(clipped(r.Plan.Names[longest.Until], 30))))
	}
	if r.ToMend > 0 {
		list = append(list, language.Textf("until somebody acts"))
	}
	return language.Join(list, "; ")
}

// reasons are the most frequent ones, with what to do.
func (p *page) reasons(r *Report) {
	total := r.reasons()
	order := total.byCount()
	if len(order) > 0 {
		p.line("")
	}
	for _, reason := range order[:min(len(order), screenReasons)] {
		p.wrapped(fmt.Sprintf("%7s  ", grouped(total[reason]).In(p.l)), reason.Why().In(p.l)+" ("+strings.ReplaceAll(reason.Facts(), " ", ", ")+")")
		p.wrapped("      -> ", reason.Act().In(p.l))
	}
	if n := len(order) - screenReasons; n > 0 {
		p.line("         %s", p.say("%s: see --details or --json.", counted(n, "more reason")))
	}
}

// reasonCounts is how often each reason applies.
type reasonCounts [Reasons]int

func (r *Report) reasons() (total reasonCounts) {
	for i := range r.Batches {
		for reason, n := range r.Batches[i].Reasons {
			total[reason] += n
		}
	}
	return total
}

// byCount are the reasons that apply, the most frequent first.
func (c *reasonCounts) byCount() []Reason {
	var order []Reason
	for reason, n := range c {
		if n > 0 {
			order = append(order, Reason(reason))
		}
	}
	slices.SortStableFunc(order, func(a, b Reason) int { return cmp.Compare(c[b], c[a]) })
	return order
}

// remarks say what is wrong already.
func (p *page) remarks(r *Report) {
	list := r.Remarks.sentences()
	if len(list) == 0 {
		return
	}
	p.line("")
	p.line("%s", p.say("Before any batch:"))
	for _, s := range list {
		p.wrapped("  ", s.In(p.l))
	}
}
