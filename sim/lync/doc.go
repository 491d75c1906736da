// Package lync is what Lync knows about delegation: the server's list of delegates, what has to hold before a delegate
// gets on it, what the two clients show, and what the meeting add-in answers.
//
// Between a manager and a delegate Lync keeps an [Entry]. The manager's client publishes the delegate, the server tells
// the delegate's client, and that client confirms; "Remove from group" runs the same way backwards. Each leg takes time,
// so the entry passes through states in which the two sides disagree:
//
//	               Publish                Confirm
//	unrelated ──────────────► listed ──────────────► listed + confirmed
//	    ▲                       │                           │
//	    │                       │ Revoke                    │ Revoke
//	    │ RemovalArrived        ▼                           ▼
//	    ├─────────────────── removing ────────── removing + confirmed
//	    │                       │                           │
//	    │                       │ Publish                   │ Publish
//	    │ RemovalArrived,       ▼                           ▼
//	    │ P-07 none      listed + removing      listed + confirmed + removing
//	    └─────────────────── + overtaken ────────────── + overtaken
//
// From the last row the arriving removal leads to listed, which is half a pair, or with P-07 none back to unrelated; and
// Revoke leads one row up. With P-07 ok there is no last row: Publish then replaces the removal and leads to the first row.
// Without a fault these are all the states there are. People only see [Entry.Pair]: none, half, paired or stale (F-308).
//
// A fault can add two facts. Held: replication stands still, and an addition waits at the server ([Entry.Hold],
// [Entry.Release]). Outdated: the delegate's client missed a removal, or believed an old addition, and shows what the
// server does not list ([Entry.MissRemoval], [Entry.BelieveAddition]), until it reads the list anew ([Entry.Learn]).
//
// What the two contact groups show (DT-02) is which entries are Listed and which are Confirmed. The other rules are
// decision tables, each one function over a small struct:
//
//	DT-01  Telephony.Covered         which accounts the article is about
//	DT-03  Conditions.First          why a pairing does not form
//	DT-04  Mapi                      the MAPI status a client shows
//	DT-07  Addin                     what the delegate sees; DT-06 follows from it
//	DT-08  Diagnose                  which published case the visible symptoms are
//
// Guesses are parameters: [ReAdd] is P-07, [AddinOptions] hold P-05 and P-16 to P-18. Their zero values are the defaults.
// Nothing here knows how long anything takes or what is pending. Exchange's half comes in as an [ExchangeSide].
package lync
