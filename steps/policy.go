package steps

// policy are the phrases about the Exchange delegate sync policy.
func (r *Registry) policy() {
	r.Given(`^the Exchange delegate sync policy of (the (?:second )?(?:manager|delegate)) is (off|on)$`, establish,
		Doc("Whether the user's Lync client takes delegates over from Exchange.", "F-701"),
		Example("the Exchange delegate sync policy of the manager is off"))
	r.Given(`^Exchange-principen för ombudssynkronisering är (av|på) för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.When(`^the administrator turns the Exchange delegate sync policy of (the (?:second )?(?:manager|delegate)) on$`, act,
		Doc("Switches the sync on, in force from the next sign-in.", "F-507", "F-703"),
		Example("the administrator turns the Exchange delegate sync policy of the manager on"))
	r.When(`^administratören slår på Exchange-principen för ombudssynkronisering för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^the administrator turns the Exchange delegate sync policy of (the (?:second )?(?:manager|delegate)) off$`, act,
		Doc("Switches the sync off, in force from the next sign-in.", "F-507", "F-703"),
		Example("the administrator turns the Exchange delegate sync policy of the manager off"))
	r.When(`^administratören slår av Exchange-principen för ombudssynkronisering för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
}
