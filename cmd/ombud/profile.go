package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/scenario"
)

// profileFile is the file, in the folder where ombud run is called, of flags that it
// takes by itself.
const profileFile = ".ombud"

// largestProfile is how many bytes that file may have.
const largestProfile = 64 << 10

// noProfile is the name of none at all, not even of what always counts.
const noProfile = "-"

// A profileLine is one flag of the file.
type profileLine struct {
	profile      string // "" for one that always counts
	flag         *pflag.Flag
	value        string
	line, column int // of the value, or of the flag if it has none
	written      string
}

// A profileList is the file.
type profileList struct {
	lines []profileLine
	names []string // of profiles, in order
}

// readProfiles reads the file; nil if there is none. Of its flags the names are known
// to be those of the command, the values are not looked at.
func readProfiles(cmd *cobra.Command) (*profileList, error) {
	if _, err := os.Lstat(profileFile); os.IsNotExist(err) {
		return nil, nil
	}
	data, err := scenario.ReadRegular(profileFile, largestProfile)
	if err != nil {
		return nil, badEnvironment(profileFile, err)
	}
	p, profile, n := new(profileList), "", 0
	for line := range strings.Lines(string(data)) {
		n++
		text := strings.TrimSpace(line)
		column := strings.Index(line, text) + 1
		name, heading := strings.CutPrefix(text, "[")
		if at, name := phrase.Illegible(strings.TrimRight(line, "\r\n")); at >= 0 {
			return nil, atPlace(n, utf8.RuneCountInString(line[:at])+1, &problem{language.Textf("the %s is not text", name), language.Textf("Write plain text in UTF-8.")})
		}
		switch {
		case text == "" || text[0] == '#':
		case heading && strings.HasSuffix(name, "]") && len(name) > 1:
			profile = strings.TrimSpace(strings.TrimSuffix(name, "]"))
			if slices.Contains(p.names, profile) {
				return nil, atPlace(n, column, &problem{language.Textf("the profile %s is there twice", profile), language.Textf("Keep one of the two.")})
			}
			p.names = append(p.names, profile)
		default:
			one, err := readProfileLine(cmd, text, n, column)
			if err != nil {
				return nil, err
			}
			one.profile = profile
			p.lines = append(p.lines, one)
		}
	}
	return p, nil
}

// readProfileLine reads a flag and its value, which stands behind a space or "=" and
// may stand in quotes.
func readProfileLine(cmd *cobra.Command, text string, line, column int) (profileLine, error) {
	out := profileLine{line: line, column: column, written: text}
	name, ok := strings.CutPrefix(text, "--")
	if !ok || name == "" {
		return out, atPlace(line, column, &problem{language.Textf("%s is no flag", quote(text)),
			language.Textf("A line holds one flag, as in --fail-fast or --tags @slow, the name of a profile, as in [ci], or a comment behind #.")})
	}
	value := ""
	if at := strings.IndexAny(name, " \t="); at >= 0 {
		name, value = name[:at], strings.TrimLeft(name[at+1:], " \t")
		out.column += utf8.RuneCountInString(text[:len(text)-len(value)])
	}
	if n := len(value); n > 1 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		value = value[1 : n-1]
	}
	out.flag, out.value = cmd.Flag(name), value
	switch {
	case out.flag == nil:
		return out, atPlace(line, column, unknownName(cmd, "--"+name))
	case name == "profile" || name == "help":
		return out, atPlace(line, column, &problem{language.Textf("--%s belongs on the command line", name), language.Textf("Leave it out here.")})
	case out.flag.NoOptDefVal == "true" && value != "":
		return out, atPlace(line, out.column, &problem{language.Textf("--%s takes no value", name), language.Textf("Write --%s alone, or leave it out.", name)})
	case out.flag.NoOptDefVal == "" && value == "":
		return out, atPlace(line, column, &problem{language.Textf("--%s needs a value", name), language.Textf("For example: %s", out.flag.Annotations[exampleKey][0])})
	case value == "":
		out.value = out.flag.NoOptDefVal
	}
	return out, nil
}

