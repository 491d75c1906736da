package report

import (
	"fmt"
	"strings"
)

// amendments shows the fewest edits that make the text work.
func (t *text) amendments(p *Procedure) {
	for i := range p.Amendments {
		a := &p.Amendments[i]
		says, head := a.Says, "  "
		if tried := strings.Index(says, t.say(" Tried: ")); tried > 0 && !t.Long {
			says = says[:tried]
		}
		if i == 0 {
			fmt.Fprintln(t.w)
			head = t.say("What would be better") + "  "
		}
		fmt.Fprint(t.w, paragraph(head, says))
		for _, line := range a.Lines() {
			switch {
			case line.Mark != ' ':
				t.flow("  "+string(line.Mark)+" ", line.Text)
			case t.Long:
				t.flow("    ", line.Text)
			}
		}
	}
}

// suggestions shows the shortest texts that do what the procedures are for.
func (t *text) suggestions(r *Report) {
	for _, s := range r.Suggestions() {
		t.paragraph(t.say("A suggestion that nobody has published")+"  ", s.Says)
		for i, line := range s.Steps {
			if needs := s.Calls[i]; t.Long && len(needs) > 0 {
				line += " " + t.say("(needed from %s)", t.enumerated(needs))
			}
			t.flow(fmt.Sprintf("%4d. ", i+1), line)
		}
	}
}
