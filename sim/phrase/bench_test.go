package phrase_test

import (
	"fmt"
	"testing"

	"ombud/sim/phrase"
)

// crowded is the vocabulary with n more templates that all start alike.
func crowded(n int) *phrase.Grammar {
	g := vocabulary()
	for i := range n {
		g.Add(1000+i, fmt.Sprintf("{user} does thing %d to {user} within {duration}", i))
	}
	return g
}

func BenchmarkParse(b *testing.B) {
	g := crowded(150)
	for _, c := range []struct{ name, text string }{
		{"first", "the second delegate exits Lync"},
		{"last", "the second delegate does thing 149 to the manager within 1 hour 30 minutes"},
		{"error", "the second delegate does thing 149 to the boss within 1 hour 30 minutes"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := g.Parse(c.text); (err != nil) != (c.name == "error") {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "parses/s")
		})
	}
}
