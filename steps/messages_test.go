package steps

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
)

// streamed are the messages of a run, decoded.
func streamed(t *testing.T, s *Summary) (out []map[string]any) {
	t.Helper()
	var b bytes.Buffer
	if err := writeMessages(&b, s, false); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		var m map[string]any
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		out = append(out, m)
	}
	return out
}

// eachObject calls f for every object in a message, at any depth.
func eachObject(v any, f func(map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		f(v)
		for _, w := range v {
			eachObject(w, f)
		}
	case []any:
		for _, w := range v {
			eachObject(w, f)
		}
	}
}

func messageRun(t *testing.T) *Summary {
	s := decide(t, Options{Vacuity: true, Paths: []string{featureFile(t, "# language: sv", "@a", "Egenskap: A", "  Bakgrund:", "    Givet en mötesansvarig och ett ombud", "  Regel: R",
		"    Scenario: B", "      Givet delegeringen är halvt uppsatt", "      När ombudet avslutar Lync", "      Så inom 10 minuter gäller att paret är halvt", "      Och delegeringen är korrekt", "      Och paret är halvt",
		"    Abstrakt Scenario: C <vem>", "      När <vem> avslutar Lync", "      Så paret är obildat", "      Exempel:", "        | vem |", "        | ombudet |", "        | den mötesansvarige |")}})
	return &s
}

// A page made of the stream marks the arguments of a step in its text, so each
// has to say where it starts, also at the very beginning.
func TestMessagesPlaceEveryArgument(t *testing.T) {
	texts, placed, first := map[string]string{}, 0, 0
	for _, m := range streamed(t, messageRun(t)) {
		eachObject(m["pickle"], func(o map[string]any) {
			if text, ok := o["text"].(string); ok {
				texts[o["id"].(string)] = text
			}
		})
		eachObject(m["testCase"], func(o map[string]any) {
			id, ok := o["pickleStepId"].(string)
			if !ok {
				return
			}
			units := utf16.Encode([]rune(texts[id]))
			eachObject(o["stepMatchArgumentsLists"], func(g map[string]any) {
				value, ok := g["value"].(string)
				if !ok {
					return
				}
				start, ok := g["start"].(float64)
				at := units[int(start):]
				if want := utf16.Encode([]rune(value)); !ok || string(utf16.Decode(at[:len(want)])) != value {
					t.Errorf("%q is said to start at %v of %q", value, g["start"], texts[id])
				}
				placed++
				if start == 0 {
					first++
				}
			})
		})
	}
	if placed == 0 || first == 0 {
		t.Errorf("%d arguments, %d of them at the beginning of their steps: too few to tell", placed, first)
	}
}

func TestArgumentsAreCountedInUTF16(t *testing.T) {
	got := matches(`^(.+) says (.+)$`, "🙂 says å")
	want := []stepArgument{{argumentGroup{[]struct{}{}, 0, "🙂"}}, {argumentGroup{[]struct{}{}, 8, "å"}}}
	if diff := cmp.Diff(want, got, everyField); diff != "" {
		t.Error(diff)
	}
}

// Whoever reads the stream once has to know every id it meets, and sees what was
// begun come to its end.
func TestMessagesAreInOrder(t *testing.T) {
	known, open, statuses := map[string]bool{}, map[string]bool{}, map[string]int{}
	for _, m := range streamed(t, messageRun(t)) {
		eachObject(m, func(o map[string]any) {
			if id, ok := o["id"].(string); ok {
				if known[id] {
					t.Errorf("two things have the id %s", id)
				}
				known[id] = true
			}
		})
		eachObject(m, func(o map[string]any) {
			for _, key := range []string{"pickleId", "pickleStepId", "testCaseId", "testCaseStartedId", "testStepId"} {
				if id, ok := o[key].(string); ok && !known[id] {
					t.Errorf("the %s %s comes before what it names", key, id)
				}
			}
			for _, key := range []string{"astNodeIds", "stepDefinitionIds"} {
				ids, _ := o[key].([]any)
				for _, id := range ids {
					if !known[id.(string)] {
						t.Errorf("one of the %s, %s, comes before what it names", key, id)
					}
				}
			}
		})
		if o, ok := m["testCaseStarted"].(map[string]any); ok {
			open[o["id"].(string)] = true
		}
		if o, ok := m["testCaseFinished"].(map[string]any); ok {
			delete(open, o["testCaseStartedId"].(string))
		}
		if o, ok := m["testStepFinished"].(map[string]any); ok {
			statuses[o["testStepResult"].(map[string]any)["status"].(string)]++
		}
	}
	if len(open) > 0 {
		t.Errorf("%d scenarios never finish", len(open))
	}
	if diff := cmp.Diff(map[string]int{"PASSED": 10, "FAILED": 1, "SKIPPED": 1}, statuses); diff != "" {
		t.Error(diff)
	}
}

func TestMessagesAttachWarnings(t *testing.T) {
	var got []string
	for _, m := range streamed(t, messageRun(t)) {
		if o, ok := m["attachment"].(map[string]any); ok && o["fileName"] == "warning" {
			got = append(got, o["body"].(string))
		}
	}
	said := language.Textf(survivesAll).In(language.Swedish)
	if diff := cmp.Diff([]string{said, said}, got); diff != "" {
		t.Error(diff)
	}
}
