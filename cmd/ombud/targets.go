package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"ombud/sim/language"
	"ombud/steps"
)

// An aim is what a command looks for in the paths it is given.
type aim struct {
	folders []string // that it looks into without a path, each called after the files in it
	nothing string   // said of a path that leads to none of them
	nowhere string   // said of a current folder without any
	named   string   // how they are named, and what to do
	foreign string   // said of a file of another kind
	others  string   // what to do about one
}

// targets are the files that a command looks at, by kind, each once.
type targets struct {
	features, procedures, scenarios []string
	illegible                       []steps.Diagnostic // names that are not there to be read, and are left out
}

// findTargets sorts the files that the paths name into kinds.
func findTargets(a aim, paths []string, procedures string) (*targets, error) {
	t := new(targets)
	implied := len(paths) == 0
	if implied {
		paths = a.folders
	}
	for _, p := range paths {
		if _, err := os.Stat(p); implied && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		found, err := t.take(a, p, procedures)
		switch {
		case err != nil:
			return nil, err
		case !found && !implied:
			return nil, &problem{language.Concat(language.Verbatim(filepath.ToSlash(p)+": "), language.Textf(a.nothing)), language.Textf(a.named)}
		}
	}
	if t.total() == 0 && len(t.illegible) == 0 {
		return nil, &problem{language.Textf(a.nowhere), language.Textf("Go to the folder that holds %s, or name a path.", strings.Join(a.folders, ", "))}
	}
	return t, nil
}

// all are the files, kind by kind.
func (t *targets) all() []string { return slices.Concat(t.features, t.procedures, t.scenarios) }

func (t *targets) total() int { return len(t.features) + len(t.procedures) + len(t.scenarios) }

// counts says how many files of each kind there are, of the kinds there are.
func (t *targets) counts() language.Speaker {
	var kinds []language.Speaker
	for _, k := range []struct {
		files []string
		name  string
	}{{t.features, "feature"}, {t.procedures, "procedure"}, {t.scenarios, "scenario"}} {
		if len(k.files) > 0 {
			kinds = append(kinds, language.Of(len(k.files), k.name))
		}
	}
	if len(kinds) == 0 {
		return language.Of(0, "file")
	}
	return language.Join(kinds, ", ")
}

// take adds the files at or below a path, and reports whether there is one.
func (t *targets) take(a aim, p, procedures string) (found bool, err error) {
	own := procedures != "" && filepath.Clean(p) == filepath.Clean(procedures)
	before := len(t.illegible)
	files, err := filesBelow(p, func(within string) bool { return own && isProcedure(within) || a.wants(within) }, t.leaveOut)
	if err != nil {
		return false, err
	}
	for _, file := range files {
		name := filepath.ToSlash(filepath.Clean(file))
		kind := t.kind(a, name)
		if kind == nil {
			return false, &problem{language.Concat(language.Verbatim(name+": "), language.Textf(a.foreign)), language.Textf(a.others)}
		}
		if !slices.Contains(*kind, name) {
			*kind = append(*kind, name)
		}
	}
	return len(files) > 0 || len(t.illegible) > before, nil
}

// kind is where a file belongs by its name; nil if the command does not look at
// such files.
func (t *targets) kind(a aim, name string) *[]string {
	switch {
	case path.Ext(name) == featureExtension:
		return &t.features
	case path.Ext(name) == procedureExtension:
		return &t.procedures
	case path.Ext(name) == scenarioExtension && slices.Contains(a.folders, "scenarios"):
		return &t.scenarios
	}
	return nil
}

// leaveOut notes a name that is not there to be read: once, however many paths
// lead there.
func (t *targets) leaveOut(file string, sign language.Text) error {
	file = strconv.Quote(filepath.ToSlash(filepath.Clean(file)))
	if !slices.ContainsFunc(t.illegible, func(known steps.Diagnostic) bool { return known.File == file }) {
		t.illegible = append(t.illegible, steps.Diagnostic{File: file, Message: language.Textf("the %s in the name is not text; rename it", sign)})
	}
	return nil
}

// wants says whether a file below a folder is one to look at: the innermost
// folder of a known name decides.
func (a aim) wants(within string) bool {
	folder := ""
	for _, part := range strings.Split(path.Dir(within), "/") {
		if part == "features" || part == "procedures" || part == "scenarios" {
			folder = part
		}
	}
	switch path.Ext(within) {
	case featureExtension:
		return true
	case procedureExtension:
		return folder == "procedures" && isProcedure(within)
	case scenarioExtension:
		return folder == "scenarios" && slices.Contains(a.folders, folder)
	}
	return false
}

// isProcedure leaves the readme of a folder of procedures alone.
func isProcedure(name string) bool {
	return path.Ext(name) == procedureExtension && !strings.EqualFold(path.Base(name), "readme.md")
}
