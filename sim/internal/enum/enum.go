// Package enum gives small enumerations a printed form. The
// rules packages share it so that none of them has to know another.
package enum

import (
	"strconv"
	"strings"
)

// Name is the printed form of value v of the enum called kind. A value without a name prints as kind(v), so that a
// damaged value can be seen instead of looking like a good one.
func Name[T ~uint8](kind string, names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return kind + "(" + strconv.Itoa(int(v)) + ")"
}

// Value is the value whose printed form is s, and whether there is one.
func Value[T ~uint8](names []string, s string) (T, bool) {
	for v, name := range names {
		if name == s {
			return T(v), true
		}
	}
	return 0, false
}

// BitNames prints the bits set in v, lowest first, joined by " + "; none prints as empty. Bits beyond names print by
// their number.
func BitNames[T ~uint8](names []string, empty string, v T) string {
	if v == 0 {
		return empty
	}
	var words []string
	for bit := range 8 {
		if v&(1<<bit) != 0 {
			words = append(words, bitName(names, bit))
		}
	}
	return strings.Join(words, " + ")
}

// bitName is the word for one bit.
func bitName(names []string, bit int) string {
	if bit < len(names) && names[bit] != "" {
		return names[bit]
	}
	return "bit " + strconv.Itoa(bit)
}
