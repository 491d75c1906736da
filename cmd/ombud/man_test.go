package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestManPagesSayWhatHelpSays holds for every command: its page names every flag
// and every line of its examples.
func TestManPagesSayWhatHelpSays(t *testing.T) {
	everyCommand(func(cmd *cobra.Command) {
		var page bytes.Buffer
		writeManPage(&page, cmd)
		plain := strings.NewReplacer(`\-`, "-", `\e`, `\`, `\&`, "").Replace(page.String())
		for _, name := range flagNames(cmd) {
			if !strings.Contains(plain, name+`\fR`) {
				t.Errorf("the page of %s does not name %s", cmd.Name(), name)
			}
		}
		if !strings.Contains(plain, cmd.Example) {
			t.Errorf("the page of %s lacks the examples", cmd.Name())
		}
	})
}

// TestManPagesRender asks the formatter for what it finds wrong with the pages.
func TestManPagesRender(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("groff is not installed")
	}
	dir := t.TempDir()
	if code, _, err := talk("man", "--out", dir); code != exitExpected {
		t.Fatalf("exit code %d: %s", code, err)
	}
	pages, err := os.ReadDir(dir)
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages (%v), want one for each command", len(pages), err)
	}
	for _, p := range pages {
		out, err := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z", filepath.Join(dir, p.Name())).CombinedOutput()
		if err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", p.Name(), err, out)
		}
	}
}

func TestRoff(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"a hyphen is one", "--out", `\-\-out`},
		{"a backslash is one", `a\b`, `a\eb`},
		{"a dot begins no request", "see\n.x", "see\n\\&.x"},
		{"a quote begins no request", "'a'", `\&'a'`},
		{"a letter of another alphabet has a number", "a…å", `a\[u2026]\[u00E5]`},
		{"a dot inside is left alone", "a.b", "a.b"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := roff(row.text); got != row.want {
				t.Errorf("got %q, want %q", got, row.want)
			}
		})
	}
}
