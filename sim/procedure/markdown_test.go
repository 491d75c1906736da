package procedure_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// anywhere compares documents apart from where things stand in the file.
var anywhere = cmp.Options{
	cmpopts.IgnoreFields(procedure.Step{}, "Line"),
	cmpopts.IgnoreFields(procedure.Sentence{}, "Line", "Column"),
}

// readBack parses the Markdown of a document and compares.
func readBack(t rapid.TB, d *procedure.Document, options ...cmp.Option) *procedure.Document {
	t.Helper()
	markdown := d.Markdown()
	again, err := procedure.Parse(d.Name+".md", []byte(markdown))
	if err != nil {
		t.Fatalf("Markdown wrote what does not read back:\n%s\n%v", markdown, err)
	}
	if diff := cmp.Diff(d, again, append(options, anywhere)...); diff != "" {
		t.Fatalf("Markdown reads back differently (-written +read):\n%s\n%s", diff, markdown)
	}
	if twice := again.Markdown(); twice != markdown {
		t.Fatalf("the second Markdown differs (-first +second):\n%s", cmp.Diff(markdown, twice))
	}
	return again
}

func TestMarkdownReadsBack(t *testing.T) {
	d, err := procedure.Parse("lend.md", []byte(wellFormed))
	if err != nil {
		t.Fatal(err)
	}
	readBack(t, d)
	const want = `# Lend the lease

A story in two lines.

And a second paragraph.

Performed by: the second manager

Source: C1
Source: D-02
Source: F-305

1. Exit Lync. The delegate signs in to Lync.
2. Wait about 5 minutes.

   Note: a note below its sentence.

   Note: a note in a quote, on two lines.

   Note: And one without its label.
3. If the Delegates dialog does not list the delegate, go to step 1. Wait until the MAPI status of the delegate is OK, at most 10 minutes. If Lync of the manager is not running, the procedure ends.
4. Repeat steps 1 to 2, then go to step 3. Go to step 4. If the article does not apply, contact support.
`
	if diff := cmp.Diff(want, d.Markdown()); diff != "" {
		t.Errorf("layout differs (-want +got):\n%s", diff)
	}
}

// The author's words stay while they mean what the fields say; after a change
// the vocabulary's words take their place.
func TestMarkdownFollowsAChange(t *testing.T) {
	d, err := procedure.Parse("a.md", []byte(top+"1. Wait about 5 minutes.\n2. Go to step 1.\n"))
	if err != nil {
		t.Fatal(err)
	}
	d.Steps[0].Sentences[0].Window.Latest = 10 * time.Minute
	const want = top + "1. Wait between 5 and 10 minutes.\n2. Go to step 1.\n"
	if diff := cmp.Diff(want, d.Markdown()); diff != "" {
		t.Errorf("layout differs (-want +got):\n%s", diff)
	}
}

// The procedures that come with the project are kept in the layout that Markdown
// writes.
func TestShippedProceduresReadBack(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "procedures", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("found no procedures: %v", err)
	}
	for _, file := range files {
		contents, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := procedure.Parse(file, contents)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		readBack(t, d)
	}
}

func drawUser(t *rapid.T) world.User {
	return world.User(rapid.IntRange(0, world.Users-1).Draw(t, "user"))
}

func drawSentence(t *rapid.T, performer world.User, steps int) procedure.Sentence {
	step := rapid.IntRange(1, steps)
	duration := rapid.Custom(func(t *rapid.T) time.Duration {
		return time.Duration(rapid.IntRange(0, 1e8).Draw(t, "milliseconds")) * time.Millisecond
	})
	s := procedure.Sentence{Kind: procedure.Kind(rapid.IntRange(int(procedure.Act), int(procedure.IfSupport)).Draw(t, "kind"))}
	switch s.Kind {
	case procedure.Act:
		kind := world.ActionKind(rapid.IntRange(1, world.ActionKinds).Draw(t, "action"))
		s.Action, _ = world.ParseAction(world.Action{Kind: kind, User: drawUser(t), Other: drawUser(t)}.String())
	case procedure.Wait:
		a, b := duration.Draw(t, "a"), duration.Draw(t, "b")
		s.Window = sim.Between(min(a, b), max(a, b))
	case procedure.Repeat:
		a, b := step.Draw(t, "a"), step.Draw(t, "b")
		s.From, s.To, s.Target = min(a, b), max(a, b), step.Draw(t, "target")
	case procedure.Goto:
		s.Target = step.Draw(t, "target")
	default:
		kind := rapid.SampledFrom([]world.ClaimKind{world.DialogLists, world.NoGroup, world.LyncIsRunning}).Draw(t, "claim")
		s.Claim = world.Claim{Kind: kind, Actor: performer, User: drawUser(t)}
		if s.Kind == procedure.IfGoto {
			s.Target = step.Draw(t, "target")
		}
		if s.Kind == procedure.WaitUntil {
			s.Within = duration.Draw(t, "within")
		}
	}
	return s
}

func drawDocument(t *rapid.T) *procedure.Document {
	prose := rapid.StringMatching(`[A-Za-zé][a-zé]{0,9}( [a-z0-9.*#>+é-]{1,12}){0,30}[a-z]`)
	d := &procedure.Document{
		Name:        "drawn",
		Title:       prose.Draw(t, "title"),
		Story:       prose.Draw(t, "story"),
		PerformedBy: drawUser(t),
		Sources:     rapid.SliceOfN(rapid.StringMatching(`[A-Z][0-9]-[0-9]{2}`), 1, 3).Draw(t, "sources"),
	}
	steps := rapid.IntRange(1, 12).Draw(t, "steps")
	for i := range steps {
		s := procedure.Step{Number: i + 1}
		for range rapid.IntRange(1, 3).Draw(t, "sentences") {
			if sentence := drawSentence(t, d.PerformedBy, steps); sentence.Kind != procedure.Repeat {
				s.Sentences = append(s.Sentences, sentence)
			}
		}
		for range rapid.IntRange(0, 2).Draw(t, "notes") {
			s.Notes = append(s.Notes, prose.Draw(t, "note"))
		}
		s.Sentences = append(s.Sentences, procedure.Sentence{Kind: procedure.Goto, Target: 1})
		d.Steps = append(d.Steps, s)
	}
	if steps > 1 && rapid.Bool().Draw(t, "repeats") { // The last step repeats steps before it.
		from := rapid.IntRange(1, steps-1).Draw(t, "from")
		last := &d.Steps[steps-1]
		last.Sentences = append(last.Sentences, procedure.Sentence{
			Kind: procedure.Repeat, From: from, To: rapid.IntRange(from, steps-1).Draw(t, "to"), Target: rapid.IntRange(1, steps).Draw(t, "target"),
		})
	}
	return d
}

func TestAnyDocumentReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDocument(t)
		again := readBack(t, d, cmpopts.IgnoreFields(procedure.Sentence{}, "Text"))
		readBack(t, again) // now with the words as written
	})
}
