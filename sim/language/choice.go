package language

// A Choice is the language that a user asks for. The zero value asks for none.
type Choice struct {
	language Language
	made     bool
}

// Only is the choice of a language.
func Only(l Language) Choice { return Choice{l, true} }

// For is the language of what is said about something: the one that was chosen, or
// else the one that everything it is about is written in. It is English for what is
// about nothing, or about files of both languages.
func (c Choice) For(about ...Language) Language {
	switch {
	case c.made:
		return c.language
	case len(about) == 0:
		return English
	}
	for _, l := range about[1:] {
		if l != about[0] {
			return English
		}
	}
	return about[0]
}
