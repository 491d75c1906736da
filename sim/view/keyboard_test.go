package view_test

import (
	"strconv"
	"testing"
)

// Whoever has no pointer reaches everything: Tab comes by all that can be used, in
// the order in which it stands, and what it leaves out can be had otherwise.
func TestBrowserKeyboardReachesEverything(t *testing.T) {
	page := decided(t)
	b := open(t, 1280, 900)
	const usable = `[...document.querySelectorAll('a[href], button:not(:disabled), input, select, summary, [tabindex="0"]')].filter((e) => e.tabIndex >= 0 && e.checkVisibility())`
	for _, address := range []string{"", refuted + "!run=8.0&event=3", refuted + "!walk=0"} {
		b.visit(page, address)
		all, _ := strconv.Atoi(b.eval(usable + `.length`))
		if all < 10 {
			t.Fatalf("%s: %d things can be used", address, all)
		}
		b.eval(`window.usable = ` + usable + `; window.order = []; document.addEventListener('focusin', (e) => order.push(usable.indexOf(e.target))); 0`)
		for range all {
			b.press("Tab")
		}
		b.is(`usable.filter((e, i) => !order.includes(i)).map((e) => e.outerHTML.slice(0, 90)).join(' | ')`, "")
		b.is(`order.filter((n, i) => i > 0 && n <= order[i - 1]).length`, "0")
	}

	// The map of the classes is one stop; from there the arrows go on.
	b.visit(page, refuted+"!walk=0")
	b.eval(`document.querySelector('.map a[tabindex="0"]').focus(); 0`)
	b.press("ArrowRight")
	b.is(`document.activeElement.getAttribute('aria-label').split(' ')[0]`, "class")
	b.press("Enter")
	b.is(`document.querySelectorAll('.trail li').length`, "3")
	b.is(`document.activeElement === document.querySelector('.map a[aria-current]')`, "true")
	b.press("ArrowLeft", "ArrowLeft", "Enter")
	b.shows(".trail", "the beginning")
	b.is(`document.querySelectorAll('.trail li').length`, "1")

	// What the strip of clauses shows, the list of clauses has with Tab.
	b.visit(page, "#!clause=")
	b.is(`[...document.querySelectorAll('[tabindex="-1"][href]')].filter((e) => !document.querySelector('[data-clause="' + decodeURIComponent(e.getAttribute('href').split('=')[1]) + '"] > summary')).length`, "0")
	b.eval(`document.querySelector('[data-clause="LCAUSE-1"] > summary').focus(); 0`)
	b.press("Enter")
	b.is(`location.hash`, "#!clause=LCAUSE-1")
	b.press("Tab", "Enter")
	b.shows("h2", "One minute is enough")
	b.calm()
}
