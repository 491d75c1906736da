package world

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestRulesAreNumberedInOrder(t *testing.T) {
	list := Rules()
	if len(list) != rules {
		t.Fatalf("%d rules are described and %d are numbered", len(list), rules)
	}
	for i, r := range list {
		if int(r.Rule) != i {
			t.Errorf("rule %q has number %d and stands in place %d", r.Name, r.Rule, i)
		}
	}
}

func TestRulesAreDescribed(t *testing.T) {
	name, sentence := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`), map[string]string{}
	index := definedIDs(t)
	for _, r := range Rules() {
		if found, ok := FindRule(r.Name); !name.MatchString(r.Name) || !ok || found.Rule != r.Rule {
			t.Errorf("the name %q is no word with hyphens, or stands for two rules", r.Name)
		}
		if other, twice := sentence[r.Says]; twice || len(r.Says) < 20 || strings.HasSuffix(r.Says, ".") {
			t.Errorf("%s says %q; write one sentence, without a full stop, that no other rule says (%s does)", r.Name, r.Says, other)
		}
		sentence[r.Says] = r.Name
		if len(r.Facts) == 0 {
			t.Errorf("%s goes back to nothing; name its facts", r.Name)
		}
		for i, id := range r.Facts {
			if !index[id] || slices.Contains(r.Facts[:i], id) {
				t.Errorf("%s goes back to %s, which FACTS.md does not define, or twice", r.Name, id)
			}
		}
	}
	if _, ok := FindRule("no-such-rule"); ok {
		t.Error("a rule is found that does not exist")
	}
}

func TestARuleAnswersWhatItIsToldUntilItIsChanged(t *testing.T) {
	for _, row := range []struct {
		how         Change
		true, false bool // what becomes of these answers
		words       string
	}{{Reversed, false, true, "the other way round"}, {Always, true, true, "as if always"}, {Never, false, false, "as if never"}} {
		t.Run(row.words, func(t *testing.T) {
			for r := range Rule(rules) {
				var p, q Params
				q.Flip(r, row.how)
				for other := range Rule(rules) {
					if !p.rule(other, true) || p.rule(other, false) || !p.does(other) {
						t.Fatalf("rule %d is changed and nobody changed it", other)
					}
					if other != r && (!q.rule(other, true) || q.rule(other, false) || !q.does(other)) {
						t.Fatalf("rule %d is changed, and rule %d with it", r, other)
					}
				}
				if q.rule(r, true) != row.true || q.rule(r, false) != row.false || q.does(r) != row.true {
					t.Fatalf("rule %d is not changed as it should be", r)
				}
			}
			if row.how.String() != row.words {
				t.Errorf("it says %q", row.how)
			}
		})
	}
}

func TestAWatchedWorldDecidesAsEver(t *testing.T) {
	var p Params
	var d Decisions
	p.Watch(&d)
	if !p.rule(rulePairEditor, true) || p.rule(rulePairPolicy, false) || !p.rule(ruleSyncMapi, true) || p.rule(ruleSyncMapi, false) || !p.does(ruleRevocation) {
		t.Error("a rule that is watched answers something else")
	}
	for _, row := range []struct {
		rule                    Rule
		reversed, always, never bool
	}{
		{rulePairEditor, true, false, true}, {rulePairPolicy, true, true, false}, {ruleSyncMapi, true, true, true},
		{ruleRevocation, true, false, true}, {ruleThreshold, false, false, false},
	} {
		for how, want := range map[Change]bool{Reversed: row.reversed, Always: row.always, Never: row.never} {
			if got := d.Alters(row.rule, how); got != want {
				t.Errorf("%s, %v: %v", registry[row.rule].Name, how, got)
			}
		}
	}
}

func TestAnEffectCanBeLeftOutOnly(t *testing.T) {
	effects, conditions := 0, 0
	for _, r := range Rules() {
		switch want := []Change{Reversed, Always, Never}; {
		case r.Effect:
			effects++
			if !slices.Equal(r.Changes(), want[:1]) || r.Changed(Reversed) != "left out" {
				t.Errorf("%s can be changed with %v", r.Name, r.Changes())
			}
		default:
			conditions++
			if !slices.Equal(r.Changes(), want) || r.Changed(Never) != "as if never" {
				t.Errorf("%s can be changed with %v", r.Name, r.Changes())
			}
		}
	}
	if effects < 30 || conditions < 100 {
		t.Errorf("%d effects and %d conditions", effects, conditions)
	}
}

// A decision costs no allocation, changed or not.
func TestADecisionAllocatesNothing(t *testing.T) {
	p := Defaults()
	q := p
	q.Flip(rulePairEditor, Reversed)
	n := 0
	if got := testing.AllocsPerRun(100, func() {
		for r := range Rule(rules) {
			if p.rule(r, n&1 == 0) != q.rule(r, true) && q.does(r) {
				n++
			}
		}
	}); got != 0 {
		t.Errorf("%v allocations", got)
	}
}

// Nothing of a world depends on a rule that the source never asks about.
func TestEveryRuleIsAskedAbout(t *testing.T) {
	named := map[string]int{}
	ruleName := regexp.MustCompile(`\brule[A-Z][A-Za-z]*\b`)
	for _, file := range sources(t, "world") {
		if strings.HasPrefix(filepath.Base(file), "rule_") {
			continue
		}
		for _, word := range ruleName.FindAllString(read(t, file), -1) {
			named[word]++
		}
	}
	declared := 0
	for _, file := range []string{"rule_lync.go", "rule_outlook.go", "rule_hybrid.go", "rule_fault.go"} {
		seen := map[string]bool{}
		for _, word := range ruleName.FindAllString(read(t, file), -1) {
			if seen[word] || word == "ruleRow" {
				continue
			}
			seen[word] = true
			declared++
			if named[word] == 0 {
				t.Errorf("%s: nobody asks about %s; take it out, or ask where the decision is taken", file, word)
			}
		}
	}
	if declared != rules {
		t.Errorf("%d rules are declared, %d are numbered", declared, rules)
	}
}

// uncarried are facts and parameters that comments of the rules cite and that no rule of the registry goes back to.
var uncarried = map[string]string{
	"F-102": "it says which parties there are; nothing decides it",
	"F-402": "the screens on the way to the MAPI status; what they refuse shows in remarks alone, and no claim is about remarks",
	"P-40":  "a time, and no decision",
	"P-41":  "a time, and no decision",
	"P-43":  "a time, and no decision",
	"P-44":  "a time, and no decision",
	"P-45":  "a time, and no decision",
}

func TestEveryCitedFactIsCarriedByARule(t *testing.T) {
	carried := map[string]bool{}
	for _, r := range Rules() {
		for _, id := range r.Facts {
			carried[id] = true
		}
	}
	cited, fact := map[string]string{}, regexp.MustCompile(`\b(?:F-\d+|DT-\d+|P-\d+[a-z]?)\b`)
	for _, pkg := range []string{"directory", "exchange", "lync", "outlook", "world"} {
		for _, file := range sources(t, pkg) {
			if strings.HasPrefix(filepath.Base(file), "rule_") {
				continue
			}
			for _, id := range fact.FindAllString(read(t, file), -1) {
				cited[id] = file
			}
		}
	}
	if len(cited) < 150 {
		t.Fatalf("%d facts are cited; the reading is broken", len(cited))
	}
	for id, file := range cited {
		if reason, known := uncarried[id]; !carried[id] && !known {
			t.Errorf("%s cites %s, and no rule of the registry goes back to it; name it in a rule, or say in this test why there is none", file, id)
		} else if carried[id] && known {
			t.Errorf("%s is carried by a rule, and is said not to be: %s", id, reason)
		}
	}
	for id := range uncarried {
		if cited[id] == "" {
			t.Errorf("nobody cites %s; take it off the list", id)
		}
	}
}

// sources are the files of a package of rules that are no tests.
func sources(t *testing.T, pkg string) (out []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", pkg, "*.go"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d files in %s: %v", len(files), pkg, err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			out = append(out, file)
		}
	}
	return out
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// definedIDs are the ids that FACTS.md defines.
func definedIDs(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, m := range regexp.MustCompile(`\*\*([A-Z][A-Z0-9]*-\d+[a-z]?)\*\*`).FindAllStringSubmatch(read(t, filepath.Join("..", "..", "FACTS.md")), -1) {
		out[m[1]] = true
	}
	return out
}
