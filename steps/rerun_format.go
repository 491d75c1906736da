package steps

import (
	"bufio"
	"fmt"
	"io"
)

// writeRerun writes the list of what is to be run again, as the rerun formatters of
// Cucumber do: a line for each file, with the lines of its scenarios that did not
// pass or were not begun. It is empty if all is well.
func writeRerun(w io.Writer, s *Summary, _ bool) error {
	b := bufio.NewWriter(w)
	for i := range s.Features {
		f, named := &s.Features[i], false
		for k := range f.Scenarios {
			sc := &f.Scenarios[k]
			if sc.Status == Passed && !(s.Strict && sc.Vacuous != "") {
				continue
			}
			if !named {
				fmt.Fprint(b, f.Path)
				named = true
			}
			fmt.Fprintf(b, ":%d", sc.At())
		}
		if named {
			fmt.Fprintln(b)
		}
	}
	return b.Flush()
}
