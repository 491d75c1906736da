//go:build unix

package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// deafPipe is the end to write to of a pipe that nobody reads.
func deafPipe(t *testing.T) *os.File {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	t.Cleanup(func() { w.Close() })
	return w
}

// TestAClosedPipeLosesNoReport holds whichever stream nobody reads any more, as in
// "ombud run | head -1": reports, records and found runs are written whole, the
// exit code is that of the run, and nothing is said about the pipe.
func TestAClosedPipeLosesNoReport(t *testing.T) {
	args := strings.Fields("run --format pretty --format junit:r.xml --format json:r.json --format markdown:r.out")
	read := workshop(t)
	listened := newProcess(read, nil, args...)
	code := listened.run(t)
	want := filesIn(t, read)
	for _, c := range []struct {
		name     string
		out, err bool
	}{{"the output", true, false}, {"the error stream", false, true}, {"both", true, true}} {
		t.Run(c.name, func(t *testing.T) {
			dir := workshop(t)
			p := newProcess(dir, nil, args...)
			if c.out {
				p.Stdout = deafPipe(t)
			}
			if c.err {
				p.Stderr = deafPipe(t)
			}
			if got := p.run(t); got != code {
				t.Errorf("the exit code is %d, want %d", got, code)
			}
			if diff := cmp.Diff(want, filesIn(t, dir)); diff != "" {
				t.Errorf("files, want and got\n%s", diff)
			}
			if !c.err && p.err.String() != listened.err.String() {
				t.Errorf("the error stream says %q, want %q", p.err.String(), listened.err.String())
			}
		})
	}
}

// TestNothingIsShownToNobody holds of commands that would go on for a long time:
// they end by themselves once nobody reads what they show.
func TestNothingIsShownToNobody(t *testing.T) {
	for _, c := range []struct {
		line string
		code int
	}{
		{"replay scenarios/case_2_repairs_the_stale_pair.txt --speed 0.01x", exitExpected},
		{"run features/verdicts.feature --watch --found -", exitRefuted},
	} {
		t.Run(c.line, func(t *testing.T) {
			dir := workshop(t)
			story, err := os.ReadFile("../../scenarios/case_2_repairs_the_stale_pair.txt")
			if err != nil {
				t.Fatal(err)
			}
			put(t, dir, map[string]string{"scenarios/case_2_repairs_the_stale_pair.txt": string(story)})
			p := newProcess(dir, nil, strings.Fields(c.line)...)
			p.Stdout = deafPipe(t)
			if code := p.run(t); code != c.code {
				t.Errorf("the exit code is %d, want %d\n%s", code, c.code, p.err.String())
			}
		})
	}
}
