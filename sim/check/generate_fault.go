package check

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// Faults that are drawn, and messages for them to hit.

// faults draws what may strike at any time.
func (d dice) faults(sw swarm) (out []world.Setting) {
	for range 1 + d.n(4) {
		out = append(out, d.filled(sw, pick(d, sw.faults), time.Hour))
	}
	if d.oneIn(2) {
		out = append(out, world.Setting{Kind: world.SetFaultLimit, N: d.n(4)})
	}
	return out
}

// slow are the windows by which Lync messages are under way for long, each exact: by id of its parameter.
var slow = []struct {
	id    string
	takes []time.Duration
}{
	{"P-42", []time.Duration{0, 10 * time.Second}},
	{"P-43", []time.Duration{time.Second, 10 * time.Second}},
	{"P-44", []time.Duration{time.Minute, 5 * time.Minute}},
	{"P-29", []time.Duration{time.Minute, 5 * time.Minute}},
	{"P-45", []time.Duration{time.Minute, 5 * time.Minute}},
}

// slowness draws them.
func (d dice) slowness() (out []world.Setting) {
	for _, s := range slow {
		i := slices.IndexFunc(timingParameters, func(p world.Parameter) bool { return p.ID == s.id })
		out = append(out, world.Setting{Kind: world.SetTiming, N: i, Window: sim.Exactly(pick(d, s.takes))})
	}
	return out
}

// hits draws when faults hit Lync messages that may at any time, for many of those: soon, while one is under way.
func (d dice) hits(settings []world.Setting) (out []Pin) {
	for _, s := range settings {
		e := world.Event{Kind: world.MessageStruck, User: s.User, A: uint8(s.N), B: uint8(s.M)}
		switch s.Kind {
		case world.SetMessageFault:
		case world.SetReorderFault:
			e.A = uint8(world.Reordered)
		default:
			continue
		}
		if !d.oneIn(6) {
			out = append(out, Pin{Event: e, Delay: pick(d, soon)})
		}
	}
	return out
}

// mishap draws something that sends Lync messages, and what a network does to some of them.
func (d dice) mishap(sw swarm) []Move {
	m, v := d.pair(sw)
	list := d.sending(m, v)
	if d.oneIn(4) {
		list = append(list, d.sending(m, d.user(sw))...)
	}
	for range min(1+d.n(3), 3*len(sw.harms)) {
		hit := d.action(sw, pick(d, sw.harms))
		hit.User = m
		if d.oneIn(2) {
			hit.User = v
		}
		list = append(list, do(hit))
		list[len(list)-1].After = pick(d, underWay)
	}
	return list
}

// sending draws what sends messages: an addition, a removal, or a hasty removal with an addition after it.
func (d dice) sending(m, v world.User) (out []Move) {
	all := []world.ActionKind{world.RemoveFromGroup, world.RemoveDelegate, world.AddDelegate}
	for _, k := range pick(d, [][]world.ActionKind{all, all[2:], all[:1], all}) {
		out = append(out, do(world.Action{Kind: k, User: m, Other: v}))
	}
	return out
}

// soon are times after the beginning at which a message is under way that is sent then, where they take long.
var soon = []time.Duration{
	30 * time.Second, 15 * time.Second, time.Minute, 80 * time.Second, 2 * time.Minute, 3 * time.Minute, 5 * time.Minute, 7 * time.Minute,
}

// underWay are times between a cause and what hits a message that it sends, or between two hits.
var underWay = []time.Duration{0, 30 * time.Second, time.Minute, 10 * time.Second, 2 * time.Minute, 5 * time.Minute, time.Second, 90 * time.Second}
