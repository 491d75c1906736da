package main

import (
	"fmt"

	"ombud/steps"
)

// A fault is a failure of ombud itself.
type fault struct{ what string }

// Error is the paragraph a user reads.
func (f *fault) Error() string { return fmt.Sprintf(faultText, oneLine(f.what)) }

// failedIn is the fault of a run in which a scenario could not be carried out.
func failedIn(s *steps.Summary) error {
	for _, f := range s.Features {
		for _, sc := range f.Scenarios {
			for _, st := range sc.Steps {
				if st.Status == steps.Failed {
					return &fault{fmt.Sprintf("%s:%d: %s", f.Path, st.Line, st.Message)}
				}
			}
		}
	}
	return &fault{counted(s.Failed, "scenario") + " could not be carried out"}
}
