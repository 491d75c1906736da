package steps

// faults are the phrases about what may break at any time.
func (r *Registry) faults() {
	r.Given(`^an outage of the MAPI service for (the (?:second )?(?:manager|delegate)) may begin at any time and lasts ((?:exactly |about |between |at most )?[0-9].*)$`, establish,
		Doc("Once, at any moment or never, the Lync client of the user loses Exchange for a while.", "F-409"),
		Example("an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 30 minutes"))
	r.Given(`^the Lync client of (the (?:second )?(?:manager|delegate)) may crash at any time$`, establish,
		Doc("Once, at any moment or never, the client ends."),
		Example("the Lync client of the delegate may crash at any time"))
	r.Given(`^at most ([0-9]+) faults happen$`, establish,
		Doc("Limits all faults together and lets each strike more than once."),
		Example("at most 2 faults happen"))
}
