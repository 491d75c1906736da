package lint

import (
	"slices"
	"strings"
	"testing"
)

// rules are the packages of domain rules. Each stands alone.
var rules = []string{"sim/exchange", "sim/lync", "sim/outlook", "sim/directory"}

// ground is what every package of the middle layer may build on.
var ground = append([]string{"sim", "sim/language", "sim/phrase", "sim/world", "sim/explore"}, rules...)

// middle is the middle layer, for those above it.
var middle = []string{"sim/ensemble", "sim/audit", "sim/plan", "sim/procedure", "sim/scenario", "sim/view", "sim/depict", "sim/sample", "sim/check",
	"sim/trial", "sim/wait", "sim/sensitivity", "sim/advice", "sim/interference", "sim/diagnosis", "sim/clause", "sim/report", "sim/sarif"}

// arrows says which packages of the module a package may import. It holds for the folders below as well, unless they
// have a row of their own; a package and the folders below it may import each other.
var arrows = map[string][]string{
	"cmd":      slices.Concat([]string{"steps", "sim/clock", "sim/debugger"}, middle, ground),
	"steps":    slices.Concat(middle, ground),
	"internal": {},

	"sim/ensemble":  ground,
	"sim/procedure": slices.Concat(ground, []string{"sim/ensemble"}),
	"sim/scenario":  slices.Concat(ground, []string{"sim/ensemble", "sim/procedure"}),
	"sim/trial":     slices.Concat(ground, []string{"sim/ensemble", "sim/procedure"}),
	"sim/plan":      slices.Concat(ground, []string{"sim/ensemble", "sim/procedure", "sim/scenario"}),
	"sim/debugger":  slices.Concat(ground, []string{"sim/ensemble", "sim/procedure", "sim/scenario"}),
	"sim/check":     slices.Concat(ground, []string{"sim/ensemble", "sim/procedure", "sim/scenario"}),
	"sim/view":      {"sim", "sim/language"}, // knows no domain
	"sim/depict":    slices.Concat(ground, []string{"sim/ensemble", "sim/scenario", "sim/debugger", "sim/view"}),

	"sim/wait":         slices.Concat(ground, []string{"sim/ensemble", "sim/procedure", "sim/trial", "sim/sensitivity"}),
	"sim/sensitivity":  slices.Concat(ground, []string{"sim/ensemble", "sim/procedure", "sim/trial"}),
	"sim/advice":       slices.Concat(ground, []string{"sim/ensemble", "sim/procedure", "sim/trial"}),
	"sim/interference": slices.Concat(ground, []string{"sim/ensemble", "sim/procedure", "sim/trial"}),
	"sim/diagnosis":    slices.Concat(ground, []string{"sim/procedure", "sim/trial"}),
	"sim/clause":       slices.Concat(ground, []string{"sim/procedure"}),
	"sim/audit": slices.Concat(ground, []string{"sim/ensemble", "sim/procedure", "sim/scenario", "sim/trial", "sim/wait",
		"sim/sensitivity", "sim/advice"}),

	"sim/report": slices.Concat(ground, []string{"sim/procedure", "sim/scenario", "sim/trial", "sim/audit", "sim/wait", "sim/sensitivity",
		"sim/advice", "sim/interference", "sim/view", "sim/depict", "sim/sarif"}),
	"sim/sarif": {}, // knows no domain

	"sim/sample": {"sim/ensemble", "sim/language"},

	"sim/world":     slices.Concat([]string{"sim", "sim/language", "sim/phrase"}, rules),
	"sim/explore":   {"sim", "sim/language"},
	"sim/clock":     {"sim"},
	"sim":           {},
	"sim/phrase":    {"sim/language"},
	"sim/language":  {},
	"sim/exchange":  {"sim/internal/enum", "sim/language"},
	"sim/lync":      {"sim/internal/enum", "sim/language"},
	"sim/outlook":   {"sim/internal/enum", "sim/language"},
	"sim/directory": {"sim/internal/enum", "sim/language"},

	"sim/internal":      {},
	"sim/internal/enum": {},
}

// reserved are modules that only some packages may import, with the reason.
var reserved = map[string]struct {
	who []string
	why string
}{
	"github.com/cucumber/godog":       {[]string{"steps"}, "feature files are met in steps only; let steps offer what is needed"},
	"github.com/benbjohnson/clock":    {[]string{"sim/clock", "cmd"}, "virtual time belongs to sim.Run; take it from there, or through sim/clock"},
	"github.com/spf13/cobra":          {[]string{"cmd"}, "commands are thin and live in cmd; return a value and let cmd print it"},
	"github.com/rogpeppe/go-internal": {nil, "it is for tests only"},
	"github.com/google/go-cmp":        {nil, "it is for tests only"},
}

// row returns the key of the row for a package: its own or that of the nearest folder above.
func row(pkg string) (string, bool) {
	for p := pkg; p != "" && p != "."; p = p[:max(strings.LastIndex(p, "/"), 0)] {
		if _, ok := arrows[p]; ok {
			return p, p != "sim" || pkg == "sim" // The kernel is no roof for its neighbours.
		}
	}
	return "", false
}

func inside(p, folder string) bool { return p == folder || strings.HasPrefix(p, folder+"/") }

