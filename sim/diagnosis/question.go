package diagnosis

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/phrase"
)

// Question is something that can be observed.
type Question uint8

// The questions, in the order in which they are listed.
const (
	DelegatesGroup Question = iota
	PeopleGroup
	OutlookList
	AddIn
	ManagerMapi
	DelegateMapi
	ManagerLync
	DelegateLync
	ManagerOutlook
	DelegateOutlook
	Lasting
	Policy
	PolicyRead
	ManagerTelephony
	DelegateTelephony
	ManagerEdition
	DelegateEdition
	ManagerSystem
	DelegateSystem
	Homes
	Mailboxes
	CalendarRole
	SendOnBehalf
	SecurityGroup
	Delegates
	Managers
	ManagerAddresses
	DelegateAddresses
	ManagerClockReads
	DelegateClockReads
	Replication
	SendOnBehalfList
	OtherRights
	Questions // how many there are
)

// Answer is what was observed: 0 is unknown, otherwise the number of the value, from 1.
type Answer uint8

// Unknown is the answer of somebody who does not know, or was not asked.
const Unknown Answer = 0

// Symptoms are the answers to all questions. The zero value knows nothing.
type Symptoms [Questions]Answer

// The answers to the yes-or-no questions.
const (
	Yes Answer = 1
	No  Answer = 2
)

// A Place is where something is observed.
type Place uint8

// The places, the nearest first.
const (
	OwnComputer       Place = iota // the manager's, where the procedures are carried out
	DelegatesComputer              // the other one
	Administration                 // an administrator has to look
)

var placeNames = language.Keys("on the manager's computer", "on the delegate's computer", "by an administrator")

// String says where that is.
func (p Place) String() string { return p.In(language.English) }

// In says where that is, in a language.
func (p Place) In(l language.Language) string { return language.Textf(placeNames[p]).In(l) }

// A sheet is what is written about a question.
type sheet struct {
	name   string // as a flag
	text   string // the question: a key of the catalogue
	place  Place
	effort int // among the questions of one place, the least first
	values []value
	facts  []string
}

// A value is an answer with other ways to write it, in English and in Swedish.
type value struct {
	name        string
	also        []string
	swedish     string
	alsoSwedish []string
}

// in is the name in a language.
func (v *value) in(l language.Language) string {
	return [language.Languages]string{v.name, v.swedish}[l]
}

func (s *sheet) cost() int { return int(s.place)*10 + s.effort }

var (
	yesOrNo = []value{{"yes", []string{"y", "true"}, "ja", []string{"j", "sant"}}, {"no", []string{"n", "false"}, "nej", []string{"falskt"}}}
	onOrOff = []value{{"on", []string{"yes", "true"}, "på", []string{"ja"}}, {"off", []string{"no", "false"}, "av", []string{"nej"}}}
	mapi    = []value{
		{"OK", []string{"MAPI Status Ok"}, "OK", nil},
		{"connecting", []string{lync.ConnectingText, "unavailable"}, "ansluter", []string{"otillgänglig"}},
		{"none", []string{"no status", "nothing"}, "ingen", []string{"ingen status", "inget"}},
	}
	connection = []value{
		{"signed in", []string{"running", "yes"}, "inloggad", []string{"inloggat", "igång", "ja"}},
		{"signed out", []string{"not running", "no", "exited"}, "utloggad", []string{"utloggat", "inte igång", "avslutat", "nej"}},
		{"not connected", []string{"signing in", "connecting", "disconnected"}, "inte ansluten", []string{"inte anslutet", "loggar in", "ansluter", "frånkopplad"}},
	}
	window    = []value{{"open", []string{"yes"}, "öppet", []string{"ja"}}, {"closed", []string{"no"}, "stängt", []string{"nej"}}}
	edition   = []value{{"full", []string{"full client"}, "fullständig", []string{"fullständig klient"}}, {"Lync Basic", []string{"basic"}, "Lync Basic", nil}}
	system    = []value{{"Windows", nil, "Windows", nil}, {"Mac", []string{"a Mac"}, "Mac", []string{"en Mac"}}}
	place     = []value{{"same", []string{"together", "one side"}, "samma", []string{"tillsammans", "en sida"}}, {"split", []string{"different", "two sides"}, "delade", []string{"olika", "två sidor"}}}
	addresses = []value{{"match", []string{"same", "yes"}, "stämmer", []string{"samma", "ja"}}, {"differ", []string{"different", "no"}, "skiljer sig", []string{"olika", "nej"}}}
	limit     = []value{{"at most 25", []string{"few", "ok"}, "högst 25", []string{"få"}}, {"more than 25", []string{"too many", "many"}, "fler än 25", []string{"för många", "många"}}}
	telephony = func() (out []value) {
		for t := lync.PCToPC; t <= lync.EnterpriseVoice; t++ {
			out = append(out, value{name: t.String(), swedish: t.In(language.Swedish)})
		}
		return out
	}()
	clock   = []value{{"right", []string{"yes", "ok"}, "rätt", []string{"ja"}}, {"wrong", []string{"no", "fast", "slow"}, "fel", []string{"nej", "före", "efter"}}}
	running = []value{{"runs", []string{"yes"}, "igång", []string{"ja"}}, {"stands still", []string{"no", "stalled"}, "står still", []string{"nej", "stoppad"}}}
	role    = []value{{"Editor", nil, "Redaktör", nil}, {"Author", nil, "Författare", nil}, {"Reviewer", nil, "Granskare", nil}, {"None", []string{"no"}, "Ingen", []string{"nej"}}}
	answer  = []value{
		{"success", []string{"works", "created", "the meeting is created"}, "lyckas", []string{"fungerar", "mötet skapas"}},
		{"permission error", []string{"error", lync.PermissionErrorText, skypeErrorText, "the permission error"}, "behörighetsfel", []string{"fel", "behörighetsfelet"}},
		{"no response", []string{"silence", "nothing", "the add-in does not respond"}, "inget svar", []string{"tystnad", "inget", "tillägget svarar inte"}},
		{"unavailable", []string{"the add-in is unavailable"}, "otillgängligt", []string{"tillägget är otillgängligt"}},
		{"does not apply", []string{"out of scope", "the article does not apply"}, "gäller inte", []string{"artikeln gäller inte"}},
	}
)

