package view_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"ombud/sim/view"
	"ombud/steps"
)

// marked puts a sign in front of every text of a page, so that what the page says
// by itself stands out.
const sign = "§"

func markedPage() *view.Page {
	run := longRun(3)
	run.Title, run.Text, run.Command, run.Tone, run.Apart = sign, sign, sign, view.Bad, sign
	run.Shelves, run.Lines, run.Start = []string{sign}, []view.Line{{Label: sign}, {Label: sign + sign}}, []string{sign, view.Absent}
	for i := range run.Lanes {
		run.Lanes[i] = view.Lane{Name: sign, Short: sign}
	}
	for i := range run.Events {
		run.Events[i].Text, run.Events[i].Notes = sign, []string{sign}
		run.Events[i].Changes = []view.Change{{Line: 0, Value: view.Absent}, {Line: 1, Value: sign}}
	}
	for i := range run.Waits {
		run.Waits[i].Text = sign
	}
	run.Claims = []view.Claim{{Text: sign, Turns: []int{1, 2}}}
	beside := *run
	run.Beside = &beside
	p := pageOf(run)
	p.Language, p.Title, p.Lead, p.Notes = view.Swedish, sign, sign, []string{sign}
	p.Counts = []view.Count{{Value: "1", Label: sign}}
	p.Blocks = []view.Block{
		{Title: sign, Histogram: &view.Histogram{Bars: []view.Bar{{Until: 1e9, Count: 1}}, Marks: []view.Mark{{At: view.Never, Text: sign}}}},
		{Title: sign, Intervals: &view.Intervals{Until: 1e12, Rows: []view.IntervalRow{{Label: sign, Spans: []view.Span{{Until: view.Never, Text: sign}}, Marks: []view.Mark{{At: 1e9, Text: sign}}}}}},
	}
	p.Coverage = &view.Coverage{Title: sign, Clauses: []view.Clause{
		{ID: sign, Group: sign, Section: sign, Text: sign, Exercises: []view.Exercise{{Place: "runs:1", By: sign + sign}}},
		{ID: sign + "2", Group: sign, Text: sign}, {ID: sign + "3", Group: sign, Text: sign, Without: sign},
	}}
	f := &p.Features[0]
	f.Name, f.Text = sign, sign
	sc := &f.Scenarios[0]
	sc.Name, sc.Rule, sc.Tags, sc.Word, sc.Warning, sc.Time, sc.Classes, sc.Firings = sign, sign, []string{sign}, sign, sign, sign, 2, 3
	sc.Steps[0] = view.Step{Keyword: sign, Text: sign, Tone: view.Bad, Verdict: sign, Message: sign, Runs: []*view.Run{run}}
	sc.Graph = &view.Graph{Cap: 3, Acts: []string{sign}, Shelves: []string{sign}, Lines: []view.Line{{Label: sign}}, Nodes: []view.Node{
		{Parent: -1, Changes: []view.Change{{Value: sign}}, Pending: []view.Pending{{Text: sign, Until: view.Never}, {Text: sign + "2", From: 1e9, Until: 2e9}}, Edges: []view.Edge{{Text: sign, To: 1}, {Text: sign + "2", To: 2}, {Text: sign + "3", To: -1}}},
		{Tone: view.Good, End: sign, Parent: 0}, {Tone: view.Bad, End: sign, Parent: 0, Edges: []view.Edge{{Text: sign, To: 0}}},
	}}
	f.Scenarios = append(f.Scenarios, *sc)
	f.Scenarios[1].Place, f.Scenarios[1].Steps, f.Scenarios[1].Graph = "runs:2", nil, nil
	return p
}

// heardTexts are all texts of the page as people see and hear them.
const heardTexts = `(() => {
  const out = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = walk.nextNode(); n; n = walk.nextNode()) if (!n.parentElement.closest('script, noscript, code')) out.push(n.data);
  for (const e of document.querySelectorAll('*')) for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder']) if (e.hasAttribute(name)) out.push(e.getAttribute(name));
  return out;
})()`

