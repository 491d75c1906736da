package scenario

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// passing is the name of a file that is being written, but for a number in
// place of the star. Nothing that is read, and no report, ends like that, so
// what a killed process leaves behind is in nobody's way.
const passing = ".ombud-*.tmp"

// ReplaceFile writes beside a file and renames, so that whoever reads it sees
// the old content or the new one, never a part, even if the process is killed
// or the disk is full. Only a regular file is replaced, never a device. A symbolic link stays one, and a file that was there
// keeps its permissions; a new one has 0644.
func ReplaceFile(path string, write func(io.Writer) error) (err error) {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return &fs.PathError{Op: "write", Path: path, Err: ErrNotRegular}
	}
	f, err := os.CreateTemp(filepath.Dir(path), passing)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	buffered := bufio.NewWriter(f)
	if err = write(buffered); err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = errors.Join(f.Chmod(permissions(path)), f.Sync())
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// permissions are those of the file that is replaced.
func permissions(path string) os.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
