package main

import (
	"errors"
	"io/fs"
	"os"

	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/steps"
)

// unwritten is what the error of a run means that is not about its input: a report
// cannot be written, for a mistake of the environment such as a full disk, or a fault.
func unwritten(err error) error {
	var input *steps.InputError
	switch {
	case errors.As(err, &input):
		return err
	case !ofSystem(err):
		return &fault{err.Error()}
	}
	return &problem{err, language.Textf("The report that was there before, if any, is as it was. Make room, or name another file.")}
}

// unsaved is what a run that cannot be saved means.
func unsaved(err error) error {
	return &problem{language.Textf("a run could not be saved: %s", scenario.Cause(err)), language.Textf("Make room, or name another folder with --found or --elapsed; --found - saves none.")}
}

// ofSystem reports whether an error is what the system says of a file.
func ofSystem(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	return errors.As(err, &path) || errors.As(err, &link)
}
