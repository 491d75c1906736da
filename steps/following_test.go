package steps

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadingsThatAreTooMuch: where a phrase takes no reading, the message says so,
// wherever the reading stands.
func TestReadingsThatAreTooMuch(t *testing.T) {
	for _, row := range []struct{ name, step, want string }{
		{"behind", `When the manager follows procedure "case-1" without step 3 charitably`, `:64: a procedure without one of its steps takes no reading; leave "charitably" out`},
		{"in between", `When the manager follows procedure "case-1" charitably without step 3`, `:49: a procedure without one of its steps takes no reading; leave "charitably" out`},
		{"of several words", `When the manager follows procedure "case-1" as a subroutine without step 3`, `leave "as a subroutine" out`},
		{"another word", `When the manager follows procedure "case-1" quickly without step 3`, `:40: "quickly" does not fit behind "case-1"`},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := "Feature: F\n  Scenario: S\n    Given a manager and a delegate\n    " + row.step + "\n    Then the delegation is correct\n"
			file := filepath.Join(t.TempDir(), "f.feature")
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			if got := problems(file); !strings.Contains(got, row.want) {
				t.Errorf("got %swant %s", got, row.want)
			}
		})
	}
}
