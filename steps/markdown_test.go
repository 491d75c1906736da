package steps

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	gfm "github.com/yuin/goldmark/extension"
)

func markdownOf(t *testing.T, s *Summary) string {
	t.Helper()
	var b bytes.Buffer
	if err := writeMarkdown(&b, s, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// GitHub drops a summary of more than 1 MiB as a whole.
func TestASummaryFits(t *testing.T) {
	long := strings.Repeat("0:00:10  the manager exits Lync\n", 2000)
	for _, c := range []struct {
		name      string
		scenarios int
		message   string
		said      []string
	}{
		{"a short one is complete", 20, "no", nil},
		{"runs go first", 40, long, []string{"27 scenarios stand here without their runs, 0 are left out."}},
		{"then scenarios and features", 30_000, "no", []string{"more features are left out.", "are left out."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := markdownOf(t, refutations(c.scenarios, c.message))
			if len(got) > largestMarkdown {
				t.Errorf("the summary has %d bytes, of %d at most", len(got), largestMarkdown)
			}
			if c.said == nil && strings.Contains(got, "left out") {
				t.Errorf("something is left out:\n%s", got)
			}
			for _, want := range c.said {
				if !strings.Contains(got, want) {
					t.Errorf("%q is not said at the end: …%s", want, got[len(got)-300:])
				}
			}
			if named := strings.Count(got, "\n## refuted: S"); c.scenarios <= 40 && named != c.scenarios {
				t.Errorf("%d of %d scenarios are named", named, c.scenarios)
			}
		})
	}
}

// What users write is text in the summary: it makes no markup and ends no cell.
func TestHostileTextIsNoMarkdown(t *testing.T) {
	for _, name := range []string{
		"<script>alert(1)</script>", "a | b || c", "[x](javascript:y)", "![x](y)", "`a` *b* _c_ ~~d~~ **e**", "&lt;b&gt;", `back\slash \| \`,
		"# heading", "1. list", "- list", "<!-- comment", "&copy; &#35;", "| a |\t|", "~~~", "```", "--- | ---",
	} {
		s := refutations(1, "</pre>\n```\n# "+name)
		s.Features[0].Name, s.Features[0].Scenarios[0].Name, s.Features[0].Path = name, name, name
		var page bytes.Buffer
		if err := goldmark.New(goldmark.WithExtensions(gfm.GFM)).Convert([]byte(markdownOf(t, s)), &page); err != nil {
			t.Fatal(err)
		}
		escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(strings.Join(strings.Fields(name), " "))
		for _, want := range []string{
			fmt.Sprintf("<td>%s</td>", escaped), fmt.Sprintf("<h2>refuted: %s</h2>", escaped), fmt.Sprintf("<p>%s:3</p>", escaped),
		} {
			if got := strings.Join(strings.Fields(page.String()), " "); !strings.Contains(got, want) {
				t.Errorf("%q: the page lacks %s\n%s", name, want, &page)
			}
		}
		if n := strings.Count(page.String(), "<td"); n != 7 {
			t.Errorf("%q makes %d cells of 7", name, n)
		}
	}
}
