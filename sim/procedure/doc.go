// Package procedure holds procedures as data, repair instructions written for
// people, and the readers who carry them out in a world.
//
// Parse reads the Markdown file of a procedure into a Document and reports
// everything that is wrong with it, each with its line and column. Markdown
// writes the Document back. Nothing is interpreted on the way: a jump says where
// the author sends the reader, even if that is a mistake; finding out is what a
// Document is for.
//
// Compile makes a Program of a Document and Options: which Reading, which step
// is left out, which steps are carried out at all. A Model is a world with
// readers in it. The event Begin puts a reader at the first step; from then on
// the reader does what the sentences say, one action per operator step (P-40),
// until the procedure ends, sends the reader to support, or is found to go
// round without progress. Where a reader stands is part of world.State, so that
// two moments that look alike to a reader are one state.
//
// A Model adds no choice of its own: time and order stay open, as in package
// world. It can be sampled, replayed and explored like any other sim.Model.
package procedure
