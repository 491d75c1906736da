package view_test

import (
	"fmt"
	"testing"
	"time"

	"ombud/sim/view"
)

// hostile is a page all of whose texts would like to end what they stand in, or to
// be an element, an attribute or an address of their own.
func hostile() *view.Page {
	const mean = `</script></style></noscript><img src=x onerror=hurt=1><script>hurt=1</script>"'&<!--` + "`${hurt=1}` {n} {what} javascript:hurt=1 \u202e"
	n := 0
	m := func() string { n++; return fmt.Sprintf("%d%s", n, mean) }
	run := func() *view.Run {
		return &view.Run{
			Language: mean, Title: m(), Tone: view.Bad, Text: m(), Command: m(), Lanes: []view.Lane{{Name: m(), Short: m()}, {Name: m(), Short: m()}}, Shelves: []string{m()},
			Lines: []view.Line{{Label: m()}, {Label: m()}}, Start: []string{m(), view.Absent}, Apart: m(), Ends: time.Minute,
			Events: []view.Event{{Text: m(), Notes: []string{m()}, Changes: []view.Change{{Value: m()}, {Line: 1, Value: m()}}}, {At: time.Second, Text: m(), To: 1, Outside: true}},
			Waits:  []view.Wait{{Text: m(), Gone: 9, Until: view.Never}, {Text: m(), Born: 1, Gone: 2, Until: time.Second, Happened: true}}, Claims: []view.Claim{{Text: m(), Turns: []int{1, 2}}},
		}
	}
	beside := run()
	beside.Beside = run()
	blocks := []view.Block{
		{Title: m(), Text: m(), Table: &view.Table{Columns: []string{m(), m(), m()}, Rows: [][]view.Cell{{{Text: m(), Go: mean}, {Text: m(), Go: "?" + mean}, {Text: m(), Go: "javascript:hurt=1"}}}}},
		{Title: m(), Lines: []view.TextLine{{Text: m(), Tone: view.Bad}}},
		{Title: m(), Intervals: &view.Intervals{Until: time.Hour, Rows: []view.IntervalRow{{Label: m(), Text: m(), Spans: []view.Span{{Until: time.Minute, Text: m()}}, Marks: []view.Mark{{At: time.Second, Text: m()}}}}}},
		{Title: m(), Histogram: &view.Histogram{Bars: []view.Bar{{Until: time.Minute, Count: 1}}, Marks: []view.Mark{{At: time.Second, Text: m()}}, Late: 1}},
		{Title: m(), Last: true, Lines: []view.TextLine{{Text: m()}}},
	}
	graph := &view.Graph{Language: mean, Acts: []string{m()}, Shelves: []string{m()}, Lines: []view.Line{{Label: m()}}, Nodes: []view.Node{
		{Parent: -1, Changes: []view.Change{{Value: m()}}, Pending: []view.Pending{{Text: m(), Until: time.Second}}, Edges: []view.Edge{{Text: m(), Fork: m(), To: 1}, {Text: m(), To: -1}}},
		{Tone: view.Bad, End: m(), Parent: 0},
	}}
	return &view.Page{
		Language: mean, Title: m(), Lead: m(), Notes: []string{m()}, Counts: []view.Count{{Value: m(), Label: m()}}, Blocks: blocks,
		Coverage: &view.Coverage{Title: m(), Text: m(), Language: mean, Clauses: []view.Clause{
			{ID: mean, Group: m(), Section: m(), Text: m(), Without: m(), Exercises: []view.Exercise{{Place: mean, By: m()}, {Place: "nowhere", By: m()}}}, {ID: m(), Group: m(), Text: m()},
		}},
		Features: []view.Feature{{Language: mean, Name: m(), Place: m(), Text: m(), Scenarios: []view.Scenario{{
			Name: m(), Place: mean, Rule: m(), Tags: []string{m(), m()}, Word: m(), Warning: m(), Time: m(), Tone: view.Bad, Graph: graph, Blocks: blocks,
			Steps: []view.Step{{Keyword: m(), Text: m(), Tone: view.Bad, Verdict: m(), Message: m(), Table: [][]string{{m()}}, Runs: []*view.Run{beside, run()}}},
		}}}},
	}
}

// Wherever a text of a user can stand, it is shown as it is and does nothing.
func TestBrowserHostileEverywhere(t *testing.T) {
	p := hostile()
	page := written(t, p)
	b := open(t, 1000, 800)
	b.visit(page, "")
	place := b.eval(`document.querySelector('.scenarios a').getAttribute('href')`)
	clause := b.eval(`document.querySelector('.strip a').getAttribute('href')`)
	for _, address := range []string{"", "#!block=3", "#!block=4", clause, place, place + "!line=1", place + "!run=0.0&event=1", place + "!run=0.1&event=2", place + "!walk=", place + "!walk=0", place + "!class=2", place + "!block=1"} {
		b.visit(page, address)
		b.is(`String(window.hurt)`, "undefined")
		b.is(`document.querySelectorAll('img, main script, main style, iframe, object, [onerror], [onload], [onclick]').length`, "0")
		b.is(`[...document.querySelectorAll('main a, header a')].filter((a) => !a.getAttribute('href').startsWith('#')).length`, "0")
		b.is(`document.body.innerText.includes('onerror=hurt=1') && document.body.innerText.includes('{n} {what}')`, "true")
		if b.eval(`document.querySelector('main').innerText.includes('There is nothing at')`) == "true" {
			t.Errorf("%s leads nowhere", address)
		}
	}
	b.visit(page, place)
	for _, selector := range []string{".see", ".tabs a", ".turn", ".facts a", ".steps .self"} {
		b.eval(fmt.Sprintf(`document.querySelector(%q).click(); 0`, selector))
		b.is(`String(window.hurt)`, "undefined")
		b.visit(page, place)
	}
	b.calm()
}
