package main

import (
	"errors"
	"fmt"
	"time"

	"ombud/sim/phrase"
	"ombud/sim/scenario"
	"ombud/sim/view"
	"ombud/steps"
)

// histogramBars is how many bins the histogram of a page has, at most.
const histogramBars = 24

// sampleWords are what a page says of samples, in both languages.
var sampleWords = []view.Word{
	{English: "%s: %s runs", Swedish: "%s: %s körningar"},
	{English: "interrupted before the first run", Swedish: "avbrutet före den första körningen"},
	{
		English: "within %s %s: %s of %s in time, %s, 95 %% interval %s to %s; seeds %s to %s, delays %s",
		Swedish: "inom %s %s: %s av %s i tid, %s, 95 %% intervall %s till %s; frön %s till %s, fördröjningar %s",
	},
	{English: "min", Swedish: "min"},
	{English: "max", Swedish: "max"},
	{English: "Samples", Swedish: "Stickprov"},
	{English: "Of every scenario with a claim that comes true in time; its page has the histogram.", Swedish: "Av varje scenario med ett påstående som blir sant i tid; dess sida har histogrammet."},
	{English: "Scenario", Swedish: "Scenario"},
	{English: "In time", Swedish: "I tid"},
	{English: "not in time", Swedish: "inte i tid"},
}

// A sampledScenario is where the sample of a scenario belongs on a page.
type sampledScenario struct {
	*sampled
	shown *view.Scenario
}

// sample adds what seeded runs of the scenarios say: of one scenario to the
// page, of several to the page of each, with a table of all.
func (f *viewFlags) sample(c *console, page *view.Page, stop func() bool) error {
	all, err := f.samples(c, page, stop)
	if err != nil {
		return err
	}
	if len(all) == 1 {
		page.Blocks = append([]view.Block{*all[0].block(page.Language)}, page.Blocks...)
		return nil
	}
	for _, r := range all {
		r.shown.Blocks = append(r.shown.Blocks, *r.block(page.Language))
	}
	page.Blocks = append([]view.Block{*sampleTable(all, page.Language)}, page.Blocks...)
	return nil
}

// samples are those of every scenario on the page that has a claim with within.
// If there is none, the error is that of the first
// scenario, a *steps.InputError.
func (f *viewFlags) samples(c *console, page *view.Page, stop func() bool) (out []sampledScenario, err error) {
	for i := range page.Features {
		for k := range page.Features[i].Scenarios {
			shown := &page.Features[i].Scenarios[k]
			r, bad := f.sampled(c, shown.Place, stop)
			var input *steps.InputError
			switch {
			case bad == nil:
				out = append(out, sampledScenario{r, shown})
			case !errors.As(bad, &input):
				return nil, &fault{bad.Error()}
			case err == nil:
				err = bad
			}
		}
	}
	if len(out) > 0 {
		return out, nil
	}
	return nil, err
}

// sampled runs the scenario at a place with seeds.
func (f *viewFlags) sampled(c *console, place string, stop func() bool) (*sampled, error) {
	sampling := &sampleFlags{runs: f.runs, seed: f.seed, workers: f.workers, laws: new(laws), settings: f.settings, procedure: onceText("procedure", "NAME"), procedures: f.procedures}
	story, err := sampling.story([]string{place})
	if err != nil {
		return nil, err
	}
	b := c.bar()
	r := &sampled{flags: sampling, story: story}
	r.tally = count(story, sampling, stop, func(done int) { b.show(done, int(f.runs.value), story.Name) })
	b.erase()
	return r, nil
}

// points are the percentiles of a sample with the smallest and the largest time.
func (r *sampled) points(say func(string) string) []view.Mark {
	slowest := r.tally.Slowest
	if r.tally.Runs() > r.tally.Times.Total() {
		slowest = view.Never
	}
	fastest := r.tally.Fastest
	if r.tally.Times.Total() == 0 {
		fastest = view.Never
	}
	out := []view.Mark{{At: fastest, Text: say("min")}}
	for _, s := range shares {
		at, ok := r.tally.Percentile(s.points)
		if !ok {
			at = view.Never
		}
		out = append(out, view.Mark{At: at, Text: s.name})
	}
	return append(out, view.Mark{At: slowest, Text: say("max")})
}

// block is a sample as a picture.
func (r *sampled) block(language string) *view.Block {
	say := func(english string) string { return view.In(language, sampleWords, english) }
	runs := r.tally.Runs()
	if runs == 0 {
		return &view.Block{Title: r.story.Name, Text: say("interrupted before the first run")}
	}
	inTime := r.tally.Times.Total()
	r.low, r.high = r.tally.Interval()
	h := &view.Histogram{Late: runs - inTime, Marks: r.points(say)}
	for _, row := range r.tally.Times.Rows(histogramBars) {
		h.Bars = append(h.Bars, view.Bar{From: row.From, Until: row.To, Count: row.Runs})
	}
	return &view.Block{
		Title: fmt.Sprintf(say("%s: %s runs"), r.story.Name, grouped(runs)),
		Text: fmt.Sprintf(say("within %s %s: %s of %s in time, %s, 95 %% interval %s to %s; seeds %s to %s, delays %s"),
			phrase.FormatDuration(r.story.Within.Truncate(time.Millisecond)), r.story.Claim, grouped(inTime), grouped(runs), percent(part(inTime, runs)),
			percent(r.low*10_000), percent(r.high*10_000), grouped(r.flags.seed.value), grouped(r.flags.seed.value+runs-1), r.flags.laws.describe()),
		Histogram: h,
	}
}

// sampleTable is the numbers of several samples, a row for each.
func sampleTable(all []sampledScenario, language string) *view.Block {
	say := func(english string) string { return view.In(language, sampleWords, english) }
	t := &view.Table{Columns: []string{say("Scenario"), say("In time")}, Numbers: []int{1}}
	for i, m := range all[0].points(say) {
		t.Columns, t.Numbers = append(t.Columns, m.Text), append(t.Numbers, 2+i)
	}
	for _, r := range all {
		inTime, runs := r.tally.Times.Total(), r.tally.Runs()
		if runs == 0 {
			continue
		}
		row := []view.Cell{{Text: r.story.Name, Go: r.shown.Place}, {Text: percent(part(inTime, runs))}}
		for _, m := range r.points(say) {
			row = append(row, pointCell(m, say))
		}
		t.Rows = append(t.Rows, row)
	}
	return &view.Block{Title: say("Samples"), Text: say("Of every scenario with a claim that comes true in time; its page has the histogram."), Table: t}
}

// pointCell is a percentile in a table.
func pointCell(m view.Mark, say func(string) string) view.Cell {
	if m.At == view.Never {
		return view.Cell{Text: say("not in time"), Tone: view.Faint}
	}
	return view.Cell{Text: scenario.FormatTime(m.At.Round(time.Second))}
}
