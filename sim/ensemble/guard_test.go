package ensemble

import (
	"errors"
	"testing"

	"ombud/sim"
	"ombud/sim/explore"
)

// TestGuardOfASearch asks the search itself: it ends at the first state that breaks a property of the guard, with a
// shortest path to it, and names the property that was broken first.
func TestGuardOfASearch(t *testing.T) {
	lightless := explore.Property[house]{Name: "no light", Holds: dark.Holds}
	quiet := explore.Property[house]{Name: "quiet", Holds: func(s *house) bool { return s.Rings < 3 }}
	rows := []struct {
		name   string
		first  []Injection[event]
		guard  []explore.Property[house]
		broken string
		events int
	}{
		{"nothing is forbidden", []Injection[event]{at(second, On)}, nil, "", 0},
		{"nothing forbidden happens", []Injection[event]{at(second, Ring)}, []explore.Property[house]{lightless, quiet}, "", 0},
		{"one is broken", []Injection[event]{at(second, On)}, []explore.Property[house]{quiet, lightless}, "no light", 1},
		{"the one that takes fewer events is named", []Injection[event]{{Event: event{Call, 3}}, within(sim.AtMost(9*second), Flip)}, []explore.Property[house]{quiet, lightless}, "no light", 1},
		{"the other one is broken later", []Injection[event]{{Event: event{Call, 3}}}, []explore.Property[house]{quiet, lightless}, "quiet", 3},
	}
	for _, r := range rows {
		for workers := 1; workers <= 2; workers++ {
			t.Run(r.name, func(t *testing.T) {
				x := explore.New[house, event](toy{r.first}, explore.Options{Workers: workers})
				x.Guard(r.guard...)
				from, err := x.Start(house{})
				if err != nil {
					t.Fatal(err)
				}
				_, _, err = x.Reachable(from)
				var g *explore.GuardError[house, event]
				if errors.As(err, &g) != (r.broken != "") {
					t.Fatal(err)
				}
				if g != nil && (g.Name != r.broken || g.Path.Events() != r.events || g.Error() != `invariant "`+r.broken+`" is broken`) {
					t.Errorf("%v after %d events; want %s after %d", g, g.Path.Events(), r.broken, r.events)
				}
			})
		}
	}
	x := explore.New[house, event](toy{}, explore.Options{})
	if text := panicOf(func() { x.Guard(explore.Property[house]{Name: "light", Sometimes: true, Holds: lit.Holds}) }); text != "explore: Guard with light, which is a Sometimes; ask for it with Check" {
		t.Error(text)
	}
}
