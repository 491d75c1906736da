package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/steps"
)

// stepsFlags are the flags of ombud steps.
type stepsFlags struct {
	json, markdown, uses, unused, parameters, faults bool
}

const stepsLong = `Lists the phrases a feature may use, under Given, When and Then and by what they
are about, and after them what may stand in their {places}. The actions are also
the sentences of procedures and the lines of scenarios.

--uses adds in how many steps of the features below PATH (default features)
each phrase stands, --unused lists those that stand in none. A step of a
background counts for every scenario, one of an outline for every row of
examples. --parameters lists the assumptions behind every verdict instead,
--faults what can break: its phrases, what it models, what is kept and what is
lost.`

const stepsExample = `  ombud steps
  ombud steps --json
  ombud steps --markdown
  ombud steps --uses
  ombud steps --unused features/case_1.feature
  ombud steps --parameters
  ombud steps --faults`

// newSteps is the command that shows the vocabulary.
func newSteps(c *console) *cobra.Command {
	f := new(stepsFlags)
	cmd := &cobra.Command{
		Use: "steps [--uses|--unused [PATH…]] [flags]", DisableFlagsInUseLine: true,
		Short:             "list the phrases a feature may use",
		Long:              stepsLong,
		Example:           stepsExample,
		ValidArgsFunction: filesEnding("feature"),
		RunE:              func(cmd *cobra.Command, args []string) error { return showSteps(c, f, cmd, args) },
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().BoolVar(&f.json, "json", false, "write JSON")
	cmd.Flags().BoolVar(&f.markdown, "markdown", false, "write Markdown")
	cmd.Flags().BoolVar(&f.uses, "uses", false, "with the number of steps that use each phrase")
	cmd.Flags().BoolVar(&f.unused, "unused", false, "only the phrases that no feature uses")
	cmd.Flags().BoolVar(&f.parameters, "parameters", false, "the parameters with id, default, range and meaning")
	cmd.Flags().BoolVar(&f.faults, "faults", false, "what can break, with its phrases, meaning and sources")
	return cmd
}

func showSteps(c *console, f *stepsFlags, cmd *cobra.Command, paths []string) error {
	about := f.parameters || f.faults
	switch {
	case f.json && f.markdown:
		return &problem{language.Textf("--json and --markdown are two ways to write one thing"), language.Textf("Ask for one of the two.")}
	case f.uses && f.unused:
		return &problem{language.Textf("--uses counts the uses of all phrases, --unused lists those without one"), language.Textf("Ask for one of the two.")}
	case about && (f.uses || f.markdown):
		return &problem{language.Textf("--uses and --markdown are about phrases, --parameters and --faults are not"), language.Textf("Leave one of the two out.")}
	case f.unused && f.parameters:
		return &problem{language.Textf("--unused is about phrases and --parameters about assumptions"), language.Textf("Ask for one of the two.")}
	case f.faults && f.parameters:
		return &problem{language.Textf("--faults is about what can break and --parameters about assumptions"), language.Textf("Ask for one of the two.")}
	case f.faults && f.unused:
		return &problem{language.Textf("--faults is about what can break and --unused about phrases"), language.Textf("Ask for one of the two.")}
	case !f.unused && !f.uses && len(paths) > 0:
		return tooMany(cmd, paths[0])
	case f.parameters && f.json:
		return writeJSON(c.out, map[string]any{"parameters": parameterViews(c.language())})
	case f.parameters:
		printParameters(c.out, c.language())
		return nil
	case f.faults && f.json:
		return writeJSON(c.out, map[string]any{"faults": faultViews(c.language())})
	case f.faults:
		printBreakages(c.out, c.language())
		return nil
	}
	l := c.language()
	entries, err := f.entries(l, paths)
	if err != nil {
		return err
	}
	switch {
	case f.json:
		return writeJSON(c.out, map[string]any{"phrases": phraseViews(entries, f.uses), "places": placeViews(l, entries)})
	case f.unused && len(entries) == 0:
		fmt.Fprintln(c.out, language.Textf("Every phrase is used.").In(l))
	case f.markdown:
		writePhrases(c.out, l, entries, f.uses)
	default:
		printPhrases(c.out, l, entries, f.uses)
		printPlaces(c.out, l, entries)
	}
	return nil
}

func (f *stepsFlags) entries(l language.Language, paths []string) ([]steps.Entry, error) {
	switch {
	case f.unused:
		return steps.Unused(l, paths)
	case f.uses:
		return steps.Used(l, paths)
	}
	return steps.CatalogueIn(l), nil
}

// writeJSON writes a value for other programs to read.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// A phraseView is one phrase as JSON shows it.
type phraseView struct {
	Keyword  string   `json:"keyword"`
	Noun     string   `json:"noun"`
	Kind     string   `json:"kind"`
	Phrase   string   `json:"phrase"`
	Meaning  string   `json:"meaning"`
	Example  string   `json:"example"`
	Examples []string `json:"examples"`
	Pattern  string   `json:"pattern"`
	Sources  []string `json:"sources,omitempty"`
	Uses     *int     `json:"uses,omitempty"` // if they were counted
}

func phraseViews(entries []steps.Entry, uses bool) []phraseView {
	out := []phraseView{}
	for _, e := range entries {
		v := phraseView{e.Keyword, e.Noun, e.Kind, e.Template, e.Doc, e.Example, e.Examples, e.Pattern, e.Sources, nil}
		if uses {
			v.Uses = &e.Uses
		}
		out = append(out, v)
	}
	return out
}

// printPhrases lists phrases under their keyword and noun.
func printPhrases(w io.Writer, l language.Language, entries []steps.Entry, uses bool) {
	keyword, noun := "", ""
	for _, e := range entries {
		if e.Keyword != keyword || e.Noun != noun {
			fmt.Fprintf(w, "\n%s: %s\n", e.Heading, e.Noun)
			keyword, noun = e.Keyword, e.Noun
		}
		meaning := e.Doc
		if len(e.Sources) > 0 {
			meaning += " (" + strings.Join(e.Sources, ", ") + ")"
		}
		fmt.Fprintf(w, "\n  %s\n%s", e.Template, wrapped(meaning, 6))
		if e.Example != e.Template {
			fmt.Fprintf(w, "      %s\n", language.Textf("e.g. %s", e.Example).In(l))
		}
		if uses {
			fmt.Fprintf(w, "      %s\n", usedIn(e.Uses).In(l))
		}
	}
}

// usedIn says in how many steps a phrase stands.
func usedIn(n int) language.Text {
	if n == 0 {
		return language.Textf("not used")
	}
	return language.Textf("used in %s", language.Of(n, "step"))
}