// atPlace is a problem with its place in the file in front.
func atPlace(line, column int, p *problem) *problem {
	return &problem{language.Concat(language.Verbatim(fmt.Sprintf("%s:%d:%d: ", profileFile, line, column)), language.Said(p.what)), p.next}
}

// applyProfile gives a command the flags of the profile, and those that always count,
// unless the command line has them; those of the profile come first.
func applyProfile(cmd *cobra.Command, profile string) error {
	if profile == noProfile {
		return nil
	}
	p, err := readProfiles(cmd)
	switch {
	case err != nil:
		return err
	case p == nil && profile == "":
		return nil
	case p == nil:
		return &problem{language.Textf("--profile %s: there is no file %s in this folder", profile, profileFile),
			language.Textf("Write one, as ombud run --help has it, or leave --profile out.")}
	case profile != "" && !slices.Contains(p.names, profile):
		return p.unknown(profile)
	}
	given := map[string]bool{}
	cmd.Flags().Visit(func(f *pflag.Flag) { given[f.Name] = true })
	for _, of := range slices.Compact([]string{profile, ""}) {
		if err := p.set(of, given); err != nil {
			return err
		}
		cmd.Flags().Visit(func(f *pflag.Flag) { given[f.Name] = true })
	}
	return nil
}

// set sets the flags of a profile but for those that have been given.
func (p *profileList) set(profile string, given map[string]bool) error {
	for _, one := range p.lines {
		if one.profile != profile || given[one.flag.Name] {
			continue
		}
		if err := one.flag.Value.Set(one.value); err != nil {
			said, ok := err.(*problem)
			if !ok {
				said = &problem{language.Textf("--%s cannot be %s", one.flag.Name, quote(one.value)), language.Textf("See %s --help", "ombud run")}
			}
			return atPlace(one.line, one.column, said)
		}
		one.flag.Changed = true
	}
	return nil
}

// unknown is the problem of a profile that the file does not have.
func (p *profileList) unknown(profile string) *problem {
	what := language.Textf("--profile %s: %s has no such profile", profile, profileFile)
	names := strings.Join(p.names, ", ")
	switch near := nearest(profile, p.names); {
	case len(p.names) == 0:
		return &problem{what, language.Textf("Begin one with a line such as [%s].", profile)}
	case near != "":
		return &problem{what, language.Textf("Did you mean %s? Profiles are %s.", near, names)}
	}
	return &problem{what, language.Textf("Profiles are %s.", names)}
}

// completeProfile offers the profiles of the file, and none.
func completeProfile(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	out := []string{noProfile}
	if p, err := readProfiles(cmd); err == nil && p != nil {
		out = append(out, p.names...)
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// tellProfiles ends the help of a command with what the file holds, and which profile
// is asked for.
func tellProfiles(w io.Writer, cmd *cobra.Command, profile string) {
	p, err := readProfiles(cmd)
	if p == nil && err == nil {
		return
	}
	fmt.Fprintf(w, "\nProfiles in %s\n", profileFile)
	if err != nil {
		what, _, _ := strings.Cut(err.Error(), "\n")
		fmt.Fprintf(w, "  %s\n", what)
		return
	}
	width := len("always")
	for _, name := range p.names {
		width = max(width, utf8.RuneCountInString(name))
	}
	for _, name := range append([]string{""}, p.names...) {
		text := fmt.Sprintf("  %-*s ", width, name)
		if name == "" {
			text = fmt.Sprintf("  %-*s ", width, "always")
		}
		for _, one := range p.lines {
			if one.profile == name {
				text += " " + one.written
			}
		}
		if name != "" && name == profile {
			text += " (asked for)"
		}
		fmt.Fprintln(w, text)
	}
}
