package steps

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/view"
)

// pageWords are what the page of a summary says besides what stands in
// view.Words, in both languages.
var pageWords = []view.Word{
	{English: "What was decided", Swedish: "Vad som avgjordes"},
	{English: "%s in %s, %s.", Swedish: "%s i %s, %s."},
	{English: "%s scenario", Swedish: "%s scenario"},
	{English: "%s scenarios", Swedish: "%s scenarier"},
	{English: "%s feature", Swedish: "%s egenskap"},
	{English: "%s features", Swedish: "%s egenskaper"},
	{English: "%s verdict", Swedish: "%s utslag"},
	{English: "%s verdicts", Swedish: "%s utslag"},
	{English: " The run was interrupted; %d more had not begun.", Swedish: " Körningen avbröts; %d till hade inte börjat."},
	{
		English: "Proved means that no timing and no order of events breaks the claim: the search was complete. One run refutes.",
		Swedish: "Bevisad betyder att inga tidpunkter och ingen ordning på händelserna bryter påståendet: sökningen var fullständig. En enda körning motbevisar.",
	},
	{
		English: "Classes are sets of runs that share a state, what is pending, and the times that are left; firings are the events tried from them.",
		Swedish: "Klasser är mängder av körningar som har samma tillstånd, samma händelser på väg och samma tid kvar; prövade händelser är de som prövats från dem.",
	},
	{
		English: "Reports hold no times of the machine: the same input gives the same bytes.",
		Swedish: "Rapporter innehåller inga tider från datorn: samma indata ger samma byte.",
	},

	{English: "scenarios passed", Swedish: "scenarier godkända"},
	{English: "scenarios refuted", Swedish: "scenarier motbevisade"},
	{English: "scenarios inconclusive", Swedish: "scenarier oavgjorda"},
	{English: "scenarios failed", Swedish: "scenarier misslyckade"},
	{English: "scenarios vacuous", Swedish: "scenarier innehållslösa"},
	{English: "passed", Swedish: "godkänd"},
	{English: "refuted", Swedish: "motbevisad"},
	{English: "inconclusive", Swedish: "oavgjord"},
	{English: "failed", Swedish: "misslyckad"},
	{English: "skipped", Swedish: "överhoppad"},
	{English: "claims not judged", Swedish: "påståenden ej bedömda"},
	{English: "claims proved", Swedish: "påståenden bevisade"},
	{English: "claims possible", Swedish: "påståenden möjliga"},
	{English: "claims held", Swedish: "påståenden höll"},
	{English: "claims share", Swedish: "påståenden andel"},
	{English: "claims shares", Swedish: "påståenden andelar"},
	{English: "claims impossible", Swedish: "påståenden omöjliga"},
	{English: "claims refuted", Swedish: "påståenden motbevisade"},
	{English: "claims inconclusive", Swedish: "påståenden oavgjorda"},
	{English: "classes", Swedish: "klasser"},
	{English: "firings", Swedish: "prövade händelser"},
	{English: "any time", Swedish: "hur länge som helst"},
	{English: "at most %s", Swedish: "högst %s"},

	{English: "What the scenarios rest on", Swedish: "Vad scenarierna vilar på"},
	{English: "Facts that scenarios name with @source; the ids are those of FACTS.md.", Swedish: "Fakta som scenarier anger med @source; namnen är de i FACTS.md."},
	{English: "Source", Swedish: "Källa"},
	{English: "Scenarios", Swedish: "Scenarier"},
	{English: "Passed", Swedish: "Godkända"},
	{English: "Clauses of the source documents", Swedish: "Källdokumentens utsagor"},
	{
		English: "Every statement of the two source documents, and the scenarios of this page that exercise it: those that cite it, or a fact that stands for it, in a tag @source(…).",
		Swedish: "Varje utsaga i de två källdokumenten, och de scenarier på sidan som prövar den: de som anger den, eller ett faktum som står för den, i en tagg @source(…).",
	},

	{English: "The slowest run", Swedish: "Den långsammaste körningen"},
	{English: "A run of which it is true", Swedish: "En körning där det är sant"},
	{English: "A run that does not settle it", Swedish: "En körning som inte avgör saken"},
	{English: "The shortest run that breaks it", Swedish: "Den kortaste körning som motbevisar det"},
	{English: "The shortest run that breaks it, of those seen", Swedish: "Den kortaste av de sedda körningar som motbevisar det"},
	{English: "The nearest run that passes", Swedish: "Den närmaste körning som går bra"},
	{English: "The shortest run in which it cannot be carried out", Swedish: "Den kortaste körning där det inte går att utföra"},
	{English: "The run in which all is as early as can be", Swedish: "Körningen där allt sker så tidigt det kan"},
}

// A pageTongue is the language of what a page says.
type pageTongue language.Language

// say is one of the texts above in the language, with its gaps filled.
func (l pageTongue) say(english string, gaps ...any) string {
	text := view.In(language.Language(l).String(), pageWords, english)
	if len(gaps) == 0 {
		return text
	}
	return fmt.Sprintf(text, gaps...)
}

// counted is so many of something.
func (l pageTongue) counted(n int, one, many string) string {
	if n == 1 {
		return l.say(one, "1")
	}
	return l.say(many, l.thousands(n))
}

// thousands is a number with a mark at every thousand.
func (l pageTongue) thousands(n int) string {
	text := thousands(n)
	if language.Language(l) == language.Swedish {
		text = strings.ReplaceAll(text, ",", "\u00a0")
	}
	return text
}

// longest is how long something takes at most.
func (l pageTongue) longest(d time.Duration) string {
	switch {
	case d == sim.Unbounded:
		return l.say("any time")
	case language.Language(l) == language.English:
		return l.say("at most %s", spoken(d))
	}
	return l.say("at most %s", everyUnit(language.Language(l), d))
}

// everyUnit is a time with every unit where it belongs, as spoken says it in
// English.
func everyUnit(l language.Language, d time.Duration) string {
	var words []string
	for _, unit := range []time.Duration{24 * time.Hour, time.Hour, time.Minute, time.Second, time.Millisecond} {
		if whole := d.Truncate(unit); whole > 0 {
			words = append(words, phrase.Length(whole).In(l))
			d -= whole
		}
	}
	if words == nil {
		return phrase.Length(0).In(l)
	}
	return strings.Join(words, " ")
}

// pageLanguage is the language of a page: that of its features if they have one
// in common, and else English.
func (s *Summary) pageLanguage() pageTongue {
	if len(s.Features) == 0 {
		return pageTongue(language.English)
	}
	common := s.Features[0].language
	for i := range s.Features {
		if s.Features[i].language != common {
			return pageTongue(language.English)
		}
	}
	return pageTongue(common)
}
