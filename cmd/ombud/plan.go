package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/directory"
	"ombud/sim/language"
	"ombud/sim/plan"
	"ombud/sim/scenario"
)

// planFlags are the flags of ombud plan.
type planFlags struct {
	batches, details, out *once[string]
	suggest, generate     *once[uint64]
	seed                  *once[uint64]
	build, exchange       *once[string]
	set                   *planSettings
	strict, json          bool
	writeback, aclable    bool
}

// The largest batch and the largest made-up organisation that make sense.
const (
	maxBatch     = 10_000_000
	maxGenerated = 1_000_000
)

// newPlan is the command that looks at an organisation.
func newPlan(c *console) *cobra.Command {
	f := &planFlags{
		batches: onceText("batches", "FILE"), details: onceText("details", "FILE"), out: onceText("out", "FILE"),
		suggest: onceNumber("suggest", 1, maxBatch), generate: onceNumber("generate", 1, maxGenerated), seed: onceNumber("seed", 0, 1<<64-1),
		build: onceText("build", "VERSION"), exchange: onceText("exchange", "VERSION"), set: &planSettings{values: map[string]string{}, plan: plan.Defaults()},
	}
	cmd := &cobra.Command{
		Use: "plan FILE.csv… [flags]", DisableFlagsInUseLine: true,
		Short:             "tell which delegations migration batches break",
		Long:              planLong,
		Example:           planExample,
		ValidArgsFunction: filesEnding("csv"),
		RunE:              func(cmd *cobra.Command, files []string) error { return f.run(c, cmd, files) },
	}
	f.declare(cmd)
	return cmd
}

func (f *planFlags) declare(cmd *cobra.Command) {
	cmd.Flags().SortFlags = false
	addFlag(cmd, f.batches, "batches", "list of migration batches: Batch and EmailAddress", "--batches batches.csv")
	addFlag(cmd, f.suggest, "suggest", "propose batches of at most N mailboxes that keep mailboxes and grantees together", "--suggest 500")
	addFlag(cmd, f.out, "out", "file for the proposed batches, or for the organisation of --generate", "--out batches.csv")
	addFlag(cmd, f.details, "details", "file for a list of everything that breaks or is limited, for a spreadsheet", "--details todo.csv")
	cmd.Flags().BoolVar(&f.json, "json", false, "write JSON, with everything that breaks or is limited")
	cmd.Flags().BoolVar(&f.strict, "strict", false, "refuse files with rows that cannot be used although they may matter")
	cmd.Flags().BoolVar(&f.writeback, "writeback", false, "Exchange hybrid writeback of Azure AD Connect is on (F-910)")
	addFlag(cmd, f.build, "build", "build of Azure AD Connect, for writeback (F-911; default: new enough)", "--build 1.1.553.0")
	cmd.Flags().BoolVar(&f.aclable, "aclable", false, "the switch for ACLable synced objects is on before the first batch (F-1104)")
	addFlag(cmd, f.exchange, "exchange", "on-premises Exchange: 2010, 2013 CU9, 2013 CU10, 2016 (default 2016)", `--exchange "2013 CU10"`)
	addFlag(cmd, f.set, "set", "another value for an assumption, by name or P-id; repeatable", `--set "back sync=at most 1 hour"`)
	addFlag(cmd, f.generate, "generate", "make up the export of an organisation with N mailboxes instead", "--generate 1000")
	addFlag(cmd, f.seed, "seed", "number from which it is made up (default 0)", "--seed 7")
	cmd.RegisterFlagCompletionFunc("set", completePlanSetting)
	cmd.RegisterFlagCompletionFunc("exchange", cobra.FixedCompletions([]string{"2010", "2013 CU9", "2013 CU10", "2016"}, cobra.ShellCompDirectiveNoFileComp))
}

