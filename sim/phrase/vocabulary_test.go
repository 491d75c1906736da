package phrase_test

import "ombud/sim/phrase"

// vocabulary is a grammar of the size and shape of a real one.
func vocabulary() *phrase.Grammar {
	g := phrase.NewGrammar(
		phrase.Words("user", "the manager", "the delegate", "the second manager", "the second delegate"),
		phrase.Words("folder", "Calendar", "Tasks", "Inbox", "Contacts", "Notes", "Journal"),
		phrase.Words("role", "None", "Reviewer", "Author", "Editor"),
		phrase.Words("permission", "Full Access", "Send As", "Send on Behalf"),
		phrase.Words("telephony", "PC-to-PC only", "Audio/video disabled", "Remote call control",
			"Remote call control only", "Enterprise Voice").Called("telephony setting", "telephony settings"),
		phrase.Words("parameter", "user replication", "MAPI connect", "operator step", "Azure AD Connect interval"),
		phrase.Int("int", 1, 99),
		phrase.Duration("duration"),
		phrase.Span("window"),
		phrase.Quoted("name"),
		phrase.Percent("number"),
		phrase.Text("claim"),
	)
	for id, text := range templates {
		g.Add(id, text)
	}
	g.Add(wait, "wait for {window}")
	return g
}

// Numbers of the templates that tests name.
const (
	exits = iota
	removes
	policy
	has
	telephony
	takes
	others
	follows
	pass
	wait
	until
	sampled
	pair
	can
	moves
)

var templates = []string{
	exits:     "{user} exits Lync",
	removes:   "{user} removes {user} from the Delegates group",
	policy:    "the Exchange delegate sync policy of {user} is {on|off}",
	has:       "{user} has {role} on the {folder} folder of {user}",
	telephony: "{user} has the telephony setting {telephony}",
	takes:     "{parameter} takes {window}",
	others:    "{user} already has {int} other delegates",
	follows:   `{user} follows procedure "{name}"`,
	pass:      "{window} pass",
	wait:      "wait {window}",
	until:     "wait until {claim}, at most {duration}",
	sampled:   "in at least {number} % of runs, within {duration} {claim}",
	pair:      "the pair is {none|half|paired|stale}",
	can:       "{user} {can|cannot} send as {user}",
	moves:     "the administrator moves the mailboxes of {user} and {user} to Exchange Online",
}
