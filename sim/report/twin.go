package report

import (
	"ombud/sim/procedure"
)

// A Twin is a file with the same text as another one, word for word or in another language: all that is said of the one
// is true of the other.
type Twin struct {
	File     string `json:"file"`
	Name     string `json:"name"`
	Title    string `json:"title"`
	Language string `json:"language"` // code, such as "sv"
	Says     string `json:"says"`     // a sentence
}

// distinct are texts, each once, with the twins of each.
func distinct(texts []Text) (out []Text, twins [][]Twin) {
next:
	for _, t := range texts {
		for i := range out {
			if d := out[i].Document; d.Same(t.Document) {
				twins[i] = append(twins[i], twinOf(t, d))
				continue next
			}
		}
		out, twins = append(out, t), append(twins, nil)
	}
	return out, twins
}

func twinOf(t Text, of *procedure.Document) Twin {
	d := t.Document
	says := d.Name + " is the same text"
	if d.Language != of.Language {
		says += " in " + d.Language.Name().String()
	}
	return Twin{t.File, d.Name, d.Title, d.Language.String(), says + "."}
}
