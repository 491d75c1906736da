package phrase

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// MaxDuration is the longest duration the grammar accepts.
const MaxDuration = 365 * 24 * time.Hour

// A unit of time with its name for one; the name for several adds an s.
type unit struct {
	name string
	size time.Duration
}

// units are in descending order, the order in which a duration is written.
var units = []unit{
	{"day", 24 * time.Hour},
	{"hour", time.Hour},
	{"minute", time.Minute},
	{"second", time.Second},
	{"millisecond", time.Millisecond},
}

// expressible reports whether a duration can be written in the grammar.
func expressible(d time.Duration) bool {
	return d >= 0 && d <= MaxDuration && d%time.Millisecond == 0
}

// component reads one number with its unit, for instance "30 minutes".
func (r reader) component(pos int) (d time.Duration, u, end int, ok bool) {
	end = r.digits(pos)
	n, err := strconv.ParseInt(r.text[pos:end], 10, 64)
	if err != nil {
		return 0, 0, pos, false
	}
	u, end, ok = r.unit(end)
	if !ok || n > int64(MaxDuration/units[u].size) {
		return 0, 0, pos, false
	}
	return time.Duration(n) * units[u].size, u, end, true
}

// unit reads white space and the name of a unit.
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
	u = slices.IndexFunc(units, func(u unit) bool { return name == u.name || name == u.name+"s" })
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
	if next := r.space(end); next > end && r.components(next, u, sum, take) {
		return true
	}
	return take(end, sum)
}

// spans offers the windows of time at pos.
func (r reader) spans(pos int, take func(end int, lo, hi time.Duration) bool) bool {
	if p, ok := r.literal(pos, "between "); ok {
		return r.between(p, take)
	}
	window := func(d time.Duration) (lo, hi time.Duration) { return d, d }
	if p, ok := r.literal(pos, "exactly "); ok {
		pos = p
	} else if p, ok := r.literal(pos, "about "); ok {
		pos, window = p, about
	} else if p, ok := r.literal(pos, "at most "); ok {
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
		end, ok := r.literal(end, " and ")
		return ok && r.durations(end, func(end int, hi time.Duration) bool {
			return lo <= hi && take(end, lo, hi)
		})
	})
}

func (r reader) bareLower(pos int, take func(end int, lo, hi time.Duration) bool) bool {
	end := r.digits(pos)
	n, err := strconv.ParseInt(r.text[pos:end], 10, 64)
	if err != nil {
		return false
	}
	end, ok := r.literal(end, " and ")
	if !ok {
		return false
	}
	hi, u, end, ok := r.component(end)
	if !ok || n > int64(hi/units[u].size) {
		return false
	}
	return take(end, time.Duration(n)*units[u].size, hi)
}

// FormatDuration writes a duration in the shortest form that Parse reads back,
// for instance "90 seconds" and "2 days". It panics unless the duration is whole
// milliseconds from zero to MaxDuration.
func FormatDuration(d time.Duration) string {
	if !expressible(d) {
		panic(fmt.Sprintf("phrase: %v is not whole milliseconds from 0 to %v", d, MaxDuration))
	}
	if d == 0 {
		return "0 seconds"
	}
	return shortest(oneUnit(d), allUnits(d))
}

// FormatSpan writes a window in the shortest form that Parse reads back: a
// duration, "at most", or "between". It panics on ends that FormatDuration
// refuses and on ends in the wrong order.
func FormatSpan(lo, hi time.Duration) string {
	switch {
	case lo > hi:
		panic(fmt.Sprintf("phrase: the window %v to %v has its lower end above its upper end", lo, hi))
	case lo == hi:
		return FormatDuration(lo)
	case lo == 0:
		return "at most " + FormatDuration(hi)
	}
	forms := []string{"between " + FormatDuration(lo) + " and " + FormatDuration(hi)}
	for i, u := range units {
		if lo%u.size == 0 && hi%u.size == 0 {
			forms = append(forms, fmt.Sprintf("between %d and %s", lo/u.size, count(hi, i)))
		}
	}
	return shortest(forms...)
}

// oneUnit writes a duration in the largest unit that divides it.
func oneUnit(d time.Duration) string {
	i := slices.IndexFunc(units, func(u unit) bool { return d%u.size == 0 })
	return count(d, i)
}

// allUnits writes a duration in as many units as it takes.
func allUnits(d time.Duration) string {
	var parts []string
	for i, u := range units {
		if d >= u.size {
			parts = append(parts, count(d, i))
			d %= u.size
		}
	}
	return strings.Join(parts, " ")
}

// count writes how often the unit with index i fits.
func count(d time.Duration, i int) string {
	n := d / units[i].size
	if n == 1 {
		return "1 " + units[i].name
	}
	return fmt.Sprintf("%d %ss", n, units[i].name)
}

// shortest returns the shortest form, the first of equals.
func shortest(forms ...string) string {
	return slices.MinFunc(forms, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
}
