package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"ombud/sim/language"
	"ombud/sim/sample"
	"ombud/sim/scenario"
	"ombud/steps"
)

// worstRuns is how many of the worst runs are shown and saved.
const worstRuns = 3

// A sampled story, and what became of its runs.
type sampled struct {
	flags     *sampleFlags
	args      []string
	story     *steps.Story
	language  language.Language // of what is said of it
	tally     sample.Tally
	cut       bool    // by an interrupt, after the runs of the tally
	low, high float64 // of the rate: 95 % interval, each in [0, 1]
	worst     []worst
}

// A worst run, the command that makes it again, and where it was saved.
type worst struct {
	sample.Run
	command string
	file    string // "" if it was not
}

// reviewWorst makes the worst runs again, saves them if that is asked for, and
// says how anybody else makes them.
func (r *sampled) reviewWorst() error {
	s := r.story.Sampler(r.flags.laws.Laws)
	for _, run := range r.tally.Worst {
		w := worst{Run: run, command: r.again(run.Seed)}
		if dir := r.flags.save.value; dir != "" {
			_, sc := s.Scenario(run.Seed)
			file, err := scenario.Found(dir, sc, fmt.Sprintf("seed %d of %s", run.Seed, r.story.Name))
			if err != nil {
				return &problem{language.Textf("--save: a run cannot be saved in %s: %s", filepath.ToSlash(dir), scenario.Cause(err)), language.Textf("Name a folder that can be written.")}
			}
			w.file = filepath.ToSlash(file)
		}
		r.worst = append(r.worst, w)
	}
	return nil
}

// tellOne tells the only run of a sample event by event.
func (r *sampled) tellOne(w io.Writer) error {
	_, sc := r.story.Sampler(r.flags.laws.Laws).Scenario(r.flags.seed.value)
	result, err := sc.Replay()
	if err != nil && r.tally.Endings[sample.Broken] == 0 {
		return &fault{"a sampled run does not replay: " + err.Error()}
	}
	teller{w, language.English}.run(sc, result, func(time.Duration) {})
	for _, one := range r.worst {
		if one.file != "" {
			r.sayLine(w, "saved: ombud replay %s", shellWord(one.file))
		}
	}
	return nil
}

// again is the command that makes one run alone, with everything that has a say
// in it.
func (r *sampled) again(seed uint64) string {
	f := r.flags
	words := append([]string{"ombud", "sample"}, r.args...)
	add := func(flag string, values ...string) {
		for _, v := range values {
			words = append(words, "--"+flag, v)
		}
	}
	for _, o := range []*once[string]{f.procedure, f.reading, f.reader} {
		if o.given {
			add(o.name, o.text)
		}
	}
	add("from", f.from...)
	if f.claim.given {
		add("claim", f.claim.text)
	}
	if f.within.given {
		add("within", f.within.text)
	}
	if f.procedures.given {
		add("procedures", f.procedures.text)
	}
	add("set", f.settings.list...)
	add("distribution", f.laws.texts...)
	add("runs", "1")
	add("seed", fmt.Sprint(seed))
	for i := range words {
		words[i] = shellWord(words[i])
	}
	return strings.Join(words, " ")
}

// shellWord quotes a word for a shell if it has to be.
func shellWord(word string) string {
	plain := func(c rune) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("-_./:,+@%", c)
	}
	if word != "" && strings.TrimFunc(word, plain) == "" {
		return word
	}
	if !strings.ContainsAny(word, "\"$`\\!") {
		return `"` + word + `"`
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// samplesSavable checks before a run that the worst runs can be saved in a
// folder; "" saves none.
func samplesSavable(dir string) error {
	switch dir {
	case "":
		return nil
	case "-":
		return &problem{language.Textf(`--%s cannot be "-"`, "save"), language.Textf("Leave it out to save none, or write ./- for a folder of that name.")}
	}
	if err := fillable(dir); err != nil {
		return &problem{language.Textf("--save: runs cannot be saved in %s: %s", filepath.ToSlash(dir), scenario.Cause(err)), language.Textf("Name a folder that can be written.")}
	}
	return nil
}
