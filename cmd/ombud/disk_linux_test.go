package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// smallDisk mounts a file system of some KiB. It skips the test where that is
// not allowed.
func smallDisk(t *testing.T, kib string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size="+kib+"k"); err != nil {
		t.Skipf("no file system of its own for the test, so a full disk and a read-only folder are not tried: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fillUp leaves no room on a small disk.
func fillUp(t *testing.T, disk string) {
	t.Helper()
	f, err := os.Create(filepath.Join(disk, "filler"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for {
		if _, err := f.Write(make([]byte, 4096)); err != nil {
			return
		}
	}
}

// TestNoRoom writes everything that is written to a disk without room, to one
// that is read-only, and to a device that is always full. Each time there is one
// clear error, and what was there before stays.
func TestNoRoom(t *testing.T) {
	dir := workshop(t)
	disk := smallDisk(t, "64")
	put(t, disk, map[string]string{"r.xml": "old report"})
	text, err := os.ReadFile(filepath.Join(dir, "scenarios", "case_2_repairs_the_stale_pair.txt"))
	if err != nil {
		t.Fatal(err)
	}
	old := strings.ReplaceAll(string(text), "  the ", "      the ")
	put(t, disk, map[string]string{"s/case.txt": old})
	put(t, disk, map[string]string{"found/keep": ""})
	rows := []struct {
		name string
		args []string
	}{
		{"a report", []string{"run", "features/verdicts.feature:3", "--format", "junit:" + disk + "/r.xml"}},
		{"a found run", []string{"run", "features/verdicts.feature:9", "--found", disk + "/found"}},
		{"a fastest run", []string{"run", "features/verdicts.feature:3", "--elapsed", disk + "/found"}},
		{"the worst runs of a sample", []string{"sample", "features/verdicts.feature:3", "--runs", "20", "--save", disk + "/found"}},
		{"an update", []string{"replay", "--update", disk + "/s"}},
	}
	for _, state := range []struct {
		name, says string
		begin      func()
	}{
		{"a full disk", "no space left on device", func() { fillUp(t, disk) }},
		{"a read-only folder", "read-only file system", func() {
			if err := syscall.Mount("none", disk, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
				t.Skipf("the file system cannot be made read-only: %v", err)
			}
		}},
	} {
		state.begin()
		before := filesIn(t, disk)
		for _, row := range rows {
			p := newProcess(dir, nil, row.args...)
			code, said := p.run(t), unfolded(p.err.String())
			if code != exitBad || strings.Count(said, state.says) != 1 || strings.Count(p.err.String(), "\n") > 6 {
				t.Errorf("%s, %s: exit code %d\n%s", state.name, row.name, code, said)
			}
		}
		if now := filesIn(t, disk); len(now) != len(before) || now["r.xml"] != "old report" || now["s/case.txt"] != old {
			t.Errorf("%s: the files there became %d, of %d before", state.name, len(now), len(before))
		}
	}
}

// TestFullOutput sends what is printed to a device that is always full.
func TestFullOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skipf("no device that is always full: %v", err)
	}
	defer full.Close()
	dir := workshop(t)
	for _, line := range []string{"run --found -", "sample features/verdicts.feature:3 --runs 20", "replay scenarios", "lint", "steps", "steps --json", "version", "help run"} {
		p := newProcess(dir, nil, strings.Fields(line)...)
		p.Stdout = full
		code, said := p.run(t), p.err.String()
		if code != exitBad || !strings.Contains(said, "the output cannot be written: no space left on device\n") || strings.Count(said, "\n") > 2 {
			t.Errorf("ombud %s: exit code %d\n%s", line, code, said)
		}
	}
}
