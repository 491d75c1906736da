package main

import (
	"runtime/debug"
	"strings"
	"testing"
)

func TestVersionLine(t *testing.T) {
	built := &debug.BuildInfo{Settings: []debug.BuildSetting{
		{Key: "vcs.modified", Value: "true"}, {Key: "vcs.revision", Value: "abc123"},
	}}
	built.Main.Version = "v1.2.3"
	for _, row := range []struct {
		name string
		info *debug.BuildInfo
		want string
	}{
		{"a release with a commit and local changes", built, "ombud v1.2.3 commit abc123 with changes go"},
		{"nothing known", nil, "ombud (devel) go"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := versionLine(row.info); !strings.HasPrefix(got, row.want) {
				t.Errorf("got %q, want it to begin with %q", got, row.want)
			}
		})
	}
}
