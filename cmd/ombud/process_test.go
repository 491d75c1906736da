package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A process is one call of the command in a process of its own.
type process struct {
	*exec.Cmd
	out, err bytes.Buffer
}

// newProcess prepares the command in a folder, with more of the environment.
func newProcess(dir string, env []string, args ...string) *process {
	return newProgram("ombud", dir, env, args...)
}

// newProgram is one of those that TestMain puts on the path, not yet started.
func newProgram(name, dir string, env []string, args ...string) *process {
	p := &process{Cmd: exec.Command(name, args...)}
	p.Dir, p.Env = dir, append(os.Environ(), env...)
	p.Stdout, p.Stderr = &p.out, &p.err
	return p
}

// finish waits for the end and returns the exit code, -1 after a signal.
func (p *process) finish(t *testing.T) int {
	t.Helper()
	var failed *exec.ExitError
	if err := p.Wait(); err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return p.ProcessState.ExitCode()
}

// run carries the command out.
func (p *process) run(t *testing.T) int {
	t.Helper()
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	return p.finish(t)
}

// filesIn are the contents of all files below a folder, by path.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// put writes files below a folder.
func put(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// someVerdicts has a scenario for every sort of verdict.
const someVerdicts = `Feature: Verdicts of all sorts

  Scenario: Proved
    Given a manager and a delegate
    And the delegation is half set up
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  Scenario: Refuted & <b>bold</b>
    Given a manager and a delegate
    And the delegation is half set up
    When the manager removes the delegate from the Delegates group
    And 1 minute pass
    And the manager exits Lync
    And the manager removes the delegate as a delegate
    And the manager signs in to Lync
    And the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @budget(40)
  Scenario: Inconclusive
    Given a manager and a delegate
    And the delegation is half set up
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct

  @runs(30)
  Scenario: Sampled
    Given a manager and a delegate
    And the delegation is half set up
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct
    And in at least 50 % of runs, within 10 minutes the delegation is correct
`

// tooMuch has a scenario too large for any test: three outages at any moment
// while two people follow a procedure.
const tooMuch = `Feature: Too much

  Scenario: Everything may fail
    Given a manager and a delegate
    And the delegation is half set up
    And an outage of the MAPI service for the manager may begin at any time and lasts between 1 and 30 minutes
    And an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 30 minutes
    And an outage of the MAPI service for the second manager may begin at any time and lasts between 1 and 30 minutes
    And operator step takes between 0 and 60 minutes
    When the manager follows procedure "case-1-corrected" while the second manager follows procedure "case-1-corrected"
    Then within 10 hours the procedure has ended
`

// workshop is a folder with features, the procedures of the project and a few
// of its scenarios.
func workshop(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	shipped := filepath.Join("..", "..")
	procedures := filesIn(t, filepath.Join(shipped, "procedures"))
	for name, text := range procedures {
		put(t, dir, map[string]string{"procedures/" + name: text})
	}
	for _, name := range []string{"case_1_corrected_repairs_the_pair.txt", "case_2_repairs_the_stale_pair.txt"} {
		text, err := os.ReadFile(filepath.Join(shipped, "scenarios", name))
		if err != nil {
			t.Fatal(err)
		}
		put(t, dir, map[string]string{"scenarios/" + name: string(text)})
	}
	put(t, dir, map[string]string{"features/verdicts.feature": someVerdicts})
	return dir
}
