package procedure

import (
	"fmt"
	"slices"
	"strings"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// control is the grammar of the sentences that steer the reader. Its numbers are
// kinds.
var control = newControls()

// controls are the sentences that steer, in every language.
var controls = []struct {
	kind             Kind
	english, swedish string
}{
	{IfGoto, "If {claim}, go to step {step}", "Om {claim}, gå till steg {step}"},
	{Goto, "Go to step {step}", "Gå till steg {step}"},
	{Repeat, "Repeat steps {step} to {step}, then go to step {step}", "Upprepa steg {step} till {step}, gå sedan till steg {step}"},
	{WaitUntil, "Wait until {claim}, at most {duration}", "Vänta tills {claim}, högst {duration}"},
	{Wait, "Wait {window}", "Vänta {window}"},
	{IfEnds, "If {claim}, the procedure ends", "Om {claim}, avsluta proceduren"},
	{IfSupport, "If {claim}, contact support", "Om {claim}, kontakta supporten"},
}

func newControls() (all [language.Languages]*phrase.Grammar) {
	for l := range language.Languages {
		all[l] = phrase.NewGrammar(phrase.Text("claim"), phrase.Int("step", 0, 1_000_000), phrase.Span("window").In(l).Spoken(), phrase.Duration("duration").In(l).Spoken())
		for _, c := range controls {
			all[l].Add(int(c.kind), [language.Languages]string{c.english, c.swedish}[l])
		}
	}
	return all
}

// ParseSentence reads one sentence in a language, without its full stop. The
// performer is who acts where the sentence names nobody. White space must be
// folded; the error points into the text. Line and Column stay zero.
func ParseSentence(l language.Language, text string, performer world.User) (Sentence, *phrase.Error) {
	s := Sentence{Text: text}
	if !steers(l, text) {
		action, err := parseAction(l, text, performer)
		s.Kind, s.Action = Act, action
		return s, err
	}
	m, err := control[l].Parse(text)
	if err != nil {
		return s, err
	}
	s.Kind = Kind(m.ID)
	switch s.Kind {
	case Goto:
		s.Target = m.Args[0].N
	case Repeat:
		s.From, s.To, s.Target = m.Args[0].N, m.Args[1].N, m.Args[2].N
	case Wait:
		s.Window = sim.Between(m.Args[0].Lo, m.Args[0].Hi)
	case IfGoto:
		s.Target = m.Args[1].N
	case WaitUntil:
		s.Within = m.Args[1].Lo
	}
	return s, s.parseClaim(l, m, performer)
}

// steers reports whether a sentence begins like one of the control grammar.
func steers(l language.Language, text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return slices.ContainsFunc(control[l].Templates(), func(e phrase.Entry) bool {
		word, _, _ := strings.Cut(strings.ToLower(e.Text), " ")
		return first == word
	})
}

// parseClaim reads the claim of the sentence, if it has one. Its actor is the
// performer: "the Delegates dialog" in a procedure is the performer's.
func (s *Sentence) parseClaim(l language.Language, m phrase.Match, performer world.User) *phrase.Error {
	if !s.Kind.conditional() {
		return nil
	}
	claim, err := world.ParseClaimIn(l, m.Args[0].Text)
	if err != nil {
		err.Offset += strings.Index(s.Text, m.Args[0].Text)
		return err
	}
	s.Claim = claim
	s.Claim.Actor = performer
	return nil
}

// conditional reports whether sentences of the kind hold a claim.
func (k Kind) conditional() bool {
	return k == IfGoto || k == WaitUntil || k == IfEnds || k == IfSupport
}

// Phrase is the sentence as the vocabulary writes it, without the full stop, for
// a procedure carried out by the performer. ParseSentence reads it back.
func (s Sentence) Phrase(performer world.User) string { return s.PhraseIn(language.English, performer) }

// PhraseIn is Phrase in a language; ParseSentenceIn reads it back.
func (s Sentence) PhraseIn(l language.Language, performer world.User) string {
	step := func(n int) phrase.Arg { return phrase.Arg{N: n} }
	id, claim := int(s.Kind), phrase.Arg{}
	if s.Kind.conditional() {
		claim.Text = s.Claim.In(l)
	}
	switch s.Kind {
	case Act:
		return printAction(l, s.Action, performer)
	case Goto:
		return control[l].Print(id, step(s.Target))
	case Repeat:
		return control[l].Print(id, step(s.From), step(s.To), step(s.Target))
	case Wait:
		return control[l].Print(id, phrase.Arg{Lo: s.Window.Earliest, Hi: s.Window.Latest})
	case IfGoto:
		return control[l].Print(id, claim, step(s.Target))
	case WaitUntil:
		return control[l].Print(id, claim, phrase.Arg{Lo: s.Within, Hi: s.Within})
	case IfEnds, IfSupport:
		return control[l].Print(id, claim)
	}
	panic(fmt.Sprintf("procedure: no phrase for a sentence of kind %v", s.Kind))
}
