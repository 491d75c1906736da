package view_test

import (
	"strconv"
	"strings"
	"testing"
)

// refuted is the address of the scenario that is refuted in the fixture.
const refuted = "#/claim.feature:6"

func TestBrowserOverview(t *testing.T) {
	page := decided(t)
	b := open(t, 1280, 800)
	b.visit(page, "")
	b.shows("h1", "What was decided")
	b.shows(".counts", "2 scenarios passed")
	b.shows(".features", "One minute is enough")
	b.is(`document.querySelectorAll('.scenarios li').length`, "3")
	b.picture("overview")

	b.press("/", "m", "i", "n", "u", "t", "e")
	b.is(`document.activeElement.id`, "filter")
	b.shows(".found", "2 of 3 scenarios")
	b.is(`location.hash`, "#?minute")
	b.click(".chips [data-word=refuted]")
	b.shows(".found", "1 of 3 scenarios")
	b.is(`document.querySelector('.chips [data-word=refuted]').getAttribute('aria-pressed')`, "true")
	b.is(`location.hash`, "#?minute%20is:refuted")
	b.picture("filter")

	b.visit(page, "#?is:refuted")
	b.is(`document.getElementById('filter').value`, "is:refuted")
	b.is(`document.querySelectorAll('.scenarios li').length`, "1")
	b.click(".scenarios li a")
	b.shows("h2", "One minute is enough")
	b.is(`location.hash.startsWith('#/claim.feature:6')`, "true")
	b.eval(`history.back(); 0`)
	b.wait(`document.getElementById('filter') !== null`)
	b.calm()
}

func TestBrowserClock(t *testing.T) {
	page := decided(t)
	b := open(t, 1280, 900)
	b.visit(page, refuted)
	b.shows(".steps .bad", "refuted")
	b.shows(".apart", "One thing sets it apart from the nearest run that passes")
	b.shows(".face", "0:15:10") // The end, where the verdict falls.
	b.shows(".row.end", "not true: the delegation is correct")

	b.drag("#clock", 0.999, 0.001)
	b.shows(".face", "0:00:0")
	b.shows(".clock .place", "before the first of 11 events")
	b.drag("#clock", 0.001, 0.5)
	at := b.text(".face")
	if at == "0:15:10" || strings.HasPrefix(at, "0:00:0") {
		t.Errorf("dragged to the middle the clock shows %s", at)
	}
	place := b.eval(`location.hash`)
	if !strings.Contains(place, "&at=") {
		t.Errorf("between two events the address is %s; want a time in it", place)
	}
	b.visit(page, place)
	b.shows(".face", at)

	b.click(`.hands [aria-label^="To the beginning"]`)
	b.shows(".here", "Nothing has happened yet")
	b.click(`.hands [aria-label^="Next event"]`)
	b.shows(".face", "0:01:00")
	b.shows(".here", "the manager removes the delegate from the Delegates group")
	b.is(`document.querySelector('.shelf .changed del').innerText + ' > ' + document.querySelector('.shelf .changed ins').innerText`, "listed; the pair is half > removing; the pair is none")
	b.is(`document.querySelectorAll('.shelf .changed').length + ' ' + document.querySelectorAll('.pending li').length`, "2 1")
	b.is(`document.querySelector('.row.now .text').innerText`, "the manager removes the delegate from the Delegates group")
	b.shows(".pending", "the removal by the manager is replicated to the delegate")
	b.shows(".pending", "0:01:00 to 0:06:00")
	b.picture("run")
	b.calm()
}

func TestBrowserComparison(t *testing.T) {
	page := decided(t)
	b := open(t, 1400, 1000)
	b.visit(page, refuted+"!run=8.0&event=10")
	b.is(`document.querySelectorAll('.diagram').length`, "2")
	b.shows(".row.now .note", "an earlier removal is still replicating and overtakes the addition")
	b.shows(".here", "It could happen from 0:05:30 to 0:05:35.")
	b.shows(".claims", "not true now: the delegation is correct")
	b.is(`[...document.querySelectorAll('.row.parts')].map((e) => e.dataset.row).join(' ')`, "10 10")
	b.shows(".differs .beside", "≠")
	b.picture("comparison")
	b.click(".diagrams .diagram:nth-of-type(2) .row[data-row='2']")
	b.shows(".face", "0:02:00")
	b.shows(".clock .place", "after event 2 of 11")
	b.shows(".here", "the wait is over")
	b.press("End")
	b.shows(".panels", "Nothing is pending.")
	b.calm()
}

