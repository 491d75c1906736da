package steps

import (
	"errors"
	"os"
	"testing"
)

// lay makes files of these names and texts in a folder of the test and goes
// there.
func lay(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.Mkdir("procedures", 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhatPeopleWriteByHand(t *testing.T) {
	lay(t, map[string]string{"a.feature": "", "procedures/exit.md": "", "list.txt": "", "code.go": "", "old.xml": "", "page.html": "", "bare": ""})
	for name, to := range map[string]string{"link.xml": "a.feature", "link.txt": "old.xml", "loose.xml": "nothing.md"} {
		if err := os.Symlink(to, name); err != nil {
			t.Skip(err)
		}
	}
	for path, want := range map[string]string{
		"a.feature": ".feature", "procedures/exit.md": ".md", "list.txt": ".txt", "code.go": ".go",
		"old.xml": "", "page.html": "", "bare": "", "new.md": "", "nowhere/a.feature": "",
		"link.xml": ".feature", "link.txt": ".txt", "loose.xml": "",
	} {
		if got := Handwritten(path); got != want {
			t.Errorf("Handwritten(%q) is %q, want %q", path, got, want)
		}
	}
}

func TestAReportReplacesNothingButReports(t *testing.T) {
	const (
		featureText   = "Feature: A\n  Scenario: B\n    Given a manager and a delegate\n    When the manager follows procedure \"exit\"\n    Then the procedure has ended\n"
		procedureText = "# Exit\n\nPerformed by: the manager\n\n1. Exit Lync.\n"
	)
	files := map[string]string{
		"a.feature": featureText, "procedures/exit.md": procedureText, "notes.md": "mine", "list.txt": "mine", "code.go": "mine", "old.xml": "an old report",
	}
	for _, c := range []struct {
		name, format, file, says string
	}{
		{"a feature of the run", "junit", "a.feature", "--format: the junit report would replace a.feature, which this run reads; name another file"},
		{"the same by another name", "cucumber", "./link.json", "--format: the cucumber report would replace ./link.json, which this run reads; name another file"},
		{"a procedure of the run", "junit", "procedures/exit.md", "--format: the junit report would replace procedures/exit.md, which this run reads; name another file"},
		{"a text of somebody", "junit", "notes.md", "--format: the junit report would replace notes.md, and files that end in .md are not reports; remove it, or name another file"},
		{"a text of somebody, by a link", "junit", "link.xml", "--format: the junit report would replace link.xml, and files that end in .md are not reports; remove it, or name another file"},
		{"a list", "progress", "list.txt", "--format: the progress report would replace list.txt, and files that end in .txt are not reports; remove it, or name another file"},
		{"a program", "pretty", "code.go", "--format: the pretty report would replace code.go, and files that end in .go are not reports; remove it, or name another file"},
		{"an old report", "junit", "old.xml", ""},
		{"a new text", "pretty", "new.txt", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			lay(t, files)
			if err := os.Link("a.feature", "link.json"); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink("notes.md", "link.xml"); err != nil {
				t.Skip(err)
			}
			_, err := Run(Options{Paths: []string{"a.feature"}, Formats: []Format{{c.format, c.file}}, Found: "-"})
			var bad *InputError
			switch {
			case c.says == "" && err != nil:
				t.Errorf("Run says %v", err)
			case c.says != "" && (!errors.As(err, &bad) || bad.Error() != c.says):
				t.Errorf("Run says %v\nwant %s", err, c.says)
			}
			for name, text := range files {
				if now, _ := os.ReadFile(name); string(now) != text && c.says != "" {
					t.Errorf("%s holds %q now", name, now)
				}
			}
		})
	}
}
