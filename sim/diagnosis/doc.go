// Package diagnosis goes from symptoms back to what may be wrong.
//
// # The universe
//
// Symptoms are judged against every hidden state that one manager and one delegate can come to, and against no list of
// known faults. Reachable is what follows from the healthy world of world.Healthy by
//
//   - what the two do: sign in to Lync, exit it, add and remove the delegate in Outlook, "Remove from group" in Lync;
//   - what the administrator does: the sync policy on and off, Editor on the Calendar given and taken, Send on Behalf
//     given and taken;
//   - what fails and comes back: the MAPI service for either user, the user replication of Lync Server; and the loss of
//     any Lync message under way;
//   - what is so for a while, the circumstances: of either user Lync Basic, a Mac, differing addresses, a closed Outlook, a
//     clock that is too far off, a connection to Lync Server that is cut in one direction or in both; Enterprise Voice,
//     split homes and mailboxes, a Send on Behalf list that cannot be written, a security group among the delegates, too
//     many delegates or managers, Full Access or Send As of the delegate.
//
// All of this at any time and in any order, also while consequences of earlier deeds are under way. The first three are
// searched by sim/explore. Since deeds may come at any moment, no window of a delay keeps two orders apart, and the search
// lets every event take any time: what it finds contains all that can be reached. A test shows for every settled state it
// finds a run inside the windows that leads there, so of settled states it contains nothing else. Circumstances begin and
// end at moments when nothing that they would stop is under way; each does to a state what the setting or the action of
// that name does, and a test compares the two. They are kept apart from the search and put together with what it finds
// when symptoms ask for it, so that billions of states cost no more than their parts.
//
// A state is settled if nothing is under way that has to happen; otherwise it passes by itself, and its conditions say
// what is under way. Left out are faults that leave nothing new behind (crashes, outages with an end, messages that come
// late, twice or in another order, writes that are cut off: each leads to states that are there already), sign-ins that
// wait for a connection, other users, open dialogs (they write nothing before OK, F-603) and a hybrid deployment. Settings
// that behave alike are one: the four telephony settings of DT-01, the roles below Editor.
//
// # Causes
//
// A cause is the set of conditions that are wrong in a state. Following Reiter (1987) and de Kleer and Williams (1987) a
// diagnosis is a smallest set of wrong conditions that explains the symptoms; causes with one wrong condition more than
// that are kept as further hypotheses, since a repair can fail on them and a question tells them apart. The next question
// leaves, on average over the hypotheses, the fewest of them; among equals the cheapest, on the own computer, is asked.
//
// Repair begins the shipped procedures in the very states that remain and lets sim/trial decide them over every timing.
package diagnosis
