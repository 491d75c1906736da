package steps

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

// lastRun is the record of the last run in which something did not pass, in the
// folder of the runs found. It holds what did not.
const lastRun = "last_run.json"

// failures are the scenarios that did not pass in the last run.
type failures struct {
	list      []RecordedVerdict
	again     map[*script]int // which of them a scenario of this run was
	gone      []int           // those that are not in its files any more
	elsewhere bool            // that run has a file of its own, which stays as it is
	settled   language.Text   // that everything passed in that run, so that nothing is left; zero if something is
}

// lastFailures reads which scenarios did not pass in the last run and finds them in
// the files of this one; nil, which limits nothing, if they are not asked for.
func (o *Options) lastFailures(all []*feature, found *findings) *failures {
	if !o.Rerun {
		return nil
	}
	if o.RerunFile != "" {
		return failuresElsewhere(o.RerunFile, all, found)
	}
	path := o.lastRun()
	if path == "" {
		found.report("--rerun", 0, 0, `where no runs are saved the last one is not known; leave out "--found -"`)
		return &failures{}
	}
	r, err := ReadRecord(path)
	switch {
	case err != nil && !exists(path) && len(found.list) > 0:
		return &failures{} // What is wrong with the files is enough.
	case err != nil && !exists(path):
		found.report("--rerun", 0, 0, "nothing to run again: in the last run everything passed, or there was none; %s would tell", path)
		return &failures{}
	case err != nil:
		found.tell("--rerun", 0, 0, err)
		return &failures{}
	}
	l := r.failures(all)
	if len(l.list) == 0 {
		l.settled = language.Textf("nothing to run again: in the last run everything passed")
	}
	return l
}

// failuresElsewhere reads a file of any run, its record or its list.
func failuresElsewhere(path string, all []*feature, found *findings) *failures {
	data, err := scenario.ReadRegular(path, largestRecord)
	name := filepath.ToSlash(path)
	l := &failures{}
	switch {
	case err != nil:
		found.report("--rerun", 0, 0, "%s: %s", name, reason(err))
		return l
	case bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")):
		r, err := ReadRecord(path)
		if err != nil {
			found.tell("--rerun", 0, 0, err)
			return l
		}
		l = r.failures(all)
		l.elsewhere = true
	case !isPlaces(data):
		found.tell("--rerun", 0, 0, neither(name))
		return l
	default:
		l = listedFailures(parseList(name, data, found), all, found)
	}
	if len(l.list) == 0 && len(found.list) == 0 {
		l.settled = nothingLeft(name)
	}
	return l
}

// nothingLeft says that a run, by the file that it wrote, left nothing to run again.
func nothingLeft(name string) language.Text {
	return language.Textf("nothing to run again: in the run that wrote %s everything passed", name)
}

// failures are the scenarios of a record that did not pass.
func (r *Record) failures(all []*feature) *failures {
	passed := func(v RecordedVerdict) bool { return v.Status == Passed.String() }
	l := &failures{list: slices.DeleteFunc(slices.Clone(r.Scenarios), passed), again: map[*script]int{}}
	var plans []*script
	var now []RecordedVerdict
	read := map[string]bool{}
	for _, f := range all {
		read[f.src.path] = true
		for _, plan := range f.scenarios {
			plans, now = append(plans, plan), append(now, plan.recorded())
		}
	}
	there := map[int]bool{}
	for i, partner := range partners(l.list, now) {
		if partner >= 0 {
			l.again[plans[i]], there[partner] = partner, true
		}
	}
	for i := range l.list {
		if file := l.list[i].File; !there[i] && (read[file] || !exists(file)) {
			l.gone = append(l.gone, i)
		}
	}
	return l
}

// recorded is a scenario before it is decided.
func (sc *script) recorded() RecordedVerdict {
	return RecordedVerdict{File: sc.feature.src.path, Line: max(sc.line, sc.row), Name: sc.name, Nth: sc.same, Story: sc.story()}
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// lastRun is where the record of the last run is kept; "" if nowhere.
func (o *Options) lastRun() string {
	switch o.Found {
	case "":
		return filepath.ToSlash(filepath.Join(defaultFound, lastRun))
	case "-":
		return ""
	}
	return filepath.ToSlash(filepath.Join(o.Found, lastRun))
}

// asks says whether a scenario is to be run again.
func (l *failures) asks(sc *script) bool {
	if l == nil {
		return true
	}
	_, ok := l.again[sc]
	return ok
}

// left are the failures that this run did not come to: they are still to be run
// again.
func (l *failures) left(s *Summary) (out []RecordedVerdict) {
	if l == nil || l.elsewhere {
		return nil
	}
	done := map[int]bool{}
	for _, i := range l.gone {
		done[i] = true
	}
	now := s.Record()
	for _, partner := range partners(l.list, now.Scenarios) {
		if partner >= 0 {
			done[partner] = true
		}
	}
	for i, v := range l.list {
		if !done[i] {
			out = append(out, v)
		}
	}
	return out
}

// languages are those of the files of the last run.
func (l *failures) languages() []language.Language {
	var out []language.Language
	for _, v := range l.list {
		data, _ := scenario.ReadRegular(filepath.FromSlash(v.File), maxFile)
		out = append(out, LanguageOf(data))
	}
	return out
}

// remember keeps which scenarios did not pass, for the next run; if all did, a
// record of a run before is emptied, unless the run was interrupted.
func (o *Options) remember(s *Summary, last *failures) error {
	if last != nil && o.Err != nil {
		for _, i := range last.gone {
			said := language.Textf("%s: %q did not pass in the last run and is not there any more", last.list[i].File, last.list[i].Name)
			fmt.Fprintln(o.Err, said.In(o.Language.For(last.languages()...)))
		}
	}
	path := o.lastRun()
	if path == "" {
		return nil
	}
	r := s.Record()
	kept := last.left(s)
	for _, v := range r.Scenarios {
		if v.Status != Passed.String() {
			kept = append(kept, v)
		}
	}
	r.Scenarios = kept
	switch {
	case len(kept) == 0 && (s.Interrupted || !exists(path)):
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return language.Errorf("the record of the run could not be kept: %v", err)
	}
	return scenario.ReplaceFile(path, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetIndent("", " ")
		return enc.Encode(r)
	})
}
