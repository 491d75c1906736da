package steps_test

import (
	"fmt"
	"os"

	"ombud/steps"
)

func ExampleRun() {
	s, err := steps.Run(steps.Options{
		Paths:      []string{"testdata/vocabulary/example.feature:25"},
		Procedures: "testdata/procedures",
		Formats:    []steps.Format{{Name: "pretty"}},
		Out:        os.Stdout,
	})
	fmt.Println("exit code", s.Exit(), err)
	// Output:
	// Feature: Case 1, the delegate gets the permission error  # testdata/vocabulary/example.feature
	//
	//   Scenario: The published text, followed to the letter, never ends  # testdata/vocabulary/example.feature:25
	//     Given a manager and a delegate
	//     And user replication takes between 1 and 5 minutes
	//     Given the delegation is half set up
	//     When the manager follows procedure "case-1" literally
	//     Then the procedure never ends
	//       proved · 171 classes · 312 firings
	//
	// 1 scenario: 1 passed
	// 1 verdict: 1 proved
	// exit code 0 <nil>
}

func ExampleLint() {
	for _, d := range steps.Lint([]string{"testdata/bad/unknown_phrase.feature"}, "testdata/procedures") {
		fmt.Println(d)
	}
	// Output:
	// testdata/bad/unknown_phrase.feature:5:22: unknown phrase "the manager exists Lync": "exists" does not fit; nearest: '{user} exits Lync'; all phrases: ombud steps
	// testdata/bad/unknown_phrase.feature:6:28: unknown phrase "the delegation is corect": "corect" does not fit; nearest: 'the delegation is correct'; all phrases: ombud steps
}
