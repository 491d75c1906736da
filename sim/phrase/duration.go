package phrase

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"ombud/sim/language"
)

// MaxDuration is the longest duration the grammar accepts.
const MaxDuration = 365 * 24 * time.Hour

// A unit of time with its name for one and for several, and its sign as reports
// write it.
type unit struct {
	name, names, sign string
	size              time.Duration
}

// An amount is a number as it is written: a whole part, and a part in tenths,
// hundredths and so on of which scale make one.
type amount struct{ whole, part, scale int64 }

// maxDecimals is more than a day takes to be said to the millisecond.
const maxDecimals = 9

// amount reads a number, with decimals or without.
func (r reader) amount(pos int) (a amount, end int, ok bool) {
	end = r.digits(pos)
	whole, err := strconv.ParseInt(r.text[pos:end], 10, 64)
	if err != nil {
		return amount{}, pos, false
	}
	a = amount{whole: whole, scale: 1}
	if end == len(r.text) || r.text[end] != r.tongue.decimal[0] {
		return a, end, true
	}
	first, last := end+1, r.digits(end+1)
	if last == first || last > first+maxDecimals {
		return a, end, true
	}
	for _, digit := range r.text[first:last] {
		a.part, a.scale = 10*a.part+int64(digit-'0'), 10*a.scale
	}
	return a, last, true
}

// of is so many of a unit; not ok if that is too long or not whole milliseconds.
func (a amount) of(size time.Duration) (d time.Duration, ok bool) {
	part := a.part * size.Milliseconds()
	if a.whole > int64(MaxDuration/size) || part%a.scale != 0 {
		return 0, false
	}
	return time.Duration(a.whole)*size + time.Duration(part/a.scale)*time.Millisecond, true
}

// expressible reports whether a duration can be written in the grammar.
func expressible(d time.Duration) bool {
	return d >= 0 && d <= MaxDuration && d%time.Millisecond == 0
}

// component reads one number with its unit, for instance "30 minutes"
// or "4.5 s".
func (r reader) component(pos int) (d time.Duration, u, end int, ok bool) {
	a, end, ok := r.amount(pos)
	if !ok {
		return 0, 0, pos, false
	}
	if u, end, ok = r.unit(end); ok {
		d, ok = a.of(r.tongue.units[u].size)
	}
	return d, u, end, ok
}

