package main

import (
	"errors"
	"strings"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
	"ombud/steps"
)

// check returns everything that is wrong with the files, each mistake once.
func (t *targets) check(procedures string) []steps.Diagnostic {
	var all []steps.Diagnostic
	seen := map[string]bool{}
	add := func(list []steps.Diagnostic) {
		for _, d := range list {
			if key := d.String(); !seen[key] {
				seen[key] = true
				all = append(all, d)
			}
		}
	}
	if len(t.features) > 0 {
		add(steps.Lint(t.features, procedures))
	}
	for _, file := range t.procedures {
		add(checkProcedure(file))
	}
	for _, file := range t.scenarios {
		add(checkScenario(file))
	}
	return all
}

// checkProcedure reads a procedure and compiles it.
func checkProcedure(file string) []steps.Diagnostic {
	data, err := scenario.ReadRegular(file, procedure.MaxFile)
	if err != nil {
		return unread(file, err)
	}
	doc, err := procedure.Parse(file, data)
	if err == nil {
		_, err = procedure.Compile(doc, procedure.Options{})
	}
	var listed procedure.Problems
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &listed):
		return []steps.Diagnostic{{File: file, Message: language.Said(err)}}
	}
	return problemsAs(listed)
}

// problemsAs are the problems of a procedure as those of a feature are told.
func problemsAs(list procedure.Problems) (out []steps.Diagnostic) {
	for _, p := range list {
		out = append(out, steps.Diagnostic{File: p.File, Line: p.Line, Column: p.Column, Message: p.Message, Nearest: p.Nearest, Language: p.Language})
	}
	return out
}

// checkScenario reads a scenario and applies its given lines.
func checkScenario(file string) []steps.Diagnostic {
	s, err := scenario.Read(file)
	if err == nil {
		_, err = s.Setup()
	}
	listed, ok := scenario.AsProblems(err)
	switch {
	case err == nil:
		return nil
	case !ok:
		return unread(file, err)
	}
	var out []steps.Diagnostic
	for _, p := range listed {
		text := language.Said(strings.Join(append([]string{p.Message}, p.Listed...), "\n  "))
		if p.Do != "" {
			text = language.Concat(text, language.Verbatim("; "+p.Do))
		}
		out = append(out, steps.Diagnostic{File: p.File, Line: p.Line, Column: p.Column, Message: text})
	}
	return out
}

// An uncapped is a sentence that goes on another one: with a small letter.
type uncapped struct{ language.Text }

// In is the sentence in a language.
func (u uncapped) In(l language.Language) string {
	text := u.Text.In(l)
	return strings.ToLower(text[:1]) + text[1:]
}

// unread is the mistake of a file that the system does not give.
func unread(file string, err error) []steps.Diagnostic {
	p := badEnvironment(file, err)
	return []steps.Diagnostic{{File: file, Message: language.Concat(scenario.Cause(err), language.Verbatim("; "), uncapped{language.Said(p.next)})}}
}
