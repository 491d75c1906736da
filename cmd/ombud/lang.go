package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
)

// langFlag is the name of the flag that every command has.
const langFlag = "lang"

// languageCodes are what the flag takes.
func languageCodes() []string {
	var codes []string
	for l := range language.Languages {
		codes = append(codes, l.String())
	}
	return codes
}

// onceLanguage is a once of a language, by its code.
func onceLanguage() *once[language.Language] {
	return &once[language.Language]{name: langFlag, placeholder: "CODE", read: func(text string) (language.Language, error) {
		l, ok := language.Parse(strings.ToLower(text))
		if !ok {
			return 0, &problem{language.Textf("--%s cannot be %s", langFlag, quote(text)), language.Textf("Languages are %s and %s.", language.English.String(), language.Swedish.String())}
		}
		return l, nil
	}}
}

// declareLang gives a command line the flag, and the console what it says.
func declareLang(root *cobra.Command, c *console, args []string) {
	flag := onceLanguage()
	c.asked = func() language.Choice {
		if flag.given {
			return language.Only(flag.value)
		}
		return earlyChoice(args)
	}
	root.PersistentFlags().Var(flag, langFlag, "language of what is said, en or sv (default: that of the files it is about)")
	root.PersistentFlags().SetAnnotation(langFlag, exampleKey, []string{"--" + langFlag + " sv"})
	root.RegisterFlagCompletionFunc(langFlag, cobra.FixedCompletions(languageCodes(), cobra.ShellCompDirectiveNoFileComp))
}

// earlyChoice looks the flag up among arguments that have not been read, or not so
// far: what is wrong with one in front of it is said in its language as well.
func earlyChoice(args []string) language.Choice {
	for i, a := range args {
		code, found := strings.CutPrefix(a, "--"+langFlag+"=")
		switch {
		case a == "--":
			return language.Choice{}
		case a == "--"+langFlag && i+1 < len(args):
			code, found = args[i+1], true
		}
		if l, ok := language.Parse(strings.ToLower(code)); found && ok {
			return language.Only(l)
		}
	}
	return language.Choice{}
}

// choice is the language that the command line asks for.
func (c *console) choice() language.Choice {
	if c.asked == nil {
		return language.Choice{}
	}
	return c.asked()
}

// language is the language of what is about the command line alone.
func (c *console) language() language.Language { return c.choice().For() }

// tell writes a line of the result in that language.
func (c *console) tell(format string, args ...any) {
	fmt.Fprintln(c.out, language.Textf(format, args...).In(c.language()))
}
