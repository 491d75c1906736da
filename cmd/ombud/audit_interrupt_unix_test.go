//go:build unix

package main

import (
	"strings"
	"syscall"
	"testing"
)

// TestInterruptedAudit tells what was decided when the signal came, says that it is not everything, and decides nothing
// that was not searched to its end.
func TestInterruptedAudit(t *testing.T) {
	dir := workshop(t)
	p := interrupted(t, syscall.SIGINT, func() *process {
		return newProcess(dir, nil, "audit", "procedures", "--json", "--html", "page.html")
	}, func(p *process) bool { return strings.Contains(p.out.String(), `"interrupted": true`) })
	if code := p.ProcessState.ExitCode(); code != exitInconclusive {
		t.Errorf("exit code %d\n%s", code, p.err.String())
	}
	if p.err.String() != "interrupted; what was decided so far is shown\n" {
		t.Errorf("the error output is %q", p.err.String())
	}
	if page := filesIn(t, dir)["page.html"]; !strings.Contains(page, "Interrupted: this is what was decided so far.") || !strings.HasSuffix(page, "</html>\n") {
		t.Errorf("the page is not whole: %d bytes", len(page))
	}
}
