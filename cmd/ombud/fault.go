package main

import (
	"fmt"

	"ombud/sim/language"
	"ombud/steps"
)

// A fault is a failure of ombud itself, told by a language.Text, an error or a string.
type fault struct{ what any }

// Error is the paragraph a user reads, in English.
func (f *fault) Error() string { return f.In(language.English) }

// In is the paragraph in a language.
func (f *fault) In(l language.Language) string {
	return language.Textf(faultText, oneLine(language.Said(f.what).In(l))).In(l)
}

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
	return &fault{language.Textf("%s could not be carried out", language.Of(s.Failed, "scenario"))}
}
