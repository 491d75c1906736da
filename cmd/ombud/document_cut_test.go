package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// cut is the line that stands for lines which a document leaves out.
const cut = "[…]"

// cutAs is what was printed, with the cuts of the promise: as many lines before
// the first cut and after the last one; what stands between two cuts begins with
// the line it began with. A promise that is kept comes back as it was.
func cutAs(promised, printed string) (string, error) {
	parts := pieces(promised)
	if len(parts) == 1 {
		return printed, nil
	}
	lines := strings.Split(printed, "\n")
	first, last := len(parts[0]), len(parts[len(parts)-1])
	if len(lines) < first+last {
		return printed, fmt.Errorf("prints %d lines, fewer than the %d it shows around its cuts", len(lines), first+last)
	}
	out := slices.Clone(lines[:first])
	rest, end := lines[first:len(lines)-last], lines[len(lines)-last:]
	for _, piece := range parts[1 : len(parts)-1] {
		at := -1
		if len(piece) > 0 {
			at = slices.Index(rest, piece[0])
		}
		if at < 0 || at+len(piece) > len(rest) {
			return printed, fmt.Errorf("prints no %q between two cuts: place the cuts anew", strings.Join(piece, "\n"))
		}
		out = append(append(out, cut), rest[at:at+len(piece)]...)
		rest = rest[at+len(piece):]
	}
	return strings.Join(append(append(out, cut), end...), "\n"), nil
}

// pieces are the lines between the cuts.
func pieces(promised string) [][]string {
	out := [][]string{nil}
	for _, line := range strings.Split(promised, "\n") {
		if line == cut {
			out = append(out, nil)
			continue
		}
		out[len(out)-1] = append(out[len(out)-1], line)
	}
	return out
}

func TestCutAs(t *testing.T) {
	for _, row := range []struct{ name, promised, printed, want, problem string }{
		{"nothing is cut: all that is printed", "a\nb", "a\nc\nd", "a\nc\nd", ""},
		{"a promise that is kept stays", "a\n[…]\nd", "a\nb\nc\nd", "a\n[…]\nd", ""},
		{"a line before the cut has changed", "a\n[…]\nd", "x\nb\nc\nd", "x\n[…]\nd", ""},
		{"a line after the cut has changed", "a\n[…]\nd", "a\nb\nc\ny", "a\n[…]\ny", ""},
		{"a cut at the end", "a\n[…]", "a\nb\nc", "a\n[…]", ""},
		{"a cut at the beginning", "[…]\nc", "a\nb\nc", "[…]\nc", ""},
		{"a cut of nothing", "a\n[…]\nb", "a\nb", "a\n[…]\nb", ""},
		{"two cuts find what is between them", "a\n[…]\nc\nd\n[…]", "a\nb\nc\nx\ne", "a\n[…]\nc\nx\n[…]", ""},
		{"what is between two cuts is gone", "a\n[…]\nc\n[…]", "a\nb\nd", "a\nb\nd", "place the cuts anew"},
		{"fewer lines than shown", "a\n[…]\nb\nc", "a", "a", "fewer than the 3"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := cutAs(row.promised, row.printed)
			if got != row.want {
				t.Errorf("got %q, want %q", got, row.want)
			}
			if (err != nil) != (row.problem != "") || err != nil && !strings.Contains(err.Error(), row.problem) {
				t.Errorf("error %v, want one with %q", err, row.problem)
			}
		})
	}
}
