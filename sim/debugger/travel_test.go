package debugger_test

import (
	"strings"
	"testing"
	"time"

	"ombud/sim/debugger"
	"ombud/sim/world"
)

// TestTravel goes somewhere by commands and looks where that is.
func TestTravel(t *testing.T) {
	at := func(step int, seconds time.Duration) debugger.Place {
		return debugger.Place{Step: step, Now: seconds * time.Second}
	}
	for _, row := range []struct {
		name, commands string
		want           debugger.Place
	}{
		{"a session begins before anything has happened", "", at(0, 0)},
		{"the next event is the first", "n", at(1, 10)},
		{"several events at once", "n 3", at(3, 150)},
		{"after the last event comes the end", "n 5", at(4, 600)},
		{"more events than there are lead to the end", "n 99", at(4, 600)},
		{"back from the end is the last event", "z|p", at(4, 240)},
		{"back to the start", "n 3|p 3", at(0, 0)},
		{"further back than the start is the start", "n 3|p 99", at(0, 0)},
		{"the start by its name", "n 3|start", at(0, 0)},
		{"the next event about the manager", "u the manager", at(1, 10)},
		{"an event about both is about the delegate", "u delegate", at(1, 10)},
		{"the user is remembered", "n 2|u The Manager|a|u", at(1, 10)},
		{"back to the event about a user", "z|U the manager", at(3, 150)},
		{"to a time between events", "t 0:01:00", at(2, 60)},
		{"to the very time of an event it has happened", "t 0:02:30", at(3, 150)},
		{"to a millisecond before it has not", "t 0:02:29.999", debugger.Place{Step: 2, Now: 150*time.Second - time.Millisecond}},
		{"back from between events is the event before", "t 0:01:00|p", at(2, 20)},
		{"forward from between events is the event after", "t 0:01:00|n", at(3, 150)},
		{"back in time by time", "z|t 0:00:05", at(0, 5)},
		{"to where a claim changes", "c the delegation is correct", at(1, 10)},
		{"to where another claim changes", "c the delegate has no People I Manage Calls For group", at(3, 150)},
		{"the claim is remembered", "c the delegate has no People I Manage Calls For group|a|c", at(3, 150)},
		{"back to where a claim changes", "z|C the delegation is correct", at(1, 10)},
		{"a comment is no command", "n|# n", at(1, 10)},
		{"an empty line is no command", "n| ", at(1, 10)},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := talking(t, removal)
			do(t, c, strings.Split(row.commands, "|")...)
			if got := c.Place(); got != row.want {
				t.Errorf("stands at %v; want %v", got, row.want)
			}
		})
	}
}

// TestNowhereToGo says why, and stays.
func TestNowhereToGo(t *testing.T) {
	for _, row := range []struct{ name, commands, line, want string }{
		{"beyond the end", "z", "n", "the run ends here, at 0:10:00; go back with p, or branch off with e and b"},
		{"before the start", "", "p", "the run begins here; go forward with n"},
		{"a time after the end", "n", "t 0:10:01", "the run has no time 0:10:01; it goes from 0:00:00 to 0:10:00"},
		{"no time", "", "t soon", `"soon" is not a time; a time is hours:minutes:seconds`},
		{"no user was named", "", "u", "users are the manager, the delegate, the second manager, the second delegate"},
		{"nobody", "", "u the boss", `"the boss" is no user; users are the manager`},
		{"a user nothing is about", "", "u the second manager", "no event is about the second manager from here to the end of the run"},
		{"a user nothing was about", "n", "U the manager", "no event is about the manager from here back to the start of the run"},
		{"a claim that stays", "n", "c the delegation is correct", `"the delegation is correct" does not change any more from here to the end of the run; here it fails`},
		{"a claim that was true from the start", "z", "C the MAPI status of the manager is OK", "does not change any more from here back to the start of the run; here it holds"},
		{"an act that needs another world", "n", "d Azure AD Connect runs a sync cycle", "would need another beginning, and so another past"},
		{"no claim was named", "", "c", "for example: c the delegation is correct"},
		{"no claim", "", "c the moon is full", "the moon"},
		{"an empty number", "", "n 0", `"0" is no number of events; write a whole number from 1`},
		{"no number", "", "p back", `"back" is no number of events`},
		{"no command", "", "go", `unknown command "go"; commands are next previous user`},
		{"nearly a command", "", "Sav x.txt", `unknown command "Sav"; did you mean save? h shows all commands`},
		{"too much", "", "s all", `s takes nothing, not "all"`},
		{"too little", "", "t", "t needs something: time TIME"},
		{"an alternative that is none", "", "b 7", `"7" is no alternative; there is only number 1, which e shows`},
		{"the way the run goes", "", "b 1", `"the manager removes the delegate from the Delegates group" at 0:00:10 is how the run goes on`},
		{"an alternative that comes too late", "n", "b 1 0:00:30", `cannot be next at 0:00:30; allowed is 0:00:10 to 0:00:20`},
		{"no action", "", "d nothing", "nothing"},
		{"no branch to leave", "", "o", "this is the run of the file"},
		{"nowhere to save", "", "save a.txt", "nothing can be saved here"},
		{"escape codes of somebody else", "", "\x1b[2J", `unknown command "\x1b[2J"`},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := talking(t, removal)
			do(t, c, strings.Split(row.commands, "|")...)
			before := c.Place()
			_, err := c.Do(row.line)
			if err == nil || !strings.Contains(err.Error(), row.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v; want one line with %s", err, row.want)
			}
			if c.Place() != before {
				t.Errorf("went from %v to %v", before, c.Place())
			}
		})
	}
}

func TestConcerns(t *testing.T) {
	for _, row := range []struct {
		sentence string
		user     string
		want     bool
	}{
		{"the manager exits Lync", "the manager", true},
		{"the second manager exits Lync", "the manager", false},
		{"the second manager exits Lync", "the second manager", true},
		{"Lync Server signs the delegate in", "the delegate", true},
		{"the removal by the second manager is replicated to the delegate", "the delegate", true},
		{"the removal by the second manager is replicated to the delegate", "the manager", false},
		{"the administrator turns the Exchange delegate sync policy of the manager off", debugger.Administrator, true},
	} {
		e, err := world.ParseEvent(row.sentence)
		if err != nil {
			t.Fatal(err)
		}
		if got := debugger.Concerns(e, row.user); got != row.want {
			t.Errorf("%q is about %s: %v", row.sentence, row.user, got)
		}
	}
}
