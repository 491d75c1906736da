package phrase

import (
	"strconv"
	"strings"
	"time"

	"ombud/sim/language"
)

// explain says why the text is not a value of the type, and what is allowed.
func (t *Type) explain(found string) language.Text {
	found = strings.Join(strings.Fields(found), " ")
	switch t.kind {
	case wordKind:
		return t.explainWord(found)
	case intKind:
		return t.explainInt(found)
	case durationKind:
		return explainDuration(t.language, found)
	case spanKind:
		return explainSpan(t.language, found)
	case quotedKind:
		return explainQuoted(found)
	case percentKind:
		if _, err := strconv.ParseFloat(found, 64); err == nil && !strings.ContainsAny(found, "eExXnN_") {
			return language.Textf("%s is not a percentage; write a number from 0 to 100 with at most two decimals", found)
		}
	}
	return language.Textf("%s is not a percentage; write a number from 0 to 100 with at most two decimals, without the sign", show(found))
}

// explainQuoted says what is wrong with a text that is not one in double quotes.
func explainQuoted(found string) language.Text {
	if _, end, ok := (reader{text: found}).quoted(0); ok {
		return language.Textf(`%s does not fit behind %s; leave it out, or write \" for a double quote inside the text`,
			show(strings.TrimSpace(found[end:])), found[:end])
	}
	bare := strings.Trim(found, `"'“”„‘’«»`)
	return language.Textf(`%s is not in double quotes; write "%s"`, found, strings.ReplaceAll(bare, `"`, `\"`))
}

func (t *Type) explainWord(found string) language.Text {
	var parts []language.Speaker
	inline := strings.Contains(t.Name, "|")
	if inline {
		parts = append(parts, language.Textf("%s does not fit here; ", show(found)))
	} else {
		parts = append(parts, language.Textf("unknown %s %s; ", language.Textf(t.singular), show(found)))
	}
	if near, isNear := nearestWord(found, t.words); isNear {
		parts = append(parts, language.Textf("did you mean %q? ", near))
	}
	if inline {
		return language.Concat(append(parts, language.Textf("write %s", alternatives(t.words)))...)
	}
	return language.Concat(append(parts, language.Textf("%s are %s", language.Textf(t.plural), wordList(t.words)))...)
}

// alternatives are words in quotes with "or" between them.
func alternatives(words []string) language.Speaker {
	parts := []language.Speaker{language.Verbatim(`"` + words[0] + `"`)}
	for _, w := range words[1:] {
		parts = append(parts, language.Textf(` or "%s"`, w))
	}
	return language.Join(parts, "")
}

// nearestWord returns the alternative nearest by letters, if at least two thirds
// of them agree.
func nearestWord(found string, words []string) (string, bool) {
	best, least := "", len(found)+1
	for _, w := range words {
		if d := distance(strings.ToLower(found), strings.ToLower(w)); d < least && 3*d <= max(len(w), 3) {
			best, least = w, d
		}
	}
	return best, best != ""
}

func (t *Type) explainInt(found string) language.Text {
	if strings.Trim(strings.TrimPrefix(found, "-"), "0123456789") == "" {
		return language.Textf("%s is out of range; write a whole number from %d to %d", found, t.lo, t.hi)
	}
	return language.Textf("%s is not a whole number; write a whole number from %d to %d", show(found), t.lo, t.hi)
}

// explainDuration says why the text is not a duration.
func explainDuration(l language.Language, found string) language.Text {
	if strings.Trim(found, "0123456789") == "" {
		const d = 12 // more digits than that are no sensible number to repeat
		if len(found) > d {
			found = found[:d] + "…"
		}
		return language.Textf(`"%s" has no unit; %s`, found, durationForm(l))
	}
	meant, ok := repairDuration(l, found)
	switch {
	case !ok:
		return language.Textf("%s is not a duration; %s", show(found), durationForm(l))
	case meant > MaxDuration:
		return tooLong(l, found)
	case meant%time.Millisecond != 0:
		return language.Textf("%s is not whole milliseconds; %s", show(found), durationForm(l))
	}
	return language.Textf("%s is not a duration; %s; did you mean %q?", show(found), durationForm(l), Length(meant).In(l))
}

// durationForm says how a duration is written; l is the language of the phrase,
// which need not be that of the message.
func durationForm(l language.Language) language.Text {
	units := tongues[l].units
	names := make([]string, len(units))
	for i, u := range units {
		names[len(units)-1-i] = u.names
	}
	return language.Textf("write a number and a unit: %s, e.g. %q or %q",
		strings.Join(names, ", "), Length(5*time.Minute).In(l), allUnits(l, 90*time.Minute))
}

// spanForm says how a window is written.
func spanForm(l language.Language) language.Text {
	return language.Textf("write a duration, %q, %q or %q", tongues[l].about+Length(5*time.Minute).In(l),
		(Window{time.Minute, 5 * time.Minute}).In(l), (Window{0, 5 * time.Minute}).In(l))
}

// explainSpan says why the text is not a window of time.
func explainSpan(l language.Language, found string) language.Text {
	lower := strings.ToLower(found)
	if lo, hi, ok := repairBetween(l, lower); ok {
		return explainBetween(l, found, lo, hi)
	}
	if strings.HasPrefix(lower, tongues[l].between) {
		return explainOpenBetween(l, found, lower)
	}
	rest := lower
	for _, keyword := range []string{tongues[l].exactly, tongues[l].about, tongues[l].atMost} {
		rest = strings.TrimPrefix(rest, keyword)
	}
	meant, ok := repairDuration(l, rest)
	switch {
	case ok && expressible(meant) && strings.HasPrefix(lower, tongues[l].about):
		return tooLong(l, found) // the duration is fine, its 20 % are too much
	case ok || rest != lower || strings.Trim(lower[:1], "0123456789") == "":
		return explainDuration(l, rest)
	}
	return language.Textf("%s is not a window of time; %s", show(found), spanForm(l))
}

// explainBetween says what is wrong with a window whose ends can be read.
func explainBetween(l language.Language, found string, lo, hi time.Duration) language.Text {
	switch {
	case max(lo, hi) > MaxDuration:
		return tooLong(l, found)
	case !expressible(lo) || !expressible(hi):
		return language.Textf("%s is not whole milliseconds; %s", show(found), durationForm(l))
	case lo > hi:
		return language.Textf("%s has its lower end above its upper end; did you mean %q?", show(found), (Window{hi, lo}).In(l))
	}
	return language.Textf("%s is not a window of time; %s; did you mean %q?", show(found), spanForm(l), (Window{lo, hi}).In(l))
}

// explainOpenBetween says which end of a window cannot be read.
func explainOpenBetween(l language.Language, found, lower string) language.Text {
	first, second, ok := strings.Cut(strings.TrimPrefix(lower, tongues[l].between), tongues[l].and)
	if !ok {
		return language.Textf(`%s has no upper end; write %q`, show(found), (Window{time.Minute, 5 * time.Minute}).In(l))
	}
	if _, ok := repairDuration(l, second); !ok {
		return explainDuration(l, second)
	}
	return explainDuration(l, first)
}

func tooLong(l language.Language, found string) language.Text {
	return language.Textf("%s is too long; the longest duration is %s", show(found), Length(MaxDuration).In(l))
}

// wordList lists words; if one of them has a comma, all are quoted, so that they
// can be told apart.
func wordList(words []string) string {
	if !strings.Contains(strings.Join(words, ""), ",") {
		return strings.Join(words, ", ")
	}
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = strconv.Quote(w)
	}
	return strings.Join(quoted, ", ")
}
