package view_test

import (
	"strings"
	"testing"
)

// Every kind of place has an address, and opening the address shows the place
// again: in a fresh document, as from a link in a mail.
func TestBrowserAddresses(t *testing.T) {
	page := decided(t)
	b := open(t, 1280, 900)
	seen := func(what string) string {
		return `(() => { const r = document.querySelector('` + what + `').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; })()`
	}
	for _, row := range []struct {
		name, address, selector, shows string
		inSight                        bool
	}{
		{"the overview", "", ".counts", "2 scenarios passed", true},
		{"a filter", "#?is:refuted%20half", ".found", "1 of 3 scenarios", true},
		{"a clause", "#!clause=LCAUSE-1", ".clauses .open", "M's side could not finish", true},
		{"all clauses", "#!clause=", ".clauses h2", "Clauses of the source documents", true},
		{"a picture of the whole", "#!block=0", "details[open] .block", "F-305", true},
		{"a scenario", refuted, "h2", "One minute is enough", true},
		{"a line of it", refuted + "!line=4", ".steps [aria-current=location]", "1 minute pass", true},
		{"an instant of a run", refuted + "!run=8.0&event=3", ".face", "0:03:00", true},
		{"a time between two events", refuted + "!run=8.0&event=3&at=200000", ".face", "0:03:20", true},
		{"a chosen branch", refuted + "!walk=0.1", ".trail [aria-current]", "the wait is over", true},
		{"a class", refuted + "!class=17", ".choices h4", "Class 17", true},
	} {
		b.visit(page, row.address)
		b.shows(row.selector, row.shows)
		if got := b.eval(`location.hash`); got != row.address {
			t.Errorf("%s: opening %s leads to %s", row.name, row.address, got)
		}
		if row.inSight && b.eval(seen(row.selector)) != "true" {
			t.Errorf("%s: %s is out of sight", row.name, row.selector)
		}
	}
	b.calm()
}

// What has no address of its own in the list of the browser has one to pass on.
func TestBrowserLinksToPlaces(t *testing.T) {
	page := decided(t)
	b := open(t, 1280, 900)
	b.visit(page, refuted)
	b.click(".steps li:nth-child(4) .self")
	b.is(`location.hash`, refuted+"!line=4")
	b.shows(".steps [aria-current]", "1 minute pass")
	b.click(".facts a[href*=clause]")
	b.shows(".clauses .open", "One minute is enough")
	b.is(`document.querySelectorAll('.strip a').length > 100`, "true")
	b.click(".clauses .open .scenarios a")
	b.shows("h2", "One minute is enough")
	b.visit(page, refuted+"!walk=0.1")
	b.click(".choices h4 .self")
	if got := b.eval(`location.hash`); !strings.HasPrefix(got, refuted+"!class=") {
		t.Errorf("the class links to %s", got)
	}
	b.shows(".trail [aria-current]", "the wait is over")
	b.press("c")
	b.shows("h2", "Clauses of the source documents")
	b.click(".clauses li:nth-child(2) summary")
	b.is(`location.hash`, "#!clause=LSYM-2")
	b.press("u")
	b.shows(".coverage", "of 114 clauses are exercised")
	b.picture("clauses_overview")
	b.click(".strip a:nth-child(12)")
	b.shows(".clauses .open", "LCAUSE-1")
	b.picture("clauses")
	b.address("!clause=nobody")
	b.shows("main", "There is nothing at nobody.")
	b.calm()
}
