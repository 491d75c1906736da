package report

import (
	"strings"
	"testing"

	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// serially carries out work piece by piece.
func serially(work []func()) {
	for _, w := range work {
		w()
	}
}

// TestTwinsAreAuditedOnce names the Swedish texts beside the English ones, wherever texts are listed.
func TestTwinsAreAuditedOnce(t *testing.T) {
	q := Question{Readings: []procedure.Reading{procedure.Literal}, Params: world.Defaults(), Brief: true, Together: true}
	for _, name := range []string{"mapi-diagnostic", "case-2", "fall-2", "case-2"} {
		q.Texts = append(q.Texts, Text{File: "procedures/" + name + ".md", Document: proceduretest.Shipped(t, name)})
	}
	r, err := Ask(q, trial.Serial(trial.Options{}), serially)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Procedures) != 2 || len(r.Procedures[0].Twins) != 0 || len(r.Procedures[1].Twins) != 2 || len(r.Together.Names) != 2 {
		t.Fatalf("%d procedures, %d together", len(r.Procedures), len(r.Together.Names))
	}
	twins := r.Procedures[1].Twins
	if twins[0].Says != "fall-2 is the same text in Swedish." || twins[0].File != "procedures/fall-2.md" || twins[0].Language != "sv" {
		t.Errorf("%+v", twins[0])
	}
	if twins[1].Says != "case-2 is the same text." {
		t.Errorf("%+v", twins[1])
	}
	var text strings.Builder
	r.WriteText(&text, TextOptions{})
	if n := strings.Count(text.String(), "fall-2 is the same text in Swedish."); n != 1 {
		t.Errorf("the text says it %d times:\n%s", n, text.String())
	}
	if says := r.Page().Features[0].Scenarios[1].Sheet.Text; !strings.HasSuffix(says, "fall-2 is the same text in Swedish. case-2 is the same text.") {
		t.Errorf("the page says %q", says)
	}
}
