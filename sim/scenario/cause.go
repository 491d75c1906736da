package scenario

import (
	"errors"
	"io/fs"
	"os"

	"ombud/sim/language"
)

// Cause is the cause of an error of the file system, without the call and the
// path that the system puts in front: "no such file or directory".
func Cause(err error) language.Text {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	if known[err.Error()] {
		return language.Textf(err.Error())
	}
	return language.Said(err)
}

// known are the causes that systems report most.
var known = func() map[string]bool {
	out := map[string]bool{}
	for _, text := range language.Keys(
		"no such file or directory", "file exists", "permission denied", "operation not permitted", "is a directory", "not a directory",
		"no space left on device", "read-only file system", "file name too long", "too many levels of symbolic links", "input/output error",
	) {
		out[text] = true
	}
	return out
}()
