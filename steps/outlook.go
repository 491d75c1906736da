package steps

// outlook are the phrases about Outlook as a program.
func (r *Registry) outlook() {
	r.Given(`^the Outlook of (the (?:second )?(?:manager|delegate)) is closed$`, establish,
		Doc("Outlook is not open at the beginning.", "F-412"),
		Example("the Outlook of the manager is closed"))
	r.Given(`^Outlook är stängt hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) opens Outlook$`, act,
		Doc("Opens Outlook; if it is open, nothing happens.", "C1-06"),
		Example("the manager opens Outlook"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) öppnar Outlook$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) closes Outlook$`, act,
		Doc("Closes Outlook and with it an open dialog, whose edits are lost."),
		Example("the manager closes Outlook"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) stänger Outlook$`, act, Swedish)
	r.When(`^the Outlook of (the (?:second )?(?:manager|delegate)) crashes$`, act,
		Doc("Ends Outlook against its user's will and with it an open dialog, whose edits are lost.", "F-603"),
		Example("the Outlook of the manager crashes"))
	r.When(`^Outlook hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kraschar$`, act, Swedish)
	r.Then(`^the Outlook of (the (?:second )?(?:manager|delegate)) is open$`, judge,
		Doc("Outlook is open."),
		Example("the Outlook of the manager is open"))
	r.Then(`^Outlook är öppet hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the Outlook of (the (?:second )?(?:manager|delegate)) is closed$`, judge,
		Doc("Outlook is not open."),
		Example("the Outlook of the manager is closed"))
	r.Then(`^Outlook är stängt hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) is a delegate of (the (?:second )?(?:manager|delegate)) in Outlook$`, judge,
		Doc("The manager's delegate list in Exchange has the delegate.", "F-611"),
		Example("the delegate is a delegate of the manager in Outlook"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är ombud för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i Outlook$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) is not a delegate of (the (?:second )?(?:manager|delegate)) in Outlook$`, judge,
		Doc("The manager's delegate list in Exchange lacks the delegate.", "F-611"),
		Example("the delegate is not a delegate of the manager in Outlook"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknas som ombud för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i Outlook$`, judge, Swedish)
}
