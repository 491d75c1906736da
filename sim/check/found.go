package check

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ombud/sim"
	"ombud/sim/lync"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A Finding is a failure as it can be told: as small as it could be made, and written down.
type Finding struct {
	Failure
	Scenario *scenario.Scenario
	Mark     string // the signature of the cause, 8 hexadecimal digits
}

// Tell makes a failure small and writes it down.
func (c *Checker) Tell(f Failure) Finding {
	f = c.Shrink(f)
	mine := New(c.system, f.Property)
	if again := mine.Judge(f.Draft, true, nil); len(again) > 0 {
		f.Ruling = again[0].Ruling
	}
	course := mine.trial.Course
	run := course.Run
	switch r := f.Ruling; {
	case r.Shown != nil:
		course, run = r.Shown, r.Shown.Run
	case r.Step > 0:
		run = course.upTo(r.Step)
	}
	cause := f.signature()
	file := "found.txt"
	told := scenario.FromRun(file, f.story(cause), course.Draft.Settings, run, run.Now(), f.claims(run.State()))
	return Finding{f, told, cause}
}

// upTo is the run of the course up to its event n, counted from 1.
func (c *Course) upTo(n int) *scenario.Run {
	rec := c.Run.Trace().Recording()
	fired := 0
	for i, m := range rec {
		if m.Kind == sim.FiredMoment {
			fired++
		}
		if fired == n {
			rec = rec[:i+1]
			break
		}
	}
	run, err := sim.ReplayFrom(c.model, c.Start, rec)
	if err != nil {
		panic("check: a run does not replay: " + err.Error())
	}
	return run
}

// story tells what broke, of which model, and what has that cause.
func (f *Failure) story(cause string) string {
	return fmt.Sprintf("%s.\n\nProperty %q: %s.\nModel %s: a hash over the parameters and the phrases of the model.\n%s%s: what is given and done here, by kind.\n",
		capital(f.Ruling.Broken), f.Property.Name, f.Property.Sentence, Digest(), causeMark, cause)
}

// causeMark begins the line of a story that names its cause.
const causeMark = "Cause "

func capital(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}

// claims are what is told about the end: whether the delegation is correct, the state of the pair, and what the property
// asks for.
func (f *Failure) claims(s *world.State) []world.Claim {
	pair := world.PairOf(s, world.Manager, world.Delegate)
	out := []world.Claim{{Kind: world.Correct}, {Kind: world.PairIs, A: uint8(pair)}}
	if pair == lync.PairNone {
		out = out[:1]
	}
	return append(out, f.Ruling.Claims...)
}

// Save files the finding in a folder, unless a scenario with the same cause is there already. It returns the path of
// the one or the other.
func (f *Finding) Save(dir string) (path string, err error) {
	known, err := f.known(dir)
	if known != "" || err != nil {
		return known, err
	}
	return scenario.Found(dir, f.Scenario, f.Property.Name)
}

// known finds a scenario with the same cause in a folder.
func (f *Finding) known(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", err
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if !e.Type().IsRegular() || filepath.Ext(path) != ".txt" {
			continue
		}
		s, err := scenario.Read(path)
		if err == nil && slices.ContainsFunc(s.Story, func(line string) bool {
			return strings.HasPrefix(line, "# "+causeMark+f.Mark)
		}) {
			return path, nil
		}
	}
	return "", nil
}
