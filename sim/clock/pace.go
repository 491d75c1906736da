package clock

import (
	"context"
	"fmt"
	"math"
	"time"

	upstream "github.com/benbjohnson/clock"

	"ombud/sim"
)

// Pacer ties virtual time to the time of a wall: speed units of virtual time pass in one unit of wall time. Every
// moment is measured from the start, so delays do not add up.
type Pacer struct {
	wall  upstream.Clock
	speed float64
	start time.Time     // wall time of
	zero  time.Duration // this virtual time
}

// NewPacer returns a pacer for which it is now the virtual time zero. The speed is above 0: 60 makes a minute pass in
// a second.
func NewPacer(wall upstream.Clock, speed float64, zero time.Duration) (*Pacer, error) {
	if !(speed > 0) || math.IsInf(speed, 1) {
		return nil, fmt.Errorf("speed %v: a finite number above 0 is needed; 1 is real time, 60 makes a minute pass in a second", speed)
	}
	return &Pacer{wall, speed, wall.Now(), zero}, nil
}

// Due returns the wall time of a virtual time, or the latest that can be expressed.
func (p *Pacer) Due(at time.Duration) time.Time {
	wait := float64(at-p.zero) / p.speed
	if wait >= math.MaxInt64 {
		return p.start.Add(math.MaxInt64)
	}
	return p.start.Add(time.Duration(wait))
}

// Wait returns when the wall shows the virtual time at, or at once if it is later. It returns the error of ctx as soon
// as that has one.
func (p *Pacer) Wait(ctx context.Context, at time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	left := p.Due(at).Sub(p.wall.Now())
	if left <= 0 {
		return nil
	}
	timer := p.wall.Timer(left)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Pace plays run at the speed of a wall: every event happens when its time has come there. After each event it calls
// show, which may be nil. It returns nil when nothing is going to happen any more, and otherwise the error of ctx; the
// run then stands after the last event that happened. See Pacer for the speed.
func Pace[S comparable, E sim.Event[E]](ctx context.Context, run *sim.Run[S, E], wall upstream.Clock, speed float64, show func(E)) error {
	pacer, err := NewPacer(wall, speed, run.Now())
	if err != nil {
		return err
	}
	for at, ok := run.NextAt(); ok; at, ok = run.NextAt() {
		if err := pacer.Wait(ctx, at); err != nil {
			return err
		}
		e, _ := run.Next()
		if show != nil {
			show(e)
		}
	}
	return nil
}
