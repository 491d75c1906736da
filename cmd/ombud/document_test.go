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

// A block of a document is fenced; the text before it may ask to save it.
var (
	block   = regexp.MustCompile("(?s)\n```([a-z]*)\n(.*?)\n```\n")
	saveAs  = regexp.MustCompile("(?:[Ss]ave\\s+(?:this|it)\\s+as|[Ss]para\\s+(?:detta|den|det)\\s+som)\\s+`([^`\\s]+)`:\n$")
	project = []string{"features", "procedures", "scenarios"}
)

// TestDocumentsAreTrue does what the README and the pages below docs/ tell their
// readers to do, in order, in a copy of the project's data, and compares what is
// printed with what is promised. A line "[…]" of a promise stands for any number
// of lines. -update rewrites the promises.
func TestDocumentsAreTrue(t *testing.T) {
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 4 {
		t.Fatalf("docs/ has %d pages, want the three tutorials and the Swedish one at least", len(pages))
	}
	for _, page := range append(pages, "../../README.md") {
		path, err := filepath.Abs(page)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(page), func(t *testing.T) { holdsTrue(t, path) })
	}
}

func holdsTrue(t *testing.T, path string) {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, folder := range project {
		copyData(t, filepath.Join("../..", folder), filepath.Join(dir, folder))
	}
	t.Chdir(dir)
	got := obey(t, string(text))
	if got == string(text) {
		return
	}
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s is not what happens (-promised +happens); go test ./cmd/ombud -run TestDocumentsAreTrue -update rewrites it\n%s",
		filepath.Base(path), cmp.Diff(string(text), got))
}

// copyData copies the plain files of a folder, which is what a fresh clone has:
// failing runs of the reader's own are below it.
func copyData(t *testing.T, from, to string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(from, "*.*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s has no files (%v)", from, err)
	}
	if err := os.MkdirAll(to, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(to, filepath.Base(f)), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// obey saves what is to be saved, runs what is to be run, block by block, and
// returns the text with the output that came.
func obey(t *testing.T, text string) string {
	t.Helper()
	var out strings.Builder
	done, runs := 0, 0
	for _, at := range block.FindAllStringSubmatchIndex(text, -1) {
		body := text[at[4]:at[5]] + "\n"
		out.WriteString(text[done:at[4]])
		done = at[5] + 1
		if name := saveAs.FindStringSubmatch(text[:at[0]]); name != nil {
			keep(t, name[1], body)
		} else if strings.HasPrefix(body, "$ ") {
			body = conversation(t, body)
			runs++
		}
		out.WriteString(body)
	}
	if runs < 2 {
		t.Errorf("the page shows %d sessions, want two at least", runs)
	}
	return out.String() + text[done:]
}

func keep(t *testing.T, name, body string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(body), 0o666); err != nil {
		t.Fatal(err)
	}
}

// conversation runs the commands of a block, each a line that begins with "$ ".
func conversation(t *testing.T, body string) string {
	t.Helper()
	var out strings.Builder
	for i, part := range strings.Split("\n"+body, "\n$ ") {
		if i == 0 {
			continue
		}
		line, promised, _ := strings.Cut(part, "\n")
		got, err := cutAs(strings.TrimSuffix(promised, "\n"), strings.TrimSuffix(enter(t, line), "\n"))
		if err != nil {
			t.Errorf("$ %s\n%v", line, err)
		}
		out.WriteString("$ " + line + "\n")
		if got != "" {
			out.WriteString(got + "\n")
		}
	}
	return out.String()
}

// enter carries out one line as a shell does: ombud, perhaps with its input from
// a file (< FILE) or its output to one (> FILE).
func enter(t *testing.T, line string) string {
	t.Helper()
	words := shellWords(strings.TrimPrefix(strings.TrimPrefix(line, "go run ./cmd/"), "bin/"))
	_, into, _ := strings.Cut(line, " > ")
	if len(words) > 2 && words[len(words)-2] == "<" {
		in, err := os.Open(words[len(words)-1])
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		defer func(before *os.File) { os.Stdin = before }(os.Stdin)
		os.Stdin, words = in, words[:len(words)-2]
	}
	if words[0] != "ombud" {
		t.Fatalf("$ %s\nonly ombud is known here; leave out the $ of what the reader does otherwise", line)
	}
	var out bytes.Buffer
	if code := ombud(words[1:], &console{out: &sink{w: &out}, err: &out, width: columns}); code == exitFault {
		t.Errorf("$ %s\nexit code %d", line, code)
	}
	if into != "" {
		keep(t, into, out.String())
		return ""
	}
	return out.String()
}
