//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// waitFor waits until something is the case, and gives up after a time that no
// machine needs.
func waitFor(t *testing.T, what string, is func() bool) {
	t.Helper()
	for range 6000 {
		if is() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("waited in vain for " + what)
}

// TestInterruptedRun ends a run whose second scenario is too large, once the
// first has been decided: that is told, in every report, and nothing else.
func TestInterruptedRun(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		dir := workshop(t)
		second := strings.Replace(tooMuch, "Feature: Too much\n", "", 1)
		third := strings.Replace(second, "Everything may fail", "Never begun", 1)
		_, refuted, _ := strings.Cut(someVerdicts, "  Scenario: Refuted")
		refuted, _, _ = strings.Cut(refuted, "  @budget")
		put(t, dir, map[string]string{"features/verdicts.feature": "Feature: F\n\n  Scenario: Refuted" + refuted + second + third})
		p := newProcess(dir, nil, "run", "--budget", "100000000", "--format", "progress", "--format", "junit:r.xml")
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		waitFor(t, "the first verdict", func() bool {
			found, _ := filepath.Glob(filepath.Join(dir, "scenarios", "found", "*.txt"))
			return len(found) == 1
		})
		time.Sleep(200 * time.Millisecond)
		p.Process.Signal(signal)
		if code := p.finish(t); code != exitInconclusive {
			t.Errorf("after %v the exit code is %d\n%s", signal, code, p.err.String())
		}
		out, report := p.out.String(), filesIn(t, dir)["r.xml"]
		if !strings.Contains(out, "2 scenarios: 1 refuted, 1 inconclusive; interrupted, 1 more not begun\n") ||
			!strings.Contains(out, "inconclusive · interrupted before this was decided") || strings.Contains(out, "Never begun") {
			t.Errorf("after %v the run says\n%s", signal, out)
		}
		if p.err.String() != "interrupted; 2 scenarios not decided\n" {
			t.Errorf("after %v the error output is %q", signal, p.err.String())
		}
		if !strings.Contains(report, `<testsuites name="ombud" tests="2" failures="1" errors="0" skipped="1">`) {
			t.Errorf("after %v the report is\n%s", signal, report)
		}
	}
}

// TestInterruptedSample tells of the runs that were made, which are those of a
// smaller sample.
func TestInterruptedSample(t *testing.T) {
	dir := workshop(t)
	p := newProcess(dir, nil, "sample", "features/verdicts.feature:3", "--runs", "50000000", "--json")
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(500 * time.Millisecond)
	p.Process.Signal(syscall.SIGTERM)
	if code := p.finish(t); code != exitInconclusive || !strings.Contains(p.err.String(), "of 50,000,000 runs\n") {
		t.Fatalf("exit code %d\n%s%s", code, p.out.String(), p.err.String())
	}
	_, runs, _ := strings.Cut(p.out.String(), `"runs": `)
	runs, _, _ = strings.Cut(runs, ",")
	again := newProcess(dir, nil, "sample", "features/verdicts.feature:3", "--runs", runs, "--json")
	if code := again.run(t); code != exitExpected || again.out.String() != p.out.String() {
		t.Errorf("a sample of %s runs ends with %d and says\n%swhere the interrupted one says\n%s", runs, code, again.out.String(), p.out.String())
	}
}

// TestSecondInterrupt ends a process at once that does not end after the first.
func TestSecondInterrupt(t *testing.T) {
	p := &process{}
	p.Cmd = exec.Command("ombud-deaf")
	out, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	line := make([]byte, 64)
	for _, want := range []string{"listening\n", "heard\n"} {
		if n, err := out.Read(line); err != nil || string(line[:n]) != want {
			t.Fatalf("it says %q, %v", line[:n], err)
		}
		p.Process.Signal(os.Interrupt)
	}
	if code := p.finish(t); code != -1 {
		t.Errorf("it ends with exit code %d, not by the signal", code)
	}
}
