package interference

import (
	"time"

	"ombud/sim/phrase"
)

// durations prints times as the vocabulary does.
var durations = func() *phrase.Grammar {
	g := phrase.NewGrammar(phrase.Duration("duration"))
	g.Add(0, "{duration}")
	return g
}()

func spell(d time.Duration) string { return durations.Print(0, phrase.Arg{Lo: d, Hi: d}) }
