package report

import (
	"ombud/sim/interference"
	"ombud/sim/view"
)

// Together is what comes of every two procedures that are carried out at the same time.
type Together struct {
	speech
	From   string   `json:"from"`
	Called string   `json:"-"` // the beginning in the language of the report
	Apart  int64    `json:"apart_at_most_ms"`
	Names  []string `json:"procedures"`
	Pairs  []Pair   `json:"pairs"` // the upper triangle with its diagonal, row by row
}

// A Pair is the answer about two procedures, by their numbers in the list of names.
type Pair struct {
	First   int       `json:"first"`
	Second  int       `json:"second"`
	By      [2]string `json:"by"`
	Goals   [2]string `json:"goals"`
	Verdict string    `json:"verdict"` // open, safe, unsafe, alone
	Suffers [2]bool   `json:"suffers"` // of unsafe: who misses the goal
	Why     string    `json:"why,omitempty"`
	Classes int       `json:"classes"`
	Events  []Event   `json:"events,omitempty"` // of a run in which somebody does
	Ends    int64     `json:"-"`                // of that run
	Story   []string  `json:"-"`                // of that run, with the names of people and procedures
	film    *view.Run // of that run; nil if it cannot be drawn
}

// The verdicts about two procedures at the same time, as a table has them.
const (
	pairOpen   = "open"   // not decided
	pairSafe   = "safe"   // each reaches its goal as it does alone
	pairUnsafe = "unsafe" // alone each does, together not always
	pairAlone  = "alone"  // one of the two does not always reach its goal even alone
)

var pairVerdicts = [...]string{
	interference.Inconclusive: pairOpen, interference.Safe: pairSafe, interference.Unsafe: pairUnsafe, interference.FailsAlone: pairAlone,
}

// At is the answer about two procedures, in either order.
func (t *Together) At(i, k int) *Pair {
	if i > k {
		i, k = k, i
	}
	return &t.Pairs[i*len(t.Names)-i*(i-1)/2+k-i]
}

// A two is the question about two procedures at the same time.
type two struct {
	speech
	*Question
	ask   interference.Question
	cells []interference.Cell
}

// two is nil if it was not asked.
func (q *Question) two() *two {
	if !q.Together {
		return nil
	}
	t := &two{speech: speech{q.Language}, Question: q, ask: interference.Question{Params: q.Params, Reading: q.Readings[0], Within: q.Within, From: q.From}}
	for _, text := range q.Texts {
		t.ask.Documents = append(t.ask.Documents, text.Document)
	}
	return t
}

// work is a piece of work for every two procedures.
func (t *two) work() (work []func()) {
	if t == nil {
		return nil
	}
	jobs := t.ask.Jobs()
	t.cells = make([]interference.Cell, len(jobs))
	for i, j := range jobs {
		work = append(work, func() { t.cells[i] = j.Run(interference.Options{Budget: t.Budget, Stop: t.Stop}) })
	}
	return work
}

func (t *two) report() *Together {
	if t == nil {
		return nil
	}
	m := t.ask.Assemble(t.cells)
	out := &Together{speech: t.speech, From: m.From.Name, Called: t.said(m.From.Called()), Apart: m.Apart.Milliseconds(), Names: m.Names}
	for i := range m.Cells {
		c := &m.Cells[i]
		one := Pair{
			First: c.First, Second: c.Second, Verdict: pairVerdicts[c.Verdict], Suffers: c.Suffers, Why: t.said(c.Why), Classes: c.Classes, Story: c.StoryIn(t.l),
			By:    [2]string{t.said(c.Parties[0].By), t.said(c.Parties[1].By)},
			Goals: [2]string{t.said(c.Parties[0].Goal), t.said(c.Parties[1].Goal)},
		}
		if c.Bad != nil {
			one.Events, one.Ends = t.events(c.Bad), c.Bad.Now().Milliseconds()
			one.film = t.pictured(c, t.Params)
		}
		out.Pairs = append(out.Pairs, one)
	}
	return out
}
