package steps

// aclable are the phrases about objects that can stand in a list of rights on the other side.
func (r *Registry) aclable() {
	r.Given(`^the remote mailbox of (the (?:second )?(?:manager|delegate)) is ACLable$`, establish,
		Doc("The object that stands for the user on the other side can be given rights there.", "F-1101", "F-1109"),
		Example("the remote mailbox of the delegate is ACLable"))
	r.Given(`^fjärrpostlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är ACL-bar$`, establish, Swedish)
	r.Given(`^the remote mailbox of (the (?:second )?(?:manager|delegate)) is not ACLable$`, establish,
		Doc("The object that stands for the user on the other side cannot be given rights there.", "F-920", "F-1101"),
		Example("the remote mailbox of the delegate is not ACLable"))
	r.Given(`^fjärrpostlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar ACL-stöd$`, establish, Swedish)
	r.Given(`^ACLable synced objects are (off|on)$`, establish,
		Doc("The switch of the organisation, which decides about mailboxes that are moved later.", "F-1104"),
		Example("ACLable synced objects are off"))
	r.Given(`^ACL-bara synkroniserade objekt är (av|på)$`, establish, Swedish)
	r.Given(`^the forest runs Exchange (2010|2013 CU9|2013 CU10|2016)$`, establish,
		Doc("The version of Exchange on-premises.", "F-1104"),
		Example("the forest runs Exchange 2013 CU9"))
	r.Given(`^skogen kör Exchange (2010|2013 CU9|2013 CU10|2016)$`, establish, Swedish)
	r.When(`^the administrator makes the remote mailbox of (the (?:second )?(?:manager|delegate)) ACLable$`, act,
		Doc("Sets the flag by hand: at once in the forest, later in the cloud.", "F-1105", "F-1110"),
		Example("the administrator makes the remote mailbox of the delegate ACLable"))
	r.When(`^administratören gör fjärrpostlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) ACL-bar$`, act, Swedish)
	r.When(`^the administrator turns ACLable synced objects on$`, act,
		Doc("Turns the switch of the organisation on.", "F-1104", "F-1109"),
		Example("the administrator turns ACLable synced objects on"))
	r.When(`^administratören slår på ACL-bara synkroniserade objekt$`, act, Swedish)
	r.When(`^the administrator turns ACLable synced objects off$`, act,
		Doc("Turns the switch of the organisation off.", "F-1104"),
		Example("the administrator turns ACLable synced objects off"))
	r.When(`^administratören slår av ACL-bara synkroniserade objekt$`, act, Swedish)
	r.Then(`^the remote mailbox of (the (?:second )?(?:manager|delegate)) is ACLable$`, judge,
		Doc("The forest takes the remote mailbox for ACL capable.", "F-1101"),
		Example("the remote mailbox of the delegate is ACLable"))
	r.Then(`^fjärrpostlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är ACL-bar$`, judge, Swedish)
	r.Then(`^the remote mailbox of (the (?:second )?(?:manager|delegate)) is not ACLable$`, judge,
		Doc("The forest does not.", "F-1101"),
		Example("the remote mailbox of the delegate is not ACLable"))
	r.Then(`^fjärrpostlådan för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar ACL-stöd$`, judge, Swedish)
}
