package steps

import (
	"cmp"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"unicode"

	"ombud/sim/scenario"
	"ombud/sim/world"
)

// keepTimes saves the fastest and the slowest run of a claim that is proved to
// come true in time, if somebody wants them.
func (s *situation) keepTimes(v *verdict) error {
	if s.setting.elapsed == "" || s.step().kind != withinPhrase || !v.Time() {
		return nil
	}
	st := &s.result.Steps[s.current]
	for _, one := range []struct {
		which string
		run   *worldRun
		file  *string
	}{{"fastest", v.FastestRun, &st.Fastest}, {"slowest", v.SlowestRun, &st.Slowest}} {
		if one.run == nil {
			continue // It may take as long as it likes, so no run takes longest.
		}
		file, err := s.keep(one.which, one.run, s.headline(v).String())
		if err != nil {
			s.result.Unsaved = cmp.Or(s.result.Unsaved, err)
			return nil
		}
		*one.file = file
	}
	return nil
}

// keep saves a run that ends when the claim of the current step comes true.
func (s *situation) keep(which string, run *worldRun, headline string) (string, error) {
	src, step := s.plan.feature.src.path, s.plan.steps[s.current]
	story := fmt.Sprintf("%s: the %s run\n%s\n%s:%d", s.plan.name, which, headline, src, step.line)
	claims := []world.Claim{step.meaning.claim}
	sc := scenario.FromRun(which, story, s.settings(), run, run.Now(), claims)
	file, err := sc.WriteFile(filepath.FromSlash(s.setting.elapsed), s.elapsedName(which))
	return filepath.ToSlash(file), err
}

// longestName is how many bytes of the name of a feature and of a claim go into
// the name of a file, which may have 255 in all.
const longestName = 200

// elapsedName is the name of the file of such a run: feature, line of the step,
// line of the row of examples if there is one, claim and which run it is.
func (s *situation) elapsedName(which string) string {
	step := s.plan.steps[s.current]
	name := strings.TrimSuffix(path.Base(s.plan.feature.src.path), extension)
	name += fmt.Sprintf("_%d", step.line)
	if s.plan.row > 0 {
		name += fmt.Sprintf("_%d", s.plan.row)
	}
	words := strings.FieldsFunc(step.meaning.claim.String(), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	name = strings.ToLower(name + "_" + strings.Join(words, "_"))
	if len(name) > longestName {
		name = strings.ToValidUTF8(name[:longestName], "")
	}
	return name + "_" + which + ".txt"
}
