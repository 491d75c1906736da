//go:build unix

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ombud/sim/scenario"
)

// kills is how often a process is killed in each of the two tests below.
const kills = 25

// killed starts a command that takes some time and kills it: of every two kills
// one at any moment, and one about when the files are written, which is last. It
// lets it end if it is faster this time.
func killed(t *testing.T, p *process, took time.Duration, i int) {
	t.Helper()
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	after := took * time.Duration(i) / kills
	if i%2 == 1 {
		after = took*3/5 + after/2
	}
	time.Sleep(after)
	p.Process.Kill()
	p.finish(t)
}

// leftover reports whether a file is what a killed process leaves behind.
func leftover(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".ombud-")
}

// TestKilledRun kills a run that writes four reports over old ones and saves
// found runs. Every report is the old one or the new one, and every found run
// is whole.
func TestKilledRun(t *testing.T) {
	args := strings.Fields("run --found found --elapsed times --format pretty:p.log --format progress:q.log --format junit:r.xml --format cucumber:r.json")
	old := map[string]string{"p.log": "old p", "q.log": "old q", "r.xml": "old x", "r.json": "old j"}
	whole := workshop(t)
	begun := time.Now()
	newProcess(whole, nil, args...).run(t)
	took, want := time.Since(begun), filesIn(t, whole)
	dir, replaced := workshop(t), 0
	for i := range kills {
		put(t, dir, old)
		killed(t, newProcess(dir, nil, args...), took, i)
		for name, text := range filesIn(t, dir) {
			switch {
			case leftover(name), text == want[name] && old[name] == "":
			case text == want[name]:
				replaced++
			case text != old[name]:
				t.Errorf("kill %d: %s is neither old nor new:\n%s", i, name, text)
			}
		}
		for name := range old {
			if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
				t.Errorf("kill %d: %v", i, err)
			}
		}
	}
	t.Logf("%d reports of %d were replaced before the kill", replaced, kills*len(old))
	if code := newProcess(dir, nil, args...).run(t); code != exitRefuted {
		t.Errorf("after all that a run ends with %d", code)
	}
	for name, text := range filesIn(t, dir) {
		if !leftover(name) && text != want[name] {
			t.Errorf("after all that %s differs", name)
		}
	}
}

// TestKilledUpdate kills a replay that rewrites many scenarios. Every file is the
// old one or the new one, and nothing else is read afterwards.
func TestKilledUpdate(t *testing.T) {
	const many = 20
	dir := workshop(t)
	text, err := os.ReadFile(filepath.Join(dir, "scenarios", "case_2_repairs_the_stale_pair.txt"))
	if err != nil {
		t.Fatal(err)
	}
	old := strings.ReplaceAll(string(text), "  the ", "      the ")
	files := map[string]string{}
	for i := range many {
		files[fmt.Sprintf("many/%02d.txt", i)] = old
	}
	put(t, dir, files)
	begun := time.Now()
	if code := newProcess(dir, nil, "replay", "--update", "many").run(t); code != exitExpected {
		t.Fatalf("the update ends with %d", code)
	}
	took, updated := time.Since(begun), filesIn(t, dir)["many/00.txt"]
	if updated == old {
		t.Fatal("the update changes nothing, so the test shows nothing")
	}
	for i := range kills {
		put(t, dir, files)
		killed(t, newProcess(dir, nil, "replay", "--update", "many"), took, i)
		n := 0
		for name, text := range filesIn(t, filepath.Join(dir, "many")) {
			switch {
			case leftover(name):
				continue
			case text != old && text != updated:
				t.Errorf("kill %d: %s is neither old nor new:\n%s", i, name, text)
			}
			n++
		}
		if n != many {
			t.Errorf("kill %d: %d files of %d", i, n, many)
		}
	}
	p := newProcess(dir, nil, "replay", "many")
	if code := p.run(t); code != exitExpected || !strings.HasSuffix(p.out.String(), fmt.Sprintf("%d scenarios, all as the files say\n", many)) {
		t.Errorf("exit code %d\n%s", code, p.out.String())
	}
}

// TestReplaceFileLeavesNothingHalf looks into the folder while a file is written.
func TestReplaceFileLeavesNothingHalf(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{"a.txt": "old"})
	path := filepath.Join(dir, "a.txt")
	link := filepath.Join(dir, "link.txt")
	if err := os.Symlink("a.txt", link); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	failed := errors.New("no more")
	err := scenario.ReplaceFile(link, func(w io.Writer) error {
		w.Write([]byte("half"))
		return failed
	})
	if got := filesIn(t, dir); !errors.Is(err, failed) || len(got) != 2 || got["a.txt"] != "old" {
		t.Errorf("after a failure (%v) the folder holds %v", err, got)
	}
	err = scenario.ReplaceFile(link, func(w io.Writer) error {
		_, err := w.Write([]byte("new"))
		if got := filesIn(t, dir); got["a.txt"] != "old" {
			t.Errorf("while it is written the folder holds %v", got)
		}
		return err
	})
	info, _ := os.Lstat(link)
	if got := filesIn(t, dir); err != nil || len(got) != 2 || got["a.txt"] != "new" || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("error %v, the folder holds %v, the link is %v", err, got, info.Mode())
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("its permissions became %v, %v", info.Mode(), err)
	}
}
