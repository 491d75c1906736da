package steps

// meeting are the phrases about the Lync Meeting add-in.
func (r *Registry) meeting() {
	r.When(`^(the (?:second )?(?:manager|delegate)) creates a Lync meeting for (the (?:second )?(?:manager|delegate))$`, act,
		Doc("The delegate asks the add-in for a meeting in the manager's calendar.", "DT-06"),
		Example("the delegate creates a Lync meeting for the manager"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) skapar ett Lync-möte för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.Then(`^the meeting is created$`, judge,
		Doc("The add-in created the last meeting.", "DT-06"),
		Example("the meeting is created"))
	r.Then(`^mötet skapas$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) gets the permission error$`, judge,
		Doc("The add-in answered the last time with the permission error.", "DT-06"),
		Example("the delegate gets the permission error"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) får behörighetsfelet$`, judge, Swedish)
	r.Then(`^the add-in does not respond$`, judge,
		Doc("The add-in stayed silent the last time.", "DT-06"),
		Example("the add-in does not respond"))
	r.Then(`^tillägget lämnar inget svar$`, judge, Swedish)
	r.Then(`^the add-in is unavailable$`, judge,
		Doc("There was no add-in to ask the last time.", "DT-06", "P-18"),
		Example("the add-in is unavailable"))
	r.Then(`^tillägget är otillgängligt$`, judge, Swedish)
	r.Then(`^the article does not apply$`, judge,
		Doc("Enterprise Voice puts the pair outside the published procedures.", "F-104"),
		Example("the article does not apply"))
	r.Then(`^artikeln saknar tillämpning$`, judge, Swedish)
}
