package scenario

import (
	"fmt"
	"strconv"
	"strings"

	"ombud/sim/world"
)

// The lines above the bar.

// argument cuts the first word off a line and returns the rest with its column.
func argument(text string, column int) (word, rest string, at int) {
	end := strings.IndexAny(text, " \t")
	if end < 0 {
		return text, "", column + width(text)
	}
	rest = strings.TrimLeft(text[end:], " \t")
	return text[:end], rest, column + width(text[:len(text)-len(rest)])
}

func (r *reader) given(text string, column int) {
	_, sentence, at := argument(text, column)
	if r.part != inGivens {
		r.problem(Problem{Column: column, Message: "a given line below a happening; given lines describe the beginning, so put it above the first time"})
		return
	}
	setting, err := world.ParseSetting(sentence)
	if err != nil {
		r.problem(ofPhrase(sentence, at, err))
		return
	}
	above := r.takeAbove(len(r.s.Givens) == 0)
	r.s.Givens = append(r.s.Givens, Given{above, sentence, setting, r.line, at})
}

func (r *reader) happening(text string, column int) {
	r.part = inHappenings
	word, sentence, at := argument(text, column)
	t, err := ParseTime(word)
	if err != nil {
		r.problem(Problem{Column: column, Message: err.Error()})
		return
	}
	if sentence == "" {
		r.problem(Problem{Column: at, Message: "nothing happens at this time; write an action or an event after it, such as: the manager exits Lync"})
		return
	}
	event, unknown := world.ParseEvent(sentence)
	if unknown != nil {
		r.problem(ofPhrase(sentence, at, unknown))
		return
	}
	if reader, numbered := readerOf(event); numbered && reader >= world.Operators {
		r.problem(Problem{Column: at, Message: fmt.Sprintf("there is no reader %d; readers are numbered from 0 to %d", reader, world.Operators-1)})
		return
	}
	above := r.takeAbove(len(r.s.Happenings) == 0 && r.s.Start.empty())
	r.s.Happenings = append(r.s.Happenings, Happening{Above: above, At: t, Event: event, Line: r.line, Column: column, Sentence: at})
}

// readerOf is the number of the reader an event speaks of, if it does.
func readerOf(e world.Event) (int, bool) {
	switch e.Kind {
	case world.ProcedureBegan, world.ProcedureEnded, world.SupportCalled, world.ProcedureRepeated, world.ProcedureLeft:
		return int(e.A), true
	}
	return 0, false
}

// isSentence says whether a line would be a happening if it had a time.
func isSentence(text string) bool {
	_, err := world.ParseEvent(text)
	return err == nil
}

// isSetting says whether a text would be a given line behind the word given.
func isSetting(text string) bool {
	_, err := world.ParseSetting(text)
	return err == nil
}

// details is where a line that belongs to a happening goes: the happening above
// it, or the start of the run.
func (r *reader) details() *Details {
	r.part = inHappenings
	if n := len(r.s.Happenings); n > 0 {
		return &r.s.Happenings[n-1].Details
	}
	r.endStory()
	if r.s.Start.empty() {
		for len(r.above) > 0 && r.above[0] == "" {
			r.above = r.above[1:]
		}
	}
	return &r.s.Start
}

func (r *reader) note(text string, column int) {
	d := r.details()
	d.Notes = append(d.Notes, Note{clean(text[len("->"):]), r.line, column})
}

const choiceHint = `a choice is written: choice "label" 1 of 2`

func (r *reader) choice(text string, column int) {
	_, rest, at := argument(text, column)
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil || quoted[0] != '"' {
		r.problem(Problem{Column: at, Message: "the label of the choice is missing; " + choiceHint})
		return
	}
	label, _ := strconv.Unquote(quoted)
	answer, of, err := answerOf(rest[len(quoted):])
	if err != nil {
		r.problem(Problem{Column: at + width(quoted), Message: err.Error()})
		return
	}
	d := r.details()
	d.Choices = append(d.Choices, Choice{label, answer - 1, of, r.line, column})
}

// maxAlternatives is the largest number of alternatives a fork may have.
const maxAlternatives = 1_000_000

// answerOf reads "1 of 2".
func answerOf(text string) (answer, of int, err error) {
	words := strings.Fields(text)
	if len(words) != 3 || words[1] != "of" {
		return 0, 0, fmt.Errorf("the answer is missing; %s", choiceHint)
	}
	answer, err1 := strconv.Atoi(words[0])
	of, err2 := strconv.Atoi(words[2])
	if err1 != nil || err2 != nil || answer < 1 || answer > of || of > maxAlternatives {
		return 0, 0, fmt.Errorf("%s of %s is no answer; alternatives are counted from 1", words[0], words[2])
	}
	return answer, of, nil
}
