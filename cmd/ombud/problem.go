package main

import (
	"errors"
	"io/fs"
	"syscall"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

// A problem is a mistake of the caller or of the environment, in two lines:
// what is wrong, and what to do. Each is a language.Text or an error, or a string
// that is the same in every language.
type problem struct {
	what, next any
}

// Error is the two lines in English.
func (p *problem) Error() string { return p.In(language.English) }

// In is the two lines in a language.
func (p *problem) In(l language.Language) string {
	return language.Said(p.what).In(l) + "\n" + language.Said(p.next).In(l)
}

// badEnvironment is the problem of a file or folder that the system refuses.
func badEnvironment(name string, err error) *problem {
	next := language.Textf("Check the path and its permissions.")
	switch {
	case name == "":
		name, next = `""`, language.Textf("The path is empty; name a file or a folder.")
	case errors.Is(err, fs.ErrNotExist) && ownFolder(name):
		next = language.Textf(toProject)
	case errors.Is(err, fs.ErrNotExist):
		next = language.Textf("Check the spelling; a path is taken from the current folder.")
	case errors.Is(err, fs.ErrPermission):
		next = language.Textf("Change its permissions, or name another one.")
	case errors.Is(err, scenario.ErrTooLarge):
		next = language.Textf("Divide it, or name another one.")
	case errors.Is(err, syscall.ENOSPC):
		next = language.Textf("Make room; the file that was there before is as it was.")
	case errors.Is(err, scenario.ErrNotRegular):
		next = language.Textf("Name a plain file: pipes and devices are not read.")
	}
	return &problem{language.Concat(language.Verbatim(name+": "), scenario.Cause(err)), next}
}

// toProject is what to do where a folder is missing that commands look into by
// themselves: ombud is not where its files are.
const toProject = "Go to the folder that holds features, procedures and scenarios, or name another path."

// ownFolder reports whether a command looks into the folder by itself.
func ownFolder(name string) bool {
	return name == "features" || name == "procedures" || name == "scenarios"
}
