package advice

import (
	"fmt"
	"strings"
)

// context is how many unchanged lines a diff shows around a change.
const context = 3

// unified is the unified diff of two texts, empty if they are equal.
func unified(from, to, a, b string) string {
	all := script(lines(a), lines(b))
	var out strings.Builder
	for at := 0; at < len(all); {
		first, last, ok := hunk(all, at)
		if !ok {
			break
		}
		if out.Len() == 0 {
			fmt.Fprintf(&out, "--- %s\n+++ %s\n", from, to)
		}
		writeHunk(&out, all, first, last)
		at = last
	}
	return out.String()
}

// A line of a diff: ' ' stays, '-' goes, '+' comes.
type line struct {
	sign byte
	text string
}

func lines(text string) []string {
	return strings.SplitAfter(strings.TrimSuffix(text, "\n")+"\n", "\n")[:strings.Count(strings.TrimSuffix(text, "\n"), "\n")+1]
}

// script finds the longest common subsequence of lines; what goes comes before what comes.
func script(a, b []string) []line {
	longest := make([][]int, len(a)+1)
	for i := range longest {
		longest[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i] == b[k] {
				longest[i][k] = longest[i+1][k+1] + 1
			} else {
				longest[i][k] = max(longest[i+1][k], longest[i][k+1])
			}
		}
	}
	var out []line
	i, k := 0, 0
	for i < len(a) || k < len(b) {
		switch {
		case i < len(a) && k < len(b) && a[i] == b[k]:
			out = append(out, line{' ', a[i]})
			i, k = i+1, k+1
		case k == len(b) || i < len(a) && longest[i+1][k] >= longest[i][k+1]:
			out = append(out, line{'-', a[i]})
			i++
		default:
			out = append(out, line{'+', b[k]})
			k++
		}
	}
	return out
}

// hunk finds the next run of changes from a line on, with the lines around it.
func hunk(all []line, at int) (first, last int, ok bool) {
	for at < len(all) && all[at].sign == ' ' {
		at++
	}
	if at == len(all) {
		return 0, 0, false
	}
	first, last = max(at-context, 0), at
	for quiet := 0; at < len(all) && quiet <= 2*context; at++ {
		if quiet++; all[at].sign != ' ' {
			quiet, last = 0, at+1
		}
	}
	return first, min(last+context, len(all)), true
}

func writeHunk(out *strings.Builder, all []line, first, last int) {
	from, to := 1, 1
	for _, l := range all[:first] {
		from, to = from+counts(l, '-'), to+counts(l, '+')
	}
	olds, news := 0, 0
	for _, l := range all[first:last] {
		olds, news = olds+counts(l, '-'), news+counts(l, '+')
	}
	fmt.Fprintf(out, "@@ -%d,%d +%d,%d @@\n", from, olds, to, news)
	for _, l := range all[first:last] {
		out.WriteByte(l.sign)
		out.WriteString(l.text)
	}
}

// counts is 1 if the line stands on the side of a sign.
func counts(l line, side byte) int {
	if l.sign == ' ' || l.sign == side {
		return 1
	}
	return 0
}