func TestBrowserKeys(t *testing.T) {
	page := decided(t)
	b := open(t, 1280, 800)
	b.visit(page, refuted+"!run=8.0&event=0")
	b.press("ArrowRight", "ArrowRight", "ArrowRight")
	b.shows(".clock .place", "after event 3 of 11")
	b.press("ArrowLeft")
	b.shows(".clock .place", "after event 2 of 11")
	b.eval(`document.querySelector('.rows').focus(); 0`)
	b.press("End")
	b.shows(".face", "0:15:10")
	b.press("PageUp")
	b.shows(".clock .place", "after event 2 of 11")
	b.press("Home", "ArrowDown")
	b.shows(".clock .place", "after event 1 of 11")
	b.is(`document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).getAttribute('aria-selected')`, "true")
	b.press("n")
	b.shows("h2", "Five minutes are")
	b.press("p")
	b.shows("h2", "One minute is enough")
	b.press("?")
	b.is(`document.getElementById('help').open`, "true")
	b.picture("keys")
	b.press("Escape")
	b.is(`document.getElementById('help').open`, "false")
	b.press("u")
	b.wait(`document.getElementById('filter') !== null`)

	// Everything that can be clicked can be reached with Tab, in order, and says what it is.
	b.visit(page, refuted)
	b.is(`[...document.querySelectorAll('button, a, input, [tabindex="0"]')].filter((e) => !(e.getAttribute('aria-label') || e.innerText || e.labels && e.labels.length || e.getAttribute('title') || '').trim()).length`, "0")
	b.press("Tab")
	b.shows(":focus", "Skip to the content")
	b.calm()
}

func TestBrowserWalk(t *testing.T) {
	page := decided(t)
	b := open(t, 1280, 900)
	b.visit(page, refuted+"!walk=")
	b.shows(".walk", "All 58 classes of this scenario")
	b.is(`document.querySelectorAll('.next a').length + ' ' + document.querySelectorAll('.next .badge').length`, "1 0")
	b.click(".next a")
	b.shows(".trail", "the manager removes the delegate from the Delegates group")
	b.shows(".shelf .changed", "removing")
	b.is(`location.hash`, refuted+"!walk=0")
	b.is(`document.querySelectorAll('.next a').length`, "2")
	b.press("2")
	b.shows(".trail [aria-current]", "the wait is over")
	b.press("Backspace", "1")
	b.shows(".trail [aria-current]", "the removal by the manager is replicated to the delegate")
	b.picture("walk")

	// Always what can happen first: the walk ends, and says how.
	for range 40 {
		if b.eval(`document.querySelectorAll('.next a').length`) == "0" {
			break
		}
		b.press("1")
	}
	b.shows(".outcome", "every claim came true")
	end := b.eval(`location.hash`)
	b.visit(page, end)
	b.shows(".outcome", "every claim came true")
	b.is(`document.querySelectorAll('.map circle.now').length`, "1")

	// From a run into the classes, at the moment before it goes wrong.
	b.visit(page, refuted+"!run=8.0&event=9")
	b.click(".else a")
	b.shows(".trail [aria-current]", "checks the Calendar rights")
	b.shows(".next", "the removal by the manager is replicated to the delegate")
	b.calm()
}

func TestBrowserHostileTexts(t *testing.T) {
	page := decided(t)
	b := open(t, 1000, 800)
	b.visit(page, "")
	b.shows(".features", "A claim too far & <b>bold</b>")
	b.shows(".features", "</script><img src=x onerror=window.hurt=1> may be")
	b.shows(".scenarios .text", "<script>window.hurt = 1</script>")
	b.click(".scenarios li:nth-child(3) a")
	b.shows("h2", "</script><img src=x onerror=window.hurt=1> may be")
	hostile := `<svg onload=window.hurt=1><style>*{display:none}</style>`
	b.address("?" + hostile)
	b.is(`document.getElementById('filter').value`, hostile)
	b.address("/" + hostile + "!run=0.0&event=999999999999999999&walk=x")
	b.shows("main", "There is nothing at "+hostile)
	b.address(refuted[1:] + "!run=99.99&event=5")
	b.shows("h2", "One minute is enough")
	b.address(refuted[1:] + "!walk=7.7.7")
	b.shows(".trail", "the beginning")
	b.is(`String(window.hurt)`, "undefined")
	b.is(`document.querySelectorAll('main img, main script, main b.x').length`, "0")
	b.calm()
}

