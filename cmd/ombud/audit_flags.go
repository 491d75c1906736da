package main

import (
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/report"
	"ombud/sim/trial"
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

// readingWords are the ways to read a procedure, as a message lists them.
var readingWords = language.Join([]language.Speaker{procedure.Literal, procedure.AsSubroutine, procedure.Charitably}, ", ")

// onceReading is a once of a way to read a procedure.
func onceReading(name string) *once[procedure.Reading] {
	return &once[procedure.Reading]{name: name, placeholder: "HOW", read: func(text string) (procedure.Reading, error) {
		r, ok := procedure.ParseReading(text)
		if !ok {
			return 0, &problem{language.Textf("--%s cannot be %s", name, quote(text)), language.Textf("Readings are %s.", readingWords)}
		}
		return r, nil
	}}
}

// onceClaim is a once of a claim of the vocabulary.
func onceClaim(name string) *once[world.Claim] {
	return &once[world.Claim]{name: name, placeholder: "CLAIM", read: func(text string) (world.Claim, error) {
		var wrong [language.Languages]*phrase.Error
		for l := range language.Languages {
			c, err := world.ParseClaimIn(l, text)
			if err == nil {
				return c, nil
			}
			wrong[l] = err
		}
		return world.Claim{}, &problem{
			byLanguage(func(l language.Language) language.Speaker { return unknownClaim("--"+name, text, wrong[l]) }),
			byLanguage(func(l language.Language) language.Speaker { return meantPhrase(wrong[l]) }),
		}
	}}
}

// A byLanguage is said in other words in every language, since it is about the phrases of that language.
type byLanguage func(language.Language) language.Speaker

// In is what is said in the language.
func (b byLanguage) In(l language.Language) string { return b(l).In(l) }

// unknownClaim is what is wrong with the value of a flag that is to be a claim.
func unknownClaim(flag, text string, err *phrase.Error) language.Speaker {
	if err.Unknown {
		return language.Textf("%s knows no %s behind Then", flag, quote(text))
	}
	return language.Concat(language.Verbatim(flag+": "), err.Message)
}

// meantPhrase is what to do about a text that is no phrase.
func meantPhrase(err *phrase.Error) language.Speaker {
	all := language.Textf("All phrases: ombud steps")
	if len(err.Nearest) > 0 {
		return language.Textf("Did you mean %s? %s", quote(err.Nearest[0]), all)
	}
	return all
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
		return &problem{language.Textf("--within cannot be 0: nothing comes about in no time at all"), language.Textf("Write a time, such as 1ms or 10m.")}
	case f.brief && f.long:
		return &problem{language.Textf("--brief tells less and --long tells more"), language.Textf("Leave one of the two out.")}
	case f.json && f.long:
		return &problem{language.Textf("--json has everything in it; it does not go together with --long"), language.Textf("Leave one of the two out.")}
	case f.brief && f.interference:
		return &problem{language.Textf("--brief decides whether each procedure works, and --interference asks for more"), language.Textf("Leave one of the two out.")}
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
	next := language.Textf("Name one of %s or a phrase behind Given, or leave one of the two out.", calledStarts(trial.Beginnings()))
	switch {
	case f.goal.given:
		return &problem{language.Textf("--interference takes what each procedure is to bring about from its text, and --goal says something else"), language.Textf("Leave one of the two out.")}
	case len(f.from) > 1:
		return &problem{language.Textf("--interference begins every two procedures from one state, and --from names %d", len(f.from)), next}
	case len(f.from) == 1:
		if _, ok := beginningNamed(f.from[0]); !ok {
			return &problem{language.Textf("--interference begins every two procedures from one state, and %s is a beginning of one of them alone", quote(f.from[0])), next}
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
