package lint

import (
	"go/ast"
	"testing"
)

// undocumented lists exported names of a file that nobody explains. A comment on a group of constants or variables
// explains all of them, and so does a comment at the end of the line.
func undocumented(s source) (problems []string) {
	if s.isTest() {
		return nil
	}
	miss := func(n ast.Node, name string) {
		problems = append(problems, s.at(n, "%s has no comment; say what it is, in which unit, and where it comes from", name))
	}
	for _, d := range s.file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
				miss(d, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				undocumentedSpec(d, spec, miss)
			}
		}
	}
	return problems
}

func undocumentedSpec(d *ast.GenDecl, spec ast.Spec, miss func(ast.Node, string)) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if spec.Name.IsExported() && spec.Doc == nil && spec.Comment == nil && (d.Doc == nil || d.Lparen.IsValid()) {
			miss(spec, spec.Name.Name)
		}
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			if name.IsExported() && d.Doc == nil && spec.Doc == nil && spec.Comment == nil {
				miss(name, name.Name)
			}
		}
	}
}

// exportedReceiver reports whether a function has no receiver or one of an exported type.
func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.IsExported()
		default:
			return false
		}
	}
}

// packagesUntold lists packages of which no file tells the story.
func packagesUntold(all []source) (problems []string) {
	told := map[string]bool{}
	var order []source
	for _, s := range all {
		if s.isTest() {
			continue
		}
		if _, seen := told[s.pkg()]; !seen {
			order = append(order, s)
		}
		told[s.pkg()] = told[s.pkg()] || s.file.Doc != nil
	}
	for _, s := range order {
		if !told[s.pkg()] {
			problems = append(problems, s.at(s.file, "package %s has no package comment; tell its story in doc.go", s.pkg()))
		}
	}
	return problems
}

func TestExportedNamesAreExplained(t *testing.T) {
	for _, s := range tree(t) {
		report(t, undocumented(s))
	}
	report(t, packagesUntold(tree(t)))
}

func TestUnexplainedNameIsFound(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"a function", `func F() {}`, "F has no comment"},
		{"a function with a comment", "// F is.\nfunc F() {}", ""},
		{"a function of its own", `func f() {}`, ""},
		{"a method", "// T is.\ntype T int\nfunc (t *T) M() {}", "M has no comment"},
		{"a method of a generic type", "// T is.\ntype T[A, B any] struct{}\nfunc (t T[A, B]) M() {}", "M has no comment"},
		{"a method of a type of its own", "type t int\nfunc (t) String() string { return \"\" }", ""},
		{"a type", `type T int`, "T has no comment"},
		{"a type in a group", "// Both are.\ntype (\n\tT int\n)", "T has no comment"},
		{"a constant", `const C = 1`, "C has no comment"},
		{"a constant with a comment at the end", "const (\n\tC = 1 // the first\n)", ""},
		{"a constant in a group with a comment", "// All of them.\nconst (\n\tC = 1\n\tD = 2\n)", ""},
		{"one variable of two", "var (\n\t// V is.\n\tV int\n\n\tW int\n)", "W has no comment"},
	} {
		t.Run(row.name, func(t *testing.T) {
			wantOne(t, undocumented(seeded(t, "sim/p/p.go", "package p\n\n"+row.text)), row.want)
		})
	}
	t.Run("a package", func(t *testing.T) {
		wantOne(t, packagesUntold([]source{
			seeded(t, "sim/p/a.go", "package p"), seeded(t, "sim/p/b.go", "package p"),
			seeded(t, "sim/q/a.go", "package q"), seeded(t, "sim/q/doc.go", "// Package q is.\npackage q"),
			seeded(t, "sim/q/a_test.go", "package q"),
		}), "package sim/p has no package comment")
	})
}
