package advice_test

import (
	"testing"

	"ombud/sim/advice"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

func BenchmarkShortestFromEverywhere(b *testing.B) {
	for b.Loop() {
		advice.Shortest(advice.Question{Params: world.Defaults(), Beginnings: trial.Beginnings()}, decide)
	}
}

func BenchmarkAmendCase1Literally(b *testing.B) {
	d := proceduretest.Shipped(b, "case-1")
	for b.Loop() {
		advice.Amend(d, advice.Question{Params: world.Defaults()}, decide)
	}
}

func BenchmarkAmendCase1HoweverItIsRead(b *testing.B) {
	d := proceduretest.Shipped(b, "case-1")
	for b.Loop() {
		advice.Amend(d, advice.Question{Params: world.Defaults(), Readings: everyReading}, decide)
	}
}
