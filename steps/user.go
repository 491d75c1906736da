package steps

// users are the phrases about who takes part.
func (r *Registry) users() {
	r.Given(`^a manager and a delegate$`, establish,
		Doc("The healthy beginning: PC-to-PC only, full Lync clients on Windows, everything on-premises, signed in, MAPI OK, no delegation.", "F-101"),
		Example("a manager and a delegate"))
	r.Given(`^en mötesansvarig och ett ombud$`, establish, Swedish)
	r.Given(`^the following users:?$`, establish,
		Doc("Sets up several users at once; a table says user, telephony, client, system, mailbox, Lync home and sync policy, in any subset of columns.", "F-103", "F-117", "F-118", "F-119"),
		Example("the following users", "the following users:"))
	r.Given(`^följande användare:?$`, establish, Swedish)
}
