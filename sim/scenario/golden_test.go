package scenario_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

// checkGolden compares a text with the file of that name below testdata.
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-file +now); if that is intended: go test -run '^%s$' -update\n%s", path, t.Name(), diff)
	}
}

// A draft is a scenario as somebody might write it.
type draft struct{ name, text string }

const pair = "given a manager and a delegate\n"
const half = pair + "given the delegation is half set up\n\n"

// healthy is a sign-in that replays.
const healthy = half + `0:00:10  the manager exits Lync
0:00:20  the manager signs in to Lync
0:00:30  Lync Server signs the manager in
0:01:00  the Lync client of the manager connects to the MAPI service
`

var unreadable = []draft{
	{"an empty file", ""},
	{"a file of white space", " \r\n\t\n"},
	{"comments alone", "# A story.\n"},
	{"UTF-16", "\xff\xfeg\x00i\x00v\x00"},
	{"a zero byte", pair + "\n0:00:10  the manager \x00exits Lync\n"},
	{"bytes that are not UTF-8", "# Åsa's run\n# \xc5sa's run\n"},
	{"an old line end in the middle of a line", "# one\rtwo\n" + pair},
	{"a huge line", pair + "\n0:00:10  the manager exits Lync" + strings.Repeat(" now", 600) + "\n"},
	{"a misspelt setting", pair + "given the delegation is half setup\n"},
	{"an empty setting", "given\n"},
	{"settings that contradict each other", half + "given the delegation is set up correctly\n"},
	{"a setting outside its range", pair + "given user replication takes 2 hours\n"},
	{"a setting below a happening", healthy + "given the delegate uses Lync Basic\n"},
	{"a setting with a Gherkin keyword", "Given a manager and a delegate\nAnd the delegation is half set up\n"},
	{"a misspelt action", pair + "\n0:00:10  the manager exit Lync\n"},
	{"an unknown user, on an indented line", pair + "\n   0:00:10  the boss exits Lync\n"},
	{"a full stop", pair + "\n0:00:10  the manager exits Lync.\n"},
	{"a time alone", pair + "\n0:00:10\n"},
	{"an action without a time", pair + "\nthe manager exits Lync\n"},
	{"times in other notations", pair + "\n10s  the manager exits Lync\n0:10  the manager exits Lync\n0:00:75  the manager exits Lync\n" +
		"0:00:10.  the manager exits Lync\n0:00:10.1234  the manager exits Lync\n9000:00:00  the manager exits Lync\n0:-1:00  the manager exits Lync\n"},
	{"a reader who does not exist", pair + "\n0:00:10  reader 7 gives the procedure up\n"},
	{"choices that are none", healthy + "  choice\n  choice lost 1 of 2\n  choice \"lost\" 0 of 2\n  choice \"lost\" 3 of 2\n  choice \"lost\"\n  choice 'x' 1 of 2\n"},
	{"an outcome above the bar", healthy + "ends 0:12:00\n"},
	{"nothing that is known", healthy + "and they lived happily\n"},
	{"an outcome that is none", healthy + "----\nends soon\nends 0:02:00\nends 0:03:00\nholds the pair is broken\nfails the pair is half\nholds the pair is half\n" +
		"trace 12\ntrace 0123456789abcdeg\ntrace 0123456789abcdef\ntrace 0123456789abcdef\n0:04:00  the manager exits Lync\n# Well.\n"},
	{"more problems than anybody reads", strings.Repeat("nonsense\n", 30)},
}

// TestBadInput shows what a person is told whose file cannot be read.
func TestBadInput(t *testing.T) {
	var out strings.Builder
	for _, d := range unreadable {
		_, err := scenario.Parse("draft.txt", []byte(d.text))
		if err == nil {
			t.Errorf("%s: no error", d.name)
			continue
		}
		if _, ok := scenario.AsProblems(err); !ok {
			t.Errorf("%s: the error is a %T", d.name, err)
		}
		fmt.Fprintf(&out, "== %s\n%v\n\n", d.name, err)
	}
	checkGolden(t, "bad_input.txt", out.String())
}

