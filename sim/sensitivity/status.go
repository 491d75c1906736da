package sensitivity

import "fmt"

// String is the status in a word.
func (s Status) String() string {
	switch s {
	case Holds:
		return "holds"
	case Flips:
		return "flips"
	case Inconclusive:
		return "inconclusive"
	}
	return fmt.Sprintf("sensitivity.Status(%d)", uint8(s))
}