// A Swedish page says nothing in English: every word of it is a word of the
// Swedish texts of the table.
func TestBrowserSwedishPage(t *testing.T) {
	page := written(t, markedPage())
	words := func(text string) []string {
		return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	swedish := map[string]bool{"d": true, "h": true, "min": true, "s": true, "ms": true, "runs": true, "n": true, "p": true, "c": true, "u": true, "Home": true, "End": true}
	for _, w := range view.Words {
		for _, word := range words(strings.NewReplacer("{", " ", "}", " ").Replace(w.Swedish)) {
			swedish[word] = true
		}
	}
	b := open(t, 1280, 900)
	for _, address := range []string{
		"", "#?x", "#!clause=", "#!clause=" + sign, "#!clause=x", "#/runs:1", "#/runs:1!run=0.0&event=0", "#/runs:1!run=0.0&event=2", "#/runs:1!walk=", "#/runs:1!walk=0", "#/runs:1!walk=1", "#/runs:2", "#/runs:3",
	} {
		b.visit(page, address)
		var said []string
		must(t, json.Unmarshal([]byte(b.eval(heardTexts)), &said))
		if len(said) < 10 {
			t.Errorf("%s: the page says %q", address, said)
		}
		for _, text := range said {
			for _, word := range words(text) {
				if !swedish[word] && word != "x" {
					t.Errorf("%s: %q is not Swedish: %q", address, word, text)
				}
			}
		}
		b.is(`document.documentElement.lang`, "sv")
	}
	b.visit(page, "#/runs:1!walk=1")
	b.picture("swedish_walk")
	b.calm()
}

// A page of Swedish features is Swedish; where languages meet, every text says
// which one it is in.
func TestBrowserLanguages(t *testing.T) {
	root, err := filepath.Abs("../..")
	must(t, err)
	dir := t.TempDir()
	pages := map[string]string{}
	for name, paths := range map[string][]string{
		"Swedish": {"features/fall_2.feature"}, "both": {"features/fall_2.feature", "features/contact_groups.feature"},
	} {
		t.Chdir(root)
		pages[name] = filepath.Join(dir, name+".html")
		_, err := steps.Run(steps.Options{Paths: paths, Found: "-", Classes: 30, Formats: []steps.Format{{Name: "html", File: pages[name]}}})
		must(t, err)
		if _, err := os.Stat(pages[name]); err != nil {
			t.Fatal(err)
		}
	}
	b := open(t, 1280, 900)
	b.visit(pages["Swedish"], "")
	b.is(`document.documentElement.lang`, "sv")
	b.shows("h1", "Vad som avgjordes")
	b.shows(".counts", "bevisade påståenden")
	b.is(`document.querySelectorAll('.feature [lang]').length`, "0")
	b.press("/", "ä", "r", ":", "g", "o", "d", "k", "ä", "n", "t")
	b.shows(".found", "16 av 16 scenarier")
	b.press("Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace")
	b.click(".scenarios li:first-child a")
	b.wait(`document.querySelector('.steps') !== null`)
	b.is(`document.querySelectorAll('.steps [lang]').length`, "0")
	b.is(`document.querySelector('.row[data-row="1"] .text').lang + document.querySelector('.shelf dt').lang`, "")
	b.shows(`.row[data-row="1"] .text`, "ombudet")
	b.shows(".shelf", "ombudet")
	b.shows(".steps li:last-child .verdict", "bevisa")
	b.is(`[...document.querySelectorAll('.lanes > span > span')].filter((e) => e.getBoundingClientRect().top < document.querySelector('.lanes').getBoundingClientRect().top).length`, "0")
	b.picture("swedish")
	b.visit(pages["both"], "")
	b.is(`document.documentElement.lang`, "en")
	b.is(`[...document.querySelectorAll('.feature > summary .name')].map((e) => e.lang).join(' ')`, "sv ")
	b.click(".scenarios li:first-child a")
	b.wait(`document.querySelector('.steps') !== null`)
	b.is(`document.querySelector('h2 [lang]').lang + document.querySelector('.steps .text').lang`, "svsv")
	b.is(`document.querySelector('.row[data-row="1"] .text').lang + document.querySelector('.shelf dt').lang + document.querySelector('.steps .verdict').lang`, "svsvsv")
	b.is(`document.querySelector('.tabs a span').lang + document.querySelector('.row.end .text').lang + document.querySelector('.panel h4').lang`, "sv")
	b.calm()
}
