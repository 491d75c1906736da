package main

import (
	"path/filepath"

	"ombud/sim/check"
	"ombud/sim/language"
	"ombud/sim/scenario"
)

// A checked call of ombud check, and what became of it.
type checked struct {
	flags    *checkFlags
	system   *check.System
	report   *check.Report
	findings []savedFinding
}

// A savedFinding is a failure made small, and where it was saved.
type savedFinding struct {
	check.Finding
	file string // "" if it was not
}

// checker is a checker of the properties that are asked for.
func (r *checked) checker() *check.Checker { return check.New(r.system, r.flags.properties.list...) }

// checkShift is how many runs a worker takes at a time.
const checkShift = 100

// carryOut carries out the runs and adds up what became of them. The sum is the
// same whatever the number of workers. done hears how many runs are over.
func (r *checked) carryOut(stop func() bool, done func(int)) *check.Report {
	f := r.flags
	c := crew{workers: threads(f.workers), shift: checkShift, stop: stop, done: done}
	sum := check.NewReport(r.checker())
	for _, part := range employ(c, f.runs.value, func() (*check.Report, func(uint64)) {
		checker := r.checker()
		report := check.NewReport(checker)
		return report, func(i uint64) { report.Run(checker, f.seed.value+i) }
	}) {
		sum.Merge(part)
	}
	return sum
}

// review makes the failures small and saves them.
func (r *checked) review(progress func(done, total int)) error {
	dir := r.flags.found.value
	if dir == "" {
		dir = filepath.Join("scenarios", "found")
	}
	for _, f := range r.report.Findings(r.checker(), progress) {
		saved := savedFinding{Finding: f}
		if dir != "-" {
			path, err := f.Save(dir)
			if err != nil {
				return &problem{language.Textf("--found: a failing run cannot be saved in %s: %s", filepath.ToSlash(dir), scenario.Cause(err)), language.Textf("Name a folder that can be written, or save none: --found -")}
			}
			saved.file = filepath.ToSlash(path)
		}
		r.findings = append(r.findings, saved)
	}
	return nil
}

// happened are the lines of a scenario between its story and what came of it.
func happened(s *scenario.Scenario) string {
	bare := *s
	bare.Story, bare.Claims = nil, nil
	bare.Ends.Said, bare.Trace.Said = false, false
	return string(bare.Text())
}
