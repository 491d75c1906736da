//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// interrupted starts a process that takes very long, sends it a signal after a
// while and waits for its end. On a slow machine the signal may come before the
// process has got as far as is meant; then another one is given twice the time.
func interrupted(t *testing.T, signal syscall.Signal, begin func() *process, meant func(*process) bool) *process {
	t.Helper()
	for after := 200 * time.Millisecond; ; after *= 2 {
		p := begin()
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(after)
		p.Process.Signal(signal)
		p.finish(t)
		if meant(p) {
			return p
		}
		if after > 20*time.Second {
			t.Fatalf("after %v it has not got as far as is meant\n%s%s", after, p.out.String(), p.err.String())
		}
	}
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
		p := interrupted(t, signal, func() *process {
			return newProcess(dir, nil, "run", "--budget", "100000000", "--format", "progress", "--format", "junit:r.xml")
		}, func(p *process) bool { return strings.Contains(p.out.String(), "1 more not begun") })
		if code := p.ProcessState.ExitCode(); code != exitInconclusive {
			t.Errorf("after %v the exit code is %d\n%s", signal, code, p.err.String())
		}
		out, report := p.out.String(), filesIn(t, dir)["r.xml"]
		if !strings.Contains(out, "2 scenarios: 1 refuted, 1 inconclusive; interrupted, 1 more not begun\n") ||
			!strings.Contains(out, "inconclusive · interrupted before this was decided") || strings.Contains(out, "Never begun") {
			t.Errorf("after %v the run says\n%s", signal, out)
		}
		if p.err.String() != "interrupted; 2 scenarios not decided; the same command with --rerun decides the rest\n" {
			t.Errorf("after %v the error output is %q", signal, p.err.String())
		}
		if !strings.Contains(report, `<testsuites name="ombud" tests="3" failures="1" errors="0" time="0">`) {
			t.Errorf("after %v the report is\n%s", signal, report)
		}
		rest := newProcess(dir, nil, "run", "--rerun", "--budget", "100", "--format", "progress")
		if code := rest.run(t); code != exitRefuted || !strings.Contains(rest.out.String(), "3 scenarios: 1 refuted, 2 inconclusive\n") {
			t.Errorf("after %v a rerun ends with %d and says\n%s%s", signal, code, rest.out.String(), rest.err.String())
		}
		if kept := filesIn(t, dir)["scenarios/found/last_run.json"]; !strings.Contains(kept, "Refuted") || !strings.Contains(kept, "Everything may fail") || !strings.Contains(kept, "Never begun") {
			t.Errorf("after %v a rerun would find\n%s", signal, kept)
		}
	}
}

// TestInterruptedSample tells of the runs that were made, which are those of a
// smaller sample.
func TestInterruptedSample(t *testing.T) {
	dir := workshop(t)
	p := interrupted(t, syscall.SIGTERM, func() *process {
		return newProcess(dir, nil, "sample", "features/verdicts.feature:3", "--runs", "50000000", "--json")
	}, func(p *process) bool {
		return strings.Contains(p.out.String(), `"runs": `) && !strings.Contains(p.out.String(), `"runs": 0,`)
	})
	if code := p.ProcessState.ExitCode(); code != exitInconclusive || !strings.Contains(p.err.String(), "of 50,000,000 runs\n") {
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
