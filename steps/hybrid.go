package steps

// hybrid are the phrases about a hybrid deployment, and where mailboxes live in it.
func (r *Registry) hybrid() {
	r.Given(`^a hybrid deployment$`, establish,
		Doc("Two directories with Azure AD Connect between them; any other phrase about them says so as well.", "F-102"),
		Example("a hybrid deployment"))
	r.Given(`^en hybriddistribution$`, establish, Swedish)
	r.Given(`^the mailbox of (the (?:second )?(?:manager|delegate)) was created in Exchange Online$`, establish,
		Doc("The mailbox has never been on-premises, so that the forest does not take it for ACL capable.", "F-905", "F-1106"),
		Example("the mailbox of the delegate was created in Exchange Online"))
	r.Given(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) skapades i Exchange Online$`, establish, Swedish)
	r.Given(`^the mailbox of (the (?:second )?(?:manager|delegate)) is a room$`, establish,
		Doc("The mailbox is that of a room.", "F-1107", "F-1405"),
		Example("the mailbox of the manager is a room"))
	r.Given(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är ett rum$`, establish, Swedish)
	r.Given(`^the mailbox of (the (?:second )?(?:manager|delegate)) is an equipment mailbox$`, establish,
		Doc("The mailbox is that of a piece of equipment.", "F-1107", "F-1405"),
		Example("the mailbox of the manager is an equipment mailbox"))
	r.Given(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är en utrustningspostlåda$`, establish, Swedish)
	r.Given(`^the mailbox of (the (?:second )?(?:manager|delegate)) is hidden from address lists$`, establish,
		Doc("Nobody finds the mailbox by its name.", "F-1206", "F-1407"),
		Example("the mailbox of the manager is hidden from address lists"))
	r.Given(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är dold i adresslistor$`, establish, Swedish)
	r.Given(`^the mailbox of (the (?:second )?(?:manager|delegate)) is an additional account of (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("The second user has opened the mailbox as an account of its own, and so cannot send on behalf.", "F-904"),
		Example("the mailbox of the manager is an additional account of the delegate"))
	r.Given(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är ett extra konto för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.Given(`^the mailbox of (the (?:second )?(?:manager|delegate)) holds an old address of (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("The delegate was moved since being added, and the mailbox still has the address of before.", "F-1403"),
		Example("the mailbox of the manager holds an old address of the delegate"))
	r.Given(`^postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har kvar en gammal adress till (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.When(`^the administrator moves the mailbox of (the (?:second )?(?:manager|delegate)) to Exchange Online$`, act,
		Doc("Moves one mailbox to the cloud, at once.", "F-917", "F-1401"),
		Example("the administrator moves the mailbox of the manager to Exchange Online"))
	r.When(`^administratören flyttar postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) till Exchange Online$`, act, Swedish)
	r.When(`^the administrator moves the mailbox of (the (?:second )?(?:manager|delegate)) back on-premises$`, act,
		Doc("Moves one mailbox back, at once.", "F-917", "F-1401"),
		Example("the administrator moves the mailbox of the manager back on-premises"))
	r.When(`^administratören flyttar tillbaka postlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) till den lokala miljön$`, act, Swedish)
	r.When(`^the administrator moves the mailboxes of (the (?:second )?(?:manager|delegate)) and (the (?:second )?(?:manager|delegate)) to Exchange Online$`, act,
		Doc("Moves two mailboxes to the cloud in one batch.", "F-917"),
		Example("the administrator moves the mailboxes of the manager and the delegate to Exchange Online"))
	r.When(`^administratören flyttar postlådorna för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) och (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) till Exchange Online$`, act, Swedish)
	r.When(`^the administrator moves the mailboxes of (the (?:second )?(?:manager|delegate)) and (the (?:second )?(?:manager|delegate)) back on-premises$`, act,
		Doc("Moves two mailboxes back in one batch.", "F-917"),
		Example("the administrator moves the mailboxes of the manager and the delegate back on-premises"))
	r.When(`^administratören flyttar tillbaka postlådorna för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) och (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) till den lokala miljön$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) refreshes the offline address book$`, act,
		Doc("Brings the offline address book of the user up to date.", "F-516", "F-1403"),
		Example("the manager refreshes the offline address book"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) uppdaterar offlineadressboken$`, act, Swedish)
	r.Then(`^Lync meeting delegation of (the (?:second )?(?:manager|delegate)) to (the (?:second )?(?:manager|delegate)) is (supported|unsupported)$`, judge,
		Doc("Whether Lync accounts and mailboxes of the two are on one side.", "F-117", "F-1501"),
		Example("Lync meeting delegation of the manager to the delegate is unsupported"))
	r.Then(`^delegering av Lync-möten från (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) till (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (stöds|saknar stöd)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) is listed twice as a delegate of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("Outlook shows the delegate twice, or with no rights.", "F-1401"),
		Example("the delegate is listed twice as a delegate of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) finns två gånger som ombud för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
}
