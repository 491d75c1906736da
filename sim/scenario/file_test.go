package scenario

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim/world"
)

func TestWriteFileRefusesPaths(t *testing.T) {
	_, _, s := forkedRun(t)
	for _, name := range []string{"", ".", "..", "a/b.txt", "../b.txt"} {
		if path, err := s.WriteFile(t.TempDir(), name); err == nil {
			t.Errorf("%q was written as %s", name, path)
		}
	}
}

func TestTimesComeBackFromTheirText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := time.Duration(rapid.Int64Range(0, int64(MaxTime/time.Millisecond)-1).Draw(t, "ms")) * time.Millisecond
		if got, err := ParseTime(FormatTime(d)); err != nil || got != d {
			t.Fatalf("%v prints as %s, which reads as %v, %v", d, FormatTime(d), got, err)
		}
	})
}

func TestAssumptionsMakeTheParametersAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := world.Defaults()
		for _, q := range world.Parameters() {
			if !rapid.Bool().Draw(t, "change "+q.Name) {
				continue
			}
			value := "between 1 and 2 seconds"
			if q.Values != nil {
				value = rapid.SampledFrom(q.Values).Draw(t, "value")
			}
			if err := p.Set(q.Name, value); err != nil {
				t.Fatal(err)
			}
		}
		setup := world.NewSetup()
		for _, s := range Assumptions(p) {
			if err := setup.Apply(s); err != nil {
				t.Fatal(err)
			}
		}
		if want := world.NewSetupWith(p).Params; setup.Params != want {
			t.Fatalf("%+v became %+v", want, setup.Params)
		}
	})
}

// TestFromRunWritesDownWhatOnlyATableSays leaves the defaults out that have no
// sentence, and says the others.
func TestFromRunWritesDownWhatOnlyATableSays(t *testing.T) {
	m, setup := &world.Model{Params: world.Defaults()}, world.NewSetup()
	p, _ := play(m, setup.State, nil)
	settings := []world.Setting{
		{Kind: world.SetPair}, {Kind: world.SetEdition}, {Kind: world.SetSystem},
		{Kind: world.SetEdition, User: world.Delegate, N: 1}, {Kind: world.SetSystem, User: world.SecondManager, N: 1},
	}
	long := "Words " + strings.Repeat("and more words ", 20) + "\tend.\x00\n\n  New line. "
	s := FromRun("table.txt", long, settings, p.run, time.Minute, nil)
	want := `# Words and more words and more words and more words and more words and more words and more words
# and more words and more words and more words and more words and more words and more words and more
# words and more words and more words and more words and more words and more words and more words
# and more words end.
#
# New line.

given a manager and a delegate
given the delegate uses Lync Basic
given the second manager uses a Mac
----
ends   0:01:00
trace  0000000000000000
`
	if got := string(s.Text()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
