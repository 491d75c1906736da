// Package trial decides one procedure in one situation: one text, one way to read it, one beginning, one set of
// assumptions. The answer is about every timing there is (see sim/ensemble), and says besides what readers do with the
// text: which steps they come to, which conditions come out how, which actions their screens refuse.
//
// A Case is the question and a Decision the answer. Whoever asks many questions, as an audit does, takes a Decider and
// hands it whole batches: they may then be decided side by side, and equal cases once. A variant of a procedure is an
// edited copy of its document, never an option of the reader.
package trial
