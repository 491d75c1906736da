package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/steps"
)

// formats is the flag --format: one report or several, at most one of them on
// the terminal, annotations aside.
type formats struct{ list []steps.Format }

// formatNames are the formats, and whether each is a file that tools read.
var formatNames = []struct {
	name   string
	toFile bool
}{{"pretty", false}, {"progress", false}, {"junit", true}, {"cucumber", true}, {"messages", true}, {"json", true}, {"github", false}, {"markdown", true}, {"html", true}, {"rerun", true}}

// formatList lists the formats as the flag takes them.
func formatList() language.Text {
	var names []string
	for _, f := range formatNames {
		if f.toFile {
			f.name += ":FILE"
		}
		names = append(names, f.name)
	}
	return language.Textf("%s and %s", strings.Join(names[:len(names)-1], ", "), names[len(names)-1])
}

// completeFormat offers the formats and, behind the name of one that is a file, a
// name for it.
func completeFormat(_ *cobra.Command, _ []string, text string) ([]string, cobra.ShellCompDirective) {
	if name, _, named := strings.Cut(text, ":"); named {
		return []string{name + ":report" + extension(name), name + ":" + steps.Output}, cobra.ShellCompDirectiveNoFileComp
	}
	var words []string
	for _, f := range formatNames {
		if f.toFile {
			f.name += ":"
		}
		words = append(words, f.name)
	}
	return words, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// String is empty: the help tells the default.
func (f *formats) String() string { return "" }

// Type is the placeholder of the value in the help.
func (f *formats) Type() string { return "FORMAT" }

// Set reads a name, or a name and a file, as in "pretty" and "junit:FILE".
func (f *formats) Set(text string) error {
	name, file, named := strings.Cut(text, ":")
	for _, known := range formatNames {
		switch {
		case known.name != name:
		case named && file == "", known.toFile && !named:
			return &problem{language.Textf("--format %s needs a file", text), language.Textf("For example: --format %[1]s:report%[2]s, or %[1]s:- for the output", name, extension(name))}
		case file == steps.Output && forPeople(name):
			return f.add(steps.Format{Name: name})
		default:
			return f.add(steps.Format{Name: name, File: file})
		}
	}
	return &problem{language.Textf("--format knows no %s", quote(text)), language.Textf("Formats are %s.", formatList())}
}

func extension(format string) string {
	switch format {
	case "junit":
		return ".xml"
	case "cucumber", "json":
		return ".json"
	case "messages":
		return ".ndjson"
	case "markdown":
		return ".md"
	case "html":
		return ".html"
	case "rerun":
		return ".txt"
	}
	return ".log"
}

// add keeps a format; the same one again changes nothing, another one for the
// same place is a mistake.
func (f *formats) add(format steps.Format) error {
	for _, g := range f.list {
		switch {
		case g == format:
			return nil
		case g.File == format.File && g.File == "" && g.Name != annotations && format.Name != annotations:
			return &problem{language.Textf("--format %s and --format %s both write to the terminal", g.Name, format.Name),
				language.Textf("Give one of them a file: --format %s:report.log", format.Name)}
		case g.File == format.File && g.File == steps.Output:
			return &problem{language.Textf("--format %s:- and --format %s:- both write to the output", g.Name, format.Name),
				language.Textf("Give one of them a file: --format %s:report%s", format.Name, extension(format.Name))}
		case g.File != "" && format.File != "" && filepath.Clean(g.File) == filepath.Clean(format.File):
			return &problem{language.Textf("--format %s and --format %s both write to %s", g.Name, format.Name, g.File),
				language.Textf("Give each its own file.")}
		}
	}
	f.list = append(f.list, format)
	return nil
}

// annotations is the format whose lines are picked from whatever stands on the
// terminal, so that it goes there with another one.
const annotations = "github"

// forPeople reports whether a format is what people read on the terminal.
func forPeople(name string) bool { return name == "pretty" || name == "progress" }

// output is the format that goes to the output, so that everything else goes to the
// error output; "" if none does.
func (f *formats) output() string {
	for _, g := range f.list {
		if g.File == steps.Output {
			return g.Name
		}
	}
	return ""
}

// reports are the formats to write; the terminal gets pretty unless another
// one is meant for it.
func (f *formats) reports() []steps.Format {
	for _, g := range f.list {
		if g.File == "" {
			return f.list
		}
	}
	return append([]steps.Format{{Name: "pretty"}}, f.list...)
}

// writable checks before a long run that every report can be written after it.
func (f *formats) writable() error {
	for _, g := range f.list {
		if g.File == "" || g.File == steps.Output {
			continue
		}
		if err := replaceable("--format "+g.Name, g.File); err != nil {
			return err
		}
	}
	return nil
}
