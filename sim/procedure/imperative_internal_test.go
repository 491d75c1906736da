package procedure

import (
	"testing"

	"ombud/sim/language"
)

func TestImperative(t *testing.T) {
	for _, c := range [][2]string{
		{"removes", "remove"}, {"exits", "exit"}, {"closes", "close"}, {"loses", "lose"}, {"sets", "set"}, {"gets", "get"},
		{"goes", "go"}, {"crashes", "crash"}, {"checks", "check"}, {"switches", "switch"}, {"fixes", "fix"}, {"passes", "pass"},
		{"tries", "try"}, {"ties", "tie"}, {"plays", "play"}, {"has", "have"}, {"uses", "use"},
	} {
		if got := imperative(c[0]); got != c[1] {
			t.Errorf("the imperative of %q is %q, want %q", c[0], got, c[1])
		}
	}
}

func TestImperativeOfTwoVerbs(t *testing.T) {
	verbs := map[string]bool{"adds": true, "confirms": true}
	for _, c := range [][2]string{
		{"adds the selection and confirms the list", "add the selection and confirm the list"},
		{"adds apples and pears", "add apples and pears"}, // a noun, no verb
		{"adds what confirms it", "add what confirms it"}, // not a second instruction
	} {
		if got := toImperative(language.English, c[0], verbs); got != c[1] {
			t.Errorf("%q becomes %q, want %q", c[0], got, c[1])
		}
	}
}

func TestImperativesAreUnambiguous(t *testing.T) {
	if err := imperatives[language.English].Check(); err != nil {
		t.Error(err)
	}
}
