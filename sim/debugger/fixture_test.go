package debugger_test

import (
	"strings"
	"testing"

	"ombud/sim/debugger"
	"ombud/sim/language"
	"ombud/sim/scenario"
)

// removal is a short run in which the removal of a delegate replicates.
const removal = `# The contact leaves the manager's group at once.

given a manager and a delegate
given the delegation is set up correctly

0:00:10  the manager removes the delegate from the Delegates group
0:00:20  the manager selects the delegate in the Delegates group
           -> refused: the Delegates group does not show this contact
0:02:30  the removal by the manager is replicated to the delegate
0:04:00  the delegate exits Lync
----
ends   0:10:00
holds  the pair is none
fails  the delegation is correct
`

// opened is a session over a text, completed as ombud replay --update would.
func opened(t testing.TB, text string) *debugger.Session {
	t.Helper()
	s, err := scenario.Parse("removal.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Update(); err != nil {
		t.Fatal(err)
	}
	session, err := debugger.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return session
}

// talking is a conversation that saves nowhere.
func talking(t testing.TB, text string) *debugger.Conversation {
	return debugger.Begin(opened(t, text), language.English, nil)
}

// do carries out commands that have to be understood.
func do(t testing.TB, c *debugger.Conversation, lines ...string) debugger.Answer {
	t.Helper()
	var last debugger.Answer
	for _, line := range lines {
		answer, err := c.Do(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		last = answer
	}
	return last
}

// said is what a conversation tells about topics, as text with marks.
func said(c *debugger.Conversation, topics ...debugger.Topic) string {
	marks := map[debugger.Mark]string{debugger.Plain: "  ", debugger.Changed: "* ", debugger.Heading: "", debugger.Faint: "  "}
	var b strings.Builder
	for _, topic := range topics {
		for _, t := range c.Tell(topic) {
			b.WriteString(marks[t.Mark] + t.Text + "\n")
		}
	}
	return b.String()
}
