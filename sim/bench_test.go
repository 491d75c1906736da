package sim_test

import (
	"container/heap"
	"slices"
	"testing"
	"time"

	"github.com/benbjohnson/clock"

	"ombud/sim"
)

// The work of the benchmark: 200 timers spread over 25 simulated minutes, all pending at the start.
const (
	timers  = 200
	horizon = 25 * time.Minute
)

// timer is an event of the benchmark model.
type timer uint32

func (t timer) Code() uint64 { return uint64(t) }

// alarms is the benchmark model: it schedules the timers and counts them as they go off.
type alarms struct{}

func (alarms) Start(_ *int, a *sim.Agenda[timer]) {
	for i := range timer(timers) {
		a.After(sim.AtMost(horizon), i)
	}
}

func (alarms) Step(n *int, _ timer, _ *sim.Agenda[timer]) { *n++ }

// batch lets all timers go off once and returns how many did.
type batch func() int

// kernelBatch draws every time, checks for duplicates, records and hashes.
func kernelBatch() batch {
	seed := uint64(0)
	g := sim.Seeded(seed)
	r := sim.NewRun(alarms{}, g)
	return func() int {
		seed++
		g.Reseed(seed)
		r.Restart(0, g)
		for _, ok := r.Next(); ok; _, ok = r.Next() {
		}
		return *r.State()
	}
}

// times are the timers of many batches, in milliseconds, so that the baselines meet new times in every batch, as the
// kernel does, and the processor cannot learn one by heart.
type times [256][timers]int64

func drawTimes() *times {
	var all times
	for seed := range all {
		g := sim.Seeded(uint64(seed))
		for i := range all[seed] {
			all[seed][i] = g.Delay(sim.AtMost(horizon)).Milliseconds()
			g.Tie()
		}
	}
	return &all
}

// next returns the times of the next batch.
func (t *times) next(batch *int) *[timers]int64 {
	*batch++
	return &t[*batch%len(t)]
}

// bare is the floor: a typed heap of values with four children per node, that knows times and nothing else.
type bare []bareTimer

type bareTimer struct {
	at int64
	id uint32
}

func (t bareTimer) before(u bareTimer) bool { return t.at < u.at || t.at == u.at && t.id < u.id }

func (h *bare) push(t bareTimer) {
	*h = append(*h, t)
	i := len(*h) - 1
	for i > 0 && t.before((*h)[(i-1)/4]) {
		(*h)[i] = (*h)[(i-1)/4]
		i = (i - 1) / 4
	}
	(*h)[i] = t
}

func (h *bare) pop() bareTimer {
	q := *h
	top, last := q[0], q[len(q)-1]
	q = q[:len(q)-1]
	*h = q
	i := 0
	for 4*i+1 < len(q) {
		least := 4*i + 1
		for c := least + 1; c < min(4*i+5, len(q)); c++ {
			if q[c].before(q[least]) {
				least = c
			}
		}
		if !q[least].before(last) {
			break
		}
		q[i] = q[least]
		i = least
	}
	if len(q) > 0 {
		q[i] = last
	}
	return top
}

func floorBatch(turn int) batch {
	all, h := drawTimes(), bare{}
	return func() int {
		for i, t := range all.next(&turn) {
			h.push(bareTimer{t, uint32(i)})
		}
		n, now := 0, int64(0)
		for len(h) > 0 {
			t := h.pop()
			if t.at < now {
				panic("out of order")
			}
			now = t.at
			n++
		}
		return n
	}
}

// closures is the textbook queue: container/heap over pointers to callbacks.
type closures []*callback

type callback struct {
	at int64
	do func()
}

func (q closures) Len() int           { return len(q) }
func (q closures) Less(i, j int) bool { return q[i].at < q[j].at }
func (q closures) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *closures) Push(x any)        { *q = append(*q, x.(*callback)) }
func (q *closures) Pop() any {
	last := len(*q) - 1
	c := (*q)[last]
	*q = (*q)[:last]
	return c
}

func closureBatch() batch {
	all, turn, q := drawTimes(), 0, closures{}
	return func() int {
		n := 0
		for _, t := range all.next(&turn) {
			heap.Push(&q, &callback{t, func() { n++ }})
		}
		for q.Len() > 0 {
			heap.Pop(&q).(*callback).do()
		}
		return n
	}
}

// mockBatch uses a mock clock as the loop, as a test of ordinary code would.
func mockBatch() batch {
	all, turn := drawTimes(), 0
	return func() int {
		m := clock.NewMock()
		gone := make(chan struct{}, timers)
		for _, t := range all.next(&turn) {
			m.AfterFunc(time.Duration(t)*time.Millisecond, func() { gone <- struct{}{} })
		}
		m.Add(horizon)
		for range timers {
			<-gone
		}
		return timers
	}
}

// BenchmarkKernel reports the price of one event for the kernel and for three other ways to do the same work, and how
// many times the price of a bare heap that is. The bare heap runs alternately with each of them, and prices are medians over
// batches, so a noisy machine disturbs the ratio little.
func BenchmarkKernel(b *testing.B) {
	for _, row := range []struct {
		name  string
		batch func() batch
	}{
		{"kernel", kernelBatch},
		{"floor", func() batch { return floorBatch(0) }},
		{"container-heap", closureBatch},
		{"mock-clock", mockBatch},
	} {
		b.Run(row.name, func(b *testing.B) { sideBySide(b, row.batch(), floorBatch(128)) })
	}
}

// lastBatches are the durations of the latest batches. Their median is not disturbed by other work on the machine.
type lastBatches struct {
	took [4096]time.Duration
	n    int
}

func (l *lastBatches) add(d time.Duration) {
	l.took[l.n%len(l.took)] = d
	l.n++
}

func (l *lastBatches) median() float64 {
	took := l.took[:min(l.n, len(l.took))]
	slices.Sort(took)
	return float64(took[len(took)/2])
}

func sideBySide(b *testing.B, work, floor batch) {
	var worked, floored lastBatches
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		n := work()
		middle := time.Now()
		if n != timers || floor() != timers {
			b.Fatalf("%d timers went off, want %d", n, timers)
		}
		worked.add(middle.Sub(start))
		floored.add(time.Since(middle))
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(worked.median()/timers, "ns/event")
	b.ReportMetric(worked.median()/floored.median(), "x-floor")
}
