package steps

// lync are the phrases about the Lync client of a user.
func (r *Registry) lync() {
	r.Given(`^(the (?:second )?(?:manager|delegate)) uses Lync Basic$`, establish,
		Doc("The user installs Lync Basic, which has no delegate functions and takes an existing pairing away.", "F-119"),
		Example("the delegate uses Lync Basic"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) använder Lync Basic$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) uses a Mac$`, establish,
		Doc("The client runs on a Mac, which cannot connect to Exchange through MAPI.", "F-118"),
		Example("the manager uses a Mac"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) använder en Mac$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) has the telephony setting (PC-to-PC only|Audio/video disabled|Remote call control|Remote call control only|Enterprise Voice)$`, establish,
		Doc("The telephony setting of the account; with Enterprise Voice the article does not apply.", "F-103", "F-104"),
		Example("the manager has the telephony setting Enterprise Voice"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har telefoniinställningen (Endast PC-till-PC|Ljud/video inaktiverat|Fjärrsamtalskontroll|Endast fjärrsamtalskontroll|Enterprise Voice)$`, establish, Swedish)
	r.Given(`^the Lync home of (the (?:second )?(?:manager|delegate)) is (on-premises|in Exchange Online)$`, establish,
		Doc("Where the Lync account is homed.", "F-117"),
		Example("the Lync home of the delegate is in Exchange Online"))
	r.Given(`^Lync-kontot för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) finns (lokalt|i Exchange Online)$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) is signed out of Lync$`, establish,
		Doc("The Lync client does not run at the beginning.", "F-115"),
		Example("the delegate is signed out of Lync"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har loggat ut från Lync$`, establish, Swedish)
	r.Given(`^the SIP address and the mail address of (the (?:second )?(?:manager|delegate)) differ$`, establish,
		Doc("The addresses do not match, so MAPI never becomes OK.", "F-407"),
		Example("the SIP address and the mail address of the manager differ"))
	r.Given(`^SIP-adressen och e-postadressen för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) skiljer sig åt$`, establish, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) exits Lync$`, act,
		Doc("Ends the client; it keeps nothing.", "C1-05"),
		Example("the manager exits Lync"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) avslutar Lync$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) signs in to Lync$`, act,
		Doc("Starts the client and signs in; the user does not wait for it.", "C1-11", "F-507"),
		Example("the manager signs in to Lync"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) loggar in i Lync$`, act, Swedish)
	r.When(`^the Lync client of (the (?:second )?(?:manager|delegate)) crashes$`, act,
		Doc("The client ends at once, against the will of its user."),
		Example("the Lync client of the delegate crashes"))
	r.When(`^Lync-klienten hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kraschar$`, act, Swedish)
	r.When(`^the Lync client of (the (?:second )?(?:manager|delegate)) crashes and starts again$`, act,
		Doc("The client ends at once and signs in again by itself."),
		Example("the Lync client of the manager crashes and starts again"))
	r.When(`^Lync-klienten hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kraschar och startar igen$`, act, Swedish)
	r.When(`^Lync Server no longer hears (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Nothing the client sends arrives; the client takes itself for signed in."),
		Example("Lync Server no longer hears the manager"))
	r.When(`^Lync Server hör inte längre (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^Lync Server can no longer reach (the (?:second )?(?:manager|delegate))$`, act,
		Doc("Nothing the server sends arrives; the client takes itself for signed in."),
		Example("Lync Server can no longer reach the delegate"))
	r.When(`^Lync Server når inte längre (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) loses the connection to Lync Server$`, act,
		Doc("The client runs on without Lync Server."),
		Example("the delegate loses the connection to Lync Server"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) förlorar anslutningen till Lync Server$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) gets the connection to Lync Server back$`, act,
		Doc("The client signs in again by itself."),
		Example("the delegate gets the connection to Lync Server back"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) får tillbaka anslutningen till Lync Server$`, act, Swedish)
	r.Then(`^Lync of (the (?:second )?(?:manager|delegate)) is running$`, judge,
		Doc("The Lync client is started, signed in or not."),
		Example("Lync of the manager is running"))
	r.Then(`^Lync är igång hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
	r.Then(`^Lync of (the (?:second )?(?:manager|delegate)) is not running$`, judge,
		Doc("The Lync client is not started."),
		Example("Lync of the manager is not running"))
	r.Then(`^Lync är avstängt hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, judge, Swedish)
}
