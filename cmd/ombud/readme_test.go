package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const readme = "../../README.md"

// A session is a block of the README that shows a command and what it prints.
var session = regexp.MustCompile("(?s)```\n\\$ go run ./cmd/ombud ([^\n]*)\n(.*?)```\n")

// saved is a block of the README that a reader is asked to save.
var saved = regexp.MustCompile("(?s)`([^`\n]+\\.(?:feature|csv|md))`:\n\n```[a-z]*\n(.*?)```\n")

// TestReadmeIsTrue does what the README tells its reader to do, in an empty
// folder, and compares what is printed with what is promised.
func TestReadmeIsTrue(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	path, err := filepath.Abs(readme)
	if err != nil {
		t.Fatal(err)
	}
	files := saved.FindAllSubmatch(text, -1)
	if len(files) < 3 {
		t.Fatalf("the README has %d files to save, want two features and an export at least", len(files))
	}
	procedures := os.DirFS(filepath.Join(filepath.Dir(path), "procedures"))
	t.Chdir(t.TempDir())
	if err := os.CopyFS("procedures", procedures); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if err := os.WriteFile(string(f[1]), f[2], 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got := session.ReplaceAllFunc(text, func(block []byte) []byte {
		args := string(session.FindSubmatch(block)[1])
		var out bytes.Buffer
		ombud(strings.Fields(args), &console{out: &sink{w: &out}, err: &out, width: 80})
		return []byte("```\n$ go run ./cmd/ombud " + args + "\n" + out.String() + "```\n")
	})
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(text), string(got)); diff != "" {
		t.Errorf("README.md is not what happens (-promised +happens); go test ./cmd/ombud -run ReadmeIsTrue -update rewrites it\n%s", diff)
	}
	if n := len(session.FindAll(text, -1)); n < 2 {
		t.Errorf("the README shows %d sessions, want at least a run and its replay", n)
	}
}
