package check

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"ombud/sim/procedure"
	"ombud/sim/world"
)

// The fail files of rapid are a cache that outlives no change of a generator. The archive of failures is a folder of
// scenarios, so rapid writes none.
func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("rapid.nofailfile", "true"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// library reads the shipped procedures.
func library(t testing.TB) []*procedure.Document {
	t.Helper()
	files, err := filepath.Glob(filepath.FromSlash("../../procedures/*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no procedures: %v", err)
	}
	var out []*procedure.Document
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := procedure.Parse(file, data)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, doc)
	}
	return out
}

// Drafts that once broke a property of the model break it no more: adding from the address list left the list open when
// the user was refused, and a reader other than the performer put the own name into actions that name nobody.
func TestMendedFaultsStayMended(t *testing.T) {
	s := Real(library(t))
	open, add := world.Action{Kind: world.OpenDelegatesDialog}, world.Action{Kind: world.AddFromAddressList, Other: world.Delegate}
	reader := Following{Procedure: s.document("make-remote-mailbox-aclable"), Reader: world.Delegate}
	for _, shown := range []*Draft{
		{Settings: []world.Setting{{Kind: world.SetCorrect}}, Moves: []Move{do(open), do(add)}},
		{Settings: []world.Setting{{Kind: world.SetHybrid}}, Moves: []Move{{Follow: reader}}},
	} {
		for _, f := range New(s).Judge(shown, true, nil) {
			t.Errorf("%s: %s", f.Property.Name, f.Ruling.Broken)
		}
	}
}

// Every property is kept by the same 2000 runs on every machine, and every twin comes up among them.
func TestPropertiesHold(t *testing.T) {
	c := New(Real(library(t)))
	tallies := make([]Tally, len(c.Properties()))
	told := map[string]bool{}
	for seed := range uint64(2000) {
		for _, f := range c.Run(seed, tallies) {
			if !told[f.Property.Name] {
				told[f.Property.Name] = true
				t.Errorf("seed %d: %s\n%s", seed, f.Ruling.Broken, c.keep(t, f).Scenario.Text())
			}
		}
	}
	for i, p := range c.Properties() {
		if tallies[i].Seen == 0 {
			t.Errorf("%q: not once in %d runs: %s", p.Name, tallies[i].Runs, p.Sometimes)
		}
	}
}

// keep makes a failure small and files it among the scenarios.
func (c *Checker) keep(t *testing.T, f Failure) Finding {
	t.Helper()
	found := c.Tell(f)
	path, err := found.Save(filepath.FromSlash("../../scenarios/found"))
	if err != nil {
		t.Error(err)
	}
	t.Logf("kept as %s", path)
	return found
}

// The same properties by drafts that are different every time. What rapid ends with is its smallest draft; that is
// filed as a scenario.
func TestPropertiesHoldOfAnything(t *testing.T) {
	s := Real(library(t))
	c := New(s)
	var last *Failure
	defer func() {
		if last != nil {
			t.Logf("%s", c.keep(t, *last).Scenario.Text())
		}
	}()
	rapid.Check(t, func(t *rapid.T) {
		if failed := c.Judge(c.drafts.Draw(t, "draft"), false, nil); len(failed) > 0 {
			last = &failed[0]
			t.Fatalf("%s: %s", last.Property.Name, last.Ruling.Broken)
		}
	})
}

// The names of properties are the words of the command line, and everybody reads their sentences.
func TestCatalogue(t *testing.T) {
	if n := len(Catalogue()); n < 25 {
		t.Errorf("%d properties", n)
	}
	for i, p := range Catalogue() {
		if p.Name == "" || p.Sentence == "" || p.Sometimes == "" || p.judge == nil {
			t.Errorf("property %d, %q: something is missing", i+1, p.Name)
		}
		if got, ok := Find(p.Name); !ok || got.Sentence != p.Sentence {
			t.Errorf("%q is there twice, or not found", p.Name)
		}
	}
	if _, ok := Find("no such property"); ok {
		t.Error("a property is found that there is not")
	}
}

// A seed is a draft, and a draft is a course, wherever and however often it is drawn.
func TestSeedsRepeat(t *testing.T) {
	s := Real(library(t))
	one, two := New(s), New(s)
	for seed := range uint64(50) {
		a := s.Carry(one.Draft(seed), nil)
		b := s.Carry(two.Draft(seed), nil)
		if a.Run.Trace().Hash() != b.Run.Trace().Hash() {
			t.Fatalf("seed %d comes to two different courses:\n%v\n%v", seed, a.Run.Trace(), b.Run.Trace())
		}
	}
}
