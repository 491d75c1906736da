package main

import (
	"ombud/sim/diagnosis"
	"ombud/sim/language"
	"ombud/sim/procedure"
)

// explain adds to the diagnosis what helps to go on: the next question and what the procedures do, or why no state shows
// the symptoms.
func (d *diagnosed) explain(c *console, i *interrupt, skip []diagnosis.Question, documents []*procedure.Document) {
	if !d.result.Possible() {
		d.conflict = d.universe.Conflict(d.result.Symptoms)
		return
	}
	if next, ok := d.universe.Next(d.result, d.margin, skip); ok {
		d.next = &next
	}
	if d.cut {
		return
	}
	treatments, hybrid := diagnosis.Treatments(documents)
	d.hybrid = hybrid
	b := c.bar()
	total := len(treatments) * (len(d.result.Targets()) + len(d.result.Others()))
	d.repairs = d.universe.Repair(d.result, treatments, i.options(), func(done int) { b.show(done, total, d.say("procedures tried")) })
	b.erase()
	d.cut = i.heard.Load()
}

// A remedy is a procedure with the readings in which it does the same to the same causes.
type remedy struct {
	diagnosis.Repair
	name     string
	readings []procedure.Reading
}

// remedies puts the readings of a procedure together that do the same.
func (d *diagnosed) remedies() []remedy {
	var out []remedy
	for _, r := range d.repairs {
		n := remedy{r, r.Treatment.Document.Name, r.Treatment.Readings}
		if last := len(out) - 1; last >= 0 && out[last].name == n.name && r.Same(&out[last].Repair) {
			out[last].readings = append(out[last].readings[:len(out[last].readings):len(out[last].readings)], n.readings...)
			continue
		}
		out = append(out, n)
	}
	return out
}

// label names the procedure, with its readings if they matter.
func (r *remedy) label() language.Speaker {
	if len(r.readings) == len(procedure.ReadingNames()) {
		return language.Verbatim(r.name)
	}
	var how language.Speaker = r.readings[0]
	for _, reading := range r.readings[1:] {
		how = language.Textf("%s or %s", how, reading)
	}
	return language.Textf("%s, read %s", r.name, how)
}
