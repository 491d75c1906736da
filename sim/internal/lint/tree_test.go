package lint

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
)

const module = "ombud"

// source is one Go file. Its path is relative to the module and has slashes.
type source struct {
	path string
	file *ast.File
	fset *token.FileSet
}

func (s source) pkg() string { return path.Dir(s.path) }

func (s source) isTest() bool { return strings.HasSuffix(s.path, "_test.go") }

// below reports whether the file lies in a folder or below it.
func (s source) below(folder string) bool { return strings.HasPrefix(s.path, folder+"/") }

// at makes a problem of a message, with its place.
func (s source) at(n ast.Node, format string, args ...any) string {
	return fmt.Sprintf("%s:%d: %s", s.path, s.fset.Position(n.Pos()).Line, fmt.Sprintf(format, args...))
}

// imports returns the paths the file imports, under the names they have in it.
func (s source) imports() map[string]*ast.ImportSpec {
	named := map[string]*ast.ImportSpec{}
	for _, spec := range s.file.Imports {
		named[importName(spec)] = spec
	}
	return named
}

func importPath(spec *ast.ImportSpec) string {
	p, _ := strconv.Unquote(spec.Path.Value)
	return p
}

// importName is the name in the import, or the last part of the path that is not a version.
func importName(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	p := importPath(spec)
	if base := path.Base(p); len(base) < 2 || base[0] != 'v' || base[1] < '0' || base[1] > '9' {
		return base
	}
	return path.Base(path.Dir(p))
}

// parse reads a file for the tests. A file that does not parse is left to the compiler.
func parse(fset *token.FileSet, name string, text any, read string) (source, bool) {
	f, err := parser.ParseFile(fset, read, text, parser.ParseComments|parser.SkipObjectResolution)
	return source{name, f, fset}, err == nil
}

// seeded parses the text of a violation.
func seeded(t *testing.T, name, text string) source {
	t.Helper()
	s, ok := parse(token.NewFileSet(), name, text, name)
	if !ok {
		t.Fatalf("%s does not parse:\n%s", name, text)
	}
	return s
}

func root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the folder of this test")
		}
		dir = filepath.Dir(dir)
	}
}

// files calls visit with every file of the module, and its path relative to it with slashes.
func files(t testing.TB, visit func(name, full string)) {
	t.Helper()
	top := root(t)
	err := filepath.WalkDir(top, func(full string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil // It was removed while we looked.
		}
		if name := d.Name(); d.IsDir() && full != top && (strings.HasPrefix(name, ".") || name == "vendor" || name == "node_modules") {
			return filepath.SkipDir
		}
		if rel, err := filepath.Rel(top, full); err == nil && d.Type().IsRegular() {
			visit(filepath.ToSlash(rel), full)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

var parsed struct {
	once sync.Once
	tree []source
}

// tree returns the Go files of the module. What lies in testdata is data.
func tree(t testing.TB) []source {
	t.Helper()
	parsed.once.Do(func() {
		fset := token.NewFileSet()
		files(t, func(name, full string) {
			if !strings.HasSuffix(name, ".go") || strings.Contains("/"+name, "/testdata/") {
				return
			}
			if s, ok := parse(fset, name, nil, full); ok {
				parsed.tree = append(parsed.tree, s)
			}
		})
	})
	if len(parsed.tree) < 20 {
		t.Fatalf("%d Go files found below %s; the walk is broken", len(parsed.tree), root(t))
	}
	return parsed.tree
}

// report fails the test for every problem.
func report(t *testing.T, problems []string) {
	t.Helper()
	for _, p := range problems {
		t.Error(p)
	}
}

// wantOne expects exactly one problem, which says want; or none, if want is empty.
func wantOne(t *testing.T, problems []string, want string) {
	t.Helper()
	switch {
	case want == "" && len(problems) > 0:
		t.Errorf("got %q, want no problem", problems)
	case want != "" && (len(problems) != 1 || !strings.Contains(problems[0], want)):
		t.Errorf("got %q, want one problem that says %q", problems, want)
	}
}
