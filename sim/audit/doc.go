// Package audit says what a procedure is worth: whether it works and where its text is wrong (Inspect), and which of its
// steps matters (Weigh).
//
// A Subject is the text with the beginnings it is to repair and the goal it is to reach. Inspect tries it in every way it
// can be read, from every beginning, over every timing, and writes down Findings. Weigh lets the reader slip: every slip
// is an edited copy of the document, after the phenotypes of erroneous action (E. Hollnagel, The phenotype of erroneous
// actions, Int. J. Man-Machine Studies 39, 1993), and what comes of the slips gives each step its roles.
//
// Both ask in batches. A Decider decides the cases of a batch side by side and remembers equal ones; what is done with
// the decisions depends on nothing but them, so a report is the same for every Decider.
//
// Nothing here knows a file. A finding carries the number of a defect of PROCEDURES.md (D-01, …) where the pattern of
// that defect is found in the text and in its runs; a text without the pattern has no such finding, whatever its name.
package audit
