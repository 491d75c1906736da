package steps

// mailbox are the phrases about mailboxes and the rights on them.
func (r *Registry) mailbox() {
	r.Given(`^the mailbox of (the (?:second )?(?:manager|delegate)) is (on-premises|in Exchange Online)$`, establish,
		Doc("Where the mailbox lives, and always has: nothing is lost by it.", "F-117"),
		Example("the mailbox of the manager is in Exchange Online"))
	r.Given(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) finns (lokalt|i Exchange Online)$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) has (Full Access|Send As|Send on Behalf) on the mailbox of (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("A right that was granted on the side of the mailbox, and has travelled as far as it does.", "F-901", "F-906", "F-908"),
		Example("the delegate has Send As on the mailbox of the manager"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har (Fullständig åtkomst|Skicka som|Skicka för) på postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) has (None|Reviewer|Author|Editor) on the (Calendar|Tasks|Inbox|Contacts|Notes|Journal) folder of (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("A role on a folder.", "F-614", "F-914"),
		Example("the delegate has Reviewer on the Calendar folder of the manager"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har rollen (Ingen|Granskare|Författare|Redaktör) på mappen (Kalender|Uppgifter|Inkorg|Kontakter|Anteckningar|Journal) hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.Given(`^the Send on Behalf list of (the (?:second )?(?:manager|delegate)) cannot be written$`, establish,
		Doc("Outlook may not write the list, so that saving a delegate fails.", "F-610"),
		Example("the Send on Behalf list of the manager cannot be written"))
	r.Given(`^listan Skicka för hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är skrivskyddad$`, establish, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) has (None|Reviewer|Author|Editor) on the (Calendar|Tasks|Inbox|Contacts|Notes|Journal) folder of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The role on the folder is exactly this one.", "F-614"),
		Example("the delegate has Editor on the Calendar folder of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har rollen (Ingen|Granskare|Författare|Redaktör) på mappen (Kalender|Uppgifter|Inkorg|Kontakter|Anteckningar|Journal) hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) can open the mailbox of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The user has Full Access.", "F-901"),
		Example("the delegate can open the mailbox of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan öppna postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) cannot open the mailbox of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The user does not have Full Access.", "F-901"),
		Example("the delegate cannot open the mailbox of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar möjlighet att öppna postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) can open the (Calendar|Tasks|Inbox|Contacts|Notes|Journal) folder of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The user has Reviewer or more on the folder.", "F-914"),
		Example("the delegate can open the Inbox folder of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan öppna mappen (Kalender|Uppgifter|Inkorg|Kontakter|Anteckningar|Journal) hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) cannot open the (Calendar|Tasks|Inbox|Contacts|Notes|Journal) folder of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The user has less than Reviewer on the folder.", "F-914"),
		Example("the delegate cannot open the Inbox folder of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar möjlighet att öppna mappen (Kalender|Uppgifter|Inkorg|Kontakter|Anteckningar|Journal) hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) can see private items of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The flag for private items is set.", "F-607"),
		Example("the delegate can see private items of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan se privata objekt hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) cannot see private items of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The flag for private items is not set.", "F-607"),
		Example("the delegate cannot see private items of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar möjlighet att se privata objekt hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
}
