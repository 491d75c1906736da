// Package advice finds out what would be better than a text that people follow.
//
// [Shortest] searches for the shortest text that always leads to the goal. The words it may use are an [Alphabet]. It
// carries sets of state classes from step to step, so that every candidate stands for all its timings at once: breadth
// first, shortest texts first, equal sets of classes taken once, and words that change nothing in any world left out.
//
// [Amend] searches for the fewest edits that make a given text always work from every beginning it is meant for. It
// tries one edit, then two, then three. A run that fails stays as it is unless something is edited that this run comes
// to, so only such edits are tried.
//
// Both show nothing that package trial has not decided again, over every timing, with the reader and the text as they
// will be. Budgets are counted in cases, so equal questions get equal answers. What was not searched to its end says so.
package advice
