package main

import (
	"path/filepath"
	"sync/atomic"

	"ombud/sim/check"
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

// crew shares the seeds among workers and adds up what became of the runs. The
// sum is the same whatever the number of workers. stop is asked before every
// shift; those that are taken are carried out. done hears how many runs are over.
func (r *checked) crew(stop func() bool, done func(int)) *check.Report {
	var taken atomic.Uint64
	over, result := make(chan uint64), make(chan checkStint)
	workers := r.flags.threads()
	for range workers {
		go r.work(&taken, stop, over, result)
	}
	sum := check.NewReport(r.checker())
	for n := uint64(0); workers > 0; {
		select {
		case more := <-over:
			n += more
			done(int(n))
		case one := <-result:
			if one.fault != nil {
				panic(one.fault)
			}
			sum.Merge(one.report)
			workers--
		}
	}
	return sum
}

// A checkStint is what became of the runs of one worker, or what made it fail.
type checkStint struct {
	report *check.Report
	fault  any
}

// work takes runs until there are none left. A panic travels to the goroutine
// that waits, where it is a failure of the command.
func (r *checked) work(taken *atomic.Uint64, stop func() bool, over chan<- uint64, result chan<- checkStint) {
	c := r.checker()
	one := checkStint{report: check.NewReport(c)}
	defer func() {
		one.fault = recover()
		result <- one
	}()
	for runs := r.flags.runs.value; !stop(); {
		from := taken.Add(checkShift) - checkShift
		if from >= runs {
			return
		}
		to := min(from+checkShift, runs)
		for i := from; i < to; i++ {
			one.report.Run(c, r.flags.seed.value+i)
		}
		over <- to - from
	}
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
				return &problem{"--found: a failing run cannot be saved in " + filepath.ToSlash(dir) + ": " + scenario.Cause(err), "Name a folder that can be written, or save none: --found -"}
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
