package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"ombud/sim/diagnosis"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

const diagnoseLong = `Says what may be wrong between a manager and a delegate, given what the two see.
Everything that can be reached is searched for hidden states that show the
symptoms; a cause is what is wrong in one of them. Symptoms are flags, and what
is not given is unknown. Then follow the one observation that tells the causes
apart best, and what each shipped procedure does to them, proved over every
timing. --ask asks for symptoms one by one.

Exit code: 0 some state shows the symptoms; 1 none does: they contradict each
other; 2 mistake in the command or a file; 3 not everything is decided; 4 ombud
failed.`

const diagnoseExample = `  ombud diagnose --delegates-group yes --people-group no --outlook-list yes
  ombud diagnose --outlook-list no --add-in "no response"
  ombud diagnose --policy off --mapi-of-manager OK --json
  ombud diagnose --ask`

// newDiagnose is the command that goes from symptoms back to causes.
func newDiagnose(c *console) *cobra.Command {
	f := newDiagnoseFlags()
	cmd := &cobra.Command{
		Use: "diagnose [flags]", DisableFlagsInUseLine: true,
		Short:             "find what may be wrong from what is seen",
		Long:              diagnoseLong,
		Example:           diagnoseExample,
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return diagnose(c, os.Stdin, f) },
	}
	f.declare(cmd)
	return cmd
}

// A diagnosed is what one call of the command found out.
type diagnosed struct {
	language language.Language
	universe *diagnosis.Universe
	result   *diagnosis.Diagnosis
	margin   int
	hybrid   int // procedures that were not tried
	next     *diagnosis.Step
	conflict diagnosis.Conflict
	repairs  []diagnosis.Repair
	cut      bool // interrupted
}

// diagnose searches the universe, asks if that is wanted, and tells what came of it.
func diagnose(c *console, in *os.File, f *diagnoseFlags) error {
	documents, err := readProcedures(f.procedures.value)
	if err != nil {
		return err
	}
	documents = withoutTwins(documents)
	i := listen()
	defer i.stop()
	d := &diagnosed{language: c.language(), margin: f.margin()}
	o := diagnosis.Options{Workers: processors(), Stop: i.heard.Load}
	if d.universe, err = diagnosis.Build(f.settings.params, o); err != nil {
		fmt.Fprintln(c.err, language.Error(d.language, err))
		return ended(exitInconclusive)
	}
	symptoms, code := f.symptoms(), exitExpected
	var skip []diagnosis.Question
	if f.ask {
		talk := newInterview(c, in, d.universe, d.margin, i)
		symptoms = talk.hold(symptoms)
		skip, code, d.cut = talk.skip, talk.code, i.heard.Load()
	}
	d.result = d.universe.Diagnose(symptoms, d.margin)
	d.explain(c, i, skip, documents)
	if err := d.tell(c, f.json); err != nil {
		return err
	}
	return ended(max(code, d.exit(c)))
}

// exit is the exit code.
func (d *diagnosed) exit(c *console) int {
	switch {
	case d.cut:
		fmt.Fprintln(c.err, d.say("interrupted; what was known by then is told"))
		return exitInconclusive
	case !d.result.Possible():
		return exitRefuted
	case d.open() > 0:
		return exitInconclusive
	}
	return exitExpected
}

// say is a message of the catalogue in the language of the diagnosis.
func (d *diagnosed) say(format string, args ...any) string {
	return language.Textf(format, args...).In(d.language)
}

// open is how many questions about procedures are not decided.
func (d *diagnosed) open() int {
	n := 0
	for _, r := range d.repairs {
		n += len(r.Open) + len(r.Undecided)
	}
	return n
}

// options let the trials end when an interrupt is heard.
func (i *interrupt) options() trial.Options { return trial.Options{Stop: i.heard.Load} }

// withoutTwins leaves out a procedure that says the same as one before it, as a
// translation does: what it repairs is told already.
func withoutTwins(documents []*procedure.Document) []*procedure.Document {
	var kept []*procedure.Document
	for _, d := range documents {
		if !slices.ContainsFunc(kept, d.Same) {
			kept = append(kept, d)
		}
	}
	return kept
}
