// Package world is the model of Lync meeting delegation: two managers and two
// delegates with their Lync clients and Outlooks, Lync Server, the Exchange
// MAPI service and the mailboxes, as one sim.Model.
//
// # The story
//
// A manager adds a delegate in Outlook's Delegates dialog. On OK the dialog
// writes folder rights, Send on Behalf, the delegate information object and
// the hidden rule (DT-05). The manager's Lync client, signed in with the sync
// policy in force and MAPI OK, notices the change, checks the delegate's rights
// through MAPI (F-303) and publishes the delegate to Lync Server (F-304). The
// server replicates; then the delegate's client is told, checks its own rights
// and lists the manager. If that client is not there at that moment the pair
// stays half, which is Case 1 of the article. "Remove from group" revokes at
// the server and replicates as well; a new addition that is published before
// the removal has arrived is overtaken by it (P-07).
//
// Faults are actions as well: what breaks, when, and for how long is always
// said, never drawn in secret. FaultCatalogue lists them with what each keeps
// and loses. Messages between clients and Lync Server have no store of their
// own: a pending event of the protocol is one that is under way, and that is
// what a fault loses, delays, doubles or overtakes.
//
// Four stores can disagree (F-301): the mailbox, the directory, the server's
// list, and what each client shows. That they can, and when they come to agree
// again, is what scenarios are about.
//
// In a hybrid deployment there are two directories (F-102). A permission counts
// on the side where it is checked (DT-09): Send on Behalf travels there with
// cycles of Azure AD Connect, forward sync and back sync (DT-10), the others
// have to be granted there. Moves change what is kept where (F-917, F-918).
// Without a hybrid deployment none of this is ever pending.
//
// # The types
//
// A State is one world at one instant, a flat value without any time in it. An
// Event is something that happens: an Action of a person or of the
// environment, or a step of the protocol. Model.Step lets one happen and says
// through the Agenda what may follow and in which window. Model never decides
// when; see package sim for who does.
//
// The vocabulary has three grammars. A Setting is what a Given says and changes
// a Setup, the beginning of a scenario. An Action is what a When does. A Claim
// is what a Then says of a State. Each is a small value with a String that
// parses back; every front end builds these and nothing else.
//
// Params are the assumptions, each with an id P-…, a default and a range.
// Whatever a verdict depends on and no public source states is one of them.
//
// # What is left out
//
// Procedures: package procedure puts readers into a world, whose progress
// State.Operators shows. Of an organisation only what a pair or two meet is
// here; deletions, scope and versions are given and never change.
package world
