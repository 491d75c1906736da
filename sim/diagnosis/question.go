package diagnosis

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

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

// String says where that is.
func (p Place) String() string {
	return [...]string{"on the manager's computer", "on the delegate's computer", "by an administrator"}[p]
}

// A sheet is what is written about a question.
type sheet struct {
	name   string // as a flag
	text   string // the question
	place  Place
	effort int // among the questions of one place, the least first
	values []value
	facts  []string
}

// A value is an answer with other ways to write it.
type value struct {
	name string
	also []string
}

func (s *sheet) cost() int { return int(s.place)*10 + s.effort }

var (
	yesOrNo = []value{{"yes", []string{"y", "true"}}, {"no", []string{"n", "false"}}}
	onOrOff = []value{{"on", []string{"yes", "true"}}, {"off", []string{"no", "false"}}}
	mapi    = []value{
		{"OK", []string{"MAPI Status Ok"}},
		{"connecting", []string{lync.ConnectingText, "unavailable"}},
		{"none", []string{"no status", "nothing"}},
	}
	connection = []value{
		{"signed in", []string{"running", "yes"}},
		{"signed out", []string{"not running", "no", "exited"}},
		{"not connected", []string{"signing in", "connecting", "disconnected"}},
	}
	window    = []value{{"open", []string{"yes"}}, {"closed", []string{"no"}}}
	edition   = []value{{"full", []string{"full client"}}, {"Lync Basic", []string{"basic"}}}
	system    = []value{{"Windows", nil}, {"Mac", []string{"a Mac"}}}
	place     = []value{{"same", []string{"together", "one side"}}, {"split", []string{"different", "two sides"}}}
	addresses = []value{{"match", []string{"same", "yes"}}, {"differ", []string{"different", "no"}}}
	limit     = []value{{"at most 25", []string{"few", "ok"}}, {"more than 25", []string{"too many", "many"}}}
	telephony = func() (out []value) {
		for t := lync.PCToPC; t <= lync.EnterpriseVoice; t++ {
			out = append(out, value{name: t.String()})
		}
		return out
	}()
	clock   = []value{{"right", []string{"yes", "ok"}}, {"wrong", []string{"no", "fast", "slow"}}}
	running = []value{{"runs", []string{"yes"}}, {"stands still", []string{"no", "stalled"}}}
	role    = []value{{"Editor", nil}, {"Author", nil}, {"Reviewer", nil}, {"None", []string{"no"}}}
	answer  = []value{
		{"success", []string{"works", "created", "the meeting is created"}},
		{"permission error", []string{"error", lync.PermissionErrorText, skypeErrorText, "the permission error"}},
		{"no response", []string{"silence", "nothing", "the add-in does not respond"}},
		{"unavailable", []string{"the add-in is unavailable"}},
		{"does not apply", []string{"out of scope", "the article does not apply"}},
	}
)

// skypeErrorText is the permission error in the wording of Skype for Business 2016, word for word (F-802).
const skypeErrorText = "You do not have permissions to schedule online meetings on behalf of the owner of this account. Please contact the owner of the account to get delegate permissions in Lync."

