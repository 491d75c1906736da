package main

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// everyReport is a command line for each thing that is written, an argument N
// standing for the number of workers.
var everyReport = []string{
	"run --vacuity --workers N --elapsed times --format pretty --format progress:p.log --format junit:r.xml --format cucumber:r.json",
	"run --workers N --max-memory 64MiB --format progress --found -",
	"run --workers N --runs 20 --seed 5 --format progress --found -",
	"run --workers N --fail-fast --strict --vacuity --found stopped --format json:- --format html:stopped.html --format rerun:again.lst",
	"run --workers N --rerun=again.lst --found stopped --format messages:- --format junit:again.xml",
	"run --workers N --dry-run --found stopped --rerun --name (?i)re --format cucumber:-",
	"run --lang sv --workers N --vacuity --found - --format pretty --format junit:sv.xml --format markdown:sv.md --format messages:sv.ndjson --format html:sv.html",
	"sample features/verdicts.feature:3 --lang sv --runs 1500 --workers N",
	"sample features/verdicts.feature:3 --runs 1500 --workers N --save worst",
	"sample features/verdicts.feature:3 --runs 1500 --workers N --distribution late --json",
	"check --runs 200 --workers N --json",
	"check --runs 200 --seed 9 --workers N --found checked",
	"replay scenarios",
	"replay scenarios/case_2_repairs_the_stale_pair.txt",
	"replay --as-feature scenarios/case_2_repairs_the_stale_pair.txt",
	"replay --update scenarios times worst",
	"lint",
	"steps --json",
	"steps --parameters --json",
	"steps --unused",
	"plan --generate 40 --seed 3 --out o.csv",
	"plan o.csv --suggest 7 --out b.csv",
	"plan o.csv --batches b.csv --json",
}

// TestProcessesAgree writes every report in two processes that share nothing but
// the input: the processors, the garbage collector, the workers and the folder
// differ. All bytes are the same, those of the files as well.
func TestProcessesAgree(t *testing.T) {
	first, second := workshop(t), workshop(t)
	for _, line := range everyReport {
		a := newProcess(first, []string{"GOMAXPROCS=1", "GOGC=10", "TZ=UTC", "LANG=C"}, strings.Fields(strings.ReplaceAll(line, " N", " 1"))...)
		b := newProcess(second, []string{"GOMAXPROCS=2", "GOGC=400", "TZ=Asia/Tokyo", "LANG=sv_SE.UTF-8"}, strings.Fields(strings.ReplaceAll(line, " N", " 2"))...)
		codes := [2]int{a.run(t), b.run(t)}
		if codes[0] != codes[1] || codes[0] >= exitFault || codes[0] < 0 {
			t.Errorf("ombud %s: exit codes %v\n%s", line, codes, a.err.String())
		}
		if a.out.Len()+a.err.Len() == 0 && !strings.Contains(line, "--generate") {
			t.Errorf("ombud %s says nothing", line)
		}
		if d := cmp.Diff(a.out.String(), b.out.String()); d != "" {
			t.Errorf("ombud %s: outputs of two processes differ:\n%s", line, d)
		}
		if d := cmp.Diff(a.err.String(), b.err.String()); d != "" {
			t.Errorf("ombud %s: error outputs of two processes differ:\n%s", line, d)
		}
	}
	files := filesIn(t, first)
	for _, made := range []string{"p.log", "r.xml", "r.json", "b.csv"} {
		if files[made] == "" {
			t.Errorf("no file %s was written", made)
		}
	}
	if d := cmp.Diff(files, filesIn(t, second)); d != "" {
		t.Errorf("files of two processes differ:\n%s", d)
	}
}

// TestMemoryDecides cuts a scenario where its classes take too much, at the same
// class for any number of workers, and the process keeps to its limit.
func TestMemoryDecides(t *testing.T) {
	dir := workshop(t)
	put(t, dir, map[string]string{"big.feature": tooMuch})
	const limit = 64 << 20
	var said [2]string
	for i := range said {
		p := newProgram("ombud-measured", dir, nil, "run", "big.feature", "--budget", "100000000", "--max-memory", "64MiB", "--workers", fmt.Sprint(i+1), "--format", "progress")
		if code := p.run(t); code != exitInconclusive {
			t.Fatalf("exit code %d\n%s%s", code, p.out.String(), p.err.String())
		}
		said[i] = p.out.String()
		var peak int64
		if _, err := fmt.Sscanf(p.err.String(), "peak %d", &peak); err != nil && runtime.GOOS == "linux" {
			t.Fatalf("%v in %q", err, p.err.String())
		}
		t.Logf("%d workers: the process took %.1f MiB of %d", i+1, float64(peak)/(1<<20), limit>>20)
		if peak > limit && !raced {
			t.Errorf("%d workers: the process took more than %d MiB: %d bytes", i+1, limit>>20, peak)
		}
	}
	if said[0] != said[1] || !strings.Contains(said[0], "18 MiB, their share of --max-memory") {
		t.Errorf("one worker says\n%stwo say\n%s", said[0], said[1])
	}
}
