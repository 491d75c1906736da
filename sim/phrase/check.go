package phrase

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// sampleLimit is how many instances of one template Check makes in all
// combinations of sample values; a template with more varies one slot at a time.
const sampleLimit = 256

// Check makes instances of every template from sample values and returns an
// error unless each is an instance of one number alone, reads back as the values
// it was made of and survives Print. A package that fills a grammar calls it in a
// test.
func (g *Grammar) Check() error {
	var problems []error
	for i, t := range g.templates {
		for _, values := range t.combinations() {
			if err := g.checkInstance(i, values); err != nil {
				problems = append(problems, err)
				break // one example per template is enough
			}
		}
	}
	return errors.Join(problems...)
}

// checkInstance checks the template with index i filled with these texts.
func (g *Grammar) checkInstance(i int, values []string) error {
	own := g.templates[i]
	text := own.fill(values)
	for _, t := range g.templates {
		if t.id != own.id && newMatcher(text).run(t) {
			return fmt.Errorf("template %q (number %d) and template %q (number %d) both read %q; change one of them",
				own.text, own.id, t.text, t.id, text)
		}
	}
	m := newMatcher(text)
	if !m.run(own) {
		return fmt.Errorf("template %q does not read its own instance %q", own.text, text)
	}
	if meant := own.args(values); !slices.Equal(m.args, meant) {
		return fmt.Errorf("template %q filled with %q is %q, which reads as %v, not %v", own.text, values, text, m.args, meant)
	}
	args := arguments(own, m.args)
	printed := g.Print(own.id, args...)
	if again, bad := g.Parse(printed); bad != nil || again.ID != own.id || !slices.Equal(again.Args, args) {
		return fmt.Errorf("template %q reads %q as %v, which prints as %q and reads as %v", own.text, text, m.args, printed, again.Args)
	}
	return nil
}

// combinations returns lists of sample values, one value per slot.
func (t *template) combinations() [][]string {
	samples := make([][]string, len(t.slots))
	all := 1
	for i, s := range t.slots {
		samples[i] = s.samples()
		all = min(all*len(samples[i]), sampleLimit+1)
	}
	if all <= sampleLimit {
		return product(samples)
	}
	first := make([]string, len(samples))
	for i := range samples {
		first[i] = samples[i][0]
	}
	var lists [][]string
	for i := range samples {
		for _, value := range samples[i] {
			lists = append(lists, slices.Replace(slices.Clone(first), i, i+1, value))
		}
	}
	return lists
}

// product returns every way to take one text of each list.
func product(samples [][]string) [][]string {
	lists := [][]string{nil}
	for _, values := range samples {
		var longer [][]string
		for _, list := range lists {
			for _, value := range values {
				longer = append(longer, append(slices.Clone(list), value))
			}
		}
		lists = longer
	}
	return lists
}

// fill returns the template with these texts in its slots.
func (t *template) fill(values []string) string {
	var b strings.Builder
	for _, e := range t.elements {
		if e.slot == nil {
			b.WriteString(e.literal)
			continue
		}
		b.WriteString(values[0])
		values = values[1:]
	}
	return b.String()
}

// args returns the values of these texts, each read by itself.
func (t *template) args(values []string) []Arg {
	var args []Arg
	for i, s := range t.slots {
		r := newReader(values[i])
		r.values(s, 0, func(end int, a Arg) bool {
			if end == len(r.text) {
				args = append(args, a)
			}
			return end == len(r.text)
		})
	}
	return args
}

// samples returns texts of typical values of the type.
func (t *Type) samples() []string {
	l := t.language
	durations := []string{
		Length(time.Minute).In(l), Length(90 * time.Second).In(l), Length(90 * time.Minute).In(l), Length(48 * time.Hour).In(l), Length(time.Second / 4).In(l),
	}
	switch t.kind {
	case wordKind:
		return t.words
	case intKind:
		return slices.Compact([]string{strconv.Itoa(t.lo), strconv.Itoa(t.hi)})
	case durationKind:
		return durations
	case spanKind:
		return append(durations[:3:3], tongues[l].exactly+Length(5*time.Minute).In(l), tongues[l].about+Length(5*time.Minute).In(l),
			(Window{time.Minute, 5 * time.Minute}).In(l), (Window{90 * time.Second, 5 * time.Minute}).In(l), (Window{0, 5 * time.Minute}).In(l))
	case quotedKind:
		return []string{`"case-1"`, `"a \"quoted\" word"`}
	case percentKind:
		return []string{"95", "99" + tongues[l].decimal + "5", "0"}
	}
	return []string{"something", "some words, with a comma"}
}
