package procedure

// Hybrid says whether a sentence of the procedure makes sense in a hybrid
// deployment only (F-102).
func (d *Document) Hybrid() bool {
	for _, step := range d.Steps {
		for _, s := range step.Sentences {
			if s.Kind == Act && s.Action.Hybrid() || s.Claim.Hybrid() {
				return true
			}
		}
	}
	return false
}
