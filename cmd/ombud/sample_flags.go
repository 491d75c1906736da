package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/world"
	"ombud/steps"
)

// laws is the flag --distribution: a law for all delays, and laws for those of
// single parameters.
type laws struct {
	steps.Laws
	given bool     // a law for all
	texts []string // as given, each once
}

// String is empty: the help tells the default.
func (l *laws) String() string { return "" }

// Type is the placeholder of the value in the help.
func (l *laws) Type() string { return "NAME" }

// Set reads "late" or "user replication=late".
func (l *laws) Set(text string) error {
	parameter, name, single := strings.Cut(text, "=")
	if !single {
		parameter, name = "", text
	}
	law, err := sim.ParseDistribution(strings.TrimSpace(name))
	if err != nil {
		return &problem{language.Textf("--distribution: unknown distribution %q; distributions are %s", strings.TrimSpace(name), distributionNames()), language.Textf(`For example: --distribution late, or --distribution "user replication=late"`)}
	}
	switch {
	case single:
		err = l.Laws.Set(strings.TrimSpace(parameter), law)
	case l.given && l.All != law:
		return &problem{language.Textf("--distribution is given twice for all delays, as %s and as %s", l.All.String(), law.String()), language.Textf("Keep one of the two.")}
	default:
		l.All, l.given = law, true
	}
	if err != nil {
		return &problem{language.Textf("--distribution: %s", err), language.Textf(`For example: --distribution "user replication=late"`)}
	}
	l.texts = append(l.texts, text)
	return nil
}

// distributionNames are the names of the distributions, with commas between them.
func distributionNames() string {
	var names []string
	for _, d := range sim.Distributions() {
		names = append(names, d.String())
	}
	return strings.Join(names, ", ")
}

// lawList explains the distributions, a line each.
func lawList() string {
	var lines []string
	for _, d := range sim.Distributions() {
		lines = append(lines, fmt.Sprintf("  %-12s %s", d, d.Doc()))
	}
	return strings.Join(lines, "\n")
}

// completeLaw offers the distributions and the parameters that can have one.
func completeLaw(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, d := range sim.Distributions() {
		out = append(out, cobra.CompletionWithDesc(d.String(), d.Doc()))
	}
	for _, name := range steps.Shapes() {
		if p, ok := world.FindParameter(name); ok {
			out = append(out, cobra.CompletionWithDesc(p.ID+"=", p.Name))
		}
	}
	return out, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// beginnings is the flag --from: words or phrases, in the order given.
type beginnings []string

// String is empty: there is no default to show.
func (b *beginnings) String() string { return "" }

// Type is the placeholder of the value in the help.
func (b *beginnings) Type() string { return "STATE" }

// Set adds one.
func (b *beginnings) Set(text string) error {
	if strings.TrimSpace(text) == "" {
		return &problem{language.Textf("--from is empty"), language.Textf("Words for it are %s.", strings.Join(beginningWords(), ", "))}
	}
	*b = append(*b, text)
	return nil
}

func beginningWords() []string {
	var out []string
	for _, b := range steps.Beginnings() {
		out = append(out, b.Word)
	}
	return out
}

// onceSpan is a once of a time such as "10 minutes", or 10m for short.
func onceSpan(name string) *once[time.Duration] {
	g := phrase.NewGrammar(phrase.Duration("duration"))
	g.Add(0, "{duration}")
	return &once[time.Duration]{name: name, placeholder: "TIME", read: func(text string) (time.Duration, error) {
		if m, err := g.Parse(text); err == nil {
			return m.Args[0].Lo, nil
		}
		d, err := time.ParseDuration(text)
		if err != nil || d < 0 || d > phrase.MaxDuration || d%time.Millisecond != 0 {
			return 0, &problem{language.Textf("--%s cannot be %s", name, quote(text)), language.Textf(`Write a time with its unit: "10 minutes", 10m, 1h30m.`)}
		}
		return d, nil
	}}
}

// oncePercentage is a once of a percentage with at most two decimals, in basis
// points.
func oncePercentage(name string) *once[uint64] {
	g := phrase.NewGrammar(phrase.Percent("number"))
	g.Add(0, "{number}")
	return &once[uint64]{name: name, placeholder: "PERCENT", read: func(text string) (uint64, error) {
		m, err := g.Parse(strings.TrimSpace(strings.TrimSuffix(text, "%")))
		if err != nil {
			return 0, &problem{language.Textf("--%s cannot be %s", name, quote(text)), language.Textf("Write a percentage from 0 to 100 with at most two decimals, such as 99.5.")}
		}
		return uint64(m.Args[0].N), nil
	}}
}
