package language

// A Language is a natural language of features, procedures and messages.
type Language uint8

// The languages.
const (
	English Language = iota
	Swedish
	Languages // how many there are
)

var (
	codes = [Languages]string{"en", "sv"}
	names = Keys("English", "Swedish")
)

// String is the code of the language, such as "sv".
func (l Language) String() string { return codes[l] }

// Name is the language in English, such as "Swedish", for the argument of a Text.
func (l Language) Name() Text { return Textf(names[l]) }

// Parse reads what String prints.
func Parse(code string) (Language, bool) {
	for l, known := range codes {
		if known == code {
			return Language(l), true
		}
	}
	return 0, false
}

// Other is the other one of the two languages.
func (l Language) Other() Language { return Languages - 1 - l }
