package steps

// message are the phrases about mail in the name of somebody else.
func (r *Registry) message() {
	r.When(`^(the (?:second )?(?:manager|delegate)) sends a message as (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Sends with the manager as the sender.", "F-906"),
		Example("the delegate sends a message as the manager"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) skickar ett meddelande som (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) sends a message on behalf of (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Sends for the manager; with Send As as well, that is used.", "F-907", "F-908"),
		Example("the delegate sends a message on behalf of the manager"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) skickar ett meddelande för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^a meeting request is sent to (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Somebody invites the user to a meeting.", "F-612"),
		Example("a meeting request is sent to the manager"))
	r.When(`^en mötesförfrågan skickas till (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) can send as (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The user has Send As.", "F-906"),
		Example("the delegate can send as the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan skicka som (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) cannot send as (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The user does not have Send As.", "F-906"),
		Example("the delegate cannot send as the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar möjlighet att skicka som (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) can send on behalf of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The user is on the Send on Behalf list.", "F-908"),
		Example("the delegate can send on behalf of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan skicka för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) cannot send on behalf of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The user is not on the Send on Behalf list.", "F-908"),
		Example("the delegate cannot send on behalf of the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar möjlighet att skicka för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) receives copies of meeting requests to (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The hidden rule forwards meeting requests to the user.", "F-612"),
		Example("the delegate receives copies of meeting requests to the manager"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) får kopior av mötesförfrågningar till (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the message is sent as (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The last message went out as the manager.", "F-907"),
		Example("the message is sent as the manager"))
	r.Then(`^meddelandet skickas som (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the message is sent on behalf of (the (?:second )?(?:manager|delegate))$`, judge,
		Doc("The last message went out on behalf of the manager.", "F-907"),
		Example("the message is sent on behalf of the manager"))
	r.Then(`^meddelandet skickas för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^the message is refused$`, judge,
		Doc("The last message was refused.", "F-906", "F-908"),
		Example("the message is refused"))
	r.Then(`^meddelandet nekas$`, judge, Swedish)
}
