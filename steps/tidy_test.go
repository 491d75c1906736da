package steps

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// tidied is a feature in its normal form; it must be text that stays as it is.
func tidied(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string) string {
	t.Helper()
	out, wrong := Tidy("x.feature", []byte(text))
	if len(wrong) > 0 {
		t.Fatalf("refused: %v\n%s", wrong, text)
	}
	again, _ := Tidy("x.feature", out)
	if diff := cmp.Diff(string(out), string(again)); diff != "" {
		t.Fatalf("a second call changes the result:\n%s", diff)
	}
	return string(out)
}

func TestTidy(t *testing.T) {
	golden(t, "tidy/untidy", tidied(t, readText(t, "testdata/tidy/untidy.feature")))
}

func readText(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTidyKeepsEndsOfLinesAndDropsTheMark(t *testing.T) {
	got := tidied(t, "\ufeffFeature: A\r\nScenario: B\r\nGiven a manager and a delegate\r\n")
	if want := "Feature: A\r\n\r\n  Scenario: B\r\n    Given a manager and a delegate\r\n"; got != want {
		t.Errorf("got %q", got)
	}
}

// TestShippedFeaturesAreTidy keeps the features of the project in normal form.
func TestShippedFeaturesAreTidy(t *testing.T) {
	for _, file := range shippedFeatures(t) {
		text := readText(t, file)
		if diff := cmp.Diff(text, tidied(t, text)); diff != "" {
			t.Errorf("%s: run ombud fmt\n%s", file, diff)
		}
	}
}

func shippedFeatures(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../features/*.feature")
	if err != nil || len(files) == 0 {
		t.Fatalf("no features: %v", err)
	}
	return files
}

// TestTidyUndoesEveryUntidiness spoils the white space of shipped features: the
// normal form is the one they had.
func TestTidyUndoesEveryUntidiness(t *testing.T) {
	var texts []string
	for _, file := range shippedFeatures(t) {
		texts = append(texts, readText(t, file))
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom(texts).Draw(t, "feature")
		want := tidied(t, text)
		if got := tidied(t, spoiled(t, text)); got != want {
			t.Fatalf("another normal form:\n%s", cmp.Diff(want, got))
		}
	})
}

// spoiled moves lines sideways, drops and doubles blank lines and stretches
// tables. Blank lines below a heading and between steps mean something to a
// reader, so only those in front of headings come and go.
func spoiled(t *rapid.T, text string) string {
	spaces := func(label string) string { return strings.Repeat(" ", rapid.IntRange(0, 3).Draw(t, label)) }
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	var b strings.Builder
	prose := true
	for i, line := range lines {
		trimmed := strings.TrimSpace(line)
		heading := strings.HasPrefix(trimmed, "Scenario") || strings.HasPrefix(trimmed, "@") || strings.HasPrefix(trimmed, "Rule:") ||
			strings.HasPrefix(trimmed, "Background:") || strings.HasPrefix(trimmed, "Examples:")
		prose = !heading && prose || strings.HasPrefix(trimmed, "Feature:") || strings.HasPrefix(trimmed, "Rule:") || strings.HasPrefix(trimmed, "Scenario")
		switch {
		case trimmed == "" && i+1 < len(lines) && rapid.Bool().Draw(t, "double"):
			b.WriteString("\n\n")
		case trimmed == "" || prose && !heading:
			b.WriteString(line + "\n")
			prose = prose && !strings.HasPrefix(trimmed, "Given")
		default:
			b.WriteString(spaces("indent") + strings.ReplaceAll(trimmed, "|", spaces("left")+"|"+spaces("right")) + spaces("end") + "\n")
		}
	}
	return b.String()
}

// FuzzTidy: what is Gherkin has one normal form that says the same.
func FuzzTidy(f *testing.F) {
	for _, pattern := range []string{"testdata/bad/*.feature", "testdata/tidy/*.feature", "../features/case_?.feature"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("no files %s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		out, wrong := Tidy("x.feature", data)
		if len(wrong) > 0 {
			return
		}
		again, wrong := Tidy("x.feature", out)
		if len(wrong) > 0 || string(again) != string(out) {
			t.Fatalf("%v; once:\n%q\ntwice:\n%q", wrong, out, again)
		}
		var found findings
		before, _ := parseGherkin(newSource("x.feature", data, &found), &found)
		after, _ := parseGherkin(newSource("x.feature", out, &found), &found)
		if diff := cmp.Diff(essence(before), essence(after)); diff != "" {
			t.Fatalf("it says something else:\n%s", diff)
		}
	})
}
