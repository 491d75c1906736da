//go:build unix

package main

import (
	"os"
	"strings"
	"syscall"
	"testing"
)

// TestInterruptedInterview ends an interview while it waits for an answer: what is known so far is told.
func TestInterruptedInterview(t *testing.T) {
	dir := workshop(t)
	p := interrupted(t, syscall.SIGINT, func() *process {
		in, answers, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { in.Close(); answers.Close() })
		if _, err := answers.WriteString("no response\n"); err != nil {
			t.Fatal(err)
		}
		p := newProcess(dir, nil, "diagnose", "--ask")
		p.Stdin = in
		return p
	}, func(p *process) bool { return strings.Contains(p.out.String(), "> no response\n") })
	if code := p.ProcessState.ExitCode(); code != exitInconclusive {
		t.Errorf("exit code %d", code)
	}
	if out := p.out.String(); !strings.Contains(out, "\nadd-in no response\n") || !strings.Contains(out, "\n  removed in Outlook  F-206, F-306\n") {
		t.Errorf("what was known is not told:\n%s", out)
	}
	if p.err.String() != "interrupted; what was known by then is told\n" {
		t.Errorf("the error output is %q", p.err.String())
	}
}
