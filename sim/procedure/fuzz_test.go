package procedure_test

import (
	"errors"
	"strings"
	"testing"

	"ombud/sim/procedure"
)

// FuzzParse feeds the parser anything: it must not panic, every problem must
// point into the file and fit on one line, and a document must read back from
// its Markdown.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		wellFormed, "", "\xff", "1. Exit Lync.", top + "1. Exit Lync\n\n   > - a\n", top + "1. Wait \"5. minutes.\n3) Go to step 9.",
		"A\n2. B\n===\n\nPerformed by: the delegate\n    # C\nSource:\n\n1. Repeat steps 3 to 1, then go to step 99.\n", "#\n\n* \n\n- - 1. a",
		top + "1.\tExit Lync.\n\n\tNote: # a\n2. \n", "Note:\n\n1. Note: a\u00a0b\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, contents []byte) {
		d, err := procedure.Parse("a.md", contents)
		if err == nil {
			readBack(t, d)
			return
		}
		var problems procedure.Problems
		if !errors.As(err, &problems) || len(problems) == 0 || d != nil {
			t.Fatalf("error without problems: %v", err)
		}
		lines := strings.Split(string(contents), "\n")
		for _, p := range problems {
			if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > len(lines[p.Line-1])+1 {
				t.Errorf("a problem outside the file: %v", p)
			}
			if p.Message.IsZero() || strings.Contains(p.Error(), "\n") {
				t.Errorf("bad message: %q", p.Error())
			}
		}
	})
}
