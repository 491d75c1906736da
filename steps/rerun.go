package steps

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"ombud/sim/scenario"
)

// lastRun is the record of the last run in which something did not pass, in the
// folder of the runs found. It holds what did not.
const lastRun = "last_run.json"

// failures are the scenarios of the last run that did not pass.
type failures map[recordKey]bool

// lastFailures reads which scenarios did not pass in the last run; nil, which
// limits nothing, if they are not asked for.
func (o *Options) lastFailures(found *findings) failures {
	if !o.Rerun {
		return nil
	}
	path := o.lastRun()
	if path == "" {
		found.report("--rerun", 0, 0, `where no runs are saved the last one is not known; leave out "--found -"`)
		return failures{}
	}
	r, err := ReadRecord(path)
	switch {
	case err != nil && !exists(path):
		found.report("--rerun", 0, 0, "nothing to run again: in the last run everything passed, or there was none; %s would tell", path)
		return failures{}
	case err != nil:
		found.report("--rerun", 0, 0, "%v", err)
		return failures{}
	}
	out := failures{}
	for i := range r.Scenarios {
		out[r.Scenarios[i].key()] = true
	}
	return out
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// lastRun is where the record of the last run is kept; "" if nowhere.
func (o *Options) lastRun() string {
	switch o.Found {
	case "":
		return filepath.ToSlash(filepath.Join(defaultFound, lastRun))
	case "-":
		return ""
	}
	return filepath.ToSlash(filepath.Join(o.Found, lastRun))
}

// asked says whether a scenario is to be run again.
func (l failures) asked(k recordKey) bool { return l == nil || l[k] }

// remember keeps which scenarios did not pass, for the next run; if all did, the
// record of a run before is taken away. A run that was interrupted changes
// nothing.
func (o *Options) remember(s *Summary) error {
	path := o.lastRun()
	if path == "" || s.Interrupted {
		return nil
	}
	r := s.Record()
	kept := r.Scenarios[:0]
	for _, v := range r.Scenarios {
		if v.Status != Passed.String() {
			kept = append(kept, v)
		}
	}
	if r.Scenarios = kept; len(kept) == 0 {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("the record of the last run could not be removed: %w", err)
		}
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("the record of the run could not be kept: %w", err)
	}
	return scenario.ReplaceFile(path, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetIndent("", " ")
		return enc.Encode(r)
	})
}
