package steps

import (
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

// listMark stands before the name of a file that lists places to run.
const listMark = "@"

var (
	// manyLines is a path with several lines behind it.
	manyLines = regexp.MustCompile(`^(.+\.feature)((?::[0-9]+){2,})$`)
	// listed is a place in a list, up to the white space behind it. Other Cucumbers write a scheme in front.
	listed = regexp.MustCompile(`^(?:file:(?://)?)?(.+?\.feature)((?::[0-9]+)*)(?:\s|$)`)
	// ownPlace is a line of a list as writeRerun writes it.
	ownPlace = regexp.MustCompile(`^\S.*\.feature(:[0-9]+)+$`)
)

// Expand turns paths as a command line names them into those of Options: of a path
// with several lines, as in FILE:3:7, one for each, and of @FILE the places that the
// file lists. If that leaves none, since the lists are empty, settled says so. The
// error is an *InputError.
func Expand(paths []string) (out []string, settled language.Text, err error) {
	var found findings
	for _, path := range paths {
		switch name, list := strings.CutPrefix(path, listMark); {
		case !list:
			out = append(out, eachPlace(path)...)
		case name == "":
			found.report(listMark, 0, 0, "a list has a name; write @rerun.txt for one that a run wrote with --format rerun:rerun.txt")
		default:
			places := readList(name, &found)
			if len(places) == 0 && len(found.list) == 0 {
				settled = nothingLeft(filepath.ToSlash(name))
			}
			out = append(out, places...)
		}
	}
	if list := found.sorted(); len(list) > 0 {
		return nil, language.Text{}, &InputError{list}
	}
	if len(out) > 0 {
		settled = language.Text{}
	}
	return out, settled, nil
}

// eachPlace is a path with one line at most, for each of its lines.
func eachPlace(path string) (out []string) {
	m := manyLines.FindStringSubmatch(path)
	if m == nil {
		return []string{path}
	}
	for line := range strings.SplitSeq(m[2][1:], ":") {
		out = append(out, m[1]+":"+line)
	}
	return out
}

// readList reads the places of a list, separated by white space, as the rerun
// formatters of Cucumber write them.
func readList(name string, found *findings) (out []string) {
	name = filepath.ToSlash(name)
	data, err := scenario.ReadRegular(filepath.FromSlash(name), maxFile)
	if err != nil {
		found.report(name, 0, 0, "%s; name a list that a run wrote with --format rerun:FILE", reason(err))
		return nil
	}
	return parseList(name, data, found)
}

func parseList(name string, data []byte, found *findings) (out []string) {
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		for rest := line; ; {
			rest = strings.TrimLeft(rest, " \t\r\n")
			if rest == "" {
				break
			}
			m := listed.FindStringSubmatch(rest)
			if m == nil {
				word, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
				column := utf8.RuneCountInString(line[:len(line)-len(rest)]) + 1
				found.report(name, n, column, "%q is no place in a feature, such as features/one.feature:3:7", word)
				return nil
			}
			out = append(out, eachPlace(m[1]+m[2])...)
			rest = rest[len(m[0]):]
		}
	}
	return out
}

// isList reports whether a text is a list as writeRerun writes it: it may be replaced
// by another.
func isList(data []byte) bool {
	for line := range strings.Lines(string(data)) {
		if !ownPlace.MatchString(strings.TrimRight(line, "\r\n")) {
			return false
		}
	}
	return true
}

// isPlaces reports whether a text can be read as a list.
func isPlaces(data []byte) bool {
	var found findings
	parseList("", data, &found)
	return len(found.list) == 0
}

// listedFailures finds the scenarios of a list among those of this run. A place of
// their files at which there is none is a mistake.
func listedFailures(places []string, all []*feature, found *findings) *failures {
	l := &failures{again: map[*script]int{}, elsewhere: true}
	for i, place := range places {
		file, line := SplitLine(place)
		l.list = append(l.list, RecordedVerdict{File: file, Line: line})
		for _, f := range all {
			if f.src.path != filepath.ToSlash(filepath.Clean(file)) {
				continue
			}
			if line > 0 {
				f.mustHave(line, found)
			}
			for _, sc := range f.scenarios {
				if line == 0 || sc.asked([]int{line}) {
					l.again[sc] = i
				}
			}
		}
	}
	return l
}

// neither says of a file that it is nothing that can be run again.
func neither(name string) language.Text {
	return language.Textf("%s is neither a record of a run nor a list of places; --format json:FILE writes the one, --format rerun:FILE the other", name)
}
