package plan

import "strconv"

// nameOf is the printed form of a value of a small enumeration. A value without a name prints as kind(v), so that a damaged
// one can be seen.
func nameOf[T ~uint8](kind string, names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return kind + "(" + strconv.Itoa(int(v)) + ")"
}
