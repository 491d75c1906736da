package main

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ombud/sim/debugger"
	"ombud/sim/scenario"
)

// TestStepKeys reads what terminals send.
func TestStepKeys(t *testing.T) {
	for _, row := range []struct {
		name, sent string
		want       []rune
	}{
		{"letters", "nå", []rune{'n', 'å'}},
		{"arrows", "\x1b[A\x1b[B\x1b[C\x1b[D", []rune{keyUp, keyDown, keyRight, keyLeft}},
		{"arrows of another mode", "\x1bOA\x1bOB\x1bOC\x1bOD", []rune{keyUp, keyDown, keyRight, keyLeft}},
		{"home and end", "\x1b[H\x1b[F\x1b[1~\x1b[4~", []rune{keyHome, keyEnd, keyHome, keyEnd}},
		{"pages", "\x1b[5~\x1b[6~", []rune{keyPageUp, keyPageDown}},
		{"keys with modifiers are those keys", "\x1b[1;5C", []rune{keyRight}},
		{"escape alone", "\x1b", []rune{keyEscape}},
		{"what nobody knows", "\x1b[200~n", []rune{keyUnknown, 'n'}},
		{"a letter with Alt", "\x1bxn", []rune{keyUnknown, 'n'}},
		{"half a sequence", "\x1b[1;", []rune{keyUnknown}},
		{"control characters", "\x03\x04\x7f\r", []rune{keyInterrupt, keyEndOfFile, keyDelete, keyEnter}},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := bufio.NewReader(strings.NewReader(row.sent))
			var got []rune
			for {
				key, err := readKey(r)
				if err != nil {
					break
				}
				got = append(got, key)
			}
			if !slices.Equal(got, row.want) {
				t.Errorf("got %v; want %v", got, row.want)
			}
		})
	}
}

// TestStepPress presses keys and looks where that leads.
func TestStepPress(t *testing.T) {
	for _, row := range []struct {
		name, keys string
		step       int
		panel      debugger.Topic
		prompt     string
	}{
		{"next by letter, space, Enter and arrow", "n \r→", 4, debugger.Waiting, ""},
		{"back by letter, arrow and Backspace", "nnnnp\x7f←", 1, debugger.Waiting, ""},
		{"end and home", "⇲⇱", 0, debugger.Waiting, ""},
		{"a panel stays while walking", "enn", 2, debugger.Else, ""},
		{"the help goes when walking", "hn", 1, debugger.Waiting, ""},
		{"Escape leads back to the pending events", "s⎋", 0, debugger.Waiting, ""},
		{"to a user", "uthe delegate⏎", 1, debugger.Waiting, ""},
		{"the same user again", "uthe manager⏎u⏎", 2, debugger.Waiting, ""},
		{"to a time", "t0:06:00⏎", 8, debugger.Waiting, ""},
		{"to a claim", "cthe delegation is correct⏎", 21, debugger.Waiting, "the delegation is correct: fails => holds"},
		{"a line is edited", "t0:01\x7f6:00⏎", 8, debugger.Waiting, ""},
		{"a line is wiped", "tsoon\x15n⏎", 1, debugger.Waiting, ""},
		{"a line is given up", "tsoon⎋n", 1, debugger.Waiting, ""},
		{"a line is rubbed out", "u\x7f\x7f\x7fn", 1, debugger.Waiting, ""},
		{"a line without a key", ":next 3⏎", 3, debugger.Waiting, ""},
		{"what is being written is shown", "nt0:0", 1, debugger.Waiting, "> t 0:0"},
		{"a mistake is told", "tsoon⏎", 0, debugger.Waiting, `"soon" is not a time; a time is hours:minutes:seconds since the start, such as 0:05:10 or 0:05:10.250`},
		{"and forgotten with the next key", "tsoon⏎n", 1, debugger.Waiting, ""},
		{"branching shows what there is", "nnnb", 3, debugger.Else, "> b "},
		{"a branch tells what is different", "nnnb1 0:03:00⏎", 4, debugger.Differences, "branched off"},
		{"a branch is left", "nnnb1 0:03:00⏎o", 3, debugger.Waiting, "back in the run of ../../scenarios/case_2_repairs_the_stale_pair.txt"},
		{"quitting asks for a branch", "nnnb1 0:03:00⏎q", 4, debugger.Differences, "the branch is not saved: S saves it, q again quits"},
		{"and does not once something else was done", "nnnb1 0:03:00⏎qp", 3, debugger.Waiting, ""},
		{"no key", "9", 0, debugger.Waiting, "no such key; h shows the keys"},
		{"no key of a terminal", "☃", 0, debugger.Waiting, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := theStale(t)
			for _, key := range runesOf(row.keys) {
				if d.press(key) {
					t.Fatalf("%q quits", key)
				}
			}
			if got := d.talk.Place().Step; got != row.step || d.panel != row.panel || d.prompt(200) != row.prompt {
				t.Errorf("event %d, panel %d, %q; want %d, %d, %q", got, d.panel, d.prompt(200), row.step, row.panel, row.prompt)
			}
		})
	}
}

