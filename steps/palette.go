package steps

// A palette paints words on a terminal; the empty one leaves them alone.
type palette struct{ on bool }

const (
	red    = "\x1b[31m"
	green  = "\x1b[32m"
	yellow = "\x1b[33m"
	faint  = "\x1b[2m"
	bold   = "\x1b[1m"
	plain  = "\x1b[0m"
)

func (p palette) paint(color, text string) string {
	if !p.on || text == "" || color == "" {
		return text
	}
	return color + text + plain
}

// of is the colour of a status.
func (p palette) of(s Status) string {
	switch s {
	case Passed:
		return green
	case Skipped:
		return faint
	case Inconclusive:
		return yellow
	}
	return red
}
