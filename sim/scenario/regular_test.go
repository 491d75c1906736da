//go:build unix

package scenario

import (
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestOnlyRegularFilesAreRead(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skipf("no named pipes here: %v", err)
	}
	for _, path := range []string{pipe, t.TempDir(), "/dev/null", "/dev/zero"} {
		if _, err := Read(path); !errors.Is(err, ErrNotRegular) || !strings.Contains(err.Error(), path) {
			t.Errorf("Read(%s) returns %v", path, err)
		}
	}
}

// A pipe that has the name of a found run is left alone, and nothing waits for it.
func TestFoundGoesBesideAPipe(t *testing.T) {
	dir := t.TempDir()
	_, _, s := forkedRun(t)
	first, err := Found(dir, s, "it")
	if err != nil {
		t.Fatal(err)
	}
	other := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(other, filepath.Base(first)), 0o644); err != nil {
		t.Skipf("no named pipes here: %v", err)
	}
	want := strings.TrimSuffix(filepath.Base(first), ".txt") + "-2.txt"
	if path, err := Found(other, s, "it"); err != nil || filepath.Base(path) != want {
		t.Errorf("the run went to %s, %v; want %s", path, err, want)
	}
}
