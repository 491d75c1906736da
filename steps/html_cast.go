package steps

import "strings"

// mentions says whether a step names somebody: in its text or in its table.
func mentions(st *step, who string) bool {
	texts := []string{st.text}
	for _, row := range st.table {
		texts = append(texts, row...)
	}
	for _, text := range texts {
		if strings.Contains(text, who) {
			return true
		}
	}
	return false
}
