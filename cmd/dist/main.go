// Dist builds what a release consists of: for every system an archive with the
// command, its shell completions, its manual pages and the files of the project,
// and SHA256SUMS over all archives. The same commit and the same Go make the same
// bytes, whenever and wherever.
//
// Call it at the top of a clone: go run ./cmd/dist, or make dist.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("out", "dist", "folder for the archives; what they replace is replaced")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "dist has no use for the argument %q\nsee go run ./cmd/dist -help\n", flag.Arg(0))
		os.Exit(2)
	}
	if err := dist(*out, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// dist looks at the source as each system sees it, builds, packs, tries the
// archive of this system, and writes the checksums last: they are there if and
// only if everything went well.
func dist(out string, told io.Writer) error {
	work, err := os.MkdirTemp("", "ombud-dist-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err
	}
	if err := os.RemoveAll(filepath.Join(out, sumsName)); err != nil {
		return err
	}
	if err := vet(told); err != nil {
		return err
	}
	common, version, err := commonFiles(work)
	if err != nil {
		return err
	}
	var archives []string
	for _, t := range targets {
		archive, err := release(t, version, common, work, out)
		if err != nil {
			return err
		}
		fmt.Fprintln(told, "built ", archive)
		archives = append(archives, archive)
		if t == here {
			if err := smoke(filepath.Join(out, archive), t, version); err != nil {
				return fmt.Errorf("%s: %w", archive, err)
			}
			fmt.Fprintln(told, "tried ", archive)
		}
	}
	return writeSums(out, archives)
}

// release builds and packs for one system and returns the name of the archive.
func release(t target, version string, common []file, work, out string) (string, error) {
	binary, err := build(t, work)
	if err != nil {
		return "", err
	}
	if err := isFor(binary, t); err != nil {
		return "", err
	}
	content, err := os.ReadFile(binary)
	if err != nil {
		return "", err
	}
	files := append([]file{{name: t.command(), content: content, runs: true}}, common...)
	name := t.archive(version)
	return name, os.WriteFile(filepath.Join(out, name), pack(t, version, files), 0o666)
}