// skypeErrorText is the permission error in the wording of Skype for Business 2016, word for word (F-802).
const skypeErrorText = "You do not have permissions to schedule online meetings on behalf of the owner of this account. Please contact the owner of the account to get delegate permissions in Lync."

var sheets = [Questions]sheet{
	DelegatesGroup:     {"delegates-group", language.Key("does the Delegates group of the manager show the delegate?"), OwnComputer, 0, yesOrNo, []string{"F-201"}},
	PeopleGroup:        {"people-group", language.Key("does the People I Manage Calls For group of the delegate show the manager?"), DelegatesComputer, 0, yesOrNo, []string{"F-201"}},
	OutlookList:        {"outlook-list", language.Key("does the Delegates dialog of the manager's Outlook list the delegate?"), OwnComputer, 2, yesOrNo, []string{"F-601"}},
	AddIn:              {"add-in", language.Key("what happens when the delegate schedules a Lync meeting for the manager?"), DelegatesComputer, 3, answer, []string{"DT-06"}},
	ManagerMapi:        {"mapi-of-manager", language.Key("which MAPI status does the manager's Lync client show?"), OwnComputer, 3, mapi, []string{"F-402"}},
	DelegateMapi:       {"mapi-of-delegate", language.Key("which MAPI status does the delegate's Lync client show?"), DelegatesComputer, 2, mapi, []string{"F-402"}},
	ManagerLync:        {"lync-of-manager", language.Key("is the manager signed in to Lync?"), OwnComputer, 0, connection, []string{"F-115"}},
	DelegateLync:       {"lync-of-delegate", language.Key("is the delegate signed in to Lync?"), DelegatesComputer, 0, connection, []string{"F-115"}},
	ManagerOutlook:     {"outlook-of-manager", language.Key("is Outlook open at the manager's?"), OwnComputer, 0, window, []string{"F-115"}},
	DelegateOutlook:    {"outlook-of-delegate", language.Key("is Outlook open at the delegate's?"), DelegatesComputer, 0, window, []string{"F-115"}},
	Lasting:            {"lasting", language.Key("has it looked like this for a while, with nobody doing anything?"), OwnComputer, 9, yesOrNo, []string{"F-408", "F-504"}},
	Policy:             {"policy", language.Key("is EnableExchangeDelegateSync on in the manager's client policy?"), Administration, 0, onOrOff, []string{"F-701"}},
	PolicyRead:         {"policy-read", language.Key("has the manager signed in to Lync since that policy was turned on?"), OwnComputer, 5, yesOrNo, []string{"F-703"}},
	ManagerTelephony:   {"telephony-of-manager", language.Key("which telephony setting does the manager's account have?"), Administration, 1, telephony, []string{"F-103", "F-104"}},
	DelegateTelephony:  {"telephony-of-delegate", language.Key("which telephony setting does the delegate's account have?"), Administration, 2, telephony, []string{"F-107"}},
	ManagerEdition:     {"edition-of-manager", language.Key("which Lync client does the manager use?"), OwnComputer, 4, edition, []string{"F-119"}},
	DelegateEdition:    {"edition-of-delegate", language.Key("which Lync client does the delegate use?"), DelegatesComputer, 4, edition, []string{"F-119"}},
	ManagerSystem:      {"system-of-manager", language.Key("what does the manager's computer run?"), OwnComputer, 1, system, []string{"F-118"}},
	DelegateSystem:     {"system-of-delegate", language.Key("what does the delegate's computer run?"), DelegatesComputer, 1, system, []string{"F-118"}},
	Homes:              {"homes", language.Key("are both Lync accounts homed on the same side?"), Administration, 2, place, []string{"F-117"}},
	Mailboxes:          {"mailboxes", language.Key("are both mailboxes on the same side?"), Administration, 2, place, []string{"F-117"}},
	CalendarRole:       {"calendar-role", language.Key("which role does the delegate have on the manager's Calendar?"), OwnComputer, 4, role, []string{"F-302"}},
	SendOnBehalf:       {"send-on-behalf", language.Key("can the delegate send on behalf of the manager?"), Administration, 1, yesOrNo, []string{"F-302", "F-620"}},
	SecurityGroup:      {"security-group", language.Key("is a security group among the manager's delegates?"), OwnComputer, 3, yesOrNo, []string{"F-113"}},
	Delegates:          {"delegates", language.Key("how many delegates does the manager have?"), OwnComputer, 4, limit, []string{"F-112"}},
	Managers:           {"managers", language.Key("how many managers is the delegate a delegate of?"), DelegatesComputer, 4, limit, []string{"F-112"}},
	ManagerAddresses:   {"addresses-of-manager", language.Key("do the SIP and mail addresses of the manager match?"), Administration, 1, addresses, []string{"F-407"}},
	DelegateAddresses:  {"addresses-of-delegate", language.Key("do the SIP and mail addresses of the delegate match?"), Administration, 1, addresses, []string{"F-407"}},
	ManagerClockReads:  {"clock-of-manager", language.Key("is the clock of the manager's computer right?"), OwnComputer, 1, clock, []string{"P-61"}},
	DelegateClockReads: {"clock-of-delegate", language.Key("is the clock of the delegate's computer right?"), DelegatesComputer, 1, clock, []string{"P-61"}},
	Replication:        {"replication", language.Key("does the user replication of Lync Server run?"), Administration, 3, running, []string{"F-503"}},
	SendOnBehalfList:   {"send-on-behalf-list", language.Key("can the manager's Send on Behalf list be written?"), Administration, 4, yesOrNo, []string{"F-610"}},
	OtherRights:        {"other-rights", language.Key("does the delegate have Full Access or Send As on the manager's mailbox?"), Administration, 2, yesOrNo, []string{"F-804"}},
}

