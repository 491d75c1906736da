package plan

import "strings"

// special says of folded names that are nobody's mailbox what they are, and Used of all others. The built-in accounts go by
// their English names and by their security identifiers.
func special(name string) Skip {
	switch {
	case name == `nt authority\self`, name == "s-1-5-10", name == "self":
		return Self
	case strings.HasPrefix(name, `nt authority\`), strings.HasPrefix(name, `builtin\`), name == "s-1-5-18", name == "s-1-5-20":
		return System
	case name == "default", name == "anonymous", name == "everyone", name == "s-1-1-0":
		return Everybody
	case strings.HasPrefix(name, "exchangepublisheduser."):
		return Outsider
	case strings.HasPrefix(strings.TrimPrefix(name, "nt user:"), "s-1-5-21-"), strings.HasPrefix(name, "nt user:"):
		return Orphaned
	}
	return Used
}
