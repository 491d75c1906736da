package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/sample"
)

func TestShortTime(t *testing.T) {
	for want, d := range map[string]time.Duration{
		"0 s": 0, "0.007 s": 7 * time.Millisecond, "59.5 s": 59*time.Second + 500*time.Millisecond,
		"1 min": time.Minute, "1 h 0.001 s": time.Hour + time.Millisecond, "2 d 3 h 4 min 5 s": 51*time.Hour + 4*time.Minute + 5*time.Second,
	} {
		if got := phrase.Short(d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

func TestClockTime(t *testing.T) {
	for want, d := range map[string]time.Duration{
		"0:00": 0, "0:00.250": 250 * time.Millisecond, "1:30": 90 * time.Second, "25:00:07": 25*time.Hour + 7*time.Second,
	} {
		if got := clockTime(language.English, d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

// TestPart: rounding never makes all of nearly all, nor none of a few.
func TestPart(t *testing.T) {
	for _, row := range []struct {
		n, of uint64
		want  string
	}{
		{0, 7, "0.00 %"}, {7, 7, "100.00 %"}, {1, 1_000_000, "0.01 %"}, {999_999, 1_000_000, "99.99 %"}, {1, 3, "33.33 %"}, {2, 3, "66.67 %"},
	} {
		if got := percent(part(row.n, row.of)).String(); got != row.want {
			t.Errorf("%d of %d is %s, want %s", row.n, row.of, got, row.want)
		}
	}
}

func TestStrip(t *testing.T) {
	for _, row := range []struct {
		n, most uint64
		want    string
	}{
		{0, 1000, ""}, {1, 1000, "▏"}, {48, 384, "██████"}, {49, 384, "██████▏"}, {7, 384, "▉"},
	} {
		if got := strip(row.n, row.most); got != row.want {
			t.Errorf("%d of %d is %q, want %q", row.n, row.most, got, row.want)
		}
	}
}

func TestShellWord(t *testing.T) {
	for word, want := range map[string]string{
		"features/case_1.feature:54": "features/case_1.feature:54", "": `""`, "a b": `"a b"`, "P-29=late": `"P-29=late"`,
		`the "x"`: `'the "x"'`, `it's "x"`: `'it'\''s "x"'`, "$HOME": "'$HOME'", "å": `"å"`,
	} {
		if got := shellWord(word); got != want {
			t.Errorf("%s is written %s, want %s", word, got, want)
		}
	}
}

// TestSampleExit covers what no shipped model does: break an invariant, or use
// up its events.
func TestSampleExit(t *testing.T) {
	for _, row := range []struct {
		name    string
		endings map[sample.Ending]int
		asked   string
		want    int
	}{
		{"every run in time", map[sample.Ending]int{sample.InTime: 100}, "", exitExpected},
		{"some runs late, and nothing asked", map[sample.Ending]int{sample.InTime: 1, sample.Late: 99}, "", exitExpected},
		{"a cut run", map[sample.Ending]int{sample.InTime: 99, sample.Cut: 1}, "", exitInconclusive},
		{"a cut run where it can still be", map[sample.Ending]int{sample.InTime: 900, sample.Cut: 100}, "95", exitInconclusive},
		{"a cut run where it cannot be any more", map[sample.Ending]int{sample.InTime: 10, sample.Cut: 10, sample.Stuck: 80}, "95", exitRefuted},
		{"a broken invariant", map[sample.Ending]int{sample.InTime: 999, sample.Broken: 1}, "50", exitRefuted},
	} {
		t.Run(row.name, func(t *testing.T) {
			f := &sampleFlags{atLeast: oncePercentage("at-least")}
			if row.asked != "" {
				if err := f.atLeast.Set(row.asked); err != nil {
					t.Fatal(err)
				}
			}
			r := &sampled{flags: f}
			for ending, n := range row.endings {
				for range n {
					r.tally.Add(sample.Run{Ending: ending})
				}
			}
			r.low, r.high = r.tally.Interval()
			if got := r.exit(); got != row.want {
				t.Errorf("exit code %d, want %d (%v to %v)", got, row.want, r.low, r.high)
			}
		})
	}
}

// TestAPanicOfAWorkerIsAFault: it reaches the goroutine that waits, where the
// shield catches it.
func TestAPanicOfAWorkerIsAFault(t *testing.T) {
	f := &sampleFlags{runs: onceNumber("runs", 1, 10), seed: onceNumber("seed", 0, 10), workers: onceNumber("workers", 1, 10), laws: new(laws)}
	f.runs.value = 1
	var stderr bytes.Buffer
	code := shield(&console{err: &stderr}, func() int {
		count(nil, f, func() bool { return false }, func(int) {})
		return exitExpected
	})
	if code != exitFault || !strings.HasPrefix(stderr.String(), "ombud failed: ") {
		t.Errorf("exit code %d, %q", code, stderr.String())
	}
}

// TestInterruptLeavesTheRateOpen: but not an invariant that broke before it.
func TestInterruptLeavesTheRateOpen(t *testing.T) {
	for broken, want := range []int{exitInconclusive, exitRefuted} {
		r := &sampled{flags: &sampleFlags{atLeast: oncePercentage("at-least")}, cut: true}
		r.tally.Endings[sample.Broken] = uint64(broken)
		if got := r.code(); got != want {
			t.Errorf("interrupted, %d broken: exit code %d, want %d", broken, got, want)
		}
	}
}
