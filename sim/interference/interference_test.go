package interference_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/interference"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

func shipped(t testing.TB) []*procedure.Document {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "procedures", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no procedures: %v", err)
	}
	var list []*procedure.Document
	for _, f := range files {
		contents, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if doc := parse(t, f, string(contents)); doc.Language == language.English { // The others say the same.
			list = append(list, doc)
		}
	}
	return list
}

func parse(t testing.TB, name, contents string) *procedure.Document {
	t.Helper()
	d, err := procedure.Parse(name, []byte(contents))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// text is a procedure of the manager with these steps.
func text(t testing.TB, name string, steps ...string) *procedure.Document {
	t.Helper()
	contents := "# A text\n\nPerformed by: the manager\n\n"
	for i, s := range steps {
		contents += string(rune('1'+i)) + ". " + s + "\n"
	}
	return parse(t, name+".md", contents)
}

func from(t testing.TB, name string) trial.Beginning {
	t.Helper()
	b, err := trial.FindBeginning(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func matrix(q interference.Question) interference.Matrix {
	var cells []interference.Cell
	for _, j := range q.Jobs() {
		cells = append(cells, j.Run(interference.Options{}))
	}
	return q.Assemble(cells)
}

// pair is the cell of two texts.
func pair(t testing.TB, beginning string, a, b *procedure.Document) interference.Cell {
	q := interference.Question{Documents: []*procedure.Document{a, b}, Params: world.Defaults(), From: from(t, beginning)}
	return q.Jobs()[1].Run(interference.Options{})
}

// The published Case 1 fails alone. Whoever restores Send on Behalf by hand reads the manager's list, and must not do so
// while the manager changes it.
func TestTheShippedProcedures(t *testing.T) {
	m := matrix(interference.Question{Documents: shipped(t), Params: world.Defaults()})
	want := `                                  1       2       3       4       5       6       7       8
  1  case-1-corrected             safe    -       safe    safe    safe    safe    safe    UNSAFE
  2  case-1                       -       -       -       -       -       -       -       -
  3  case-2                       safe    -       safe    safe    safe    safe    safe    safe
  4  grant-send-as-on-both-sides  safe    -       safe    safe    safe    safe    safe    safe
  5  make-remote-mailbox-aclable  safe    -       safe    safe    safe    safe    safe    safe
  6  mapi-diagnostic              safe    -       safe    safe    safe    safe    safe    safe
  7  repair-stale-delegate        safe    -       safe    safe    safe    safe    safe    UNSAFE
  8  restore-send-on-behalf       UNSAFE  -       safe    safe    safe    safe    UNSAFE  safe
`
	if diff := cmp.Diff(want, table(&m)); diff != "" {
		t.Error(diff)
	}
	for i := range m.Names {
		for k := range m.Names {
			c := m.At(i, k)
			if c.First != min(i, k) || c.Second != max(i, k) || c.Why.IsZero() || c.Err != nil {
				t.Errorf("cell %d, %d is that of %d and %d: %s, %v", i, k, c.First, c.Second, c.Why, c.Err)
			}
			if c.Verdict == interference.Unsafe {
				replays(t, c)
			}
		}
	}
}

// replays fails unless the bad run can be played again, without the procedures, to the same state.
func replays(t testing.TB, c *interference.Cell) {
	t.Helper()
	if c.Bad == nil {
		t.Fatal("an unsafe cell without a run")
	}
	setup := world.NewSetup()
	if c.Hybrid {
		setup.Deploy()
	}
	for _, s := range c.Given {
		if err := setup.Apply(s); err != nil {
			t.Fatal(err)
		}
	}
	again, err := sim.ReplayFrom[world.State, world.Event](&procedure.Model{World: world.Model{Params: setup.Params}}, setup.State, replayable(c.Bad))
	if err != nil {
		t.Fatal(err)
	}
	got, want := *again.State(), *c.Bad.State()
	got.Operators, want.Operators = [world.Operators]world.Operator{}, [world.Operators]world.Operator{} // Nobody reads in a replay.
	if got != want {
		t.Error("the run replays to another state")
	}
	if len(c.Story()) == 0 {
		t.Error("the run has no story")
	}
}

// replayable is the recording of a run in which people do things from outside, as a scenario has it.
func replayable(r *trial.Run) sim.Recording[world.Event] {
	var rec sim.Recording[world.Event]
	for _, m := range r.Trace().Recording() {
		switch {
		case m.Kind == sim.InjectedMoment:
			continue
		case m.Kind == sim.FiredMoment && m.Event.Driven():
			rec = append(rec, sim.Moment[world.Event]{At: m.At, Kind: sim.InjectedMoment, Event: m.Event, Window: sim.Immediately()})
		}
		rec = append(rec, m)
	}
	return rec
}

const (
	add    = "Add the delegate as a delegate."
	revoke = "The administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises."
)

func TestReferencePairs(t *testing.T) {
	for _, row := range []struct {
		name        string
		from        string
		a, b        *procedure.Document
		want        interference.Verdict
		suffers     [2]bool
		independent bool
		late        bool
	}{
		{"two managers are in nobody's way", "neither", text(t, "one", add), text(t, "other", "Exit Lync.", "Sign in to Lync.", add),
			interference.Safe, [2]bool{}, true, false},
		{"an administrator takes away what the manager gives", "neither", text(t, "add", add), text(t, "revoke", revoke, "If the delegate can send as the manager, contact support."),
			interference.Unsafe, [2]bool{true, false}, false, false},
		{"an administrator takes it away later", "neither", text(t, "add", add),
			text(t, "revoke", "Wait 40 minutes.", revoke, "If the delegate can send as the manager, contact support."),
			interference.Unsafe, [2]bool{true, false}, false, true},
		{"an administrator grants the same as the manager", "neither", text(t, "add", add),
			text(t, "grant", "The administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises.", "If the delegate can send as the manager, contact support."),
			interference.Safe, [2]bool{}, false, false},
		{"an administrator grants something else", "neither", text(t, "add", add),
			text(t, "grant", "The administrator grants the delegate Full Access on the mailbox of the manager on-premises.", "If the delegate can send as the manager, contact support."),
			interference.Safe, [2]bool{}, true, false},
		{"one who fails alone cannot be disturbed", "half", text(t, "one", add), text(t, "other", "Open Outlook."),
			interference.FailsAlone, [2]bool{}, false, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, turned := range []bool{false, true} {
				a, b, suffers := row.a, row.b, row.suffers
				if turned {
					a, b, suffers = b, a, [2]bool{suffers[1], suffers[0]}
				}
				c := pair(t, row.from, a, b)
				if c.Verdict != row.want || c.Suffers != suffers || c.Independent != row.independent || c.Late != row.late {
					t.Errorf("%s, suffers %v, independent %v, late %v: %s", c.Verdict, c.Suffers, c.Independent, c.Late, c.Why)
				}
				if c.Verdict == interference.Unsafe {
					replays(t, &c)
				}
			}
		})
	}
}

func TestWhoCarriesOutWhat(t *testing.T) {
	by := func(who string, steps string) *procedure.Document {
		return parse(t, "text.md", "# A text\n\nPerformed by: "+who+"\n\n1. "+steps+"\n")
	}
	for _, row := range []struct {
		name string
		a, b *procedure.Document
		want [2]string
	}{
		{"two texts for the manager", by("the manager", add), by("the manager", add), [2]string{"the manager", "the second manager"}},
		{"two texts for the delegate", by("the delegate", "Open Outlook."), by("the delegate", "Exit Lync."), [2]string{"the delegate", "the second delegate"}},
		{"one for each", by("the manager", add), by("the delegate", "Exit Lync."), [2]string{"the manager", "the delegate"}},
		{"the administrator's, whoever it is written for", by("the manager", revoke), by("the manager", add), [2]string{"the administrator", "the manager"}},
		{"two administrators", by("the manager", revoke), by("the manager", revoke), [2]string{"the administrator", "another administrator"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := pair(t, "healthy", row.a, row.b)
			if got := [2]string{c.Parties[0].By.String(), c.Parties[1].By.String()}; got != row.want || c.Parties[0].User == c.Parties[1].User {
				t.Errorf("%q", got)
			}
		})
	}
}

// A delegate who leaves while the manager repairs leaves half a pair behind.
func TestManagerWithDelegate(t *testing.T) {
	away := parse(t, "away.md", "# Away\n\nPerformed by: the delegate\n\n1. Exit Lync. Wait 20 minutes. Sign in to Lync.\n")
	c := pair(t, "healthy", text(t, "repair", "Remove the delegate from the Delegates group.", "Remove the delegate as a delegate.", "Wait 5 minutes.", add), away)
	if c.Verdict != interference.Unsafe || c.Mirrored || !c.Suffers[0] {
		t.Errorf("%s, suffers %v: %s", c.Verdict, c.Suffers, c.Why)
	}
	replays(t, &c)
}

func TestACellWithoutABudget(t *testing.T) {
	q := interference.Question{Documents: []*procedure.Document{text(t, "one", add)}, Params: world.Defaults(), From: from(t, "neither")}
	c := q.Jobs()[0].Run(interference.Options{Budget: 3})
	if _, cut := c.Err.(*explore.BudgetError); c.Verdict != interference.Inconclusive || !cut || !strings.HasPrefix(c.Why.String(), "not decided") {
		t.Errorf("%s, %v: %s", c.Verdict, c.Err, c.Why)
	}
}

// An administrator who revokes while the manager adds takes away what was added.
func TestTheSameQuestionHasOneAnswer(t *testing.T) {
	q := interference.Question{Params: world.Defaults(), From: from(t, "neither"), Documents: []*procedure.Document{
		text(t, "add", add), text(t, "revoke", revoke, "If the delegate can send as the manager, contact support."),
	}}
	m := matrix(q)
	want := `             1       2
  1  add     safe    UNSAFE
  2  revoke  UNSAFE  safe
`
	if got := table(&m); got != want {
		t.Error(cmp.Diff(want, got))
	}
	if c := m.At(0, 1); c.Why.String() != "the manager with add may miss the goal" || c.Parties[1].By.String() != "the administrator" {
		t.Errorf("%s, and %s", c.Why, c.Parties[1].By)
	}
	again := matrix(q)
	for i := range m.Cells {
		if diff := cmp.Diff(m.Cells[i].Story(), again.Cells[i].Story()); diff != "" {
			t.Error(diff)
		}
	}
}

// signs stand for the verdicts in a table.
var signs = map[interference.Verdict]string{
	interference.Inconclusive: "?", interference.Safe: "safe", interference.Unsafe: "UNSAFE", interference.FailsAlone: "-",
}

// table is a matrix with a line for each procedure.
func table(m *interference.Matrix) string {
	wide := 0
	for _, name := range m.Names {
		wide = max(wide, len(name))
	}
	line := func(head string, cells []string) string {
		text := fmt.Sprintf("  %-*s", wide+3, head)
		for _, c := range cells {
			text += fmt.Sprintf("  %-6s", c)
		}
		return strings.TrimRight(text, " ") + "\n"
	}
	var heads []string
	var rows string
	for i, name := range m.Names {
		heads = append(heads, fmt.Sprint(i+1))
		var cells []string
		for k := range m.Names {
			cells = append(cells, signs[m.At(i, k).Verdict])
		}
		rows += line(fmt.Sprintf("%d  %s", i+1, name), cells)
	}
	return line("", heads) + rows
}
