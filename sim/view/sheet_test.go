package view_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"ombud/sim/audit"
	"ombud/sim/procedure"
	"ombud/sim/report"
	"ombud/sim/trial"
	"ombud/sim/view"
	"ombud/sim/world"
)

// hasty is a procedure that has something of everything wrong with it, and whose
// texts would like to be markup.
const hasty = `# A hasty repair <img src=x onerror=window.hurt=1>

Performed by: the manager

1. If the Delegates group of the manager does not show the delegate, go to step 4.
2. Select the delegate in the Delegates group. Remove the delegate from the Delegates group.
   Note: In a <b>hurry</b></script><script>window.hurt = 1</script>.
3. Wait 1 minute.
4. Remove the delegate as a delegate.
5. Add the delegate as a delegate.
`

// diagnostic is a procedure that works.
const diagnostic = `# A diagnostic

Performed by: the manager

1. Check the MAPI status. If the MAPI status of the manager is OK, the procedure ends.
2. If the MAPI status of the manager is not OK, contact support.
`

// audits are those that this process has made, by their files.
var audits = map[string]*report.Report{}

// audited is an audit of some texts, by their names, as a page. It takes seconds, so
// it is made once.
func audited(t *testing.T, files ...string) *view.Page {
	t.Helper()
	key := strings.Join(files, "\n")
	if audits[key] == nil {
		audits[key] = inspected(t, files...)
	}
	return audits[key].Page()
}

// inspected is an audit of some texts, by their names, from a few beginnings.
func inspected(t *testing.T, files ...string) *report.Report {
	t.Helper()
	q := report.Question{Readings: []procedure.Reading{procedure.Literal, procedure.Charitably}, Params: world.Defaults(), Together: len(files) > 2}
	for i := 0; i < len(files); i += 2 {
		d, err := procedure.Parse(files[i], []byte(files[i+1]))
		must(t, err)
		starts := audit.Derive(d, q.Params).Starts
		q.Texts = append(q.Texts, report.Text{File: files[i], Document: d, Starts: starts[:len(starts)*2/3]})
	}
	r, err := report.Ask(q, trial.Serial(trial.Options{}), func(work []func()) {
		for _, w := range work {
			w()
		}
	})
	must(t, err)
	return r
}

// hastyFile is the name of a procedure that would like to be markup.
const hastyFile = "texts/hasty!run=0.0&<script>window.hurt=1<script>.md"

func TestBrowserAudit(t *testing.T) {
	p := audited(t, hastyFile, hasty, "texts/diagnostic.md", diagnostic)
	page := written(t, p)
	b := open(t, 1280, 1600)
	b.visit(page, "")
	b.shows("h1", "Audit")
	b.shows(".counts", "2 procedures")
	b.shows(".found", "2 procedures")
	b.shows(".block", "Procedures and beginnings")
	b.shows(".block td.good", "works")
	b.is(`document.querySelectorAll('.block table')[1].rows.length`, "3") // Two at the same time.
	b.picture("audit_overview")

	b.click(".chips [data-word=works]")
	b.shows(".found", "1 of 2 procedures")
	b.is(`location.hash`, "#?is:works")
	b.visit(page, "")
	b.click(".block tbody tr:first-child th a")
	b.shows("h2", "A hasty repair <img src=x onerror=window.hurt=1>")
	b.shows(".headline", "Does not always work")
	b.is(`[...document.querySelectorAll('.numbered .self')].map((e) => e.innerText).join(' ')`, "1 2 3 4 5")
	b.shows(".steps", "In a <b>hurry</b></script><script>window.hurt = 1</script>.")
	b.shows(".steps .badge", "redundant")
	b.is(`document.querySelectorAll('.flow .jump').length`, "1")
	b.is(`document.querySelector('.flow svg').getBoundingClientRect().height > 5 * document.querySelector('.flow li').getBoundingClientRect().height`, "true")
	b.shows(".intervals", "as written")
	b.is(`document.querySelectorAll('.intervals .bar').length > 2`, "true")
	b.shows(".sheet", "What it rests on")
	b.is(`document.querySelectorAll('.sheet details.folded[open]').length`, "0")
	b.picture("audit_sheet")
	b.eval(`document.querySelector('.flow').scrollIntoView(); 0`)
	b.rest()
	b.picture("audit_flow")
	b.eval(`scrollTo(0, 0); 0`)

	b.click(".block td a")
	b.shows(".run h3", "run 1")
	b.shows(".row.end", "not true: the delegation is correct")
	b.shows(".back", "the whole procedure")
	address := b.eval(`location.hash`)
	b.eval(`document.querySelector('.rows').focus(); 0`)
	b.press("Home", "ArrowRight", "ArrowRight")
	b.shows(".clock .place", "after event 2 of")
	b.picture("audit_run")
	b.visit(page, address)
	b.shows(".run h3", "run 1")
	b.click(".back a")
	b.wait(`document.querySelector('.headline') !== null`)
	b.press("n")
	b.shows("h2", "A diagnostic")
	b.press("u")
	b.wait(`document.getElementById('filter') !== null`)
	b.is(`String(window.hurt)`, "undefined")
	b.calm()
}

// Every step and every picture has an address that reopens it, with what is folded.
func TestBrowserAuditAddresses(t *testing.T) {
	p := audited(t, "hasty.md", hasty)
	page := written(t, p)
	b := open(t, 1280, 800)
	b.visit(page, "") // The one procedure there is.
	b.shows("h2", "A hasty repair")
	b.visit(page, "#/hasty.md!line=4")
	b.is(`document.querySelector('.steps [aria-current=location] .self').innerText`, "4")
	b.is(`document.querySelector('.steps [aria-current=location]').getBoundingClientRect().bottom < innerHeight`, "true")
	s := p.Features[0].Scenarios[0].Sheet
	last := len(s.Above) + len(s.Below) - 1
	b.visit(page, "#/hasty.md!block="+strconv.Itoa(last))
	b.is(`document.querySelector('details.folded[open] h3') !== null && document.querySelector('details.folded[open]').getBoundingClientRect().top < innerHeight`, "true")
	b.visit(page, "#/hasty.md!run=0.99999")
	b.shows(".headline", "Does not always work")
	b.calm()
}

// How a sheet looks on other screens, in other colours and on paper.
func TestBrowserAuditLooks(t *testing.T) {
	page := written(t, audited(t, hastyFile, hasty, "texts/diagnostic.md", diagnostic))
	b := open(t, 400, 800)
	for _, look := range looks {
		b.resize(look.width, look.height)
		b.media(look.medium, look.dark)
		b.visit(page, "")
		b.looks(look.name + "_audit")
		b.visit(page, b.eval(`document.querySelector('.block tbody th a').getAttribute('href')`))
		b.shows(".headline", "Does not always work")
		b.looks(look.name + "_sheet")
		b.is(`document.querySelector('.numbered .text').getBoundingClientRect().width > 150`, "true")
	}
	b.calm()
}

func TestSheetsAreWrittenTheSameTwice(t *testing.T) {
	var a, b bytes.Buffer
	must(t, view.Write(&a, audited(t, "hasty.md", hasty)))
	must(t, view.Write(&b, inspected(t, "hasty.md", hasty).Page()))
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same audit has two pages")
	}
}
