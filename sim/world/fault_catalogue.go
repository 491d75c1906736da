package world

import (
	"ombud/sim/language"
	"ombud/sim/phrase"
)

// A Fault is one way in which something breaks. Faults are never dice: each is
// an action, and many may be allowed to strike at any time by a setting.
type Fault struct {
	Name       string
	Now        []ActionKind  // actions that let it strike at this instant
	Back       []ActionKind  // actions that end it or make up for it
	AtAnyTime  []SettingKind // settings that allow it to strike, or that begin with it
	Events     []Kind        // what happens by itself: its strikes, its end, what it leads to
	Parameters []string      // the P-ids of what it takes or does
	Models     string        // what it stands for
	Kept       string        // what survives it
	Lost       string        // what does not
	Sources    []string      // ids of FACTS.md it rests on
}

// FaultCatalogue lists every fault. The slice is fresh.
func FaultCatalogue() []Fault { return append([]Fault(nil), faultTable...) }

// Phrases are the templates of the actions that let the fault strike now, of
// those that end it, and of the settings that allow it.
func (f Fault) Phrases() (now, back, atAnyTime []string) { return f.PhrasesIn(language.English) }

// PhrasesIn are the same templates in a language.
func (f Fault) PhrasesIn(l language.Language) (now, back, atAnyTime []string) {
	for _, k := range f.Now {
		now = append(now, templatesOf(ActionsIn(l), int(k))...)
	}
	for _, k := range f.Back {
		back = append(back, templatesOf(ActionsIn(l), int(k))...)
	}
	for _, k := range f.AtAnyTime {
		atAnyTime = append(atAnyTime, templatesOf(SettingsIn(l), int(k))...)
	}
	return now, back, atAnyTime
}

// templatesOf are the templates of one number.
func templatesOf(g *phrase.Grammar, id int) (out []string) {
	for _, e := range g.Templates() {
		if e.ID == id {
			out = append(out, e.Text)
		}
	}
	return out
}

