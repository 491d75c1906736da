package procedure

import (
	"fmt"
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/world"
)

// A Document is one procedure as its author wrote it.
type Document struct {
	Name        string            // the file's name without folder and ".md"
	Title       string            // the heading
	Story       string            // what the procedure is for; its paragraphs are separated by an empty line
	Language    language.Language // of its labels and sentences
	PerformedBy world.User        // who carries out the steps that name nobody
	Sources     []string          // the clauses and facts it goes back to, such as "C1" or "D-02"
	Steps       []Step            // step n is at index n-1
}

// A Step is one numbered item: sentences to follow in order, and notes that
// change nothing.
type Step struct {
	Number    int // from 1, without gaps
	Line      int // of its number in the file, from 1
	Sentences []Sentence
	Notes     []string
}

// A Kind is what a sentence tells the reader to do.
type Kind uint8

// The kinds of sentences.
const (
	Act       Kind = iota + 1 // do Action
	IfGoto                    // if Claim holds, continue at step Target
	Goto                      // continue at step Target
	Repeat                    // do steps From to To again, then continue at step Target
	Wait                      // wait as long as Window says
	WaitUntil                 // wait until Claim holds, at most Within
	IfEnds                    // if Claim holds, the procedure is over
	IfSupport                 // if Claim holds, the procedure is over and support takes on
)

var kindNames = [...]string{
	Act: "act", IfGoto: "if, go to", Goto: "go to", Repeat: "repeat", Wait: "wait", WaitUntil: "wait until",
	IfEnds: "if, the end", IfSupport: "if, contact support",
}

// String names the kind for messages.
func (k Kind) String() string {
	if int(k) < len(kindNames) && kindNames[k] != "" {
		return kindNames[k]
	}
	return fmt.Sprintf("procedure.Kind(%d)", uint8(k))
}

// A Sentence is one instruction. Only the fields of its kind are set.
type Sentence struct {
	Line, Column int    // where it starts in the file; both from 1, the column in characters
	Text         string // as written, white space folded, without the full stop
	Kind         Kind
	Action       world.Action  // Act
	Claim        world.Claim   // IfGoto, WaitUntil, IfEnds, IfSupport; its Actor is who performs the procedure
	Target       int           // IfGoto, Goto, Repeat: a step number
	From, To     int           // Repeat: step numbers, both included
	Window       sim.Window    // Wait
	Within       time.Duration // WaitUntil: whole milliseconds
}

// meaning is the sentence without where and how it was written.
func (s Sentence) meaning() Sentence {
	s.Line, s.Column, s.Text = 0, 0, ""
	return s
}

// Same reports whether two procedures tell the same person to do the same, step by
// step, in whatever words or language.
func (d *Document) Same(other *Document) bool {
	return d.PerformedBy == other.PerformedBy && slices.EqualFunc(d.Steps, other.Steps, func(a, b Step) bool {
		return slices.EqualFunc(a.Sentences, b.Sentences, func(a, b Sentence) bool { return a.meaning() == b.meaning() })
	})
}
