package sample

import (
	"iter"
	"time"
)

// digits is how many decimal digits of a time its bin keeps, and finest the number of bins of one millisecond: times
// below ten seconds have bins of a millisecond, below 100 seconds of ten, below 1,000 seconds of a tenth of a second,
// and so on. A bin is never wider than a thousandth of the times in it, and its borders are round in decimal, so
// columns that begin at whole seconds, or minutes, hold whole bins.
const (
	digits = 4
	finest = 10_000 // 10 to the power of digits
	decade = 9_000  // bins from one power of ten to the next
)

// Histogram counts times in bins that are the same for every histogram. The zero Histogram is empty and takes times of
// up to 292 years, in whole milliseconds; it grows with the longest.
type Histogram struct {
	counts []uint64 // by bin
	total  uint64
}

// bin returns the number of the bin of a time.
func bin(t time.Duration) int {
	ms, before := t.Milliseconds(), 0
	for ; ms >= finest; before += decade {
		ms /= 10
	}
	return int(ms) + before
}

// span returns the first time of a bin and the first time after it.
func span(bin int) (from, to time.Duration) {
	width := time.Millisecond
	for ; bin >= finest; bin -= decade {
		width *= 10
	}
	return time.Duration(bin) * width, time.Duration(bin+1) * width
}

// Width returns the width of the bin of a time.
func Width(t time.Duration) time.Duration {
	from, to := span(bin(t))
	return to - from
}

// Add counts a time, 0 or more.
func (h *Histogram) Add(t time.Duration) {
	if t < 0 {
		panic("sample: Histogram.Add: a time before the beginning; measure from the beginning on")
	}
	b := bin(t)
	h.grow(b + 1)
	h.counts[b]++
	h.total++
}

func (h *Histogram) grow(n int) {
	if n > len(h.counts) {
		h.counts = append(h.counts, make([]uint64, n-len(h.counts))...)
	}
}

// Merge adds the counts of another histogram.
func (h *Histogram) Merge(other *Histogram) {
	h.grow(len(other.counts))
	for b, n := range other.counts {
		h.counts[b] += n
	}
	h.total += other.total
}

// Total returns how many times were counted.
func (h *Histogram) Total() uint64 { return h.total }

// Bin is a bin with something in it: times t with From ≤ t < To.
type Bin struct {
	From, To time.Duration
	Runs     uint64
}

// Bins ranges over the bins with something in them, by time.
func (h *Histogram) Bins() iter.Seq[Bin] {
	return func(yield func(Bin) bool) {
		for b, n := range h.counts {
			if n == 0 {
				continue
			}
			if from, to := span(b); !yield(Bin{from, to, n}) {
				return
			}
		}
	}
}

// Rank returns the last millisecond of the bin that holds the n-th shortest time, n from 1 to Total.
func (h *Histogram) Rank(n uint64) time.Duration {
	for b := range h.Bins() {
		if n <= b.Runs {
			return b.To - time.Millisecond
		}
		n -= b.Runs
	}
	panic("sample: Histogram.Rank: fewer times were counted; ask for at most Total")
}
