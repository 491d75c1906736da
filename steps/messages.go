package steps

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf16"

	gherkin "github.com/cucumber/gherkin/go/v26"
	messages "github.com/cucumber/messages/go/v21"
)

// protocolVersion is the version of Cucumber Messages that the stream follows.
const protocolVersion = "21.0.1"

// writeMessages writes the run as Cucumber Messages, one JSON object on each
// line. The run has no times, so every timestamp and duration is zero. An
// inconclusive step is PENDING, the status that is neither passed nor failed; a
// verdict is an attachment of its step, a warning one of the last step.
func writeMessages(w io.Writer, s *Summary, _ bool) error {
	m := &messageWriter{encoder: json.NewEncoder(w), next: (&messages.Incrementing{}).NewId, definitions: map[string]string{}}
	m.write(&messages.Envelope{Meta: &messages.Meta{
		ProtocolVersion: protocolVersion, Implementation: &messages.Product{Name: "ombud"},
		Runtime: &messages.Product{Name: "go"}, Os: &messages.Product{Name: "any"}, Cpu: &messages.Product{Name: "any"},
	}})
	m.write(&messages.Envelope{TestRunStarted: &messages.TestRunStarted{Timestamp: &messages.Timestamp{}}})
	for i := range s.Features {
		m.feature(&s.Features[i])
	}
	m.write(&messages.Envelope{TestRunFinished: &messages.TestRunFinished{Success: s.Exit() == 0, Timestamp: &messages.Timestamp{}}})
	return m.err
}

// A testCase is a TestCase whose arguments say where they start. The library
// leaves out a start of 0, and a reader then shows the argument behind the text.
type (
	testCase struct {
		TestCase testCaseBody `json:"testCase"`
	}
	testCaseBody struct {
		ID       string         `json:"id"`
		PickleID string         `json:"pickleId"`
		Steps    []testCaseStep `json:"testSteps"`
	}
	testCaseStep struct {
		ID           string             `json:"id"`
		PickleStepID string             `json:"pickleStepId"`
		Definitions  []string           `json:"stepDefinitionIds"`
		Arguments    []testCaseArgument `json:"stepMatchArgumentsLists"`
	}
	testCaseArgument struct {
		List []stepArgument `json:"stepMatchArguments"`
	}
	stepArgument struct {
		Group argumentGroup `json:"group"`
	}
	argumentGroup struct {
		Children []struct{} `json:"children"`
		Start    int        `json:"start"` // in UTF-16 units, as JavaScript counts
		Value    string     `json:"value"`
	}
)

// A messageWriter writes messages and keeps the first error.
type messageWriter struct {
	encoder     *json.Encoder // It escapes <, > and &, so that no text is markup where a page embeds the stream.
	next        func() string
	definitions map[string]string // id of a step definition, by its pattern
	err         error
}

// write writes an Envelope, or what has the form of one.
func (m *messageWriter) write(e any) {
	if m.err == nil {
		m.err = m.encoder.Encode(e)
	}
}

// feature writes a file, its scenarios and what became of them. The file is
// parsed once more, so that ids are different in all files.
func (m *messageWriter) feature(f *Feature) {
	doc, err := gherkin.ParseGherkinDocument(strings.NewReader(f.text), m.next)
	if err != nil {
		m.err = fmt.Errorf("%s was read before and cannot be read now: %w", f.Path, err)
		return
	}
	doc.Uri = f.Path
	m.write(&messages.Envelope{Source: &messages.Source{Uri: f.Path, Data: f.text, MediaType: messages.SourceMediaType_TEXT_X_CUCUMBER_GHERKIN_PLAIN}})
	m.write(&messages.Envelope{GherkinDocument: doc})
	var pickles []*messages.Pickle
	for _, p := range gherkin.Pickles(*doc, f.Path, m.next) {
		if len(p.Steps) > 0 {
			pickles = append(pickles, p)
		}
	}
	for i := range f.Scenarios {
		if sc := &f.Scenarios[i]; sc.nth < len(pickles) {
			m.scenario(sc, pickles[sc.nth])
		}
	}
}

