package steps

import (
	"fmt"
	"io"

	"ombud/sim/scenario"
)

// A Format is one report that is asked for.
type Format struct {
	Name string // one of FormatNames
	File string // where to write it; "": Options.Out; Output: Options.Report
}

// Output stands for a file and means the output of the process, without anything
// else.
const Output = "-"

// A reporter writes a report of a whole run. Reports hold no times, so that one
// input and one seed give the same bytes.
type reporter func(w io.Writer, s *Summary, color bool) error

// reporters are the formats in the order in which help texts list them.
var reporters = []struct {
	name  string
	write reporter
}{
	{"pretty", writePretty},
	{"progress", writeProgress},
	{"junit", writeJUnit},
	{"cucumber", writeCucumber},
	{"messages", writeMessages},
	{"json", writeRecord},
	{"github", writeGitHub},
	{"markdown", writeMarkdown},
	{"html", writeHTML},
	{"rerun", writeRerun},
}

// FormatNames are the names of the reports.
func FormatNames() []string {
	out := make([]string, len(reporters))
	for i, r := range reporters {
		out[i] = r.name
	}
	return out
}

// write writes all reports. Warnings that no report shows to a reader go to Err.
func (o *Options) write(s *Summary) error {
	shown := false
	for _, f := range o.Formats {
		shown = shown || f.File == "" && (f.Name == "pretty" || f.Name == "progress")
	}
	if !shown && o.Err != nil {
		s.each(func(f *Feature, sc *Scenario) {
			if sc.Vacuous != "" {
				fmt.Fprintf(o.Err, "%s:%d: %s: %s\n", f.Path, sc.At(), sc.Name, sc.Warning())
			}
		})
	}
	for _, f := range o.Formats {
		for _, r := range reporters {
			if r.name != f.Name {
				continue
			}
			if err := o.writeOne(f, r.write, s); err != nil {
				return fmt.Errorf("the %s report could not be written: %w", f.Name, err)
			}
		}
	}
	return nil
}

func (o *Options) writeOne(f Format, write reporter, s *Summary) error {
	switch {
	case f.File == Output:
		return write(o.Report, s, false)
	case f.File != "":
		return scenario.ReplaceFile(f.File, func(w io.Writer) error { return write(w, s, false) })
	}
	if o.Out == nil {
		return nil
	}
	return write(o.Out, s, o.Color)
}
