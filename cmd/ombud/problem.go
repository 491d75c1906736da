package main

import (
	"errors"
	"io/fs"
	"syscall"

	"ombud/sim/scenario"
)

// A problem is a mistake of the caller or of the environment, in two lines:
// what is wrong, and what to do.
type problem struct {
	what, next string
}

// Error is the two lines.
func (p *problem) Error() string { return p.what + "\n" + p.next }

// badEnvironment is the problem of a file or folder that the system refuses.
func badEnvironment(name string, err error) *problem {
	next := "Check the path and its permissions."
	switch {
	case errors.Is(err, fs.ErrNotExist) && ownFolder(name):
		next = toProject
	case errors.Is(err, fs.ErrNotExist):
		next = "Check the spelling; a path is taken from the current folder."
	case errors.Is(err, fs.ErrPermission):
		next = "Change its permissions, or name another one."
	case errors.Is(err, scenario.ErrTooLarge):
		next = "Divide it, or name another one."
	case errors.Is(err, syscall.ENOSPC):
		next = "Make room; the file that was there before is as it was."
	case errors.Is(err, scenario.ErrNotRegular):
		next = "Name a plain file: pipes and devices are not read."
	}
	return &problem{name + ": " + scenario.Cause(err), next}
}

// toProject is what to do where a folder is missing that commands look into by
// themselves: ombud is not where its files are.
const toProject = "Go to the folder that holds features, procedures and scenarios, or name another path."

// ownFolder reports whether a command looks into the folder by itself.
func ownFolder(name string) bool {
	return name == "features" || name == "procedures" || name == "scenarios"
}
