// Package plan looks at an organisation instead of a pair: it reads an export of the permissions of many mailboxes and
// a list of migration batches, and says batch by batch which delegations break when their mailboxes move to Exchange
// Online, for how long at worst, why, and what to do about it.
//
// # The parts and how they meet
//
//   - Load reads files of comma-separated values, as the public cmdlets write them, into an Organisation: mailboxes
//     with all their names, and delegations between them. What cannot be used is counted by reason and told with its
//     place; the counts of a Ledger always add up.
//   - Batches say which mailbox moves when. They come from a file (LoadBatches), from a column of the export, or from
//     Suggest, which proposes them.
//   - Assumptions are what the verdicts rest on: the windows of the synchronisation, Exchange hybrid writeback, whether
//     remote mailboxes become ACLable, and the guesses among the facts.
//   - Judge holds the decision for one delegation whose mailbox, grantee or both move. It asks package directory, which
//     knows the rules.
//   - Decide puts all of it together into a Report, which prints itself as text, as JSON, or as a list for a spreadsheet.
//
// The smallest use:
//
//	org, err := plan.Load(plan.Options{}, plan.File{Name: "export.csv", Reader: f})
//	batches, ledger, err := plan.LoadBatches(org, plan.Options{}, plan.File{Name: "batches.csv", Reader: g})
//	report := plan.Decide(org, batches, plan.Defaults())
//	report.WriteText(os.Stdout)
//
// # What is assumed about time
//
// Before the first batch everything has settled, and what does not work then is told once, in the Remarks. A batch is one
// instant, as a move is everywhere in this project. What a batch breaks until somebody acts is told where it
// happens. A later batch does not mend Send As, and counts it as kept: it changes nothing. The address of a delegate goes
// stale with every separate move, so that is told each time. The worst time is the sum of the latest ends of the windows on the way, an upper bound that no timing
// exceeds.
//
// # What is left out
//
// Members of groups are not known, so a grant to a group is told as unclear when its mailbox moves. Mailboxes move to
// Exchange Online only, never back. Nothing here runs the world: the windows are added up, not explored.
package plan
