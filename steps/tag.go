package steps

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A directive is what the tags of a scenario ask for.
type directive struct {
	runs    int      // seeded runs; 0 for the default, which is exact unless the options say otherwise
	budget  int      // state classes of an exact search; 0 for the default. Sampled runs need no bound
	sources []string // facts and clauses the scenario checks
}

// A tagForm is one tag that is understood.
type tagForm struct {
	example string
	pattern *regexp.Regexp
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
	{"@runs(200)", regexp.MustCompile(`^@runs\((.*)\)$`), func(d *directive, text string) (err error) {
		d.runs, err = tagNumber(text, maxRuns)
		return err
	}},
	{"@one-run", regexp.MustCompile(`^@one-run$`), func(d *directive, _ string) error {
		d.runs = 1
		return nil
	}},
	{"@budget(1000000)", regexp.MustCompile(`^@budget\((.*)\)$`), func(d *directive, text string) (err error) {
		d.budget, err = tagNumber(text, maxBudget)
		return err
	}},
	{"@source(F-305)", regexp.MustCompile(`^@source\((.*)\)$`), func(d *directive, text string) error {
		for id := range strings.SplitSeq(text, ",") {
			if !sourceID.MatchString(id) {
				return fmt.Errorf("%q is not the id of a fact, table, parameter or clause, such as F-305, DT-06, P-07 or C1-08", id)
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
		return 0, fmt.Errorf("%q is not a whole number from 1 to %d", text, limit)
	}
	return n, nil
}

// read adds one tag. Of two tags that say how many runs, the one nearer to the
// scenario counts, so tags are read from the feature inwards.
func (d *directive) read(tag string) error {
	for _, form := range tagForms {
		m := form.pattern.FindStringSubmatch(tag)
		if m == nil {
			continue
		}
		if err := form.apply(d, m[len(m)-1]); err != nil {
			return fmt.Errorf("the tag %q is malformed: %w; write for instance %s", tag, err, form.example)
		}
		return nil
	}
	return fmt.Errorf("unknown tag %q; tags are %s", tag, allowedTags())
}

func allowedTags() string {
	names := make([]string, len(tagForms))
	for i, form := range tagForms {
		names[i] = form.example
	}
	return strings.Join(names, ", ")
}
