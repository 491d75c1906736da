package steps

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// refutations is a run of so many refuted scenarios in files of one scenario each.
func refutations(n int, message string) *Summary {
	s := &Summary{}
	for i := range n {
		sc := Scenario{Name: fmt.Sprintf("S%d", i), Line: 2, Status: Refuted, Steps: []Step{{Keyword: "Then", Text: "it holds", Line: 3, Status: Refuted, Message: message}}}
		s.Features = append(s.Features, Feature{Path: fmt.Sprintf("f%d.feature", i), Name: fmt.Sprintf("F%d", i), Scenarios: []Scenario{sc}})
		s.count(&sc)
	}
	return s
}

// annotated is an annotation as the runner of GitHub reads it: it ends at the end
// of the line, its properties at the second "::", and each is unescaped after that.
func annotated(t *testing.T, line string) (level string, properties map[string]string, message string) {
	t.Helper()
	head, message, ok := strings.Cut(strings.TrimPrefix(line, "::"), "::")
	if !ok || !strings.HasPrefix(line, "::") {
		t.Fatalf("%q is no workflow command", line)
	}
	unescape := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
	level, rest, _ := strings.Cut(head, " ")
	properties = map[string]string{}
	for p := range strings.SplitSeq(rest, ",") {
		key, value, ok := strings.Cut(p, "=")
		if !ok {
			t.Fatalf("%q in %q is no property", p, line)
		}
		properties[key] = unescape.Replace(value)
	}
	return level, properties, strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%").Replace(message)
}

func TestAnnotationsSurviveHostileText(t *testing.T) {
	const name, path, message = "a, b=c: 100% ::error::x %0A", "dir,1/a%2C:b.feature", "first, 100%: a=b\n::error file=x::y\r\n%0A"
	s := refutations(1, message)
	s.Features[0].Path, s.Features[0].Scenarios[0].Name = path, name
	var b bytes.Buffer
	if err := writeGitHub(&b, s, false); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines, want an annotation and a notice:\n%s", len(lines), &b)
	}
	level, p, text := annotated(t, lines[0])
	if level != "error" || p["file"] != path || p["title"] != name || p["line"] != "3" || text != message || len(p) != 3 {
		t.Errorf("GitHub reads %q %q %q", level, p, text)
	}
}

func TestAnnotationsSayWhatIsNotShown(t *testing.T) {
	for n, want := range map[int]bool{shownOfALevel: false, shownOfALevel + 1: true} {
		var b bytes.Buffer
		if err := writeGitHub(&b, refutations(n, "no"), false); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(b.String(), fmt.Sprintf("%%0A%d errors and 0 warnings, and GitHub shows the first 10 of each", n)); got != want {
			t.Errorf("of %d annotations this is said: %t, want %t\n%s", n, got, want, &b)
		}
	}
}
