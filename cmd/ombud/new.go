package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
	"ombud/sim/trial"
)

const newLong = `Starts a feature or a procedure: a file with one of each thing that belongs in
it, which lints and decides as it stands. On a terminal it asks what the flags
do not say; otherwise it takes what is usual. With --lang sv it is in Swedish. A
file that is there is never replaced.

Exit code: 0 written, 2 mistake in the command, or the file is there.`

// A starter is one kind of file to start, and what is asked about it.
type starter struct {
	kind, folder, extension string
	next                    string // the command that does something with it
	example                 string // flags
	questions               []*starterQuestion
	write                   func(l language.Language, title string, answers []string) string
}

// A starterQuestion is what a flag says or a terminal is asked.
type starterQuestion struct {
	flag     *once[string]
	asks     string
	usual    func() string
	mistaken func(answer string) error
}

// newNew is the command that starts files.
func newNew(c *console) *cobra.Command {
	cmd := &cobra.Command{
		Use: "new", Short: "start a feature or a procedure", Long: newLong, Args: knownStarter,
		Example: "  ombud new feature half_pair\n  ombud new feature repaired --from half --procedure case-1-corrected\n  ombud new procedure add-delegate",
		RunE: func(cmd *cobra.Command, _ []string) error {
			return &problem{language.Textf("ombud new needs to know what"), language.Textf("Write ombud new feature NAME, or ombud new procedure NAME.")}
		},
	}
	for _, s := range []*starter{featureStarter(), procedureStarter()} {
		one := &cobra.Command{
			Use: s.kind + " NAME [flags]", DisableFlagsInUseLine: true, Short: "start a " + s.kind, Long: newLong,
			Example: "  ombud new " + s.kind + " add-delegate\n  ombud new " + s.kind + " another " + s.example,
			RunE:    func(_ *cobra.Command, args []string) error { return s.start(c, os.Stdin, args) },
		}
		one.Flags().SortFlags = false
		for _, q := range s.questions {
			addFlag(one, q.flag, q.flag.name, q.asks, "--"+q.flag.name+" "+q.usual())
		}
		cmd.AddCommand(one)
	}
	return cmd
}

// knownStarter refuses a kind of file that is not started.
func knownStarter(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	next := language.Textf("Write ombud new feature NAME, or ombud new procedure NAME.")
	if near := nearest(args[0], commandNames(cmd)); near != "" {
		next = language.Textf("Did you mean ombud new %s?", near)
	}
	return &problem{language.Textf("ombud new starts no %s", quote(args[0])), next}
}

// startedName is what a file that is started may be called.
var startedName = regexp.MustCompile(`^[\pL\pN][\pL\pN_-]*$`)

// start asks what is not said and writes the file.
func (s *starter) start(c *console, in *os.File, args []string) error {
	if len(args) != 1 {
		return &problem{language.Textf("ombud new %s needs one name, and %d are given", s.kind, len(args)), language.Textf("Write for instance ombud new %s add-delegate.", s.kind)}
	}
	name := strings.TrimSuffix(args[0], s.extension)
	if !startedName.MatchString(name) {
		return &problem{language.Textf("%q is no name of a %s", args[0], language.Textf(s.kind)), language.Textf("Use letters, digits, - and _; the file is put into the folder %s.", s.folder)}
	}
	file := path.Join(s.folder, name+s.extension)
	switch _, err := os.Lstat(filepath.FromSlash(file)); {
	case err == nil:
		return &problem{language.Textf("%s is there already", file), language.Textf("Take another name; nothing was written.")}
	case !errors.Is(err, fs.ErrNotExist):
		return badEnvironment(file, err)
	}
	answers, err := s.answers(c.err, bufio.NewReader(in), term.IsTerminal(int(in.Fd())))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.folder, 0o755); err != nil {
		return badEnvironment(s.folder, err)
	}
	err = scenario.ReplaceFile(filepath.FromSlash(file), func(w io.Writer) error {
		_, err := io.WriteString(w, s.write(c.language(), titled(name), answers))
		return err
	})
	if err != nil {
		return badEnvironment(file, err)
	}
	fmt.Fprintln(c.out, file)
	c.tell("Next: %s", "ombud "+s.next+" "+file)
	return nil
}

// answers are those of the flags, of whoever is asked, or the usual ones.
func (s *starter) answers(w io.Writer, lines *bufio.Reader, ask bool) ([]string, error) {
	var out []string
	for _, q := range s.questions {
		answer := q.usual()
		switch {
		case q.flag.given:
			answer = q.flag.value
		case ask:
			fmt.Fprintf(w, "%s [%s]? ", q.asks, answer)
			if said, _ := lines.ReadString('\n'); strings.TrimSpace(said) != "" {
				answer = strings.TrimSpace(said)
			}
		}
		if err := q.mistaken(answer); err != nil {
			return nil, &problem{err, language.Textf("Say it with --%s; nothing was written.", q.flag.name)}
		}
		out = append(out, answer)
	}
	return out, nil
}

