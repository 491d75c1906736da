package debugger

// Mark says how a line of an answer stands out.
type Mark uint8

// The marks.
const (
	Plain   Mark = iota
	Changed      // the last event changed this
	Heading      // begins what follows
	Faint        // matters less
)

// A Text is a line of an answer. It may hold what somebody else wrote: see
// Neutral.
type Text struct {
	Mark Mark
	Text string
}

func plain(text string) Text   { return Text{Plain, text} }
func heading(text string) Text { return Text{Heading, text} }
func faint(text string) Text   { return Text{Faint, text} }

// markedIf is a line that has changed, or a plain one.
func markedIf(changed bool, text string) Text {
	if changed {
		return Text{Changed, text}
	}
	return plain(text)
}
