package main

import (
	"sync"
	"sync/atomic"

	"ombud/sim/report"
	"ombud/sim/trial"
)

// An auditCrew decides the cases of an audit: so many at a time, each of them once. Its decisions are functions of
// their cases, so that no answer depends on how many workers there are or on who asks first.
type auditCrew struct {
	options trial.Options
	slots   chan struct{}          // one for each worker
	done    func(decided, all int) // hears how many different cases are decided, and how many have been asked for

	mu     sync.Mutex
	words  lexicon
	known  map[string]*auditAnswer
	counts [2]int
}

// An auditAnswer is the decision of a case that somebody is deciding or has decided.
type auditAnswer struct {
	ready    chan struct{} // closed once the rest is there
	decision trial.Decision
	fault    any // what made it fail
}

// newAuditCrew is a crew of so many workers. The function done is called by one goroutine at a time.
func newAuditCrew(workers int, o trial.Options, done func(decided, all int)) *auditCrew {
	return &auditCrew{options: o, slots: make(chan struct{}, workers), done: done, words: lexicon{}, known: map[string]*auditAnswer{}}
}

// decide is a trial.Decider. Several goroutines may call it; a panic of a decision travels to the one that asked.
func (c *auditCrew) decide(cases []trial.Case) []trial.Decision {
	out := make([]trial.Decision, len(cases))
	faults := make([]any, len(cases))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(cap(c.slots), len(cases)) {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(cases)); i = next.Add(1) - 1 {
				out[i], faults[i] = c.one(cases[i])
			}
		})
	}
	wait.Wait()
	for _, f := range faults {
		if f != nil {
			panic(f)
		}
	}
	return out
}

// one decides a case, or waits for whoever does.
func (c *auditCrew) one(q trial.Case) (trial.Decision, any) {
	a, mine := c.answer(q)
	if mine {
		c.slots <- struct{}{}
		c.carryOut(a, q)
		<-c.slots
		c.count(1, 0)
	}
	<-a.ready
	if a.fault != nil {
		return trial.Decision{}, a.fault
	}
	return ownCopy(a.decision), nil
}

// answer is where the decision of a case will be, and whether it is for the caller to find it.
func (c *auditCrew) answer(q trial.Case) (a *auditAnswer, mine bool) {
	c.mu.Lock()
	key := c.words.fingerprint(&q)
	a, known := c.known[key]
	if !known {
		a = &auditAnswer{ready: make(chan struct{})}
		c.known[key] = a
	}
	c.mu.Unlock()
	if !known {
		c.count(0, 1)
	}
	return a, !known
}

func (c *auditCrew) carryOut(a *auditAnswer, q trial.Case) {
	defer func() {
		a.fault = recover()
		close(a.ready)
	}()
	a.decision = q.Decide(c.options)
}

func (c *auditCrew) count(decided, all int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.counts[0] += decided
	c.counts[1] += all
	c.done(c.counts[0], c.counts[1])
}

// ownCopy is a decision that its reader may change.
func ownCopy(d trial.Decision) trial.Decision {
	seen := make(trial.Seen, len(d.Seen))
	for i, s := range d.Seen {
		s.Sentences = append([]trial.SentenceSeen(nil), s.Sentences...)
		seen[i] = s
	}
	d.Seen = seen
	if d.Bad != nil {
		d.Bad = d.Bad.Clone()
	}
	if d.Good != nil {
		d.Good = d.Good.Clone()
	}
	return d
}

// hands carry out pieces of work, as many at a time as there are workers. All of them are carried out, also after an
// interrupt: then they decide nothing, and come to their end at once.
func (c *auditCrew) hands(progress *auditProgress) report.Hands {
	return func(work []func()) {
		progress.expect(len(work))
		hands := crew{workers: min(cap(c.slots), len(work)), shift: 1, stop: func() bool { return false }, done: func(int) { progress.over() }}
		employ(hands, uint64(len(work)), func() (struct{}, func(uint64)) { return struct{}{}, func(i uint64) { work[i]() } })
	}
}
