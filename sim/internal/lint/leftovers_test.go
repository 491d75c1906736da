package lint

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// leftover is something that must not stay in a file, with what to do about it. The patterns are put together so that
// this file does not break its own rule.
type leftover struct {
	pattern *regexp.Regexp
	what    string
}

var leftovers = []leftover{
	{regexp.MustCompile(`(^|[^\w.$\-/])/(` + `work|root|home|tmp|Users|var/folders)/[\w.]`), "a path of somebody's machine; use a relative path, or a folder from the test"},
	{regexp.MustCompile(`\b[A-Z]:\\+(Users|Temp|tmp)\b`), "a path of somebody's machine; use a relative path, or a folder from the test"},
	{regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X|HA` + `CK)\b`), "a note to oneself; do it now or leave it out"},
	{regexp.MustCompile(`(?i)\bnot (yet )?imple` + `mented\b`), "something half done; finish it or leave it out"},
	{regexp.MustCompile(`^(<{7}|>{7}|={7}|\|{7})( |$)`), "what is left of a merge; resolve it"},
	{regexp.MustCompile(`(?i)\b(gopro` + `xy|artifac` + `tory|proxy\.golang\.o` + `rg|registry\.npmjs\.o` + `rg)\b`), "the host of a registry; leave it to the settings of the machine"},
}

// texts are the kinds of files that are read for leftovers, besides those without an ending.
var texts = []string{"", ".go", ".md", ".feature", ".txt", ".txtar", ".html", ".css", ".js", ".json", ".yml", ".yaml", ".sh", ".mod"}

// leftoverProblems lists the leftovers of a text.
func leftoverProblems(name string, text []byte) (problems []string) {
	if !slices.Contains(texts, path.Ext(name)) || bytes.IndexByte(text, 0) >= 0 {
		return nil
	}
	for i, line := range strings.Split(string(text), "\n") {
		for _, l := range leftovers {
			if found := l.pattern.FindString(line); found != "" {
				problems = append(problems, fmt.Sprintf("%s:%d: %q is %s", name, i+1, strings.TrimSpace(found), l.what))
			}
		}
	}
	return problems
}

func TestNothingIsLeftOver(t *testing.T) {
	files(t, func(name, full string) {
		if text, err := os.ReadFile(full); err == nil {
			report(t, leftoverProblems(name, text))
		}
	})
}

func TestLeftoverIsFound(t *testing.T) {
	for _, row := range []struct{ name, file, text, want string }{
		{"a path of a machine", "a.md", "see /ho" + "me/ann/notes", "a path of somebody's machine"},
		{"such a path in quotes", "a.go", `const p = "/tm` + `p/x"`, "a path of somebody's machine"},
		{"such a path on Windows", "a.md", `C:\Use` + `rs\ann`, "a path of somebody's machine"},
		{"a path below the module", "a.md", "see docs/home/ann and $WORK/tmp/x", ""},
		{"a path in an address", "a.md", "see https://example.org/home/ann", ""},
		{"a note to oneself", "a.go", "// TO" + "DO: more", "a note to oneself"},
		{"a word that only looks like one", "a.go", "// the todo list of a person", ""},
		{"something half done", "a.go", `panic("not imple` + `mented")`, "something half done"},
		{"a merge", "a.txt", strings.Repeat("<", 7) + " ours", "what is left of a merge"},
		{"a heading is no merge", "a.txt", strings.Repeat("=", 9), ""},
		{"a host", "Makefile", "export GOPRO" + "XY=x", "the host of a registry"},
		{"a picture is not read", "a.png", "/ho" + "me/ann", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			wantOne(t, leftoverProblems(row.file, []byte("first line\n"+row.text)), row.want)
		})
	}
}
