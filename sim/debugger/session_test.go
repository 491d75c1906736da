package debugger_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"ombud/sim/debugger"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// TestBrokenFiles opens what does not come out as the file says.
func TestBrokenFiles(t *testing.T) {
	for _, row := range []struct {
		name, text string
		events     int
		want       string
	}{
		{"an outcome that is another", "given a manager and a delegate\n0:00:10  the manager exits Lync\n----\nends 0:01:00\nholds  the pair is paired\n", 1, "fails when the run ends"},
		{"a line that cannot happen", "given a manager and a delegate\n0:00:10  the manager exits Lync\n0:00:20  Lync Server signs the manager in\n----\nends 0:01:00\n", 1, "broken.txt:3:"},
	} {
		t.Run(row.name, func(t *testing.T) {
			s, err := scenario.Parse("broken.txt", []byte(row.text))
			if err != nil {
				t.Fatal(err)
			}
			session, err := debugger.New(s)
			if _, ok := scenario.AsProblems(err); !ok {
				t.Fatalf("got %v; want problems of the file", err)
			}
			if session.ToEnd(); session.Place().Step != row.events {
				t.Errorf("%d events; want %d\n%v", session.Place().Step, row.events, err)
			}
			if !strings.Contains(err.Error(), row.want) {
				t.Errorf("got %v; want %s", err, row.want)
			}
		})
	}
}

// TestContradictingGivens cannot begin.
func TestContradictingGivens(t *testing.T) {
	s := *opened(t, removal).Scenario()
	none, _ := world.ParseSetting("there is no delegation")
	s.Givens = append(slices.Clone(s.Givens), scenario.Given{Text: none.String(), Setting: none})
	session, err := debugger.New(&s)
	if _, ok := scenario.AsProblems(err); session != nil || !ok || !strings.Contains(err.Error(), "contradicts") {
		t.Errorf("got %v, %v", session, err)
	}
}

// TestABrokenRestIsMended branches off before a line that cannot happen: the
// branch goes on without it.
func TestABrokenRestIsMended(t *testing.T) {
	s, err := scenario.Parse("broken.txt", []byte("given a manager and a delegate\n0:00:10  the manager exits Lync\n0:00:20  Lync Server signs the delegate in\n----\nends 0:01:00\n"))
	if err != nil {
		t.Fatal(err)
	}
	session, _ := debugger.New(s)
	c := debugger.Begin(session, language.English, nil)
	do(t, c, "n", "d the delegate exits Lync")
	if got := said(c, debugger.Differences); !strings.Contains(got, "line 3: dropped, nothing leads to it") {
		t.Errorf("got %s", got)
	}
	if _, err := c.Scenario().Replay(); err != nil {
		t.Error(err)
	}
}

// TestSaving hands over the run as it is, and knows what was saved.
func TestSaving(t *testing.T) {
	saved := map[string]string{}
	c := debugger.Begin(opened(t, removal), language.English, func(s *scenario.Scenario, path string) error {
		if path == "full" {
			return errors.New("the disk is full")
		}
		saved[path] = string(s.Text())
		return nil
	})
	do(t, c, "n", "b 1", "p")
	if !c.Unsaved() {
		t.Error("a new branch counts as saved")
	}
	if _, err := c.Do("save full"); err == nil || !c.Unsaved() {
		t.Errorf("a failed save: %v, unsaved %v", err, c.Unsaved())
	}
	if got := do(t, c, "q"); !got.Quit || got.Message != "the branch was not saved" {
		t.Errorf("quitting answers %v", got)
	}
	do(t, c, "save branch.txt")
	if c.Unsaved() || !strings.HasPrefix(saved["branch.txt"], "# Branched off removal.txt after event 1: at 0:00:10\n# the removal by the manager is replicated to the delegate.\n#\n# The contact leaves") {
		t.Errorf("unsaved %v:\n%s", c.Unsaved(), saved["branch.txt"])
	}
	if got := do(t, c, "q"); !got.Quit || got.Message != "" {
		t.Errorf("quitting answers %v", got)
	}
	for path, want := range map[string]string{"./branch.txt": "saved again ./branch.txt; ", "other.txt": "saved other.txt; "} {
		if got := do(t, c, "save "+path); !strings.HasPrefix(got.Message, want) {
			t.Errorf("saving answers %q, want %q", got.Message, want)
		}
	}
	do(t, c, "o")
	if c.Unsaved() || c.Depth() != 0 || c.Place().Step != 1 {
		t.Errorf("the run of the file: unsaved %v, depth %d, %v", c.Unsaved(), c.Depth(), c.Place())
	}
}

// TestHelpNamesEveryCommand and fits a terminal.
func TestHelpNamesEveryCommand(t *testing.T) {
	help := said(talking(t, removal), debugger.Help)
	seen := map[string]bool{}
	for _, cmd := range debugger.Commands() {
		if !strings.Contains(help, "  "+cmd.Key+" "+cmd.Name) {
			t.Errorf("%s is not in the help:\n%s", cmd.Name, help)
		}
		if seen[cmd.Key] || seen[cmd.Name] {
			t.Errorf("%s or %s stands for two commands", cmd.Key, cmd.Name)
		}
		seen[cmd.Key], seen[cmd.Name] = true, true
	}
	if n := strings.Count(help, "\n"); n > 20 {
		t.Errorf("the help has %d lines and does not fit a screen of 24", n)
	}
	for line := range strings.Lines(help) {
		if len([]rune(line)) > 80 {
			t.Errorf("a line of the help is wider than 80: %s", line)
		}
	}
}

// FuzzDo makes sure that no command whatever breaks a conversation.
func FuzzDo(f *testing.F) {
	for _, cmd := range debugger.Commands() {
		f.Add("n\n" + cmd.Key + "\n" + cmd.Name + " 1\n" + cmd.Key + " 0:00:20")
	}
	f.Add("n\nb 1 0:00:15\nd the manager exits Lync\nc the delegation is correct\nU the delegate\no\no")
	f.Add("d\x00 n\nb 99999999999999999999\nt 9999:00:00\nn -1")
	f.Fuzz(func(t *testing.T, lines string) {
		c := talking(t, removal)
		n := 0
		for line := range strings.Lines(lines) {
			if n++; n > 20 {
				break
			}
			answer, err := c.Do(line)
			if err != nil && strings.Contains(err.Error(), "\n") {
				t.Fatalf("%q: an error of several lines: %v", line, err)
			}
			for _, topic := range append(answer.Topics, debugger.AllStores, debugger.Else) {
				c.Tell(topic)
			}
		}
		if _, err := c.Scenario().Replay(); err != nil {
			t.Fatalf("after %q: %v", lines, err)
		}
	})
}
