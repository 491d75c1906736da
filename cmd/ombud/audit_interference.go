package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"ombud/sim/interference"
	"ombud/sim/scenario"
)

// interfere decides every two of the procedures, carried out at the same time, several pairs at once.
func (r *auditReport) interfere(texts []auditText) {
	q := interference.Question{Params: r.flags.settings.params, Reading: r.flags.readings()[0], Within: r.flags.within.value}
	for _, t := range texts {
		q.Documents = append(q.Documents, t.doc)
	}
	if len(r.flags.from) > 0 {
		q.From, _ = beginningNamed(r.flags.from[0]) // It is the only one, and has a meaning for two.
	}
	jobs := q.Jobs()
	r.progress.expect(len(jobs))
	cells := make([]interference.Cell, len(jobs))
	var work sync.WaitGroup
	for i, j := range jobs {
		work.Go(func() {
			r.faults.guard(func() {
				r.task(func() {
					cells[i] = j.Run(interference.Options{Budget: int(r.flags.budget.value), Stop: r.cut})
				})
			})
		})
	}
	work.Wait()
	m := q.Assemble(cells)
	r.matrix = &m
}

// verdictWords are the verdicts about two procedures at the same time, as a table has them.
var verdictWords = [...]string{
	interference.Inconclusive: "open", interference.Safe: "safe", interference.Unsafe: "unsafe", interference.FailsAlone: "alone",
}

// printMatrix shows which procedures may be carried out at the same time.
func (r *auditReport) printMatrix(w io.Writer) {
	m := r.matrix
	if m == nil {
		return
	}
	fmt.Fprint(w, "\n", paragraph("Two at the same time  ", fmt.Sprintf("Begun from %s, one at most %s after the other.", m.From, shortTime(m.Apart))))
	const name = 36
	wide := min(max((auditColumns-name)/len(m.Names), len("unsafe")+1), 14)
	widths, head := []int{name}, []string{""}
	for i := range m.Names {
		widths, head = append(widths, wide), append(head, strconv.Itoa(i+1))
	}
	fmt.Fprint(w, cells(widths, head...))
	for i, n := range m.Names {
		line := []string{clip(fmt.Sprintf("%4d  %s", i+1, n), name-1)}
		for k := range m.Names {
			line = append(line, verdictWords[m.At(i, k).Verdict])
		}
		fmt.Fprint(w, cells(widths, line...))
	}
	if slices.ContainsFunc(m.Cells, func(c interference.Cell) bool { return c.Verdict == interference.FailsAlone }) {
		fmt.Fprint(w, flow("  alone    ", "one of the two does not always reach its goal even alone."))
	}
	for i := range m.Cells {
		c := &m.Cells[i]
		if telling := c.Verdict == interference.Unsafe || c.Verdict == interference.Inconclusive; c.Why != "" && (telling || r.flags.long) {
			fmt.Fprint(w, flow(fmt.Sprintf("  %d and %d  ", c.First+1, c.Second+1), c.Why+"."))
		}
		if r.flags.long && c.Bad != nil {
			printPassages(w, passages(c.Bad), c.Bad.Now())
		}
	}
}

// printPassages tells the events of a run, each with its step if a reader carries one out.
func printPassages(w io.Writer, list []passage, ends time.Duration) {
	for _, e := range list {
		at := ""
		if step, _ := e.step(); step > 0 {
			at = fmt.Sprint(step)
		}
		fmt.Fprint(w, flow(fmt.Sprintf("%12s %4s  ", scenario.FormatTime(e.at), at), e.text))
		for _, remark := range e.remarks {
			fmt.Fprint(w, flow(strings.Repeat(" ", 19)+"-> ", remark))
		}
	}
	fmt.Fprintf(w, "%12s       the end\n", scenario.FormatTime(ends))
}

// An interferenceView is what JSON and the page show of procedures that are carried out at the same time.
type interferenceView struct {
	From  string              `json:"from"`
	Apart int64               `json:"apart_at_most_ms"`
	Names []string            `json:"procedures"`
	Cells []interferenceCell  `json:"pairs"` // the upper triangle with its diagonal, row by row
	Rows  [][]interferenceBit `json:"-"`
}

// An interferenceCell is the answer about two procedures, by their numbers in the list of names.
type interferenceCell struct {
	First   int             `json:"first"`
	Second  int             `json:"second"`
	By      [2]string       `json:"by"`
	Goals   [2]string       `json:"goals"`
	Verdict string          `json:"verdict"`
	Suffers [2]bool         `json:"suffers"` // of unsafe: who misses the goal
	Why     string          `json:"why,omitempty"`
	Classes int             `json:"classes"`
	Events  []auditEventRow `json:"events,omitempty"` // of a run in which somebody does
}

// An interferenceBit is a cell of the page's table.
type interferenceBit struct{ Text, Tone, Why string }

func (r *auditReport) interferenceView() *interferenceView {
	m := r.matrix
	if m == nil {
		return nil
	}
	v := &interferenceView{From: m.From, Apart: m.Apart.Milliseconds(), Names: m.Names}
	for i := range m.Cells {
		c := &m.Cells[i]
		one := interferenceCell{
			First: c.First, Second: c.Second, Verdict: verdictWords[c.Verdict], Suffers: c.Suffers, Why: c.Why, Classes: c.Classes,
			By: [2]string{c.Parties[0].By, c.Parties[1].By}, Goals: [2]string{c.Parties[0].Goal, c.Parties[1].Goal},
		}
		if c.Bad != nil {
			for _, e := range passages(c.Bad) {
				one.Events = append(one.Events, auditEventRow{At: e.at.Milliseconds(), Text: e.text, Remarks: e.remarks})
			}
		}
		v.Cells = append(v.Cells, one)
	}
	tones := map[interference.Verdict]string{interference.Safe: "good", interference.Unsafe: "bad", interference.FailsAlone: "half"}
	for i := range m.Names {
		var row []interferenceBit
		for k := range m.Names {
			c := m.At(i, k)
			bit := interferenceBit{verdictWords[c.Verdict], tones[c.Verdict], c.Why}
			if bit.Tone == "" {
				bit.Tone = "open"
			}
			row = append(row, bit)
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}