// titled is a name as a title: words with spaces, the first with a capital.
func titled(name string) string {
	words := []rune(strings.Map(func(r rune) rune {
		if r == '_' || r == '-' {
			return ' '
		}
		return r
	}, name))
	words[0] = unicode.ToUpper(words[0])
	return string(words)
}

func featureStarter() *starter {
	return &starter{
		kind: "feature", next: "run", folder: "features", extension: featureExtension, example: "--from half --procedure case-1-corrected",
		questions: []*starterQuestion{
			{onceText("from", "BEGINNING"), "what it begins from: half, stale, removed-in-outlook, neither, healthy or again", func() string { return "neither" }, func(a string) error {
				_, err := trial.FindBeginning(a)
				return err
			}},
			{onceText("procedure", "NAME"), "the procedure the manager follows, or - for none", func() string { return "-" }, func(a string) error {
				if a == "-" {
					return nil
				}
				_, wrong := readAuditText(path.Join("procedures", a+procedureExtension))
				if len(wrong) > 0 {
					return language.Errorf("%s: %s", wrong[0].File, wrong[0].Message)
				}
				return nil
			}},
		},
		write: startedFeature,
	}
}

// startedFeature is a feature with one scenario, in a language.
func startedFeature(l language.Language, title string, answers []string) string {
	from, _ := trial.FindBeginning(answers[0]) // It has been looked at.
	t := startedTexts[l]
	lines := []string{t.feature + title, "", "  Scenario: " + t.scenario, "    " + t.given + t.both}
	for _, g := range from.Settings {
		if text := g.In(l); text != t.both {
			lines = append(lines, "    "+t.and+text)
		}
	}
	keyword := t.when
	for _, a := range from.Before {
		lines = append(lines, "    "+keyword+a.In(l))
		keyword = t.and
	}
	what := t.adds
	if answers[1] != "-" {
		what = fmt.Sprintf(t.follows, answers[1])
	}
	lines = append(lines, "    "+keyword+what, "    "+t.then)
	return strings.Join(lines, "\n") + "\n"
}

// startedTexts are the parts of a file that is started, in each language.
var startedTexts = map[language.Language]struct {
	feature, scenario, given, and, when, then string
	both, adds, follows                       string
	by                                        map[string]string // who performs a procedure
	purpose, step, told, rest                 string
}{
	language.English: {
		"Feature: ", "The delegation becomes correct", "Given ", "And ", "When ", "Then within 10 minutes the delegation is correct",
		"a manager and a delegate", "the manager adds the delegate as a delegate", "the manager follows procedure %q",
		map[string]string{"the manager": "Performed by: the manager", "the delegate": "Performed by: the delegate"},
		usualPurpose, "Add the delegate as a delegate.", "The manager adds the delegate as a delegate.",
		"2. Wait until the delegation is correct, at most 15 minutes.\n3. If the delegation is not correct, contact support.\n",
	},
	language.Swedish: {
		"# language: sv\nEgenskap: ", "Delegeringen blir korrekt", "Givet ", "Och ", "När ", "Så inom 10 minuter gäller att delegeringen är korrekt",
		"en mötesansvarig och ett ombud", "den mötesansvarige lägger till ombudet som ombud", "den mötesansvarige följer proceduren %q",
		map[string]string{"the manager": "Utförs av: den mötesansvarige", "the delegate": "Utförs av: ombudet"},
		"Ombudet läggs till, och resultatet kontrolleras.", "Lägg till ombudet som ombud.", "Den mötesansvarige lägger till ombudet som ombud.",
		"2. Vänta tills delegeringen är korrekt, högst 15 minuter.\n3. Om delegeringen är felaktig, kontakta supporten.\n",
	},
}

// usualPurpose is what a procedure is for if nobody says.
const usualPurpose = "The delegate is added, and the result is looked at."

func procedureStarter() *starter {
	return &starter{
		kind: "procedure", next: "audit", folder: "procedures", extension: procedureExtension, example: `--by "the delegate"`,
		questions: []*starterQuestion{
			{onceText("by", "USER"), "who carries it out: the manager or the delegate", func() string { return "the manager" }, func(a string) error {
				if a != "the manager" && a != "the delegate" {
					return language.Errorf("%q does not carry procedures out; the manager and the delegate do", a)
				}
				return nil
			}},
			{onceText("for", "PURPOSE"), "what it is for, in a sentence", func() string { return usualPurpose }, func(a string) error {
				_, err := procedure.Parse("new"+procedureExtension, []byte(startedProcedure(language.English, "A title", []string{"the manager", a})))
				return err
			}},
		},
		write: startedProcedure,
	}
}

// startedProcedure is a procedure with three steps, in a language.
func startedProcedure(l language.Language, title string, answers []string) string {
	t := startedTexts[l]
	first, purpose := t.step, answers[1]
	if answers[0] == "the delegate" {
		first = t.told
	}
	if purpose == usualPurpose {
		purpose = t.purpose
	}
	return "# " + title + "\n\n" + purpose + "\n\n" + t.by[answers[0]] + "\n\n1. " + first + "\n" + t.rest
}
