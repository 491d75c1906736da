package procedure_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
	"ombud/sim/procedure"
)

const top = "# A\n\nPerformed by: the manager\n\n" // steps begin in line 5

func TestProblems(t *testing.T) {
	const users = "users are the manager, the delegate, the second manager, the second delegate"
	const durationForm = `write a number and a unit: milliseconds, seconds, minutes, hours, days, e.g. "5 minutes" or "1 hour 30 minutes"`
	for _, c := range []struct {
		name, contents string
		want           []string
	}{
		{"an empty file", " \n\t\n", []string{`1:1: the file is empty; begin with "# " and a title`}},
		{"a binary file", "# A\n\nPK\x03\x04", []string{`3:3: the byte 0x03 is not text; a procedure is a Markdown file in UTF-8`}},
		{"a file in another encoding", "# Gr\xfc\xdfe", []string{`1:5: the byte 0xfc is not text; a procedure is a Markdown file in UTF-8`}},
		{"a file far too large", strings.Repeat("1. Exit Lync.\n", 20000), []string{"1:1: the file has 280000 bytes; a procedure has at most 262144"}},
		{"a character U+FFFD", "# A\n\nb\ufffd", []string{`3:2: the character U+FFFD is not text; a procedure is a Markdown file in UTF-8`}},
		{"text that turns round", "# A \u202e b", []string{`1:5: the character U+202E is not text; a procedure is a Markdown file in UTF-8`}},
		{"a return inside a line", "# A\rb", []string{`1:4: the byte 0x0d is not text; a procedure is a Markdown file in UTF-8`}},
		{"quotes in quotes", "# A\n\n" + strings.Repeat("> ", 21) + "b", []string{`3:1: the line begins with 21 signs of lists and quotes; a procedure is one list with notes, at most 20 are read`}},
		{"lists in lists", "# A\n\n" + strings.Repeat("1. - 2) ", 7) + "b", []string{`3:1: the line begins with 21 signs of lists and quotes; a procedure is one list with notes, at most 20 are read`}},
		{"no title, no performer, no steps", "Hello.\n", []string{
			`1:1: text above the title; begin the file with "# " and a title`,
			`1:1: no title; begin the file with "# " and a title`,
			`2:1: nobody performs it; write a line "Performed by: the manager" above the steps`,
			`2:1: no steps; write a list numbered "1.", "2." behind an empty line`,
		}},
		{"an empty title", "#\n\nPerformed by: the manager\n\n1. Exit Lync.\n", []string{`1:1: the title is empty; write it behind the "#"`}},
		{"a title with signs", "A #\n===\n\nPerformed by: the manager\n\n1. Exit Lync.\n", []string{`1:1: the title "A #" has Markdown signs at an end; write plain words`}},
		{"two headings", "# A\n\n## B\n\nPerformed by: the manager\n\n1. Exit Lync.\n", []string{
			`3:1: the heading "B" is one too many; a procedure has one heading, its title with one "#", and numbered steps`,
		}},
		{"a story that would be a list", "# A\n\nPerformed by: the manager\n2. B\n\n1. Exit Lync.\n", []string{
			"4:1: the story starts with a Markdown sign; write plain words",
		}},
		{"an unknown performer", "# A\n\nPerformed by: the boss\n\n1. Exit Lync.\n", []string{
			`3:15: unknown user "the boss"; ` + users + `; write for instance "Performed by: the manager"`,
		}},
		{"a performer left out", "# A\n\nPerformed by:\n\n1. Exit Lync.\n", []string{
			`3:14: nobody is named; write for instance "Performed by: the manager"`,
		}},
		{"two performers", top + "Performed by: the delegate\n\n1. Exit Lync.\n", []string{
			`5:15: a second "Performed by:"; a procedure is performed by one person, others are named in its sentences`,
		}},
		{"a source left out", top + "Source: C1,\n\n1. Exit Lync.\n", []string{`5:9: a source is missing; write for instance "Source: C1"`}},
		{"text behind the steps", top + "1. Exit Lync.\n\nGood luck!\n", []string{
			`7:1: text behind the steps; put it above them, or into a step as a line that starts with "Note:"`,
		}},
		{"blocks that do not belong", top + "> quote\n\n```\ncode\n```\n\n---\n\n<p>\n\n1. Exit Lync.\n", []string{
			"5:1: a block quote does not belong in a procedure; it has a title, a story, who performs it, sources and one numbered list",
			"7:1: a code block does not belong in a procedure; it has a title, a story, who performs it, sources and one numbered list",
			"11:1: a horizontal line does not belong in a procedure; it has a title, a story, who performs it, sources and one numbered list",
			"13:1: a block of HTML does not belong in a procedure; it has a title, a story, who performs it, sources and one numbered list",
		}},
		{"two lists", top + "1. Exit Lync.\n2. Open Outlook.\n\n1) Close Outlook.\n", []string{
			"8:1: a second list; a procedure is one numbered list, continue it with step 3",
		}},
		{"a list without numbers", top + "- Exit Lync.\n", []string{`5:1: the list is not numbered; write "1.", "2." in front of its steps`}},
		{"steps that start at two", top + "2. Exit Lync.\n", []string{"5:1: the first step has the number 2; steps are numbered from 1"}},
		{"a gap in the numbers", top + "1. Exit Lync.\n3. Open Outlook.\n", []string{
			"6:1: step number 3 follows step 1; steps are numbered without gaps, this one is step 2",
		}},
		{"a number twice", top + "1. Exit Lync.\n2. Open Outlook.\n2. Close Outlook.\n", []string{
			"7:1: step number 2 is there already; this one is step 3",
		}},
		{"a step without text", top + "1. Exit Lync.\n2.\n3. Open Outlook.\n", []string{
			"6:1: step 2 says nothing to do; write a sentence that ends with a full stop",
		}},
		{"a step with a note only", top + "1. Note: nothing.\n", []string{
			"5:1: step 1 says nothing to do; write a sentence that ends with a full stop",
		}},
		{"a note without text", top + "1. Exit Lync.\n\n   Note:\n", []string{`7:9: the note is empty; write it behind "Note:" or leave it out`}},
		{"a list in a step", top + "1. Exit Lync.\n   - Open Outlook.\n", []string{
			`6:4: a list inside a step does not belong in a step; write sentences, or a note that starts with "Note:"`,
		}},
		{"a heading in a step", top + "1. # Exit Lync.\n", []string{
			`5:4: a heading does not belong in a step; write sentences, or a note that starts with "Note:"`,
		}},
		{"code in a note", top + "1. Exit Lync.\n\n   > ```\n   > a\n   > ```\n", []string{
			"7:6: a code block does not belong in a note; write plain paragraphs",
		}},
		{"a sentence without full stop", top + "1. Exit Lync. Open Outlook\n", []string{
			`5:27: the sentence "Open Outlook" has no full stop; end every sentence with one`,
		}},
		{"a full stop without sentence", top + "1. Exit Lync. .\n", []string{"5:15: a full stop without a sentence; remove it"}},
		{"a step not in the vocabulary", top + "1. Quit Lync.\n", []string{
			`5:4: unknown phrase "Quit Lync"; nearest: 'exit Lync'; 'ombud steps' lists all phrases`,
		}},
		{"a word that goes wrong in the second line", top + "1. Exit Lync.\n   Sign in to\n   Link.\n", []string{
			`7:4: unknown phrase "Sign in to Link": "Link" does not fit; nearest: 'sign in to Lync'; 'ombud steps' lists all phrases`,
		}},
		{"columns count characters", top + "1. Wait until é à, at most 5 minuts.\n", []string{
			`5:28: "5 minuts" is not a duration; ` + durationForm + `; did you mean "5 minutes"?`,
		}},
		{"somebody unknown", top + "1. Remove the clown from the Delegates group.\n", []string{`5:11: unknown user "the clown"; ` + users}},
		{"somebody unknown who acts", top + "1. The boss exits Lync.\n", []string{`5:4: unknown user "The boss"; ` + users}},
		{"a unit missing", top + "1. Wait 5.\n", []string{`5:9: "5" has no unit; ` + durationForm}},
		{"a claim not in the vocabulary", top + "1. If the pair is broken, go to step 1.\n", []string{
			`5:19: "broken" does not fit here; write "none" or "half" or "paired" or "stale"`,
		}},
		{"a jump out of range", top + "1. Go to step 3. If the delegation is correct, go to step 0.\n2. Exit Lync.\n", []string{
			"5:15: there is no step 3; the steps are 1 to 2",
			"5:59: there is no step 0; the steps are 1 to 2",
		}},
		{"a repeat the wrong way round", top + "1. Exit Lync.\n2. Repeat steps 2 to 1, then go to step 9.\n", []string{
			`6:17: steps 2 to 1 are in the wrong order; did you mean "steps 1 to 2"?`,
			"6:41: there is no step 9; the steps are 1 to 2",
		}},
		{"a repeat within a repeat, and of itself", top + "1. Exit Lync.\n2. Repeat steps 1 to 1, then go to step 3.\n3. Repeat steps 1 to 2, then go to step 4.\n4. Repeat steps 4 to 4, then go to step 1.\n", []string{
			"7:4: step 3 repeats step 2, which repeats steps itself; write the steps out instead",
			"8:4: step 4 repeats step 4, which repeats steps itself; write the steps out instead",
		}},
		{"two repeats in a step", top + "1. Exit Lync.\n2. Repeat steps 1 to 1, then go to step 3. Repeat steps 1 to 1, then go to step 1.\n3. Exit Lync.\n", []string{
			"6:44: step 2 repeats steps twice; give the second repeat a step of its own",
		}},
		{"a repeat without its jump", top + "1. Exit Lync.\n2. Repeat steps 1 to 2.\n", []string{
			`6:23: unknown phrase "Repeat steps 1 to 2": something is missing at its end; nearest: 'Repeat steps {step} to {step}, then go to step {step}', 'If {claim}, go to step {step}'; 'ombud steps' lists all phrases`,
		}},
		{"everything at once, in the order of the file", "# A\n\n1. Quit Lync.\n2. Exit Lync\n4. Go to step 7.\n", []string{
			`3:4: unknown phrase "Quit Lync"; nearest: 'exit Lync'; 'ombud steps' lists all phrases`,
			`4:13: the sentence "Exit Lync" has no full stop; end every sentence with one`,
			"5:1: step number 4 follows step 2; steps are numbered without gaps, this one is step 3",
			"5:15: there is no step 7; the steps are 1 to 3",
			`6:1: nobody performs it; write a line "Performed by: the manager" above the steps`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := procedure.Parse("x/a.md", []byte(c.contents))
			if err == nil || d != nil {
				t.Fatalf("found nothing wrong: %+v", d)
			}
			var want []string
			for _, w := range c.want {
				want = append(want, "x/a.md:"+w)
			}
			if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
				t.Errorf("problems differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestProblemsAreTyped(t *testing.T) {
	_, err := procedure.Parse("a.md", []byte(top+"1. Quit Lync.\n"))
	var problems procedure.Problems
	if !errors.As(err, &problems) || len(problems) != 1 {
		t.Fatalf("got %v, want one problem", err)
	}
	want := &procedure.Problem{File: "a.md", Line: 5, Column: 4, Found: "Quit", Nearest: []string{"exit Lync"}}
	got := *problems[0]
	got.Message = language.Text{}
	if d := cmp.Diff(want, &got); d != "" {
		t.Errorf("problem differs (-want +got):\n%s", d)
	}
}

func TestTooManySteps(t *testing.T) {
	var steps, sentences strings.Builder
	for i := range procedure.MaxSteps + 1 {
		fmt.Fprintf(&steps, "%d. Exit Lync.\n", i+1)
		sentences.WriteString(" Exit Lync.")
	}
	for _, c := range []struct{ contents, want string }{
		{top + steps.String(), "a.md:205:1: more than 200 steps; divide the procedure into several"},
		{top + "1." + sentences.String(), "a.md:5:1: step 1 has 201 sentences; a step has at most 200, divide it"},
	} {
		if _, err := procedure.Parse("a.md", []byte(c.contents)); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

// TestMistakesAreCurtailed reads no further when a hundred have been told.
func TestMistakesAreCurtailed(t *testing.T) {
	steps := strings.Repeat("1. Exist Lync.\n", 150)
	_, err := procedure.Parse("a.md", []byte("# A\n\nPerformed by: the manager\n\n"+steps))
	var told procedure.Problems
	if !errors.As(err, &told) || len(told) != 101 || told[100].Message.String() != "100 mistakes so far; what stands behind them was not read" {
		t.Errorf("%d problems, the last of them %v", len(told), told[len(told)-1])
	}
}
