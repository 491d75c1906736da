package language

// An enumeration is a list as a sentence has it: "a, b and c".
type enumeration []Speaker

// Enumerate is a list as a sentence has it. Of no parts it says nothing.
func Enumerate(parts []Speaker) Speaker { return enumeration(parts) }

// In says the list.
func (e enumeration) In(l Language) string {
	n := len(e)
	if n < 2 {
		return Join(e, "").In(l)
	}
	return Textf("%s and %s", Join(e[:n-1], ", "), e[n-1]).In(l)
}

// String is the list in English.
func (e enumeration) String() string { return e.In(English) }
