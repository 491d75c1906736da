package steps

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"ombud/sim/language"
)

// The elements of a JUnit report, as far as build servers read them. Every time
// is 0: reports hold no times, and some readers make "NaN" of none.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Time     int          `xml:"time,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		File     string      `xml:"file,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Time     int         `xml:"time,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name      string        `xml:"name,attr"`
		ClassName string        `xml:"classname,attr"`
		File      string        `xml:"file,attr"`
		Line      int           `xml:"line,attr"`
		Time      int           `xml:"time,attr"`
		Failure   *junitTrouble `xml:"failure,omitempty"`
		Error     *junitTrouble `xml:"error,omitempty"`
		Skipped   *junitTrouble `xml:"skipped,omitempty"`
		Out       *junitText    `xml:"system-out,omitempty"`
	}
	junitText struct {
		Text string `xml:",cdata"`
	}
	junitTrouble struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Text    string `xml:",cdata"`
	}
)

// writeJUnit writes a test suite for each feature file and a test case for each
// scenario. Refuted is a failure, a failing tool an error. Inconclusive is
// skipped, the one sort that build servers show as neither passed nor failed, and
// so is what was not begun.
func writeJUnit(w io.Writer, s *Summary, _ bool) error {
	all := junitSuites{Name: "ombud", Tests: s.Asked(), Failures: s.Refuted, Errors: s.Failed + s.Undefined}
	names := caseNames{}
	for i := range s.Features {
		all.Suites = append(all.Suites, junitSuiteOf(&s.Features[i], names))
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// caseNames say of the class name and the name of every test case so far where to
// look for the next free name. Of two that are called the same build servers show
// one, or take them for two tries of one test.
type caseNames map[[2]string]int

// take makes a name of a class one that no test case has yet: rows of an outline
// may share a name, and so may features.
func (n caseNames) take(class, name string) string {
	unique := name
	for n[[2]string{class, unique}] > 0 {
		n[[2]string{class, name}]++
		unique = fmt.Sprintf("%s (%d)", name, n[[2]string{class, name}])
	}
	n[[2]string{class, unique}] = 1
	return unique
}

func junitSuiteOf(f *Feature, names caseNames) junitSuite {
	suite := junitSuite{Name: f.Name, File: f.Path}
	var n Summary
	for i := range f.Scenarios {
		sc := &f.Scenarios[i]
		n.count(sc)
		c := junitCaseOf(f, sc)
		c.Name = names.take(c.ClassName, c.Name)
		suite.Cases = append(suite.Cases, c)
	}
	suite.Tests, suite.Failures, suite.Errors, suite.Skipped = n.Asked(), n.Refuted, n.Failed+n.Undefined, n.Inconclusive+n.Left
	return suite
}

// notRun is said of a scenario that was not begun.
var notRun = language.Textf("not run")

func junitCaseOf(f *Feature, sc *Scenario) junitCase {
	c := junitCase{Name: sc.Name, ClassName: f.Name, File: f.Path, Line: sc.At()}
	if sc.Status == Skipped {
		c.Skipped = &junitTrouble{Message: notRun.In(sc.said)}
		return c
	}
	if text := verdictsOf(sc); text != "" {
		c.Out = &junitText{text}
	}
	st := sc.decisive()
	headline, _, _ := strings.Cut(st.Message, "\n")
	trouble := &junitTrouble{
		Message: headline, Type: sc.Status.String(),
		Text: fmt.Sprintf("%s:%d: %s %s\n%s", f.Path, st.Line, st.Keyword, st.Text, st.Message),
	}
	switch sc.Status {
	case Passed:
	case Refuted:
		c.Failure = trouble
	case Inconclusive:
		c.Skipped = &junitTrouble{Message: language.Textf("inconclusive: %s", headline).In(sc.said)}
	default:
		c.Error = trouble
	}
	return c
}

// verdictsOf lists the claims of a scenario with their verdicts, and the steps
// that were not reached.
func verdictsOf(sc *Scenario) string {
	var lines []string
	for i := range sc.Steps {
		if st := &sc.Steps[i]; st.Verdict != "" {
			lines = append(lines, st.Text+": "+st.Verdict)
		} else if text := st.Unreached(); text != "" {
			lines = append(lines, st.Text+": "+text)
		}
	}
	if sc.Vacuous != "" {
		lines = append(lines, sc.Warning())
	}
	return strings.Join(lines, "\n")
}
