package audit_test

import (
	"slices"
	"strings"
	"testing"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/procedure/proceduretest"
)

// TestFindingsInSwedish reads a Swedish text, which is quoted as it is written.
func TestFindingsInSwedish(t *testing.T) {
	in, w := weigh(t, subject(t, proceduretest.Shipped(t, "fall-1")))
	var all []string
	for _, f := range in.Findings {
		all = append(all, f.Text.In(language.Swedish), f.Evidence.In(language.Swedish))
	}
	for _, s := range w.Slips {
		all = append(all, s.Text.In(language.Swedish))
	}
	for _, s := range w.Steps {
		for _, r := range s.Roles {
			all = append(all, r.Role.In(language.Swedish), r.Text.In(language.Swedish))
		}
	}
	for _, want := range []string{
		`"Öppna Outlook" har aldrig någon verkan: Outlook är redan öppet.`,
		`"Markera ombudet i dialogrutan Ombud" kan inte göras där: dialogrutan Ombud saknar användaren.`,
		"Sett från inaktuellt, borttaget-i-outlook och ingetdera (3 av 6 utgångslägen), läst välvilligt.",
		"Utelämnat: målet nås aldrig från halvt; proceduren fungerar ändå från friskt.",
		"utan återvändo",
	} {
		if !slices.Contains(all, want) {
			t.Errorf("nobody says %q", want)
		}
	}
	for _, text := range all {
		if strings.Contains(" "+text, " the ") || strings.Contains(text, "beginning") {
			t.Errorf("this is English: %s", text)
		}
	}
}

// TestBeginningsInSwedish finds every beginning by its Swedish name, which is one word.
func TestBeginningsInSwedish(t *testing.T) {
	for _, name := range []string{"case-1", "mapi-diagnostic", "make-remote-mailbox-aclable", "restore-send-on-behalf", "grant-send-as-on-both-sides"} {
		for _, s := range subject(t, proceduretest.Shipped(t, name)).Starts {
			called := s.Called().In(language.Swedish)
			if !s.Is(called) || !s.Is(s.Name) || strings.Contains(called, " ") {
				t.Errorf("%s: the beginning %q is called %q", name, s.Name, called)
			}
			if s.Text.In(language.Swedish) == s.Text.String() {
				t.Errorf("%s: the beginning %q is told in English: %s", name, s.Name, s.Text)
			}
		}
	}
	if (audit.Start{}).Is("half") {
		t.Error("a beginning without a name is found")
	}
}
