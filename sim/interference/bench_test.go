package interference_test

import (
	"testing"

	"ombud/sim/interference"
	"ombud/sim/world"
)

func BenchmarkTheShippedProcedures(b *testing.B) {
	q := interference.Question{Documents: shipped(b), Params: world.Defaults()}
	for b.Loop() {
		matrix(q)
	}
}
