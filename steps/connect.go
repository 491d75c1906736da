package steps

// connect are the phrases about Azure AD Connect.
func (r *Registry) connect() {
	r.Given(`^Exchange hybrid writeback is (off|on)$`, establish,
		Doc("The hybrid option, by which lists edited in the cloud reach the forest.", "F-910"),
		Example("Exchange hybrid writeback is on"))
	r.Given(`^tillbakaskrivningen för Exchange-hybrid är (av|på)$`, establish, Swedish)
	r.Given(`^Azure AD Connect has build "([^"]+)"$`, establish,
		Doc("The build; writeback of Send on Behalf needs 1.1.553.0.", "F-911"),
		Example(`Azure AD Connect has build "1.1.552.0"`))
	r.Given(`^Azure AD Connect har version "([^"]+)"$`, establish, Swedish)
	r.Given(`^Azure AD Connect is stopped$`, establish,
		Doc("The scheduler is switched off.", "F-1006"),
		Example("Azure AD Connect is stopped"))
	r.Given(`^Azure AD Connect är stoppat$`, establish, Swedish)
	r.Given(`^Azure AD Connect is in staging mode$`, establish,
		Doc("Cycles run and export nothing.", "F-1007"),
		Example("Azure AD Connect is in staging mode"))
	r.Given(`^Azure AD Connect är i mellanlagringsläge$`, establish, Swedish)
	r.Given(`^the installation wizard of Azure AD Connect is open$`, establish,
		Doc("The wizard suspends the scheduler.", "F-1008"),
		Example("the installation wizard of Azure AD Connect is open"))
	r.Given(`^installationsguiden för Azure AD Connect är öppen$`, establish, Swedish)
	r.Given(`^(\d+) deletions are staged in Azure AD Connect$`, establish,
		Doc("Deletions of objects that wait for an export; more than 500 stop it.", "F-1011", "F-1012"),
		Example("501 deletions are staged in Azure AD Connect"))
	r.Given(`^([0-9]+) borttagningar väntar i Azure AD Connect$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) is outside the scope of Azure AD Connect$`, establish,
		Doc("The user is not synchronised, so that nothing can refer to the user.", "F-1019"),
		Example("the delegate is outside the scope of Azure AD Connect"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) ligger utanför omfånget för Azure AD Connect$`, establish, Swedish)
	r.When(`^Azure AD Connect runs a sync cycle$`, act,
		Doc("A whole delta cycle, at once.", "F-1002", "F-1004"),
		Example("Azure AD Connect runs a sync cycle"))
	r.When(`^Azure AD Connect kör en synkroniseringscykel$`, act, Swedish)
	r.When(`^Azure AD Connect runs an initial sync cycle$`, act,
		Doc("A whole initial cycle, at once.", "F-1004", "F-1010"),
		Example("Azure AD Connect runs an initial sync cycle"))
	r.When(`^Azure AD Connect kör en första synkroniseringscykel$`, act, Swedish)
	r.When(`^the administrator stops Azure AD Connect$`, act,
		Doc("Switches the scheduler off; a cycle that runs is broken off.", "F-1006", "F-1009"),
		Example("the administrator stops Azure AD Connect"))
	r.When(`^administratören stoppar Azure AD Connect$`, act, Swedish)
	r.When(`^the administrator starts Azure AD Connect$`, act,
		Doc("Switches the scheduler on.", "F-1006"),
		Example("the administrator starts Azure AD Connect"))
	r.When(`^administratören startar Azure AD Connect$`, act, Swedish)
	r.When(`^the administrator puts Azure AD Connect into staging mode$`, act,
		Doc("From now on cycles export nothing.", "F-1007"),
		Example("the administrator puts Azure AD Connect into staging mode"))
	r.When(`^administratören sätter Azure AD Connect i mellanlagringsläge$`, act, Swedish)
	r.When(`^the administrator takes Azure AD Connect out of staging mode$`, act,
		Doc("Cycles export again.", "F-1007"),
		Example("the administrator takes Azure AD Connect out of staging mode"))
	r.When(`^administratören tar Azure AD Connect ur mellanlagringsläge$`, act, Swedish)
	r.When(`^the administrator opens the installation wizard of Azure AD Connect$`, act,
		Doc("Suspends the scheduler.", "F-1008"),
		Example("the administrator opens the installation wizard of Azure AD Connect"))
	r.When(`^administratören öppnar installationsguiden för Azure AD Connect$`, act, Swedish)
	r.When(`^the administrator closes the installation wizard of Azure AD Connect$`, act,
		Doc("Lets the scheduler go on.", "F-1008"),
		Example("the administrator closes the installation wizard of Azure AD Connect"))
	r.When(`^administratören stänger installationsguiden för Azure AD Connect$`, act, Swedish)
	r.When(`^the administrator lifts the deletion threshold of Azure AD Connect$`, act,
		Doc("Deletions no longer stop an export.", "F-1011"),
		Example("the administrator lifts the deletion threshold of Azure AD Connect"))
	r.When(`^administratören lyfter borttagningsspärren i Azure AD Connect$`, act, Swedish)
	r.When(`^the administrator turns Exchange hybrid writeback on$`, act,
		Doc("Turns the hybrid option on; the next cycle is an initial one.", "F-910", "F-1010"),
		Example("the administrator turns Exchange hybrid writeback on"))
	r.When(`^administratören slår på tillbakaskrivningen för Exchange-hybrid$`, act, Swedish)
	r.When(`^the administrator turns Exchange hybrid writeback off$`, act,
		Doc("Turns the hybrid option off.", "F-910"),
		Example("the administrator turns Exchange hybrid writeback off"))
	r.When(`^administratören slår av tillbakaskrivningen för Exchange-hybrid$`, act, Swedish)
	r.Then(`^a sync cycle is running$`, judge,
		Doc("Azure AD Connect is in one of its six phases.", "F-1002"),
		Example("a sync cycle is running"))
	r.Then(`^en synkroniseringscykel pågår$`, judge, Swedish)
	r.Then(`^no sync cycle is running$`, judge,
		Doc("Azure AD Connect is between two cycles.", "F-1002"),
		Example("no sync cycle is running"))
	r.Then(`^ingen synkroniseringscykel pågår$`, judge, Swedish)
	r.Then(`^the deletion threshold has stopped the export$`, judge,
		Doc("The last export to the cloud was stopped.", "F-1011"),
		Example("the deletion threshold has stopped the export"))
	r.Then(`^borttagningsspärren har stoppat exporten$`, judge, Swedish)
	r.Then(`^Azure AD Connect needs an initial cycle$`, judge,
		Doc("The scheduler stood still for more than 7 days.", "F-510"),
		Example("Azure AD Connect needs an initial cycle"))
	r.Then(`^Azure AD Connect behöver en första cykel$`, judge, Swedish)
}
