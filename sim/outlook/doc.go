// Package outlook is the Delegates dialog of Outlook, the one place where a manager names delegates (F-601 to F-604).
//
// Three screens, at most two of them open at a time:
//
//	Delegates dialog ──Add──► address list ──Add, OK──► Delegate Permissions ──OK──► Delegates dialog
//
// A [Dialog] is a snapshot and pending edits (D-14). Opening it reads who is a delegate; from then on it shows that list
// with the changes made on screen, whatever happens to the mailbox meanwhile. [Dialog.Confirm] closes it and hands over
// one [Edit] per user, which the caller writes to the mailbox; [Dialog.Cancel] drops them.
//
//	var d outlook.Dialog
//	d.OpenWith(0)          // nobody is listed
//	d.OpenPicker()
//	d.Pick(1)
//	d.AddPicked()          // the permissions dialog opens with its proposals
//	d.AcceptPermissions()
//	edits, _ := d.Confirm()
//	edits[1]               // add, Editor on Calendar and Tasks, copies on
//
// A change sets only what the user touched. [Edit.Over] lays it over what the mailbox holds when it is written.
//
// An action that its screen does not allow is no error: it changes nothing and its [Result] says why, for readers of a
// procedure do such things. What the dialog cannot know is left to the mailbox, such as whose mailbox it is (the owner can
// be picked) and whether the directory lets anyone write.
package outlook
