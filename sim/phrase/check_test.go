package phrase_test

import (
	"strings"
	"testing"

	"ombud/sim/phrase"
)

func TestVocabularyIsUnambiguous(t *testing.T) {
	if err := vocabulary().Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckFindsAmbiguity(t *testing.T) {
	for _, c := range []struct {
		name string
		fill func(g *phrase.Grammar)
		says string
	}{
		{"a word of one template is a slot of the other", func(g *phrase.Grammar) {
			g.Add(1, "{user} waves")
			g.Add(2, "bob {waves|bows}")
		}, `both read "bob waves"`},
		{"free text swallows another template", func(g *phrase.Grammar) {
			g.Add(1, "{claim}")
			g.Add(2, "{user} waves")
		}, `both read "ann waves"`},
		{"a template with many instances", func(g *phrase.Grammar) {
			g.Add(1, "{user} {user} {user} {user} {user} {user} {user} {user} {user} {ann|bob}")
			g.Add(2, "ann ann ann ann ann ann ann ann bob ann")
		}, "both read"},
		{"synonyms that read one text as different values", func(g *phrase.Grammar) {
			g.Add(1, "{user} waves")
			g.Add(1, "{user} {waves|bows}")
		}, "reads \"ann waves\" as"},
		{"a template that reads as two values", func(g *phrase.Grammar) {
			g.Add(1, "{claim} {claim}")
		}, "which reads as"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := phrase.NewGrammar(phrase.Words("user", "ann", "bob"), phrase.Text("claim"))
			c.fill(g)
			if err := g.Check(); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("Check() = %v, want it to say %q", err, c.says)
			}
		})
	}
}
