package clause

import "fmt"

// Place is where the scenario stands, as "features/case_1.feature:54".
func (s *Scenario) Place() string { return fmt.Sprintf("%s:%d", s.File, s.Line) }
