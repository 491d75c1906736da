package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// newVersion is the command that says which ombud this is.
func newVersion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "show which ombud this is",
		Long:    "Shows the version of ombud, the commit it was built from and the Go version, on\none line. Add it to every report of a bug.",
		Example: "  ombud version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintln(c.out, versionLine(buildInfo()))
			return nil
		},
	}
}

// buildInfo is what the linker wrote about this program; nil if it wrote nothing.
func buildInfo() *debug.BuildInfo {
	info, _ := debug.ReadBuildInfo()
	return info
}

// versionLine is "ombud VERSION (commit …) GO OS/ARCH"; info may be nil.
func versionLine(info *debug.BuildInfo) string {
	commit := ""
	if info != nil {
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				commit = " commit " + s.Value + commit
			case s.Key == "vcs.modified" && s.Value == "true":
				commit += " with changes"
			}
		}
	}
	return fmt.Sprintf("ombud %s%s %s %s/%s", versionOf(info), commit, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// versionOf is the version alone; info may be nil.
func versionOf(info *debug.BuildInfo) string {
	if info == nil || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
