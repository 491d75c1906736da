package steps

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/scenario"
)

// A source is one feature file as the parser gets it: without a byte order
// mark, in normal form C, so that a letter with an accent is one character
// whichever editor wrote it.
type source struct {
	path   string // as given, with forward slashes
	text   string
	lines  []string
	only   []int  // lines whose scenarios are asked for; nil for all
	tongue string // the language that its keywords are in, if that is not the one it names; else ""
}

const (
	extension         = ".feature"
	scenarioExtension = ".txt"
	defaultPath       = "features"
)

// lineSuffix is the line number behind a path that asks for one scenario.
var lineSuffix = regexp.MustCompile(`^(.+\.feature):([0-9]+)$`)

// sources reads the feature files that the paths name, in the order of the
// paths and, within a directory, by name; each file once.
func sources(paths []string, found *findings) []*source {
	if len(paths) == 0 {
		paths = []string{defaultPath}
	}
	var all []*source
	byPath := map[string]*source{}
	for _, path := range paths {
		file, line := SplitLine(path)
		for _, name := range featureFiles(file, found) {
			src := byPath[name]
			if src == nil {
				src = readSource(name, found)
				byPath[name] = src
				if src != nil {
					all = append(all, src)
					src.ask(line)
				}
			} else if src.only != nil {
				src.ask(line)
			}
		}
	}
	return all
}

// zero asks for a line that no file has.
var zero = regexp.MustCompile(`\.feature:0+$`)

// SplitLine takes the line number off a path that asks for one scenario, as in
// FILE:LINE; 0 if there is none.
func SplitLine(path string) (file string, line int) {
	m := lineSuffix.FindStringSubmatch(path)
	if m == nil || zero.MatchString(path) {
		return path, 0
	}
	line, _ = strconv.Atoi(m[2])
	return m[1], line
}

// ask adds a line to those asked for; 0 asks for all.
func (s *source) ask(line int) {
	if line == 0 {
		s.only = nil
		return
	}
	s.only = append(s.only, line)
}

// featureFiles lists the feature files at or below a path.
func featureFiles(path string, found *findings) []string {
	slashed := filepath.ToSlash(filepath.Clean(path))
	switch {
	case strings.TrimSpace(path) == "":
		found.report(strconv.Quote(path), 0, 0, "the path is empty; name a feature file or a directory that holds some, or leave it out for %s", defaultPath)
		return nil
	case zero.MatchString(slashed):
		found.report(slashed, 0, 0, "lines are counted from 1; name the line of a scenario, or leave the number out for all")
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && slashed == defaultPath:
		found.report(slashed, 0, 0, "%s; go to the folder that holds features, procedures and scenarios, or name a feature file or another directory", reason(err))
		return nil
	case err != nil:
		found.report(slashed, 0, 0, "%s; name a feature file or a directory that holds some", reason(err))
		return nil
	case !info.IsDir() && strings.HasSuffix(slashed, procedureExtension):
		found.report(slashed, 0, 0, "a procedure by its name, not a feature; say ombud audit %s, or name a feature file", slashed)
		return nil
	case !info.IsDir() && strings.HasSuffix(slashed, scenarioExtension):
		found.report(slashed, 0, 0, "a recorded scenario by its name, not a feature; say ombud replay %s, or name a feature file", slashed)
		return nil
	case !info.IsDir() && !strings.HasSuffix(slashed, extension):
		found.report(slashed, 0, 0, "not a feature file by its name; feature files end in %s", extension)
		return nil
	case !info.IsDir():
		return []string{slashed}
	}
	var names []string
	err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			found.report(filepath.ToSlash(p), 0, 0, "%s; make it readable or leave it out", reason(err))
			return nil
		}
		if at, name := phrase.Illegible(p); at >= 0 {
			found.report(strconv.Quote(filepath.ToSlash(p)), 0, 0, "the %s in the name is not text; rename it", name)
			return nil
		}
		if !d.IsDir() && strings.HasSuffix(p, extension) {
			names = append(names, filepath.ToSlash(p))
		}
		return nil
	})
	if err == nil && len(names) == 0 {
		found.report(slashed, 0, 0, "no feature files in this directory; feature files end in %s", extension)
	}
	return names
}

// reason is what went wrong with a file, without its name.
func reason(err error) language.Text {
	switch {
	case os.IsNotExist(err):
		return language.Textf("no such file or directory")
	case os.IsPermission(err):
		return language.Textf("no permission to read it")
	}
	return scenario.Cause(err)
}

// remedy is what to do about a file that cannot be read.
func remedy(err error) language.Text {
	switch {
	case errors.Is(err, scenario.ErrNotRegular):
		return language.Textf("name a plain file, or leave it out")
	case errors.Is(err, scenario.ErrTooLarge):
		return language.Textf("split it")
	}
	return language.Textf("make it readable or leave it out")
}

// readSource reads one file; nil after a report.
func readSource(path string, found *findings) *source {
	data, err := scenario.ReadRegular(filepath.FromSlash(path), maxFile)
	if err != nil {
		found.tell(path, 0, 0, language.Concat(reason(err), language.Verbatim("; "), remedy(err)))
		return nil
	}
	return newSource(path, data, found)
}

// newSource cleans the content of a file; nil after a report.
func newSource(path string, data []byte, found *findings) *source {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	found.speak(path, LanguageOf(data))
	if line, column, problem := illegible(data); !problem.IsZero() {
		found.tell(path, line, column, problem)
		return nil
	}
	src := &source{path: path, text: norm.NFC.String(string(data))}
	src.lines = strings.Split(strings.ReplaceAll(src.text, "\r\n", "\n"), "\n")
	return src
}

// illegible says where and why a file is not the text of a feature.
func illegible(data []byte) (line, column int, problem language.Text) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return 1, 1, language.Textf("the file is UTF-16; save it as UTF-8")
	case len(bytes.TrimSpace(data)) == 0:
		return 1, 1, language.Textf(`the file is empty; begin with "Feature:" and a title`)
	}
	line = 1
	for text := range bytes.Lines(data) {
		if len(text) > maxLine {
			return line, 1, language.Textf("the line has %d bytes; the longest that is read has %d", len(text), maxLine)
		}
		plain := strings.TrimSuffix(strings.TrimSuffix(string(text), "\n"), "\r")
		if at, name := phrase.Illegible(plain); at >= 0 {
			return line, utf8.RuneCountInString(plain[:at]) + 1, language.Textf("the %s is not text; a feature file is plain text in UTF-8", name)
		}
		if line++; line > maxLines {
			return line, 1, language.Textf("the file has more than %d lines; divide it", maxLines)
		}
	}
	return 0, 0, language.Text{}
}

// line returns a line of the file by its number, from 1.
func (s *source) line(n int) string {
	if n < 1 || n > len(s.lines) {
		return ""
	}
	return s.lines[n-1]
}
