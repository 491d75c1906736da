package view_test

import (
	"fmt"
	"testing"
	"time"

	"ombud/sim/view"
)

// forest is a page with a graph of so many classes: each leads to two others, one
// line of its stores says one of three things, one has four values and one too many
// for a map.
func forest(classes int) *view.Page {
	g := &view.Graph{Cap: classes, Whole: true, Acts: []string{"When it grows", "Then it ends"}, Shelves: []string{"Trees"}, Lines: []view.Line{{Label: "kind"}, {Label: "leaf"}, {Label: "number"}}}
	said := func(n int) []string {
		return []string{[]string{"oak", "elm", "ash"}[n%3], fmt.Sprint("leaf ", n%7/2), fmt.Sprint(n)}
	}
	for n := range classes {
		node := view.Node{Parent: (n - 1) / 2, Pending: []view.Pending{{Text: "a leaf falls", Until: time.Duration(n+1) * time.Second}}}
		before := said(node.Parent)
		if n == 0 {
			node.Parent, before = -1, []string{"", "", ""}
		}
		for i, v := range said(n) {
			if v != before[i] {
				node.Changes = append(node.Changes, view.Change{Line: i, Value: v})
			}
		}
		for to := 2*n + 1; to <= 2*n+2 && to < classes; to++ {
			node.Edges = append(node.Edges, view.Edge{Text: fmt.Sprint("branch ", to), To: to})
		}
		if len(node.Edges) == 0 {
			node.Act, node.Tone, node.End = 1, view.Good, "it has ended"
			if n%10 == 0 {
				node.Tone, node.End = view.Bad, "it has broken"
			}
		}
		g.Nodes = append(g.Nodes, node)
	}
	p := pageOf(longRun(3))
	p.Features[0].Scenarios[0].Graph = g
	return p
}

// A map of many classes puts them together, says how many, and opens into them.
func TestBrowserMapOfManyClasses(t *testing.T) {
	const classes = 1500
	page := written(t, forest(classes))
	b := open(t, 1280, 900)
	b.visit(page, "#/runs:1!walk=0.1")
	sum := `[...document.querySelectorAll('.map a .size')].reduce((n, e) => n + Number(e.textContent.replace(/,/g, '')), 0)`
	b.is(sum, "1500")
	b.is(`document.querySelector('#kinds').selectedOptions[0].innerText`, "leaf") // It tells most of them apart.
	b.is(`[...document.querySelectorAll('#kinds option')].map((e) => e.innerText).join(', ')`, "the line of the scenario, kind, leaf")
	b.is(`document.querySelectorAll('.map .edge.gone').length + ' ' + document.querySelectorAll('.map .class.now').length`, "2 1")
	b.picture("map_of_many")

	b.eval(`(() => { const e = document.querySelector('#kinds'); e.focus(); e.value = '2'; e.dispatchEvent(new Event('change', { bubbles: true })); return 0; })()`)
	b.rest()
	b.is(`location.hash`, "#/runs:1!walk=0.1&map=2")
	b.is(`document.activeElement.id`, "kinds")
	b.is(`[...document.querySelectorAll('.names li')].map((e) => e.innerText.trim()).join(' ')`, "oak elm ash")
	b.is(sum, "1500")

	// A group opens into its classes, a few at a time.
	b.is(`document.querySelector('[data-group="9.1"]').getAttribute('aria-label')`, "after 9 events, elm, 171 classes, passes 82, fails 9")
	b.is(`document.querySelector('[data-group="10.0"]').getAttribute('aria-label')`, "after 10 events, oak, 159 classes, passes 144, fails 15")
	b.click(`[data-group="9.1"]`)
	b.is(`location.hash`, "#/runs:1!walk=0.1&map=2&group=9.1")
	b.is(`document.activeElement.dataset.group`, "9.1")
	b.shows(".group h4", "after 9 events, elm: 171 classes")
	b.is(`document.querySelectorAll('.group li').length`, "30")
	b.shows(".group li", "leaf: leaf")
	b.shows(".group li", "Pending: a leaf falls within")
	b.click(".group > button")
	b.is(`document.querySelectorAll('.group li').length`, "60")
	b.shows(".group > button", "111 more")
	b.is(`document.activeElement === document.querySelectorAll('.group li a')[30]`, "true")
	b.looks("map_of_groups")
	b.click(".group li:nth-child(2) a")
	b.shows(".choices h4", "Class 515")
	b.is(`document.querySelectorAll('.trail li').length`, "10")
	b.is(`document.querySelector('#kinds').value`, "2") // The map stays as it was chosen.
	b.eval(`document.querySelector('.map svg a[tabindex="0"]').focus(); 0`)
	b.press("ArrowLeft", "Enter")
	b.shows(".group h4", "after 8 events")

	// An address that asks for what there is not still shows a map.
	b.visit(page, "#/runs:1!walk=&map=0&group=99.99")
	b.is(sum, "1500")
	b.visit(page, "#/runs:1!class=7&map=4")
	b.is(sum, "1500")
	b.calm()
}
