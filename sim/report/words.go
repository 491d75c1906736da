package report

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// What is worth more than one look: a procedure that nothing is known of, and one that works now and then.
var (
	undecided = language.Textf("not decided")
	onTiming  = language.Textf("depends on the timing")
)

// worth is what a procedure is worth in one situation, in few words.
func worth(d *trial.Decision) language.Text {
	switch {
	case d.Outcome == trial.Refuted:
		return language.Textf("fails for some timing")
	case d.Err != nil || d.Outcome == trial.Inconclusive:
		return undecided
	case d.Outcome == trial.Broken:
		return language.Textf("breaks the model")
	case d.Outcome == trial.Always && d.Timed && d.Worst == 0:
		return language.Textf("works at once")
	case d.Outcome == trial.Always && d.Timed && d.Worst != sim.Unbounded:
		return language.Textf("works within %s", phrase.Brief(d.Worst))
	case d.Outcome == trial.Always:
		return language.Textf("works")
	case d.Ends == trial.EndsNever:
		return language.Textf("never ends")
	case d.Ends == trial.EndsPerhaps:
		return language.Textf("may never end")
	case d.Outcome == trial.Never:
		return language.Textf("never works")
	}
	return onTiming
}

// verdict is the answer about a procedure: a headline in a few words, and what it means in a sentence or two.
func (p *part) verdict() (headline, text string) {
	r := p.counted()
	works := p.inspection.Works(r)
	text = p.say("%s, %s.", capitalized(p.read(r)), p.tally(r))
	switch code := p.exit(); {
	case len(works) == len(p.starts()):
		text = p.say("from %s, whatever the timing, %s%s.", p.eachOf(works), p.goal(), p.atMost(works))
		if r != procedure.Literal {
			text = p.say("%s, %s", p.read(r), text)
		}
		return "works", capitalized(text)
	case code == Open:
		return "not decided", text + " " + p.say("The search was cut; --budget lets it go on for longer.")
	case len(works) == 0 && !p.everWorks(r):
		headline = "does not work"
	default:
		headline = "does not always work"
	}
	for _, other := range p.Readings[1:] {
		if w := p.inspection.Works(other); len(w) > len(works) {
			return headline, text + " " + p.say("%s, it works from %s.", capitalized(p.read(other)), p.namesOf(w))
		}
	}
	return headline, text
}

// everWorks says whether some timing from some start leads to the goal.
func (p *part) everWorks(r procedure.Reading) bool {
	for i := range p.starts() {
		if o := p.inspection.Attempt(r, i).Decision.Outcome; o == trial.Always || o == trial.Sometimes || o == trial.Refuted {
			return true
		}
	}
	return false
}

// tally says from which starts which comes of it: what works first, and then what most starts have in common.
func (p *part) tally(r procedure.Reading) string {
	groups, said := map[string][]int{}, map[string]language.Text{}
	var order []string
	for i := range p.starts() {
		says := worth(untimed(&p.inspection.Attempt(r, i).Decision))
		word := says.String()
		said[word] = says
		if groups[word] == nil {
			order = append(order, word)
		}
		groups[word] = append(groups[word], i)
	}
	slices.SortStableFunc(order, func(a, b string) int {
		if (a == "works") != (b == "works") {
			return map[bool]int{true: -1, false: 1}[a == "works"]
		}
		return len(groups[b]) - len(groups[a])
	})
	var out []string
	for _, word := range order {
		says := said[word]
		if says.Equal(undecided) {
			says = language.Textf("is not decided")
		}
		out = append(out, p.say("it %s from %s", says, p.namesOf(groups[word])))
	}
	return strings.Join(out, "; ")
}

// untimed is a decision without its times.
func untimed(d *trial.Decision) *trial.Decision {
	bare := *d
	bare.Timed = false
	return &bare
}

// namesOf names some of the starts, or all of them.
func (p *part) namesOf(starts []int) string {
	if all := len(p.starts()); len(starts) == all && all > 1 {
		return p.say("any of the %d beginnings", all)
	}
	return p.enumerated(p.called(starts))
}

// called are the names of beginnings as they are said.
func (p *part) called(starts []int) (out []string) {
	for _, i := range starts {
		out = append(out, p.said(p.starts()[i].Called()))
	}
	return out
}

// eachOf is namesOf, of all of which something is true.
func (p *part) eachOf(starts []int) string {
	if len(starts) > 1 && len(starts) == len(p.starts()) {
		return p.say("each of the %d beginnings", len(starts))
	}
	return p.enumerated(p.called(starts))
}

// goal is what the procedure is to lead to.
func (p *part) goal() string {
	text := ""
	for i := range p.starts() {
		c := p.attempt(i).Case
		switch goal := c.Aim().In(p.l); {
		case text == "":
			text = goal
		case text != goal:
			return p.say("it does what it is for")
		}
	}
	return text
}

// atMost is how long that takes from some starts, if it was measured from all of them.
func (p *part) atMost(starts []int) string {
	var worst time.Duration
	for _, i := range starts {
		d := &p.attempt(i).Decision
		if !d.Timed || d.Worst == sim.Unbounded {
			return ""
		}
		worst = max(worst, d.Worst)
	}
	if worst == 0 {
		return p.say(" when it ends")
	}
	return p.say(", at most %s after the end", p.short(worst))
}

// capitalized begins with a capital letter.
func capitalized(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return strings.ToUpper(string(r)) + text[n:]
}

// lowered begins with a small letter.
func lowered(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return strings.ToLower(string(r)) + text[n:]
}
