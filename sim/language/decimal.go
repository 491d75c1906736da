package language

import (
	"fmt"
	"strings"
)

// A Decimal is a number with decimals: {981, 1} is 98.1 in English and 98,1 in
// Swedish.
type Decimal struct {
	N      int // the number without the decimal sign
	Places int // how many of its digits stand behind the sign; above 0
}

// In writes the number with the sign of the language.
func (d Decimal) In(l Language) string {
	sign, minus, n := ".", "", d.N
	if l == Swedish {
		sign = ","
	}
	if n < 0 {
		minus, n = "-", -n
	}
	digits := fmt.Sprintf("%0*d", d.Places+1, n)
	at := len(digits) - d.Places
	return strings.Join([]string{minus, digits[:at], sign, digits[at:]}, "")
}

// String is the number in English.
func (d Decimal) String() string { return d.In(English) }
