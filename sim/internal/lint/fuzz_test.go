package lint

import (
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fuzzList is the list of fuzz targets in the Makefile, folder:target each, over
// several lines that end with a backslash.
var fuzzList = regexp.MustCompile(`(?m)^FUZZ := ((?:.*\\\n)*.*)$`)

// targetsIn are the fuzz targets of the sources, as the Makefile writes them.
func targetsIn(tree []source) (targets []string) {
	for _, s := range tree {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && s.isTest() && f.Recv == nil && strings.HasPrefix(f.Name.Name, "Fuzz") {
				targets = append(targets, s.pkg()+":"+f.Name.Name)
			}
		}
	}
	slices.Sort(targets)
	return targets
}

// TestEveryFuzzTargetIsListed: make fuzz runs those that there are, each once.
func TestEveryFuzzTargetIsListed(t *testing.T) {
	makefile, err := os.ReadFile(filepath.Join(root(t), "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	found := fuzzList.FindSubmatch(makefile)
	if found == nil {
		t.Fatal("the Makefile has no line that begins with FUZZ :=")
	}
	listed := slices.Sorted(slices.Values(strings.Fields(strings.ReplaceAll(string(found[1]), "\\\n", " "))))
	if there := targetsIn(tree(t)); !slices.Equal(listed, there) {
		t.Errorf("FUZZ in the Makefile lists\n%s\nand the sources have\n%s\nlist these", strings.Join(listed, "\n"), strings.Join(there, "\n"))
	}
}
