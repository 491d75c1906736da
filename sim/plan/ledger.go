package plan

import (
	"encoding/json"

	"ombud/sim/language"
)

// A Ledger counts what was read, and what became of it. Read is always the sum of all the counts.
type Ledger struct {
	Read   int        // how many there were
	Counts [skips]int // what became of them, Used among it
}

// add counts one.
func (l *Ledger) add(s Skip) {
	l.Read++
	l.Counts[s]++
}

// Used is how many were of use.
func (l *Ledger) Used() int { return l.Counts[Used] }

// Skipped is how many were not.
func (l *Ledger) Skipped() int { return l.Read - l.Used() }

// words is the ledger in words: "6 rows: 4 used, 2 skipped (1 self, 1 malformed)".
func (l *Ledger) words(noun string) language.Text {
	if l.Skipped() == 0 {
		return language.Textf("%s: %s used", counted(l.Read, noun), grouped(l.Used()))
	}
	var why []language.Speaker
	for s := Used + 1; s < skips; s++ {
		if n := l.Counts[s]; n > 0 {
			why = append(why, language.Concat(grouped(n), language.Verbatim(" "), s))
		}
	}
	return language.Textf("%s: %s used, %s skipped (%s)", counted(l.Read, noun), grouped(l.Used()), grouped(l.Skipped()), language.Join(why, ", "))
}

// MarshalJSON writes the ledger as an object with the numbers that are not 0.
func (l Ledger) MarshalJSON() ([]byte, error) {
	type skip struct {
		Reason string `json:"reason"`
		Count  int    `json:"count"`
		Loses  bool   `json:"loses"`
	}
	list := []skip{}
	for s := Used + 1; s < skips; s++ {
		if n := l.Counts[s]; n > 0 {
			list = append(list, skip{s.String(), n, s.Loses()})
		}
	}
	return json.Marshal(struct {
		Read    int    `json:"read"`
		Used    int    `json:"used"`
		Skipped int    `json:"skipped"`
		Why     []skip `json:"why_skipped"`
	}{l.Read, l.Used(), l.Skipped(), list})
}
