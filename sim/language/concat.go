package language

// Said is a message that is what an error, a Speaker or a plain text says.
func Said(a any) Text { return Text{"%v", []any{a}} }

// Concat is a message of parts that follow each other with nothing between them.
func Concat(parts ...Speaker) Text { return Said(Join(parts, "")) }

// Equal reports whether two messages say the same in every language.
func (t Text) Equal(other Text) bool {
	for l := range Languages {
		if t.In(l) != other.In(l) {
			return false
		}
	}
	return true
}
