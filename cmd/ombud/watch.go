package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/steps"
)

// watchEvery is how often the files are looked at. A change counts once it is
// seen twice, so that a file that is being written is read when it is whole.
const watchEvery = 150 * time.Millisecond

// A watch decides features again as they, or the procedures they name, change.
type watch struct {
	paths      []string // as given; none: features
	procedures string
	clear      bool    // the output is a terminal
	passed     *passed // nil: whole features are decided again
	left       bool    // the last run did not begin all that it was to decide
	c          *console
}

// A stamp is what a file looks like from outside.
type stamp struct {
	modified time.Time
	size     int64
}

// carryOut runs all, and then what changes, until an interrupt, or until the output
// cannot be written. The result is that of the last run.
func (w *watch) carryOut(i *interrupt, run func(paths []string) error) error {
	seen := w.look()
	if w.passed != nil {
		w.passed.narrow(w.affected(nil, seen))
	}
	owed, last := w.paths, run(w.paths)
	for w.tell(last); !i.heard.Load() && w.c.out.failure() == nil; {
		time.Sleep(watchEvery)
		now := w.look()
		if same(now, seen) {
			continue
		}
		for settled := w.settle(i, now); !same(settled, now); settled = w.settle(i, now) {
			now = settled
		}
		again := w.affected(seen, now)
		again = w.withOwed(again, owed, now, last)
		gone, changed := w.gone(seen, now), again
		if w.passed != nil {
			again = w.passed.narrow(again)
		}
		seen = now
		switch {
		case i.heard.Load():
			return last
		case len(again) > 0:
		case len(changed) > 0:
			owed, last = changed, nil
			fmt.Fprintf(w.c.err, "%s: every scenario is as it was when it passed\n", strings.Join(changed, " "))
			fallthrough
		case gone:
			w.tell(nil)
			continue
		default:
			continue
		}
		w.divide(again)
		owed, last = again, run(again)
		w.tell(last)
	}
	return last
}

// note keeps what a run came to.
func (w *watch) note(s *steps.Summary) {
	w.left = s.Left > 0
	if w.passed != nil {
		w.passed.note(s)
	}
}

// withOwed adds, after a run in which nothing was run for there were mistakes, or
// not everything was begun, what that run was to decide.
func (w *watch) withOwed(again, owed []string, now map[string]stamp, last error) []string {
	if !w.left && (last == nil || last == outcome(exitRefuted) || last == outcome(exitInconclusive)) {
		return again
	}
	if len(owed) == 0 {
		owed = w.features()
	}
	for _, path := range owed {
		of, _ := steps.SplitLine(path)
		of = filepath.ToSlash(filepath.Clean(of))
		for file := range now {
			if filepath.Ext(file) == featureExtension && (file == of || of == "." || strings.HasPrefix(file, of+"/")) {
				again = append(again, w.asked(file)...)
			}
		}
	}
	slices.Sort(again)
	return slices.Compact(again)
}

// settle looks again after a moment.
func (w *watch) settle(i *interrupt, now map[string]stamp) map[string]stamp {
	if i.heard.Load() {
		return now
	}
	time.Sleep(watchEvery)
	return w.look()
}

// tell says what became of a run that could not be carried out, and that the
// watch goes on.
func (w *watch) tell(err error) {
	var o outcome
	if err != nil && !errors.As(err, &o) {
		explain(w.c, err)
	}
	fmt.Fprintln(w.c.err, language.Textf("watching; interrupt to end").In(w.language()))
}

// language is that of what is said about all features.
func (w *watch) language() language.Language {
	var all []language.Language
	for file := range w.look() {
		if filepath.Ext(file) == featureExtension {
			all = append(all, fileLanguage(file))
		}
	}
	return w.c.choice().For(all...)
}

