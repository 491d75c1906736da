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
func distinct(texts []Text, s speech) (out []Text, twins [][]Twin) {
next:
	for _, t := range texts {
		for i := range out {
			if d := out[i].Document; d.Same(t.Document) {
				twins[i] = append(twins[i], s.twin(t, d))
				continue next
			}
		}
		out, twins = append(out, t), append(twins, nil)
	}
	return out, twins
}

func (s speech) twin(t Text, of *procedure.Document) Twin {
	d := t.Document
	says := s.say("%s is the same text.", d.Name)
	if d.Language != of.Language {
		says = s.say("%s is the same text in %s.", d.Name, d.Language.Name())
	}
	return Twin{t.File, d.Name, d.Title, d.Language.String(), says}
}
