package report

import (
	"testing"

	"ombud/sim/language"
	"ombud/sim/sensitivity"
)

// TestCountingRules: the number and its verb agree.
func TestCountingRules(t *testing.T) {
	for _, row := range []struct {
		rules            int
		english, swedish string
	}{
		{0, " Of the 231 rules of the world none, turned round, changes it.", " Av världens 231 regler ändrar ingen utslaget om den vänds."},
		{1, " Of the 231 rules of the world one, turned round, changes it.", " Av världens 231 regler ändrar en utslaget om den vänds."},
		{2, " Of the 231 rules of the world 2, turned round, change it.", " Av världens 231 regler ändrar 2 utslaget om de vänds."},
	} {
		for l, want := range map[language.Language]string{language.English: row.english, language.Swedish: row.swedish} {
			a := resting{speech: speech{l}, Asked: 231, Rules: make([]sensitivity.RuleFlip, row.rules)}
			if got := a.counting(); got != want {
				t.Errorf("%d rules: got %q, want %q", row.rules, got, want)
			}
		}
	}
}
