package world

import (
	"slices"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/phrase"
)

// A Parameter describes one assumption: its id, its name in the vocabulary,
// what it means, and its range.
type Parameter struct {
	ID      string     // P-29
	Name    string     // "user replication"
	Swedish string     // its name in Swedish: "användarreplikering"
	Doc     string     // what it is: a key of the catalogue
	Default string     // in words of the vocabulary
	Range   sim.Window // windows: what may be set, both ends within
	Values  []string   // choices: the values in order, the default first; nil for windows

	swedish []string // Values in Swedish, in the same order

	window func(*Params) *sim.Window
	choice func(*Params) *uint8
}

// Parameters lists every parameter in the order of its id. The slice is fresh.
func Parameters() []Parameter {
	out := make([]Parameter, len(parameterTable))
	for i, p := range parameterTable {
		out[i] = p.complete()
	}
	return out
}

// Hybrid says whether the parameter matters in a hybrid deployment only.
func (p Parameter) Hybrid() bool {
	switch p.ID {
	case "P-22", "P-23", "P-24", "P-26", "P-27", "P-28", "P-31", "P-32", "P-33", "P-34", "P-35",
		"P-49", "P-50", "P-51", "P-52", "P-53", "P-54", "P-55", "P-57", "P-58":
		return true
	}
	return false
}

// assumesHybrid says whether an assumption about a hybrid deployment differs from
// its default.
func (p *Params) assumesHybrid() bool {
	defaults := Defaults()
	for _, q := range parameterTable {
		if q.Hybrid() && (q.window != nil && *q.window(p) != *q.window(&defaults) || q.window == nil && *q.choice(p) != 0) {
			return true
		}
	}
	return false
}

// In makes a parameter an argument of messages: NameIn.
func (p Parameter) In(l language.Language) string { return p.NameIn(l) }

// complete is the parameter with its default in words.
func (p Parameter) complete() Parameter {
	if p.window == nil {
		p.Default = p.Values[0]
		return p
	}
	d := Defaults()
	p.Default = printWindow(*p.window(&d))
	return p
}

// NameIn is the name of the parameter in a language.
func (p Parameter) NameIn(l language.Language) string {
	return [language.Languages]string{p.Name, p.Swedish}[l]
}

// DefaultIn is the default in words of a language.
func (p Parameter) DefaultIn(l language.Language) string { return p.ValueIn(l, p.complete().Default) }

// ValuesIn are the values of a choice in a language, in the order of Values.
func (p Parameter) ValuesIn(l language.Language) []string {
	if l == language.Swedish {
		return p.swedish
	}
	return p.Values
}

// ValueIn is a value, as Params.Value has it, in words of a language. What is no value
// of the parameter stays as it is.
func (p Parameter) ValueIn(l language.Language, value string) string {
	if p.Values == nil {
		lo, hi, err := parseWindow(value)
		if err != nil {
			return value
		}
		return phrase.Window{Lo: lo, Hi: hi}.In(l)
	}
	if i := p.choiceCalled(value); i >= 0 {
		return p.ValuesIn(l)[i]
	}
	return value
}

// english is a value in English words if it is one in Swedish words; otherwise it stays
// as it is.
func (p Parameter) english(value string) string {
	if i := slices.IndexFunc(p.swedish, func(v string) bool { return strings.EqualFold(v, value) }); i >= 0 {
		return p.Values[i]
	}
	return value
}

// choiceCalled is the index of the value that is called so in either language; -1
// for none.
func (p Parameter) choiceCalled(value string) int {
	for l := range language.Languages {
		if i := slices.IndexFunc(p.ValuesIn(l), func(v string) bool { return strings.EqualFold(v, value) }); i >= 0 {
			return i
		}
	}
	return -1
}

const minute = time.Minute

var yesNo, yesNoSwedish = []string{"no", "yes"}, []string{"nej", "ja"}