// run carries the command out: it makes an organisation up, or plans for one.
func (f *planFlags) run(c *console, cmd *cobra.Command, files []string) error {
	if err := f.contradictions(cmd, files); err != nil {
		return err
	}
	if f.generate.given {
		return f.made(c)
	}
	assumptions, err := f.assumptions()
	if err != nil {
		return err
	}
	b := c.bar()
	r, err := f.report(b, files, assumptions)
	b.erase()
	if err != nil {
		return planProblem(c, err)
	}
	return f.tell(c, r)
}

// contradictions refuses flags that do not go together, and files that would
// be overwritten.
func (f *planFlags) contradictions(cmd *cobra.Command, files []string) error {
	switch idle := besideGenerate(cmd); {
	case f.generate.given && len(files) > 0:
		return &problem{language.Textf("--generate makes an export up, and %s is one", quote(files[0])), language.Textf("Leave one of the two out.")}
	case f.generate.given && len(idle) > 0:
		return &problem{language.Textf("--generate makes an export up and plans nothing; it does not go together with %s", strings.Join(idle, ", ")), language.Textf("It takes --seed and --out; plan with what it has written, in a second command.")}
	case f.seed.given && !f.generate.given:
		return &problem{language.Textf("--seed is for --generate alone: a plan has no chance in it"), language.Textf("Leave it out.")}
	case !f.generate.given && len(files) == 0:
		return &problem{language.Textf("ombud plan needs the export of an organisation"), language.Textf("For example: ombud plan export.csv --suggest 500; how to get one: ombud plan --help")}
	case f.suggest.given && f.batches.given:
		return &problem{language.Textf("--suggest proposes batches and --batches gives them"), language.Textf("Leave one of the two out.")}
	case f.out.given && !f.suggest.given && !f.generate.given:
		return &problem{language.Textf("--out is for the batches of --suggest or the organisation of --generate"), language.Textf("Add one of the two, or leave it out.")}
	}
	if err := ofKind("plan", language.Key("the export of an organisation (CSV)"), files, scenarioExtension); err != nil {
		return err
	}
	return f.spared(files)
}

// besideGenerate are the flags of a plan that are given although --generate has
// no use for them.
func besideGenerate(cmd *cobra.Command) (idle []string) {
	for _, name := range []string{"batches", "suggest", "details", "json", "strict", "writeback", "build", "aclable", "exchange", "set"} {
		if cmd.Flags().Changed(name) {
			idle = append(idle, "--"+name)
		}
	}
	return idle
}

// spared makes sure that no file is written over one that is read, or over
// another one that is written.
func (f *planFlags) spared(files []string) error {
	taken := append([]string{}, files...)
	if f.batches.given {
		taken = append(taken, f.batches.value)
	}
	for _, o := range []*once[string]{f.out, f.details} {
		if err := spare(o, taken); err != nil {
			return err
		}
		if o.given {
			taken = append(taken, o.value)
		}
	}
	return nil
}

// sameFile reports whether two paths lead to one file.
func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return filepath.Clean(a) == filepath.Clean(b) || errA == nil && errB == nil && os.SameFile(infoA, infoB)
}

// made makes an organisation up.
func (f *planFlags) made(c *console) error {
	write := func(w io.Writer) error { return plan.Generate(w, int(f.generate.value), f.seed.value) }
	if f.out.given {
		return writeFile(f.out.value, write)
	}
	write(c.out) // A failure is told at the very end, for every command alike.
	return nil
}

// writeFile writes a file whole, or leaves it as it was.
func writeFile(name string, write func(io.Writer) error) error {
	if err := scenario.ReplaceFile(name, write); err != nil {
		return badEnvironment(filepath.ToSlash(name), err)
	}
	return nil
}

// assumptions are what the flags say about the deployment.
func (f *planFlags) assumptions() (plan.Assumptions, error) {
	a := f.set.plan
	a.Writeback, a.ACLable = f.writeback, f.aclable
	var ok bool
	if f.build.given {
		if a.Build, ok = directory.ParseBuild(f.build.value); !ok {
			return a, &problem{language.Textf("--build cannot be %s", quote(f.build.value)), language.Textf("Write the numbers of a build: --build %s", directory.WritebackBuild.String())}
		}
	}
	if f.exchange.given {
		if a.Exchange, ok = directory.ParseVersion(f.exchange.value); !ok {
			return a, &problem{language.Textf("--exchange cannot be %s", quote(f.exchange.value)), language.Textf("Versions are 2010, 2013 CU9, 2013 CU10 and 2016.")}
		}
	}
	return a, nil
}

