package scenario

import (
	"errors"
	"io/fs"
	"os"
)

// ErrNotRegular says that something is not a regular file: a named pipe, a
// device, a socket or a folder. Reading one may wait for ever or never end.
var ErrNotRegular = errors.New("not a regular file")

// ReadRegular is the content of a regular file, or of one behind a symbolic
// link. The error is an *fs.PathError; it wraps ErrNotRegular for anything else
// that has the name, which is not opened.
func ReadRegular(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "read", Path: path, Err: ErrNotRegular}
	}
	return os.ReadFile(path)
}
