package scenario

import (
	"strings"

	"ombud/sim/language"
)

// part is how far a file has been read: the parts follow each other.
type part uint8

const (
	inGivens part = iota
	inHappenings
	inOutcome
)

// A reader takes a file in, line by line.
type reader struct {
	s     *Scenario
	part  part
	above []string // comment and empty lines that wait for what stands below them
	line  int
	found Problems
}

// Parse reads a scenario. The file name is for messages. All problems are
// reported together, as an error of type Problems; the scenario is nil then.
func Parse(file string, data []byte) (*Scenario, error) {
	r := reader{s: &Scenario{File: file}}
	list, bad := lines(data)
	if bad != nil {
		bad.File = file
		return nil, Problems{*bad}
	}
	for i, text := range list {
		if r.line = i + 1; len(r.found) == maxFound {
			break
		}
		r.read(text)
	}
	r.close()
	if len(r.found) > 0 {
		return nil, r.found.curtail()
	}
	if _, err := r.s.Setup(); err != nil {
		return nil, err
	}
	return r.s, nil
}

// problem notes a problem in the present line.
func (r *reader) problem(p Problem) {
	p.File, p.Line = r.s.File, r.line
	r.found = append(r.found, p)
}

// read takes in one line. Its column is where its text begins.
func (r *reader) read(raw string) {
	raw = strings.TrimRight(raw, " \t")
	text := strings.TrimLeft(raw, " \t")
	column := len(raw) - len(text) + 1
	word, _, _ := argument(text, column)
	switch bad := tooLong(raw); {
	case bad != nil:
		r.problem(*bad)
	case text == "" || text[0] == '#':
		r.aside(raw, column)
	case r.part == inOutcome:
		r.outcome(text, column)
	case word == "given":
		r.given(text, column)
	case strings.HasPrefix(text, "->"):
		r.note(text, column)
	case word == "choice":
		r.choice(text, column)
	case text[0] >= '0' && text[0] <= '9':
		r.happening(text, column)
	case strings.Trim(text, "-") == "" && len(text) >= 3:
		r.crossBar()
	default:
		r.stranger(text, column)
	}
}

// aside takes in a comment or an empty line.
func (r *reader) aside(raw string, column int) {
	switch {
	case r.part != inOutcome:
		r.above = append(r.above, raw)
	case raw != "":
		r.problem(Problem{Column: column, Message: "a comment under the bar; " +
			"under the bar stands only what came of the run, so put it above the bar"})
	}
}

// crossBar ends the happenings.
func (r *reader) crossBar() {
	r.endStory()
	r.s.Closing = squeeze(r.above)
	r.above, r.part = nil, inOutcome
}

// endStory makes the comments so far the story, if nothing came before them.
func (r *reader) endStory() {
	s := r.s
	if s.Story == nil && len(s.Givens)+len(s.Happenings) == 0 && s.Start.empty() {
		s.Story = trimmed(r.above)
		r.above = nil
	}
}

// takeAbove hands the waiting lines to what stands below them; first says that
// the printer sets it apart by an empty line anyway.
func (r *reader) takeAbove(first bool) []string {
	r.endStory()
	lines := squeeze(r.above)
	if first && len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	r.above = nil
	if len(lines) == 0 {
		return nil
	}
	return lines
}

// close is the end of the file.
func (r *reader) close() {
	if r.part != inOutcome {
		r.crossBar()
	}
	r.s.Closing = trimEnd(r.s.Closing)
	if len(r.found) == 0 && r.s.tellsNothing() {
		r.line = 1
		r.problem(Problem{Column: 1, Message: "the file has comments only; " +
			`write at least "given a manager and a delegate" and a happening such as "0:00:10  the manager exits Lync"`})
	}
}

func (s *Scenario) tellsNothing() bool {
	return len(s.Givens)+len(s.Happenings)+len(s.Claims) == 0 && !s.Ends.Said && !s.Trace.Said && s.Start.empty()
}

// stranger is a line that is nothing of all this.
func (r *reader) stranger(text string, column int) {
	word, rest, _ := strings.Cut(text, " ")
	p := Problem{Column: column, Message: quote(text) + " is no line of a scenario; " +
		"lines begin with given, a time such as 0:00:10, -> or choice, comments with #, and the outcome stands under ----"}
	switch lower := strings.ToLower(word); {
	case (lower == "given" || lower == "and") && isSetting(rest):
		p.Do = "write: given " + strings.TrimSpace(rest)
	case outcomeWord(lower):
		p.Do = "put " + lower + " under the bar, a line " + bar
	case isSentence(text):
		p.Do = "put the time in front: 0:00:10  " + text
	}
	r.problem(p)
}

// quote puts a text into quotation marks, shortened if it is long.
func quote(text string) string {
	const longest = 120
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest]) + "…"
	}
	return `"` + text + `"`
}

// quoted is a sentence in quotes, in every language.
type quoted struct{ language.Speaker }

// In is the sentence in a language.
func (q quoted) In(l language.Language) string { return quote(q.Speaker.In(l)) }

// squeeze makes one empty line of several.
func squeeze(lines []string) []string {
	var out []string
	for _, l := range lines {
		if l != "" || len(out) == 0 || out[len(out)-1] != "" {
			out = append(out, l)
		}
	}
	return out
}

// trimmed is the lines without the empty ones at both ends.
func trimmed(lines []string) []string {
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return trimEnd(lines)
}

func trimEnd(lines []string) []string {
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 {
		return nil
	}
	return lines
}
