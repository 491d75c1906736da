//go:build unix

package main

import (
	"strings"
	"syscall"
	"testing"
)

// TestInterruptedClauses ends a command that would take very long: nothing is
// said about clauses or rules that is not known.
func TestInterruptedClauses(t *testing.T) {
	for _, args := range [][]string{{"clauses"}, {"clauses", "--flip", "revocation"}, {"clauses", "--mutants"}} {
		dir := workshop(t)
		put(t, dir, map[string]string{"features/verdicts.feature": tooMuch})
		p := interrupted(t, syscall.SIGINT, func() *process { return newProcess(dir, nil, args...) },
			func(p *process) bool { return strings.HasPrefix(p.err.String(), "interrupted") })
		if code := p.ProcessState.ExitCode(); code != exitInconclusive || p.out.String() != "" {
			t.Errorf("%v: exit code %d\n%s%s", args, code, p.out.String(), p.err.String())
		}
	}
}
