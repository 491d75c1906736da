package main

import (
	"errors"
	"time"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/scenario"
	"ombud/sim/view"
	"ombud/steps"
)

// histogramBars is how many bins the histogram of a page has, at most.
const histogramBars = 24

// A sampledScenario is where the sample of a scenario belongs on a page.
type sampledScenario struct {
	*sampled
	shown *view.Scenario
}

// sample adds what seeded runs of the scenarios say: of one scenario to the
// page, of several to the page of each, with a table of all.
func (f *viewFlags) sample(c *console, page *view.Page, stop func() bool) error {
	all, err := f.samples(c, page, stop)
	l, _ := language.Parse(page.Language)
	if err != nil {
		return err
	}
	if len(all) == 1 {
		page.Blocks = append([]view.Block{*all[0].block(l)}, page.Blocks...)
		return nil
	}
	for _, r := range all {
		r.shown.Blocks = append(r.shown.Blocks, *r.block(l))
	}
	page.Blocks = append([]view.Block{*sampleTable(all, l)}, page.Blocks...)
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
func (r *sampled) points(l language.Language) []view.Mark {
	slowest := r.tally.Slowest
	if r.tally.Runs() > r.tally.Times.Total() {
		slowest = view.Never
	}
	fastest := r.tally.Fastest
	if r.tally.Times.Total() == 0 {
		fastest = view.Never
	}
	out := []view.Mark{{At: fastest, Text: language.Textf("min").In(l)}}
	for _, s := range shares {
		at, ok := r.tally.Percentile(s.points)
		if !ok {
			at = view.Never
		}
		out = append(out, view.Mark{At: at, Text: s.name})
	}
	return append(out, view.Mark{At: slowest, Text: language.Textf("max").In(l)})
}

// block is a sample as a picture.
func (r *sampled) block(l language.Language) *view.Block {
	runs := r.tally.Runs()
	if runs == 0 {
		return &view.Block{Title: r.story.Name, Text: language.Textf("interrupted before the first run").In(l)}
	}
	inTime := r.tally.Times.Total()
	r.low, r.high = r.tally.Interval()
	h := &view.Histogram{Late: runs - inTime, Marks: r.points(l)}
	for _, row := range r.tally.Times.Rows(histogramBars) {
		h.Bars = append(h.Bars, view.Bar{From: row.From, Until: row.To, Count: row.Runs})
	}
	return &view.Block{
		Title: language.Textf("%s: %s runs", r.story.Name, language.Number(runs)).In(l),
		Text: language.Textf("within %s %s: %s of %s in time, %s, 95 %% interval %s to %s; seeds %s to %s, delays %s",
			phrase.Length(r.story.Within.Truncate(time.Millisecond)), r.story.Goal(), language.Number(inTime), language.Number(runs), percent(part(inTime, runs)),
			percent(r.low*10_000), percent(r.high*10_000), grouped(r.flags.seed.value), grouped(r.flags.seed.value+runs-1), r.flags.laws.describe()).In(l),
		Histogram: h,
	}
}

// sampleTable is the numbers of several samples, a row for each.
func sampleTable(all []sampledScenario, l language.Language) *view.Block {
	t := &view.Table{Columns: []string{language.Textf("Scenario").In(l), language.Textf("In time").In(l)}, Numbers: []int{1}}
	for i, m := range all[0].points(l) {
		t.Columns, t.Numbers = append(t.Columns, m.Text), append(t.Numbers, 2+i)
	}
	for _, r := range all {
		inTime, runs := r.tally.Times.Total(), r.tally.Runs()
		if runs == 0 {
			continue
		}
		row := []view.Cell{{Text: r.story.Name, Go: r.shown.Place}, {Text: percent(part(inTime, runs)).In(l)}}
		for _, m := range r.points(l) {
			row = append(row, pointCell(m, l))
		}
		t.Rows = append(t.Rows, row)
	}
	return &view.Block{Title: language.Textf("Samples").In(l), Text: language.Textf("Of every scenario with a claim that comes true in time; its page has the histogram.").In(l), Table: t}
}

// pointCell is a percentile in a table.
func pointCell(m view.Mark, l language.Language) view.Cell {
	if m.At == view.Never {
		return view.Cell{Text: language.Textf("not in time").In(l), Tone: view.Faint}
	}
	return view.Cell{Text: scenario.FormatTime(m.At.Round(time.Second))}
}
