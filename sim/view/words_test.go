package view_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ombud/sim/view"
)

// said are the texts that the script of the page says: all within T(…) and
// count(…).
func said(t *testing.T) map[string]bool {
	t.Helper()
	files, err := filepath.Glob("page/*.js")
	must(t, err)
	more, err := filepath.Glob("page/live/*.js")
	must(t, err)
	files = append(files, more...)
	out := map[string]bool{}
	call, literal := regexp.MustCompile(`\b(?:T|count)\(((?:[^()'"]|'[^']*'|\([^()]*\))*)`), regexp.MustCompile(`'([^']+)'`)
	for _, file := range files {
		text, err := os.ReadFile(file)
		must(t, err)
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(strings.TrimSpace(line), "//") {
				continue
			}
			for _, c := range call.FindAllStringSubmatch(line, -1) {
				for _, l := range literal.FindAllStringSubmatch(c[1], -1) {
					out[l[1]] = true
				}
			}
		}
	}
	return out
}

// Whatever the page says by itself stands in the table, and nothing else does.
func TestEveryWordHasItsTwin(t *testing.T) {
	said := said(t)
	said["The rest draws itself with a script of this page; allow it to run to see more."] = true // write.go
	known := map[string]bool{}
	gap := regexp.MustCompile(`\{\w+\}`)
	for _, w := range view.Words {
		if known[w.English] {
			t.Errorf("%q stands in the table twice", w.English)
		}
		known[w.English] = true
		if strings.TrimSpace(w.Swedish) == "" {
			t.Errorf("%q has no Swedish twin", w.English)
		}
		gaps := map[string]int{}
		for _, g := range gap.FindAllString(w.English, -1) {
			gaps[g]++
		}
		for _, g := range gap.FindAllString(w.Swedish, -1) {
			gaps[g]--
		}
		for g, n := range gaps {
			if n != 0 {
				t.Errorf("%q and %q differ in the gap %s", w.English, w.Swedish, g)
			}
		}
		if !said[w.English] {
			t.Errorf("%q stands in the table and the page never says it", w.English)
		}
	}
	for text := range said {
		if !known[text] {
			t.Errorf("the page says %q, which has no row in words.go", text)
		}
	}
}
