//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A watched is a watch in a process of its own, whose output is read as it grows.
type watched struct {
	*process
	dir  string
	read int
}

func beginWatch(t *testing.T, dir string, args ...string) *watched {
	t.Helper()
	w := &watched{process: newProcess(dir, nil, append([]string{"run", "--watch", "--found", "-"}, args...)...), dir: dir}
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	w.Stdout, w.Stderr = out, out
	if err := w.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		w.Process.Kill()
		out.Close()
	})
	return w
}

// next is what the watch says until it waits again.
func (w *watched) next(t *testing.T) string {
	t.Helper()
	const ends = "watching; interrupt to end\n"
	for range 3000 {
		data, err := os.ReadFile(w.Stdout.(*os.File).Name())
		if err != nil {
			t.Fatal(err)
		}
		if said, _, ok := strings.Cut(string(data[w.read:]), ends); ok {
			w.read += len(said) + len(ends)
			return said
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the watch says nothing more")
	return ""
}

func feature(name, claim string) string {
	return "Feature: " + name + "\n\n  Scenario: of " + name + "\n    Given a manager and a delegate\n    When the manager follows procedure \"" + name + "\"\n    Then " + claim + "\n"
}

// TestWatch changes files under a watch: what changed is decided again, and what
// names a procedure that did; nothing else is, nor what passed before just as it is
// now.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	const text = "# A text\n\nPerformed by: the manager\n\n1. Exit Lync.\n"
	put(t, dir, map[string]string{
		"features/one.feature": feature("one", "Lync of the manager is not running"), "procedures/one.md": text,
		"features/two.feature": feature("two", "Lync of the manager is not running"), "procedures/two.md": text,
	})
	w := beginWatch(t, dir)
	expect := func(what string, said string, has, lacks []string) {
		t.Helper()
		for _, h := range has {
			if !strings.Contains(said, h) {
				t.Errorf("%s: %q is missing in\n%s", what, h, said)
			}
		}
		for _, l := range lacks {
			if strings.Contains(said, l) {
				t.Errorf("%s: %q is one too many in\n%s", what, l, said)
			}
		}
	}
	expect("at first", w.next(t), []string{"of one", "of two", "2 scenarios: 2 passed"}, []string{"----"})

	put(t, dir, map[string]string{"features/one.feature": feature("one", "Lync of the manager is running")})
	expect("a feature", w.next(t), []string{"---- features/one.feature\n", "of one", "1 scenario: 1 refuted"}, []string{"of two", "\x1b"})

	put(t, dir, map[string]string{"procedures/two.md": text + "2. Sign in to Lync.\n"})
	expect("a procedure", w.next(t), []string{"---- features/two.feature\n", "of two"}, []string{"of one"})

	put(t, dir, map[string]string{"procedures/two.md": text + "2. Sing in to Lync.\n"})
	expect("a mistake", w.next(t), []string{"procedures/two.md:6:4", "nothing was run"}, nil)

	put(t, dir, map[string]string{"features/one.feature": feature("one", "Lync of the manager is not running") + "    And a manager\n"})
	expect("a second mistake", w.next(t), []string{"procedures/two.md:6:4", "features/one.feature:7"}, nil)

	put(t, dir, map[string]string{"procedures/two.md": text, "features/one.feature": feature("one", "Lync of the manager is running")})
	expect("both mended", w.next(t), []string{"of one", "1 scenario: 1 refuted"}, []string{"of two"})

	// Of a file of several only what changed, or did not pass, is decided again.
	three := feature("one", "Lync of the manager is not running") + strings.Replace(strings.SplitAfterN(feature("two", "Lync of the manager is not running"), "\n", 2)[1], "of two", "of three", 1) +
		strings.Replace(strings.SplitAfterN(feature("two", "Lync of the manager is running"), "\n", 2)[1], "of two", "of four", 1)
	put(t, dir, map[string]string{"features/one.feature": three})
	expect("two more", w.next(t), []string{"---- features/one.feature (2 scenarios)\n", "of three", "of four", "2 scenarios: 1 passed, 1 refuted"}, []string{"of one"})

	put(t, dir, map[string]string{"features/one.feature": "# a comment\n" + strings.Replace(three, "of three", "of five", 1)})
	expect("another name", w.next(t), []string{"---- features/one.feature (2 scenarios)\n", "of five", "of four", "2 scenarios: 1 passed, 1 refuted"}, []string{"of one"})

	put(t, dir, map[string]string{"procedures/two.md": "# A text\n\nPerformed by: the manager\n\n1. Exit Lync.\n2. Sign in to Lync.\n"})
	expect("a procedure of some", w.next(t), []string{"---- features/one.feature (2 scenarios) features/two.feature\n", "of five", "of four", "of two"}, []string{"of one"})

	put(t, dir, map[string]string{"procedures/two.md": text, "features/one.feature": strings.Replace(three, "is running", "is not running", 1)})
	w.next(t)
	put(t, dir, map[string]string{"features/one.feature": strings.Replace(three, "is running", "is not running", 1) + "\n# a comment\n"})
	expect("a comment", w.next(t), []string{"features/one.feature: every scenario is as it was when it passed\n"}, []string{"----"})

	if err := os.Remove(filepath.Join(dir, "features/two.feature")); err != nil {
		t.Fatal(err)
	}
	expect("a file that is gone", w.next(t), []string{"features/two.feature is gone\n"}, []string{"----"})
	put(t, dir, map[string]string{"features/two.feature": feature("two", "Lync of the manager is running")})
	expect("and back", w.next(t), []string{"---- features/two.feature\n", "of two", "1 scenario: 1 refuted"}, nil)

	w.Process.Signal(syscall.SIGINT)
	if code := w.finish(t); code != exitRefuted {
		t.Errorf("the exit code is %d, and that of the last run %d", code, exitRefuted)
	}
}

// TestWatchFailFast begins, once something changes, also what was not begun because
// of a refuted scenario, and nothing that passed.
func TestWatchFailFast(t *testing.T) {
	dir := t.TempDir()
	good, bad := "Lync of the manager is not running", "Lync of the manager is running"
	texts := map[string]string{
		"features/one.feature": feature("one", good), "features/two.feature": feature("two", bad), "features/three.feature": feature("three", good),
	}
	for _, name := range []string{"one", "two", "three"} {
		texts["procedures/"+name+".md"] = "# A text\n\nPerformed by: the manager\n\n1. Exit Lync.\n"
	}
	put(t, dir, texts)
	w := beginWatch(t, dir, "--fail-fast", "features/one.feature", "features/two.feature", "features/three.feature")
	if said := w.next(t); !strings.Contains(said, "2 scenarios: 1 passed, 1 refuted; stopped at the first refuted, 1 more not begun\n") {
		t.Errorf("at first:\n%s", said)
	}
	put(t, dir, map[string]string{"features/two.feature": feature("two", good)})
	if said := w.next(t); !strings.Contains(said, "of three") || !strings.Contains(said, "2 scenarios: 2 passed\n") {
		t.Errorf("what was refuted is mended:\n%s", said)
	}
	w.Process.Signal(syscall.SIGINT)
	if code := w.finish(t); code != exitExpected {
		t.Errorf("the exit code is %d", code)
	}
}
