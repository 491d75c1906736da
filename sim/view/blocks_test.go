package view_test

import (
	"testing"
	"time"

	"ombud/sim/view"
)

// blocks is a page with a picture of every sort.
func blocks() *view.Page {
	return &view.Page{
		Title: "An audit", Lead: "Every sort of picture.", Counts: []view.Count{{Value: "12", Label: "steps"}, {Value: "2", Label: "findings", Tone: view.Bad}},
		Blocks: []view.Block{
			{Title: "Steps", Text: "What each step is for.", Table: &view.Table{
				Columns: []string{"Step", "Role", "Classes"}, Numbers: []int{2},
				Rows: [][]view.Cell{
					{{Text: "6. Wait 5 minutes"}, {Text: "needed", Tone: view.Good}, {Text: "1,204"}},
					{{Text: "9. Close Outlook", Go: "?close"}, {Text: "without effect", Tone: view.Unsure}, {Text: "88"}},
				},
			}},
			{Title: "Waits", Intervals: &view.Intervals{Until: 10 * time.Minute, Rows: []view.IntervalRow{
				{Label: "step 6", Text: "margin 0 s", Spans: []view.Span{
					{Until: 5*time.Minute - time.Millisecond, Tone: view.Bad, Text: "may fail"}, {From: 5 * time.Minute, Until: view.Never, Tone: view.Good, Text: "suffices"},
				}, Marks: []view.Mark{{At: 5 * time.Minute, Text: "as published"}}},
				{Label: "step 13", Text: "no need to wait", Spans: []view.Span{{Until: view.Never, Tone: view.Good, Text: "suffices"}}},
			}}},
			{Title: "Times", Histogram: &view.Histogram{
				Bars:  []view.Bar{{Until: time.Minute, Count: 3}, {From: time.Minute, Until: 2 * time.Minute, Count: 12}, {From: 2 * time.Minute, Until: 3 * time.Minute, Count: 5}},
				Marks: []view.Mark{{At: 90 * time.Second, Text: "p50"}, {At: view.Never, Text: "max"}}, Late: 6,
			}},
			{Title: "An edit", Lines: []view.TextLine{{Text: "Sign in to Lync"}, {Text: "Wait 5 minutes.", Tone: view.Bad}, {Text: "Wait 6 minutes.", Tone: view.Good}}},
			{Title: "Sources", Last: true, Table: &view.Table{Columns: []string{"Source"}, Rows: [][]view.Cell{{{Text: "F-305"}}}}},
		},
	}
}

func TestBrowserBlocks(t *testing.T) {
	page := written(t, blocks())
	b := open(t, 1000, 900)
	for _, width := range []int{1000, 400} {
		b.resize(width, 900)
		b.visit(page, "")
		b.shows(".block table", "6. Wait 5 minutes needed 1,204")
		b.is(`document.querySelectorAll('.interval .bar').length`, "3")
		b.is(`Math.round(100 * document.querySelector('.interval .bar.good').getBoundingClientRect().width / document.querySelector('.interval[role=listitem] .track').getBoundingClientRect().width)`, "50")
		b.shows(".interval[role=listitem]", "margin 0 s")
		b.shows(".interval .mark", "as published")
		b.shows(".intervals .legend", "may fail suffices")
		b.shows(".histogram .marks", "p50 1 min 30 s")
		b.shows(".histogram .marks", "max not in time")
		b.is(`[...document.querySelectorAll('.bin .bar')].map((e) => Math.round(100 * e.getBoundingClientRect().width / e.parentElement.getBoundingClientRect().width)).join(' ')`, "25 100 42 50")
		b.is(`[...document.querySelectorAll('.bin[role=listitem]')].map((e) => [...e.children].map((c) => c.textContent).join(' ').replace(/\s+/g, ' ').trim()).join('; ')`, "0 s – 1 min 3 ≤ 11.5 %; 1 min – 2 min 12 ≤ 57.7 % p50; 2 min – 3 min 5 ≤ 76.9 %; not in time 6 23.1 % max")
		b.shows(".lines .good", "+Wait 6 minutes.")
		b.is(`document.querySelector('details.folded').open`, "false")
		b.is(`document.documentElement.scrollWidth - document.documentElement.clientWidth`, "0")
		b.picture("blocks_" + map[int]string{1000: "wide", 400: "phone"}[width])
	}
	b.click("details.folded summary")
	b.shows("details.folded", "F-305")
	b.calm()
}
