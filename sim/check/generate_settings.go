package check

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/lync"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// settings draws what is given. What contradicts an earlier setting, or has a value that is refused, is left out.
func (d dice) settings(sw swarm) ([]world.Setting, *world.Setup) {
	list := []world.Setting{{Kind: world.SetPair}}
	if sw.hybrid {
		list = append(list, world.Setting{Kind: world.SetHybrid})
		if d.oneIn(2) {
			list = append(list, world.Setting{Kind: world.SetMailbox, User: d.user(sw), N: int(lync.Online)})
		}
	}
	if sw.slow {
		list = append(list, d.slowness()...)
	}
	list = append(list, d.assumptions(sw)...)
	if k := d.n(6); k < 4 {
		list = append(list, world.Setting{Kind: beginnings[k]})
	}
	if len(sw.faults) > 0 {
		list = append(list, d.faults(sw)...)
	}
	if sw.settings {
		for range 1 + d.n(5) {
			list = append(list, d.setting(sw))
		}
	}
	return consistent(sw, list)
}

// beginnings are the situations that the published article starts from.
var beginnings = [...]world.SettingKind{world.SetCorrect, world.SetNone, world.SetHalf, world.SetRemovedInOutlook}

// consistent leaves out what cannot be together, and returns the beginning that is left.
func consistent(sw swarm, list []world.Setting) ([]world.Setting, *world.Setup) {
	u := world.NewSetup()
	if sw.hybrid {
		u.Deploy()
	}
	return slices.DeleteFunc(list, func(s world.Setting) bool { return u.Apply(s) != nil }), u
}

// drawnApart are the settings that have a place of their own.
var drawnApart = []world.SettingKind{
	world.SetPair, world.SetHybrid, world.SetCorrect, world.SetHalf, world.SetRemovedInOutlook, world.SetNone,
	world.SetTiming, world.SetAssumption, world.SetFaultLimit,
}

// plainSettings and hybridSettings are the forms of all others.
var plainSettings, hybridSettings = func() (plain, hybrid []form[world.Setting]) {
	for _, f := range settingForms {
		switch {
		case slices.Contains(drawnApart, world.SettingKind(f.kind)):
		case slices.ContainsFunc(faultForms, func(g form[world.Setting]) bool { return g.kind == f.kind }):
		case f.base.Hybrid():
			hybrid = append(hybrid, f)
		default:
			plain = append(plain, f)
		}
	}
	return plain, hybrid
}()

// setting draws one about users, clients and stores.
func (d dice) setting(sw swarm) world.Setting {
	list := plainSettings
	if sw.hybrid && d.oneIn(2) {
		list = hybridSettings
	}
	return d.filled(sw, pick(d, list), 24*time.Hour)
}

// filled is a setting of a form; windows end within the longest time.
func (d dice) filled(sw swarm, f form[world.Setting], longest time.Duration) world.Setting {
	s, seen := f.base, false
	for _, slot := range f.slots {
		arg := d.arg(slot.words, slot.name)
		if slot.name == "window" {
			w := d.window(sim.AtMost(longest))
			arg = phrase.Arg{Lo: w.Earliest, Hi: w.Latest}
		}
		if slot.name == "user" {
			u := d.user(sw)
			if seen && u == s.User && u == s.Other {
				u = partner(u)
			}
			arg.N, seen = int(u), true
		}
		slot.set(&s, arg)
	}
	if !sw.hybrid && s.Hybrid() { // Some phrases are hybrid for one of their words only.
		return f.base
	}
	return s
}

// counts are whole numbers that something depends on: the limits of F-112 and F-1011, and their neighbours.
var counts = []int{0, 1, 25, 24, 26, 2, 500, 501, 499, 254}

// builds of Azure AD Connect around the one that writes back (F-911).
var builds = []string{"1.1.553.0", "1.1.552.0", "1.0.0.0", "2.0.0.0"}

// arg draws a value of a slot.
func (d dice) arg(words []string, name string) phrase.Arg {
	switch {
	case words != nil:
		return phrase.Arg{N: d.n(len(words))}
	case name == "duration":
		jump := time.Duration(d.jump()) * world.HalfMinute
		return phrase.Arg{Lo: jump, Hi: jump}
	case name == "int":
		return phrase.Arg{N: pick(d, counts)}
	}
	return phrase.Arg{Text: pick(d, builds)}
}

// jumps of clocks in half minutes, around the tolerances of P-61 and the hour that a clock is off at most; simplest first.
var jumps = []int{12, 2, 10, 11, 1, 3, 60, 61, 120, 121, 240, 255}

// jump is one of the usual jumps, or any.
func (d dice) jump() int {
	if d.oneIn(4) {
		return 1 + d.n(255)
	}
	return pick(d, jumps)
}

// formOfSetting finds the form of a setting.
func formOfSetting(k world.SettingKind) form[world.Setting] {
	i := slices.IndexFunc(settingForms, func(f form[world.Setting]) bool { return f.kind == int(k) })
	return settingForms[i]
}

var (
	timingForm = formOfSetting(world.SetTiming)
	choiceForm = formOfSetting(world.SetAssumption)
)

// parametersOf finds the parameters that the words of a slot name.
func parametersOf(f form[world.Setting]) (out []world.Parameter) {
	for _, word := range f.slots[0].words {
		p, ok := world.FindParameter(word)
		if !ok {
			panic("check: the vocabulary names a parameter that there is not: " + word)
		}
		out = append(out, p)
	}
	return out
}

var timingParameters, choiceParameters = parametersOf(timingForm), parametersOf(choiceForm)

// assumptions draws other values of parameters: timings over their whole range, choices over all their values.
func (d dice) assumptions(sw swarm) (out []world.Setting) {
	if sw.timings {
		for range 1 + d.n(4) {
			i := d.n(len(timingParameters))
			out = append(out, world.Setting{Kind: world.SetTiming, N: i, Window: d.window(timingParameters[i].Range)})
		}
	}
	if sw.choices {
		for range 1 + d.n(4) {
			i := d.n(len(choiceParameters))
			out = append(out, world.Setting{Kind: world.SetAssumption, N: i, Text: pick(d, choiceParameters[i].Values)})
		}
	}
	return out
}
