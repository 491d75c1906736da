package advice_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"ombud/sim/advice"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

var decide = trial.Serial(trial.Options{})

func parse(t testing.TB, name, contents string) *procedure.Document {
	t.Helper()
	d, err := procedure.Parse(name, []byte(contents))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// text is a procedure of the manager with these steps.
func text(t testing.TB, steps ...string) *procedure.Document {
	t.Helper()
	contents := "# A text\n\nPerformed by: the manager\n\n"
	for i, s := range steps {
		contents += string(rune('1'+i)) + ". " + s + "\n"
	}
	return parse(t, "text.md", contents)
}

func from(t testing.TB, names ...string) []trial.Beginning {
	t.Helper()
	var list []trial.Beginning
	for _, name := range names {
		b, err := trial.FindBeginning(name)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, b)
	}
	return list
}

// given is a beginning made of settings.
func given(t testing.TB, name string, settings ...string) trial.Beginning {
	t.Helper()
	b := trial.Beginning{Name: name}
	for _, s := range settings {
		setting, err := world.ParseSetting(s)
		if err != nil {
			t.Fatal(err)
		}
		b.Settings = append(b.Settings, setting)
	}
	return b
}

func ask(t testing.TB, names ...string) advice.Question {
	return advice.Question{Params: world.Defaults(), Beginnings: from(t, names...)}
}

// words is an alphabet of the manager: sentences that are actions, and waits.
func words(t testing.TB, waits []time.Duration, actions ...string) advice.Alphabet {
	t.Helper()
	a := advice.Alphabet{Performer: world.Manager, Waits: waits}
	for _, text := range actions {
		s, err := procedure.ParseSentence(language.English, text, world.Manager)
		if err != nil {
			t.Fatal(err)
		}
		a.Actions = append(a.Actions, s.Action)
	}
	return a
}

// few is a small alphabet in which every beginning can be repaired.
func few(t testing.TB) advice.Alphabet {
	return words(t, []time.Duration{time.Minute, 5 * time.Minute}, "Remove the delegate from the Delegates group",
		"Add the delegate as a delegate", "Remove the delegate as a delegate")
}

func reversed(a advice.Alphabet) advice.Alphabet {
	a.Actions, a.Waits = slices.Clone(a.Actions), slices.Clone(a.Waits)
	slices.Reverse(a.Actions)
	slices.Reverse(a.Waits)
	return a
}

// told is the sentences of a text, one string for each step.
func told(d *procedure.Document) []string {
	var list []string
	if d == nil {
		return nil
	}
	for _, step := range d.Steps {
		var words []string
		for _, s := range step.Sentences {
			words = append(words, s.Phrase(d.PerformedBy)+".")
		}
		list = append(list, strings.Join(words, " "))
	}
	return list
}

// wantProved fails unless every proof is one, and the text reads back as it is.
func wantProved(t testing.TB, d *procedure.Document, proofs []advice.Proof, situations int) {
	t.Helper()
	if len(proofs) != situations {
		t.Errorf("%d proofs, want %d", len(proofs), situations)
	}
	for _, p := range proofs {
		if p.Decision.Outcome != trial.Always || p.Decision.Ends != trial.EndsSurely || !p.Decision.Timed {
			t.Errorf("from %s, read %s: %s, %s", p.From.Name, p.Reading, p.Decision.Outcome, p.Decision.Ends)
		}
	}
	if again := parse(t, d.Name+".md", d.Markdown()); again.Markdown() != d.Markdown() {
		t.Errorf("the text does not read back:\n%s", d.Markdown())
	}
}
