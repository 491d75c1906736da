package main

import (
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/diagnosis"
	"ombud/sim/language"
)

// diagnoseFlags are the flags of ombud diagnose.
type diagnoseFlags struct {
	observed   [diagnosis.Questions]*once[diagnosis.Answer]
	ask        bool
	also       *once[uint64]
	settings   *settings
	procedures *once[string]
	json       bool
}

func newDiagnoseFlags() *diagnoseFlags {
	f := &diagnoseFlags{
		also: onceNumber("also", 0, diagnosis.MaxMargin), settings: newSettings(), procedures: onceProcedures(),
	}
	f.also.value = diagnosis.DefaultMargin
	for q := range diagnosis.Questions {
		f.observed[q] = onceAnswer(q)
	}
	return f
}

// onceAnswer is a once of an answer to a question.
func onceAnswer(q diagnosis.Question) *once[diagnosis.Answer] {
	return &once[diagnosis.Answer]{name: q.Name(), placeholder: "ANSWER", read: func(text string) (diagnosis.Answer, error) {
		a, err := q.Parse(text)
		if err != nil {
			return 0, &problem{language.Textf("--%s cannot be %s", q.Name(), quote(text)), language.Textf("Its answers are %s, unknown.", answersTo(q))}
		}
		return a, nil
	}}
}

// answersTo are the answers to a question, as they are typed behind its flag.
type answersTo diagnosis.Question

// In lists them in a language.
func (q answersTo) In(l language.Language) string {
	var words []string
	for _, v := range diagnosis.Question(q).ValuesIn(l) {
		if strings.ContainsRune(v, ' ') {
			v = quote(v)
		}
		words = append(words, v)
	}
	return strings.Join(words, ", ")
}

func (f *diagnoseFlags) declare(cmd *cobra.Command) {
	cmd.Flags().SortFlags = false
	for q, o := range f.observed {
		q := diagnosis.Question(q)
		addFlag(cmd, o, q.Name(), q.Text().String()+" "+strings.Join(q.Values(), ", "), "--"+q.Name()+" "+shellWord(q.Values()[0]))
		cmd.RegisterFlagCompletionFunc(q.Name(), cobra.FixedCompletions(q.Values(), cobra.ShellCompDirectiveNoFileComp))
	}
	cmd.Flags().BoolVar(&f.ask, "ask", false, "ask for symptoms, the question that helps most first; over a pipe an answer a line")
	addFlag(cmd, f.also, "also", "how many things more than necessary may be wrong in a cause, 0 to 2 (default 1)", "--outlook-list no --also 0")
	addFlag(cmd, f.settings, "set", "another value for an assumption, by name or P-id; repeatable", `--set "add-in check order=Lync first"`)
	addFlag(cmd, f.procedures, "procedures", "folder of the procedures (default procedures)", "--procedures procedures")
	cmd.Flags().BoolVar(&f.json, "json", false, "write JSON")
	cmd.RegisterFlagCompletionFunc("set", completeSetting)
}

func (f *diagnoseFlags) margin() int { return int(f.also.value) }

// symptoms are what the flags say.
func (f *diagnoseFlags) symptoms() diagnosis.Symptoms {
	var s diagnosis.Symptoms
	for q, o := range f.observed {
		s[q] = o.value
	}
	return s
}
