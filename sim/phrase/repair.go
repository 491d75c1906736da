package phrase

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"ombud/sim/language"
)

// repairDuration reads what a person probably meant by a text that is not a
// duration: "5 minuts", "5min", "five minutes", "1.5 hours". The result may be
// longer than MaxDuration and need not be whole milliseconds.
func repairDuration(l language.Language, text string) (time.Duration, bool) {
	tokens := durationTokens(l, text)
	if len(tokens) == 0 || len(tokens)%2 != 0 {
		return 0, false
	}
	var sum time.Duration
	for i := 0; i < len(tokens); i += 2 {
		n, isNumber := number(l, tokens[i])
		size, isUnit := unitMeant(l, tokens[i+1])
		if !isNumber || !isUnit {
			return 0, false
		}
		n *= float64(size)
		if n > float64(2*MaxDuration) {
			n = float64(2 * MaxDuration)
		}
		sum = min(sum+time.Duration(n), 2*MaxDuration)
	}
	return sum, true
}

// durationTokens cuts a text into numbers and words, also where nothing stands
// between them, and drops the word "and". The decimal sign may be that of another
// language.
func durationTokens(l language.Language, text string) []string {
	var b strings.Builder
	digit := false
	for _, c := range strings.ToLower(text) {
		is := c >= '0' && c <= '9' || c == '.' || c == ','
		if is != digit {
			b.WriteByte(' ')
		}
		digit = is
		b.WriteRune(c)
	}
	var tokens []string
	for _, f := range strings.Fields(b.String()) {
		if f = strings.Trim(f, ".,;"); f != "" && f != tongues[l].joins {
			tokens = append(tokens, f)
		}
	}
	return tokens
}

func number(l language.Language, token string) (float64, bool) {
	t := &tongues[l]
	if slices.Contains(t.one, token) {
		return 1, true
	}
	for n, word := range t.spoken {
		if token == word {
			return float64(n), true
		}
	}
	token = strings.Replace(token, ",", ".", 1)
	if strings.Trim(token, "0123456789.") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(token, 64)
	return n, err == nil
}

// unitMeant returns the size of the unit that a word is or abbreviates or nearly
// is.
func unitMeant(l language.Language, word string) (time.Duration, bool) {
	singular := strings.TrimSuffix(word, "s")
	for _, short := range []string{word, singular} {
		if size, ok := tongues[l].shorthand[short]; ok {
			return size, true
		}
	}
	for _, u := range tongues[l].units {
		if distance(singular, u.name)*3 <= len(u.name) || distance(word, u.names)*3 <= len(u.name) {
			return u.size, true
		}
	}
	return 0, false
}

// repairBetween reads what a person probably meant by a window of two ends:
// "between 5 and 1 minutes", "5 to 10 minutes", "5-10 min".
func repairBetween(l language.Language, text string) (lo, hi time.Duration, ok bool) {
	text = strings.TrimPrefix(strings.TrimPrefix(text, tongues[l].between), "from ")
	for _, separator := range tongues[l].ranges {
		first, second, found := strings.Cut(text, separator)
		if !found {
			continue
		}
		hi, ok := repairDuration(l, second)
		if !ok {
			continue
		}
		if lo, ok := repairDuration(l, first); ok {
			return lo, hi, true
		}
		tokens := durationTokens(l, second)
		if lo, ok := repairDuration(l, first+" "+tokens[len(tokens)-1]); ok {
			return lo, hi, true
		}
	}
	return 0, 0, false
}
