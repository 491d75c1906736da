package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"ombud/sim/debugger"
	"ombud/sim/language"
	"ombud/sim/scenario"
)

// theStale is a desk over the scenario of Case 2 that the project ships.
func theStale(t *testing.T) *desk {
	t.Helper()
	s, err := scenario.Read("../../scenarios/case_2_repairs_the_stale_pair.txt")
	if err != nil {
		t.Fatal(err)
	}
	session, err := debugger.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return &desk{talk: debugger.Begin(session, language.English, nil), panel: debugger.Waiting}
}

func textOf(rows []row) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(r.text + "\n")
	}
	return b.String()
}

// TestStepFrameFits draws every place of a run, with every panel, on screens of
// many sizes.
func TestStepFrameFits(t *testing.T) {
	d := theStale(t)
	for _, size := range [][2]int{{80, 24}, {80, 25}, {132, 50}, {40, 12}, {27, 8}, {10, 5}, {3, 2}, {1, 1}} {
		width, height := size[0], size[1]
		for step := range d.talk.Len() + 2 {
			for panel := debugger.Here; panel <= debugger.Differences; panel++ {
				d.show(panel)
				rows := d.frame(width, height)
				if len(rows) != height {
					t.Fatalf("%d×%d, event %d, panel %d: %d rows", width, height, step, panel, len(rows))
				}
				for _, r := range rows {
					if utf8.RuneCountInString(r.text) > width {
						t.Fatalf("%d×%d, event %d, panel %d: a row is too wide: %s", width, height, step, panel, r.text)
					}
				}
			}
			d.talk.Next()
		}
		d.talk.ToStart()
	}
}

// TestStepFrameKeepsWhatChanged holds at 80×24 for every event: whatever it changed is
// on the screen, with a star, and so are the event and what comes next.
func TestStepFrameKeepsWhatChanged(t *testing.T) {
	d := theStale(t)
	for d.talk.Next() == nil {
		screen := strings.Join(strings.Fields(textOf(d.frame(columns, 24))), " ")
		for _, change := range d.talk.Compared(language.English) {
			if star := fmt.Sprintf("* %s %s: %s", change.Store, change.Label, change.After); change.Changed() && !strings.Contains(screen, star) {
				t.Errorf("event %d: %q is not on the screen:\n%s", d.talk.Place().Step, star, textOf(d.frame(columns, 24)))
			}
		}
		if next := strings.Join(strings.Fields(d.talk.TellNext()), " "); !strings.Contains(screen, next) || !strings.Contains(screen, d.talk.Last().Event.String()) {
			t.Errorf("event %d is not on the screen:\n%s", d.talk.Place().Step, screen)
		}
	}
}

// TestStepFrame reads one screen row by row.
func TestStepFrame(t *testing.T) {
	d := theStale(t)
	for range 3 {
		d.press('n')
	}
	want := `case_2_repairs_the_stale_pair.txt
3 of 22  0:00:25  the manager removes the delegate from the Delegates group
  mailbox    delegates of the manager: nobody
  mailbox    Outlook of the manager: open
  mailbox    delegates of the delegate: nobody
  mailbox    Outlook of the delegate: open
* server     the delegate for the manager: confirmed + removing; the pair is
             none (before: listed + confirmed; the pair is stale)
* clients    Lync of the manager: signed in, MAPI OK, policy in force (before:
             signed in, MAPI OK, policy in force, the delegate selected in
             Delegates)
  clients    Lync of the delegate: signed in, MAPI OK, policy in force
* clients    Delegates of the manager: no group (before: the delegate)
  clients    People I Manage Calls For of the delegate: the manager
  directory  publicDelegates of the manager: nobody
  beside     the add-in to the delegate: the add-in does not respond
  … 2 more; s shows them all

pending, with what is left of the windows:
  0:00:25 to 0:05:25, within 0:05:00: the removal by the manager is replicated
             to the delegate; here at 0:02:40
  next  0:02:40  the removal by the manager is replicated to the delegate

n next  p back  u user  t time  c claim  e else  b branch  h help  q quit
`
	if got := textOf(d.frame(columns, 24)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestStepHelpFits shows every command at 80×24 without scrolling.
func TestStepHelpFits(t *testing.T) {
	d := theStale(t)
	d.press('h')
	screen := textOf(d.frame(columns, 24))
	for _, cmd := range debugger.Commands() {
		if !strings.Contains(screen, cmd.Does) {
			t.Errorf("%s is not on the screen:\n%s", cmd.Name, screen)
		}
	}
}
