package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/depict"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/view"
	"ombud/steps"
)

// viewFlags are the flags of ombud view.
type viewFlags struct {
	out        *once[string]
	classes    *once[uint64]
	runs       *once[uint64]
	seed       *once[uint64]
	workers    *once[uint64]
	budget     *once[uint64]
	settings   *settings
	procedures *once[string]
	serving    bool
	port       *once[uint64]
	server     *server // nil: the page is written into a file
	shown      bool    // by the server, since the file was last looked at
}

const viewLong = `Writes one HTML file that shows what happens in a scenario file, or in a feature
or a scenario of it: every run as a diagram with a clock to drag and step, the
stores at that instant with what changed last, what is pending in which window,
and the state classes, in which you pick what happens next and see what follows.
Of a procedure it shows what ombud audit finds out: its steps with what they are
good for, where they lead, how long its waits must be, and every run that fails.
The file needs a browser and nothing else: no network, no installation.

A scenario file is carried out again. A feature is decided, as ombud run does;
no failing run is saved. With --runs the first claim with "within" of every
scenario is sampled as well, and the page has percentiles and histograms.

With --serve no file is written: a browser of this machine gets the page from
the command, at the address that is printed, and the page follows every change
of FILE and of the procedures until an interrupt. It stays where it was, and
shows what is wrong with a file that cannot be read.

Exit code: 0 the page shows what was expected, 1 something was refuted or came
out differently, 2 mistake in the command or a file, 3 inconclusive.`

const viewExample = `  ombud view scenarios/case_2_repairs_the_stale_pair.txt
  ombud view features/case_1.feature --out case_1.html
  ombud view features/case_1.feature:54 --classes 5000 --runs 10000
  ombud view procedures/case-2.md
  ombud view features/case_1.feature --serve`

// defaultClasses is how many state classes of a scenario a page shows.
const defaultClasses = 1000

// maxClasses is how many there may be: what a browser can hold.
const maxClasses = 100_000

// newView is the command that shows one file as a page.
func newView(c *console) *cobra.Command {
	f := &viewFlags{
		out:        onceText("out", "FILE"),
		classes:    onceNumber("classes", 1, maxClasses),
		runs:       onceNumber("runs", 1, maxSample),
		seed:       onceNumber("seed", 0, math.MaxUint64),
		workers:    onceWorkers(),
		budget:     onceNumber("budget", 1, maxBudget),
		settings:   newSettings(),
		procedures: onceProcedures(),
		port:       onceNumber("port", 1, 65535),
	}
	f.classes.value = defaultClasses
	cmd := &cobra.Command{
		Use: "view FILE [flags]", DisableFlagsInUseLine: true,
		Short:             "show a scenario, a feature or a procedure as a page",
		Long:              viewLong,
		Example:           viewExample,
		ValidArgsFunction: filesOrScenarios("txt", "feature", "md"),
		RunE:              func(cmd *cobra.Command, args []string) error { return viewFile(c, f, cmd, args) },
	}
	cmd.Flags().SortFlags = false
	addFlag(cmd, f.out, "out", "file to write (default: the name of FILE with .html, here)", "FILE --out page.html")
	addFlag(cmd, f.classes, "classes", "state classes of a scenario to walk about in, at most (default 1000)", "FILE --classes 5000")
	addFlag(cmd, f.runs, "runs", "also sample each scenario with so many seeded runs (default: none)", "features/case_1.feature:54 --runs 10000")
	addFlag(cmd, f.seed, "seed", "seed of the first of them (default 0)", "features/case_1.feature:54 --runs 10000 --seed 7")
	addFlag(cmd, f.budget, "budget", "state classes a scenario may need before it counts as inconclusive (default 1000000)", "FILE --budget 5000000")
	addFlag(cmd, f.workers, "workers", "threads; the results are the same for any number (default: one for each processor)", "FILE --workers 1")
	addFlag(cmd, f.settings, "set", "another value for an assumption of a feature or procedure, by name or P-id; repeatable", `FILE --set "user replication=at most 1 hour"`)
	addFlag(cmd, f.procedures, "procedures", "folder of the procedures (default procedures)", "FILE --procedures procedures")
	cmd.Flags().BoolVar(&f.serving, "serve", false, "serve the page to browsers of this machine, and follow changes, until an interrupt")
	addFlag(cmd, f.port, "port", "of --serve (default: one that is free)", "FILE --serve --port 8080")
	cmd.RegisterFlagCompletionFunc("set", completeSetting)
	return cmd
}

// viewFile writes the page of one file.
func viewFile(c *console, f *viewFlags, cmd *cobra.Command, args []string) error {
	next := language.Textf("For example: ombud view scenarios/case_2_repairs_the_stale_pair.txt")
	switch {
	case len(args) == 0:
		return &problem{language.Textf("ombud view needs a scenario file, a feature or a procedure"), next}
	case len(args) > 1:
		return tooMany(cmd, args[1])
	case f.seed.value > math.MaxUint64-f.runs.value:
		return &problem{language.Textf("--seed %d leaves no room for %d consecutive seeds", f.seed.value, f.runs.value), language.Textf("Use a smaller seed.")}
	}
	path := args[0]
	if err := viewable(path); err != nil {
		return err
	}
	switch {
	case f.serving:
		return f.serve(c, path)
	case f.port.given:
		return &problem{language.Textf("--port belongs to --serve"), language.Textf("Leave it out, or serve the page.")}
	}
	name, _, _ := strings.Cut(filepath.Base(path), featureExtension+":")
	base := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name, scenarioExtension), featureExtension), procedureExtension)
	out := f.out.value
	if !f.out.given {
		out = base + ".html"
	}
	if err := f.writable(path, out); err != nil {
		return err
	}
	return f.show(c, path, out)
}