// runesOf are keys written as a text, with signs for those that are no character.
func runesOf(text string) []rune {
	signs := map[rune]rune{'⏎': keyEnter, '⎋': keyEscape, '←': keyLeft, '→': keyRight, '⇱': keyHome, '⇲': keyEnd, '☃': keyUnknown}
	keys := []rune(text)
	for i, sign := range keys {
		if key, ok := signs[sign]; ok {
			keys[i] = key
		}
	}
	return keys
}

// TestStepQuitting ends by every key that does.
func TestStepQuitting(t *testing.T) {
	for name, keys := range map[string]string{
		"q": "q", "Ctrl-C": "\x03", "Ctrl-D": "\x04", "Ctrl-C while writing": "t0\x03", "q in a line": ":q⏎", "q twice in a branch": "nnnb1 0:03:00⏎qq",
	} {
		t.Run(name, func(t *testing.T) {
			d := theStale(t)
			list := runesOf(keys)
			for i, key := range list {
				if quit := d.press(key); quit != (i == len(list)-1) {
					t.Fatalf("key %d, %q: quits %v", i, key, quit)
				}
			}
		})
	}
}

// TestStepSafe never writes over a file of somebody else.
func TestStepSafe(t *testing.T) {
	s, err := scenario.Read("../../scenarios/case_2_repairs_the_stale_pair.txt")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	theirs := filepath.Join(dir, "theirs.txt")
	if err := os.WriteFile(theirs, []byte("mine\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	f := newSafe()
	for _, row := range []struct{ name, path, want string }{
		{"a new file", "new.txt", ""},
		{"its own file again", "new.txt", ""},
		{"a file in a folder that there is not", "deep/er/new.txt", "name a file in one that exists"},
		{"a file of somebody else", "theirs.txt", "exists already; name another file"},
		{"a folder", ".", "is no name of a scenario"},
		{"no scenario", "new.feature", "it ends in .txt, such as branch.txt"},
		{"an extension alone", ".txt", "is no name of a scenario"},
		{"a file below a file", "theirs.txt/new.txt", "there is no folder"},
	} {
		t.Run(row.name, func(t *testing.T) {
			path := filepath.Join(dir, row.path)
			err := f.save(s, path)
			switch {
			case row.want == "" && err != nil:
				t.Error(err)
			case row.want != "" && (err == nil || !strings.Contains(err.Error(), row.want) || strings.Contains(err.Error(), "\n")):
				t.Errorf("got %v; want %s", err, row.want)
			case row.want == "":
				if read, err := scenario.Read(path); err != nil || string(read.Text()) != string(s.Text()) {
					t.Errorf("what was saved reads as %v, %v", read, err)
				}
			}
		})
	}
	if _, err := os.Stat(filepath.Join(dir, "deep")); err == nil {
		t.Error("a folder was made")
	}
	if data, _ := os.ReadFile(theirs); string(data) != "mine\n" {
		t.Errorf("the file of somebody else is %q now", data)
	}
}
