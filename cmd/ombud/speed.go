package main

import (
	"context"
	"math"
	"strconv"
	"strings"
	"time"

	wall "github.com/benbjohnson/clock"

	"ombud/sim/clock"
	"ombud/sim/language"
)

// The slowest and the fastest way to show a run.
const (
	minSpeed = 0.01
	maxSpeed = 1_000_000
)

// onceSpeed is a once of a speed such as 60x, where 1x is real time.
func onceSpeed(name string) *once[float64] {
	return &once[float64]{name: name, placeholder: "N", read: func(text string) (float64, error) {
		v, err := strconv.ParseFloat(strings.TrimSuffix(text, "x"), 64)
		if err != nil || math.IsNaN(v) || v < minSpeed || v > maxSpeed {
			return 0, &problem{
				language.Textf("--%s cannot be %s", name, quote(text)),
				language.Textf("Write a number from 0.01x to 1000000x: 1x is real time, 60x shows a minute in a second."),
			}
		}
		return v, nil
	}}
}

// paced returns a function that waits until the real clock has reached a time
// of the run, which begins now and goes at this speed.
func paced(speed float64) func(at time.Duration) {
	p, err := clock.NewPacer(wall.New(), speed, 0)
	if err != nil {
		panic("a speed that was checked is refused: " + err.Error())
	}
	return func(at time.Duration) { p.Wait(context.Background(), at) }
}
