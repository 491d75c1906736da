package report

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"ombud/sim"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// worth is what a procedure is worth in one situation, in few words.
func worth(d *trial.Decision) string {
	switch {
	case d.Outcome == trial.Refuted:
		return "fails for some timing"
	case d.Err != nil || d.Outcome == trial.Inconclusive:
		return "not decided"
	case d.Outcome == trial.Broken:
		return "breaks the model"
	case d.Outcome == trial.Always && d.Timed && d.Worst == 0:
		return "works at once"
	case d.Outcome == trial.Always && d.Timed && d.Worst != sim.Unbounded:
		return "works within " + phrase.Short(d.Worst)
	case d.Outcome == trial.Always:
		return "works"
	case d.Ends == trial.EndsNever:
		return "never ends"
	case d.Ends == trial.EndsPerhaps:
		return "may never end"
	case d.Outcome == trial.Never:
		return "never works"
	}
	return "depends on the timing"
}

// read says how a text is read, as a part of a sentence.
func read(r procedure.Reading) string { return "read " + r.String() }

// verdict is the answer about a procedure: a headline in a few words, and what it means in a sentence or two.
func (p *part) verdict() (headline, text string) {
	r := p.counted()
	works := p.inspection.Works(r)
	text = fmt.Sprintf("%s, %s.", capitalized(read(r)), p.tally(r))
	switch code := p.exit(); {
	case len(works) == len(p.starts()):
		text = fmt.Sprintf("from %s, whatever the timing, %s%s.", p.eachOf(works), p.goal(), p.atMost(works))
		if r != procedure.Literal {
			text = read(r) + ", " + text
		}
		return "works", capitalized(text)
	case code == Open:
		return "not decided", text + " The search was cut; --budget lets it go on for longer."
	case len(works) == 0 && !p.everWorks(r):
		headline = "does not work"
	default:
		headline = "does not always work"
	}
	for _, other := range p.Readings[1:] {
		if w := p.inspection.Works(other); len(w) > len(works) {
			return headline, text + fmt.Sprintf(" %s, it works from %s.", capitalized(read(other)), p.namesOf(w))
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
	groups := map[string][]int{}
	var order []string
	for i := range p.starts() {
		word := worth(untimed(&p.inspection.Attempt(r, i).Decision))
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
		says := word
		if word == "not decided" {
			says = "is not decided"
		}
		out = append(out, "it "+says+" from "+p.namesOf(groups[word]))
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
		return fmt.Sprintf("any of the %d beginnings", all)
	}
	return enumerated(p.names(starts))
}

// eachOf is namesOf, of all of which something is true.
func (p *part) eachOf(starts []int) string {
	if len(starts) > 1 && len(starts) == len(p.starts()) {
		return fmt.Sprintf("each of the %d beginnings", len(starts))
	}
	return enumerated(p.names(starts))
}

// enumerated is a list in a sentence: "half, stale and neither".
func enumerated(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// goal is what the procedure is to lead to.
func (p *part) goal() string {
	text := ""
	for i := range p.starts() {
		c := p.attempt(i).Case
		switch goal := c.Aim().String(); {
		case text == "":
			text = goal
		case text != goal:
			return "it does what it is for"
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
		return " when it ends"
	}
	return ", at most " + phrase.Short(worst) + " after the end"
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

// spanText writes a window in short units: "5 min to 6 min".
func spanText(w sim.Window) string {
	switch {
	case w.Earliest == w.Latest:
		return phrase.Short(w.Earliest)
	case w.Latest == sim.Unbounded:
		return "at least " + phrase.Short(w.Earliest)
	}
	return phrase.Short(w.Earliest) + " to " + phrase.Short(w.Latest)
}