// report reads the files and decides.
func (f *planFlags) report(b *bar, files []string, a plan.Assumptions) (*plan.Report, error) {
	opts := plan.Options{Strict: f.strict, Batched: !f.suggest.given && !f.batches.given}
	var inputs []plan.File
	for _, name := range files {
		in, err := opened(b, name)
		if err != nil {
			return nil, err
		}
		defer in.Close()
		inputs = append(inputs, plan.File{Name: filepath.ToSlash(name), Reader: in})
	}
	var list *gauge
	if f.batches.given {
		var err error
		if list, err = opened(&bar{}, f.batches.value); err != nil {
			return nil, err
		}
		defer list.Close()
	}
	org, err := plan.Load(opts, inputs...)
	if errors.Is(err, plan.ErrNoBatch) {
		return nil, noBatches(language.Textf("no file has a column Batch"))
	}
	if err != nil {
		return nil, err
	}
	if f.suggest.given {
		return plan.Suggest(org, int(f.suggest.value), a), nil
	}
	if f.batches.given {
		return f.listed(list, org, opts, a)
	}
	batches, ok := org.InExport()
	if !ok {
		return nil, noBatches(language.Textf("no mailbox of the export that can be moved has a Batch"))
	}
	return plan.Decide(org, batches, a), nil
}

// noBatches is the problem of a plan without batches.
func noBatches(export language.Text) error {
	return &problem{language.Textf("no batches: there is no --batches, and %s", export), language.Textf("Give them with --batches FILE, or let --suggest 500 propose some.")}
}

// listed decides for the batches of a file.
func (f *planFlags) listed(in io.Reader, org *plan.Organisation, opts plan.Options, a plan.Assumptions) (*plan.Report, error) {
	batches, ledger, err := plan.LoadBatches(org, opts, plan.File{Name: filepath.ToSlash(f.batches.value), Reader: in})
	if err != nil {
		return nil, err
	}
	r := plan.Decide(org, batches, a)
	r.BatchRows = &ledger
	return r, nil
}

// tell writes what was decided.
func (f *planFlags) tell(c *console, r *plan.Report) error {
	r.Language = c.language()
	printFaults(c, r.Organisation.Faults, r.Organisation.FaultCount)
	if f.json {
		r.WriteJSON(c.out)
	} else {
		r.WriteText(c.out)
	}
	if f.details.given {
		if err := writeFile(f.details.value, r.WriteDetails); err != nil {
			return err
		}
	}
	if f.out.given {
		if err := writeFile(f.out.value, r.WriteBatches); err != nil {
			return err
		}
	}
	switch {
	case r.Broken > 0:
		return outcome(exitRefuted)
	case r.Unjudged() > 0:
		return outcome(exitInconclusive)
	}
	return nil
}

// shownFaults is how many faults of the input a terminal gets.
const shownFaults = 10

func printFaults(c *console, list []plan.Fault, count int) {
	for _, f := range list[:min(len(list), shownFaults)] {
		fmt.Fprintln(c.err, f.In(c.language()))
	}
	if count > shownFaults {
		fmt.Fprintln(c.err, language.Textf("and %d more like these; --json lists them.", count-shownFaults).In(c.language()))
	}
}

// planProblem tells what is wrong with the input.
func planProblem(c *console, err error) error {
	var input *plan.InputError
	var path *fs.PathError
	switch {
	case errors.As(err, &input):
		printFaults(c, input.Faults, input.Count)
		fmt.Fprintln(c.err, language.Textf("%s; nothing was planned.", language.Of(input.Count, "mistake")).In(c.language()))
		return outcome(exitBad)
	case errors.As(err, &path):
		return badEnvironment(filepath.ToSlash(path.Path), err)
	}
	return err
}
