// Package directory is what two directories know about delegation when one organisation has mailboxes both in a forest of
// its own and in Exchange Online: the rules of hybrid delegation.
//
// Each mailbox is on one side and has an object on both. What makes somebody a delegate is spread over stores, and only what
// is kept in the object can differ between the sides (DT-09):
//
//	store                        part of   carried by Azure AD Connect       says
//	mailbox security descriptor  mailbox   no, but its auto-mapping link is  Full Access
//	object security descriptor   object    no                                Send As
//	publicDelegates              object    to the cloud; back if switched on Send on Behalf
//	folder permissions           mailbox   no                                what a delegate may do in folders
//	hidden rule                  mailbox   no                                copies of meeting requests
//	LocalFreebusy message        mailbox   no                                private items, the delegate's address
//
// Sending is checked on the side of the one who sends, everything else where the mailbox is ([Permission.CheckedIn]). From
// this follows which permission has to travel ([Permission.Travels]), and on which way ([SendOnBehalfPath]).
//
// The rules are decision tables, each one function over small values:
//
//	DT-09  Grant                     with Revoke: who may give what, and where
//	DT-10  SendOnBehalfPath          the way of Send on Behalf
//	DT-11  Across                    everything a new delegate gets
//	DT-12  Connect.Cycle             what one cycle of Azure AD Connect does; Phase is its order
//	DT-13  ACLableAfterMove          with ACLableWhenCreated: who can stand in a list of rights
//	DT-14  Mapped                    which mailbox appears in Outlook by itself
//	DT-15  CalendarView              what somebody sees of a calendar
//	DT-16  RequestReport             with UpdateReport: which message comes back
//	DT-17  AcceptButton              what becomes of an invitation to a shared calendar
//
// For example, a manager in Exchange Online who makes somebody in the forest a delegate:
//
//	a := directory.Across(directory.Online, directory.OnPremises, true, false)
//	a.Folders        // true
//	a.SendOnBehalf   // never, for the entry is not written back
//
// Texts that people read are word for word: [Failure] and [Report]. Everything is a plain value, nothing takes time and
// nothing fails by chance. When a cycle runs, how long a change is under way, and who tries what are told elsewhere.
package directory
