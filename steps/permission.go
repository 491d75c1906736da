package steps

// permissions are the phrases about permissions and the side on which they are held.
func (r *Registry) permissions() {
	r.Given(`^(the (?:second )?(?:manager|delegate)) has (Full Access|Send As|Send on Behalf) on the mailbox of (the (?:second )?(?:manager|delegate)) (on-premises|in Exchange Online)$`, establish,
		Doc("The permission is in force on that side, wherever the mailbox is.", "F-906", "F-908"),
		Example("the delegate has Send As on the mailbox of the manager in Exchange Online"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har (Fullständig åtkomst|Skicka som|Skicka för) på postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (lokalt|i Exchange Online)$`, establish, Swedish)
	r.Given(`^a security group of (the (?:second )?(?:manager|delegate)) has Full Access on the mailbox of (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("Full Access by way of a group, which maps no mailbox.", "F-1202"),
		Example("a security group of the delegate has Full Access on the mailbox of the manager"))
	r.Given(`^en säkerhetsgrupp med (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har Fullständig åtkomst på postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.When(`^the administrator grants (the (?:second )?(?:manager|delegate)) (Full Access|Send As|Send on Behalf) on the mailbox of (the (?:second )?(?:manager|delegate)) (on-premises|in Exchange Online)$`, act,
		Doc("Grants a permission on one side.", "F-901", "F-906", "F-908", "F-912"),
		Example("the administrator grants the delegate Send As on the mailbox of the manager on-premises"))
	r.When(`^administratören ger (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (Fullständig åtkomst|Skicka som|Skicka för) på postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (lokalt|i Exchange Online)$`, act, Swedish)
	r.When(`^the administrator revokes (Full Access|Send As|Send on Behalf) of (the (?:second )?(?:manager|delegate)) on the mailbox of (the (?:second )?(?:manager|delegate)) (on-premises|in Exchange Online)$`, act,
		Doc("Revokes a permission on one side.", "F-901", "F-906", "F-908"),
		Example("the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises"))
	r.When(`^administratören tar ifrån (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (Fullständig åtkomst|Skicka som|Skicka för) på postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (lokalt|i Exchange Online)$`, act, Swedish)
	r.When(`^the administrator grants (the (?:second )?(?:manager|delegate)) Full Access without auto-mapping on the mailbox of (the (?:second )?(?:manager|delegate)) (on-premises|in Exchange Online)$`, act,
		Doc("Grants Full Access so that Outlook does not show the mailbox by itself.", "F-1201"),
		Example("the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager on-premises"))
	r.When(`^administratören ger (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) Fullständig åtkomst utan automatisk mappning på postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (lokalt|i Exchange Online)$`, act, Swedish)
	r.When(`^the administrator gives (the (?:second )?(?:manager|delegate)) (None|Reviewer|Author|Editor) on the (Calendar|Tasks|Inbox|Contacts|Notes|Journal) folder of (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Sets the rights on one folder from outside.", "F-914"),
		Example("the administrator gives the delegate Reviewer on the Calendar folder of the manager"))
	r.When(`^administratören ger (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) rollen (Ingen|Granskare|Författare|Redaktör) på mappen (Kalender|Uppgifter|Inkorg|Kontakter|Anteckningar|Journal) hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^the administrator links the mailbox of (the (?:second )?(?:manager|delegate)) to (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Sets by hand, in the forest, the link that maps the mailbox for the second user.", "F-1205"),
		Example("the administrator links the mailbox of the manager to the delegate"))
	r.When(`^administratören länkar postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) till (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) opens the mailbox of (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Opens the whole mailbox in Outlook for Windows.", "F-901", "F-1405", "F-1407"),
		Example("the delegate opens the mailbox of the manager"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) öppnar postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) has (Full Access|Send As|Send on Behalf) on the mailbox of (the (?:second )?(?:manager|delegate)) (on-premises|in Exchange Online)$`, judge,
		Doc("The permission is in force on that side.", "F-906", "F-908"),
		Example("the delegate has Send on Behalf on the mailbox of the manager in Exchange Online"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har (Fullständig åtkomst|Skicka som|Skicka för) på postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (lokalt|i Exchange Online)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) does not have (Full Access|Send As|Send on Behalf) on the mailbox of (the (?:second )?(?:manager|delegate)) (on-premises|in Exchange Online)$`, judge,
		Doc("The permission is not in force on that side.", "F-906", "F-908"),
		Example("the delegate does not have Send on Behalf on the mailbox of the manager in Exchange Online"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar (Fullständig åtkomst|Skicka som|Skicka för) på postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (lokalt|i Exchange Online)$`, judge, Swedish)
	r.Then(`^the mailbox of (the (?:second )?(?:manager|delegate)) is mapped for (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("Outlook shows the second user the mailbox by itself.", "F-1201", "F-1204"),
		Example("the mailbox of the manager is mapped for the delegate"))
	r.Then(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är mappad för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the mailbox of (the (?:second )?(?:manager|delegate)) is not mapped for (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("Outlook does not show the second user the mailbox by itself.", "F-1203", "F-1204"),
		Example("the mailbox of the manager is not mapped for the delegate"))
	r.Then(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar mappning för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the administrator gets the error "([^"]+)"$`, judge,
		Doc("The last thing the administrator tried was refused in these words.", "F-919", "F-920", "F-1406"),
		Example(`the administrator gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."`))
	r.Then(`^administratören får felet "([^"]+)"$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) gets the error "([^"]+)"$`, judge,
		Doc("The last thing the user tried was refused in these words.", "F-920", "F-1405", "F-1407"),
		Example(`the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."`))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) får felet "([^"]+)"$`, judge, Swedish)
}
