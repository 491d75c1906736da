package language

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A sources is the module's code, read for the formats in it.
type sources struct {
	fset     *token.FileSet
	files    []*ast.File
	wrappers map[string]int    // functions that pass their format on to this package: the index of the parameter
	consts   map[string]string // string constants of package level
	formats  map[string]string // what is found: a place of each format
}

// readModule parses all files of the module but tests.
func readModule(t *testing.T) *sources {
	s := &sources{fset: token.NewFileSet(), wrappers: map[string]int{}, consts: map[string]string{}, formats: map[string]string{}}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.HasPrefix(d.Name(), ".") && path != root || d.Name() == "testdata"):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(s.fset, path, nil, parser.SkipObjectResolution)
		s.files = append(s.files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// own are the functions of this package that take keys of the catalogue: which
// argument is one. Every argument of Keys is one.
var own = map[string]int{"Textf": 0, "Errorf": 0, "Key": 0, "Of": 1}

// scan finds the wrappers, then the formats.
func (s *sources) scan() {
	for _, f := range s.files {
		s.findConsts(f)
	}
	for before := -1; before != len(s.wrappers); {
		before = len(s.wrappers)
		for _, f := range s.files {
			s.findWrappers(f)
		}
	}
	for _, f := range s.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				s.call(f, n)
			case *ast.CompositeLit:
				s.counts(n)
			}
			return true
		})
	}
}

func (s *sources) findConsts(f *ast.File) {
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, spec := range g.Specs {
			v := spec.(*ast.ValueSpec)
			for i, name := range v.Names {
				if i < len(v.Values) {
					if text, ok := s.constant(v.Values[i]); ok {
						s.consts[f.Name.Name+"."+name.Name] = text
						s.consts[name.Name] = text
					}
				}
			}
		}
	}
}

// findWrappers finds functions with a parameter "format string" in front of
// "args ...any" that hand the format on.
func (s *sources) findWrappers(f *ast.File) {
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Body == nil || f.Name.Name == "language" {
			continue
		}
		at, i := -1, 0
		for _, field := range fn.Type.Params.List {
			for _, name := range field.Names {
				if name.Name == "format" {
					at = i
				}
				i++
			}
		}
		if at < 0 {
			continue
		}
		ast.Inspect(fn.Body, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				arg, known := s.keyOf(f, call)
				if known && arg < len(call.Args) {
					if id, ok := call.Args[arg].(*ast.Ident); ok && id.Name == "format" {
						s.wrappers[f.Name.Name+"."+fn.Name.Name] = at
					}
				}
			}
			return true
		})
	}
}

// keyOf says which argument of a call is a key of the catalogue.
func (s *sources) keyOf(f *ast.File, call *ast.CallExpr) (arg int, known bool) {
	name, pkg := "", f.Name.Name
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
		if id, ok := fun.X.(*ast.Ident); ok && imports(f, id.Name) {
			pkg = id.Name
		}
	}
	if pkg == "language" {
		arg, known = own[name]
		return arg, known
	}
	arg, known = s.wrappers[pkg+"."+name]
	return arg, known
}

// imports reports whether a name is that of a package in a file.
func imports(f *ast.File, name string) bool {
	return slices.ContainsFunc(f.Imports, func(i *ast.ImportSpec) bool {
		if i.Name != nil {
			return i.Name.Name == name
		}
		return strings.HasSuffix(strings.Trim(i.Path.Value, `"`), "/"+name) || i.Path.Value == strconv.Quote(name)
	})
}

// call takes the formats of a call down.
func (s *sources) call(f *ast.File, call *ast.CallExpr) {
	if isKeys(f, call) {
		for _, a := range call.Args {
			s.keys(a)
		}
		return
	}
	arg, known := s.keyOf(f, call)
	if !known || arg >= len(call.Args) {
		return
	}
	s.add(call.Args[arg], "")
	if sel, ok := call.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Of" {
		s.add(call.Args[arg], "s")
	}
}

// keys takes down an argument of Keys: a word, or all words of a slice that is
// written out.
func (s *sources) keys(e ast.Expr) {
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		s.add(e, "")
		return
	}
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		s.keys(e)
	}
}

func isKeys(f *ast.File, call *ast.CallExpr) bool {
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		return f.Name.Name == "language" && fun.Name == "Keys"
	case *ast.SelectorExpr:
		id, ok := fun.X.(*ast.Ident)
		return ok && id.Name == "language" && fun.Sel.Name == "Keys"
	}
	return false
}

// counts takes the words of a Count down.
func (s *sources) counts(lit *ast.CompositeLit) {
	sel, ok := lit.Type.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Count" {
		return
	}
	for i, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		} else if i == 0 {
			continue
		}
		s.add(e, "")
	}
}

// add takes a constant down; what is computed is said by Keys elsewhere.
func (s *sources) add(e ast.Expr, ending string) {
	if text, ok := s.constant(e); ok && text != "" {
		if _, ok := s.formats[text+ending]; !ok {
			s.formats[text+ending] = s.fset.Position(e.Pos()).String()
		}
	}
}

// constant is the value of a string that is written out.
func (s *sources) constant(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, ok := s.constant(e.X)
		b, also := s.constant(e.Y)
		return a + b, ok && also && e.Op == token.ADD
	case *ast.ParenExpr:
		return s.constant(e.X)
	case *ast.Ident:
		text, ok := s.consts[e.Name]
		return text, ok
	}
	return "", false
}

func (e entry) place() string { return e.file + ":" + strconv.Itoa(e.line) }

func TestEveryFormatHasItsTwin(t *testing.T) {
	s := readModule(t)
	s.scan()
	entries, err := read(files)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]entry{}
	for _, e := range entries {
		if before, ok := said[e.english]; ok {
			t.Errorf("%s: %q stands in %s already", e.place(), e.english, before.place())
		}
		said[e.english] = e
		if _, ok := s.formats[e.english]; !ok {
			t.Errorf("%s: nobody says %q", e.place(), e.english)
		}
		if a, b := verbs(e.english), verbs(e.swedish); !slices.Equal(a, b) {
			t.Errorf("%s: %q has the verbs %q, its twin %q has %q", e.place(), e.english, a, e.swedish, b)
		}
	}
	var missing []string
	for format, place := range s.formats {
		if _, ok := said[format]; !ok {
			missing = append(missing, place+": no Swedish twin of "+strconv.Quote(format))
		}
	}
	slices.Sort(missing)
	for _, m := range missing {
		t.Error(m)
	}
}

// verbs are the arguments of a format with what it does with them, such as "1d",
// in the order of the arguments.
func verbs(format string) []string {
	var out []string
	next := 1
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		spec := ""
		for i++; i < len(format) && !strings.ContainsRune("vTtbcdoOqxXUeEfFgGsw%", rune(format[i])); i++ {
			spec += format[i : i+1]
		}
		if i == len(format) || format[i] == '%' {
			continue
		}
		if open := strings.Index(spec, "["); open >= 0 {
			n, _ := strconv.Atoi(strings.TrimSuffix(spec[open+1:], "]"))
			next, spec = n, spec[:open]
		}
		next += strings.Count(spec, "*")
		out = append(out, strconv.Itoa(next)+spec+format[i:i+1])
		next++
	}
	slices.Sort(out)
	return slices.Compact(out)
}
