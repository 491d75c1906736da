package sim

import (
	"fmt"
	"io"
	"strings"
)

// String returns the trace as text, one record a line. Events print by their own String method, if they have one.
func (t *Trace[E]) String() string {
	var text strings.Builder
	t.WriteTo(&text)
	return text.String()
}

// WriteTo writes what String returns.
func (t *Trace[E]) WriteTo(w io.Writer) (int64, error) {
	var sum int64
	for _, r := range t.All() {
		n, err := fmt.Fprintln(w, r)
		sum += int64(n)
		if err != nil {
			return sum, err
		}
	}
	return sum, nil
}

// String returns the record as a line of text: time, then what happened. What belongs to an event is indented.
func (r Record[E]) String() string {
	what := ""
	switch r.Kind {
	case Fired:
		what = fmt.Sprint(r.Event)
	case Chosen:
		what = fmt.Sprintf("  %s %d of 0..%d", r.Text, r.Answer, r.N-1)
	case Noted:
		what = "  " + r.Text
	case Injected:
		what = fmt.Sprintf("from outside: %v, %v", r.Event, r.Window)
	case Withdrawn:
		what = fmt.Sprintf("from outside: cancel %v", r.Event)
	}
	return fmt.Sprintf("%-10v %s", r.At, what)
}
