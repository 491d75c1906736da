package outlook

import (
	"strconv"
)

// nameOf is the printed form of value v of the enum called kind. A value without a name prints as kind(v), so that a
// damaged value can be seen instead of looking like a good one.
func nameOf[T ~uint8](kind string, names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return kind + "(" + strconv.Itoa(int(v)) + ")"
}

// valueOf is the value whose printed form is s, and whether there is one.
func valueOf[T ~uint8](names []string, s string) (T, bool) {
	for v, name := range names {
		if name == s {
			return T(v), true
		}
	}
	return 0, false
}
