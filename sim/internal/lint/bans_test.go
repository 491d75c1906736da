package lint

import (
	"go/ast"
	"go/token"
	"strings"
	"testing"
)

const (
	useWindow = "a pending event: agenda.After(window, event)"
	useChoice = "a window, agenda.Choose, or a sim.Generator that is handed in"
	useLoop   = "nothing: one loop does all the work, and concurrency is modelled"
	useOption = "an option that is handed in"
	useTime   = "the time of the run: sim.Run.Now, or sim/clock"
)

// bannedImports are packages that make two runs differ, with what to use instead.
var bannedImports = map[string]string{
	"math/rand":    useChoice,
	"math/rand/v2": useChoice,
	"crypto/rand":  useChoice,
	"hash/maphash": "a hash with fixed constants, such as that of sim.Trace",
	"sync":         useLoop,
	"sync/atomic":  useLoop,
	"unsafe":       "plain values",
}

// bannedNames are names of otherwise harmless packages, with what to use instead.
var bannedNames = map[string]string{
	"time.Now": useTime, "time.Since": useTime, "time.Until": useTime,
	"time.Sleep": useWindow, "time.After": useWindow, "time.AfterFunc": useWindow, "time.Tick": useWindow,
	"time.NewTimer": useWindow, "time.NewTicker": useWindow,
	"context.WithTimeout": useWindow, "context.WithDeadline": useWindow,
	"context.WithTimeoutCause": useWindow, "context.WithDeadlineCause": useWindow,
	"os.Getenv": useOption, "os.LookupEnv": useOption, "os.Environ": useOption, "os.Hostname": useOption, "os.Getpid": useOption,
	"time.Local": "time.UTC, or a zone that is handed in",
}

// bannedNew are functions of the clock package that show the time of the machine.
var bannedNew = map[string]string{"github.com/benbjohnson/clock.New": "a clock.Clock that is handed in"}

// concurrent reports whether a file may wait for something real: the pacer does so by its nature. The worker pool of
// the explorer is looked after by poolProblems.
func concurrent(s source) bool { return s.path == "sim/clock/pace.go" || s.below("sim/explore") }

// memory is the one file that may look at memory as it is: the explorer hashes and stores states of types it does not
// know, and has made sure that their bytes say all.
const memory = "sim/explore/memory.go"

// banProblems lists what a file below sim contains that could make two runs differ.
func banProblems(s source) []string {
	if !s.below("sim") || s.isTest() {
		return nil
	}
	var problems []string
	for _, spec := range s.file.Imports {
		p := importPath(spec)
		if importName(spec) == "." {
			problems = append(problems, s.at(spec, "dot import of %q hides where names come from; import it by name", p))
		}
		if instead, ok := bannedImports[p]; ok && !(concurrent(s) && instead == useLoop) && !(p == "unsafe" && s.path == memory) {
			problems = append(problems, s.at(spec, "imports %q; use %s", p, instead))
		}
	}
	imports := s.imports()
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			problems = append(problems, nameProblems(s, imports, n)...)
		case *ast.BasicLit:
			if n.Kind == token.STRING && strings.Contains(n.Value, "%"+"p") {
				problems = append(problems, s.at(n, "prints a pointer, which differs from run to run; print an id"))
			}
		}
		return true
	})
	if !concurrent(s) {
		problems = append(problems, concurrencyProblems(s)...)
	}
	return problems
}

func nameProblems(s source, imports map[string]*ast.ImportSpec, sel *ast.SelectorExpr) []string {
	x, ok := sel.X.(*ast.Ident)
	if !ok || imports[x.Name] == nil {
		return nil
	}
	name := importPath(imports[x.Name]) + "." + sel.Sel.Name
	for _, table := range []map[string]string{bannedNames, bannedNew} {
		if instead, ok := table[name]; ok {
			return []string{s.at(sel, "uses %s; use %s", name, instead)}
		}
	}
	return nil
}

// concurrencyProblems lists goroutines and channels.
func concurrencyProblems(s source) (problems []string) {
	add := func(n ast.Node, what string) { problems = append(problems, s.at(n, "%s; use %s", what, useLoop)) }
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			add(n, "starts a goroutine")
		case *ast.SelectStmt:
			add(n, "selects")
			return false
		case *ast.ChanType:
			if !refusedByReader(s) {
				add(n, "has a channel")
			}
		case *ast.SendStmt:
			add(n, "sends on a channel")
		case *ast.UnaryExpr:
			if n.Op == token.ARROW {
				add(n, "receives from a channel")
			}
		}
		return true
	})
	return problems
}

