package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/report"
	"ombud/sim/world"
)

// auditFlags are the flags of ombud audit.
type auditFlags struct {
	from         startNames
	reading      *once[procedure.Reading]
	goal         *once[world.Claim]
	within       *once[time.Duration]
	settings     *settings
	budget       *once[uint64]
	workers      *once[uint64]
	saved        *once[string]
	html, sarif  *once[string]
	interference bool
	brief, long  bool
	json         bool
}

// newAuditFlags are the flags as they are when none is given.
func newAuditFlags() *auditFlags {
	return &auditFlags{
		reading:  onceReading("reading"),
		goal:     onceClaim("goal"),
		within:   onceSpan("within"),
		settings: newSettings(),
		budget:   onceNumber("budget", 1, maxBudget),
		workers:  onceWorkers(),
		saved:    onceText("save", "DIR"),
		html:     onceText("html", "FILE"),
		sarif:    onceText("sarif", "FILE"),
	}
}

func (f *auditFlags) declare(cmd *cobra.Command) {
	example := func(rest string) string { return "procedures/case-1.md " + rest }
	cmd.Flags().SortFlags = false
	addFlag(cmd, &f.from, "from", "what it begins with: "+strings.Join(trialWords(), ", ")+", another beginning that the audit names, or any phrase behind Given; repeatable (default: what the text is for)", example("--from half"))
	addFlag(cmd, f.reading, "reading", "only this way to read it: literally, as a subroutine or charitably (default: all, and the verdict counts literally)", example("--reading charitably"))
	addFlag(cmd, f.goal, "goal", "what it is to bring about (default: what the text is for)", example(`--goal "the pair is paired"`))
	addFlag(cmd, f.within, "within", "the time that has after the end of the procedure (default 10 minutes)", example(`--within "12 minutes"`))
	addFlag(cmd, f.settings, "set", "another value for an assumption, by name or P-id; repeatable", example(`--set "user replication=at most 15 minutes"`))
	cmd.Flags().BoolVar(&f.brief, "brief", false, "decide whether it works, and nothing more")
	cmd.Flags().BoolVar(&f.long, "long", false, "tell everything there is: every slip, every run that fails")
	cmd.Flags().BoolVar(&f.interference, "interference", false, "audit two people who follow procedures at the same time as well")
	addFlag(cmd, f.html, "html", "file for a page with charts and diagrams", example("--html audit.html"))
	addFlag(cmd, f.sarif, "sarif", "file for findings in SARIF 2.1.0, as code review takes them", example("--sarif audit.sarif"))
	addFlag(cmd, f.saved, "save", "folder for the runs that fail, as scenarios that replay (default: save none)", example("--save failing"))
	cmd.Flags().BoolVar(&f.json, "json", false, "write JSON, with everything in it")
	addFlag(cmd, f.budget, "budget", "state classes that one decision may store (default 1000000)", example("--budget 5000000"))
	addFlag(cmd, f.workers, "workers", "threads; the results are the same for any number (default: one for each processor)", example("--workers 1"))
	cmd.RegisterFlagCompletionFunc("from", cobra.FixedCompletions(trialWords(), cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("reading", cobra.FixedCompletions(procedure.ReadingNames(), cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("set", completeSetting)
}

// onceReading is a once of a way to read a procedure.
func onceReading(name string) *once[procedure.Reading] {
	return &once[procedure.Reading]{name: name, placeholder: "HOW", read: func(text string) (procedure.Reading, error) {
		r, ok := procedure.ParseReading(text)
		if !ok {
			return 0, &problem{"--" + name + " cannot be " + quote(text), "Readings are " + strings.Join(procedure.ReadingNames(), ", ") + "."}
		}
		return r, nil
	}}
}

// onceClaim is a once of a claim of the vocabulary.
func onceClaim(name string) *once[world.Claim] {
	return &once[world.Claim]{name: name, placeholder: "CLAIM", read: func(text string) (world.Claim, error) {
		c, err := world.ParseClaim(text)
		if err != nil {
			return c, unknownPhrase("--"+name, text, err, "Then")
		}
		return c, nil
	}}
}

// unknownPhrase is the problem of a flag whose value is no phrase of the vocabulary.
func unknownPhrase(flag, text string, err *phrase.Error, keyword string) *problem {
	next := "All phrases: ombud steps"
	if len(err.Nearest) > 0 {
		next = "Did you mean " + quote(err.Nearest[0]) + "? " + next
	}
	if err.Unknown {
		return &problem{fmt.Sprintf("%s knows no %s behind %s", flag, quote(text), keyword), next}
	}
	return &problem{language.Concat(language.Verbatim(flag+": "), err.Message), next}
}

// readings are the readings that are asked for; the first one counts.
func (f *auditFlags) readings() []procedure.Reading {
	if f.reading.given {
		return []procedure.Reading{f.reading.value}
	}
	return []procedure.Reading{procedure.Literal, procedure.AsSubroutine, procedure.Charitably}
}

// contradictions refuses what cannot be meant, and what cannot be written, before anything runs. It tells the texts what
// they are begun from.
func (f *auditFlags) contradictions(texts []report.Text) error {
	switch {
	case f.within.given && f.within.value == 0:
		return &problem{"--within cannot be 0: nothing comes about in no time at all", "Write a time, such as 1ms or 10m."}
	case f.brief && f.long:
		return &problem{"--brief tells less and --long tells more", "Leave one of the two out."}
	case f.json && f.long:
		return &problem{"--json has everything in it; it does not go together with --long", "Leave one of the two out."}
	case f.brief && f.interference:
		return &problem{"--brief decides whether each procedure works, and --interference asks for more", "Leave one of the two out."}
	}
	for i := range texts {
		var err error
		if texts[i].Starts, err = f.starts(texts[i].Document); err != nil {
			return err
		}
	}
	if err := f.together(); err != nil {
		return err
	}
	if err := f.spared(texts); err != nil {
		return err
	}
	return samplesSavable(f.saved.value)
}

// together refuses what says nothing about two procedures that are carried out at the same time.
func (f *auditFlags) together() error {
	if !f.interference {
		return nil
	}
	what, next := "--interference begins every two procedures from one state, and ", "Name one of "+strings.Join(trialWords(), ", ")+" or a phrase behind Given, or leave one of the two out."
	switch {
	case f.goal.given:
		return &problem{"--interference takes what each procedure is to bring about from its text, and --goal says something else", "Leave one of the two out."}
	case len(f.from) > 1:
		return &problem{fmt.Sprintf("%s--from names %d", what, len(f.from)), next}
	case len(f.from) == 1:
		if _, ok := beginningNamed(f.from[0]); !ok {
			return &problem{what + quote(f.from[0]) + " is a beginning of one of them alone", next}
		}
	}
	return nil
}

// spared makes sure that no file is written over one that is read or written by hand, or over another one that is written.
func (f *auditFlags) spared(texts []report.Text) error {
	var taken []string
	for _, t := range texts {
		taken = append(taken, t.File)
	}
	for _, o := range []*once[string]{f.html, f.sarif} {
		if !o.given {
			continue
		}
		if err := spare(o, taken); err != nil {
			return err
		}
		taken = append(taken, o.value)
	}
	return nil
}