var faultTable = []Fault{
	{
		Name: language.Key("outage of the MAPI service for one user"),
		Now:  []ActionKind{MapiDown}, Back: []ActionKind{MapiUp}, AtAnyTime: []SettingKind{SetMapiDown, SetOutageFault},
		Events: []Kind{OutageBegan, OutageEnded}, Parameters: []string{"P-09", "P-46"},
		Models:  language.Key("the Lync client of one user cannot reach Exchange, for as long as somebody says or for a window"),
		Kept:    language.Key("mailboxes, Lync Server's list, Outlook and its dialog; by default the groups that exist"),
		Lost:    language.Key("the client's MAPI status, a change it had noticed, a check of rights, a confirmation"),
		Sources: []string{"F-401", "F-404", "F-409"},
	},
	{
		Name: language.Key("outage of the MAPI service for everybody"),
		Now:  []ActionKind{MapiDownForAll}, Back: []ActionKind{MapiUpForAll}, AtAnyTime: []SettingKind{SetCommonOutageFault},
		Events: []Kind{CommonOutageBegan, CommonOutageEnded}, Parameters: []string{"P-09", "P-46"},
		Models:  language.Key("the service itself is away; an outage that begins by itself ends for those alone whom no other outage concerns"),
		Kept:    language.Key("the same as in an outage of one user"),
		Lost:    language.Key("the same, at every client at once"),
		Sources: []string{"F-401", "F-406"},
	},
	{
		Name: language.Key("crash of a Lync client"),
		Now:  []ActionKind{CrashClient}, Back: []ActionKind{SignIn}, AtAnyTime: []SettingKind{SetCrashFault},
		Events: []Kind{CrashStruck}, Parameters: []string{"P-41"},
		Models:  language.Key("the client ends against its user's will and stays down until somebody signs in"),
		Kept:    language.Key("Lync Server's list, the mailboxes, what is on its way from the server"),
		Lost:    language.Key("everything of the client: sign-in, MAPI status, the policy in force, what it had noticed or was publishing or confirming"),
		Sources: []string{"F-301", "F-507", "D-21"},
	},
	{
		Name: language.Key("crash of a Lync client that starts again"),
		Now:  []ActionKind{CrashAndRestart}, AtAnyTime: []SettingKind{SetRestartFault},
		Events: []Kind{RestartStruck}, Parameters: []string{"P-41", "P-09"},
		Models:  language.Key("the client ends, starts again by itself at once and signs in as at any sign-in"),
		Kept:    language.Key("Lync Server's list, the mailboxes, what is on its way from the server and arrives after the sign-in"),
		Lost:    language.Key("everything of the client; the sign-in reads the policy and the delegate list anew"),
		Sources: []string{"F-301", "F-507", "D-13"},
	},
	{
		Name: language.Key("loss of a Lync message"),
		Now:  []ActionKind{LoseMessage}, AtAnyTime: []SettingKind{SetMessageFault}, Events: []Kind{MessageStruck}, Parameters: []string{"P-63"},
		Models: language.Key("one message under way between a client and Lync Server never arrives: a publication, the notice of an addition or of a removal, a confirmation"),
		Kept:   language.Key("both sides as they were; nobody sends the message again before something else makes them"),
		Lost: language.Key("a lost publication: the server never lists. A lost notice or confirmation of an addition: the pair stays half. " +
			"A lost notice of a removal: the delegate's client goes on showing the manager, by default until its next sign-in"),
		Sources: []string{"F-301", "F-304", "F-305", "P-06"},
	},
	{
		Name: language.Key("delay of a Lync message"),
		Now:  []ActionKind{DelayMessage}, AtAnyTime: []SettingKind{SetMessageFault}, Events: []Kind{MessageStruck, SentAgain}, Parameters: []string{"P-59"},
		Models:  language.Key("one message under way waits for P-59 and then starts its way anew"),
		Kept:    language.Key("the message"),
		Lost:    language.Key("time; a client that ends meanwhile loses what it was sending, and a newer change of the list overrides a notice"),
		Sources: []string{"F-305", "P-29"},
	},
	{
		Name: language.Key("duplication of a Lync message"),
		Now:  []ActionKind{DuplicateMessage}, AtAnyTime: []SettingKind{SetMessageFault}, Events: []Kind{MessageStruck, CopyArrived},
		Parameters: []string{"P-60", "P-62"},
		Models:     language.Key("one message under way arrives a second time within P-60, perhaps after a removal"),
		Kept:       language.Key("by default everything: versions tell that it is outdated. A second notice of an addition even completes a pair that missed the first"),
		Lost:       language.Key("where it is believed (P-62), what is newer: a removed delegate is listed again, or a pair added again falls to half"),
		Sources:    []string{"F-209"},
	},
	{
		Name: language.Key("reordering of Lync messages"),
		Now:  []ActionKind{ReorderMessages}, AtAnyTime: []SettingKind{SetReorderFault}, Events: []Kind{MessageStruck}, Parameters: []string{"P-07"},
		Models:  language.Key("of the messages under way about one user's pairs the newest of a pair arrives at once, before the older ones"),
		Kept:    language.Key("every message"),
		Lost:    language.Key("their order: an addition published before the old removal has arrived is overtaken by it (P-07)"),
		Sources: []string{"F-209", "F-501"},
	},
	{
		Name: language.Key("partition in both directions"),
		Now:  []ActionKind{LoseConnection}, Back: []ActionKind{RegainConnection}, AtAnyTime: []SettingKind{SetPartitionFault},
		Events: []Kind{PartitionBegan, PartitionEnded}, Parameters: []string{"P-47", "P-41"},
		Models:  language.Key("a client runs on without Lync Server; with the connection back it signs in, and a client started anew finds its way"),
		Kept:    language.Key("MAPI, which takes another road; the server's list"),
		Lost:    language.Key("the groups on the screen, what the client had noticed or was publishing or confirming, notices that arrive meanwhile"),
		Sources: []string{"F-301", "P-06"},
	},
	{
		Name: language.Key("partition towards Lync Server"),
		Now:  []ActionKind{LoseOutbound}, Back: []ActionKind{RegainConnection}, AtAnyTime: []SettingKind{SetPartitionFault},
		Events: []Kind{PartitionBegan, PartitionEnded}, Parameters: []string{"P-47", "P-41"},
		Models:  language.Key("the server does not hear the client, which takes itself for signed in and shows its groups"),
		Kept:    language.Key("what the server tells the client; MAPI; what the client notices"),
		Lost:    language.Key("publications, removals from the group and confirmations; the add-in, which needs an answer"),
		Sources: []string{"F-301", "F-304"},
	},
	{
		Name: language.Key("partition from Lync Server"),
		Now:  []ActionKind{LoseInbound}, Back: []ActionKind{RegainConnection}, AtAnyTime: []SettingKind{SetPartitionFault},
		Events: []Kind{PartitionBegan, PartitionEnded}, Parameters: []string{"P-47", "P-41", "P-63"},
		Models:  language.Key("the client does not hear the server, takes itself for signed in and shows what it has shown"),
		Kept:    language.Key("what the client sends: publications, removals from the group and confirmations; MAPI"),
		Lost:    language.Key("notices that arrive meanwhile: a pair stays half, a removal is missed (P-63); the add-in, which needs an answer"),
		Sources: []string{"F-301", "P-06"},
	},
	{
		Name: language.Key("stall of the user replication"),
		Now:  []ActionKind{StallReplication}, Back: []ActionKind{ResumeReplication}, AtAnyTime: []SettingKind{SetStallFault},
		Events: []Kind{StallBegan, StallEnded}, Parameters: []string{"P-29"},
		Models:  language.Key("Lync Server takes changes of its list and tells nobody; after the resume what waited takes its full time"),
		Kept:    language.Key("the list and every change that waits"),
		Lost:    language.Key("time, and the wait of a procedure: it counts on a removal that has not arrived"),
		Sources: []string{"F-501", "F-503"},
	},
	{
		Name: language.Key("crash of Outlook"),
		Now:  []ActionKind{CrashOutlook}, Back: []ActionKind{OpenOutlook}, AtAnyTime: []SettingKind{SetOutlookFault},
		Events: []Kind{OutlookStruck}, Parameters: []string{"P-08"},
		Models:  language.Key("Outlook ends against its user's will, with the Delegates dialog open or not"),
		Kept:    language.Key("Exchange, untouched; the Lync client and, by default, its MAPI connection"),
		Lost:    language.Key("the edits of an open dialog; the add-in until Outlook is open again"),
		Sources: []string{"F-603", "F-101"},
	},
	{
		Name: language.Key("crash of Outlook between two writes"), Now: []ActionKind{ConfirmThenCrash}, Back: []ActionKind{OpenOutlook},
		Models:  language.Key("Outlook dies after so many of the writes that OK leads to, delegate by delegate in their order: send on behalf, information object, rule, folders"),
		Kept:    language.Key("the writes made, as the tables of Exchange have them; the Lync client sees a changed list"),
		Lost:    language.Key("the other writes: a delegate who is added is listed and has no rights, one who is removed keeps rule and rights"),
		Sources: []string{"F-608", "F-618", "DT-05", "DT-06"},
	},
	{
		Name: language.Key("Exchange write that fails half way"), Now: []ActionKind{ConfirmThenFail}, AtAnyTime: []SettingKind{SetSendOnBehalfLocked},
		Models:  language.Key("Exchange refuses a write and Outlook stops, stays open and shows an error; a list that may not be written fails alone"),
		Kept:    language.Key("the writes made; Outlook; with the list that may not be written all writes but the first"),
		Lost:    language.Key("the other writes"),
		Sources: []string{"F-608", "F-609", "F-610", "F-618"},
	},
	{
		Name: language.Key("jump of a client's clock"),
		Now:  []ActionKind{ClockForward, ClockBack}, Back: []ActionKind{ClockRight}, AtAnyTime: []SettingKind{SetClockFault},
		Events: []Kind{ClockStruck}, Parameters: []string{"P-42", "P-43", "P-45", "P-61"},
		Models: language.Key("the clock of one computer is wrong by whole half minutes, up to an hour. Timers of its Lync client are due sooner or later; " +
			"beyond P-61 new sign-ins and new connections to Exchange are refused until it is right. Of several jumps while one timer runs the last counts"),
		Kept:    language.Key("sign-in and MAPI connection that exist, and everything at the server and in Exchange"),
		Lost:    language.Key("time; the way back to the server or to Exchange for a client that needs a new one"),
		Sources: []string{"F-401", "D-13"},
	},
	{
		Name: language.Key("Azure AD Connect stopped"),
		Now:  []ActionKind{StopConnect}, Back: []ActionKind{StartConnect}, AtAnyTime: []SettingKind{SetConnectStopped},
		Events: []Kind{GapPassed}, Parameters: []string{"P-57"},
		Models:  language.Key("the scheduler is off; a cycle that runs is broken off"),
		Kept:    language.Key("everything on either side; what differs travels with the next cycle"),
		Lost:    language.Key("time; after 7 days, by default, delta cycles are no longer enough"),
		Sources: []string{"F-1006", "F-1009", "F-510"},
	},
	{
		Name: language.Key("Azure AD Connect in staging mode"),
		Now:  []ActionKind{EnterStaging}, Back: []ActionKind{LeaveStaging}, AtAnyTime: []SettingKind{SetConnectStaging},
		Models:  language.Key("cycles import and synchronise, and export nothing"),
		Kept:    language.Key("everything on either side; what differs is exported once the mode is left"),
		Lost:    language.Key("time"),
		Sources: []string{"F-1007"},
	},
	{
		Name: language.Key("Azure AD Connect suspended by its wizard"),
		Now:  []ActionKind{OpenWizard}, Back: []ActionKind{CloseWizard}, AtAnyTime: []SettingKind{SetWizardOpen},
		Models:  language.Key("while the installation wizard is open no cycle begins"),
		Kept:    language.Key("everything on either side"),
		Lost:    language.Key("time"),
		Sources: []string{"F-1008"},
	},
	{
		Name: language.Key("deletion threshold tripped"),
		Back: []ActionKind{LiftThreshold}, AtAnyTime: []SettingKind{SetDeletions}, Parameters: []string{"P-22", "P-26"},
		Models:  language.Key("too many deletions are staged, and the export to Azure AD stops"),
		Kept:    language.Key("what is staged; by default the export to the forest"),
		Lost:    language.Key("time, until somebody lifts the threshold"),
		Sources: []string{"F-1011", "F-1012"},
	},
	{
		Name:       language.Key("Azure AD Connect slow"),
		Parameters: []string{"P-31", "P-32", "P-33", "P-49"},
		Models:     language.Key("cycles, forward sync and back sync take long. They have windows already, so a slow one is a Given about them and needs no phrase of its own: Azure AD Connect cycle takes between 20 and 30 minutes"),
		Kept:       language.Key("everything; a cycle that is longer than the interval delays the next one"),
		Lost:       language.Key("time"),
		Sources:    []string{"F-509", "F-512", "F-514", "P-25"},
	},
}
