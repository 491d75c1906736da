package procedure

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func shippedTexts(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../../procedures/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no procedures: %v", err)
	}
	var texts []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

func TestTidy(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"everything out of place",
			"\n#   Slips\nWhat it is\n  for.\n\n\n\nPerformed by:  the manager\n1)   Open Outlook.\n Exit Lync.\n Note: why\n so\n\n\n2) Close Outlook.\n\n   > a quote\n",
			"# Slips\n\nWhat it is\nfor.\n\nPerformed by:  the manager\n\n1. Open Outlook.\n   Exit Lync.\n\n   Note: why\n   so\n2. Close Outlook.\n\n   > a quote\n",
		},
		{
			"ends of lines stay, the mark in front goes",
			"\ufeff# A\r\n\r\nPerformed by: the manager\r\n\r\n1.  Open Outlook.\r\n",
			"# A\r\n\r\nPerformed by: the manager\r\n\r\n1. Open Outlook.\r\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Tidy("x.md", []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestShippedProceduresAreTidy(t *testing.T) {
	for _, text := range shippedTexts(t) {
		got, err := Tidy("x.md", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text, string(got)); diff != "" {
			t.Errorf("run ombud fmt\n%s", diff)
		}
	}
}

func TestTidyRefusesWhatCannotBeRead(t *testing.T) {
	if _, err := Tidy("x.md", []byte("# A\n\n1. Opne Outlook.\n")); err == nil {
		t.Error("no problem is told")
	}
}

// TestTidyUndoesEveryUntidiness spoils the white space of shipped procedures: the
// normal form is the one they had.
func TestTidyUndoesEveryUntidiness(t *testing.T) {
	texts := shippedTexts(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom(texts).Draw(t, "procedure")
		var b strings.Builder
		for line := range strings.Lines(text) {
			switch trimmed := strings.TrimRight(line, "\n"); {
			case trimmed == "":
				b.WriteString(strings.Repeat("\n", rapid.IntRange(1, 3).Draw(t, "blank")))
			default:
				b.WriteString(trimmed + strings.Repeat(" ", rapid.IntRange(0, 3).Draw(t, "end")) + "\n")
			}
		}
		got, err := Tidy("x.md", []byte(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text, string(got)); diff != "" {
			t.Fatalf("from\n%s\n%s", b.String(), diff)
		}
	})
}

// FuzzTidy: what is a procedure has one normal form that is the same document.
func FuzzTidy(f *testing.F) {
	for _, text := range shippedTexts(f) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		once, err := Tidy("x.md", data)
		if err != nil {
			return
		}
		twice, err := Tidy("x.md", once)
		if err != nil || string(once) != string(twice) {
			t.Fatalf("%v; once:\n%q\ntwice:\n%q", err, once, twice)
		}
		before, _ := Parse("x.md", data)
		after, _ := Parse("x.md", once)
		if diff := cmp.Diff(unplaced(before), unplaced(after)); diff != "" {
			t.Fatal(diff)
		}
	})
}
