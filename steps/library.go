package steps

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
)

const (
	procedureExtension = ".md"
	defaultProcedures  = "procedures"
)

// A library is the directory of procedures. Files are read when a step names
// them, each once.
type library struct {
	dir   string
	names []string
	err   error
	read  map[string]*procedure.Document // nil for one that cannot be read
}

func openLibrary(dir string) *library {
	if dir == "" {
		dir = defaultProcedures
	}
	l := &library{dir: filepath.ToSlash(dir), read: map[string]*procedure.Document{}}
	entries, err := list(dir)
	if err != nil {
		l.err = err
		return l
	}
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), procedureExtension); ok && !e.IsDir() && legibleName(name) {
			l.names = append(l.names, name)
		}
	}
	slices.Sort(l.names)
	return l
}

// list is what a directory holds. Anything else is not opened: a named pipe
// would wait for ever.
func list(dir string) ([]os.DirEntry, error) {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, language.Errorf("not a directory")
	}
	return os.ReadDir(dir)
}

// errBroken stands for a procedure whose own problems have been reported.
var errBroken = language.Errorf("the procedure cannot be read")

// find returns a procedure by name. Problems inside its file are reported at
// their place; the error is about the name.
func (l *library) find(name string, found *findings) (*procedure.Document, error) {
	if doc, ok := l.read[name]; ok {
		if doc == nil {
			return nil, errBroken
		}
		return doc, nil
	}
	if err := l.missing(name); err != nil {
		return nil, err
	}
	file := l.file(name)
	data, err := scenario.ReadRegular(filepath.FromSlash(file), procedure.MaxFile)
	if err != nil {
		return nil, language.Errorf("the procedure %q cannot be read: %s", name, reason(err))
	}
	doc, err := procedure.Parse(file, data)
	l.read[name] = doc
	if err != nil {
		reportProblems(file, err, found)
		return nil, errBroken
	}
	return doc, nil
}

// legibleName reports whether the name of a file is text. A procedure with any
// other name cannot be named in a feature.
func legibleName(name string) bool {
	at, _ := phrase.Illegible(name)
	return at < 0
}

// file is the path of a procedure.
func (l *library) file(name string) string { return path.Join(l.dir, name+procedureExtension) }

// missing says that there is no such procedure, and which there are.
func (l *library) missing(name string) error {
	switch {
	case slices.Contains(l.names, name):
		return nil
	case errors.Is(l.err, fs.ErrNotExist):
		return language.Errorf("unknown procedure %q; there is no directory %q, name the directory of procedures with --procedures", name, l.dir)
	case l.err != nil:
		return language.Errorf("unknown procedure %q; the directory %q cannot be read: %s", name, l.dir, reason(l.err))
	case len(l.names) == 0:
		return language.Errorf("unknown procedure %q; the directory %q holds none, procedures end in %s", name, l.dir, procedureExtension)
	}
	return language.Errorf("unknown procedure %q; procedures in %q are %s", name, l.dir, quoted(l.names))
}

func reportProblems(file string, err error, found *findings) {
	var problems procedure.Problems
	if !errors.As(err, &problems) {
		found.tell(file, 0, 0, err)
		return
	}
	for _, p := range problems {
		found.speak(file, p.Language)
		found.add(Diagnostic{File: p.File, Line: p.Line, Column: p.Column, Message: p.Message, Nearest: p.Nearest})
	}
}
