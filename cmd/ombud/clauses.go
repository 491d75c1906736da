package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/clause"
	"ombud/sim/language"
	"ombud/steps"
)

// clausesFlags are the flags of ombud clauses.
type clausesFlags struct {
	features   *once[string]
	procedures *once[string]
	report     *once[string]
	workers    *once[uint64]
	flip       *once[clauseMutant]
	gaps       bool
	rules      bool
	mutants    bool
	thorough   bool
	json       bool
	markdown   bool
}

const clausesLong = `Lists every clause of the two source documents in our words, the scenarios that
exercise it with their verdicts, the procedures that cite it under Source, and
the code that does so in a comment. Clauses that nobody exercises come first. A
scenario exercises a clause when its tag @source(…) cites the clause or a fact
that stands for it. With an ID, such as C1-08, or the letters of one, such as
C1, only those clauses are listed.

The features are decided first, over every timing. --report takes the verdicts
from a report of ombud run --format cucumber:FILE instead.

--rules lists the rules that the world goes by. --flip changes one of them, the
other way round or as if it always or never held, and lists the scenarios whose
verdict changes: what rests on it. --mutants changes every rule in turn and
tells which nobody notices; a suite is good enough if it notices 95 % of them,
and there is a reason for each of the others. Scenarios that do not pass as they
are cannot be asked; a change that nobody else notices is not decided then.

Exit code: 0 every clause is exercised, or marked as not modelled, and all
verdicts are as expected; 1 a clause is exercised by nobody, or a scenario is
refuted, or a changed rule is noticed by nobody; 2 mistake in the command or a
file; 3 a scenario is not decided, or the command was interrupted; 4 ombud
failed.`

const clausesExample = `  ombud clauses
  ombud clauses C1-08 MD
  ombud clauses --report report.json
  ombud clauses --markdown > clauses.md
  ombud clauses --flip pair-on-behalf
  ombud clauses --flip pair-on-behalf=always
  ombud clauses --mutants`

// newClausesFlags are the flags as they are when none is given.
func newClausesFlags() *clausesFlags {
	return &clausesFlags{
		features: onceText("features", "PATH"), procedures: onceProcedures(), report: onceText("report", "FILE"),
		workers: onceWorkers(), flip: onceMutant(),
	}
}

