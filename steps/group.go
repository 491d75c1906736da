package steps

// groups are the phrases about the contact groups of the Lync clients.
func (r *Registry) groups() {
	r.When(`^(the (?:second )?(?:manager|delegate)) removes (the (?:second )?(?:manager|delegate)) from the Delegates group$`, act,
		Doc("Remove from group: revokes at Lync Server and leaves Exchange alone.", "F-204", "F-205"),
		Example("the manager removes the delegate from the Delegates group"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) tar bort (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) från gruppen Ombud$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) selects (the (?:second )?(?:manager|delegate)) in the Delegates group$`, act,
		Doc("Marks a contact of the group and changes nothing else.", "C1-01"),
		Example("the manager selects the delegate in the Delegates group"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) markerar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i gruppen Ombud$`, act, Swedish)
	r.Then(`^the Delegates group of (the (?:second )?(?:manager|delegate)) shows (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The manager's client lists the delegate.", "F-201"),
		Example("the Delegates group of the manager shows the delegate"))
	r.Then(`^gruppen Ombud hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) visar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the Delegates group of (the (?:second )?(?:manager|delegate)) does not show (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The manager's client does not list the delegate.", "F-201"),
		Example("the Delegates group of the manager does not show the delegate"))
	r.Then(`^gruppen Ombud hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) has no Delegates group$`, judge,
		Doc("The group is gone, as it is without a member.", "F-203"),
		Example("the manager has no Delegates group"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar gruppen Ombud$`, judge, Swedish)
	r.Then(`^the People I Manage Calls For group of (the (?:second )?(?:manager|delegate)) shows (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The delegate's client lists the manager.", "F-201"),
		Example("the People I Manage Calls For group of the delegate shows the manager"))
	r.Then(`^gruppen Personer som jag hanterar samtal för hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) visar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the People I Manage Calls For group of (the (?:second )?(?:manager|delegate)) does not show (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The delegate's client does not list the manager.", "F-201"),
		Example("the People I Manage Calls For group of the delegate does not show the manager"))
	r.Then(`^gruppen Personer som jag hanterar samtal för hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) has no People I Manage Calls For group$`, judge,
		Doc("The group is gone, as it is without a member unless assumed otherwise.", "F-203", "P-02"),
		Example("the delegate has no People I Manage Calls For group"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar gruppen Personer som jag hanterar samtal för$`, judge, Swedish)
}
