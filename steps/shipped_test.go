package steps

import (
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// decided are the shipped feature files that this process has decided, by path. To
// decide one takes seconds, and several tests look at what came of it.
var decided = map[string]Summary{}

// eachShipped calls a subtest for every feature file of the project with what came
// of it: each line changed in turn, the classes kept for a page, and no file written.
func eachShipped(t *testing.T, look func(t *testing.T, s *Summary)) {
	t.Helper()
	t.Chdir("..") // Messages name files as the command does.
	files, err := filepath.Glob("features/*" + extension)
	if err != nil || len(files) == 0 {
		t.Fatalf("no features: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(path.Base(file), extension), func(t *testing.T) {
			s, ok := decided[file]
			if !ok {
				if s, err = Run(Options{Paths: []string{file}, Found: "-", Classes: defaultPicture, Vacuity: true}); err != nil {
					t.Fatal(err)
				}
				decided[file] = s
			}
			look(t, &s)
		})
	}
}
