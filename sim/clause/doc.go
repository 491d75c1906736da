// Package clause holds every clause of the two source documents and tells what exercises it.
//
// The documents are support articles. Each of their statements is a row of clauses.md: an id, the section, what it says
// in words of this project, the facts it goes back to, and, for the few that a simulation cannot show, the reason. A
// scenario exercises a clause when it cites it, or one of its facts, in a tag @source(…); a procedure cites clauses under
// "Source:", and code in its comments. Cover brings these together, and a clause that nobody exercises is a gap.
//
// The binary carries the clauses, and an index of the citations in the code of the rules, which a test keeps up to date:
//
//	go test ./sim/clause -run Citations -update
package clause