var sheets = [Questions]sheet{
	DelegatesGroup:     {"delegates-group", "does the Delegates group of the manager show the delegate?", OwnComputer, 0, yesOrNo, []string{"F-201"}},
	PeopleGroup:        {"people-group", "does the People I Manage Calls For group of the delegate show the manager?", DelegatesComputer, 0, yesOrNo, []string{"F-201"}},
	OutlookList:        {"outlook-list", "does the Delegates dialog of the manager's Outlook list the delegate?", OwnComputer, 2, yesOrNo, []string{"F-601"}},
	AddIn:              {"add-in", "what happens when the delegate schedules a Lync meeting for the manager?", DelegatesComputer, 3, answer, []string{"DT-06"}},
	ManagerMapi:        {"mapi-of-manager", "which MAPI status does the manager's Lync client show?", OwnComputer, 3, mapi, []string{"F-402"}},
	DelegateMapi:       {"mapi-of-delegate", "which MAPI status does the delegate's Lync client show?", DelegatesComputer, 2, mapi, []string{"F-402"}},
	ManagerLync:        {"lync-of-manager", "is the manager signed in to Lync?", OwnComputer, 0, connection, []string{"F-115"}},
	DelegateLync:       {"lync-of-delegate", "is the delegate signed in to Lync?", DelegatesComputer, 0, connection, []string{"F-115"}},
	ManagerOutlook:     {"outlook-of-manager", "is Outlook open at the manager's?", OwnComputer, 0, window, []string{"F-115"}},
	DelegateOutlook:    {"outlook-of-delegate", "is Outlook open at the delegate's?", DelegatesComputer, 0, window, []string{"F-115"}},
	Lasting:            {"lasting", "has it looked like this for a while, with nobody doing anything?", OwnComputer, 9, yesOrNo, []string{"F-408", "F-504"}},
	Policy:             {"policy", "is EnableExchangeDelegateSync on in the manager's client policy?", Administration, 0, onOrOff, []string{"F-701"}},
	PolicyRead:         {"policy-read", "has the manager signed in to Lync since that policy was turned on?", OwnComputer, 5, yesOrNo, []string{"F-703"}},
	ManagerTelephony:   {"telephony-of-manager", "which telephony setting does the manager's account have?", Administration, 1, telephony, []string{"F-103", "F-104"}},
	DelegateTelephony:  {"telephony-of-delegate", "which telephony setting does the delegate's account have?", Administration, 2, telephony, []string{"F-107"}},
	ManagerEdition:     {"edition-of-manager", "which Lync client does the manager use?", OwnComputer, 4, edition, []string{"F-119"}},
	DelegateEdition:    {"edition-of-delegate", "which Lync client does the delegate use?", DelegatesComputer, 4, edition, []string{"F-119"}},
	ManagerSystem:      {"system-of-manager", "what does the manager's computer run?", OwnComputer, 1, system, []string{"F-118"}},
	DelegateSystem:     {"system-of-delegate", "what does the delegate's computer run?", DelegatesComputer, 1, system, []string{"F-118"}},
	Homes:              {"homes", "are both Lync accounts homed on the same side?", Administration, 2, place, []string{"F-117"}},
	Mailboxes:          {"mailboxes", "are both mailboxes on the same side?", Administration, 2, place, []string{"F-117"}},
	CalendarRole:       {"calendar-role", "which role does the delegate have on the manager's Calendar?", OwnComputer, 4, role, []string{"F-302"}},
	SendOnBehalf:       {"send-on-behalf", "can the delegate send on behalf of the manager?", Administration, 1, yesOrNo, []string{"F-302", "F-620"}},
	SecurityGroup:      {"security-group", "is a security group among the manager's delegates?", OwnComputer, 3, yesOrNo, []string{"F-113"}},
	Delegates:          {"delegates", "how many delegates does the manager have?", OwnComputer, 4, limit, []string{"F-112"}},
	Managers:           {"managers", "how many managers is the delegate a delegate of?", DelegatesComputer, 4, limit, []string{"F-112"}},
	ManagerAddresses:   {"addresses-of-manager", "do the SIP and mail addresses of the manager match?", Administration, 1, addresses, []string{"F-407"}},
	DelegateAddresses:  {"addresses-of-delegate", "do the SIP and mail addresses of the delegate match?", Administration, 1, addresses, []string{"F-407"}},
	ManagerClockReads:  {"clock-of-manager", "is the clock of the manager's computer right?", OwnComputer, 1, clock, []string{"P-61"}},
	DelegateClockReads: {"clock-of-delegate", "is the clock of the delegate's computer right?", DelegatesComputer, 1, clock, []string{"P-61"}},
	Replication:        {"replication", "does the user replication of Lync Server run?", Administration, 3, running, []string{"F-503"}},
	SendOnBehalfList:   {"send-on-behalf-list", "can the manager's Send on Behalf list be written?", Administration, 4, yesOrNo, []string{"F-610"}},
	OtherRights:        {"other-rights", "does the delegate have Full Access or Send As on the manager's mailbox?", Administration, 2, yesOrNo, []string{"F-804"}},
}

// Name is the question as a flag, such as "delegates-group".
func (q Question) Name() string { return sheets[q].name }

// Text is the question as a sentence, beginning with a small letter.
func (q Question) Text() string { return sheets[q].text }

// Ask is the question as it is asked of somebody: it says for how long a thing has to last.
func (u *Universe) Ask(q Question) string {
	minutes := (u.Settle + time.Minute - 1).Truncate(time.Minute)
	return strings.Replace(q.Text(), "for a while", "for "+phrase.FormatDuration(minutes), 1)
}

// Place is where the answer is found.
func (q Question) Place() Place { return sheets[q].place }

// Facts are the facts that say what to look at.
func (q Question) Facts() []string { return sheets[q].facts }

// String is the name.
func (q Question) String() string { return q.Name() }

// Values are the names of the answers, in their order; the name of Answer a stands at a-1.
func (q Question) Values() []string {
	var out []string
	for _, v := range sheets[q].values {
		out = append(out, v.name)
	}
	return out
}

// Word is the name of an answer, or "unknown".
func (q Question) Word(a Answer) string {
	if a == Unknown {
		return "unknown"
	}
	return sheets[q].values[a-1].name
}

// doubts are the ways to say that one does not know.
var doubts = []string{"unknown", "?", "don't know", "dont know", "do not know", "-"}

// longest is how many bytes of an answer are read.
const longest = 1000

// Parse reads an answer: a value or another word for it, the text that a screen shows, or that it is unknown. Case and
// white space do not matter. The error says what is allowed.
func (q Question) Parse(text string) (Answer, error) {
	word := strings.ToLower(strings.Trim(strings.Join(strings.Fields(text), " "), ".\"“”"))
	if len(text) > longest || !utf8.ValidString(text) {
		return Unknown, fmt.Errorf("%s: the answer is no text of at most %d bytes; its answers are %s", q, longest, q.allowed())
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
	return Unknown, fmt.Errorf("%s cannot be %q; its answers are %s", q, text, q.allowed())
}

func (v value) is(word string) bool {
	if word == strings.ToLower(v.name) {
		return true
	}
	for _, a := range v.also {
		if word == strings.ToLower(strings.Trim(strings.Join(strings.Fields(a), " "), ".")) {
			return true
		}
	}
	return false
}

func (q Question) allowed() string { return strings.Join(q.Values(), ", ") + ", unknown" }
