package procedure_test

import (
	"strings"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

func TestActionsInTheImperative(t *testing.T) {
	for _, c := range []struct{ told, of string }{
		{"Exit Lync", "the manager exits Lync"},
		{"Sign in to Lync", "the manager signs in to Lync"},
		{"Close Outlook", "the manager closes Outlook"},
		{"Remove the delegate from the Delegates group", "the manager removes the delegate from the Delegates group"},
		{"Add the selection and confirm the address list", "the manager adds the selection and confirms the address list"},
		{"Set Editor on the Calendar folder", "the manager sets Editor on the Calendar folder"},
		{"Tick private items", "the manager ticks private items"},
		{"Check the MAPI status", "the manager checks the MAPI status"},
		{"Find the MAPI information", "the manager finds the MAPI information"},
		{"Lose the connection to Lync Server", "the manager loses the connection to Lync Server"},
		{"Get the connection to Lync Server back", "the manager gets the connection to Lync Server back"},
		{"The delegate exits Lync", "the delegate exits Lync"},
		{"The manager exits Lync", "the manager exits Lync"},
		{"The Lync client of the manager crashes", "the Lync client of the manager crashes"},
		{"A meeting request is sent to the manager", "a meeting request is sent to the manager"},
	} {
		t.Run(c.told, func(t *testing.T) {
			s, err := procedure.ParseSentence(language.English, c.told, world.Manager)
			if err != nil {
				t.Fatal(err)
			}
			if s.Kind != procedure.Act || s.Action.String() != c.of {
				t.Errorf("%q is %v, %q; want %q", c.told, s.Kind, s.Action, c.of)
			}
		})
	}
}

// Every action that a user does can be told to that user, and every action reads
// back as itself whoever performs the procedure.
func TestEveryActionReadsBack(t *testing.T) {
	for _, e := range world.Actions().Templates() {
		for performer := range world.User(world.Users) {
			for _, user := range []world.User{world.Manager, world.Delegate, world.SecondDelegate} {
				a := world.Action{Kind: world.ActionKind(e.ID), User: user, Other: world.SecondManager}
				a, err := world.ParseAction(a.String()) // drops the fields the phrase does not show
				if err != nil {
					t.Fatal(err)
				}
				checkAction(t, a, performer, strings.HasPrefix(e.Text, "{user} "))
			}
		}
	}
}

func checkAction(t *testing.T, a world.Action, performer world.User, byUser bool) {
	t.Helper()
	text := procedure.Sentence{Kind: procedure.Act, Action: a}.Phrase(performer)
	s, err := procedure.ParseSentence(language.English, text, performer)
	if err != nil || s.Action != a {
		t.Errorf("%q prints as %q, which reads as %q, %v", a, text, s.Action, err)
	}
	if told := byUser && a.User == performer; told == strings.EqualFold(text, a.String()) {
		t.Errorf("%q performed by %v prints as %q", a, performer, text)
	}
}

func TestSentencesReadBack(t *testing.T) {
	dialog := world.Claim{Kind: world.DialogDoesNotList, Actor: world.Delegate, User: world.SecondDelegate}
	for _, c := range []struct {
		text string
		want procedure.Sentence
	}{
		{"If the Delegates dialog does not list the second delegate, go to step 12", procedure.Sentence{Kind: procedure.IfGoto, Claim: dialog, Target: 12}},
		{"Go to step 1", procedure.Sentence{Kind: procedure.Goto, Target: 1}},
		{"Repeat steps 6 to 8, then go to step 14", procedure.Sentence{Kind: procedure.Repeat, From: 6, To: 8, Target: 14}},
		{"Wait between 5 and 6 minutes", procedure.Sentence{Kind: procedure.Wait, Window: sim.Between(5*time.Minute, 6*time.Minute)}},
		{"Wait until the Delegates dialog does not list the second delegate, at most 90 seconds", procedure.Sentence{Kind: procedure.WaitUntil, Claim: dialog, Within: 90 * time.Second}},
		{"If the Delegates dialog does not list the second delegate, the procedure ends", procedure.Sentence{Kind: procedure.IfEnds, Claim: dialog}},
		{"If the Delegates dialog does not list the second delegate, contact support", procedure.Sentence{Kind: procedure.IfSupport, Claim: dialog}},
	} {
		t.Run(c.text, func(t *testing.T) {
			got, err := procedure.ParseSentence(language.English, c.text, world.Delegate)
			c.want.Text = c.text
			if err != nil || got != c.want {
				t.Errorf("reads as %+v, %v; want %+v", got, err, c.want)
			}
			if printed := got.Phrase(world.Delegate); printed != c.text {
				t.Errorf("prints as %q", printed)
			}
		})
	}
}

func TestKindsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for k := procedure.Act; k <= procedure.IfSupport; k++ {
		if name := k.String(); seen[name] || strings.Contains(name, "Kind(") {
			t.Errorf("kind %d is called %q", k, name)
		} else {
			seen[name] = true
		}
	}
}

func TestPhraseOfNoSentencePanics(t *testing.T) {
	defer func() {
		if got, _ := recover().(string); !strings.Contains(got, "procedure.Kind(0)") {
			t.Errorf("panicked with %q, want the kind named", got)
		}
	}()
	_ = procedure.Sentence{}.Phrase(world.Manager)
}
