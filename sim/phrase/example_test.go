package phrase_test

import (
	"fmt"

	"ombud/sim/phrase"
)

func Example() {
	const (
		lends = iota
		returns
	)
	g := phrase.NewGrammar(
		phrase.Words("person", "the librarian", "the reader"),
		phrase.Quoted("title"),
		phrase.Span("window"),
	)
	g.Add(lends, `{person} lends "{title}" for {window}`)
	g.Add(returns, `{person} returns "{title}"`)

	m, _ := g.Parse(`The librarian lends "Dune" for about 10 days`)
	fmt.Println(m.ID == lends, m.Args[0].N, m.Args[1].Text, m.Args[2].Lo, m.Args[2].Hi)
	fmt.Println(g.Print(m.ID, m.Args...))

	_, err := g.Parse(`The librarian lends "Dune" for 10 dys`)
	fmt.Println(err)
	// Output:
	// true 0 Dune 240h0m0s 288h0m0s
	// the librarian lends "Dune" for between 10 and 12 days
	// "10 dys" is not a duration; write a number and a unit: milliseconds, seconds, minutes, hours, days, e.g. "5 minutes" or "1 hour 30 minutes"; did you mean "10 days"?
}

func ExampleGrammar_Nearest() {
	g := phrase.NewGrammar(phrase.Words("person", "the librarian", "the reader"))
	g.Add(0, "{person} opens the door")
	g.Add(1, "{person} opens the window")
	g.Add(2, "it rains")
	fmt.Println(g.Nearest("the reader opens the windows", 1))
	// Output: [{person} opens the window]
}

func ExampleGrammar_Check() {
	g := phrase.NewGrammar(phrase.Words("person", "the librarian", "the reader"))
	g.Add(0, "{person} opens the door")
	g.Add(1, "the reader {opens|closes} the door")
	fmt.Println(g.Check())
	// Output:
	// template "{person} opens the door" (number 0) and template "the reader {opens|closes} the door" (number 1) both read "the reader opens the door"; change one of them
	// template "the reader {opens|closes} the door" (number 1) and template "{person} opens the door" (number 0) both read "the reader opens the door"; change one of them
}
