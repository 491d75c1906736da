// Package report is the report of an audit: what a procedure is worth, step by
// step, as plain data, and as what people and programs read.
//
// A Question says what is asked of which texts. Ask finds the answers, with the
// packages audit, wait, sensitivity, advice and interference, and writes them
// down as a Report: words, numbers and the runs that show them, each procedure
// by itself. Nothing in it refers back to a search, so that whatever is made of
// it is a function of the data alone:
//
//   - as JSON it is written as it stands; its tags are the format
//   - WriteText is the report on a screen, and everything there is
//   - SARIF is its findings, as code review takes them
//   - Page is the page for a browser
//
// What is independent is handed out as pieces of work, which somebody else may
// carry out side by side; no answer depends on it.
package report