// Name is the question as a flag, such as "delegates-group".
func (q Question) Name() string { return sheets[q].name }

// Text is the question as a sentence, beginning with a small letter.
func (q Question) Text() language.Text { return language.Textf(sheets[q].text) }

// Ask is the question as it is asked of somebody: it says for how long a thing has to last.
func (u *Universe) Ask(q Question) language.Text {
	if q == Lasting {
		minutes := (u.Settle + time.Minute - 1).Truncate(time.Minute)
		return language.Textf("has it looked like this for %s, with nobody doing anything?", phrase.Length(minutes))
	}
	return q.Text()
}

// Place is where the answer is found.
func (q Question) Place() Place { return sheets[q].place }

// Facts are the facts that say what to look at.
func (q Question) Facts() []string { return sheets[q].facts }

// String is the name.
func (q Question) String() string { return q.Name() }

// Values are the names of the answers, in their order; the name of Answer a stands at a-1.
func (q Question) Values() []string { return q.ValuesIn(language.English) }

// ValuesIn is Values in a language.
func (q Question) ValuesIn(l language.Language) []string {
	var out []string
	for i := range sheets[q].values {
		out = append(out, sheets[q].values[i].in(l))
	}
	return out
}

// Word is the name of an answer, or "unknown".
func (q Question) Word(a Answer) string { return q.WordIn(language.English, a) }

// WordIn is Word in a language.
func (q Question) WordIn(l language.Language, a Answer) string {
	if a == Unknown {
		return language.Textf("unknown").In(l)
	}
	return sheets[q].values[a-1].in(l)
}

// doubts are the ways to say that one does not know.
var doubts = []string{"unknown", "?", "don't know", "dont know", "do not know", "-", "okänt", "vet inte", "vet ej"}

// longest is how many bytes of an answer are read.
const longest = 1000

// Parse reads an answer, in English or Swedish: a value or another word for it, the text that a screen shows, or that it is unknown. Case and
// white space do not matter. The error says what is allowed.
func (q Question) Parse(text string) (Answer, error) {
	word := strings.ToLower(strings.Trim(strings.Join(strings.Fields(text), " "), ".\"“”"))
	if len(text) > longest || !utf8.ValidString(text) {
		return Unknown, language.Errorf("%s: the answer is no text of at most %d bytes; its answers are %s", q.Name(), longest, allowed{q})
	}
	for _, d := range doubts {
		if word == d {
			return Unknown, nil
		}
	}
	for i, v := range sheets[q].values {
		if v.is(word) {
			return Answer(i + 1), nil
		}
	}
	return Unknown, language.Errorf("%s cannot be %q; its answers are %s", q.Name(), text, allowed{q})
}

func (v value) is(word string) bool {
	for _, a := range slices.Concat(v.also, v.alsoSwedish, []string{v.name, v.swedish}) {
		if word == strings.ToLower(strings.Trim(strings.Join(strings.Fields(a), " "), ".")) {
			return true
		}
	}
	return false
}

// allowed are the answers to a question, as a message lists them.
type allowed struct{ Question }

// In lists them in a language.
func (q allowed) In(l language.Language) string {
	return strings.Join(append(q.ValuesIn(l), q.WordIn(l, Unknown)), ", ")
}
