package procedure

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"strings"
)

// Tidy formats the file of a procedure: one blank line between paragraphs, steps
// one below the other with their text in one column, notes with a blank line in
// front. Where lines break, and every word, stays. What it writes is read as the
// same document and is not changed by a second call; a file for which that could
// not be kept comes back as it is. The error is that of Parse.
func Tidy(file string, contents []byte) ([]byte, error) {
	doc, err := Parse(file, contents)
	if err != nil {
		return nil, err
	}
	out := tidy(doc, contents)
	again, err := Parse(file, out)
	if err != nil || !reflect.DeepEqual(unplaced(again), unplaced(doc)) {
		return contents, nil
	}
	return out, nil
}

// unplaced is a document without where its parts stand in the file.
func unplaced(d *Document) Document {
	out := *d
	out.Steps = make([]Step, len(d.Steps))
	for i, s := range d.Steps {
		s.Line = 0
		s.Sentences = append([]Sentence(nil), s.Sentences...)
		for k := range s.Sentences {
			s.Sentences[k].Line, s.Sentences[k].Column = 0, 0
		}
		out.Steps[i] = s
	}
	return out
}

// numberMark is what stands in front of the text of a step.
var numberMark = regexp.MustCompile(`^[0-9]+[.)]\s*`)

// tidy writes the lines of a file anew.
func tidy(doc *Document, contents []byte) []byte {
	contents = bytes.TrimPrefix(contents, []byte("\ufeff"))
	end := "\n"
	if bytes.Contains(contents, []byte("\r\n")) {
		end = "\r\n"
	}
	w := &tidied{}
	next := 0
	for i, line := range strings.Split(string(contents), "\n") {
		text := strings.TrimSpace(line)
		switch {
		case text == "":
			w.gap = true
		case next < len(doc.Steps) && doc.Steps[next].Line == i+1:
			mark := fmt.Sprintf("%d. ", doc.Steps[next].Number)
			w.gap = next == 0
			w.indent = ""
			w.line(mark + numberMark.ReplaceAllString(text, ""))
			w.indent = strings.Repeat(" ", len(mark))
			next++
		default:
			w.gap = w.gap || w.after("# ") && next == 0 || next > 0 && noteLabel.on(text)
			if heading, ok := strings.CutPrefix(text, "#"); ok {
				text = "# " + strings.TrimSpace(heading)
			}
			w.line(text)
		}
	}
	return []byte(strings.Join(w.lines, end) + end)
}

// tidied are the lines written so far.
type tidied struct {
	lines  []string
	indent string
	gap    bool // a blank line comes next
}

func (w *tidied) line(text string) {
	if w.gap && len(w.lines) > 0 {
		w.lines = append(w.lines, "")
	}
	w.gap = false
	w.lines = append(w.lines, w.indent+text)
}

// after reports whether the last line begins so.
func (w *tidied) after(prefix string) bool {
	return len(w.lines) > 0 && strings.HasPrefix(w.lines[len(w.lines)-1], prefix)
}
