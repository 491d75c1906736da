package main

import (
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
	err := fillable(dir)
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
	switch dir {
	case "":
		return nil
	case "-":
		return &problem{language.Textf(`--%s cannot be "-"`, "elapsed"), language.Textf("Leave it out to save none, or write ./- for a folder of that name.")}
	}
	if err := fillable(dir); err != nil {
		return &problem{
			language.Textf("--elapsed: runs cannot be saved in %s: %s", filepath.ToSlash(dir), scenario.Cause(err)),
			language.Textf("Name a folder that can be written."),
		}
	}
	return nil
}
