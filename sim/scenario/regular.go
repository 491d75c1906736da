package scenario

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"ombud/sim/language"
)

// ErrNotRegular says that something is not a regular file: a named pipe, a
// device, a socket or a folder. Reading one may wait for ever or never end.
var ErrNotRegular = language.Errorf("not a regular file")

// ErrTooLarge says that a file is larger than any that makes sense.
var ErrTooLarge = language.Errorf("the file is too large")

// ReadRegular is the content of a regular file, or of one behind a symbolic
// link. The error is an *fs.PathError; it wraps ErrNotRegular for anything else
// that has the name, which is not opened, and ErrTooLarge for a file of more
// than largest bytes, of which no more than that is read.
func ReadRegular(path string, largest int) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "read", Path: path, Err: ErrNotRegular}
	case info.Size() > int64(largest):
		return nil, tooLarge(path, language.Verbatim(fmt.Sprint(info.Size())), largest)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(largest)+1)) // It may have grown.
	if err == nil && len(data) > largest {
		return nil, tooLarge(path, language.Textf("more"), largest)
	}
	return data, err
}

func tooLarge(path string, size language.Speaker, largest int) error {
	return &fs.PathError{Op: "read", Path: path, Err: language.Errorf("%v: it has %s bytes, and %d are the most that is read", ErrTooLarge, size, largest)}
}
