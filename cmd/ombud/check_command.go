package main

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/check"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
)

// checkFlags are the flags of ombud check.
type checkFlags struct {
	runs       *once[uint64]
	seed       *once[uint64]
	workers    *once[uint64]
	properties propertyNames
	procedures *once[string]
	found      *once[string]
	json       bool
	list       bool
}

const checkLong = `Draws whole scenarios at random (what is given, who does what when, faults,
timing, procedures with slips), carries them out, and looks for one that breaks
what must be true of every run. A failure is made as small as it can be, and
saved as a scenario; failures with one cause have one file.

Every property has a twin, a situation that has to come up now and then. A
property whose twin never came up has not been put to the test: it is open, and
more runs may settle it. Runs have consecutive seeds, beginning with --seed.

Exit code: 0 every property was kept; 1 one is broken; 2 mistake in the command
or a file; 3 none is broken, but not all were put to the test; 4 ombud failed.`

const checkExample = `  ombud check
  ombud check --runs 100000
  ombud check --property "the corrected procedure repairs" --seed 7
  ombud check --list`

// newCheckFlags are the flags as they are when none is given.
func newCheckFlags() *checkFlags {
	f := &checkFlags{
		runs:       onceNumber("runs", 1, maxSample),
		seed:       onceNumber("seed", 0, math.MaxUint64),
		workers:    onceWorkers(),
		procedures: onceProcedures(),
		found:      onceText("found", "DIR"),
	}
	f.runs.value = defaultSample
	return f
}

// newCheck is the command that looks for runs that break a property.
func newCheck(c *console) *cobra.Command {
	f := newCheckFlags()
	cmd := &cobra.Command{
		Use: "check [flags]", DisableFlagsInUseLine: true,
		Short:   "look for runs that break what must always be true",
		Long:    checkLong,
		Example: checkExample,
		RunE:    func(cmd *cobra.Command, args []string) error { return checkProperties(c, f, cmd, args) },
	}
	cmd.Flags().SortFlags = false
	addFlag(cmd, f.runs, "runs", "how many runs (default 10000)", "--runs 100000")
	addFlag(cmd, f.seed, "seed", "seed of the first run (default 0)", "--seed 7")
	addFlag(cmd, &f.properties, "property", "only this property; repeatable (default all)", `--property "the sync only adds"`)
	addFlag(cmd, f.workers, "workers", "threads; the results are the same for any number (default: one for each processor)", "--workers 1")
	addFlag(cmd, f.found, "found", "folder for failing runs, - for none (default scenarios/found)", "--found found")
	addFlag(cmd, f.procedures, "procedures", "folder of the procedures that people follow (default procedures)", "--procedures procedures")
	cmd.Flags().BoolVar(&f.json, "json", false, "write JSON")
	cmd.Flags().BoolVar(&f.list, "list", false, "list the properties and run nothing")
	cmd.RegisterFlagCompletionFunc("property", cobra.FixedCompletions(propertyList(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// propertyNames is the flag --property: names, in the order given.
type propertyNames struct{ list []check.Property }

// String is empty: the help tells the default.
func (p *propertyNames) String() string { return "" }

// Type is the placeholder of the value in the help.
func (p *propertyNames) Type() string { return "NAME" }

// Set adds the property of a name.
func (p *propertyNames) Set(name string) error {
	found, ok := check.Find(name)
	if !ok {
		next := language.Textf("All properties: ombud check --list")
		if near := nearest(name, append(propertyList(), propertyListIn(language.Swedish)...)); near != "" {
			next = language.Textf("Did you mean %s? %s", quote(near), next)
		}
		return &problem{language.Textf("--property knows no property %s", quote(name)), next}
	}
	if !slices.ContainsFunc(p.list, func(known check.Property) bool { return known.Name == found.Name }) {
		p.list = append(p.list, found)
	}
	return nil
}

// propertyList are the names of all properties.
func propertyList() []string { return propertyListIn(language.English) }

// propertyListIn is propertyList in a language.
func propertyListIn(l language.Language) (out []string) {
	for _, p := range check.Catalogue() {
		out = append(out, p.In(l))
	}
	return out
}

// checkProperties carries out one call of the command.
func checkProperties(c *console, f *checkFlags, cmd *cobra.Command, args []string) error {
	switch {
	case len(args) > 0:
		return tooMany(cmd, args[0])
	case f.seed.value > math.MaxUint64-f.runs.value:
		return &problem{language.Textf("--seed %d leaves no room for %d consecutive seeds", f.seed.value, f.runs.value), language.Textf("Use a smaller seed.")}
	case f.list:
		return listProperties(c, f)
	}
	documents, err := readProcedures(f.procedures.value)
	if err == nil {
		err = savable(f.found.value)
	}
	if err != nil {
		return err
	}
	r := &checked{flags: f, system: check.Real(documents)}
	i := listen()
	defer i.stop()
	b := c.bar()
	r.report = r.carryOut(i.heard.Load, func(done int) { b.show(done, int(f.runs.value), "") })
	if r.report.Runs > 0 {
		err = r.review(func(done, total int) { b.show(done, total, "making failures small") })
	}
	b.erase()
	if err != nil {
		return err
	}
	return r.tell(c)
}

// readProcedures reads all procedures of a folder, by name.
func readProcedures(dir string) (out []*procedure.Document, err error) {
	if dir == "" {
		dir = "procedures"
	}
	name := filepath.ToSlash(dir)
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist) && ownFolder(name):
		return nil, &problem{language.Textf("there is no folder %s here", name), language.Textf("Go to the folder that holds features, procedures and scenarios, or name another with --procedures.")}
	case err != nil:
		return nil, &problem{language.Textf("--procedures: the folder %s cannot be read: %s", name, scenario.Cause(err)), language.Textf("Name the folder of the procedures, for example: --procedures procedures")}
	}
	for _, e := range entries {
		if e.IsDir() || !strings.HasSuffix(e.Name(), procedureExtension) {
			continue
		}
		file := filepath.Join(dir, e.Name())
		data, err := scenario.ReadRegular(file, procedure.MaxFile)
		if err != nil {
			return nil, badEnvironment(filepath.ToSlash(file), err)
		}
		doc, err := procedure.Parse(filepath.ToSlash(file), data)
		var wrong procedure.Problems
		switch {
		case errors.As(err, &wrong):
			return nil, &problem{wrong, language.Textf("All mistakes: ombud lint %s", shellWord(name))}
		case err != nil:
			return nil, badEnvironment(filepath.ToSlash(file), err)
		}
		out = append(out, doc)
	}
	return out, nil
}
