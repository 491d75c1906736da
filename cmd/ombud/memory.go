package main

import (
	"runtime/debug"
	"strconv"
	"strings"

	"ombud/sim/language"
)

// The bounds of --max-memory, in bytes.
const (
	leastMemory = 64 << 20
	mostMemory  = 1 << 50
)

// memoryUnits are the units of --max-memory, the largest first. B alone stands
// for bytes.
var memoryUnits = []struct {
	name  string
	bytes uint64
}{{"TiB", 1 << 40}, {"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1}}

// onceMemory is a once of a size such as 512MiB, in bytes.
func onceMemory(name string) *once[uint64] {
	return &once[uint64]{name: name, placeholder: "SIZE", read: func(text string) (uint64, error) {
		for _, u := range memoryUnits {
			number, ok := strings.CutSuffix(text, u.name)
			if !ok {
				continue
			}
			n, err := strconv.ParseUint(strings.TrimSpace(number), 10, 64)
			if err == nil && n <= mostMemory/u.bytes && n*u.bytes >= leastMemory {
				return n * u.bytes, nil
			}
			break
		}
		return 0, &problem{
			language.Textf("--%s cannot be %s", name, quote(text)),
			language.Textf("Write a whole number and its unit, from 64MiB to 1024TiB, for example 512MiB or 4GiB."),
		}
	}}
}

// ownMemory is what the program takes before it does anything, in bytes.
const ownMemory = 28 << 20

// restrain lets the process take so many bytes, 0 for any number, and returns
// how many of them a search may store, and a function that ends the restraint.
// Half of what the program itself leaves is for the classes that are stored,
// which decides verdicts and is counted, never measured. The other half is for
// what a search needs for a moment, and for what the garbage collector has not
// collected. The collector is told of both.
func restrain(bytes uint64) (stored int, end func()) {
	if bytes == 0 {
		return 0, func() {}
	}
	bytes -= ownMemory
	before := debug.SetMemoryLimit(int64(bytes))
	return int(bytes / 2), func() { debug.SetMemoryLimit(before) }
}