// refusedByReader reports whether a file has channels in signatures only because an interface asks for them.
func refusedByReader(s source) bool { return s.path == "sim/clock/reader.go" }

// poolProblems makes sure that at most one file of the explorer is concurrent: its worker pool.
func poolProblems(all []source) (problems []string) {
	pool := ""
	for _, s := range all {
		if !s.below("sim/explore") || s.isTest() || len(concurrencyProblems(s)) == 0 && !importsLoop(s) {
			continue
		}
		if pool != "" {
			problems = append(problems, s.at(s.file, "is concurrent, and so is %s; keep all of it in one file, the worker pool", pool))
		}
		pool = s.path
	}
	return problems
}

func importsLoop(s source) bool {
	for _, spec := range s.file.Imports {
		if bannedImports[importPath(spec)] == useLoop {
			return true
		}
	}
	return false
}

func TestNothingMakesTwoRunsDiffer(t *testing.T) {
	for _, s := range tree(t) {
		report(t, banProblems(s))
	}
	report(t, poolProblems(tree(t)))
}

func TestBansCanFail(t *testing.T) {
	const here = "sim/world/action.go"
	for _, row := range []struct{ name, path, text, want string }{
		{"the wall clock", here, `import "time"; var t = time.Now()`, "uses time.Now; use the time of the run"},
		{"the wall clock by another name", here, `import when "time"; var t = when.Since`, "uses time.Since"},
		{"a timer", here, `import "time"; var t = time.NewTimer`, "use a pending event"},
		{"a sleep", here, `import "time"; func f() { time.Sleep(1) }`, "uses time.Sleep"},
		{"a duration is no clock", here, `import "time"; var d = time.Second`, ""},
		{"a field called Now is no clock", here, `type c struct{ Now int }; func f(time c) int { return time.Now }`, ""},
		{"a dot import", here, `import . "time"; var d = Second`, "dot import"},
		{"a context with a timer", here, `import "context"; var f = context.WithTimeout`, "uses context.WithTimeout"},
		{"the environment", here, `import "os"; var f = os.Getenv`, "use an option"},
		{"a global generator", here, `import "math/rand"; var n = rand.Int()`, `imports "math/rand"; use a window, agenda.Choose`},
		{"its second version", here, `import "math/rand/v2"; var n = rand.Int()`, `imports "math/rand/v2"`},
		{"a hash seeded by the process", here, `import "hash/maphash"; var h maphash.Hash`, "fixed constants"},
		{"a mutex", here, `import "sync"; var mu sync.Mutex`, `imports "sync"; use nothing`},
		{"a goroutine", here, `func f() { go f() }`, "starts a goroutine"},
		{"a channel", here, `var c chan int`, "has a channel"},
		{"a receive", here, `func f(c C) { <-c }; type C = interface{}`, "receives from a channel"},
		{"a send", here, `func f(c C) { c <- 1 }; type C = interface{}`, "sends on a channel"},
		{"a select", here, `func f() { select {} }`, "selects"},
		{"a pointer in print", here, "var s = \"%" + "p\"", "prints a pointer"},
		{"the real clock behind the seam", "sim/clock/source.go", `import up "github.com/benbjohnson/clock"; var c = up.New()`, "handed in"},
		{"the pacer waits", "sim/clock/pace.go", `func f(c <-chan int) { select { case <-c: } }`, ""},
		{"the pacer asks the wall it was given", "sim/clock/pace.go", `import "time"; var t = time.Now()`, "uses time.Now"},
		{"a worker pool", "sim/explore/pool.go", `import "sync"; var g sync.WaitGroup; func f() { go f() }`, ""},
		{"a clock in a worker pool", "sim/explore/pool.go", `import "time"; var t = time.Now()`, "uses time.Now"},
		{"a test may", "sim/world/action_test.go", `import "time"; var t = time.Now()`, ""},
		{"a command may", "cmd/ombud/main.go", `import "time"; var t = time.Now()`, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			wantOne(t, banProblems(seeded(t, row.path, "package p\n"+row.text)), row.want)
		})
	}
	t.Run("a second worker pool", func(t *testing.T) {
		wantOne(t, poolProblems([]source{
			seeded(t, "sim/explore/pool.go", "package p\nfunc f() { go f() }"),
			seeded(t, "sim/explore/class.go", "package p\nfunc g() {}"),
			seeded(t, "sim/explore/table.go", "package p\nimport \"sync/atomic\"\nvar n atomic.Int64"),
		}), "sim/explore/table.go:1: is concurrent, and so is sim/explore/pool.go")
	})
}
