package main

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/sample"
)

// How large a printed histogram is: lines, and characters of the longest bar.
const (
	histogramRows = 9
	longestBar    = 48
)

// shares are the percentiles that are shown.
var shares = []struct {
	name   string
	points int
}{{"p50", 5_000}, {"p90", 9_000}, {"p99", 9_900}}

// print tells of the sample on one screen.
func (r *sampled) print(w io.Writer) {
	f := r.flags
	fmt.Fprintln(w, r.story.Name)
	if r.story.Place != "" {
		fmt.Fprintln(w, r.story.Place)
	}
	r.sayLine(w, "within %s %s", phrase.Length(r.story.Within), r.story.Goal())
	fmt.Fprintln(w)
	r.sayLine(w, "%s runs, seeds %s to %s, delays %s", grouped(r.tally.Runs()), grouped(f.seed.value),
		grouped(f.seed.value+r.tally.Runs()-1), f.laws.describe())
	r.printRate(w)
	if r.tally.Times.Total() > 0 {
		r.printTimes(w)
	}
	r.printWorst(w)
}

// sayLine writes a line in the language of the sample.
func (r *sampled) sayLine(w io.Writer, format string, args ...any) {
	fmt.Fprintln(w, language.Textf(format, args...).In(r.language))
}

// describe names the distributions in use.
func (l *laws) describe() string {
	text := l.All.String()
	for _, p := range sortedKeys(l.Of) {
		text += ", " + p + " " + l.Of[p].String()
	}
	return text
}

// printRate tells how many runs came to their claim, and what became of the
// others.
func (r *sampled) printRate(w io.Writer) {
	runs := r.tally.Runs()
	r.sayLine(w, "%s of %s in time: %s, 95 %% interval %s to %s", grouped(r.tally.Endings[sample.InTime]), grouped(runs),
		percent(part(r.tally.Endings[sample.InTime], runs)), percent(math.Floor(r.low*10_000)), percent(math.Ceil(r.high*10_000)))
	for e := sample.Broken; e > sample.InTime; e-- {
		if n := r.tally.Endings[e]; n > 0 {
			r.sayLine(w, "%s of them %s", grouped(n), e)
		}
	}
	if f := r.flags; f.atLeast.given {
		says := map[int]language.Text{
			exitExpected: language.Textf("holds"), exitRefuted: language.Textf("refuted"),
			exitInconclusive: language.Textf("open, the interval lies on both sides"),
		}[r.exit()]
		r.sayLine(w, "at least %s: %s", percent(float64(f.atLeast.value)), says)
	}
}

// part is a share in basis points, rounded, but all only if it is all and none
// only if it is none.
func part(n, of uint64) float64 {
	points := math.Round(float64(n) / float64(of) * 10_000)
	switch {
	case n == of || n == 0:
		return points
	default:
		return min(max(points, 1), 9_999)
	}
}

// percent writes basis points.
func percent(points float64) language.Text {
	return language.Textf("%s %%", language.Decimal{N: int(points), Places: 2})
}

// printTimes shows percentiles and histogram of the time to the claim.
func (r *sampled) printTimes(w io.Writer) {
	l := r.language
	names, values := []string{"min"}, []string{phrase.Brief(r.tally.Fastest).In(l)}
	for _, s := range shares {
		names, values = append(names, s.name), append(values, r.percentile(s.points))
	}
	names, values = append(names, "max"), append(values, phrase.Brief(r.tally.Slowest).In(l))
	if r.tally.Runs() > r.tally.Times.Total() {
		values[len(values)-1] = sample.Late.In(l)
	}
	wide := 15
	for _, cell := range values {
		wide = max(wide, utf8.RuneCountInString(cell)+2)
	}
	fmt.Fprintln(w)
	for _, line := range [][]string{names, values} {
		text := ""
		for _, cell := range line {
			text += fmt.Sprintf("%*s", wide, cell)
		}
		fmt.Fprintln(w, text)
	}
	fmt.Fprintln(w)
	printHistogram(w, l, r.tally.Times.Rows(histogramRows))
}

// percentile is the time in which so many of all runs came to the claim, if so
// many did. A time that stands for its bin is written as the round end of it.
func (r *sampled) percentile(points int) string {
	t, ok := r.tally.Percentile(points)
	switch {
	case !ok:
		return sample.Late.In(r.language)
	case t < r.tally.Slowest && sample.Width(t) > time.Millisecond:
		t += time.Millisecond
	}
	return phrase.Brief(t).In(r.language)
}

// printHistogram draws a bar for every row.
func printHistogram(w io.Writer, l language.Language, rows []sample.Row) {
	most, wide := uint64(1), 0
	for _, row := range rows {
		most, wide = max(most, row.Runs), max(wide, len(clockTime(l, row.From)))
	}
	digits := utf8.RuneCountInString(grouped(most).In(l))
	for _, row := range rows {
		line := fmt.Sprintf("  %*s  %*s  %s", wide, clockTime(l, row.From), digits, grouped(row.Runs).In(l), strip(row.Runs, most))
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// strip is a bar in eighths of a character; what is not nothing shows.
func strip(n, most uint64) string {
	eighths := n * longestBar * 8 / most
	if n > 0 {
		eighths = max(eighths, 1)
	}
	bar := strings.Repeat("█", int(eighths/8))
	if rest := eighths % 8; rest > 0 {
		bar += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return bar
}

// printWorst lists the worst runs with the commands that show them.
func (r *sampled) printWorst(w io.Writer) {
	fmt.Fprintln(w)
	r.sayLine(w, "worst runs")
	wide := 0
	for _, one := range r.worst {
		wide = max(wide, utf8.RuneCountInString(one.label().In(r.language)))
	}
	for _, one := range r.worst {
		show := one.command
		if one.file != "" {
			show = "ombud replay " + shellWord(one.file)
		}
		fmt.Fprintf(w, "  %*s  %s\n", wide, one.label().In(r.language), show)
	}
}

// label is what became of a run, in few characters.
func (w *worst) label() language.Speaker {
	if w.Ending == sample.InTime {
		return phrase.Brief(w.Took)
	}
	return w.Ending
}

// clockTime writes a round time as a clock that was started shows it: 1:30 for a
// minute and a half.
func clockTime(l language.Language, t time.Duration) string {
	h, m, s := t/time.Hour, t/time.Minute%60, t/time.Second%60
	text := fmt.Sprintf("%d:%02d", m, s)
	if h > 0 {
		text = fmt.Sprintf("%d:%02d:%02d", h, m, s)
	}
	if ms := t % time.Second / time.Millisecond; ms > 0 {
		text += language.Decimal{N: int(ms), Places: 3}.In(l)[1:]
	}
	return text
}

// A grouped is a number with thousands apart.
type grouped uint64

// In writes the number.
func (n grouped) In(l language.Language) string {
	return language.Grouped(l, strconv.FormatUint(uint64(n), 10))
}

// String is the number in English.
func (n grouped) String() string { return n.In(language.English) }
