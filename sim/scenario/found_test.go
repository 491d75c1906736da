package scenario

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ombud/sim/world"
)

// foundIn files a scenario under a claim.
func foundIn(t *testing.T, dir string, s *Scenario) string {
	t.Helper()
	path, err := Found(dir, s, "the delegation is correct")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// edit replaces a file.
func edit(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// quiet is a run of a minute in which nothing happens.
func quiet(ends time.Duration, settings []world.Setting, claims ...world.Claim) *Scenario {
	p, _ := play(&world.Model{Params: world.Defaults()}, world.NewSetup().State, nil)
	return FromRun("it.txt", "A story.", settings, p.run, ends, claims)
}

func TestTheSameRunFoundAgainIsTheSameFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "found")
	_, _, s := forkedRun(t)
	first := foundIn(t, dir, s)
	words := "# Somebody wrote why.\n" + string(s.Text())
	edit(t, first, words)
	s.Story = []string{"# Another scenario found it."}
	if second := foundIn(t, dir, s); second != first {
		t.Errorf("found again as %s, first %s", second, first)
	}
	if text, _ := os.ReadFile(first); string(text) != words {
		t.Errorf("the words somebody added are gone:\n%s", text)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("%d files, want 1", len(entries))
	}
}

func TestRunsThatDifferNeverShareAFile(t *testing.T) {
	dir := t.TempDir()
	half := []world.Setting{{Kind: world.SetHalf}}
	paths := map[string]string{}
	for _, row := range []struct {
		name string
		s    *Scenario
	}{
		{"the first run", quiet(time.Minute, nil, world.Claim{Kind: world.Correct})},
		{"another Given, the same trace", quiet(time.Minute, half, world.Claim{Kind: world.Correct})},
		{"another end", quiet(2*time.Minute, nil, world.Claim{Kind: world.Correct})},
		{"another claim", quiet(time.Minute, nil, world.Claim{Kind: world.Correct}, world.Claim{Kind: world.ProcedureHasEnded})},
	} {
		path := foundIn(t, dir, row.s)
		if before, shared := paths[path]; shared {
			t.Errorf("%q shares %s with %q", row.name, path, before)
		}
		paths[path] = row.name
		if read, err := Read(path); err != nil || read.bare() != row.s.bare() {
			t.Errorf("%s: the file holds another run, %v", row.name, err)
		}
	}
}

func TestFoundLeavesOtherFilesAlone(t *testing.T) {
	for _, row := range []struct{ name, text string }{
		{"one that cannot be read", "nonsense"},
		{"one that was edited", "given a manager and a delegate\n----\nends   0:05:00\n"},
		{"an empty one", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			dir := t.TempDir()
			s := quiet(time.Minute, nil, world.Claim{Kind: world.Correct})
			first := foundIn(t, dir, s)
			edit(t, first, row.text)
			second := foundIn(t, dir, s)
			if want := strings.TrimSuffix(first, ".txt") + "-2.txt"; second != want {
				t.Errorf("the run went to %s, want %s", second, want)
			}
			if text, _ := os.ReadFile(first); string(text) != row.text {
				t.Errorf("the file holds %q now", text)
			}
			if again := foundIn(t, dir, s); again != second {
				t.Errorf("found again as %s, want %s", again, second)
			}
			edit(t, second, row.text)
			if third := foundIn(t, dir, s); third != strings.TrimSuffix(first, ".txt")+"-3.txt" {
				t.Errorf("the third went to %s", third)
			}
		})
	}
}

func TestFoundInWhatIsNoFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	edit(t, file, "")
	if path, err := Found(file, quiet(time.Minute, nil), "it"); err == nil {
		t.Errorf("it went to %s", path)
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
