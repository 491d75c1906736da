package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ombud/sim/language"
)

// nearestShown is how many templates an error names.
const nearestShown = 3

// diagnose explains why a text matches no template; far is the furthest position
// that any of them reached.
func (g *Grammar) diagnose(r reader, far int) *Error {
	nearest := g.Nearest(r.text, nearestShown)
	if t, f := g.misfit(r); f.convincing(t, r.text) {
		found := r.text[f.from:f.to]
		return &Error{Offset: f.from, Found: found, Message: f.slot.explain(found), Nearest: withFirst(t.text, nearest)}
	}
	offset := r.wordStart(far)
	found := r.upToSpace(offset)
	return &Error{Offset: offset, Found: found, Message: unknown(r, offset, found, nearest), Nearest: nearest, Unknown: true}
}

// misfit returns the template of which the text is most likely an instance with
// a wrong value.
func (g *Grammar) misfit(r reader) (*template, misfit) {
	var which *template
	var best misfit
	for _, t := range g.templates {
		if f := r.misfit(t); f.slot != nil && (which == nil || f.better(best)) {
			which, best = t, f
		}
	}
	return which, best
}

func withFirst(first string, list []string) []string {
	out := []string{first}
	for _, s := range list {
		if s != first && len(out) < nearestShown {
			out = append(out, s)
		}
	}
	return out
}

// wordStart returns the start of the word that pos is in; between words, of the
// next one.
func (r reader) wordStart(pos int) int {
	for pos < len(r.text) && !utf8.RuneStart(r.text[pos]) {
		pos-- // Two letters may differ in their second byte.
	}
	if next := r.space(pos); next > pos {
		return next
	}
	for pos > r.start && pos < len(r.text) {
		c, size := utf8.DecodeLastRuneInString(r.text[:pos])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			break
		}
		pos -= size
	}
	return pos
}

func (r reader) upToSpace(pos int) string {
	if i := strings.IndexFunc(r.text[pos:], unicode.IsSpace); i >= 0 {
		return r.text[pos : pos+i]
	}
	return r.text[pos:]
}

// unknown is the message about a text that resembles no template closely.
func unknown(r reader, offset int, found string, nearest []string) language.Text {
	parts := []language.Speaker{language.Textf("unknown phrase %s", show(r.text[r.start:]))}
	switch {
	case found == "":
		parts = append(parts, language.Textf(": something is missing at its end"))
	case offset > r.start:
		parts = append(parts, language.Textf(": %s does not fit", show(found)))
	}
	if len(nearest) == 0 {
		return language.Concat(append(parts, language.Textf("; no phrase is near it"))...)
	}
	return language.Concat(append(parts, language.Textf("; nearest: '%s'", strings.Join(nearest, "', '")))...)
}

// show quotes a text for a message, on one line and not too long.
func show(text string) string {
	const longest = 100
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest]) + "…"
	}
	return `"` + text + `"`
}