var parameterTable = []Parameter{
	{ID: "P-01", Name: "telephony that counts", Swedish: "telefoni som räknas", Doc: language.Key("whose Enterprise Voice setting puts a pair outside the article"),
		Values: []string{"manager", "delegate", "both"}, swedish: []string{"den mötesansvariges", "ombudets", "båda"}, choice: func(p *Params) *uint8 { return &p.Telephony }},
	{ID: "P-02", Name: "empty People I Manage Calls For group stays", Swedish: "en tom grupp Personer som jag hanterar samtal för finns kvar", Doc: language.Key("whether the group stays in the client after its last member left"),
		Values: yesNo, swedish: yesNoSwedish, choice: func(p *Params) *uint8 { return &p.EmptyGroupStays }},
	{ID: "P-03", Name: "sync direction", Swedish: "synkroniseringsriktning", Doc: language.Key("whether a removal in Outlook is carried over to Lync Server"),
		Values: []string{"add only", "mirror"}, swedish: []string{"bara tillägg", "spegling"}, choice: func(p *Params) *uint8 { return &p.Direction }},
	{ID: "P-03b", Name: "re-add of a delegate removed in Lync only", Swedish: "återinförande av ett ombud som bara tagits bort i Lync", Doc: language.Key("when a delegate who is still listed in Exchange is published again"),
		Values: []string{"at sign-in", "never", "at the next poll"}, swedish: []string{"vid inloggning", "aldrig", "vid nästa avläsning"}, choice: func(p *Params) *uint8 { return &p.ReAddRevoked }},
	{ID: "P-04", Name: "pairing without Send on Behalf", Swedish: "parning utan Skicka för", Doc: language.Key("whether a pair may form while Send on Behalf is missing"),
		Values: yesNo, swedish: yesNoSwedish, choice: func(p *Params) *uint8 { return &p.SendOnBehalfFree }},
	{ID: "P-05", Name: "split homes", Swedish: "delade konton", Doc: language.Key("what the add-in answers when Lync homes or mailboxes are split"),
		Values: []string{"permission error", "no response"}, swedish: []string{"behörighetsfel", "inget svar"}, choice: func(p *Params) *uint8 { return &p.Split }},
	{ID: "P-06", Name: "half pair completes", Swedish: "fullbordan av ett halvt par", Doc: language.Key("what completes a pair whose delegate was away when the addition arrived"),
		Values: []string{"never", "at the delegate's MAPI connection"}, swedish: []string{"aldrig", "vid ombudets MAPI-anslutning"}, choice: func(p *Params) *uint8 { return &p.HalfCompletes }},
	{ID: "P-07", Name: "re-add during replication", Swedish: "nytt tillägg under replikering", Doc: language.Key("what a publication yields while an earlier removal is still replicating"),
		Values: []string{"half", "none", "ok"}, swedish: []string{"halvt", "inget", "ok"}, choice: func(p *Params) *uint8 { return &p.ReAdd }},
	{ID: "P-08", Name: "MAPI needs Outlook", Swedish: "MAPI kräver Outlook", Doc: language.Key("whether the Lync client reaches Exchange only while Outlook is open"),
		Values: yesNo, swedish: yesNoSwedish, choice: func(p *Params) *uint8 { return &p.MapiNeedsOutlook }},
	{ID: "P-09", Name: "MAPI connect", Swedish: "MAPI-anslutning", Doc: language.Key("from sign-in, or from the service coming back, to MAPI status OK"),
		Range: sim.AtMost(10 * minute), window: func(p *Params) *sim.Window { return &p.MapiConnect }},
	{ID: "P-11", Name: "cancel saves the edits", Swedish: "avbryt sparar ändringarna", Doc: language.Key("whether cancelling the Delegates dialog saves its edits all the same"),
		Values: yesNo, swedish: yesNoSwedish, choice: func(p *Params) *uint8 { return &p.CancelKeeps }},
	{ID: "P-12", Name: "delivery scope", Swedish: "leveransomfång", Doc: language.Key("who gets the meeting messages of the manager"),
		Values: []string{"delegates and send information to me", "delegates only", "delegates and me", "no forward"}, swedish: []string{"ombuden, med information till mig", "bara ombuden", "ombuden och jag", "ingen vidarebefordran"},
		choice: func(p *Params) *uint8 { return &p.Scope }},
	{ID: "P-13", Name: "removal in Outlook keeps Send on Behalf", Swedish: "borttagning i Outlook behåller Skicka för", Doc: language.Key("whether Send on Behalf survives the removal of a delegate"),
		Values: yesNo, swedish: yesNoSwedish, choice: func(p *Params) *uint8 { return &p.RemoveKeeps }},
	{ID: "P-14", Name: "adding an existing delegate", Swedish: "tillägg av ett befintligt ombud", Doc: language.Key("what Outlook does when somebody who is listed is added"),
		Values: []string{"refused", "duplicate"}, swedish: []string{"nekas", "dubblett"}, choice: func(p *Params) *uint8 { return &p.Existing }},
	{ID: "P-15", Name: "delegate sync policy by default", Swedish: "standardprincip för ombudssynkronisering", Doc: language.Key("the policy of a user nobody set it for; the healthy pair has it on"),
		Values: []string{"on", "off"}, swedish: []string{"på", "av"}, choice: func(p *Params) *uint8 { return &p.PolicyDefault }},
	{ID: "P-16", Name: "add-in check order", Swedish: "tilläggets kontrollordning", Doc: language.Key("which side the add-in asks first"),
		Values: []string{"Exchange first", "Lync first"}, swedish: []string{"Exchange först", "Lync först"}, choice: func(p *Params) *uint8 { return &p.CheckOrder }},
	{ID: "P-17", Name: "partial Exchange rights", Swedish: "ofullständiga Exchange-rättigheter", Doc: language.Key("what the add-in answers to a delegate without Editor or without Send on Behalf"),
		Values: []string{"permission error", "no response"}, swedish: []string{"behörighetsfel", "inget svar"}, choice: func(p *Params) *uint8 { return &p.Partial }},
	{ID: "P-18", Name: "Lync client of the delegate not running", Swedish: "Lync-klienten hos ombudet är avstängd", Doc: language.Key("what the add-in answers then"),
		Values: []string{"add-in unavailable", "no response"}, swedish: []string{"tillägget otillgängligt", "inget svar"}, choice: func(p *Params) *uint8 { return &p.NotRunning }},
	{ID: "P-22", Name: "deletions exactly at the threshold", Swedish: "borttagningar exakt vid gränsen", Doc: language.Key("what exactly 500 staged deletions do to the export of Azure AD Connect"),
		Values: []string{"pass", "stop the export"}, swedish: []string{"släpps igenom", "stoppar exporten"}, choice: func(p *Params) *uint8 { return &p.DeletionTie }},
	{ID: "P-23", Name: "Send on Behalf edited on both sides", Swedish: "Skicka för ändrat på båda sidor", Doc: language.Key("whose list stands when both sides edit it between two cycles"),
		Values: []string{"the mailbox's side wins", "the last writer wins", "both are kept", "the on-premises side wins"}, swedish: []string{"postlådans sida vinner", "den som skrev sist vinner", "båda behålls", "den lokala sidan vinner"},
		choice: func(p *Params) *uint8 { return &p.Conflict }},
	{ID: "P-24", Name: "reference to somebody out of scope", Swedish: "hänvisning till någon utanför omfånget", Doc: language.Key("what an entry for somebody Azure AD Connect does not synchronise does to its list"),
		Values: []string{"dropped", "stops the object's export"}, swedish: []string{"utelämnas", "stoppar objektets export"}, choice: func(p *Params) *uint8 { return &p.DroppedReference }},
	{ID: "P-26", Name: "forest export after a stopped cloud export", Swedish: "skogsexport efter stoppad molnexport", Doc: language.Key("whether a cycle whose export to the cloud was stopped still exports to the forest"),
		Values: []string{"runs", "skipped"}, swedish: []string{"körs", "hoppas över"}, choice: func(p *Params) *uint8 { return &p.StoppedExport }},
	{ID: "P-27", Name: "conversion of a moved mailbox", Swedish: "konvertering av en flyttad postlåda", Doc: language.Key("whether the remote mailbox of a moved user always becomes ACL capable"),
		Values: []string{"never fails", "may fail"}, swedish: []string{"misslyckas aldrig", "kan misslyckas"}, choice: func(p *Params) *uint8 { return &p.Conversion }},
	{ID: "P-28", Name: "mapping granted before a move", Swedish: "mappning beviljad före en flytt", Doc: language.Key("whether a mailbox stays mapped when one of the two is moved"),
		Values: []string{"stays", "lost"}, swedish: []string{"finns kvar", "försvinner"}, choice: func(p *Params) *uint8 { return &p.MappingLost }},
	{ID: "P-29", Name: "user replication", Swedish: "användarreplikering", Doc: language.Key("from a change on Lync Server to the other user's client"),
		Range: sim.AtMost(60 * minute), window: func(p *Params) *sim.Window { return &p.Replication }},
	{ID: "P-31", Name: "Azure AD Connect cycle", Swedish: "Azure AD Connect-cykel", Doc: language.Key("one cycle of Azure AD Connect, in six equal phases"),
		Range: sim.AtMost(30 * minute), window: func(p *Params) *sim.Window { return &p.Cycle }},
	{ID: "P-32", Name: "forward sync", Swedish: "framåtsynkronisering", Doc: language.Key("from Azure AD to Exchange Online"),
		Range: sim.AtMost(24 * time.Hour), window: func(p *Params) *sim.Window { return &p.ForwardSync }},
	{ID: "P-33", Name: "back sync", Swedish: "tillbakasynkronisering", Doc: language.Key("from Exchange Online to Azure AD"),
		Range: sim.AtMost(24 * time.Hour), window: func(p *Params) *sim.Window { return &p.BackSync }},
	{ID: "P-34", Name: "ACLable recognition", Swedish: "igenkänning av ACL-stöd", Doc: language.Key("until Exchange Online takes a user for ACL capable"),
		Range: sim.AtMost(2 * time.Hour), window: func(p *Params) *sim.Window { return &p.Recognition }},
	{ID: "P-35", Name: "directory replication", Swedish: "katalogreplikering", Doc: language.Key("until every controller of the forest has what one was given"),
		Range: sim.AtMost(60 * minute), window: func(p *Params) *sim.Window { return &p.DirectoryReplication }},
	{ID: "P-40", Name: "operator step", Swedish: "läsarens steg", Doc: language.Key("between two actions of one user"),
		Range: sim.AtMost(24 * time.Hour), window: func(p *Params) *sim.Window { return &p.OperatorStep }},
	{ID: "P-41", Name: "Lync sign-in", Swedish: "Lync-inloggning", Doc: language.Key("from starting the Lync client to being signed in"),
		Range: sim.AtMost(time.Hour), window: func(p *Params) *sim.Window { return &p.SignIn }},
	{ID: "P-42", Name: "delegate change notice", Swedish: "upptäckt av ändrade ombud", Doc: language.Key("until the manager's Lync client notices a changed delegate list"),
		Range: sim.AtMost(24 * time.Hour), window: func(p *Params) *sim.Window { return &p.ChangeNotice }},
	{ID: "P-43", Name: "rights check", Swedish: "rättighetskontroll", Doc: language.Key("the check of the Calendar rights through MAPI"),
		Range: sim.AtMost(time.Hour), window: func(p *Params) *sim.Window { return &p.RightsCheck }},
	{ID: "P-44", Name: "publication", Swedish: "publicering", Doc: language.Key("writing a delegate to Lync Server"),
		Range: sim.AtMost(time.Hour), window: func(p *Params) *sim.Window { return &p.Publish }},
	{ID: "P-45", Name: "delegate confirmation", Swedish: "ombudsbekräftelse", Doc: language.Key("until the delegate's client has checked its rights and lists the manager"),
		Range: sim.AtMost(time.Hour), window: func(p *Params) *sim.Window { return &p.Confirmation }},
	{ID: "P-46", Name: "groups without MAPI", Swedish: "grupper utan MAPI", Doc: language.Key("whether a client shows delegation groups that exist while its MAPI status is not OK"),
		Values: []string{"shown", "hidden"}, swedish: []string{"visas", "döljs"}, choice: func(p *Params) *uint8 { return &p.GroupsNeedMapi }},
	{ID: "P-47", Name: "back after a lost connection", Swedish: "åter efter förlorad anslutning", Doc: language.Key("whether a Lync client that reaches Lync Server again reads policy and delegate list as at a sign-in"),
		Values: []string{"signs in anew", "goes on"}, swedish: []string{"loggar in på nytt", "fortsätter"}, choice: func(p *Params) *uint8 { return &p.Reconnection }},
	{ID: "P-48", Name: "changed permissions of a listed delegate", Swedish: "ändrade behörigheter för ett listat ombud", Doc: language.Key("whether the manager's client takes them for a change of the delegate list"),
		Values: []string{"noticed", "not noticed"}, swedish: []string{"märks", "märks inte"}, choice: func(p *Params) *uint8 { return &p.PermissionChange }},
	{ID: "P-49", Name: "Azure AD Connect interval", Swedish: "Azure AD Connect-intervall", Doc: language.Key("from the beginning of a cycle to that of the next; below 30 minutes counts as 30 minutes (F-1005)"),
		Range: sim.AtMost(7 * 24 * time.Hour), window: func(p *Params) *sim.Window { return &p.Interval }},
	{ID: "P-50", Name: "Exchange Online permission change", Swedish: "behörighetsändring i Exchange Online", Doc: language.Key("until Exchange Online obeys a permission written there"),
		Range: sim.AtMost(24 * time.Hour), window: func(p *Params) *sim.Window { return &p.OnlineChange }},
	{ID: "P-51", Name: "directory that Azure AD Connect reads", Swedish: "katalog som Azure AD Connect läser", Doc: language.Key("which controller of the forest a cycle imports from"),
		Values: []string{"the controller written to", "a replicated controller"}, swedish: []string{"domänkontrollanten som ändringen skrevs till", "en replikerad domänkontrollant"}, choice: func(p *Params) *uint8 { return &p.ReadsReplica }},
	{ID: "P-52", Name: "Send As on a joint move", Swedish: "Skicka som vid gemensam flytt", Doc: language.Key("whether Send As goes along when owner and holder move in one batch"),
		Values: []string{"carried over", "lost"}, swedish: []string{"följer med", "försvinner"}, choice: func(p *Params) *uint8 { return &p.SendAsLost }},
	{ID: "P-53", Name: "delegate addresses after a joint move", Swedish: "ombudsadresser efter gemensam flytt", Doc: language.Key("what becomes of the addresses of delegates that a mailbox keeps when both move in one batch"),
		Values: []string{"resolve", "go stale"}, swedish: []string{"slås upp", "blir inaktuella"}, choice: func(p *Params) *uint8 { return &p.JointStale }},
	{ID: "P-54", Name: "offline address book refresh", Swedish: "uppdatering av offlineadressboken", Doc: language.Key("until the offline address book of an Outlook has a moved user's new entry"),
		Range: sim.AtMost(7 * 24 * time.Hour), window: func(p *Params) *sim.Window { return &p.BookRefresh }},
	{ID: "P-55", Name: "private items on a separate move", Swedish: "privata objekt vid separat flytt", Doc: language.Key("whether a delegate loses sight of private items when one of the two is moved alone"),
		Values: []string{"lost", "kept"}, swedish: []string{"försvinner", "behålls"}, choice: func(p *Params) *uint8 { return &p.PrivateKept }},
	{ID: "P-57", Name: "sync after a gap of more than 7 days", Swedish: "synkronisering efter ett uppehåll på mer än 7 dagar", Doc: language.Key("what a scheduler that stood still for too long needs"),
		Values: []string{"needs an initial cycle", "goes on"}, swedish: []string{"kräver en initial cykel", "fortsätter"}, choice: func(p *Params) *uint8 { return &p.GapHarmless }},
	{ID: "P-58", Name: "Send on Behalf of a moved manager", Swedish: "Skicka för hos en flyttad mötesansvarig", Doc: language.Key("what the forest's list of a mailbox that moves to Exchange Online alone does for the delegates who stay"),
		Values: []string{"lost in the forest", "stays"}, swedish: []string{"försvinner i skogen", "finns kvar"}, choice: func(p *Params) *uint8 { return &p.ForestListStays }},
	{ID: "P-59", Name: "delay of a Lync message", Swedish: "fördröjning av ett Lync-meddelande", Doc: language.Key("until a message that a fault delays starts its way anew"),
		Range: sim.AtMost(time.Hour), window: func(p *Params) *sim.Window { return &p.MessageDelay }},
	{ID: "P-60", Name: "second arrival of a Lync message", Swedish: "andra ankomst av ett Lync-meddelande", Doc: language.Key("until a message that a fault duplicates arrives once more"),
		Range: sim.AtMost(time.Hour), window: func(p *Params) *sim.Window { return &p.SecondArrival }},
	{ID: "P-61", Name: "clock tolerance", Swedish: "klocktolerans", Doc: language.Key("how far the clock of a computer may be off before a sign-in and a connection to Exchange are refused"),
		Values: []string{"5 minutes", "1 minute", "30 minutes"}, swedish: []string{"5 minuter", "1 minut", "30 minuter"}, choice: func(p *Params) *uint8 { return &p.ClockTolerance }},
	{ID: "P-62", Name: "outdated Lync message", Swedish: "inaktuellt Lync-meddelande", Doc: language.Key("what a second arrival does after the list has changed"),
		Values: []string{"ignored", "believed"}, swedish: []string{"förbigås", "godtas"}, choice: func(p *Params) *uint8 { return &p.Outdated }},
	{ID: "P-63", Name: "missed removal", Swedish: "missad borttagning", Doc: language.Key("when a delegate's client learns of a removal whose notice it has missed"),
		Values: []string{"learnt at the next sign-in", "never learnt"}, swedish: []string{"upptäcks vid nästa inloggning", "upptäcks aldrig"}, choice: func(p *Params) *uint8 { return &p.MissedStays }},
}

// choiceNumbered is the parameter behind a number of the slot "assumption".
func choiceNumbered(n int) Parameter {
	for _, p := range parameterTable {
		if isChoice(p) {
			if n == 0 {
				return p
			}
			n--
		}
	}
	panic("world: there are not so many assumptions that are a choice")
}

// FindParameter returns the parameter of that name, in either language, or that id.
func FindParameter(name string) (Parameter, bool) {
	for _, p := range parameterTable {
		if strings.EqualFold(p.Name, name) || strings.EqualFold(p.Swedish, name) || strings.EqualFold(p.ID, name) {
			return p.complete(), true
		}
	}
	return Parameter{}, false
}
