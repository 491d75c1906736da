package phrase

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"ombud/sim/language"
)

// explain says why the text is not a value of the type, and what is allowed.
func (t *Type) explain(found string) string {
	found = strings.Join(strings.Fields(found), " ")
	switch t.kind {
	case wordKind:
		return t.explainWord(found)
	case intKind:
		return t.explainInt(found)
	case durationKind:
		return explainDuration(t.language, found, "duration")
	case spanKind:
		return explainSpan(t.language, found)
	case quotedKind:
		bare := strings.Trim(found, `"'“”„‘’«»`)
		return fmt.Sprintf(`%s is not in double quotes; write "%s"`, found, strings.ReplaceAll(bare, `"`, `\"`))
	case percentKind:
		if _, err := strconv.ParseFloat(found, 64); err == nil && !strings.ContainsAny(found, "eExXnN_") {
			return found + " is not a percentage; write a number from 0 to 100 with at most two decimals"
		}
	}
	return show(found) + " is not a percentage; write a number from 0 to 100 with at most two decimals, without the sign"
}

func (t *Type) explainWord(found string) string {
	near, isNear := nearestWord(found, t.words)
	inline := strings.Contains(t.Name, "|")
	var b strings.Builder
	if inline {
		fmt.Fprintf(&b, "%s does not fit here; ", show(found))
	} else {
		fmt.Fprintf(&b, "unknown %s %s; ", t.singular, show(found))
	}
	if isNear {
		fmt.Fprintf(&b, "did you mean %q? ", near)
	}
	if inline {
		fmt.Fprintf(&b, `write "%s"`, strings.Join(t.words, `" or "`))
	} else {
		fmt.Fprintf(&b, "%s are %s", t.plural, wordList(t.words))
	}
	return b.String()
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

func (t *Type) explainInt(found string) string {
	allowed := fmt.Sprintf("write a whole number from %d to %d", t.lo, t.hi)
	if strings.Trim(strings.TrimPrefix(found, "-"), "0123456789") == "" {
		return found + " is out of range; " + allowed
	}
	return show(found) + " is not a whole number; " + allowed
}

// explainDuration says why the text is not a duration; what names what was asked
// for.
func explainDuration(l language.Language, found, what string) string {
	if strings.Trim(found, "0123456789") == "" {
		const d = 12 // more digits than that are no sensible number to repeat
		if len(found) > d {
			found = found[:d] + "…"
		}
		return fmt.Sprintf(`"%s" has no unit; %s`, found, tongues[l].durationForm)
	}
	meant, ok := repairDuration(l, found)
	switch {
	case !ok:
		return fmt.Sprintf("%s is not a %s; %s", show(found), what, tongues[l].durationForm)
	case meant > MaxDuration:
		return tooLong(l, found)
	case meant%time.Millisecond != 0:
		return fmt.Sprintf("%s is not whole milliseconds; %s", show(found), tongues[l].durationForm)
	}
	return fmt.Sprintf("%s is not a %s; %s; did you mean %q?", show(found), what, tongues[l].durationForm, Length(meant).In(l))
}

// explainSpan says why the text is not a window of time.
func explainSpan(l language.Language, found string) string {
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
		return explainDuration(l, rest, "duration")
	}
	return show(found) + " is not a window of time; " + tongues[l].spanForm
}

// explainBetween says what is wrong with a window whose ends can be read.
func explainBetween(l language.Language, found string, lo, hi time.Duration) string {
	switch {
	case max(lo, hi) > MaxDuration:
		return tooLong(l, found)
	case !expressible(lo) || !expressible(hi):
		return fmt.Sprintf("%s is not whole milliseconds; %s", show(found), tongues[l].durationForm)
	case lo > hi:
		return fmt.Sprintf("%s has its lower end above its upper end; did you mean %q?", show(found), (Window{hi, lo}).In(l))
	}
	return fmt.Sprintf("%s is not a window of time; %s; did you mean %q?", show(found), tongues[l].spanForm, (Window{lo, hi}).In(l))
}

// explainOpenBetween says which end of a window cannot be read.
func explainOpenBetween(l language.Language, found, lower string) string {
	first, second, ok := strings.Cut(strings.TrimPrefix(lower, tongues[l].between), tongues[l].and)
	if !ok {
		return fmt.Sprintf(`%s has no upper end; write %q`, show(found), (Window{time.Minute, 5 * time.Minute}).In(l))
	}
	if _, ok := repairDuration(l, second); !ok {
		return explainDuration(l, second, "duration")
	}
	return explainDuration(l, first, "duration")
}

func tooLong(l language.Language, found string) string {
	return fmt.Sprintf("%s is too long; the longest duration is %s", show(found), Length(MaxDuration).In(l))
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
