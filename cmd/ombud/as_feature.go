package main

import (
	"fmt"
	"path/filepath"

	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/steps"
)

// printAsFeature prints one scenario as a feature. A scenario that does not come
// out as its file says is no ground for one.
func printAsFeature(c *console, files []string) error {
	if len(files) != 1 {
		return &problem{language.Textf("--as-feature takes one scenario; %d are named", len(files)), language.Textf("For example: ombud replay %s --as-feature", filepath.ToSlash(files[0]))}
	}
	s, err := scenario.Read(files[0])
	if err != nil {
		return outcome(unreadable(c, files[0], err))
	}
	if result, err := s.Replay(); err != nil {
		fmt.Fprintln(c.err, err)
		if result == nil || !carriedOut(s, result.Run) {
			return outcome(exitBad)
		}
		return outcome(exitRefuted)
	}
	pinned, err := steps.Pin(s)
	if err != nil {
		return &fault{err.Error()}
	}
	c.out.Write(pinned.Feature)
	return nil
}