// divide makes room for the next run: an empty screen, or a line.
func (w *watch) divide(again []string) {
	if w.clear {
		fmt.Fprint(w.c.out, "\x1b[2J\x1b[H")
		return
	}
	lines := map[string]int{}
	var files []string
	for _, path := range again {
		file, line := steps.SplitLine(path)
		if !slices.Contains(files, file) {
			files = append(files, file)
		}
		if line > 0 {
			lines[file]++
		}
	}
	for i, file := range files {
		if n := lines[file]; n > 0 {
			files[i] += " (" + counted(n, "scenario") + ")"
		}
	}
	fmt.Fprintf(w.c.out, "\n---- %s\n\n", strings.Join(files, " "))
}

// gone names the files that are not there any more, and says whether there are any.
func (w *watch) gone(before, now map[string]stamp) bool {
	var gone []string
	for file := range before {
		if _, ok := now[file]; !ok {
			gone = append(gone, file)
		}
	}
	slices.Sort(gone)
	for _, file := range gone {
		fmt.Fprintf(w.c.err, "%s is gone\n", file)
		if w.passed != nil {
			delete(w.passed.prints, file)
		}
	}
	return len(gone) > 0
}

// look notes the features and procedures with their stamps. What cannot be read
// is not there.
func (w *watch) look() map[string]stamp {
	out := map[string]stamp{}
	for _, path := range w.watched() {
		filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil
			}
			if e := filepath.Ext(p); e != featureExtension && e != procedureExtension {
				return nil
			}
			if info, err := os.Stat(p); err == nil {
				out[filepath.ToSlash(filepath.Clean(p))] = stamp{info.ModTime(), info.Size()}
			}
			return nil
		})
	}
	return out
}

// watched are the files and folders that are looked at.
func (w *watch) watched() []string {
	var out []string
	for _, p := range w.features() {
		file, _ := steps.SplitLine(p)
		out = append(out, file)
	}
	return append(out, w.folder())
}

func (w *watch) features() []string {
	if len(w.paths) == 0 {
		return []string{"features"}
	}
	return w.paths
}

func (w *watch) folder() string {
	if w.procedures == "" {
		return "procedures"
	}
	return w.procedures
}

// affected are the features to decide again, by name: those that changed, and
// those that name a procedure that did. Of a feature of which single scenarios
// were asked for it is these.
func (w *watch) affected(before, now map[string]stamp) []string {
	var procedures []string
	changed := map[string]bool{}
	for _, files := range []map[string]stamp{before, now} {
		for file := range files {
			if before[file] == now[file] {
				continue
			}
			if filepath.Ext(file) == procedureExtension {
				procedures = append(procedures, strings.TrimSuffix(filepath.Base(file), procedureExtension))
			}
			changed[file] = true
		}
	}
	var out []string
	for file := range now {
		if filepath.Ext(file) == featureExtension && (changed[file] || namesOne(file, procedures)) {
			out = append(out, w.asked(file)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// asked is how a feature was asked for: as a whole, or by lines.
func (w *watch) asked(file string) []string {
	var lines []string
	for _, p := range w.features() {
		of, line := steps.SplitLine(p)
		switch of = filepath.ToSlash(filepath.Clean(of)); {
		case of == file && line > 0:
			lines = append(lines, fmt.Sprintf("%s:%d", file, line))
		case of == file, of == ".", strings.HasPrefix(file, of+"/"):
			return []string{file}
		}
	}
	return lines
}

// namesOne reports whether a feature names one of the procedures.
func namesOne(file string, procedures []string) bool {
	if len(procedures) == 0 {
		return false
	}
	data, err := scenario.ReadRegular(filepath.FromSlash(file), maxFormatted)
	return err == nil && slices.ContainsFunc(procedures, func(name string) bool {
		return strings.Contains(string(data), `"`+name+`"`)
	})
}

// same reports whether nothing changed.
func same(a, b map[string]stamp) bool {
	if len(a) != len(b) {
		return false
	}
	for file, s := range a {
		if b[file] != s {
			return false
		}
	}
	return true
}
