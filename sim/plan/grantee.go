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
	case strings.HasPrefix(name, "s-1-5-21-"), strings.HasPrefix(name, "nt user:"), strings.HasPrefix(name, "nt:s-1-5-"):
		return Orphaned
	}
	return Used
}

// everybodyWords are the entries Default and Anonymous of a folder in other languages, folded. Elsewhere they are names
// like any other.
var everybodyWords = map[string]bool{
	"standard": true, "standaard": true, "par défaut": true, "predeterminado": true, "padrão": true, "predefinito": true, "domyślny": true,
	"anonym": true, "anonymt": true, "anonyme": true, "anónimo": true, "anonimo": true,
}

// everybody reports whether a name in a row about a folder is that of its entry Default or Anonymous.
func everybody(name string) bool { return everybodyWords[fold(name)] }
