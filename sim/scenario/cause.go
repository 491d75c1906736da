package scenario

import (
	"errors"
	"io/fs"
	"os"
)

// Cause is the cause of an error of the file system, without the call and the
// path that the system puts in front: "no such file or directory".
func Cause(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}
