package clause

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"go/ast"
	goparser "go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the index of citations; read the diff before you commit it")

// ruled are the packages whose comments are looked through.
var ruled = []string{"sim/directory", "sim/exchange", "sim/lync", "sim/outlook", "sim/world"}

// wanted are the ids of the index: the clauses, and the facts that stand for them.
func wanted() map[ID]bool {
	out := map[ID]bool{}
	for _, c := range Published().Clauses {
		out[c.ID] = true
		for _, id := range c.Facts {
			out[id] = true
		}
	}
	return out
}

var citedID = regexp.MustCompile(`\b(?:F|DT|P|D|H|C1|C2|MD|PRE|POST)-\d+[a-z]?\b`)

// TestCitationsAreUpToDate compares the index that the binary carries with the comments of the rules.
func TestCitationsAreUpToDate(t *testing.T) {
	var want bytes.Buffer
	for _, c := range collect(t) {
		fmt.Fprintf(&want, "%s\t%s\t%s\n", c.ID, c.Place.File, c.Place.Name)
	}
	if *update {
		if err := os.WriteFile("citations.tsv", want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := gocmp.Diff(strings.Split(want.String(), "\n"), strings.Split(string(collected), "\n")); diff != "" {
		t.Errorf("the index of citations is not up to date (- comments, + index); collect them anew with\n"+
			"\tgo test ./sim/clause -run Citations -update\n%s", diff)
	}
}

// collect reads the comments of the rules.
func collect(t *testing.T) []Citation {
	t.Helper()
	ids := wanted()
	var out []Citation
	for _, pkg := range ruled {
		files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(pkg), "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no Go files in %s: %v", pkg, err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				out = append(out, citationsOf(t, file, path.Join(pkg, filepath.Base(file)))...)
			}
		}
	}
	out = slices.DeleteFunc(out, func(c Citation) bool { return !ids[c.ID] })
	slices.SortFunc(out, func(a, b Citation) int {
		return cmp.Or(byNumber(a.ID, b.ID), cmp.Compare(a.Place.File, b.Place.File), cmp.Compare(a.Place.Name, b.Place.Name))
	})
	return slices.Compact(out)
}

// byNumber orders ids by their letters, then by their number: C1-02 comes before C1-10, and LSYM-9 before LSYM-10.
func byNumber(a, b ID) int {
	p, n, l := a.split()
	q, m, k := b.split()
	return cmp.Or(cmp.Compare(p, q), cmp.Compare(n, m), cmp.Compare(l, k))
}

// citationsOf are the ids in the comments of a file, each with the declaration it belongs to.
func citationsOf(t *testing.T, full, name string) (out []Citation) {
	t.Helper()
	f, err := goparser.ParseFile(token.NewFileSet(), full, nil, goparser.ParseComments|goparser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, group := range f.Comments {
		for _, id := range citedID.FindAllString(group.Text(), -1) {
			out = append(out, Citation{ID(id), Place{name, declared(f, group)}})
		}
	}
	return out
}

// declared is the name of the declaration that a comment is in or belongs to.
func declared(f *ast.File, group *ast.CommentGroup) string {
	for _, d := range f.Decls {
		from := d.Pos()
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Doc != nil {
				from = d.Doc.Pos()
			}
			if from <= group.Pos() && group.Pos() <= d.End() {
				return functionName(d)
			}
		case *ast.GenDecl:
			if d.Doc != nil {
				from = d.Doc.Pos()
			}
			if name := declaredIn(d, group); from <= group.Pos() && name != "" {
				return name
			}
		}
	}
	return "package"
}

// declaredIn is the name in a group of declarations that a comment belongs to: the nearest that does not end before it,
// or the last, for a comment at the end of its line. It is "" for a comment behind the group.
func declaredIn(d *ast.GenDecl, group *ast.CommentGroup) string {
	names := ""
	for _, s := range d.Specs {
		if comment := trailing(s); comment != nil && comment == group || s.End() > group.Pos() {
			return specName(s)
		}
		names = specName(s)
	}
	if group.Pos() < d.End() {
		return names
	}
	return ""
}

func trailing(s ast.Spec) *ast.CommentGroup {
	switch s := s.(type) {
	case *ast.ValueSpec:
		return s.Comment
	case *ast.TypeSpec:
		return s.Comment
	}
	return nil
}

func specName(s ast.Spec) string {
	switch s := s.(type) {
	case *ast.ValueSpec:
		return s.Names[0].Name
	case *ast.TypeSpec:
		return s.Name.Name
	}
	return "package"
}

func functionName(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return d.Name.Name
	}
	receiver := d.Recv.List[0].Type
	for {
		switch x := receiver.(type) {
		case *ast.StarExpr:
			receiver = x.X
		case *ast.IndexExpr:
			receiver = x.X
		case *ast.Ident:
			return x.Name + "." + d.Name.Name
		default:
			return d.Name.Name
		}
	}
}

func TestACommentBelongsToItsDeclaration(t *testing.T) {
	const text = `// Package p is by F-101.
package p

// A T goes back to F-102.
type T struct {
	a int // by F-103
}

const (
	// X is by F-104.
	X = 1
	Y = 2 // by F-105
)

// M is by F-106.
func (t *T) M() {
	// F-107 says so
}

var v = map[int]string{
	1: "a", // DT-01 row 1
}
`
	file := filepath.Join(t.TempDir(), "p.go")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	want := []string{"F-101 package", "F-102 T", "F-103 T", "F-104 X", "F-105 Y", "F-106 T.M", "F-107 T.M", "DT-01 v"}
	var got []string
	for _, c := range citationsOf(t, file, "p.go") {
		got = append(got, string(c.ID)+" "+c.Place.Name)
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
}

func TestBrokenIndexIsRefused(t *testing.T) {
	for _, text := range []string{"F-101\tsim/p.go\n", "x\tsim/p.go\tF\n", "F-101\t\tF\n", "F-101\tsim/p.go\tF\textra\n", "\n"} {
		if _, err := parseCitations([]byte(text)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: %v; want an error about line 1", text, err)
		}
	}
}
