package main

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A file of an archive: its path below the one folder, with slashes.
type file struct {
	name    string
	content []byte
	runs    bool // it is a program
}

// shipped is what goes with the command: with it, the folder of an archive is a
// project that every command finds its files in. What its pages link to is there.
var shipped = []string{"README.md", "ARCHITECTURE.md", "CHANGELOG.md", "FACTS.md", "docs", "features", "procedures", "scenarios"}

// completions are the names that shells look for.
var completions = [][2]string{{"bash", "ombud.bash"}, {"zsh", "_ombud"}, {"fish", "ombud.fish"}, {"powershell", "ombud.ps1"}}

// commonFiles are the files that are the same for all systems, and the version.
// Completions and manual pages are asked of the command, built for this system.
func commonFiles(work string) ([]file, string, error) {
	binary, err := build(here, work)
	if err != nil {
		return nil, "", err
	}
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		return nil, "", err
	}
	files, err := tracked()
	if err != nil {
		return nil, "", err
	}
	for _, c := range completions {
		script, err := exec.Command(binary, "completion", c[0]).Output()
		if err != nil {
			return nil, "", fmt.Errorf("ombud completion %s: %w", c[0], err)
		}
		files = append(files, file{name: "completions/" + c[1], content: script})
	}
	pages, err := manPages(binary, filepath.Join(work, "man1"))
	return append(files, pages...), fileVersion(info.Main.Version), err
}

// fileVersion is a version as a part of a file name: "(devel)" is what Go calls
// the version of a source without history.
func fileVersion(version string) string {
	return strings.NewReplacer("(", "", ")", "", "+", "-").Replace(version)
}

// tracked reads what is shipped of the files under version control: what somebody
// tries out in a clone stays there.
func tracked() ([]file, error) {
	list, err := exec.Command("git", append([]string{"ls-files", "-z", "--"}, shipped...)...).Output()
	if err != nil {
		return nil, fmt.Errorf("git ls-files: %w; dist is for the top folder of a clone", err)
	}
	var files []file
	for _, name := range strings.Split(strings.TrimSuffix(string(list), "\x00"), "\x00") {
		content, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			return nil, fmt.Errorf("a file under version control is missing: %w", err)
		}
		files = append(files, file{name: name, content: content})
	}
	return files, nil
}

// manPages has the command write its pages and reads them.
func manPages(binary, dir string) ([]file, error) {
	if out, err := exec.Command(binary, "man", "--out", dir).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("ombud man: %w\n%s", err, out)
	}
	pages, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var files []file
	for _, p := range pages {
		content, err := os.ReadFile(filepath.Join(dir, p.Name()))
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: "man/man1/" + p.Name(), content: content})
	}
	return files, nil
}
