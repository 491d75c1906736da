package steps

// calendar are the phrases about what is seen of a Calendar, and sharing it.
func (r *Registry) calendar() {
	r.Given(`^the Default right on the Calendar of (the (?:second )?(?:manager|delegate)) is (None|Contributor|free/busy time, subject and location|free/busy time|Reviewer)$`, establish,
		Doc("What the Calendar shows to everybody.", "F-1302", "F-1303"),
		Example("the Default right on the Calendar of the manager is free/busy time"))
	r.Given(`^standardrätten på mappen Kalender hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) är (Ingen|Deltagare|tid för ledig/upptagen|tid för ledig/upptagen, ämne och plats|Granskare)$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) has limited details on the Calendar of (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("A right of free/busy time, subject and location.", "F-1304"),
		Example("the delegate has limited details on the Calendar of the manager"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) har begränsad insyn i mappen Kalender hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.Given(`^(the (?:second )?(?:manager|delegate)) cannot connect to the Calendar of (the (?:second )?(?:manager|delegate))$`, establish,
		Doc("Outlook does not reach the Calendar on the other side.", "F-1306"),
		Example("the delegate cannot connect to the Calendar of the manager"))
	r.Given(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan inte ansluta till mappen Kalender hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet)$`, establish, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) sees (nothing|times only|times, subject and location|all details, read-only|all details) of the Calendar of (the (?:second )?(?:manager|delegate)) in (the Scheduling Assistant|Outlook on the web by explicit URL|Outlook on the web|Outlook)$`, judge,
		Doc("How much is seen.", "F-1301", "F-1309"),
		Example("the delegate sees times only of the Calendar of the manager in the Scheduling Assistant"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) ser (ingenting|bara tider|tider, ämne och plats|alla detaljer, skrivskyddat|alla detaljer) i mappen Kalender hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i (Schemaläggningsassistenten|Outlook|Outlook på webben|Outlook på webben via uttrycklig URL)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) can create items in the Calendar of (the (?:second )?(?:manager|delegate)) in (the Scheduling Assistant|Outlook on the web by explicit URL|Outlook on the web|Outlook)$`, judge,
		Doc("Items can be created there.", "F-1309"),
		Example("the delegate can create items in the Calendar of the manager in Outlook"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan skapa objekt i mappen Kalender hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i (Schemaläggningsassistenten|Outlook|Outlook på webben|Outlook på webben via uttrycklig URL)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) cannot create items in the Calendar of (the (?:second )?(?:manager|delegate)) in (the Scheduling Assistant|Outlook on the web by explicit URL|Outlook on the web|Outlook)$`, judge,
		Doc("Items cannot be created there.", "F-1309"),
		Example("the delegate cannot create items in the Calendar of the manager in Outlook on the web"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar möjlighet att skapa objekt i mappen Kalender hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i (Schemaläggningsassistenten|Outlook|Outlook på webben|Outlook på webben via uttrycklig URL)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) can accept meeting requests for (the (?:second )?(?:manager|delegate)) in (the Scheduling Assistant|Outlook on the web by explicit URL|Outlook on the web|Outlook)$`, judge,
		Doc("Requests can be accepted there.", "F-1308"),
		Example("the delegate can accept meeting requests for the manager in Outlook"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan acceptera mötesförfrågningar för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i (Schemaläggningsassistenten|Outlook|Outlook på webben|Outlook på webben via uttrycklig URL)$`, judge, Swedish)
	r.Then(`^(the (?:second )?(?:manager|delegate)) cannot accept meeting requests for (the (?:second )?(?:manager|delegate)) in (the Scheduling Assistant|Outlook on the web by explicit URL|Outlook on the web|Outlook)$`, judge,
		Doc("Requests cannot be accepted there.", "F-1308"),
		Example("the delegate cannot accept meeting requests for the manager in Outlook on the web"))
	r.Then(`^(den (?:andra )?mötesansvarige|(?:det andra )?ombudet) saknar möjlighet att acceptera mötesförfrågningar för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i (Schemaläggningsassistenten|Outlook|Outlook på webben|Outlook på webben via uttrycklig URL)$`, judge, Swedish)
	r.Then(`^the Accept button for the Calendar of (the (?:second )?(?:manager|delegate)) (works|is broken|is missing) for (the (?:second )?(?:manager|delegate)) in (Outlook \(MSI\)|Outlook \(Semi-annual Channel\)|Outlook \(Monthly Channel\)|Outlook on the web|Outlook for Mac|Outlook for iOS|Outlook for Android)$`, judge,
		Doc("What becomes of an invitation to share the Calendar.", "F-1408"),
		Example("the Accept button for the Calendar of the manager works for the delegate in Outlook (MSI)"))
	r.Then(`^knappen Acceptera för mappen Kalender hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) (fungerar|är trasig|saknas) för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) i (Outlook \(MSI\)|Outlook \(halvårskanalen\)|Outlook \(månadskanalen\)|Outlook på webben|Outlook för Mac|Outlook för iOS|Outlook för Android)$`, judge, Swedish)
}
