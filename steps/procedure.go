package steps

// procedures are the phrases about people who follow written instructions.
func (r *Registry) procedures() {
	r.When(`^(the (?:second )?(?:manager|delegate)) follows procedure "([^"\n]+)"$`, follow,
		Doc("Carries out a procedure from its first step to its end, as written.", "D-01"),
		Example(`the manager follows procedure "case-1-corrected"`))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) följer proceduren "([^"\n]+)"$`, follow, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) follows procedure "([^"\n]+)" (literally|as a subroutine|charitably)$`, follow,
		Doc("The same under one reading of its repeated steps.", "D-01", "D-02"),
		Example(`the manager follows procedure "case-1" as a subroutine`))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) följer proceduren "([^"\n]+)" (bokstavligt|som en subrutin|välvilligt)$`, follow, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) follows procedure "([^"\n]+)" while (the (?:second )?(?:manager|delegate)) follows procedure "([^"\n]+)"$`, follow,
		Doc("Two people carry out procedures at the same time.", "D-21"),
		Example(`the manager follows procedure "case-1-corrected" while the delegate follows procedure "mapi-diagnostic"`))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) följer proceduren "([^"\n]+)" medan (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) följer proceduren "([^"\n]+)"$`, follow, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) follows procedure "([^"\n]+)" without step ([0-9]+)$`, follow,
		Doc("One step is left out: its action, wait, condition and jump.", "D-08"),
		Example(`the manager follows procedure "case-1-corrected" without step 3`))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) följer proceduren "([^"\n]+)" utan steg ([0-9]+)$`, follow, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) follows steps ([0-9]+) to ([0-9]+) of procedure "([^"\n]+)"$`, follow,
		Doc("Only these steps; a jump out of them ends the procedure."),
		Example(`the manager follows steps 1 to 3 of procedure "case-1"`))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) följer steg ([0-9]+) till ([0-9]+) i proceduren "([^"\n]+)"$`, follow, Swedish)
	r.Then(`^from every state that can be reached (the (?:second )?(?:manager|delegate)) can repair the delegation with procedure "([^"\n]+)" within ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*)$`, repairable,
		Doc("Whenever the user begins the procedure, now or after anything that may still happen, it comes to its end, and the delegation is correct no later than that after it."),
		Example(`from every state that can be reached the manager can repair the delegation with procedure "case-1-corrected" within 10 minutes`))
	r.Then(`^från varje tillstånd som kan nås kan (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) reparera delegeringen med proceduren "([^"\n]+)" inom ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*)$`, repairable, Swedish)
	r.Then(`^the procedure has ended$`, judge,
		Doc("Everybody who followed a procedure came to an end of it."),
		Example("the procedure has ended"))
	r.Then(`^proceduren är avslutad$`, judge, Swedish)
	r.Then(`^the procedure never ends$`, judge,
		Doc("The steps repeat without progress.", "D-01"),
		Example("the procedure never ends"))
	r.Then(`^proceduren tar aldrig slut$`, judge, Swedish)
	r.Then(`^the procedure stopped at step ([0-9]+)$`, judge,
		Doc("The procedure ended, and this was its last step."),
		Example("the procedure stopped at step 16"))
	r.Then(`^proceduren stannade vid steg ([0-9]+)$`, judge, Swedish)
	r.Then(`^the reader is sent to support$`, judge,
		Doc("A step ended the procedure with the advice to contact support.", "F-406"),
		Example("the reader is sent to support"))
	r.Then(`^läsaren hänvisas till supporten$`, judge, Swedish)
}
