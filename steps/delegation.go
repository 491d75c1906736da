package steps

// delegation are the phrases about the pair as a whole.
func (r *Registry) delegation() {
	r.Given(`^the delegation is set up correctly$`, establish,
		Doc("Manager and delegate are paired in Lync, and the delegate has what Exchange has to grant.", "F-307"),
		Example("the delegation is set up correctly"))
	r.Given(`^delegeringen är korrekt uppsatt$`, establish, Swedish)
	r.Given(`^the delegation is half set up$`, establish,
		Doc("Case 1: the manager lists the delegate, the delegate does not list the manager.", "F-305"),
		Example("the delegation is half set up"))
	r.Given(`^delegeringen är halvt uppsatt$`, establish, Swedish)
	r.Given(`^the delegate was removed in Outlook$`, establish,
		Doc("Case 2: the manager removed the delegate in Outlook, and Lync still knows the pair.", "F-306", "F-206"),
		Example("the delegate was removed in Outlook"))
	r.Given(`^ombudet har tagits bort i Outlook$`, establish, Swedish)
	r.Given(`^there is no delegation$`, establish,
		Doc("Neither Lync nor Exchange knows the pair."),
		Example("there is no delegation"))
	r.Given(`^det finns ingen delegering$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) already has ([0-9]+) other delegates$`, establish,
		Doc("Delegates outside the scenario who count against the limit.", "F-112"),
		Example("the manager already has 24 other delegates"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har redan ([0-9]+) andra ombud$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) is already a delegate of ([0-9]+) other managers$`, establish,
		Doc("Managers outside the scenario who count against the limit.", "F-112"),
		Example("the delegate is already a delegate of 25 other managers"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är redan ombud för ([0-9]+) andra mötesansvariga$`, establish, Swedish)
	r.Given(`^a security group is a delegate of (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("A security group among the delegates, which Lync does not support.", "F-113"),
		Example("a security group is a delegate of the manager"))
	r.Given(`^en säkerhetsgrupp är ombud för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.Then(`^the delegation is correct$`, judge,
		Doc("Both groups show the other, the delegate has Editor on the Calendar, is on the Send on Behalf list and in Outlook's, and the add-in succeeds.", "F-307"),
		Example("the delegation is correct"))
	r.Then(`^delegeringen är korrekt$`, judge, Swedish)
	r.Then(`^the delegation is not correct$`, judge,
		Doc("Something of a correct delegation is missing.", "F-307"),
		Example("the delegation is not correct"))
	r.Then(`^delegeringen är felaktig$`, judge, Swedish)
	r.Then(`^the pair is (none|half|paired|stale)$`, judge,
		Doc("How manager and delegate stand: not at all, half, paired, or paired in Lync only.", "F-305", "F-308"),
		Example("the pair is half"))
	r.Then(`^paret är (obildat|halvt|fullständigt|inaktuellt)$`, judge, Swedish)
	r.Then(`^the pair of (the (?:second )?(?:manager|delegate)) with (the (?:second )?(?:manager|delegate)) is (none|half|paired|stale)$`, judge,
		Doc("The same for any manager and any delegate.", "F-305", "F-308"),
		Example("the pair of the second manager with the second delegate is none"))
	r.Then(`^paret (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) med (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är (obildat|halvt|fullständigt|inaktuellt)$`, judge, Swedish)
}