// everyFault allows eight faults.
var everyFault = func() (text string) {
	for _, u := range []string{"manager", "delegate", "second manager", "second delegate"} {
		text += "given the Lync client of the " + u + " may crash at any time\n" +
			"given an outage of the MAPI service for the " + u + " may begin at any time and lasts 1 minute\n"
	}
	return text
}()

var impossible = []draft{
	{"an event that nothing has led to", half + "0:00:10  the manager exits Lync\n0:00:30  Lync Server signs the manager in\n"},
	{"an event whose cause was undone", half + "0:00:10  the manager exits Lync\n0:00:20  the manager signs in to Lync\n0:00:22  the manager exits Lync\n0:00:30  Lync Server signs the manager in\n"},
	{"an event before its window", half + "0:00:10  the manager exits Lync\n0:00:20  the manager signs in to Lync\n0:00:21.5  Lync Server signs the manager in\n"},
	{"an event after its window", half + "0:00:10  the manager exits Lync\n0:00:20  the manager signs in to Lync\n0:00:51  Lync Server signs the manager in\n"},
	{"an action past something overdue", half + "0:00:10  the manager exits Lync\n0:00:20  the manager signs in to Lync\n0:01:00  the manager opens the Delegates dialog\n"},
	{"an event that must wait for an overdue one", half + "0:00:05  the manager removes the delegate from the Delegates group\n0:00:10  the manager exits Lync\n" +
		"0:04:50  the manager signs in to Lync\n0:05:10  Lync Server signs the manager in\n"},
	{"several things possible instead", half + "0:00:05  the manager removes the delegate from the Delegates group\n0:00:10  the manager exits Lync\n0:00:11  the delegate exits Lync\n" +
		"0:00:20  the manager signs in to Lync\n0:00:21  the delegate signs in to Lync\n0:00:22  the Lync client of the manager connects to the MAPI service\n"},
	{"a fault that may come at any time", pair + "given the Lync client of the delegate may crash at any time\n\n0:00:05  Lync Server signs the manager in\n"},
	{"more possible than is listed", pair + everyFault + "given the delegation is half set up\n\n0:00:05  the manager removes the delegate from the Delegates group\n" +
		"0:00:09  Lync Server signs the manager in\n"},
	{"times that run back", half + "0:00:20  the manager exits Lync\n0:00:10  the manager signs in to Lync\n"},
	{"an end before the last happening", healthy + "----\nends 0:00:40\n"},
	{"an end past something overdue", half + "0:00:10  the manager removes the delegate from the Delegates group\n----\nends 0:12:00\n"},
	{"an answer to a fork that does not exist", half + "0:00:10  the manager exits Lync\n  choice \"lost?\" 1 of 2\n----\nends 0:12:00\n"},
	{"an answer at a start without forks", half + "  choice \"lost?\" 1 of 2\n0:00:10  the manager exits Lync\n----\nends 0:12:00\n"},
	{"another outcome", healthy + "----\nends 0:02:00\nholds the delegation is correct\nfails the pair is half\ntrace 0123456789abcdef\n"},
	{"other remarks", half + "0:00:10  the manager opens Outlook\n  -> hello\n0:00:20  the manager exits Lync\n  -> bye\n0:00:30  the manager exits Lync\n----\nends 0:02:00\ntrace 0123456789abcdef\n"},
	{"no outcome at all", healthy},
}

// TestImpossible shows what a person is told whose scenario does not replay.
func TestImpossible(t *testing.T) {
	var out strings.Builder
	for _, d := range impossible {
		s, err := scenario.Parse("draft.txt", []byte(d.text))
		if err != nil {
			t.Errorf("%s: %v", d.name, err)
			continue
		}
		result, err := s.Replay()
		if err == nil || result == nil {
			t.Errorf("%s: result %v, error %v", d.name, result, err)
		}
		fmt.Fprintf(&out, "== %s\n%v\n\n", d.name, err)
	}
	checkGolden(t, "impossible.txt", out.String())
}

