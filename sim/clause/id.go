package clause

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// An ID names a clause or a fact: letters and digits, a hyphen, a number, and perhaps a letter, as in C1-08, F-305 or
// P-03b.
type ID string

var idForm = regexp.MustCompile(`^([A-Z]+[0-9]*)-([0-9]{1,6})([a-z]?)$`)

// Valid reports whether the text has the form of an id.
func (id ID) Valid() bool { return idForm.MatchString(string(id)) }

// split returns the parts of a valid id.
func (id ID) split() (prefix string, number int, letter string) {
	m := idForm.FindStringSubmatch(string(id))
	if m == nil {
		return string(id), 0, ""
	}
	number, _ = strconv.Atoi(m[2])
	return m[1], number, m[3]
}

// longestRange bounds how many ids a range may stand for, so that a slip of the keyboard does not become a long list.
const longestRange = 100

// Expand reads a line of sources, as procedures have them under "Source:": ids with commas between them, and ranges such
// as "C1-01 to C1-16". A name that is no id, such as "C1", stands for itself. The error says what is wrong with a range.
func Expand(line string) ([]ID, error) {
	var out []ID
	for part := range strings.SplitSeq(line, ",") {
		from, to, ranged := strings.Cut(strings.TrimSpace(part), " to ")
		first, last := ID(strings.TrimSpace(from)), ID(strings.TrimSpace(to))
		if !ranged && strings.ContainsAny(string(first), " \t") {
			return nil, fmt.Errorf("%q is no id, and no range of ids such as C1-01 to C1-16", first)
		}
		if !ranged {
			out = append(out, first)
			continue
		}
		ids, err := between(first, last)
		if err != nil {
			return nil, err
		}
		out = append(out, ids...)
	}
	return out, nil
}

// between lists the ids of a range, its ends included. They have as many digits as the first.
func between(first, last ID) ([]ID, error) {
	prefix, from, letter := first.split()
	other, to, end := last.split()
	switch {
	case !first.Valid() || !last.Valid() || prefix != other || letter+end != "":
		return nil, fmt.Errorf("%q to %q is no range of ids; both ends need the same letters before a number, as in C1-01 to C1-16", first, last)
	case to < from || to-from >= longestRange:
		return nil, fmt.Errorf("%q to %q is no range of ids; it has to rise, and stand for at most %d", first, last, longestRange)
	}
	digits := len(first) - len(prefix) - 1
	var out []ID
	for n := from; n <= to; n++ {
		out = append(out, ID(fmt.Sprintf("%s-%0*d", prefix, digits, n)))
	}
	return out, nil
}

var sourceTag = regexp.MustCompile(`^@source\((.*)\)$`)

// Sources are the ids that the tags of a scenario cite, in their order, each once. Other tags mean nothing here.
func Sources(tags []string) []ID {
	var out []ID
	for _, tag := range tags {
		m := sourceTag.FindStringSubmatch(tag)
		if m == nil {
			continue
		}
		for id := range strings.SplitSeq(m[1], ",") {
			out = appendNew(out, ID(id))
		}
	}
	return out
}

// appendNew adds what a list does not have yet.
func appendNew[T comparable](list []T, one T) []T {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}
