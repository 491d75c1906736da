package steps

import (
	"os"
	"path/filepath"
	"slices"

	"ombud/sim/scenario"
)

// written are the extensions of files that people write by hand.
var written = []string{extension, procedureExtension, ".txt", ".go"}

// Handwritten is the extension of a file that is there and looks, by it, like the
// work of somebody: a feature, a procedure or another .md, a scenario or another
// .txt, a program in Go; "" of any other. Of a link that of what it leads to counts
// as well. Nothing that ombud makes of its inputs replaces such a file.
func Handwritten(path string) string {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return ""
	}
	for _, name := range []string{path, target} {
		if e := filepath.Ext(name); slices.Contains(written, e) {
			return e
		}
	}
	return ""
}

// targets checks the files that reports would replace: none is read in this
// run, none looks like the work of somebody, and none is named like a feature.
func (o *Options) targets(inputs []string, found *findings) {
	for _, f := range o.Formats {
		if f.File == "" || f.File == Output {
			continue
		}
		info, err := os.Stat(f.File)
		name := filepath.ToSlash(f.File)
		switch {
		case err != nil && filepath.Ext(f.File) == extension:
			found.report("--format", 0, 0, "the %s report %s would be taken for a feature: such files end in %s; name another file", f.Name, name, extension)
		case err != nil: // There is nothing to lose.
		case slices.ContainsFunc(inputs, func(path string) bool { return sameFile(path, info) }):
			found.report("--format", 0, 0, "the %s report would replace %s, which this run reads; name another file", f.Name, name)
		case Handwritten(f.File) != "" && !(f.Name == "rerun" && holdsList(f.File)):
			found.report("--format", 0, 0, "the %s report would replace %s, and files that end in %s are not reports; remove it, or name another file",
				f.Name, name, Handwritten(f.File))
		}
	}
}

// holdsList reports whether a file is a list that a run wrote.
func holdsList(path string) bool {
	data, err := scenario.ReadRegular(path, maxFile)
	return err == nil && isList(data)
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
