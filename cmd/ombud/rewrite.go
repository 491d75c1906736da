package main

import (
	"bytes"
	"os"
	"path/filepath"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

// rewrite repairs a scenario and writes its file unless that would change
// nothing. The changes are those of the run, in words.
func rewrite(s *scenario.Scenario) (changes []language.Text, rewritten bool, err error) {
	before, err := os.ReadFile(s.File)
	if err != nil {
		return nil, false, err
	}
	changes, err = s.Update()
	if err != nil || bytes.Equal(before, s.Text()) {
		return changes, false, err
	}
	_, err = s.WriteFile(filepath.Dir(s.File), filepath.Base(s.File))
	return changes, err == nil, err
}