// arrowProblems lists the imports of a file that point the wrong way. Tests may import what they like.
func arrowProblems(s source) []string {
	if s.isTest() {
		return nil
	}
	here, ok := row(s.pkg())
	if !ok {
		return []string{s.at(s.file, "package %s has no row in sim/internal/lint/arrows_test.go; add one that says what it may import", s.pkg())}
	}
	var problems []string
	for _, spec := range s.file.Imports {
		p := importPath(spec)
		if to, ok := strings.CutPrefix(p, module+"/"); ok {
			if there, _ := row(to); there != here && !slices.Contains(arrows[here], there) {
				problems = append(problems, s.at(spec, "%s may not import %s; it may import %s", s.pkg(), p, allowed(here)))
			}
			continue
		}
		if s.pkg() == "sim" && strings.Contains(p, ".") {
			problems = append(problems, s.at(spec, "sim may not import %s; the kernel needs the standard library only", p))
		}
		problems = append(problems, reservedProblems(s, p)...)
	}
	return problems
}

func reservedProblems(s source, p string) (problems []string) {
	for name, r := range reserved {
		mine := slices.ContainsFunc(r.who, func(who string) bool { return inside(s.pkg(), who) })
		if inside(p, name) && !mine && s.pkg() != "sim" {
			problems = append(problems, s.at(s.file, "%s may not import %s: %s", s.pkg(), p, r.why))
		}
	}
	return problems
}

func allowed(row string) string {
	if len(arrows[row]) == 0 {
		return "no package of this module"
	}
	return strings.Join(arrows[row], ", ")
}

func TestImportsPointDown(t *testing.T) {
	for _, s := range tree(t) {
		report(t, arrowProblems(s))
	}
}

func TestImportRulesCanFail(t *testing.T) {
	for _, row := range []struct{ path, imports, want string }{
		{"cmd/ombud/main.go", `"ombud/sim/audit"`, ""},
		{"cmd/ombud/main.go", `"ombud/steps"`, ""},
		{"cmd/ombud/main.go", `"github.com/cucumber/godog"`, "feature files are met in steps only"},
		{"cmd/ombud/main.go", `"github.com/benbjohnson/clock"`, ""},
		{"steps/pair.go", `"github.com/cucumber/godog"`, ""},
		{"steps/pair.go", `"ombud/cmd/ombud"`, "steps may not import ombud/cmd/ombud"},
		{"steps/pair.go", `"ombud/sim/world"`, ""},
		{"sim/ensemble/claim.go", `"ombud/sim/procedure"`, "sim/ensemble may not import ombud/sim/procedure"},
		{"sim/ensemble/claim.go", `"ombud/steps"`, "sim/ensemble may not import ombud/steps"},
		{"sim/procedure/parse.go", `"ombud/sim/ensemble"`, ""},
		{"sim/procedure/parse.go", `"ombud/sim/scenario"`, "sim/procedure may not import"},
		{"sim/scenario/parse.go", `"ombud/sim/procedure"`, ""},
		{"sim/scenario/parse.go", `"ombud/sim/audit"`, "sim/scenario may not import"},
		{"sim/audit/slip.go", `"ombud/sim/plan"`, "sim/audit may not import"},
		{"sim/plan/batch.go", `"ombud/sim/scenario"`, ""},
		{"sim/debugger/branch.go", `"ombud/sim/scenario"`, ""},
		{"sim/debugger/branch.go", `"ombud/sim/audit"`, "sim/debugger may not import"},
		{"steps/pair.go", `"ombud/sim/debugger"`, "steps may not import"},
		{"sim/view/html.go", `"ombud/sim/world"`, "sim/view may not import ombud/sim/world; it may import sim"},
		{"sim/world/action.go", `"ombud/sim/lync"`, ""},
		{"sim/world/action.go", `"ombud/sim/explore"`, "sim/world may not import"},
		{"sim/explore/class.go", `"ombud/sim/world"`, "sim/explore may not import ombud/sim/world; it may import sim"},
		{"sim/explore/pool/pool.go", `"ombud/sim/explore"`, ""},
		{"sim/lync/pair.go", `"ombud/sim/exchange"`, "sim/lync may not import ombud/sim/exchange; it may import sim/internal/enum"},
		{"sim/lync/pair.go", `"ombud/sim"`, "sim/lync may not import ombud/sim;"},
		{"sim/phrase/match.go", `"ombud/sim"`, "sim/phrase may not import"},
		{"sim/run.go", `"ombud/sim/explore"`, "sim may not import ombud/sim/explore"},
		{"sim/run.go", `"pgregory.net/rapid"`, "the kernel needs the standard library only"},
		{"sim/run.go", `"math/bits"`, ""},
		{"sim/world/action.go", `"github.com/benbjohnson/clock"`, "virtual time belongs to sim.Run"},
		{"sim/scenario/diff.go", `"github.com/google/go-cmp/cmp"`, "it is for tests only"},
		{"sim/newcomer/new.go", `"fmt"`, "package sim/newcomer has no row"},
		{"sim/lync/pair_test.go", `"ombud/sim/exchange"`, ""},
	} {
		t.Run(row.path+" imports "+row.imports, func(t *testing.T) {
			wantOne(t, arrowProblems(seeded(t, row.path, "package p\nimport _ "+row.imports)), row.want)
		})
	}
}
