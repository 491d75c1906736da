package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

// savable checks before a run that failing runs can be saved in a folder, ""
// for the default one. The folder itself is made only when there is one to save.
func savable(dir string) error {
	switch dir {
	case "-":
		return nil
	case "":
		dir = filepath.Join("scenarios", "found")
	}
	err := writableFolder(nearestFolder(dir))
	if err == nil {
		return nil
	}
	return &problem{
		language.Textf("--found: failing runs cannot be saved in %s: %s", filepath.ToSlash(dir), scenario.Cause(err)),
		language.Textf("Name a folder that can be written, or save none: --found -"),
	}
}

// keepable checks the same for the folder of --elapsed, which has no default.
func keepable(dir string) error {
	if dir == "" {
		return nil
	}
	if err := writableFolder(nearestFolder(dir)); err != nil {
		return &problem{
			language.Textf("--elapsed: runs cannot be saved in %s: %s", filepath.ToSlash(dir), scenario.Cause(err)),
			language.Textf("Name a folder that can be written."),
		}
	}
	return nil
}

// nearestFolder is the folder if something of that name exists, or else the
// nearest one above it that does.
func nearestFolder(dir string) string {
	for {
		_, err := os.Stat(dir)
		above := filepath.Dir(dir)
		if !errors.Is(err, fs.ErrNotExist) || above == dir {
			return dir
		}
		dir = above
	}
}
