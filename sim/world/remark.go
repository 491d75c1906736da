package world

import (
	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/outlook"
)

// What a run says of itself: remarks, the labels of forks, the names of
// invariants. All are constant English texts, which a trace keeps and a hash
// covers; Remark knows them in every language.

// remark writes a remark into the trace. Its format is a key of the catalogue.
func remark(a *Agenda, format string) { a.Note(language.Key(format)) }

// fork asks which of n ways it goes. Its format is a key of the catalogue.
func fork(a *Agenda, format string, n int) int { return a.Choose(language.Key(format), n) }

// always is an invariant. Its format is a key of the catalogue.
func always(format string, holds func(*State) bool) sim.Property[State] {
	return sim.Always(language.Key(format), holds)
}

// Remark is what can be said in every language of a text that a trace holds: a
// remark, the label of a fork, or the name of an invariant.
func Remark(text string) language.Speaker {
	if said, ok := composedRemarks[text]; ok {
		return said
	}
	return language.Textf(text)
}

// unmet are the preconditions as remarks that say which one fails.
var unmet, unmetTexts = compose(int(lync.PreReplicated)+1, func(i int) language.Text {
	return language.Textf("it is not so that %s", lync.Precondition(i))
})

// refusals are the refusals of the dialog as remarks, made once: a remark is a
// constant text.
var refusals, refusalTexts = compose(outlook.Results, func(i int) language.Text {
	return language.Textf("refused: %s", outlook.Result(i))
})

// compose makes texts and what they are in English.
func compose(n int, make func(int) language.Text) (english []string, texts []language.Speaker) {
	for i := range n {
		t := make(i)
		english, texts = append(english, t.String()), append(texts, t)
	}
	return english, texts
}

// composedRemarks are the remarks that are no keys of the catalogue: those made of
// two, and those that quote a product word for word.
var composedRemarks = func() map[string]language.Speaker {
	out := map[string]language.Speaker{}
	for i, text := range unmet {
		out[text] = unmetTexts[i]
	}
	for i, text := range refusals {
		out[text] = refusalTexts[i]
	}
	for _, text := range quotations() {
		out[text] = language.Verbatim(text)
	}
	return out
}()

// quotations are the texts of products that a trace quotes.
func quotations() []string {
	out := []string{lync.OKText, lync.ConnectingText}
	for o := exchange.Saved; o <= exchange.SendOnBehalfFailed; o++ {
		out = append(out, o.Literal())
	}
	for f := directory.NoFailure; f <= directory.NotRecognized; f++ {
		out = append(out, f.Literal())
	}
	return append(out, directory.DelegateInvalid.Literal(), directory.RecipientNotFound.Literal())
}