var repairable = []draft{
	{"the actions alone", "# The manager takes the delegate off the list and puts the delegate back at once.\n#\n# Is the wait needed?\n\n" + half +
		"0:00:10  the manager removes the delegate from the Delegates group\n0:00:30  the manager exits Lync\n0:01:00  the manager removes the delegate as a delegate\n" +
		"0:01:10  the manager signs in to Lync\n0:01:40  the manager adds the delegate as a delegate\n----\nholds the delegation is correct\nholds the pair is half\nfails the MAPI status of the manager is OK\n"},
	{"an event too late", half + "0:00:10  the manager exits Lync\n0:00:20  the manager signs in to Lync\n0:01:30  Lync Server signs the manager in\n0:02:00  the Lync client of the manager connects to the MAPI service\n"},
	{"an event too early", half + "0:00:10  the manager exits Lync\n0:00:20  the manager signs in to Lync\n0:00:21  Lync Server signs the manager in\n0:00:21.500  the manager opens Outlook\n"},
	{"events whose cause comes later", half + "0:00:10  the manager exits Lync\n0:00:20  Lync Server signs the manager in\n0:00:25  the Lync client of the manager connects to the MAPI service\n0:00:30  the manager signs in to Lync\n"},
	{"an event too early, beside a line at its first moment", half + "0:00:10  the manager exits Lync\n0:00:20  the manager signs in to Lync\n0:00:21  Lync Server signs the manager in\n" +
		"0:00:22  the manager opens Outlook\n----\nends 0:00:25\n"},
	{"an event told twice, once before its cause", half + "0:00:10  the manager exits Lync\n0:00:20  Lync Server signs the manager in\n0:00:30  the manager signs in to Lync\n" +
		"0:00:45  Lync Server signs the manager in\n----\nends 0:00:48\n"},
	{"an event whose cause was taken out", half + "# The removal is on its way when\n# the manager leaves.\n0:00:10  the removal by the manager is replicated to the delegate\n0:00:20  the manager exits Lync\n----\nends 0:01:00\n"},
	{"a comment above the last line, which is dropped", half + "0:00:20  the manager exits Lync\n\n# Nobody signs in.\n0:00:30  Lync Server signs the manager in\n----\nends 0:01:00\n"},
	{"lines out of order", half + "0:00:30  the manager signs in to Lync\n# First this.\n0:00:10  the manager exits Lync\n----\nends 0:00:40\n"},
	{"an end before the last happening", healthy + "----\nends 0:00:40\n"},
	{"forks that do not exist, remarks and claims that are wrong", half + "  choice \"rain?\" 1 of 2\n  -> it rains\n0:00:10  the manager opens Outlook\n  choice \"lost?\" 1 of 2\n  -> hello\n----\nends 0:02:00\nfails the pair is half\nholds the pair is stale\ntrace 0123456789abcdef\n"},
	{"an odd layout", "\ufeff#Odd\r\n\r\n\r\n# layout\r\n" + strings.ReplaceAll(half, "\n", "\r\n") + "   0:00:10.5   the  manager exits   Lync\r\n10:00:00  The manager signs in to Lync\r\n\r\n\r\n\r\n# End.\r\n-----------\r\nends 10:01:00\r\n"},
}

// TestUpdate shows what an update makes of a draft. It replays, and a second
// update finds nothing to do.
func TestUpdate(t *testing.T) {
	var out strings.Builder
	for _, d := range repairable {
		s, err := scenario.Parse("draft.txt", []byte(d.text))
		if err != nil {
			t.Errorf("%s: %v", d.name, err)
			continue
		}
		changes, err := s.Update()
		if err != nil {
			t.Errorf("%s: %v", d.name, err)
			continue
		}
		fmt.Fprintf(&out, "== %s\n%s\n\n%s\n", d.name, joined(changes), s.Text())
		if _, err := s.Replay(); err != nil {
			t.Errorf("%s: %v", d.name, err)
		}
		unchangedByUpdate(t, s)
	}
	checkGolden(t, "update.txt", out.String())
}

// joined are changes in English, a line each.
func joined(changes []language.Text) string {
	var lines []string
	for _, c := range changes {
		lines = append(lines, c.String())
	}
	return strings.Join(lines, "\n")
}
