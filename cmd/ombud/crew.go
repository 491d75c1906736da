package main

import (
	"runtime"
	"sync/atomic"
)

// maxWorkers is the largest number of workers of a command.
const maxWorkers = 1024

// onceWorkers is the flag --workers.
func onceWorkers() *once[uint64] { return onceNumber("workers", 1, maxWorkers) }

// threads is how many goroutines work: as many as --workers says, or one for each
// processor.
func threads(given *once[uint64]) int {
	if given.given {
		return int(given.value)
	}
	return processors()
}

// processors is one worker for each processor.
func processors() int { return min(runtime.GOMAXPROCS(0), maxWorkers) }

// A crew carries out pieces of work that are numbered from 0, several at a time.
type crew struct {
	workers int
	shift   uint64         // neighbouring pieces that a worker takes at a time
	stop    func() bool    // asked before every shift; those that are taken are carried out
	done    func(over int) // hears how many pieces are over
}

// A stint is what one worker has come to, or what made it fail.
type stint[T any] struct {
	sum   T
	fault any
}

// employ lets a crew carry out n pieces, and returns what the workers have come
// to, in no order. hire is asked for each worker, by itself: for what it adds up,
// and for what it does with a piece. A panic travels to the goroutine that waits,
// where it is a failure of the command.
func employ[T any](c crew, n uint64, hire func() (sum T, do func(i uint64))) []T {
	var taken atomic.Uint64
	over, ends := make(chan uint64), make(chan stint[T])
	for range c.workers {
		go work(c, n, &taken, over, ends, hire)
	}
	var sums []T
	for pieces := uint64(0); len(sums) < c.workers; {
		select {
		case more := <-over:
			pieces += more
			c.done(int(pieces))
		case s := <-ends:
			if s.fault != nil {
				panic(s.fault)
			}
			sums = append(sums, s.sum)
		}
	}
	return sums
}

// work takes shifts until there are none left.
func work[T any](c crew, n uint64, taken *atomic.Uint64, over chan<- uint64, ends chan<- stint[T], hire func() (T, func(uint64))) {
	var s stint[T]
	defer func() {
		s.fault = recover()
		ends <- s
	}()
	sum, do := hire()
	s.sum = sum
	for !c.stop() {
		from := taken.Add(c.shift) - c.shift
		if from >= n {
			return
		}
		to := min(from+c.shift, n)
		for i := from; i < to; i++ {
			do(i)
		}
		over <- to - from
	}
}
