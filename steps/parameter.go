package steps

// parameters are the phrases about the assumptions a verdict rests on.
func (r *Registry) parameters() {
	r.Given(`^(.+) takes ((?:exactly |about |between |at most )?[0-9].*)$`, establish,
		Doc("How long something takes; the names are those of the parameters.", "P-29"),
		Example("user replication takes between 1 and 5 minutes"))
	r.Given(`^(.+) tar ((?:exakt |ungefär |mellan |högst )?[0-9].*)$`, establish, Swedish)
	r.Given(`^(.+) is ((?:exactly |about |between |at most )?[0-9].*)$`, establish,
		Doc("The same in other words.", "P-40"),
		Example("operator step is between 2 and 60 seconds"))
	r.Given(`^(.+) är ((?:exakt |ungefär |mellan |högst )?[0-9].*)$`, establish, Swedish)
	r.Given(`^(.+) is "(.+)"$`, establish,
		Doc("A rule that no public source states, as one of the values of the parameter.", "P-03"),
		Example(`sync direction is "mirror"`))
	r.Given(`^(.+) är "([^"]+)"$`, establish, Swedish)
}
