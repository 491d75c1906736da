package steps

// passing are the phrases about time that goes by.
func (r *Registry) passing() {
	r.When(`^((?:exactly |about |between |at most )?[0-9].*) pass(?:es)?$`, pass,
		Doc("Nobody does anything for a while."),
		Example("5 minutes pass", "1 minute passes"))
	r.When(`^((?:exakt |ungefär |mellan |högst )?[0-9].*) (?:går|passerar)$`, pass, Swedish)
}
