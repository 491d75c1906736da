package steps

// dialog are the phrases about the Delegates dialog of Outlook.
func (r *Registry) dialog() {
	r.When(`^(the (?:second )?(?:manager|delegate)) opens the Delegates dialog$`, act,
		Doc("Opens the dialog with the list as it is now.", "F-601"),
		Example("the manager opens the Delegates dialog"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) öppnar dialogrutan Ombud$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) selects (the (?:second )?(?:manager|delegate)) in the Delegates dialog$`, act,
		Doc("Marks a delegate in the list.", "C1-08"),
		Example("the manager selects the delegate in the Delegates dialog"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) markerar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i dialogrutan Ombud$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) removes the selected delegate$`, act,
		Doc("Takes the marked delegate off the list; nothing counts before OK.", "C1-09"),
		Example("the manager removes the selected delegate"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) tar bort det markerade ombudet$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) adds (the (?:second )?(?:manager|delegate)) from the address list$`, act,
		Doc("Opens the address list, selects the user and adds the selection, in one action.", "F-602"),
		Example("the manager adds the delegate from the address list"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) lägger till (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) från adresslistan$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) opens the address list$`, act,
		Doc("Add in the Delegates dialog.", "F-602"),
		Example("the manager opens the address list"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) öppnar adresslistan$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) selects (the (?:second )?(?:manager|delegate)) in the address list$`, act,
		Doc("Marks a user in the address list.", "C1-13"),
		Example("the manager selects the delegate in the address list"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) markerar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i adresslistan$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) adds the selection and confirms the address list$`, act,
		Doc("Add and OK in the address list; with nothing selected it closes without effect.", "C1-14", "D-03"),
		Example("the manager adds the selection and confirms the address list"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) lägger till markeringen och bekräftar adresslistan$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) accepts the default permissions$`, act,
		Doc("OK in the permissions dialog: Editor on Calendar and Tasks.", "F-604"),
		Example("the manager accepts the default permissions"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) godkänner standardbehörigheterna$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) sets (None|Reviewer|Author|Editor) on the (Calendar|Tasks|Inbox|Contacts|Notes|Journal) folder$`, act,
		Doc("Chooses a role in the permissions dialog.", "F-604"),
		Example("the manager sets Reviewer on the Calendar folder"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) ställer in rollen (Ingen|Granskare|Författare|Redaktör) på mappen (Kalender|Uppgifter|Inkorg|Kontakter|Anteckningar|Journal)$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) ticks private items$`, act,
		Doc("Lets the delegate see private items.", "F-607"),
		Example("the manager ticks private items"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kryssar för privata objekt$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) confirms the Delegates dialog$`, act,
		Doc("OK: the edits are written to Exchange.", "F-603"),
		Example("the manager confirms the Delegates dialog"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) bekräftar dialogrutan Ombud$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) confirms the Delegates dialog and Outlook crashes after (\d+) writes$`, act,
		Doc("OK, and Outlook dies between two of its writes: what was written before stays.", "F-608", "F-618"),
		Example("the manager confirms the Delegates dialog and Outlook crashes after 2 writes"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) bekräftar dialogrutan Ombud och Outlook kraschar efter ([0-9]+) skrivningar$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) confirms the Delegates dialog and Exchange fails after (\d+) writes$`, act,
		Doc("OK, and Exchange refuses a write: what was written before stays, Outlook shows an error.", "F-608", "F-618"),
		Example("the manager confirms the Delegates dialog and Exchange fails after 2 writes"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) bekräftar dialogrutan Ombud och Exchange fallerar efter ([0-9]+) skrivningar$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) cancels the Delegates dialog$`, act,
		Doc("Cancel: the edits are dropped, unless assumed otherwise.", "F-603", "P-11"),
		Example("the manager cancels the Delegates dialog"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) avbryter dialogrutan Ombud$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) adds (the (?:second )?(?:manager|delegate)) as a delegate$`, act,
		Doc("The whole dialog with the default answers, in one action.", "F-602"),
		Example("the manager adds the delegate as a delegate"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) lägger till (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) som ombud$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) removes (the (?:second )?(?:manager|delegate)) as a delegate$`, act,
		Doc("The whole dialog, in one action.", "F-616"),
		Example("the manager removes the delegate as a delegate"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) tar bort (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) som ombud$`, act, Swedish)
	r.Then(`^the Delegates dialog of (the (?:second )?(?:manager|delegate)) is open$`, judge,
		Doc("The user's Delegates dialog is on the screen.", "F-601"),
		Example("the Delegates dialog of the manager is open"))
	r.Then(`^dialogrutan Ombud är öppen hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the Delegates dialog of (the (?:second )?(?:manager|delegate)) is closed$`, judge,
		Doc("The user's Delegates dialog is not on the screen.", "F-601"),
		Example("the Delegates dialog of the manager is closed"))
	r.Then(`^dialogrutan Ombud är stängd hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the Delegates dialog lists (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The manager's dialog is open and shows the delegate.", "F-601"),
		Example("the Delegates dialog lists the delegate"))
	r.Then(`^dialogrutan Ombud visar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the Delegates dialog does not list (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The manager's dialog does not show the delegate.", "F-601"),
		Example("the Delegates dialog does not list the delegate"))
	r.Then(`^dialogrutan Ombud saknar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
}
