package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"ombud/steps"
)

// writePhrases writes the phrases as a Markdown document, under their keyword and
// noun, each with its meaning and what is known of it.
func writePhrases(w io.Writer, entries []steps.Entry, uses bool) {
	fmt.Fprintf(w, "# Phrases\n\nWhat a feature may say: %s. Words in braces stand for what the last section lists.\n", counted(len(entries), "phrase"))
	keyword, noun := "", ""
	for _, e := range entries {
		if e.Keyword != keyword {
			fmt.Fprintf(w, "\n## %s\n", e.Keyword)
			keyword, noun = e.Keyword, ""
		}
		if e.Noun != noun {
			fmt.Fprintf(w, "\n### %s: %s\n\n", e.Keyword, e.Noun)
			noun = e.Noun
		}
		writePhrase(w, e, uses)
	}
	fmt.Fprint(w, "\n## Places\n\n| place | what may stand there |\n|---|---|\n")
	for _, p := range placeViews(entries) {
		text := cmp.Or(p.Meaning, strings.Join(p.Values, ", "))
		fmt.Fprintf(w, "| `{%s}` | %s |\n", p.Name, strings.ReplaceAll(text, "|", `\|`))
	}
}

func writePhrase(w io.Writer, e steps.Entry, uses bool) {
	fmt.Fprintf(w, "- `%s`  \n  %s", e.Template, e.Doc)
	if len(e.Sources) > 0 {
		fmt.Fprintf(w, " (%s)", strings.Join(e.Sources, ", "))
	}
	if uses {
		fmt.Fprintf(w, " · %s", usedIn(e.Uses))
	}
	fmt.Fprintln(w)
	for _, x := range e.Examples {
		if x != e.Template {
			fmt.Fprintf(w, "  - `%s`\n", x)
		}
	}
}
