package audit

import "ombud/sim/trial"

// A batch is a list of questions that are asked together, and what is done with each answer.
type batch struct {
	cases []trial.Case
	then  []func(trial.Case, trial.Decision)
}

// ask adds a question. What is done with the answers is done in the order of asking.
func (b *batch) ask(c trial.Case, then func(trial.Case, trial.Decision)) {
	b.cases = append(b.cases, c)
	b.then = append(b.then, then)
}

// answer decides all questions.
func (b *batch) answer(decide trial.Decider, spent *Spent) {
	if len(b.cases) == 0 {
		return
	}
	for i, d := range decide(b.cases) {
		spent.add(&d)
		b.then[i](b.cases[i], d)
	}
}
