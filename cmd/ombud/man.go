package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ombud/sim/language"
	"ombud/sim/scenario"
)

const manLong = `Writes the manual page of ombud, or of one of its commands, as the program man
reads it. With --out the pages of all commands are written to a folder, which
belongs into a folder man1 below the manual path.`

const manExample = `  ombud man run > ombud-run.1
  ombud man --out share/man/man1`

// newMan is the command that writes the help as manual pages.
func newMan(c *console) *cobra.Command {
	out := onceText("out", "DIR")
	cmd := &cobra.Command{
		Use: "man [COMMAND…] [flags]", DisableFlagsInUseLine: true,
		Short:             "write the help as manual pages",
		Long:              manLong,
		Example:           manExample,
		ValidArgsFunction: completeOnce(completeCommand),
		RunE:              func(cmd *cobra.Command, args []string) error { return man(c, cmd, args, out.value) },
	}
	addFlag(cmd, out, "out", "folder for the pages of all commands", "--out share/man/man1")
	return cmd
}

func man(c *console, cmd *cobra.Command, args []string, dir string) error {
	root := cmd.Root()
	switch {
	case dir != "" && len(args) > 0:
		return &problem{language.Textf("--out writes the pages of all commands"), language.Textf("Leave out %s, or leave out --out.", quote(args[0]))}
	case dir != "":
		return manFolder(root, dir)
	}
	target, rest, err := root.Find(args)
	switch {
	case err != nil || target == root && len(rest) > 0:
		return unknownCommand(root, args[0])
	case len(rest) > 0:
		return tooMany(cmd, rest[0])
	}
	return manPage(c.out, target)
}

// manFolder writes a page for ombud and one for each command.
func manFolder(root *cobra.Command, dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return badEnvironment(filepath.ToSlash(dir), err)
	}
	for _, cmd := range documented(root) {
		file := filepath.Join(dir, manName(cmd)+".1")
		if err := scenario.ReplaceFile(file, func(w io.Writer) error { return manPage(w, cmd) }); err != nil {
			return badEnvironment(filepath.ToSlash(file), err)
		}
	}
	return nil
}

// documented are a command and all below it, in the order of the help.
func documented(cmd *cobra.Command) []*cobra.Command {
	if cmd.Hidden {
		return nil
	}
	all := []*cobra.Command{cmd}
	for _, sub := range cmd.Commands() {
		all = append(all, documented(sub)...)
	}
	return all
}

// manName is ombud-run for ombud run.
func manName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manPage writes the help of a command with the macros of man(7).
func manPage(w io.Writer, cmd *cobra.Command) error {
	var page bytes.Buffer
	writeManPage(&page, cmd)
	_, err := w.Write(page.Bytes())
	return err
}

// writeManPage writes the sections of a page. It has no date, so that equal help
// makes equal pages.
func writeManPage(w io.Writer, cmd *cobra.Command) {
	cmd.InitDefaultHelpFlag()
	cmd.InitDefaultVersionFlag()
	fmt.Fprintf(w, ".TH %s 1 \"\" %q %q\n", strings.ToUpper(manName(cmd)), "ombud "+versionOf(buildInfo()), "ombud")
	fmt.Fprint(w, ".nh\n.ad l\n") // A word that is hyphenated cannot be typed.
	fmt.Fprintf(w, ".SH NAME\n%s \\- %s\n", roff(manName(cmd)), roff(cmd.Short))
	fmt.Fprintf(w, ".SH SYNOPSIS\n.B %s\n", roff(cmd.UseLine()))
	fmt.Fprint(w, ".SH DESCRIPTION\n")
	writeManText(w, cmd.Long)
	if cmd.HasSubCommands() {
		fmt.Fprint(w, ".SH COMMANDS\n")
		writeManCommands(w, cmd)
	}
	fmt.Fprint(w, ".SH OPTIONS\n")
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { writeManFlag(w, f) })
	cmd.InheritedFlags().VisitAll(func(f *pflag.Flag) { writeManFlag(w, f) })
	if !cmd.HasParent() {
		_, rest, _ := strings.Cut(tour, "\n\n")
		fmt.Fprintf(w, ".SH OVERVIEW\n.nf\n%s.fi\n", roff(rest))
	}
	fmt.Fprintf(w, ".SH EXAMPLES\n.nf\n%s\n.fi\n", roff(cmd.Example))
	fmt.Fprint(w, ".SH SEE ALSO\n")
	writeManSee(w, cmd)
}

// writeManText writes paragraphs; one that is indented keeps its lines.
func writeManText(w io.Writer, text string) {
	for _, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if strings.Contains("\n"+paragraph, "\n  ") {
			fmt.Fprintf(w, ".PP\n.nf\n%s\n.fi\n", roff(paragraph))
			continue
		}
		fmt.Fprintf(w, ".PP\n%s\n", roff(paragraph))
	}
}

// writeManCommands writes the commands below a command.
func writeManCommands(w io.Writer, cmd *cobra.Command) {
	for _, sub := range cmd.Commands() {
		if !sub.Hidden {
			fmt.Fprintf(w, ".TP\n.B %s\n%s\n", roff(sub.Name()), roff(sub.Short))
		}
	}
}

// writeManFlag writes a flag, the name of its value, and what it is for.
func writeManFlag(w io.Writer, f *pflag.Flag) {
	name, usage := pflag.UnquoteUsage(f)
	flag := `\fB` + roff("--"+f.Name) + `\fR`
	if f.Shorthand != "" {
		flag = `\fB` + roff("-"+f.Shorthand) + `\fR, ` + flag
	}
	if f.NoOptDefVal != "" && f.NoOptDefVal != "true" {
		flag += `[=\fI` + roff(f.NoOptDefVal) + `\fR]`
	}
	if name != "" {
		flag += ` \fI` + roff(name) + `\fR`
	}
	fmt.Fprintf(w, ".TP\n%s\n%s\n", flag, roff(usage))
}

// writeManSee names the pages beside a page: the one above it and those below it.
func writeManSee(w io.Writer, cmd *cobra.Command) {
	var pages []string
	if cmd.HasParent() {
		pages = append(pages, ".BR "+roff(manName(cmd.Parent()))+" (1)")
	}
	for _, sub := range cmd.Commands() {
		if !sub.Hidden {
			pages = append(pages, ".BR "+roff(manName(sub))+" (1)")
		}
	}
	fmt.Fprintln(w, strings.Join(pages, ",\n"))
}

// roff makes text mean itself: a backslash and a hyphen are signs of the
// language, and so are a dot and a quote at the beginning of a line. What is not
// ASCII is written by its number.
func roff(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r > unicode.MaxASCII:
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	lines := strings.Split(b.String(), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
