package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"ombud/sim/debugger"
	"ombud/sim/language"
	"ombud/sim/scenario"
)

// stepThrough opens one scenario as a time machine: on a terminal by keys, else
// by commands, a line each. A scenario that comes out differently from its file
// is opened as far as it goes, after the difference was told.
func stepThrough(c *console, in *os.File, files []string) error {
	if len(files) != 1 {
		return &problem{language.Textf("--step takes one scenario; %d are named", len(files)), language.Textf("For example: ombud replay %s --step", filepath.ToSlash(files[0]))}
	}
	s, err := scenario.Read(files[0])
	if err != nil {
		return outcome(unreadable(c, files[0], err))
	}
	session, err := debugger.New(s)
	if session == nil {
		return outcome(unreadable(c, files[0], err))
	}
	code := exitExpected
	if err != nil {
		fmt.Fprintln(c.err, language.Error(c.language(), err))
		code = exitRefuted
		if session.Len() < len(s.Happenings) {
			code = exitBad
		}
	}
	talk := debugger.Begin(session, c.language(), newSafe().save)
	if out, ok := c.out.w.(*os.File); ok && isScreen(in, out) {
		return ended(max(code, stepOnScreen(c, in, out, talk)))
	}
	return ended(max(code, stepByLines(c, in, talk)))
}

// isScreen says whether keys can be read and a screen be drawn.
func isScreen(in, out *os.File) bool {
	return term.IsTerminal(int(in.Fd())) && term.IsTerminal(int(out.Fd())) && os.Getenv("TERM") != "dumb"
}

// A safe saves scenarios. It never writes over a file but its own, and never
// makes a folder.
type safe struct{ own map[string]bool }

func newSafe() *safe { return &safe{map[string]bool{}} }

// save writes a scenario to a path. The error is one line.
func (f *safe) save(s *scenario.Scenario, path string) error {
	path = filepath.Clean(path)
	if !strings.HasSuffix(path, scenarioExtension) || filepath.Base(path) == scenarioExtension {
		return language.Errorf("%s is no name of a scenario; it ends in %s, such as branch%s", quote(path), scenarioExtension, scenarioExtension)
	}
	if dir, err := os.Stat(filepath.Dir(path)); err != nil || !dir.IsDir() {
		return language.Errorf("%s: there is no folder %s; name a file in one that exists", quote(path), quote(filepath.Dir(path)))
	}
	_, err := os.Lstat(path)
	switch {
	case err == nil && !f.own[path]:
		return language.Errorf("%s exists already; name another file", quote(path))
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return language.Errorf("%s: %s", quote(path), scenario.Cause(err))
	}
	if _, err := s.WriteFile(filepath.Dir(path), filepath.Base(path)); err != nil {
		return language.Errorf("%s cannot be written: %s", quote(path), scenario.Cause(err))
	}
	f.own[path] = true
	return nil
}
