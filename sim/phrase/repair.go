package phrase

import (
	"strconv"
	"strings"
	"time"
)

// spoken are numbers that people write as words.
var spoken = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// shorthand are abbreviations of units, with the unit they stand for.
var shorthand = map[string]string{
	"d": "day", "h": "hour", "hr": "hour", "m": "minute", "min": "minute", "s": "second", "sec": "second",
	"ms": "millisecond", "msec": "millisecond",
}

// repairDuration reads what a person probably meant by a text that is not a
// duration: "5 minuts", "5min", "five minutes", "1.5 hours". The result may be
// longer than MaxDuration and need not be whole milliseconds.
func repairDuration(text string) (time.Duration, bool) {
	tokens := durationTokens(text)
	if len(tokens) == 0 || len(tokens)%2 != 0 {
		return 0, false
	}
	var sum time.Duration
	for i := 0; i < len(tokens); i += 2 {
		n, isNumber := number(tokens[i])
		size, isUnit := unitMeant(tokens[i+1])
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
// between them, and drops the word "and".
func durationTokens(text string) []string {
	var b strings.Builder
	digit := false
	for _, c := range strings.ToLower(text) {
		is := c >= '0' && c <= '9' || c == '.'
		if is != digit {
			b.WriteByte(' ')
		}
		digit = is
		b.WriteRune(c)
	}
	var tokens []string
	for _, f := range strings.Fields(b.String()) {
		if f = strings.Trim(f, ".,;"); f != "" && f != "and" {
			tokens = append(tokens, f)
		}
	}
	return tokens
}

func number(token string) (float64, bool) {
	if token == "a" || token == "an" {
		return 1, true
	}
	for n, word := range spoken {
		if token == word {
			return float64(n), true
		}
	}
	if strings.Trim(token, "0123456789.") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(token, 64)
	return n, err == nil
}

// unitMeant returns the size of the unit that a word is or abbreviates or nearly
// is.
func unitMeant(word string) (time.Duration, bool) {
	singular := strings.TrimSuffix(word, "s")
	for _, u := range units {
		if shorthand[word] == u.name || shorthand[singular] == u.name {
			return u.size, true
		}
	}
	for _, u := range units {
		if distance(singular, u.name)*3 <= len(u.name) {
			return u.size, true
		}
	}
	return 0, false
}

// repairBetween reads what a person probably meant by a window of two ends:
// "between 5 and 1 minutes", "5 to 10 minutes", "5-10 min".
func repairBetween(text string) (lo, hi time.Duration, ok bool) {
	text = strings.TrimPrefix(strings.TrimPrefix(text, "between "), "from ")
	for _, separator := range []string{" and ", " to ", "-", "–"} {
		first, second, found := strings.Cut(text, separator)
		if !found {
			continue
		}
		hi, ok := repairDuration(second)
		if !ok {
			continue
		}
		if lo, ok := repairDuration(first); ok {
			return lo, hi, true
		}
		tokens := durationTokens(second)
		if lo, ok := repairDuration(first + " " + tokens[len(tokens)-1]); ok {
			return lo, hi, true
		}
	}
	return 0, 0, false
}