// unit reads white space and the name or the sign of a unit.
func (r reader) unit(pos int) (u, end int, ok bool) {
	start := r.space(pos)
	if start == pos {
		return 0, pos, false
	}
	end = start
	for end < len(r.text) && isLetter(r.text[end]) {
		end++
	}
	name := r.text[start:end]
	u = slices.IndexFunc(r.tongue.units, func(u unit) bool { return name == u.name || name == u.names || name == u.sign })
	return u, end, u >= 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// durations offers the durations at pos, that with the most components first.
func (r reader) durations(pos int, take func(end int, d time.Duration) bool) bool {
	return r.components(pos, -1, 0, take)
}

// components continues a duration behind the unit with index above.
func (r reader) components(pos, above int, sum time.Duration, take func(int, time.Duration) bool) bool {
	d, u, end, ok := r.component(pos)
	sum += d
	if !ok || u <= above || sum > MaxDuration {
		return false
	}
	next := r.space(end)
	if next > end && r.components(next, u, sum, take) {
		return true
	}
	if r.timed(next) {
		return false
	}
	return take(end, sum)
}

// timed reports whether a number with a unit stands at pos. Behind a duration it
// can only be meant as a part of it, in the wrong order or too much.
func (r reader) timed(pos int) bool {
	_, end, ok := r.amount(pos)
	if ok {
		_, _, ok = r.unit(end)
	}
	return ok
}

// spans offers the windows of time at pos.
func (r reader) spans(pos int, take func(end int, lo, hi time.Duration) bool) bool {
	if p, ok := r.literal(pos, r.tongue.between); ok {
		return r.between(p, take)
	}
	window := func(d time.Duration) (lo, hi time.Duration) { return d, d }
	if p, ok := r.literal(pos, r.tongue.exactly); ok {
		pos = p
	} else if p, ok := r.literal(pos, r.tongue.about); ok {
		pos, window = p, about
	} else if p, ok := r.literal(pos, r.tongue.atMost); ok {
		pos, window = p, func(d time.Duration) (lo, hi time.Duration) { return 0, d }
	}
	return r.durations(pos, func(end int, d time.Duration) bool {
		lo, hi := window(d)
		return hi <= MaxDuration && take(end, lo, hi)
	})
}

// about is a duration and up to 20 % more, in whole milliseconds: people wait at
// least as long as they are told.
func about(d time.Duration) (lo, hi time.Duration) {
	return d, d + (d / 5).Truncate(time.Millisecond)
}

// between reads both ends of a window, the first of which may leave its unit to
// the second: "1 and 5 minutes".
func (r reader) between(pos int, take func(end int, lo, hi time.Duration) bool) bool {
	return r.bareLower(pos, take) || r.durations(pos, func(end int, lo time.Duration) bool {
		end, ok := r.literal(end, r.tongue.and)
		return ok && r.durations(end, func(end int, hi time.Duration) bool {
			return lo <= hi && take(end, lo, hi)
		})
	})
}

func (r reader) bareLower(pos int, take func(end int, lo, hi time.Duration) bool) bool {
	a, end, ok := r.amount(pos)
	if !ok {
		return false
	}
	if end, ok = r.literal(end, r.tongue.and); !ok {
		return false
	}
	hi, u, end, ok := r.component(end)
	if !ok {
		return false
	}
	lo, ok := a.of(r.tongue.units[u].size)
	return ok && lo <= hi && take(end, lo, hi)
}

// FormatDuration writes a duration in the shortest form that Parse reads back,
// for instance "90 seconds" and "2 days". It panics unless the duration is whole
// milliseconds from zero to MaxDuration.
func FormatDuration(d time.Duration) string { return Length(d).String() }

// A Length is a duration that can be said in every language.
type Length time.Duration

// In writes the duration in the language, as FormatDuration does in English.
func (v Length) In(l language.Language) string {
	d := time.Duration(v)
	if !expressible(d) {
		panic(fmt.Sprintf("phrase: %v is not whole milliseconds from 0 to %v", d, MaxDuration))
	}
	if d == 0 {
		return "0 " + tongues[l].units[3].names
	}
	return shortest(oneUnit(l, d), allUnits(l, d))
}

// String is the duration in English.
func (v Length) String() string { return v.In(language.English) }

// FormatSpan writes a window in the shortest form that Parse reads back: a
// duration, "at most", or "between". It panics on ends that FormatDuration
// refuses and on ends in the wrong order.
func FormatSpan(lo, hi time.Duration) string { return Window{lo, hi}.String() }

// A Window is a window of time, from Lo to Hi, that can be said in every language.
type Window struct{ Lo, Hi time.Duration }

// In writes the window in the language, as FormatSpan does in English.
func (w Window) In(l language.Language) string {
	t := &tongues[l]
	switch {
	case w.Lo > w.Hi:
		panic(fmt.Sprintf("phrase: the window %v to %v has its lower end above its upper end", w.Lo, w.Hi))
	case w.Lo == w.Hi:
		return Length(w.Lo).In(l)
	case w.Lo == 0:
		return t.atMost + Length(w.Hi).In(l)
	}
	forms := []string{t.between + Length(w.Lo).In(l) + t.and + Length(w.Hi).In(l)}
	for i, u := range t.units {
		if w.Lo%u.size == 0 && w.Hi%u.size == 0 {
			forms = append(forms, fmt.Sprintf("%s%d%s%s", t.between, w.Lo/u.size, t.and, count(l, w.Hi, i)))
		}
	}
	return shortest(forms...)
}

// String is the window in English.
func (w Window) String() string { return w.In(language.English) }

// oneUnit writes a duration in the largest unit that divides it.
func oneUnit(l language.Language, d time.Duration) string {
	i := slices.IndexFunc(tongues[l].units, func(u unit) bool { return d%u.size == 0 })
	return count(l, d, i)
}

// allUnits writes a duration in as many units as it takes.
func allUnits(l language.Language, d time.Duration) string {
	var parts []string
	for i, u := range tongues[l].units {
		if d >= u.size {
			parts = append(parts, count(l, d, i))
			d %= u.size
		}
	}
	return strings.Join(parts, " ")
}

// mostSpoken is how many of a unit people speak of before they take a larger one, too.
const mostSpoken = 90

// spoken writes a duration in one unit, or in several if there would be too many of that one.
func spoken(l language.Language, d time.Duration) string {
	i := slices.IndexFunc(tongues[l].units, func(u unit) bool { return d%u.size == 0 })
	if d/tongues[l].units[i].size > mostSpoken {
		return allUnits(l, d)
	}
	return Length(d).In(l)
}

// count writes how often the unit with index i fits.
func count(l language.Language, d time.Duration, i int) string {
	u := tongues[l].units[i]
	n := d / u.size
	if n == 1 {
		return "1 " + u.name
	}
	return fmt.Sprintf("%d %s", n, u.names)
}

// shortest returns the shortest form, the first of equals.
func shortest(forms ...string) string {
	return slices.MinFunc(forms, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
}
