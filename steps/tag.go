package steps

import (
	"regexp"
	"strconv"
	"strings"

	"ombud/sim/language"
)

// A directive is what the tags of a scenario ask for.
type directive struct {
	runs    int      // seeded runs; 0 for the default, which is exact unless the options say otherwise
	budget  int      // state classes of an exact search; 0 for the default. Sampled runs need no bound
	sources []string // facts and clauses the scenario checks
	last    map[order]ordered
}

// An order is what a tag tells the tool about the search.
type order uint8

const (
	noOrder order = iota
	orderRuns
	orderBudget
)

// An ordered is the tag that gave an order last.
type ordered struct {
	tag, level string
	value      int
}

// A tagForm is one tag that means something to the tool. All others only select
// scenarios.
type tagForm struct {
	name    string
	example string
	pattern *regexp.Regexp
	order   order
	apply   func(d *directive, argument string) error
}

// Limits of the numbers in tags and options.
const (
	maxRuns   = 1_000_000
	maxBudget = 1_000_000_000
	// maxWorkers is far more than pays; it keeps a typing error from starting a million goroutines.
	maxWorkers = 1024
)

var tagForms = []tagForm{
	{"runs", "@runs(200)", regexp.MustCompile(`^@runs\((.*)\)$`), orderRuns, func(d *directive, text string) (err error) {
		d.runs, err = tagNumber(text, maxRuns)
		return err
	}},
	{"one-run", "@one-run", regexp.MustCompile(`^@one-run$`), orderRuns, func(d *directive, _ string) error {
		d.runs = 1
		return nil
	}},
	{"budget", "@budget(1000000)", regexp.MustCompile(`^@budget\((.*)\)$`), orderBudget, func(d *directive, text string) (err error) {
		d.budget, err = tagNumber(text, maxBudget)
		return err
	}},
	{"source", "@source(F-305)", regexp.MustCompile(`^@source\((.*)\)$`), noOrder, func(d *directive, text string) error {
		for id := range strings.SplitSeq(text, ",") {
			if !sourceID.MatchString(id) {
				return language.Errorf("%q is not the id of a fact, table, parameter or clause, such as F-305, DT-06, P-07 or C1-08", id)
			}
			d.sources = append(d.sources, id)
		}
		return nil
	}},
}

// sourceID is how facts (F-305), tables (DT-06), parameters (P-03b) and clauses
// (C1-08, D-02, POST-1) are called.
var sourceID = regexp.MustCompile(`^[A-Z]+[0-9]*-[0-9]+[a-z]?$`)

func tagNumber(text string, limit int) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > limit {
		return 0, language.Errorf("%q is not a whole number from 1 to %d", text, limit)
	}
	return n, nil
}

// read adds one tag, which stands at a level: above a feature, a rule, a
// scenario or examples. Tags are read from the feature inwards, and what is
// said nearer to the scenario counts. A tag that is none of the tool's, and
// does not look like one, is somebody's own and means nothing here.
func (d *directive) read(tag, level string) error {
	for i := range tagForms {
		form := &tagForms[i]
		m := form.pattern.FindStringSubmatch(tag)
		if m == nil {
			continue
		}
		if err := form.apply(d, m[len(m)-1]); err != nil {
			return language.Errorf("the tag %q is malformed: %v; write for instance %s", tag, err, form.example)
		}
		return d.take(form.order, ordered{tag, level, d.value(form.order)})
	}
	if form := resembled(tag); form != nil {
		return language.Errorf("the tag %q looks like %s and is not written that way; write %s, or give a tag of your own a name less like it",
			tag, form.example, form.example)
	}
	return nil
}

// value is what was ordered last.
func (d *directive) value(o order) int {
	if o == orderBudget {
		return d.budget
	}
	return d.runs
}

// take takes note of an order and refuses one that contradicts another: a
// second value at the same level, or a budget for a scenario that is sampled.
// Seeded runs nearer to the scenario than a budget are an exception from it.
func (d *directive) take(o order, now ordered) error {
	if o == noOrder {
		return nil
	}
	if d.last == nil {
		d.last = map[order]ordered{}
	}
	before, again := d.last[o]
	d.last[o] = now
	other, mixed := d.last[orderRuns+orderBudget-o]
	switch {
	case again && before.level == now.level && before.value != now.value:
		return language.Errorf("the tag %q contradicts %q in the same place; keep one of them", now.tag, before.tag)
	case mixed && (o == orderBudget || other.level == now.level):
		return language.Errorf("the tag %q contradicts %q: a budget bounds an exact search, and seeded runs are none; keep one of them", now.tag, other.tag)
	}
	return nil
}
