package main

import (
	"io"
	"path/filepath"

	"ombud/sim/language"
	"ombud/sim/report"
	"ombud/sim/scenario"
	"ombud/sim/view"
)

// save writes the files that are asked for: the runs that fail first, since the others name them.
func (f *auditFlags) save(r *report.Report) error {
	if dir := f.saved.value; dir != "" {
		for i := range r.Procedures {
			if err := saveRuns(dir, &r.Procedures[i]); err != nil {
				return err
			}
		}
	}
	if f.html.given {
		if err := writeFile(f.html.value, func(w io.Writer) error { return view.Write(w, r.Page()) }); err != nil {
			return err
		}
	}
	if f.sarif.given {
		return writeFile(f.sarif.value, func(w io.Writer) error { return writeJSON(w, r.SARIF(sarifVersion(versionOf(buildInfo())))) })
	}
	return nil
}

// saveRuns files the runs of a procedure in a folder, and says how to replay them.
func saveRuns(dir string, p *report.Procedure) error {
	for i := range p.Runs {
		run := &p.Runs[i]
		file, err := scenario.Found(dir, run.Scenario, p.Name+" "+run.Called)
		if err != nil {
			return &problem{language.Textf("--save: a run cannot be saved in %s: %s", filepath.ToSlash(dir), scenario.Cause(err)), language.Textf("Name a folder that can be written.")}
		}
		run.Replay = "ombud replay " + shellWord(filepath.ToSlash(file))
	}
	return nil
}

// tell writes the report to the screen.
func (f *auditFlags) tell(c *console, r *report.Report) error {
	if f.json {
		return writeJSON(c.out, r)
	}
	r.WriteText(c.out, report.TextOptions{Long: f.long, More: f.more(r, r.Language())})
	return nil
}

// more says how to see what is not printed.
func (f *auditFlags) more(r *report.Report, l language.Language) string {
	var more []language.Speaker
	runs := 0
	for i := range r.Procedures {
		runs += len(r.Procedures[i].Runs)
	}
	if runs > 0 && !f.long {
		more = append(more, language.Textf("--long tells %s event by event, and why each step has its role", language.Of(runs, "run")))
	}
	switch {
	case runs == 0:
	case !f.saved.given:
		more = append(more, language.Textf("--save DIR makes files of the runs for ombud replay"))
	default:
		more = append(more, language.Textf("ombud replay %s replays them", shellWord(f.saved.value)))
	}
	if !f.html.given {
		more = append(more, language.Textf("--html FILE draws charts and diagrams"))
	}
	if len(more) == 0 {
		return ""
	}
	return language.Join(more, "; ").In(l) + "."
}
