package steps

import "ombud/sim/world"

// deploy makes the world a hybrid one from the beginning if anything in the
// scenario speaks of a hybrid deployment. What is given later than that would
// not know of it.
func (s *situation) deploy() {
	if s.plan.hybrid() {
		s.setup.Deploy()
		s.given = append(s.given, world.Setting{Kind: world.SetHybrid})
	}
}

// hybrid says whether a setting, an action, a claim or a procedure of the
// scenario is about a hybrid deployment.
func (s *script) hybrid() bool {
	for _, st := range s.steps {
		if st.meaning.hybrid() {
			return true
		}
	}
	for _, p := range s.programs {
		if p.Document.Hybrid() {
			return true
		}
	}
	return false
}

func (m *meaning) hybrid() bool {
	for _, s := range m.settings {
		if s.Hybrid() {
			return true
		}
	}
	return m.action.Hybrid() || m.claim.Hybrid()
}