func (m *messageWriter) scenario(sc *Scenario, pickle *messages.Pickle) {
	m.write(&messages.Envelope{Pickle: pickle})
	test := testCaseBody{ID: m.next(), PickleID: pickle.Id}
	for i, st := range pickle.Steps {
		one := testCaseStep{ID: m.next(), PickleStepID: st.Id, Definitions: []string{}, Arguments: []testCaseArgument{}}
		if pattern := sc.Steps[i].Pattern; pattern != "" {
			one.Definitions, one.Arguments = []string{m.definition(pattern)}, []testCaseArgument{{matches(pattern, st.Text)}}
		}
		test.Steps = append(test.Steps, one)
	}
	m.write(testCase{test})
	begun := m.next()
	m.write(&messages.Envelope{TestCaseStarted: &messages.TestCaseStarted{Id: begun, TestCaseId: test.ID, Timestamp: &messages.Timestamp{}}})
	for i := range sc.Steps {
		warning := ""
		if i == len(sc.Steps)-1 {
			warning = sc.Warning()
		}
		m.step(&sc.Steps[i], begun, test.Steps[i].ID, warning)
	}
	m.write(&messages.Envelope{TestCaseFinished: &messages.TestCaseFinished{TestCaseStartedId: begun, Timestamp: &messages.Timestamp{}}})
}

// definition is the id of the step definition with that pattern, which is
// written before its first use.
func (m *messageWriter) definition(pattern string) string {
	if id, ok := m.definitions[pattern]; ok {
		return id
	}
	id := m.next()
	m.definitions[pattern] = id
	m.write(&messages.Envelope{StepDefinition: &messages.StepDefinition{
		Id: id, SourceReference: &messages.SourceReference{Uri: "steps"},
		Pattern: &messages.StepDefinitionPattern{Source: pattern, Type: messages.StepDefinitionPatternType_REGULAR_EXPRESSION},
	}})
	return id
}

// matches are the parts of a text that a pattern takes out.
func matches(pattern, text string) []stepArgument {
	out := []stepArgument{}
	at := regexp.MustCompile(pattern).FindStringSubmatchIndex(text)
	for i := 2; i+1 < len(at); i += 2 {
		if at[i] < 0 {
			continue
		}
		out = append(out, stepArgument{argumentGroup{
			Children: []struct{}{}, Start: len(utf16.Encode([]rune(text[:at[i]]))), Value: text[at[i]:at[i+1]],
		}})
	}
	return out
}

// step writes what became of a step. What is to be known of the whole scenario is
// the warning of its last one.
func (m *messageWriter) step(st *Step, begun, id, warning string) {
	m.write(&messages.Envelope{TestStepStarted: &messages.TestStepStarted{TestCaseStartedId: begun, TestStepId: id, Timestamp: &messages.Timestamp{}}})
	for _, a := range []struct{ name, text string }{{"verdict", st.Verdict}, {"warning", warning}} {
		if a.text != "" {
			m.write(&messages.Envelope{Attachment: &messages.Attachment{
				Body: a.text, ContentEncoding: messages.AttachmentContentEncoding_IDENTITY, MediaType: "text/plain",
				FileName: a.name, TestCaseStartedId: begun, TestStepId: id,
			}})
		}
	}
	m.write(&messages.Envelope{TestStepFinished: &messages.TestStepFinished{
		TestCaseStartedId: begun, TestStepId: id, Timestamp: &messages.Timestamp{},
		TestStepResult: &messages.TestStepResult{Duration: &messages.Duration{}, Message: st.Message, Status: messageStatus(st.Status)},
	}})
}

func messageStatus(s Status) messages.TestStepResultStatus {
	switch s {
	case Passed:
		return messages.TestStepResultStatus_PASSED
	case Skipped:
		return messages.TestStepResultStatus_SKIPPED
	case Inconclusive:
		return messages.TestStepResultStatus_PENDING
	case Undefined:
		return messages.TestStepResultStatus_UNDEFINED
	}
	return messages.TestStepResultStatus_FAILED
}