// newClauses is the command that shows what exercises the source documents.
func newClauses(c *console) *cobra.Command {
	f := newClausesFlags()
	cmd := &cobra.Command{
		Use: "clauses [ID…] [flags]", DisableFlagsInUseLine: true,
		Short:             "tell which clauses of the source documents the scenarios exercise",
		Long:              clausesLong,
		Example:           clausesExample,
		ValidArgsFunction: cobra.FixedCompletions(clauseNames(), cobra.ShellCompDirectiveNoFileComp),
		RunE:              func(_ *cobra.Command, ids []string) error { return f.run(c, ids) },
	}
	cmd.Flags().SortFlags = false
	addFlag(cmd, f.features, "features", "feature file or folder (default features)", "--features features")
	addFlag(cmd, f.procedures, "procedures", "folder of the procedures (default procedures)", "--procedures procedures")
	addFlag(cmd, f.report, "report", "take the verdicts from a cucumber report of ombud run, and decide nothing", "--report report.json")
	addFlag(cmd, f.workers, "workers", "threads of a search; the results are the same for any number (default: one for each processor)", "--workers 1")
	cmd.Flags().BoolVar(&f.gaps, "gaps", false, "only the clauses that nobody exercises, and the counts")
	cmd.Flags().BoolVar(&f.rules, "rules", false, "list the rules of the world")
	addFlag(cmd, f.flip, "flip", "list the scenarios whose verdict changes when this rule is changed: RULE, RULE=always or RULE=never", "--flip pair-on-behalf")
	cmd.Flags().BoolVar(&f.mutants, "mutants", false, "change every rule in turn and list those that nobody notices")
	cmd.Flags().BoolVar(&f.thorough, "thorough", false, "with --mutants: also as if every rule always held, and as if it never did")
	cmd.Flags().BoolVar(&f.json, "json", false, "write JSON")
	cmd.Flags().BoolVar(&f.markdown, "markdown", false, "write a Markdown table for each document")
	cmd.RegisterFlagCompletionFunc("flip", cobra.FixedCompletions(ruleNames(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// clauseNames are the ids of all clauses.
func clauseNames() (out []string) {
	for _, one := range clause.Published().Clauses {
		out = append(out, string(one.ID))
	}
	return out
}

// run carries the command out.
func (f *clausesFlags) run(c *console, ids []string) error {
	if err := f.contradictions(ids); err != nil {
		return err
	}
	switch {
	case f.rules:
		return f.listRules(c)
	case f.flip.given:
		return f.flipRule(c)
	case f.mutants:
		return f.scoreMutants(c)
	}
	table, err := chosenClauses(clause.PublishedIn(c.language()), ids)
	if err != nil {
		return err
	}
	procedures, err := f.cited()
	if err != nil {
		return err
	}
	scenarios, err := f.scenarios(c)
	if err != nil {
		return err
	}
	if slips := clause.Unknown(clause.Published(), scenarios, procedures); len(slips) > 0 {
		return &problem{strings.Join(slips, "\n"), language.Textf("There is no such clause; all clauses: ombud clauses")}
	}
	return f.tell(c, clause.Cover(table, scenarios, procedures, clause.Citations()), ids)
}

// contradictions refuses flags that do not go together.
func (f *clausesFlags) contradictions(ids []string) error {
	next := language.Textf("Leave one of the two out.")
	asked := f.questions()
	switch {
	case len(asked) > 1:
		return &problem{language.Textf("%s and %s are two questions", asked[0], asked[1]), language.Textf("Ask one at a time.")}
	case len(asked) == 1 && len(ids) > 0:
		return &problem{language.Textf("%s is about rules and %s is a clause", asked[0], quote(ids[0])), next}
	case len(asked) == 1 && (f.gaps || f.markdown || f.report.given):
		return &problem{language.Textf("%s is about rules; --gaps, --markdown and --report are about clauses", asked[0]), language.Textf("Leave them out.")}
	case f.rules && (f.features.given || f.procedures.given || f.workers.given):
		return &problem{language.Textf("--rules lists what the world goes by; there is nothing to decide"), language.Textf("Leave the other flags out.")}
	case f.thorough && !f.mutants:
		return &problem{language.Textf("--thorough is for --mutants alone"), language.Textf("Add --mutants, or leave it out.")}
	case f.json && f.markdown:
		return &problem{language.Textf("--json and --markdown are two forms of one table"), next}
	case f.gaps && (f.json || f.markdown):
		return &problem{language.Textf("--gaps shortens the list for people; JSON and Markdown tell the gaps by themselves"), next}
	case f.report.given && f.features.given:
		return &problem{language.Textf("--report says what became of features and --features names some to decide"), next}
	case f.report.given && f.workers.given:
		return &problem{language.Textf("--workers is for deciding features and --report decides none"), next}
	}
	return nil
}

// questions are the flags that ask about rules instead of clauses.
func (f *clausesFlags) questions() (out []string) {
	for _, q := range []struct {
		given bool
		name  string
	}{{f.rules, "--rules"}, {f.flip.given, "--flip"}, {f.mutants, "--mutants"}} {
		if q.given {
			out = append(out, q.name)
		}
	}
	return out
}

// chosenClauses is the published table, or the clauses of it that are named by
// their id or by the letters of one.
func chosenClauses(all *clause.Table, ids []string) (*clause.Table, error) {
	if len(ids) == 0 {
		return all, nil
	}
	for _, id := range ids {
		if !slices.ContainsFunc(all.Clauses, func(one clause.Clause) bool { return hasName(one.ID, id) }) {
			next := language.Textf("All clauses: ombud clauses")
			if near := nearest(id, append(clauseNames(), all.Prefixes()...)); near != "" {
				next = language.Textf("Did you mean %s? %s", quote(near), next)
			}
			return nil, &problem{language.Textf("there is no clause %s", quote(id)), next}
		}
	}
	some := &clause.Table{Documents: all.Documents}
	for _, one := range all.Clauses {
		if slices.ContainsFunc(ids, func(id string) bool { return hasName(one.ID, id) }) {
			some.Clauses = append(some.Clauses, one)
		}
	}
	return some, nil
}

// hasName reports whether a name is the id of a clause or the letters of it.
func hasName(id clause.ID, name string) bool {
	prefix, _, _ := strings.Cut(string(id), "-")
	return string(id) == name || prefix == name
}

// cited are the procedures with what they go back to.
func (f *clausesFlags) cited() ([]clause.Procedure, error) {
	documents, err := readProcedures(f.procedures.value)
	if err != nil {
		return nil, err
	}
	dir := f.procedures.value
	if dir == "" {
		dir = "procedures"
	}
	var out []clause.Procedure
	for _, d := range documents {
		p := clause.Procedure{File: filepath.ToSlash(filepath.Join(dir, d.Name+procedureExtension))}
		for _, line := range d.Sources {
			ids, err := clause.Expand(line)
			if err != nil {
				return nil, &problem{language.Textf("%s: %s", p.File, err), language.Textf(`Correct the line that begins with "Source:".`)}
			}
			p.Sources = append(p.Sources, ids...)
		}
		out = append(out, p)
	}
	return out, nil
}

// scenarios are the scenarios with their verdicts, decided here or read from a
// report.
func (f *clausesFlags) scenarios(c *console) ([]clause.Scenario, error) {
	if f.report.given {
		return readReport(f.report.value)
	}
	i := listen()
	defer i.stop()
	b := c.bar()
	o := steps.Options{Procedures: f.procedures.value, Found: "-", Workers: threads(f.workers), Progress: b.show, Stop: i.heard.Load}
	if f.features.given {
		o.Paths = []string{f.features.value}
	}
	summary, err := steps.Run(o)
	b.erase()
	switch {
	case err != nil:
		return nil, err
	case summary.Failed > 0:
		return nil, failedIn(&summary)
	case summary.Interrupted:
		fmt.Fprintf(c.err, "interrupted; %s not decided, so nothing can be said about coverage\n", counted(summary.Left+summary.Inconclusive, "scenario"))
		return nil, outcome(exitInconclusive)
	}
	return decided(&summary), nil
}

// decided are the scenarios of a run.
func decided(s *steps.Summary) (out []clause.Scenario) {
	for i := range s.Features {
		f := &s.Features[i]
		for j := range f.Scenarios {
			sc := &f.Scenarios[j]
			out = append(out, clause.Scenario{
				File: f.Path, Line: sc.At(), Heading: sc.Line, Name: sc.Name, Verdict: verdictOf(sc.Status), How: howDecided(sc),
				Sources: clause.Sources(sc.Tags),
			})
		}
	}
	return out
}

// verdictOf is what a status says about the clauses of a scenario.
func verdictOf(s steps.Status) clause.Verdict {
	switch s {
	case steps.Passed:
		return clause.Kept
	case steps.Refuted:
		return clause.Refuted
	}
	return clause.Inconclusive
}

// howDecided are the sorts of the verdicts of a scenario.
func howDecided(sc *steps.Scenario) string {
	var sorts []string
	for i := range sc.Steps {
		sorts = append(sorts, sc.Steps[i].Verdict)
	}
	return sortsOf(sorts)
}

// sortsOf is what verdicts begin with, each once: "proved, possible".
func sortsOf(verdicts []string) string {
	var out []string
	for _, v := range verdicts {
		sort, _, _ := strings.Cut(v, " · ")
		if sort != "" && !slices.Contains(out, sort) {
			out = append(out, sort)
		}
	}
	return strings.Join(out, ", ")
}
