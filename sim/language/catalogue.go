package language

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// The catalogue: a file for each part of the program. An entry is an English
// format, its Swedish twin in the line below, and an empty line. \n stands for the
// end of a line, \s for a space at the beginning or the end of a format, \\ for a
// backslash. A line that begins with # is a remark.
//
//go:embed catalogue/*.txt
var files embed.FS

var unescape = strings.NewReplacer(`\n`, "\n", `\s`, " ", `\\`, `\`)

// Keys marks words as keys of the catalogue that are said later, by Textf or a
// Count, and returns them.
func Keys(words ...string) []string { return words }

// Key marks one word.
func Key(word string) string { return word }

// Words are keys in a language, in their order.
func Words(l Language, keys []string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = Textf(k).In(l)
	}
	return out
}

// An entry is a format with its twin and where they stand.
type entry struct {
	english, swedish string
	file             string
	line             int
}

// twins are the Swedish formats by their English ones.
var twins = load()

// load reads the catalogue of the program. A mistake in it is one of the program,
// which a test finds.
func load() map[string]string {
	entries, err := read(files)
	if err != nil {
		panic(err)
	}
	out := make(map[string]string, len(entries))
	for _, e := range entries {
		out[e.english] = e.swedish
	}
	return out
}

// read reads all files of the catalogue.
func read(from fs.FS) ([]entry, error) {
	names, err := fs.Glob(from, "catalogue/*.txt")
	if err != nil {
		return nil, err
	}
	var out []entry
	for _, name := range names {
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		if out, err = readFile(out, path.Base(name), string(data)); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readFile adds the entries of one file.
func readFile(out []entry, name, text string) ([]entry, error) {
	english, n := "", 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "" && english != "":
			return nil, fmt.Errorf("language: %s:%d: %q has no twin in the line below it", name, n, english)
		case line == "":
		case english == "":
			english = unescape.Replace(line)
		default:
			out = append(out, entry{english, unescape.Replace(line), name, n})
			english = ""
		}
	}
	return out, nil
}