// show makes the page of a file and writes it, or hands it to the server.
func (f *viewFlags) show(c *console, path, out string) error {
	if strings.HasSuffix(path, scenarioExtension) {
		if f.runs.given || f.seed.given || len(f.settings.list) > 0 {
			return &problem{language.Textf("--runs, --seed and --set belong to features; a scenario file is one run"), language.Textf("Leave them out.")}
		}
		return f.viewScenario(c, path, out)
	}
	if strings.HasSuffix(path, procedureExtension) {
		return f.viewProcedure(c, path, out)
	}
	return f.viewFeature(c, path, out)
}

// viewable refuses what is neither a scenario file nor a procedure nor a feature,
// a scenario of one or a folder of them.
func viewable(path string) error {
	file, _, lined := strings.Cut(path, featureExtension+":")
	if lined {
		file += featureExtension
	}
	info, err := os.Stat(file)
	name := filepath.ToSlash(file)
	wanted := language.Textf("Name a scenario file (%s), a feature (%s), a scenario of one by its line, or a procedure (%s).", scenarioExtension, featureExtension, procedureExtension)
	switch {
	case err != nil:
		if near := nearest(name, shownFiles(filepath.Dir(file))); near != "" {
			wanted = language.Textf("Did you mean %s? %s", near, wanted)
		}
		return &problem{language.Concat(language.Verbatim(name+": "), scenario.Cause(err)), wanted}
	case info.IsDir() || strings.HasSuffix(file, scenarioExtension) || strings.HasSuffix(file, featureExtension) || strings.HasSuffix(file, procedureExtension):
		return nil
	}
	return &problem{language.Textf("%s: no scenario file, feature or procedure", name), wanted}
}

// shownFiles are the files of a folder that can be viewed.
func shownFiles(dir string) (out []string) {
	entries, _ := os.ReadDir(dir) // A folder that cannot be read has no names to offer.
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); ext == scenarioExtension || ext == featureExtension || ext == procedureExtension {
			out = append(out, filepath.ToSlash(filepath.Join(dir, e.Name())))
		}
	}
	return out
}

// writable checks before the work that the page can be written after it, and
// that it replaces nothing that is read or written by hand.
func (f *viewFlags) writable(path, out string) error {
	file, _, _ := strings.Cut(path, featureExtension+":")
	if file != path {
		file += featureExtension
	}
	read, err := os.Stat(file)
	written, missing := os.Stat(out)
	if err == nil && missing == nil && os.SameFile(read, written) {
		return &problem{language.Textf("--out: the page would replace %s, which it shows", filepath.ToSlash(out)), language.Textf("Name another file.")}
	}
	if err := spare(f.out, nil); err != nil {
		return err
	}
	return replaceable("--out", out)
}

// viewScenario shows a recorded run.
func (f *viewFlags) viewScenario(c *console, path, out string) error {
	s, err := scenario.Read(path)
	if err != nil {
		return ended(unreadable(c, path, err))
	}
	l := c.language()
	shown, err := depict.ScenarioIn(l, s, int(f.classes.value))
	if shown == nil {
		return ended(unreadable(c, path, err))
	}
	if err != nil {
		fmt.Fprintln(c.err, err)
	}
	name := filepath.ToSlash(path)
	shown.Place = name
	page := &view.Page{
		Language: l.String(), Title: language.Textf("A recorded run").In(l), Lead: language.Textf("What happened in it, and what else could have become of it.").In(l),
		Features: []view.Feature{{Name: shown.Name, Place: name, Scenarios: []view.Scenario{*shown}}},
	}
	if err := f.write(c, page, out); err != nil {
		return err
	}
	if shown.Tone == view.Bad {
		return ended(exitRefuted)
	}
	return nil
}

// viewFeature decides a feature and shows it.
func (f *viewFlags) viewFeature(c *console, path, out string) error {
	i := listen()
	defer i.stop()
	b := c.bar()
	summary, err := steps.Run(steps.Options{
		Paths: []string{path}, Classes: int(f.classes.value), Found: "-", Err: io.Discard, Progress: b.show,
		Set: f.settings.list, Procedures: f.procedures.value, Budget: int(f.budget.value), Workers: threads(f.workers), Stop: i.heard.Load, Language: c.choice(),
	})
	b.erase()
	switch {
	case err != nil:
		return unwritten(err)
	case summary.Failed > 0:
		return failedIn(&summary)
	}
	page := steps.Page(&summary)
	if f.runs.given {
		if err := f.sample(c, page, i.heard.Load); err != nil {
			return err
		}
	}
	if err := f.write(c, page, out); err != nil {
		return err
	}
	if summary.Interrupted {
		fmt.Fprintln(c.err, language.Textf("interrupted; %s not decided", language.Of(summary.Left+summary.Inconclusive, "scenario")).In(c.choice().For(featureLanguages(&summary)...)))
	}
	return ended(summary.Exit())
}

// write writes the page and says what is on it.
func (f *viewFlags) write(c *console, page *view.Page, out string) error {
	if f.server != nil {
		return f.publish(c, page)
	}
	if err := scenario.ReplaceFile(out, func(w io.Writer) error { return view.Write(w, page) }); err != nil {
		return badEnvironment(filepath.ToSlash(out), err)
	}
	fmt.Fprintln(c.out, shownOn(page, out).In(c.language()))
	return nil
}
