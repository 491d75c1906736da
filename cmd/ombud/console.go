package main

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"

	"ombud/sim/language"
)

// A console is where a command writes: results to out, everything else to err.
type console struct {
	out      *sink
	err      io.Writer
	colour   bool                   // out is a terminal that wants colour
	progress bool                   // err is a terminal, so that a line may be drawn and erased
	width    int                    // columns of that terminal
	asked    func() language.Choice // what --lang says; nil: nothing
}

// newConsole looks at the two streams: colour and progress are for terminals
// only, and NO_COLOR (https://no-color.org) switches colour off.
func newConsole(out, err *os.File) *console {
	c := &console{out: &sink{w: out}, err: err, width: 80}
	c.colour = term.IsTerminal(int(out.Fd())) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	c.progress = term.IsTerminal(int(err.Fd())) && os.Getenv("TERM") != "dumb"
	if w, _, e := term.GetSize(int(err.Fd())); e == nil && w > 0 {
		c.width = w
	}
	return c
}

// aside is the console for what people read while the output takes a report: the
// error output.
func (c *console) aside() *console {
	out := *c
	out.out = &sink{w: c.err}
	out.colour = c.progress && os.Getenv("NO_COLOR") == ""
	return &out
}

// A sink is a writer that remembers its first failure, so that a full disk
// behind a redirection is an error and not a short report.
type sink struct {
	w     io.Writer
	first error
}

// Write passes p on until the first failure. Whoever writes need not care: the
// failure is told once, when the command is done.
func (s *sink) Write(p []byte) (int, error) {
	if s.first == nil {
		_, s.first = s.w.Write(p)
	}
	return len(p), nil
}

// failure is the first error of a Write, or nil.
func (s *sink) failure() error { return s.first }

// unread reports whether whoever read the output has gone, as head does once it
// has its lines. That is no mistake of anybody.
func (s *sink) unread() bool { return errors.Is(s.first, syscall.EPIPE) }

// outliveReaders makes a write to a pipe that nobody reads any more an error like
// any other. By itself it would end the process, before the reports to files.
func outliveReaders() { signal.Ignore(syscall.SIGPIPE) }
