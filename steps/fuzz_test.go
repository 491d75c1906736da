package steps

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ombud/sim/phrase"
	"ombud/sim/world"
)

// FuzzFeature feeds the front end anything. It answers with problems that fit on
// a line and lie in the file, and never panics. What it accepts can be carried
// out, each scenario by a small search, and every report of it is well formed.
func FuzzFeature(f *testing.F) {
	for _, pattern := range []string{"testdata/bad/*.feature", "testdata/vocabulary/example.feature"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("no files %s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	library := openLibrary("testdata/procedures")
	f.Fuzz(func(t *testing.T, data []byte) {
		p := &planner{library: library, params: world.Defaults()}
		var plan *feature
		if src := newSource("fuzz.feature", data, &p.found); src != nil {
			plan = p.feature(src)
		}
		if list := p.found.sorted(); len(list) > 0 {
			goodDiagnostics(t, list, bytes.Count(data, []byte("\n"))+1)
			return
		}
		results := map[*script]*Scenario{}
		for i, sc := range plan.scenarios {
			if i == 3 {
				break
			}
			sc.selected = true
			results[sc] = carriedOut(sc)
		}
		s := summarize([]*feature{plan}, results)
		if s.Failed > 0 {
			t.Fatalf("a scenario that was accepted fails:\n%s", failureOf(&s))
		}
		goodReports(t, &s)
	})
}

// carriedOut carries a scenario out as the runner does, by a small search.
func carriedOut(sc *script) *Scenario {
	setting := conditions{params: world.Defaults(), budget: 60}
	if sc.directive.runs > 5 {
		sc.directive.runs = 5
	}
	sc.directive.budget = min(sc.directive.budget, 60)
	s := suite{setting: setting, current: newSituation(sc, setting)}
	ctx := s.current.within(context.Background())
	for i, st := range sc.steps {
		s.current.current = i
		if err := st.meaning.definition.do(ctx); err != nil {
			s.Failed(nil, nil, nil, err)
			break
		}
		s.settle(Passed, "")
	}
	return s.current.result
}

func failureOf(s *Summary) string {
	var b bytes.Buffer
	writePretty(&b, s, false)
	return b.String()
}

func goodDiagnostics(t *testing.T, list []Diagnostic, lines int) {
	t.Helper()
	for _, d := range list {
		if at, _ := phrase.Illegible(d.Message.String()); d.Message.IsZero() || at >= 0 || len(d.Nearest) > 3 {
			t.Errorf("bad message %q", d.Message)
		}
		if d.File == "fuzz.feature" && (d.Line < 0 || d.Line > lines+1 || d.Column < 0) {
			t.Errorf("line %d of %d, column %d: %s", d.Line, lines, d.Column, d.Message)
		}
	}
}

// goodReports writes every report: nothing in it acts on a terminal, XML and
// JSON can be read, and no markup of the user is left in JSON.
func goodReports(t *testing.T, s *Summary) {
	t.Helper()
	for _, r := range reporters {
		var b bytes.Buffer
		if err := r.write(&b, s, false); err != nil {
			t.Fatalf("%s: %v", r.name, err)
		}
		for line := range strings.Lines(b.String()) {
			if at, name := phrase.Illegible(strings.TrimSuffix(line, "\n")); at >= 0 {
				t.Errorf("%s has the %s in %q", r.name, name, line)
			}
		}
		switch r.name {
		case "cucumber":
			if !json.Valid(b.Bytes()) || bytes.ContainsAny(b.Bytes(), "<>") {
				t.Errorf("bad JSON:\n%s", b.Bytes())
			}
		case "junit":
			wellFormed(t, &b)
		}
	}
}

func wellFormed(t *testing.T, r io.Reader) {
	t.Helper()
	d := xml.NewDecoder(r)
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("bad XML: %v", err)
		}
	}
}

// FuzzOptions gives the options any text: values of assumptions, tag filters,
// and lines behind a path. Each is read, or refused in one line.
func FuzzOptions(f *testing.F) {
	for _, seed := range [][3]string{
		{"user replication=at most 1 minute", "@one-run", ":3"}, {"P-06=never", "~@source(F-305) && @a", ":0"}, {"P-29=between 5 and 1 minutes", "@a,@b", ":99999999999999999999"},
		{"", "@a &&", ""}, {"=", "@", ":1:2"}, {"P-07=", "~", ":-1"}, {"user replication=0 minutes=3", "@source(F-1,F-2)", ":٣"}, {"P-29 = exactly 3 milliseconds", "(", "/.."},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}
	f.Fuzz(func(t *testing.T, set, tags, line string) {
		o := Options{
			Set: []string{set}, Tags: tags, Paths: []string{"testdata/vocabulary/example.feature" + line},
			Procedures: "testdata/procedures", Formats: []Format{{Name: "pretty"}},
		}
		features, _, err := o.read()
		var bad *InputError
		switch {
		case err == nil && len(features) == 0:
			t.Error("nothing is chosen, and that is no mistake")
		case err == nil:
		case !errors.As(err, &bad) || len(bad.List) == 0:
			t.Fatalf("an error of type %T: %v", err, err)
		default:
			for _, d := range bad.List {
				if d.Message.IsZero() || strings.Contains(d.Message.String(), "\n") {
					t.Errorf("%q is not one line", d.Message)
				}
			}
		}
	})
}