func TestBrowserLongRun(t *testing.T) {
	const events = 5000
	page := written(t, pageOf(longRun(events)))
	b := open(t, 1280, 900)
	b.visit(page, "#/runs:1!run=0.0&event=2500")
	b.shows(".clock .place", "after event 2,500 of 5,000")
	b.shows(".row.now", "message 2500 goes its way")
	rows, _ := strconv.Atoi(b.eval(`document.querySelectorAll('.row').length`))
	if rows < 10 || rows > 80 {
		t.Errorf("%d rows exist; want those in sight and a few more", rows)
	}
	b.picture("long_run")
	// Scroll through all of it: what is in sight is always drawn.
	b.is(`(async () => {
	  const view = document.querySelector('.rows');
	  let missing = 0;
	  for (let i = 0; i <= 50; i++) {
	    view.scrollTop = (view.scrollHeight - view.clientHeight) * i / 50;
	    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	    const box = view.getBoundingClientRect();
	    const row = document.elementFromPoint(box.left + 200, box.top + box.height / 2).closest('.row');
	    if (!row) missing++;
	  }
	  return missing;
	})()`, "0")
	b.shows(".rows", "the end")
	b.drag("#clock", 0.5, 0.9)
	b.shows(".shelf .changed", "how often")
	b.calm()
}

func TestBrowserPrintsEveryRow(t *testing.T) {
	page := decided(t)
	b := open(t, 1000, 500)
	b.visit(page, refuted)
	all := `document.querySelector('.diagram .rows').querySelectorAll('.row').length`
	tall := b.eval(`document.querySelector('.canvas').offsetHeight`)
	if b.eval(all) == "13" {
		t.Error("every row is drawn on the screen already; make the window smaller")
	}
	b.media("print", false)
	b.is(all, "13")
	b.is(`[...document.querySelectorAll('.row .what')].filter((e) => e.scrollHeight > e.clientHeight + 1).length`, "0")
	b.is(`document.querySelector('.rows').scrollHeight - document.querySelector('.rows').clientHeight`, "0")
	b.media("screen", false)
	b.is(`document.querySelector('.canvas').offsetHeight`, tall)
	b.calm()
}

// Pictures of the shipped features, for those who look.
func TestBrowserShippedFeatures(t *testing.T) {
	if *screenshots == "" {
		t.Skip("nobody wants pictures; give -screenshots DIR")
	}
	page := shippedPage(t)
	b := open(t, 1280, 800)
	b.visit(page, "")
	b.is(`document.querySelectorAll('.feature').length > 20`, "true")
	b.picture("suite")
	b.visit(page, "#?is:passed%20wait")
	b.picture("suite_filtered")
	b.resize(1280, 1100)
	b.visit(page, "#/features/case_1.feature:54")
	b.picture("procedure")
	b.calm()
}

// What can be used has a name for those who cannot see it, and what stands for
// something has a role.
func TestBrowserNamesForThoseWhoHear(t *testing.T) {
	page := decided(t)
	b := open(t, 1280, 900)
	for _, place := range []string{"", refuted + "!run=8.0&event=10", refuted + "!walk=0.0"} {
		b.visit(page, place)
		var tree struct {
			Nodes []struct {
				Ignored    bool
				Role, Name struct{ Value any }
			}
		}
		b.call("Accessibility.getFullAXTree", nil, &tree)
		seen := map[string]int{}
		for _, n := range tree.Nodes {
			role, _ := n.Role.Value.(string)
			name, _ := n.Name.Value.(string)
			if n.Ignored {
				continue
			}
			seen[role]++
			switch role {
			case "button", "link", "slider", "searchbox", "listbox", "option", "navigation", "region", "dialog", "img", "heading", "group":
				if strings.TrimSpace(name) == "" && role != "group" {
					t.Errorf("%s: a %s has no name", place, role)
				}
			}
		}
		want := map[string][]string{
			"":                            {"searchbox", "button", "link", "main", "heading", "status"},
			refuted + "!run=8.0&event=10": {"slider", "listbox", "option", "navigation", "link", "main", "heading"},
			refuted + "!walk=0.0":         {"list", "listitem", "navigation", "link", "main", "heading"},
		}
		for _, role := range want[place] {
			if seen[role] == 0 {
				t.Errorf("%s: there is no %s", place, role)
			}
		}
	}
	b.visit(page, refuted+"!run=8.0&event=10")
	b.is(`document.getElementById('clock').getAttribute('aria-valuetext')`, "0:05:30, after event 10 of 11")
	b.press("ArrowRight")
	b.shows("#live", "0:06:00 the removal by the manager is replicated to the delegate")
	b.calm()
}
