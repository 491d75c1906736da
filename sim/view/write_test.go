package view_test

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/view"
)

func html(t *testing.T, p *view.Page) string {
	t.Helper()
	var b bytes.Buffer
	must(t, view.Write(&b, p))
	return b.String()
}

func TestTextsAreNoMarkup(t *testing.T) {
	page := html(t, hostile())
	for element, want := range map[string]int{"<script": 4, "</script": 4, "<style": 1, "</style": 1, "</noscript": 1, "<!--": 0} {
		if got := strings.Count(page, element); got != want {
			t.Errorf("%q stands in the page %d times; want %d", element, got, want)
		}
	}
	if strings.Contains(page, "hurt=1</script>") {
		t.Error("a text has become a script")
	}
}

// The policy of the page allows its own script and style and nothing else.
func TestPolicyNamesWhatIsThere(t *testing.T) {
	page := html(t, &view.Page{Title: "Empty"})
	policy := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)
	if policy == nil {
		t.Fatal("the page has no policy")
	}
	sum := func(pattern string) string {
		found := regexp.MustCompile(`(?s)` + pattern).FindStringSubmatch(page)
		if found == nil {
			t.Fatalf("there is no %s", pattern)
		}
		h := sha256.Sum256([]byte(found[1]))
		return "'sha256-" + base64.StdEncoding.EncodeToString(h[:]) + "'"
	}
	want := "default-src 'none'; script-src " + sum(`<script>(.*?)</script>`) + "; style-src " + sum(`<style>(.*?)</style>`) + "; base-uri 'none'; form-action 'none'"
	if diff := cmp.Diff(want, policy[1]); diff != "" {
		t.Error(diff)
	}
}

// What the script must not use: whatever makes markup of a text, or a script, or
// leaves the page.
func TestScriptMakesNoMarkup(t *testing.T) {
	page := html(t, &view.Page{Title: "Empty"})
	for _, banned := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "XMLHttpRequest", "fetch(", "import(", "localStorage", "http:", "https:"} {
		text := strings.ReplaceAll(page, "http://www.w3.org/2000/svg", "") // The name of a kind of element, not an address.
		if strings.Contains(text, banned) {
			t.Errorf("the page uses %s; it must not", banned)
		}
	}
}

func TestTheSamePageGivesTheSameBytes(t *testing.T) {
	one, other := html(t, pageOf(longRun(300))), html(t, pageOf(longRun(300)))
	if one != other {
		t.Error("two equal pages differ")
	}
}

// unpacked is what stands in the element part-0.
func unpacked(t *testing.T, page string) (texts []string, scenarios []any) {
	t.Helper()
	found := regexp.MustCompile(`<script type="text/plain" id="part-0">([^<]*)</script>`).FindStringSubmatch(page)
	if found == nil {
		t.Fatal("there is no part-0")
	}
	packed, err := base64.StdEncoding.DecodeString(found[1])
	must(t, err)
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	must(t, err)
	var part []json.RawMessage
	must(t, json.Unmarshal(data, &part))
	must(t, json.Unmarshal(part[0], &texts))
	must(t, json.Unmarshal(part[1], &scenarios))
	return texts, scenarios
}

func TestPartKeepsOneCopyOfEveryText(t *testing.T) {
	texts, scenarios := unpacked(t, html(t, pageOf(longRun(20))))
	seen := map[string]bool{}
	for _, text := range texts {
		if seen[text] {
			t.Errorf("%q is kept twice", text)
		}
		seen[text] = true
	}
	if len(scenarios) != 1 || !seen["message 7 goes its way"] {
		t.Errorf("%d scenarios and the texts %v", len(scenarios), texts)
	}
}

// A run as it stands in the file, field by field: what page.js reads.
func TestPackedRun(t *testing.T) {
	run := &view.Run{
		Title: "a", Tone: view.Bad, Text: "b", Command: "c", Lanes: []view.Lane{{Name: "d", Short: "e"}}, Shelves: []string{"f"},
		Lines: []view.Line{{Shelf: 0, Label: "g"}, {Shelf: 0, Label: "h"}}, Start: []string{"i", view.Absent},
		Events: []view.Event{
			{At: time.Second, Text: "j", Outside: true, Notes: []string{"k"}, Changes: []view.Change{{Line: 0, Value: view.Absent}, {Line: 1, Value: "l"}}},
			{At: 1500 * time.Millisecond, Text: "m"},
		},
		Waits:  []view.Wait{{Text: "m", Born: 1, Gone: 2, From: time.Second, Until: view.Never, Happened: true}},
		Claims: []view.Claim{{Text: "n", Start: true, Turns: []int{1, 2}}}, Ends: 2 * time.Second, Apart: "o", Language: "en",
	}
	texts, scenarios := unpacked(t, html(t, pageOf(run)))
	steps := scenarios[0].([]any)[0].([]any)
	packed := steps[0].([]any)[6].([]any)[0].([]any)
	number := func(text string) float64 {
		for i, known := range texts {
			if known == text {
				return float64(i)
			}
		}
		t.Fatalf("%q is not among the texts", text)
		return -1
	}
	want := []any{
		number("a"), 2.0, number("b"), number("c"), []any{[]any{number("d"), number("e")}}, []any{number("f")},
		[]any{[]any{0.0, number("g")}, []any{0.0, number("h")}}, []any{number("i"), -1.0},
		[]any{
			[]any{1000.0, number("j"), 0.0, 0.0, 1.0, []any{number("k")}, []any{0.0, -1.0, 1.0, number("l")}},
			[]any{500.0, number("m"), 0.0, 0.0, 0.0, []any{}, []any{}},
		},
		[]any{[]any{number("m"), 1.0, 2.0, 1000.0, -1.0, 1.0}}, []any{[]any{number("n"), 1.0, []any{1.0, 1.0}}},
		2000.0, nil, number("o"), number("en"),
	}
	if diff := cmp.Diff(want, packed); diff != "" {
		t.Error(diff)
	}
}

func TestClaimTurns(t *testing.T) {
	c := view.Claim{Start: false, Turns: []int{2, 5}}
	for events, want := range map[int]bool{0: false, 1: false, 2: true, 4: true, 5: false, 9: false} {
		if got := c.Holds(events); got != want {
			t.Errorf("after %d events the claim holds: %v; want %v", events, got, want)
		}
	}
}

// A browser that runs no script still says what the page is about.
func TestWithoutScript(t *testing.T) {
	page := html(t, &view.Page{Title: "Title & more", Lead: "Lead.", Counts: []view.Count{{Value: "3", Label: "passed"}}})
	if want := "<noscript>Title &amp; more. Lead. 3 passed. The rest draws itself"; !strings.Contains(page, want) {
		t.Errorf("%q is not in the page", want)
	}
	page = html(t, &view.Page{Language: view.Swedish, Title: "Rubrik"})
	if want := "Resten ritas av ett skript"; !strings.Contains(page, want) || !strings.Contains(page, `<html lang="sv">`) {
		t.Errorf("the Swedish page lacks %q, or says that it is English", want)
	}
}
