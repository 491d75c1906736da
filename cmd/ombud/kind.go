package main

import (
	"path"
	"path/filepath"

	"ombud/sim/language"
	"ombud/steps"
)

// kinds are the files that commands read, by extension, and the command for each.
var kinds = map[string]struct {
	is      string // what such a file is
	command string
}{
	featureExtension:   {language.Key("%s is a feature, and %s takes %s"), "run"},
	procedureExtension: {language.Key("%s is a procedure, and %s takes %s"), "audit"},
	scenarioExtension:  {language.Key("%s is a scenario, and %s takes %s"), "replay"},
}

// ofKind refuses files that are of another kind by their names than a command
// takes, before they are read as what they are not, and says which command is for
// them. takes says in words what the command does take, own are the extensions of that.
func ofKind(command, takes string, files []string, own ...string) error {
	for _, file := range files {
		name, _ := steps.SplitLine(filepath.ToSlash(file))
		kind, known := kinds[path.Ext(name)]
		for _, e := range own {
			known = known && path.Ext(name) != e
		}
		if known {
			return &problem{language.Textf(kind.is, filepath.ToSlash(file), "ombud "+command, language.Textf(takes)),
				language.Textf("Write: ombud %s %s", kind.command, filepath.ToSlash(file))}
		}
	}
	return nil
}
