package main

import (
	"strconv"

	"ombud/sim/phrase"
)

// farOff is how much longer or shorter than the text a name may be and still
// be what was meant: beyond that it is no slip of the fingers.
const farOff = 4

// nearest is the name that text was probably meant to be, "" if none is near.
func nearest(text string, names []string) string {
	g := phrase.NewGrammar()
	for i, name := range names {
		g.Add(i, name)
	}
	near := g.Nearest(text, 1)
	if len(near) == 0 || max(len(near[0])-len(text), len(text)-len(near[0])) > farOff {
		return ""
	}
	return near[0]
}

// quote puts a text of the user in quotes, with control characters escaped.
func quote(text string) string { return strconv.Quote(text) }
