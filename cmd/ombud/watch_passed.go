package main

import (
	"fmt"

	"ombud/steps"
)

// A passed remembers for a watch which scenarios passed, so that of a file that
// changes only the others are decided again.
type passed struct {
	procedures string
	now        map[string][]steps.Place   // of the files that are being decided
	prints     map[string]map[string]bool // of the scenarios that passed, by file
}

func newPassed(procedures string) *passed {
	return &passed{procedures: procedures, now: map[string][]steps.Place{}, prints: map[string]map[string]bool{}}
}

// narrow turns files into the lines of those of their scenarios that are to be
// decided. A file of which nothing is known, or that has a mistake, stays as it is;
// one in which nothing changed goes.
func (p *passed) narrow(paths []string) (out []string) {
	for _, path := range paths {
		if _, line := steps.SplitLine(path); line > 0 {
			out = append(out, path)
			continue
		}
		places, err := steps.Places(path, p.procedures)
		p.now[path] = places
		var lines []string
		for _, place := range places {
			if !p.prints[path][place.Print] {
				lines = append(lines, fmt.Sprintf("%s:%d", path, place.Line))
			}
		}
		if err != nil || len(lines) == len(places) {
			lines = []string{path}
		}
		out = append(out, lines...)
	}
	return out
}

// note remembers the scenarios of a run that passed.
func (p *passed) note(s *steps.Summary) {
	for i := range s.Features {
		f := &s.Features[i]
		prints := map[int]string{}
		for _, place := range p.now[f.Path] {
			prints[place.Line] = place.Print
		}
		for k := range f.Scenarios {
			sc := &f.Scenarios[k]
			if print := prints[sc.At()]; print != "" && sc.Status == steps.Passed && sc.Vacuous == "" {
				if p.prints[f.Path] == nil {
					p.prints[f.Path] = map[string]bool{}
				}
				p.prints[f.Path][print] = true
			}
		}
	}
}
