// Package exchange is what Exchange knows about delegation: one mailbox, the directory object of its owner, and what they
// hold for everybody else.
//
// "She is my delegate" is no single fact in Exchange. It is spread over four stores that are written one after the other
// and can come apart (F-301, F-608):
//
//	order  store                            kept in     says
//	1      send-on-behalf list              directory   may send on behalf of the owner
//	2      delegate information object      mailbox     is listed in Outlook; may see private items
//	3      delegate rule                    mailbox     receives copies of meeting requests
//	4      folder permissions               mailbox     what the delegate may do in six folders
//
// A [Mailbox] holds all four, as one [Grant] of eight bytes for each other user. [Mailbox.Add], [Mailbox.Change] and
// [Mailbox.Remove] are what Outlook does when its Delegates dialog is confirmed (DT-05). Each is a row of single writes,
// [Mailbox.Apply] or [Mailbox.Retract] in the order of [Order]; [Mailbox.AddInPart], [Mailbox.ChangeInPart] and
// [Mailbox.RemoveInPart] let a client die between two of them. [Mailbox.SetRole] and [Mailbox.Set] are the back doors: a folder's own dialog, and the administrator.
//
// The rest of the package reads. [Mailbox.Side] boils a grant down to the four words that the Lync add-in goes by (DT-06);
// the Can methods and [Mailbox.ReceivesCopies] answer what the user can do. Who may send is asked of
// both directories and therefore answered elsewhere.
//
//	var m exchange.Mailbox
//	m.Add(owner, delegate, exchange.DefaultPermissions(), exchange.Options{})
//	m.Side(delegate)                         // full
//	m.CanOpen(delegate, exchange.Calendar)   // true
//
// Everything is a plain value: copying a Mailbox is an assignment, comparing two is ==, nothing takes time and nothing
// fails by chance. When a write arrives, how a permission travels between two directories and what Lync makes of it are
// told elsewhere. A user number outside 0 to Users-1 panics; a refusal by Exchange is an [Outcome].
package exchange
