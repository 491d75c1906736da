package main

import (
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite what the scripts compare with; read the diff before you commit it")

// TestMain lets the scripts call this very program under its own name, and
// versions of it that always fail and that never end.
func TestMain(m *testing.M) {
	os.Setenv("PATH", pathWithoutGo(os.Getenv("PATH")))
	testscript.Main(m, map[string]func(){
		"ombud": func() { os.Exit(Main()) },
		"ombud-with-a-bug": func() {
			os.Exit(shield(&console{err: os.Stderr}, func() int { panic("the queue holds\nan event twice") }))
		},
		"ombud-deaf":     deaf,
		"ombud-measured": measured,
	})
}

// pathWithoutGo leaves out the folders of a path in which there is a go command and no
// shell. The Gherkin runner asks that command for a folder whenever a process begins,
// which takes longer than most of what the scripts do.
func pathWithoutGo(path string) string {
	has := func(folder, name string) bool { _, err := os.Stat(filepath.Join(folder, name)); return err == nil }
	var kept []string
	for _, folder := range filepath.SplitList(path) {
		if !has(folder, "go") || has(folder, "sh") {
			kept = append(kept, folder)
		}
	}
	return strings.Join(kept, string(filepath.ListSeparator))
}

// measured is ombud that tells at the end, on a last line of its own, how many
// bytes it took at most.
func measured() {
	code := Main()
	if peak, ok := peakMemory(); ok {
		fmt.Fprintf(os.Stderr, "peak %d\n", peak)
	}
	os.Exit(code)
}

// deaf hears an interrupt and goes on for ever.
func deaf() {
	i := listen()
	os.Stdout.WriteString("listening\n")
	for !i.heard.Load() {
		time.Sleep(time.Millisecond)
	}
	os.Stdout.WriteString("heard\n")
	time.Sleep(time.Hour)
}

// TestScript runs the conversations below testdata/script, one behaviour each.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "unhex": unhex},
	})
}

// unhex makes a file of bytes that a script cannot hold: unhex binary 00ff01.
func unhex(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: unhex FILE HEXADECIMAL")
	}
	data, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// exits runs a command and demands an exit code: exits 2 ombud run nowhere.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARGUMENT…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var failed *exec.ExitError
	err = ts.Exec(args[1], args[2:]...)
	if errors.As(err, &failed) {
		got = failed.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d; want %d", got, want)
	}
}
