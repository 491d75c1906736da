package depict_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/debugger"
	"ombud/sim/depict"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/view"
)

// shipped are the recorded runs of the project.
func shipped(t *testing.T) []*scenario.Scenario {
	t.Helper()
	files, err := filepath.Glob("../../scenarios/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no shipped scenarios", err)
	}
	var out []*scenario.Scenario
	for _, file := range files {
		s, err := scenario.Read(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

// said is what all lines say after so many events of a picture.
func said(run *view.Run, events int) map[view.Line]string {
	values := slices.Clone(run.Start)
	for _, e := range run.Events[:events] {
		for _, c := range e.Changes {
			values[c.Line] = c.Value
		}
	}
	out := map[view.Line]string{}
	for i, v := range values {
		if v != view.Absent {
			out[run.Lines[i]] = v
		}
	}
	return out
}

// window is a pending event with what is left of its window.
type window struct {
	Text        string
	From, Until time.Duration
}

func inOrder(a, b window) int {
	if a.Text != b.Text {
		if a.Text < b.Text {
			return -1
		}
		return 1
	}
	return int(min(max(a.From-b.From, -1), 1))
}

// pending is what a picture has waiting after so many events.
func pending(run *view.Run, events int, now time.Duration) []window {
	out := []window{}
	for _, w := range run.Waits {
		if w.Born <= events && w.Gone > events {
			out = append(out, window{w.Text, max(w.From, now), w.Until})
		}
	}
	slices.SortFunc(out, inOrder)
	return out
}

// A picture of a run shows at every event what the time machine shows there.
func TestRunShowsWhatTheSessionShows(t *testing.T) {
	for _, s := range shipped(t) {
		t.Run(filepath.Base(s.File), func(t *testing.T) {
			run, err := depict.Run(s, nil)
			if err != nil {
				t.Fatal(err)
			}
			session, err := debugger.New(s)
			if err != nil {
				t.Fatal(err)
			}
			for n := 0; ; n++ {
				want := map[view.Line]string{}
				for _, l := range session.Stores(language.English) {
					want[view.Line{Shelf: int(l.Store), Label: l.Label}] = l.Value
				}
				if diff := cmp.Diff(want, said(run, n)); diff != "" {
					t.Fatalf("the stores after %d events: %s", n, diff)
				}
				waits := []window{}
				for _, p := range session.Pending() {
					w := window{p.Event.String(), p.From, p.Until}
					if p.Until == sim.Unbounded {
						w.Until = view.Never
					}
					waits = append(waits, w)
				}
				slices.SortFunc(waits, inOrder)
				if diff := cmp.Diff(waits, pending(run, n, session.Place().Now)); diff != "" {
					t.Fatalf("what is pending after %d events: %s", n, diff)
				}
				for i, v := range s.Claims {
					if got, want := run.Claims[i].Holds(n), session.Holds(v.Claim); got != want {
						t.Fatalf("after %d events %q is %v; want %v", n, v.Claim, got, want)
					}
				}
				if n == session.Len() {
					break
				}
				if err := session.Next(); err != nil {
					t.Fatal(err)
				}
			}
			if run.Ends != session.End() || len(run.Events) != session.Len() {
				t.Errorf("the run has %d events and ends at %v; want %d and %v", len(run.Events), run.Ends, session.Len(), session.End())
			}
		})
	}
}

// Every event lies on lanes of its diagram, and what happened of what waited is
// the event that has its name.
func TestRunIsSound(t *testing.T) {
	for _, s := range shipped(t) {
		run, err := depict.Run(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, e := range run.Events {
			if e.From < 0 || e.To < 0 || e.From >= len(run.Lanes) || e.To >= len(run.Lanes) {
				t.Errorf("%s: event %d goes from lane %d to %d of %d", s.File, i+1, e.From, e.To, len(run.Lanes))
			}
		}
		for _, w := range run.Waits {
			switch {
			case w.Gone <= w.Born:
				t.Errorf("%s: %q waits from event %d to %d", s.File, w.Text, w.Born, w.Gone)
			case w.Happened && run.Events[w.Gone-1].Text != w.Text:
				t.Errorf("%s: event %d is %q; want %q", s.File, w.Gone, run.Events[w.Gone-1].Text, w.Text)
			case w.Happened && (run.Events[w.Gone-1].At < w.From || run.Events[w.Gone-1].At > w.Until):
				t.Errorf("%s: %q happens at %v, outside its window %v to %v", s.File, w.Text, run.Events[w.Gone-1].At, w.From, w.Until)
			}
		}
	}
}

// A long list of deeds is counted, and the run has them all.
func TestLongListOfDeeds(t *testing.T) {
	text := "given a manager and a delegate\n\n"
	for i := range 70 {
		text += fmt.Sprintf("%d:%02d:00  the manager %s Outlook\n", i/60, i%60, []string{"closes", "opens"}[i%2])
	}
	s, err := scenario.Parse("long.txt", []byte(text+"----\nends   1:30:00\n"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Update(); err != nil {
		t.Fatal(err)
	}
	shown, err := depict.Scenario(s, 300)
	if err != nil {
		t.Fatal(err)
	}
	last := shown.Steps[len(shown.Steps)-1]
	if len(shown.Steps) != 2 || last.Text != "people act 70 times; the run shows how" || len(last.Runs[0].Events) != 70 {
		t.Errorf("%d lines, the last of which says %q, with %d events", len(shown.Steps), last.Text, len(last.Runs[0].Events))
	}
	if shown.Graph == nil || !shown.Graph.Whole {
		t.Error("the graph is not there as a whole")
	}
}

// A run that comes out otherwise than the file says is shown all the same.
func TestRunThatDiffers(t *testing.T) {
	s, err := scenario.Parse("wrong.txt", []byte(`# A removal

given a manager and a delegate
given the delegation is set up correctly

0:00:10  the manager exits Lync
----
ends   0:10:00
holds  the delegation is correct
`))
	if err != nil {
		t.Fatal(err)
	}
	shown, err := depict.Scenario(s, 50)
	if err == nil || shown == nil {
		t.Fatalf("the picture is %v and the error %v; want both", shown, err)
	}
	last := shown.Steps[len(shown.Steps)-1]
	if shown.Tone != view.Bad || last.Tone != view.Bad || last.Verdict != "the file says that it holds at the end; it is the other way round" {
		t.Errorf("the scenario is shown as %v, its claim as %v: %q", shown.Tone, last.Tone, last.Verdict)
	}
}
