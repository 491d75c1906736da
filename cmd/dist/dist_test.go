package main

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var linux, windows = target{"linux", "amd64"}, target{"windows", "arm64"}

// TestPackDependsOnTheFilesAlone packs the same files twice, in two orders.
func TestPackDependsOnTheFilesAlone(t *testing.T) {
	files := []file{{"ombud", []byte("program"), true}, {"docs/a.md", []byte("a"), false}, {"README.md", []byte("read"), false}}
	for _, target := range []target{linux, windows} {
		before := slices.Clone(files)
		first := pack(target, "v1", files)
		if diff := cmp.Diff(before, files, cmp.AllowUnexported(file{})); diff != "" {
			t.Errorf("%s: pack changes its argument:\n%s", target, diff)
		}
		turned := slices.Clone(files)
		slices.Reverse(turned)
		if !bytes.Equal(first, pack(target, "v1", turned)) {
			t.Errorf("%s: another order of files makes another archive", target)
		}
		turned[0].content = []byte("other")
		if bytes.Equal(first, pack(target, "v1", turned)) {
			t.Errorf("%s: another file makes the same archive", target)
		}
	}
}

// TestArchivesAreOneFolder writes archives and reads them back.
func TestArchivesAreOneFolder(t *testing.T) {
	for _, row := range []struct {
		target target
		name   string
		want   []file
	}{
		{linux, "ombud_v1_linux_amd64.tar.gz", []file{
			{"ombud_v1_linux_amd64/docs/a.md", []byte("a"), false}, {"ombud_v1_linux_amd64/ombud", []byte("program"), true}}},
		{windows, "ombud_v1_windows_arm64.zip", []file{
			{"ombud_v1_windows_arm64/docs/a.md", []byte("a"), false}, {"ombud_v1_windows_arm64/ombud.exe", []byte("program"), true}}},
	} {
		if got := row.target.archive("v1"); got != row.name {
			t.Errorf("the archive is called %s, want %s", got, row.name)
		}
		path := filepath.Join(t.TempDir(), row.name)
		content := pack(row.target, "v1", []file{{row.target.command(), []byte("program"), true}, {"docs/a.md", []byte("a"), false}})
		if err := os.WriteFile(path, content, 0o666); err != nil {
			t.Fatal(err)
		}
		got, err := read(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(row.want, got, cmp.AllowUnexported(file{})); diff != "" {
			t.Errorf("%s (-want +got)\n%s", row.name, diff)
		}
	}
}

func TestSums(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b", "a"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("abc"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := writeSums(dir, []string{"b", "a"}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, sumsName))
	if err != nil {
		t.Fatal(err)
	}
	const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" // The example of FIPS 180-4.
	if want := abc + "  a\n" + abc + "  b\n"; string(got) != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestPrograms looks at the header of a program, which is this test itself.
func TestPrograms(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(targets, here) {
		t.Skipf("ombud is not built for %s", here)
	}
	if err := isFor(self, here); err != nil {
		t.Error(err)
	}
	for _, other := range targets {
		if err := isFor(self, other); other != here && err == nil {
			t.Errorf("a program for %s passes for one for %s", here, other)
		}
	}
}

// TestAttemptSeesWhatIsWrong holds a program against what it does not do.
func TestAttemptSeesWhatIsWrong(t *testing.T) {
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("go is not on the path")
	}
	for _, row := range []struct {
		name, says string
		code       int
		want       string
	}{
		{"as it is", runtime.GOOS, 0, ""},
		{"another exit code", runtime.GOOS, 1, "exit code 0, want 1"},
		{"another text", "plan 8", 0, `does not say "plan 8"`},
	} {
		t.Run(row.name, func(t *testing.T) {
			err := attempt(goTool, t.TempDir(), []string{"env", "GOHOSTOS"}, row.code, row.says)
			if got := ""; err != nil {
				got = err.Error()
				if row.want == "" || !strings.Contains(got, row.want) {
					t.Errorf("got %q, want %q", got, row.want)
				}
			} else if row.want != "" {
				t.Errorf("nothing is seen, want %q", row.want)
			}
		})
	}
}

func TestFileVersion(t *testing.T) {
	for version, want := range map[string]string{"v1.2.3": "v1.2.3", "(devel)": "devel", "v0.1.0+dirty": "v0.1.0-dirty"} {
		if got := fileVersion(version); got != want {
			t.Errorf("%s: got %s, want %s", version, got, want)
		}
	}
}

// TestShippedExists keeps the list of what is shipped in step with the project.
func TestShippedExists(t *testing.T) {
	t.Chdir("../..")
	for _, name := range shipped {
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
	}
}

// TestShippedPagesLinkToWhatIsShipped follows the links of every page of an archive
// that lead to files.
func TestShippedPagesLinkToWhatIsShipped(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not on the path")
	}
	t.Chdir("../..")
	if _, err := os.Stat(".git"); err != nil {
		t.Skip("not a clone")
	}
	files, err := tracked()
	if err != nil {
		t.Fatal(err)
	}
	names, links := map[string]bool{}, 0
	for _, f := range files {
		names[f.name] = true
	}
	link := regexp.MustCompile(`\]\(([^)#:]+)(?:#[^)]*)?\)`)
	for _, f := range files {
		if filepath.Ext(f.name) != ".md" {
			continue
		}
		for _, m := range link.FindAllSubmatch(f.content, -1) {
			links++
			if to := path.Join(path.Dir(f.name), string(m[1])); !names[to] {
				t.Errorf("%s links to %s, which is not shipped", f.name, to)
			}
		}
	}
	if links < 5 {
		t.Errorf("the pages have %d links, want 5 at least: is the pattern right?", links)
	}
}
