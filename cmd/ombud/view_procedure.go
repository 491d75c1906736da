package main

import (
	"fmt"
	"path/filepath"

	"ombud/sim/language"
	"ombud/sim/view"
)

// viewProcedure audits a procedure and shows all there is to know about it.
func (f *viewFlags) viewProcedure(c *console, path, out string) error {
	if f.runs.given || f.seed.given || f.classes.given {
		return &problem{language.Textf("--runs, --seed and --classes do not belong to a procedure, which is decided over every timing"), language.Textf("Leave them out.")}
	}
	texts, err := auditTexts(c, []string{path})
	if err != nil {
		return err
	}
	a := newAuditFlags()
	a.settings, a.budget, a.workers = f.settings, f.budget, f.workers
	if err := a.contradictions(texts); err != nil {
		return err
	}
	i := listen()
	defer i.stop()
	r, err := a.audit(c, texts, i.heard.Load)
	if err != nil {
		return err
	}
	if err := f.write(c, r.Page(), out); err != nil {
		return err
	}
	if r.Interrupted {
		fmt.Fprintln(c.err, language.Textf("interrupted; what was decided so far is shown").In(c.language()))
	}
	return ended(r.Exit)
}

// shownOn says what is on a page.
func shownOn(page *view.Page, out string) language.Text {
	procedures, scenarios, runs, classes := 0, 0, 0, 0
	for _, feature := range page.Features {
		for _, sc := range feature.Scenarios {
			if sc.Sheet != nil {
				procedures++
				runs += len(sc.Sheet.Runs)
				continue
			}
			scenarios++
			if sc.Graph != nil {
				classes += len(sc.Graph.Nodes)
			}
			for _, st := range sc.Steps {
				runs += len(st.Runs)
			}
		}
	}
	name := filepath.ToSlash(out)
	if procedures > 0 {
		return language.Textf("%s: %s, %s", name, language.Of(procedures, "procedure"), language.Of(runs, "run"))
	}
	return language.Textf("%s: %s, %s, %s", name, language.Of(scenarios, "scenario"), language.Of(runs, "run"), language.Count{N: classes, One: "class", Many: "classes"})
}
