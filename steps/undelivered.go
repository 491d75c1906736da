package steps

// reports are the phrases about messages that come back.
func (r *Registry) reports() {
	r.When(`^(the (?:second )?(?:manager|delegate)) updates a meeting of (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Updates, in Outlook, a meeting that was made after the last move.", "F-1404"),
		Example("the delegate updates a meeting of the manager"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) uppdaterar ett möte för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.Then(`^the sender gets the non-delivery report "([^"]+)"$`, judge,
		Doc("The last message sent came back with this text, or with one that begins with these codes.", "F-1403", "F-1404"),
		Example(`the sender gets the non-delivery report "554 5.2.0"`))
	r.Then(`^avsändaren får rapporten om utebliven leverans "([^"]+)"$`, judge, Swedish)
	r.Then(`^the sender gets no non-delivery report$`, judge,
		Doc("The last message sent did not come back.", "F-1403", "F-1404"),
		Example("the sender gets no non-delivery report"))
	r.Then(`^avsändaren slipper rapporter om utebliven leverans$`, judge, Swedish)
}
