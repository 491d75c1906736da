package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/report"
	"ombud/sim/trial"
)

const auditLong = `Decides what a procedure is worth, over every timing: whether it works from
each state that it can be begun from, and for each way to read it; what is wrong
with its text; what each step is good for, found by slips of the reader; how
long each wait has to be; what the verdict rests on; and what would be better.

PROCEDURE is a file of numbered steps, or a folder of them (default procedures).
What it is begun from, and what it is to bring about, is told from its
sentences, unless --from and --goal say it.

In JSON all times are milliseconds, and runs are referred to by their number.

Exit code: 0 every procedure always works from every state asked for, read
literally; 1 one is found wanting; 2 mistake in the command or a file; 3 not
everything could be decided, or interrupted; 4 ombud failed.`

const auditExample = `  ombud audit
  ombud audit procedures/case-1.md
  ombud audit procedures/case-1.md --from half --long
  ombud audit procedures/case-2.md --html case-2.html --save failing
  ombud audit procedures --brief --set "user replication=at most 15 minutes"
  ombud audit procedures --sarif audit.sarif --json`

// newAudit is the command that says what a procedure is worth.
func newAudit(c *console) *cobra.Command {
	f := newAuditFlags()
	cmd := &cobra.Command{
		Use: "audit [PROCEDURE…] [flags]", DisableFlagsInUseLine: true,
		Short:             "decide what a procedure is worth, step by step",
		Long:              auditLong,
		Example:           auditExample,
		ValidArgsFunction: filesEnding("md"),
		RunE:              func(_ *cobra.Command, args []string) error { return auditProcedures(c, f, args) },
	}
	f.declare(cmd)
	return cmd
}

// auditProcedures carries out one call of the command.
func auditProcedures(c *console, f *auditFlags, paths []string) error {
	texts, err := auditTexts(c, paths)
	if err != nil {
		return err
	}
	if err := f.contradictions(texts); err != nil {
		return err
	}
	i := listen()
	defer i.stop()
	r, err := f.audit(c, texts, i.heard.Load)
	if err != nil {
		return err
	}
	if err := f.save(r); err != nil {
		return err
	}
	if err := f.tell(c, r); err != nil {
		return err
	}
	if r.Interrupted {
		fmt.Fprintln(c.err, language.Textf("interrupted; what was decided so far is shown").In(c.language()))
	}
	return ended(r.Exit)
}

// audit finds the answers, with a progress line if somebody sees it.
func (f *auditFlags) audit(c *console, texts []report.Text, stop func() bool) (*report.Report, error) {
	b := c.bar()
	defer b.erase()
	progress := &auditProgress{bar: b}
	crew := newAuditCrew(threads(f.workers), trial.Options{Budget: int(f.budget.value), Stop: stop}, progress.decided)
	r, err := report.Ask(f.question(texts, stop, c.choice()), crew.decide, crew.hands(progress))
	if err != nil {
		return nil, &problem{err, language.Textf("See --from and --goal; all phrases: ombud steps")}
	}
	return r, nil
}

// question is what the flags ask of some texts.
func (f *auditFlags) question(texts []report.Text, stop func() bool, lang language.Choice) report.Question {
	q := report.Question{
		Texts: texts, Readings: f.readings(), Params: f.settings.params, Goal: f.goal.value, Within: f.within.value,
		Brief: f.brief, Together: f.interference, Budget: int(f.budget.value), Stop: stop,
		Language: lang.For(textLanguages(texts)...),
	}
	if f.interference && len(f.from) > 0 {
		q.From, _ = beginningNamed(f.from[0]) // It is the only one, and has a meaning for two.
	}
	return q
}
