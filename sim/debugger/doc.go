// Package debugger is a time machine over one run of the world: it goes forward
// and back through a scenario, shows what each event did to the stores that can
// disagree (F-301), says what else could happen, and branches off into it.
//
// A Session holds a course, that is, a scenario carried out, and a place in it.
// A place is a number of events that have happened and a time since the start,
// so it can lie between two events. Going back is as cheap as going forward:
// a course keeps some copies of its run (sim.Run.Clone) and carries out again
// what lies between them.
//
// Branching asks no generator. The people go on doing what the file says, the
// protocol goes on as nearly as it can to how the file has it, by the rules
// of scenario.Update, and the result is a scenario of its own. So a branch can
// be saved, and ombud replay carries out what was saved.
//
// A Conversation is a session that understands commands, one line each, and
// answers in lines of text. It knows neither terminals nor files: those belong
// to the command line.
package debugger
