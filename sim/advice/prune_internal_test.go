package advice

import (
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

func published(t testing.TB) *procedure.Document {
	t.Helper()
	path := filepath.Join("..", "..", "procedures", "case-1.md")
	contents, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := procedure.Parse(path, contents)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// drawEdits draws up to two edits that can be made together.
func drawEdits(rt *rapid.T, all []Edit) []Edit {
	var set []Edit
	for range rapid.IntRange(0, 2).Draw(rt, "edits") {
		e := all[rapid.IntRange(0, len(all)-1).Draw(rt, "edit")]
		if !clash(set, &e) {
			set = join(set, e)
		}
	}
	return set
}

// A rehearsal that fails is right: no text that misses the goal in one run always works.
func TestRehearsalsAreRight(t *testing.T) {
	d := published(t)
	q := Question{Params: world.Defaults(), Readings: []procedure.Reading{procedure.Literal, procedure.AsSubroutine, procedure.Charitably}}.complete(1)
	q.Beginnings = trial.Beginnings()
	all, situations := candidates(d, &q.Alphabet), q.situations()
	failed, passed := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		v := edited(d, drawEdits(rt, all))
		c := q.about(v.document, rapid.SampledFrom(situations).Draw(rt, "situation"))
		var r rehearsal
		if r.play(c, rapid.SampledFrom(timings).Draw(rt, "timing")) == open {
			passed++
			return
		}
		failed++
		if decision := c.Decide(trial.Options{}); sufficient(&decision) {
			rt.Fatal("a run misses the goal of a text that always works")
		}
	})
	if failed == 0 || passed == 0 {
		t.Errorf("%d rehearsals failed and %d passed; both are needed to learn anything", failed, passed)
	}
}

// Edits that are said not to matter change nothing: the text fails as before.
func TestEditsThatDoNotMatter(t *testing.T) {
	d := published(t)
	q := Question{Params: world.Defaults(), Readings: []procedure.Reading{procedure.Literal, procedure.AsSubroutine, procedure.Charitably}}.complete(1)
	all := candidates(d, &q.Alphabet)
	tried := 0
	rapid.Check(t, func(rt *rapid.T) {
		set := drawEdits(rt, all)
		s := rapid.SampledFrom(q.situations()).Draw(rt, "situation")
		v := edited(d, set)
		before := q.about(v.document, s).Decide(trial.Options{})
		e := all[rapid.IntRange(0, len(all)-1).Draw(rt, "one more")]
		r := reachOf(d, s.reading, &v, before.Seen)
		if sufficient(&before) || clash(set, &e) || r.matters(&e, d) {
			return
		}
		tried++
		more := edited(d, join(set, e))
		if after := q.about(more.document, s).Decide(trial.Options{}); sufficient(&after) {
			rt.Fatalf("%+v repairs it, and was said not to matter", e)
		}
	})
	if tried == 0 {
		t.Error("no edit was said not to matter")
	}
}

// With no pruning at all the single edits that repair a text are the same.
func TestPruningLosesNothing(t *testing.T) {
	d := published(t)
	q := Question{Params: world.Defaults(), Alphabet: Vocabulary(world.Defaults())}.complete(1)
	q.Alphabet.Waits = q.Alphabet.Waits[:1]
	decide := trial.Serial(trial.Options{})
	a := &amender{text: d, question: &q, decide: decide, situations: q.situations(), all: candidates(d, &q.Alphabet), tried: map[string]bool{}}
	a.failing = len(a.situations)
	found, _ := a.level([]*draft{{fails: unknown}})
	pruned := map[string]bool{}
	for _, x := range found {
		pruned[key(x.edits)] = true
	}
	for i := range a.all {
		x := &draft{edits: a.all[i : i+1]}
		if a.rehearse(x, []int{0}); x.fails > 0 { // Half of the work; the oracle decides what is left.
			continue
		}
		for _, s := range a.situations {
			v := edited(d, x.edits)
			if decision := q.about(v.document, s).Decide(trial.Options{}); !sufficient(&decision) {
				x.fails++
				break
			}
			x.seen = nil
		}
		if x.fails > 0 {
			continue
		}
		if a.decideAll([]*draft{x}); smooth(x) && !pruned[key(x.edits)] {
			t.Errorf("%+v repairs the text and was not found", x.edits[0])
		}
	}
	if len(pruned) == 0 {
		t.Error("nothing was found")
	}
}

func TestStepsThatAreEmptyGo(t *testing.T) {
	contents := "# A text\n\nPerformed by: the manager\n\n1. Go to step 3.\n2. Open Outlook.\n3. Exit Lync.\n4. Repeat steps 2 to 3, then go to step 1.\n"
	d, err := procedure.Parse("text.md", []byte(contents))
	if err != nil {
		t.Fatal(err)
	}
	v := edited(d, []Edit{{Kind: Delete, Step: 2}})
	closed, ok := v.closed()
	if !ok || len(closed.Steps) != 3 {
		t.Fatalf("%v, %d steps", ok, len(closed.Steps))
	}
	if s := closed.Steps[0].Sentences[0]; s.Target != 2 {
		t.Errorf("the jump leads to step %d", s.Target)
	}
	if s := closed.Steps[2].Sentences[0]; s.From != 2 || s.To != 2 || s.Target != 1 {
		t.Errorf("the repeat goes over steps %d to %d and on to %d", s.From, s.To, s.Target)
	}
	v = edited(d, []Edit{{Kind: Delete, Step: 2}, {Kind: Delete, Step: 3}})
	if _, ok := v.closed(); ok {
		t.Error("a repeat over nothing was let through")
	}
}

func TestUnifiedDiff(t *testing.T) {
	for _, row := range []struct{ name, a, b, want string }{
		{"equal texts have none", "a\nb\n", "a\nb\n", ""},
		{"one line among few", "a\nb\nc\n", "a\nB\nc\n", "--- x\n+++ y\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"},
		{"a line at the end", "a\n", "a\nb\n", "--- x\n+++ y\n@@ -1,1 +1,2 @@\n a\n+b\n"},
		{"two places far apart", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "x\n2\n3\n4\n5\n6\n7\n8\n9\ny\n",
			"--- x\n+++ y\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -7,4 +7,4 @@\n 7\n 8\n 9\n-10\n+y\n"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := unified("x", "y", row.a, row.b); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
}
