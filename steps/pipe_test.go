//go:build unix

package steps

import (
	"strings"
	"syscall"
	"testing"
)

// Nothing waits for what may never come: a named pipe is refused wherever a file
// or a directory is read.
func TestNamedPipesAreRefused(t *testing.T) {
	lay(t, map[string]string{
		"good.feature": "Feature: A\n  Scenario: B\n    Given a manager and a delegate\n    When the manager follows procedure \"pipe\"\n    Then the procedure has ended\n",
	})
	for _, name := range []string{"pipe.feature", "procedures/pipe.md", "pipe"} {
		if err := syscall.Mkfifo(name, 0o644); err != nil {
			t.Skipf("no named pipes here: %v", err)
		}
	}
	const unread = `good.feature:4:10: the procedure "pipe" cannot be read: not a regular file`
	for _, c := range []struct {
		name, path, procedures, says string
	}{
		{"a feature", "pipe.feature", "", "pipe.feature: not a regular file; name a plain file, or leave it out"},
		{"a directory is read on behind it", ".", "", "pipe.feature: not a regular file; name a plain file, or leave it out\n" + unread},
		{"a procedure", "good.feature", "", unread},
		{"the directory of procedures", "good.feature", "pipe", `good.feature:4:10: unknown procedure "pipe"; the directory "pipe" cannot be read: not a directory`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (&InputError{Lint([]string{c.path}, c.procedures)}).Error(); got != c.says {
				t.Errorf("Lint says\n%s\nwant\n%s", got, c.says)
			}
		})
	}
	if got := (&InputError{Lint([]string{"/dev/null"}, "")}).Error(); !strings.Contains(got, "not a feature file by its name") {
		t.Errorf("Lint says %s", got)
	}
}
