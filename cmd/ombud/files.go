package main

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// The extensions of the files ombud reads.
const (
	featureExtension   = ".feature"
	procedureExtension = ".md"
	scenarioExtension  = ".txt"
)

// filesBelow lists the files at or below a path that keep wants, by name. keep
// is given the path as the user sees it, so that it can tell which folder a file
// is in. A path that is a file is listed whatever keep says. A name with a sign in
// it that is no text is left out if illegible says nothing against that.
func filesBelow(path string, keep func(within string) bool, illegible func(file string, sign language.Text) error) ([]string, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, badEnvironment(filepath.ToSlash(path), err)
	case !info.IsDir():
		return []string{path}, nil
	}
	root := folderName(path)
	var files []string
	err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return badEnvironment(filepath.ToSlash(p), err)
		}
		below, _ := filepath.Rel(path, p)
		kept := !d.IsDir() && keep(filepath.ToSlash(filepath.Join(root, below)))
		at, sign := phrase.Illegible(filepath.ToSlash(d.Name()))
		switch {
		case at < 0 && kept:
			files = append(files, p)
		case at >= 0 && kept:
			return illegible(p, sign)
		case at >= 0 && d.IsDir():
			return cmp.Or(illegible(p, sign), filepath.SkipDir)
		}
		return nil
	})
	return files, err
}

// folderName is the path of a folder with a name at its end: that of the current
// folder for "." and the like.
func folderName(path string) string {
	path = filepath.Clean(path)
	if base := filepath.Base(path); base != "." && base != ".." {
		return path
	}
	if abs, err := filepath.Abs(path); err == nil {
		return filepath.Base(abs)
	}
	return path
}

// scenarioFiles lists the scenarios that paths name, each once: files as they
// are, and what ends in .txt below folders.
func scenarioFiles(paths []string) ([]string, error) {
	var all []string
	seen := map[string]bool{}
	for _, path := range paths {
		files, err := filesBelow(path, func(within string) bool { return strings.HasSuffix(within, scenarioExtension) }, refuseName)
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			return nil, &problem{language.Textf("%s: no scenarios in this folder", filepath.ToSlash(path)), language.Textf("Scenarios are files that end in %s; name one, or another folder.", scenarioExtension)}
		}
		for _, file := range files {
			if name := filepath.Clean(file); !seen[name] {
				seen[name] = true
				all = append(all, name)
			}
		}
	}
	return all, nil
}
