package scenario

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim/world"
)

func TestFoundIsOneFileForOneFailure(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "found")
	_, _, s := forkedRun(t)
	first, err := Found(dir, s, "the delegation is correct")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(first, append([]byte("# Somebody wrote why.\n"), s.Text()...), 0o644); err != nil {
		t.Fatal(err)
	}
	second, err := Found(dir, s, "the delegation is correct")
	if err != nil || second != first {
		t.Errorf("found again as %s, %v; first %s", second, err, first)
	}
	if text, _ := os.ReadFile(first); !strings.HasPrefix(string(text), "# Somebody") {
		t.Error("the words somebody added are gone")
	}
	if err := os.WriteFile(first, []byte("nonsense"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Found(dir, s, "the delegation is correct"); err != nil {
		t.Error(err)
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != 1 {
		t.Errorf("%d files, want 1", len(entries))
	}
	read, err := Read(first)
	if err != nil || read.Trace.Value != s.Trace.Value {
		t.Errorf("the file holds %v, %v", read, err)
	}
	if other, _ := Found(dir, s, "the pair is half"); other == first {
		t.Error("another claim went into the same file")
	}
}

func TestSlug(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"the delegation is correct", "the_delegation_is_correct"},
		{"MAPI is OK, only where it can be!", "mapi_is_ok_only_where_it_can_be"},
		{"the People I Manage Calls For group of the delegate shows the manager", "the_people_i_manage_calls_for_group_of_the_delegate_shows"},
		{"../../etc/passwd", "etc_passwd"},
		{"Åland", "land"},
		{"…", "run"},
		{strings.Repeat("x", 100), strings.Repeat("x", 60)},
	} {
		if got := slug(row.text); got != row.want || len(got) > longestSlug {
			t.Errorf("slug(%q) = %q, want %q", row.text, got, row.want)
		}
	}
}

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
		if setup.Params != p {
			t.Fatalf("%+v became %+v", p, setup.Params)
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
