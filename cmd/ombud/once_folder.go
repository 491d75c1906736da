package main

import (
	"os"
	"path/filepath"
	"syscall"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

// onceProcedures is the flag --procedures, a once of a folder that can be read:
// otherwise every step that names a procedure would be wrong.
func onceProcedures() *once[string] {
	flag := onceText("procedures", "DIR")
	text := flag.read
	flag.read = func(dir string) (string, error) {
		if _, err := text(dir); err != nil {
			return "", err
		}
		info, err := os.Stat(dir)
		if err == nil && !info.IsDir() {
			err = syscall.ENOTDIR
		} else if err == nil {
			_, err = os.ReadDir(dir)
		}
		if err != nil {
			return "", &problem{language.Textf("--procedures: the folder %s cannot be read: %s", filepath.ToSlash(dir), scenario.Cause(err)),
				language.Textf("Name the folder of the procedures, for example: --procedures procedures")}
		}
		return dir, nil
	}
	return flag
}
