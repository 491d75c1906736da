package main

import (
	"sync"

	"ombud/sim/language"
)

// An auditProgress is the progress line of an audit: how many pieces of work are over, and how many cases that took. The
// zero value shows nothing.
type auditProgress struct {
	bar *bar

	mu          sync.Mutex
	done, total int
	cases       uint64
}

// expect adds pieces of work to those that are to be done.
func (p *auditProgress) expect(n int) { p.change(func() { p.total += n }) }

// over says that one of them is.
func (p *auditProgress) over() { p.change(func() { p.done++ }) }

// shownCases is how often the line is drawn: every so many cases.
const shownCases = 16

// decided says how many cases have been decided.
func (p *auditProgress) decided(n, _ int) {
	if n%shownCases == 0 {
		p.change(func() { p.cases = uint64(n) })
	}
}

func (p *auditProgress) change(what func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	what()
	if p.bar != nil {
		p.bar.show(p.done, p.total, language.Textf("%s cases decided", grouped(p.cases)).In(p.bar.language))
	}
}
