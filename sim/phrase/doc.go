// Package phrase is the grammar engine of a controlled vocabulary: sentences
// with typed slots, such as
//
//	{user} removes {user} from the Delegates group
//
// It knows no domain. A caller declares the slot types, adds templates under
// numbers of its own, and gets three things back:
//
//   - Parse turns a text into the number of its template and the slot values;
//   - Print turns a number and slot values into the canonical text, and what
//     Print writes, Parse reads back unchanged;
//   - an Error says at which byte a text goes wrong, what is allowed there and
//     which templates are nearest.
//
// A template is plain text in which {name} is a slot of the declared type of
// that name and {a|b} is a slot of its own with exactly these alternatives.
// A language may need its slots in another order: {2:user} is the second argument
// wherever it stands. Words match case by case, except that the first letter of a text may be
// upper or lower case: a sentence of a procedure starts with a capital. Runs of
// white space count as one space. A full stop at the end is the caller's
// business.
//
// Durations carry their unit (5 minutes, 1 hour 30 minutes), windows are
// durations with two ends (between 1 and 5 minutes); see Duration and Span.
//
// No text should match templates of two numbers. Parse does not look for that,
// it returns the first match; Check does, and belongs in a test of every
// package that fills a grammar.
package phrase
