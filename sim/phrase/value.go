package phrase

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"ombud/sim/language"
)

// A taker is offered the values a slot may have, best first, with the position
// behind each. It returns true to stop.
type taker func(end int, a Arg) bool

// values offers every value of the type that stands at pos.
func (r reader) values(t *Type, pos int, take taker) bool {
	r.tongue = &tongues[t.language]
	switch t.kind {
	case wordKind:
		return r.word(t, pos, take)
	case intKind:
		n, end, ok := r.whole(pos)
		return ok && n >= t.lo && n <= t.hi && take(end, Arg{N: n})
	case durationKind:
		return r.durations(pos, func(end int, d time.Duration) bool {
			return take(end, Arg{Lo: d, Hi: d})
		})
	case spanKind:
		return r.spans(pos, func(end int, lo, hi time.Duration) bool {
			return take(end, Arg{Lo: lo, Hi: hi})
		})
	case quotedKind:
		s, end, ok := r.quoted(pos)
		return ok && take(end, Arg{Text: s})
	case percentKind:
		n, end, ok := r.percent(pos)
		return ok && take(end, Arg{N: n})
	case textKind:
		return r.free(pos, take)
	}
	panic(fmt.Sprintf("phrase: type %q was not made by a function of this package", t.Name))
}

func (r reader) word(t *Type, pos int, take taker) bool {
	for _, i := range t.longest {
		if end, ok := r.literal(pos, t.words[i]); ok && take(end, Arg{N: i}) {
			return true
		}
	}
	return false
}

// digits returns the position behind the digits at pos.
func (r reader) digits(pos int) int {
	for pos < len(r.text) && r.text[pos] >= '0' && r.text[pos] <= '9' {
		pos++
	}
	return pos
}

// whole reads a whole number, with a minus sign if it is negative.
func (r reader) whole(pos int) (n, end int, ok bool) {
	first := pos
	if pos < len(r.text) && r.text[pos] == '-' {
		first++
	}
	end = r.digits(first)
	if end == first {
		return 0, pos, false
	}
	n, err := strconv.Atoi(r.text[pos:end])
	return n, end, err == nil
}

// percent reads a percentage into basis points.
func (r reader) percent(pos int) (n, end int, ok bool) {
	end = r.digits(pos)
	if end == pos || end-pos > 9 {
		return 0, pos, false
	}
	decimals := "00"
	points := end
	if end < len(r.text) && r.text[end] == r.tongue.decimal[0] {
		points = r.digits(end + 1)
	}
	if count := points - end - 1; count == 1 || count == 2 {
		decimals = (r.text[end+1:points] + "0")[:2]
	} else if count > 2 {
		return 0, pos, false
	} else {
		points = end
	}
	n, err := strconv.Atoi(r.text[pos:end] + decimals)
	return n, points, err == nil && n <= 100*100
}

// quoted reads text in double quotes.
func (r reader) quoted(pos int) (s string, end int, ok bool) {
	if pos >= len(r.text) || r.text[pos] != '"' {
		return "", pos, false
	}
	var b strings.Builder
	for i := pos + 1; i < len(r.text); i++ {
		switch c := r.text[i]; {
		case c == '"':
			return b.String(), i + 1, true
		case c == '\\' && i+1 < len(r.text) && strings.IndexByte(`"\`, r.text[i+1]) >= 0:
			i++
			b.WriteByte(r.text[i])
		default:
			b.WriteByte(c)
		}
	}
	return "", pos, false
}

// free offers free text, shortest first, ending at the end of a word.
func (r reader) free(pos int, take taker) bool {
	for end := range r.wordEnds(pos) {
		if take(end, Arg{Text: strings.Join(strings.Fields(r.text[pos:end]), " ")}) {
			return true
		}
	}
	return false
}

// wordEnds yields, from left to right, every position behind pos at which free
// text may end: before white space or punctuation, and at the end of the text.
func (r reader) wordEnds(pos int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if pos >= len(r.text) || r.space(pos) != pos {
			return
		}
		for end := pos; end < len(r.text); {
			c, size := utf8.DecodeRuneInString(r.text[end:])
			if end > pos && (unicode.IsSpace(c) || unicode.IsPunct(c)) && !r.spaceBefore(end) && !yield(end) {
				return
			}
			end += size
		}
		yield(len(r.text))
	}
}

func (r reader) spaceBefore(pos int) bool {
	c, _ := utf8.DecodeLastRuneInString(r.text[:pos])
	return unicode.IsSpace(c)
}

// print writes a value of the type, or says what is wrong with it.
func (t *Type) print(a Arg) (text, problem string) {
	switch t.kind {
	case wordKind:
		if a.N < 0 || a.N >= len(t.words) {
			return "", fmt.Sprintf("%d is not the index of one of %d words", a.N, len(t.words))
		}
		return t.words[a.N], ""
	case intKind:
		if a.N < t.lo || a.N > t.hi {
			return "", fmt.Sprintf("%d is not from %d to %d", a.N, t.lo, t.hi)
		}
		return strconv.Itoa(a.N), ""
	case durationKind:
		if a.Lo != a.Hi || !expressible(a.Lo) {
			return "", fmt.Sprintf("%v to %v is not a duration in whole milliseconds up to %v", a.Lo, a.Hi, MaxDuration)
		}
		return t.length(a.Lo), ""
	case spanKind:
		if a.Lo > a.Hi || !expressible(a.Lo) || !expressible(a.Hi) {
			return "", fmt.Sprintf("%v to %v is not a window in whole milliseconds up to %v", a.Lo, a.Hi, MaxDuration)
		}
		if a.Lo == a.Hi {
			return t.length(a.Lo), ""
		}
		return (Window{a.Lo, a.Hi}).In(t.language), ""
	case quotedKind:
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(a.Text) + `"`, ""
	case percentKind:
		return percent(t.language, a.N)
	case textKind:
		if strings.TrimSpace(a.Text) == "" {
			return "", "free text must not be empty"
		}
		return a.Text, ""
	}
	panic(fmt.Sprintf("phrase: type %q was not made by a function of this package", t.Name))
}

// length writes a duration as the type has it.
func (t *Type) length(d time.Duration) string {
	if t.spoken {
		return spoken(t.language, d)
	}
	return Length(d).In(t.language)
}

func percent(l language.Language, n int) (text, problem string) {
	if n < 0 || n > 100*100 {
		return "", fmt.Sprintf("%d basis points are not from 0 to 10000", n)
	}
	s := strconv.Itoa(n / 100)
	if n%100 != 0 {
		s += strings.TrimSuffix(fmt.Sprintf("%s%02d", tongues[l].decimal, n%100), "0")
	}
	return s, ""
}
