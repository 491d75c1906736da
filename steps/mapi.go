package steps

// mapi are the phrases about the road from a Lync client to Exchange.
func (r *Registry) mapi() {
	r.Given(`^the MAPI service is unavailable to (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("The user's Lync client cannot reach Exchange at the beginning.", "F-401"),
		Example("the MAPI service is unavailable to the delegate"))
	r.Given(`^MAPI-tjänsten är otillgänglig för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.When(`^the MAPI service becomes unavailable to (the (?:second )?(?:manager|delegate))$`, act,
		Doc("The user's Lync client loses Exchange; Outlook keeps working.", "F-401"),
		Example("the MAPI service becomes unavailable to the delegate"))
	r.When(`^MAPI-tjänsten blir otillgänglig för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^the MAPI service becomes available to (the (?:second )?(?:manager|delegate))$`, act,
		Doc("The user's Lync client can connect to Exchange again.", "F-401", "F-408"),
		Example("the MAPI service becomes available to the delegate"))
	r.When(`^MAPI-tjänsten blir tillgänglig för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, act, Swedish)
	r.When(`^the MAPI service becomes unavailable to everybody$`, act,
		Doc("All Lync clients lose Exchange; Outlook keeps working.", "F-401"),
		Example("the MAPI service becomes unavailable to everybody"))
	r.When(`^MAPI-tjänsten blir otillgänglig för alla$`, act, Swedish)
	r.When(`^the MAPI service becomes available to everybody$`, act,
		Doc("All Lync clients can connect to Exchange again.", "F-401", "F-408"),
		Example("the MAPI service becomes available to everybody"))
	r.When(`^MAPI-tjänsten blir tillgänglig för alla$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) checks the MAPI status$`, act,
		Doc("Reads the status off the configuration information.", "F-402"),
		Example("the manager checks the MAPI status"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kontrollerar MAPI-status$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) finds the Lync icon in the notification area$`, act,
		Doc("First step on the way to the MAPI status.", "MD-2"),
		Example("the manager finds the Lync icon in the notification area"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) hittar Lync-ikonen i meddelandefältet$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) opens the extended menu of the Lync icon$`, act,
		Doc("CTRL and the right mouse button on the icon.", "MD-3"),
		Example("the manager opens the extended menu of the Lync icon"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) öppnar den utökade menyn för Lync-ikonen$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) opens the configuration information$`, act,
		Doc("Opens the table from the extended menu.", "MD-4"),
		Example("the manager opens the configuration information"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) öppnar Konfigurationsinformation$`, act, Swedish)
	r.When(`^(the (?:second )?(?:manager|delegate)) finds the MAPI information$`, act,
		Doc("Finds the row in the table.", "MD-5"),
		Example("the manager finds the MAPI information"))
	r.When(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) hittar MAPI-informationen$`, act, Swedish)
	r.Then(`^the MAPI status of (the (?:second )?(?:manager|delegate)) is OK$`, judge,
		Doc("The user's Lync client is connected to Exchange.", "F-403"),
		Example("the MAPI status of the delegate is OK"))
	r.Then(`^MAPI-status för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är OK$`, judge, Swedish)
	r.Then(`^the MAPI status of (the (?:second )?(?:manager|delegate)) is not OK$`, judge,
		Doc("The user's Lync client is not connected to Exchange.", "F-404"),
		Example("the MAPI status of the delegate is not OK"))
	r.Then(`^MAPI-status för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) avviker från OK$`, judge, Swedish)
}
