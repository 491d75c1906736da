package steps

import (
	"os"
	"path/filepath"
	"slices"
)

// written are the extensions of files that people write by hand. A report does
// not replace one.
var written = []string{extension, procedureExtension, ".txt", ".go"}

// targets checks the files that reports would replace: none is read in this
// run, and none looks like the work of somebody.
func (o *Options) targets(inputs []string, found *findings) {
	for _, f := range o.Formats {
		if f.File == "" {
			continue
		}
		info, err := os.Stat(f.File)
		if err != nil {
			continue // There is nothing to lose.
		}
		name := filepath.ToSlash(f.File)
		switch {
		case slices.ContainsFunc(inputs, func(path string) bool { return sameFile(path, info) }):
			found.report("--format", 0, 0, "the %s report would replace %s, which this run reads; name another file", f.Name, name)
		case slices.Contains(written, filepath.Ext(name)):
			found.report("--format", 0, 0, "the %s report would replace %s, and files that end in %s are not reports; remove it, or name another file",
				f.Name, name, filepath.Ext(name))
		}
	}
}

// sameFile reports whether a path, by whatever name, is a file.
func sameFile(path string, file os.FileInfo) bool {
	info, err := os.Stat(filepath.FromSlash(path))
	return err == nil && os.SameFile(info, file)
}

// inputs are the files that were read for the features.
func (p *planner) inputs(features []*feature) []string {
	var out []string
	for _, f := range features {
		out = append(out, f.src.path)
	}
	for name := range p.library.read {
		out = append(out, p.library.file(name))
	}
	return out
}
