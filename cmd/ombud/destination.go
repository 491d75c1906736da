package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

// replaceable checks, before the work, that a file can be written after it. The
// problem names the flag that asks for the file.
func replaceable(flag, file string) error {
	info, err := os.Stat(file)
	switch {
	case err == nil && info.IsDir():
		return notWritten(flag, file, syscall.EISDIR)
	case err == nil && !info.Mode().IsRegular():
		return notWritten(flag, file, scenario.ErrNotRegular)
	case err == nil, errors.Is(err, fs.ErrNotExist):
		err = writableFolder(filepath.Dir(destination(file)))
	}
	if err != nil {
		return notWritten(flag, file, err)
	}
	return nil
}

// destination is the file that is written for a name: behind a symbolic link what
// it leads to, if that is there.
func destination(file string) string {
	if target, err := filepath.EvalSymlinks(file); err == nil {
		return target
	}
	return file
}

// notWritten is the problem of a file that cannot be written, with advice that fits
// the cause.
func notWritten(flag, file string, err error) *problem {
	folder := filepath.ToSlash(filepath.Dir(destination(file)))
	next := language.Textf("Name another file.")
	switch {
	case errors.Is(err, syscall.EISDIR):
		next = language.Textf("Name a file in this folder, or another file.")
	case errors.Is(err, scenario.ErrNotRegular):
		next = language.Textf("Name a plain file: nothing is written to pipes and devices.")
	case errors.Is(err, fs.ErrNotExist):
		next = language.Textf("Make the folder %s, or name a file in another one.", folder)
	case errors.Is(err, fs.ErrPermission):
		next = language.Textf("Change the permissions of the folder %s, or name a file in another one.", folder)
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EROFS):
		next = language.Textf("Name a file in a folder that can be written.")
	case errors.Is(err, syscall.ENOSPC):
		next = language.Textf("Make room, or name a file somewhere else.")
	}
	return &problem{language.Textf("%s: %s cannot be written: %s", flag, filepath.ToSlash(file), scenario.Cause(err)), next}
}

// fillable tries whether files can be saved in a folder. If it is not there, which
// is no mistake, that depends on the nearest folder above it that is: the folder
// itself is made only when there is something to save.
func fillable(dir string) error {
	for {
		_, err := os.Stat(dir)
		above := filepath.Dir(dir)
		switch {
		case err == nil:
			return writableFolder(dir)
		case !errors.Is(err, fs.ErrNotExist) || above == dir:
			return err
		}
		if target, err := os.Readlink(dir); err == nil {
			return language.Errorf("%s is a link to %s, which is not there", filepath.ToSlash(dir), filepath.ToSlash(target))
		}
		dir = above
	}
}

// writableFolder tries to make a file in a folder and takes it away again.
func writableFolder(dir string) error {
	f, err := os.CreateTemp(dir, ".ombud-*.tmp")
	if err != nil {
		return err
	}
	f.Close()
	return os.Remove(f.Name())
}
