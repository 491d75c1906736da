package main

import "testing"

func TestWhichFilesOfAFolderAreChecked(t *testing.T) {
	for _, row := range []struct {
		name, file string
		want       bool
	}{
		{"a feature anywhere", "doc/a.feature", true},
		{"a procedure in its folder", "procedures/case-1.md", true},
		{"a procedure deeper in its folder", "all/procedures/old/case-1.md", true},
		{"the readme of the procedures", "procedures/README.md", false},
		{"a document beside the features", "features/notes.md", false},
		{"a document among features below procedures: the innermost folder decides", "procedures/features/notes.md", false},
		{"a scenario in its folder", "scenarios/found/a.txt", true},
		{"a text elsewhere", "doc/a.txt", false},
		{"a text among the procedures", "procedures/a.txt", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := kindIn(row.file); got != row.want {
				t.Errorf("%s: got %t", row.file, got)
			}
		})
	}
}
