package main

import (
	"path/filepath"

	"ombud/sim/language"
	"ombud/steps"
)

// spare checks a file that a flag names to write, before the work: it is not
// standard output, it is none of those that are read or written already, it
// replaces nothing that looks like the work of somebody, and it can be written.
func spare(o *once[string], taken []string) error {
	if !o.given {
		return nil
	}
	name := filepath.ToSlash(o.value)
	if o.value == "-" {
		return &problem{language.Textf(`--%s cannot be "-": standard output is taken`, o.name), language.Textf("Name a file, or ./- for one of that name.")}
	}
	for _, t := range taken {
		if sameFile(o.value, t) {
			return &problem{language.Textf("--%s: %s is read or written already", o.name, name), language.Textf("Name another file.")}
		}
	}
	if e := steps.Handwritten(o.value); e != "" {
		return &problem{language.Textf("--%s: %s is there, and files that end in %s are written by hand", o.name, name, e), language.Textf("Remove it, or name another file.")}
	}
	if filepath.Ext(o.value) == featureExtension {
		return &problem{language.Textf("--%s: %s would be taken for a feature: such files end in %s", o.name, name, featureExtension), language.Textf("Name another file.")}
	}
	return replaceable("--"+o.name, o.value)
}
