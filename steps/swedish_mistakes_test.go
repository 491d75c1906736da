package steps

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ombud/sim/language"
)

// wordsAbout is what is said about paths: mistakes, then suspicions, in the language of
// the files unless one is asked for.
func wordsAbout(asked language.Choice, paths ...string) string {
	var b strings.Builder
	for _, d := range slices.Concat(Lint(paths, "testdata/procedures"), Suspicions(paths, "testdata/procedures")) {
		b.WriteString(d.In(asked.For(d.Language)) + "\n")
	}
	return b.String()
}

// TestMistakesInSwedishFeatures: a file is told of in its own language, and in
// English if that is asked for.
func TestMistakesInSwedishFeatures(t *testing.T) {
	files, err := filepath.Glob("testdata/swedish_mistakes/*.feature")
	if err != nil || len(files) == 0 {
		t.Fatalf("no Swedish features: %v", err)
	}
	for _, file := range files {
		file = filepath.ToSlash(file)
		name := strings.TrimSuffix(file[len("testdata/"):], ".feature")
		t.Run(name, func(t *testing.T) {
			got := wordsAbout(language.Choice{}, file)
			if got == "" {
				t.Fatal("nothing is said")
			}
			golden(t, name, got)
			golden(t, name+".en", wordsAbout(language.Only(language.English), file))
		})
	}
}

// TestMistakesInSwedish asks for Swedish over English files: every sort of mistake
// that the English goldens have.
func TestMistakesInSwedish(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.feature")
	if err != nil || len(files) == 0 {
		t.Fatalf("no bad features: %v", err)
	}
	var b strings.Builder
	for _, file := range append(files, "testdata/doubtful/all.feature") {
		b.WriteString(wordsAbout(language.Only(language.Swedish), filepath.ToSlash(file)))
	}
	golden(t, "swedish_mistakes/of_english", b.String())
}

func TestBadOptionsInSwedish(t *testing.T) {
	for _, c := range []struct {
		name string
		o    Options
		says string
	}{
		{"a tag nobody has", Options{Tags: "@one-run"}, `--tags: inget av 3 scenarier har taggarna "@one-run"; taggarna i filerna är "@source(D-02)", "@source(F-305)"`},
		{"two tags side by side", Options{Tags: "@a @b"}, `--tags: "@b" står där "and", "or" eller slutet borde stå i "@a @b"; ` + language.Textf(tagSyntax).In(language.Swedish)},
		{"an assumption without a value", Options{Set: []string{"user replication"}}, `--set: "user replication" saknar "="; skriv namnet på en parameter och ett värde, till exempel "user replication=at most 1 minute"`},
		{"too many workers", Options{Workers: 2000}, `--workers: 2000 arbetare; tillåtet är 1 till 1024`},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.o.Paths, c.o.Procedures = []string{"testdata/vocabulary/example.feature"}, "testdata/procedures"
			_, err := Run(c.o)
			var bad *InputError
			if !errors.As(err, &bad) {
				t.Fatalf("Run returns %v, want an InputError", err)
			}
			if got := bad.In(language.Swedish); got != c.says {
				t.Errorf("Run says\n%s\nwant\n%s", got, c.says)
			}
		})
	}
}

// TestOptionsAreToldOfInTheLanguageOfAllFiles: Swedish if every file is.
func TestOptionsAreToldOfInTheLanguageOfAllFiles(t *testing.T) {
	const swedish, english = "../features/fall_1.feature", "testdata/vocabulary/example.feature"
	for _, c := range []struct {
		name  string
		paths []string
		want  language.Language
	}{
		{"one Swedish file", []string{swedish}, language.Swedish},
		{"a file of each", []string{swedish, english}, language.English},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Run(Options{Paths: c.paths, Tags: "@nobody", Procedures: "../procedures"})
			var bad *InputError
			if !errors.As(err, &bad) || bad.List[0].Language != c.want {
				t.Errorf("%v", err)
			}
		})
	}
}
