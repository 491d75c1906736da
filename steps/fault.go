package steps

// faults are the phrases about what may break at any time, and how often.
func (r *Registry) faults() {
	r.Given(`^an outage of the MAPI service for (the (?:second )?(?:manager|delegate)) may begin at any time and lasts ((?:exactly |about |between |at most )?[0-9].*)$`, establish,
		Doc("Once, at any moment or never, the Lync client of the user loses Exchange for a while.", "F-409"),
		Example("an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 30 minutes"))
	r.Given(`^ett avbrott i MAPI-tjänsten för (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan börja när som helst och varar ((?:exakt |ungefär |mellan |högst )?[0-9].*)$`, establish, Swedish)
	r.Given(`^an outage of the MAPI service for everybody may begin at any time and lasts ((?:exactly |about |between |at most )?[0-9].*)$`, establish,
		Doc("Once, at any moment or never, all Lync clients lose Exchange for a while.", "F-401", "F-409"),
		Example("an outage of the MAPI service for everybody may begin at any time and lasts at most 5 minutes"))
	r.Given(`^ett avbrott i MAPI-tjänsten för alla kan börja när som helst och varar ((?:exakt |ungefär |mellan |högst )?[0-9].*)$`, establish, Swedish)
	r.Given(`^the Lync client of (the (?:second )?(?:manager|delegate)) may crash at any time$`, establish,
		Doc("Once, at any moment or never, the client ends."),
		Example("the Lync client of the delegate may crash at any time"))
	r.Given(`^Lync-klienten hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan krascha när som helst$`, establish, Swedish)
	r.Given(`^the Lync client of (the (?:second )?(?:manager|delegate)) may crash and start again at any time$`, establish,
		Doc("Once, at any moment or never, the client ends and signs in again by itself."),
		Example("the Lync client of the manager may crash and start again at any time"))
	r.Given(`^Lync-klienten hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan krascha och starta igen när som helst$`, establish, Swedish)
	r.Given(`^the Outlook of (the (?:second )?(?:manager|delegate)) may crash at any time$`, establish,
		Doc("Once, at any moment or never, while it is open, Outlook ends; a dialog's edits are lost.", "F-603"),
		Example("the Outlook of the manager may crash at any time"))
	r.Given(`^Outlook hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan krascha när som helst$`, establish, Swedish)
	r.Given(`^a partition (in both directions|towards Lync Server|from Lync Server) may cut (the (?:second )?(?:manager|delegate)) off at any time and lasts ((?:exactly |about |between |at most )?[0-9].*)$`, establish,
		Doc("Once, at any moment or never, the user's Lync client loses Lync Server in one direction or both.", "P-47"),
		Example("a partition towards Lync Server may cut the manager off at any time and lasts between 1 and 3 minutes"))
	r.Given(`^ett nätverksavbrott (i båda riktningarna|mot Lync Server|från Lync Server) kan skära av (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) när som helst och varar ((?:exakt |ungefär |mellan |högst )?[0-9].*)$`, establish, Swedish)
	r.Given(`^a stall of the user replication may begin at any time and lasts ((?:exactly |about |between |at most )?[0-9].*)$`, establish,
		Doc("Once, at any moment or never, Lync Server stops replicating for a while.", "F-503", "P-29"),
		Example("a stall of the user replication may begin at any time and lasts at most 30 minutes"))
	r.Given(`^ett stopp i användarreplikeringen kan börja när som helst och varar ((?:exakt |ungefär |mellan |högst )?[0-9].*)$`, establish, Swedish)
	r.Given(`^a Lync message (from|to) (the (?:second )?(?:manager|delegate)) may be (lost|delayed|duplicated) at any time$`, establish,
		Doc("Once, at any moment or never, this happens to one message that is then under way; if there is none, nothing.", "P-59", "P-60"),
		Example("a Lync message to the delegate may be lost at any time"))
	r.Given(`^ett Lync-meddelande (från|till) (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan (försvinna|försenas|dubbleras) när som helst$`, establish, Swedish)
	r.Given(`^the newest Lync message about (the (?:second )?(?:manager|delegate)) may arrive first at any time$`, establish,
		Doc("Once, at any moment or never, the newest message of a pair arrives at once, before the older ones.", "F-209"),
		Example("the newest Lync message about the manager may arrive first at any time"))
	r.Given(`^det nyaste Lync-meddelandet om (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan komma fram först när som helst$`, establish, Swedish)
	r.Given(`^the clock of (the (?:second )?(?:manager|delegate)) may jump (forward|back) by ([0-9].*) at any time$`, establish,
		Doc("Once, at any moment or never, the clock of the user's computer jumps by whole half minutes, up to an hour.", "P-61"),
		Example("the clock of the manager may jump forward by 10 minutes at any time"))
	r.Given(`^klockan hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kan hoppa (framåt|bakåt) med ([0-9].*) när som helst$`, establish, Swedish)
	r.Given(`^at most ([0-9]+) faults happen$`, establish,
		Doc("Limits all faults together and lets each strike more than once."),
		Example("at most 2 faults happen"))
	r.Given(`^högst ([0-9]+) fel inträffar$`, establish, Swedish)
	r.When(`^a Lync message (from|to) (the (?:second )?(?:manager|delegate)) is lost$`, act,
		Doc("One message under way between the user's client and Lync Server never arrives, and nobody sends it again."),
		Example("a Lync message to the delegate is lost"))
	r.When(`^ett Lync-meddelande (från|till) (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) försvinner$`, act, Swedish)
	r.When(`^a Lync message (from|to) (the (?:second )?(?:manager|delegate)) is delayed$`, act,
		Doc("One message under way waits, and then starts its way anew.", "P-59"),
		Example("a Lync message from the manager is delayed"))
	r.When(`^ett Lync-meddelande (från|till) (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) försenas$`, act, Swedish)
	r.When(`^a Lync message (from|to) (the (?:second )?(?:manager|delegate)) is duplicated$`, act,
		Doc("One message under way arrives a second time, perhaps after the list has changed.", "F-209", "P-60", "P-62"),
		Example("a Lync message to the delegate is duplicated"))
	r.When(`^ett Lync-meddelande (från|till) (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) dubbleras$`, act, Swedish)
	r.When(`^the newest Lync message about (the (?:second )?(?:manager|delegate)) arrives first$`, act,
		Doc("Of the messages under way between the user's pairs and Lync Server the newest one of a pair arrives at once."),
		Example("the newest Lync message about the manager arrives first"))
	r.When(`^det nyaste Lync-meddelandet om (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) kommer fram först$`, act, Swedish)
	r.When(`^the user replication of Lync Server stalls$`, act,
		Doc("What travels from the server's list to the delegates' clients waits.", "F-503", "P-29"),
		Example("the user replication of Lync Server stalls"))
	r.When(`^användarreplikeringen i Lync Server stannar$`, act, Swedish)
	r.When(`^the user replication of Lync Server resumes$`, act,
		Doc("What has waited starts, and takes its full time from now on.", "P-29"),
		Example("the user replication of Lync Server resumes"))
	r.When(`^användarreplikeringen i Lync Server fortsätter$`, act, Swedish)
	r.When(`^the clock of (the (?:second )?(?:manager|delegate)) jumps forward by ([0-9].*)$`, act,
		Doc("Timers of the user's Lync client come due sooner; too far off, sign-in and MAPI are refused.", "P-61"),
		Example("the clock of the delegate jumps forward by 10 minutes"))
	r.When(`^klockan hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) hoppar framåt med ([0-9].*)$`, act, Swedish)
	r.When(`^the clock of (the (?:second )?(?:manager|delegate)) jumps back by ([0-9].*)$`, act,
		Doc("Timers of the user's Lync client come due later; too far off, sign-in and MAPI are refused.", "P-61"),
		Example("the clock of the delegate jumps back by 90 seconds"))
	r.When(`^klockan hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) hoppar bakåt med ([0-9].*)$`, act, Swedish)
	r.When(`^the clock of (the (?:second )?(?:manager|delegate)) is set right$`, act,
		Doc("The way back; a client that was refused tries again at once.", "P-61"),
		Example("the clock of the delegate is set right"))
	r.When(`^klockan hos (den (?:andra )?mötesansvarige|(?:det andra )?ombudet) ställs rätt$`, act, Swedish)
}
