package main

import (
	"ombud/sim/diagnosis"
)

// A diagnosisView is a diagnosis as JSON shows it. Times are in milliseconds. Answers and the names of conditions are
// English, sentences in the language of the diagnosis.
type diagnosisView struct {
	Symptoms map[string]string `json:"symptoms"`
	Universe universeView      `json:"reachable"`
	Settled  uint64            `json:"settled_states"`
	Passing  uint64            `json:"passing_states"`
	Table    *tableView        `json:"published_table,omitempty"`
	Causes   []causeView       `json:"causes"`
	Next     *nextView         `json:"next,omitempty"`
	Repairs  []repairView      `json:"procedures"`
	Hybrid   int               `json:"hybrid_procedures_not_tried"`
	Conflict *conflictView     `json:"contradiction,omitempty"`
	Cut      bool              `json:"interrupted"`
}

// A universeView is the size of the universe.
type universeView struct {
	Settled uint64 `json:"settled_states"`
	Passing uint64 `json:"passing_states"`
	Classes int    `json:"classes_searched"`
	Settle  int64  `json:"settles_within_ms"`
}

// A tableView is the row of DT-08.
type tableView struct {
	Case      string `json:"case"`
	Procedure int    `json:"procedure"` // 1, 2, or 0 for none
	Note      string `json:"note"`
}

// A causeView is one cause.
type causeView struct {
	Conditions []string `json:"conditions"`
	Sentence   string   `json:"sentence"`
	Facts      []string `json:"facts"`
	Minimal    bool     `json:"explains_by_itself"`
	Passes     bool     `json:"passes_by_itself"`
	Harmless   bool     `json:"delegation_is_correct"`
	States     int      `json:"states"`
}

// A nextView is the question to ask next.
type nextView struct {
	Question string        `json:"question"`
	Text     string        `json:"text"`
	Place    string        `json:"place"`
	Facts    []string      `json:"facts"`
	Expected float64       `json:"expected_causes"`
	Answers  []meaningView `json:"answers"`
}

// A meaningView is what one answer would mean.
type meaningView struct {
	Answer   string `json:"answer"`
	Causes   int    `json:"causes"` // of those listed
	Simplest string `json:"simplest"`
}

// A repairView is what one procedure does, read in one or more ways.
type repairView struct {
	Procedure string     `json:"procedure"`
	Readings  []string   `json:"readings"`
	All       bool       `json:"repairs_all"`
	Repairs   [][]string `json:"repairs"`
	Fails     [][]string `json:"does_not_repair"`
	Open      [][]string `json:"not_decided"`
	Besides   [][]string `json:"not_if"`
	Undecided [][]string `json:"not_decided_if"`
	Best      *int64     `json:"best_ms,omitempty"` // absent where it repairs nothing
	Worst     *int64     `json:"worst_ms,omitempty"`
	Classes   int        `json:"classes_searched"`
}

// A conflictView says what contradicts what.
type conflictView struct {
	Clash   []string            `json:"contradict_each_other"`
	Changes map[string][]string `json:"possible_if_otherwise"`
}

func (d *diagnosed) view() diagnosisView {
	r := d.result
	v := diagnosisView{
		Symptoms: map[string]string{}, Settled: r.Settled, Passing: r.Passing, Causes: []causeView{}, Repairs: []repairView{},
		Hybrid: d.hybrid, Cut: d.cut, Next: d.nextView(),
	}
	v.Universe.Settled, v.Universe.Passing = d.universe.States()
	v.Universe.Classes, v.Universe.Settle = d.universe.Count.Classes, d.universe.Settle.Milliseconds()
	for _, q := range d.questions() {
		v.Symptoms[q.Name()] = q.Word(r.Symptoms[q])
	}
	if r.Described {
		v.Table = &tableView{r.Table.Case(), r.Table.Procedure(), r.Table.Note().In(d.language)}
	}
	for _, c := range r.Causes {
		v.Causes = append(v.Causes, causeView{
			conditionNames(c.Conditions), c.Conditions.Sentence().In(d.language), c.Conditions.Facts(), c.Minimal, c.Conditions.Passes(), c.Harmless, len(c.States),
		})
	}
	for _, m := range d.remedies() {
		v.Repairs = append(v.Repairs, m.view())
	}
	if !r.Possible() {
		v.Conflict = d.conflictView()
	}
	return v
}

func conditionNames(c diagnosis.Conditions) []string {
	out := []string{}
	for m := range c.Members() {
		out = append(out, m.Name)
	}
	return out
}

func (d *diagnosed) nextView() *nextView {
	if d.next == nil {
		return nil
	}
	q := d.next.Question
	v := &nextView{Question: q.Name(), Text: d.universe.Ask(q).In(d.language), Place: q.Place().In(d.language), Facts: q.Facts(), Expected: d.next.Expected}
	for _, m := range d.next.Meanings {
		v.Answers = append(v.Answers, meaningView{q.Word(m.Answer), m.Remain, simplest(&m.Reduced).In(d.language)})
	}
	return v
}

func (r *remedy) view() repairView {
	v := repairView{
		Procedure: r.name, All: r.All(), Repairs: causeLists(r.Repairs), Fails: causeLists(r.Fails), Open: causeLists(r.Open),
		Besides: causeLists(r.Besides), Undecided: causeLists(r.Undecided), Classes: r.Classes,
	}
	for _, reading := range r.readings {
		v.Readings = append(v.Readings, reading.String())
	}
	if len(r.Repairs) > 0 {
		best, worst := r.Best.Milliseconds(), r.Worst.Milliseconds()
		v.Best, v.Worst = &best, &worst
	}
	return v
}

func causeLists(causes []diagnosis.Conditions) [][]string {
	out := [][]string{}
	for _, c := range causes {
		out = append(out, conditionNames(c))
	}
	return out
}

func (d *diagnosed) conflictView() *conflictView {
	v := &conflictView{Clash: d.known(d.conflict.Clash), Changes: map[string][]string{}}
	for _, change := range d.conflict.Changes {
		for _, a := range change.Possible {
			v.Changes[change.Question.Name()] = append(v.Changes[change.Question.Name()], change.Question.Word(a))
		}
	}
	return v
}
