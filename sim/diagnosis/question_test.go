package diagnosis

import (
	"slices"
	"strings"
	"testing"

	"ombud/sim/language"
	"ombud/sim/lync"
)

func TestParse(t *testing.T) {
	for _, row := range []struct {
		name string
		q    Question
		text string
		want Answer
	}{
		{"a value", AddIn, "no response", silent},
		{"another word", AddIn, "Silence", silent},
		{"the message itself", AddIn, lync.PermissionErrorText, denied},
		{"the message of Skype for Business", AddIn, "  " + skypeErrorText, denied},
		{"the status text itself", ManagerMapi, lync.ConnectingText, 2},
		{"the published spelling of the good status", DelegateMapi, "MAPI Status Ok", 1},
		{"quotes and a full stop", OutlookList, `"yes."`, Yes},
		{"not known", OutlookList, "don't know", Unknown},
		{"a question mark", OutlookList, "?", Unknown},
		{"an edition", ManagerEdition, "basic", 2},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got, err := row.q.Parse(row.text); err != nil || got != row.want {
				t.Errorf("%q is answer %d, %v; want %d", row.text, got, err, row.want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"maybe", "", "yes no", "\xff", strings.Repeat("yes", 1000)} {
		if a, err := OutlookList.Parse(text); err == nil || !strings.Contains(err.Error(), "yes, no, unknown") || a != Unknown {
			t.Errorf("%.10q is answer %d, %v", text, a, err)
		}
	}
}

// TestQuestionsAreWhole reads every value back, tells questions apart, and finds every fact, sentence and name.
func TestQuestionsAreWhole(t *testing.T) {
	names := map[string]bool{}
	for q := range Questions {
		if names[q.Name()] || q.Name() == "" || !strings.HasSuffix(q.Text().String(), "?") || len(q.Facts()) == 0 || len(q.Values()) < 2 || len(q.Values()) > 5 {
			t.Errorf("question %d is not whole: %q", q, q.Name())
		}
		names[q.Name()] = true
		for i, v := range q.Values() {
			if a, err := q.Parse(v); err != nil || a != Answer(i+1) || q.Word(a) != v {
				t.Errorf("%s: %q is answer %d, %v", q, v, a, err)
			}
			said := q.ValuesIn(language.Swedish)[i]
			if a, err := q.Parse(said); err != nil || a != Answer(i+1) || q.WordIn(language.Swedish, a) != said {
				t.Errorf("%s: %q is answer %d, %v", q, said, a, err)
			}
		}
	}
}

// TestEveryQuestionIsSeen says that no question has the same answer everywhere, and that each is asked of some part.
func TestEveryQuestionIsSeen(t *testing.T) {
	u := ordinary()
	for q := range Questions {
		for i := range q.Values() {
			s := Symptoms{}
			s[q] = Answer(i + 1)
			if possible := u.Possible(&s); possible == (q == DelegateTelephony && s[q] == 5) {
				t.Errorf("%s %s: possible %v", q, q.Word(s[q]), possible)
			}
		}
	}
}

// TestConditionsAreWhole finds a name, a sentence and a fact for each, and a state in which it is wrong.
func TestConditionsAreWhole(t *testing.T) {
	u := ordinary()
	found := Conditions(0)
	for _, c := range u.Diagnose(Symptoms{}, 2).Causes {
		found |= c.Conditions
	}
	var all Conditions
	for _, c := range conditionTable {
		if all&c.Bit != 0 || c.Name == "" || c.Sentence == "" || len(c.Facts) == 0 {
			t.Errorf("condition %q is not whole", c.Name)
		}
		all |= c.Bit
	}
	if all != AllConditions || found != AllConditions {
		t.Errorf("conditions without a row: %v; never wrong: %v", AllConditions&^all, AllConditions&^found)
	}
	if got := (HalfPair | PolicyOff).String(); got != "half pair + policy off" {
		t.Errorf("the name of two is %q", got)
	}
}

// FuzzParse gives any question any answer: it is one of its values, unknown, or refused with the values in the message,
// and what it was taken for reads back.
func FuzzParse(f *testing.F) {
	for q := range Questions {
		f.Add(q.Name(), q.Values()[0])
	}
	for _, text := range []string{"", "?", "don't know", "OK", "\xff", "yes\x00", lync.ConnectingText, lync.PermissionErrorText, "“no”", "İ", "ſilence"} {
		f.Add(AddIn.Name(), text)
		f.Add(ManagerMapi.Name(), text)
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		q := Question(slices.IndexFunc(sheets[:], func(s sheet) bool { return s.name == name }))
		if q >= Questions {
			t.Skip("no question")
		}
		a, err := q.Parse(text)
		switch {
		case err != nil && (a != Unknown || !strings.Contains(err.Error(), q.Values()[0])):
			t.Errorf("%s %q: answer %d, %v", q, text, a, err)
		case int(a) > len(q.Values()):
			t.Errorf("%s %q: there is no answer %d", q, text, a)
		case err == nil && a != Unknown:
			if again, err := q.Parse(q.Word(a)); again != a || err != nil {
				t.Errorf("%s: %q reads back as %d, %v", q, q.Word(a), again, err)
			}
		}
	})
}
