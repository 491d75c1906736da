package steps

import (
	"fmt"
	"hash/fnv"
)

// A Place is a scenario, or a row of the examples of an outline, in its file.
type Place struct {
	Line  int    // of the heading, or of the row
	Print string // what decides its verdict: name, tags, steps and procedures, without their lines
}

// Places lists the scenarios of a feature file in order. The error is an
// *InputError if something is wrong with the file or a procedure it names.
func Places(file, procedures string) ([]Place, error) {
	o := Options{Paths: []string{file}, Procedures: procedures}
	features, _, err := o.read()
	if err != nil {
		return nil, err
	}
	var out []Place
	for _, f := range features {
		for _, sc := range f.scenarios {
			h := fnv.New64a()
			fmt.Fprintf(h, "%q %q %s", sc.name, sc.tags, sc.story())
			for _, p := range sc.programs {
				fmt.Fprintf(h, "%+v", *p.Document)
			}
			out = append(out, Place{max(sc.line, sc.row), fmt.Sprintf("%016x", h.Sum64())})
		}
	}
	return out, nil
}
