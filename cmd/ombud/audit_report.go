package main

import (
	"os"
	"runtime/debug"
	"sync"

	"ombud/sim/advice"
	"ombud/sim/interference"
	"ombud/sim/trial"
)

// An auditReport is everything one call of the command found out.
type auditReport struct {
	flags    *auditFlags
	cut      func() bool
	parts    []*auditPart
	matrix   *interference.Matrix // nil if it is not asked for
	faults   faultBox
	progress auditProgress

	tasks       chan struct{} // one for each piece of work that goes on
	mu          sync.Mutex
	suggestions map[string]*auditSuggestion // by what is asked
}

// An auditSuggestion is the shortest text for a goal; procedures with one goal share it.
type auditSuggestion struct {
	once sync.Once
	advice.Suggestion
}

// A faultBox keeps the first panic of several goroutines.
type faultBox struct {
	once  sync.Once
	fault any
}

// guard carries a piece of work out and keeps its panic. Where it was is told at once, to those who want to know.
func (b *faultBox) guard(work func()) {
	defer func() {
		if fault := recover(); fault != nil {
			if os.Getenv("OMBUD_DEBUG") == "1" {
				os.Stderr.Write(debug.Stack())
			}
			b.once.Do(func() { b.fault = fault })
		}
	}()
	work()
}

// carryOut audits every procedure. What is independent is done side by side, in whatever order: no answer depends on it.
// The error is a mistake in what the flags ask for.
func (r *auditReport) carryOut(texts []auditText, decide trial.Decider) error {
	r.suggestions, r.tasks = map[string]*auditSuggestion{}, make(chan struct{}, threads(r.flags.workers))
	var wait sync.WaitGroup
	for _, t := range texts {
		p := newAuditPart(t, r, decide)
		r.parts = append(r.parts, p)
		wait.Go(func() { r.faults.guard(p.carryOut) })
	}
	if r.flags.interference {
		wait.Go(func() { r.faults.guard(func() { r.interfere(texts) }) })
	}
	wait.Wait()
	if r.faults.fault != nil {
		panic(r.faults.fault)
	}
	for _, p := range r.parts {
		if p.err != nil {
			return p.err
		}
		p.gather()
	}
	return nil
}

// task carries out a piece of work that was expected, when there is room for one more.
func (r *auditReport) task(work func()) {
	r.tasks <- struct{}{}
	defer func() { <-r.tasks }()
	work()
	r.progress.over()
}

// save writes the files that are asked for: the runs that fail first, since the others name them.
func (r *auditReport) save() error {
	if dir := r.flags.save.value; dir != "" {
		for _, p := range r.parts {
			if err := p.failings.save(dir); err != nil {
				return err
			}
		}
	}
	if r.flags.html.given {
		if err := writeFile(r.flags.html.value, r.writePage); err != nil {
			return err
		}
	}
	if r.flags.sarif.given {
		return writeFile(r.flags.sarif.value, r.writeSARIF)
	}
	return nil
}

// exit is the exit code: one procedure that is found wanting outweighs others that are undecided, and an interrupt both.
func (r *auditReport) exit() int {
	if r.cut() {
		return exitInconclusive
	}
	code := exitExpected
	for _, p := range r.parts {
		switch p.exit() {
		case exitRefuted:
			return exitRefuted
		case exitInconclusive:
			code = exitInconclusive
		}
	}
	return code
}
