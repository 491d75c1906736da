package lint

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const sortFirst = "for _, k := range slices.Sorted(maps.Keys(m))"

// checker finds the types of expressions. Packages of the module are checked from source, so that a package which does
// not compile yet costs only what depends on it; the rest comes from the export data of the compiler.
type checker struct {
	fset     *token.FileSet
	packages map[string][]*ast.File
	done     map[string]*types.Package
	info     types.Info
	outside  types.Importer
}

func newChecker(t testing.TB, all []source) *checker {
	c := &checker{
		fset:     all[0].fset,
		packages: map[string][]*ast.File{},
		done:     map[string]*types.Package{},
		info:     types.Info{Types: map[ast.Expr]types.TypeAndValue{}},
	}
	foreign := map[string]bool{}
	for _, s := range all {
		if s.isTest() {
			continue
		}
		p := module + "/" + s.pkg()
		c.packages[p] = append(c.packages[p], s.file)
		for _, spec := range s.file.Imports {
			if q := importPath(spec); !strings.HasPrefix(q, module+"/") && q != "C" && q != "unsafe" && s.below("sim") {
				foreign[q] = true
			}
		}
	}
	c.outside = exportData(t, c.fset, foreign)
	return c
}

// exportData returns an importer for the given packages and all they need.
func exportData(t testing.TB, fset *token.FileSet, paths map[string]bool) types.Importer {
	t.Helper()
	args := []string{"list", "-e", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}"}
	for p := range paths {
		args = append(args, p)
	}
	cmd := exec.Command("go", args...)
	cmd.Dir = root(t)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	where := map[string]string{}
	for lines := bufio.NewScanner(strings.NewReader(string(out))); lines.Scan(); {
		p, file, _ := strings.Cut(lines.Text(), "\t")
		where[p] = file
	}
	return importer.ForCompiler(fset, "gc", func(p string) (io.ReadCloser, error) {
		if where[p] == "" {
			return nil, fmt.Errorf("no export data for %s", p)
		}
		return os.Open(where[p])
	})
}

// Import implements types.Importer.
func (c *checker) Import(p string) (*types.Package, error) {
	if pkg := c.done[p]; pkg != nil {
		return pkg, nil
	}
	files, ok := c.packages[p]
	if !ok {
		return c.outside.Import(p)
	}
	config := types.Config{Importer: c, Error: func(error) {}} // What does not compile is the compiler's concern.
	pkg, _ := config.Check(p, c.fset, files, &c.info)
	c.done[p] = pkg
	return pkg, nil
}

// mapRanges lists the places of a file where the order of a map can show.
func (c *checker) mapRanges(s source) (problems []string) {
	imports := s.imports()
	var sorted []ast.Node
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.RangeStmt:
			if c.isMap(n.X) {
				problems = append(problems, s.at(n, "ranges over a map, in an order that differs from run to run; write %s", sortFirst))
			}
		case *ast.CallExpr:
			switch name := calledName(imports, n); {
			case takesAnyOrder(name):
				sorted = append(sorted, n.Args[0])
			case isMapIterator(name) && !slices.Contains(sorted, ast.Node(n)):
				problems = append(problems, s.at(n, "%s comes in an order that differs from run to run; write %s", name, sortFirst))
			}
		}
		return true
	})
	return problems
}

// isMap reports whether x is a map, or of a type parameter that can be one.
func (c *checker) isMap(x ast.Expr) bool {
	t := c.info.TypeOf(x)
	if t == nil {
		return false
	}
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		return canBeMap(p)
	}
	_, ok := t.Underlying().(*types.Map)
	return ok
}

func canBeMap(p *types.TypeParam) bool {
	constraint, _ := p.Constraint().Underlying().(*types.Interface)
	for i := range constraint.NumEmbeddeds() {
		union, ok := constraint.EmbeddedType(i).(*types.Union)
		if !ok {
			if _, ok := constraint.EmbeddedType(i).Underlying().(*types.Map); ok {
				return true
			}
			continue
		}
		for j := range union.Len() {
			if _, ok := union.Term(j).Type().Underlying().(*types.Map); ok {
				return true
			}
		}
	}
	return false
}

// calledName returns the full name of a function of an imported package, or nothing.
func calledName(imports map[string]*ast.ImportSpec, call *ast.CallExpr) string {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if x, ok := sel.X.(*ast.Ident); ok && imports[x.Name] != nil {
		return importPath(imports[x.Name]) + "." + sel.Sel.Name
	}
	return ""
}

func isMapIterator(name string) bool {
	return name == "maps.Keys" || name == "maps.Values" || name == "maps.All"
}

// takesAnyOrder reports whether a function makes something ordered of its first argument, or another map.
func takesAnyOrder(name string) bool {
	return name == "slices.Sorted" || name == "slices.SortedFunc" || name == "maps.Collect"
}

func TestNothingShowsTheOrderOfAMap(t *testing.T) {
	all := tree(t)
	c := newChecker(t, all)
	known := 0
	for _, s := range all {
		if !s.below("sim") || s.isTest() {
			continue
		}
		c.Import(module + "/" + s.pkg())
		report(t, c.mapRanges(s))
	}
	for x := range c.info.Types {
		if c.info.TypeOf(x) != types.Typ[types.Invalid] {
			known++
		}
	}
	if len(c.info.Types) < 1000 || known*10 < len(c.info.Types)*9 {
		t.Errorf("only %d of %d expressions have a known type; build the module first", known, len(c.info.Types))
	}
}

func TestMapRangeIsFound(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"a map", `func f(m map[int]int) { for range m {} }`, "ranges over a map"},
		{"a named map", `type set map[int]bool; func f(m set) { for k := range m { _ = k } }`, "ranges over a map"},
		{"a map by inference", `func f() { m := map[int]int{}; for k, v := range m { _, _ = k, v } }`, "ranges over a map"},
		{"a map from elsewhere", `import "net/url"; func f(u *url.URL) { for range u.Query() {} }`, "ranges over a map"},
		{"a map in a type parameter", `func f[M ~map[int]V, V any](m M) { for range m {} }`, "ranges over a map"},
		{"a map of a given type", `type box[M any] struct{ m M }; func f(b box[map[int]int]) { for range b.m {} }`, "ranges over a map"},
		{"keys as they come", `import "maps"; func f(m map[int]int) { for range maps.Keys(m) {} }`, "maps.Keys comes in an order"},
		{"keys collected as they come", `import ("maps"; "slices"); func f(m map[int]int) []int { return slices.Collect(maps.Keys(m)) }`, "maps.Keys comes in an order"},
		{"keys sorted", `import ("maps"; "slices"); func f(m map[int]int) { for range slices.Sorted(maps.Keys(m)) {} }`, ""},
		{"a slice", `func f(s []int) { for range s {} }`, ""},
		{"an array, a string, a number, a function", `func f(s [2]int, t string, n int, g func(func() bool)) { for range s {}; for range t {}; for range n {}; for range g {} }`, ""},
		{"a type parameter that is no map", `func f[S ~[]int | ~[3]int](s S) { for range s {} }`, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := seeded(t, "sim/world/seeded.go", "package world\n"+row.text)
			c := newChecker(t, []source{s})
			if _, err := c.Import(module + "/sim/world"); err != nil {
				t.Fatal(err)
			}
			wantOne(t, c.mapRanges(s), row.want)
		})
	}
}
