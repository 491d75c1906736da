package audit

import (
	"strconv"
	"strings"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// speakers are things that can be said, for a list.
func speakers[S language.Speaker](list []S) []language.Speaker {
	var out []language.Speaker
	for _, s := range list {
		out = append(out, s)
	}
	return out
}

// names are the names of starts.
func (s *Subject) names(starts []int) language.Speaker {
	var out []language.Speaker
	for _, i := range starts {
		out = append(out, s.Starts[i].Called())
	}
	return language.Enumerate(out)
}

// from says from which starts: "from half and stale (2 of 6 beginnings)".
func (s *Subject) from(starts []int) language.Text {
	switch n := len(s.Starts); {
	case n == 1:
		return language.Textf("from %s", s.names(starts))
	case len(starts) == n:
		return language.Textf("from each of %d beginnings", n)
	default:
		return language.Textf("from %s (%d of %d beginnings)", s.names(starts), len(starts), n)
	}
}

// whence says from which of some starts, to be put behind a clause: ", wherever one begins" or " from half and stale".
func (s *Subject) whence(starts []int, of int) language.Text {
	if len(starts) == of && of > 1 {
		return language.Textf(", wherever one begins")
	}
	return language.Textf(" from %s", s.names(starts))
}

// read says in which readings: "read literally and as a subroutine".
func read(readings []procedure.Reading) language.Text {
	if len(readings) == len(Readings()) {
		return language.Textf("in every reading")
	}
	return language.Textf("read %s", language.Enumerate(speakers(readings)))
}

// evidence says where something was seen.
func (s *Subject) evidence(x *sighting) language.Text {
	return language.Textf("Seen %s, %s.", s.from(x.starts()), read(x.readings()))
}

// steps are numbers of steps: "step 4", "steps 4, 5 and 7".
func steps(numbers []int) language.Text {
	if len(numbers) == 1 {
		return language.Textf("step %d", numbers[0])
	}
	var out []language.Speaker
	for _, n := range numbers {
		out = append(out, language.Verbatim(strconv.Itoa(n)))
	}
	return language.Textf("steps %s", language.Enumerate(out))
}

// A quotation is something said in quotes.
type quotation struct{ language.Speaker }

// In says it.
func (q quotation) In(l language.Language) string { return strconv.Quote(q.Speaker.In(l)) }

// A writing is a sentence that no author wrote, in the words of the vocabulary.
type writing struct {
	procedure.Sentence
	performer world.User
}

// In is the phrase in a language.
func (w writing) In(l language.Language) string { return w.PhraseIn(l, w.performer) }

// said is a sentence in quotes.
func said(d *procedure.Document, s procedure.Sentence) language.Speaker {
	if s.Text != "" {
		return quotation{language.Verbatim(s.Text)}
	}
	return quotation{writing{s, d.PerformedBy}}
}

// A reason is why an action was refused, or why there was nothing to do: what a remark says behind its first words.
type reason struct{ first, text string }

// reasons are those of some remarks that begin with the same words.
func reasons(first string, texts []string) language.Speaker {
	var out []language.Speaker
	for _, t := range texts {
		out = append(out, reason{first, t})
	}
	return language.Enumerate(out)
}

// In says it. A remark may consist of the reason alone.
func (r reason) In(l language.Language) string {
	whole := r.first + ": " + r.text
	if told := world.Remark(whole).In(l); told != whole {
		_, text, _ := strings.Cut(told, ": ")
		return text
	}
	return world.Remark(r.text).In(l)
}
