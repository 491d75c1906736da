package lync

import "ombud/sim/internal/enum"

// Telephony is the telephony setting of an account, one of the five the administration tool offers beside none (F-103, F-104, F-105).
type Telephony uint8

// The five settings in the order of DT-01.
const (
	PCToPC Telephony = iota
	AudioVideoDisabled
	RemoteCallControl
	RemoteCallControlOnly
	EnterpriseVoice
)

var telephonyNames = []string{
	PCToPC:                "PC-to-PC only",
	AudioVideoDisabled:    "Audio/video disabled",
	RemoteCallControl:     "Remote call control",
	RemoteCallControlOnly: "Remote call control only",
	EnterpriseVoice:       "Enterprise Voice",
}

// EV says whether the setting switches Enterprise Voice on (DT-01; the mapping to switches is a guess, F-106).
func (t Telephony) EV() bool { return t == EnterpriseVoice }

// RCC says whether the setting switches remote call control on (DT-01).
func (t Telephony) RCC() bool { return t == RemoteCallControl || t == RemoteCallControlOnly }

// AVOff says whether the setting switches audio and video off (DT-01).
func (t Telephony) AVOff() bool { return t == AudioVideoDisabled || t == RemoteCallControlOnly }

// Covered says whether the article applies to the setting: to all but Enterprise Voice (F-103, F-104).
func (t Telephony) Covered() bool { return t <= RemoteCallControlOnly }

// Path is the way in which delegates of such an account come about (DT-01).
func (t Telephony) Path() Path {
	if t.EV() {
		return CallForwarding
	}
	return DelegateSync
}

// String is the name in the administration tool, such as "PC-to-PC only".
func (t Telephony) String() string { return enum.Name("Telephony", telephonyNames, t) }

// Path is a way in which Lync learns who is a delegate (DT-01).
type Path uint8

// The two ways.
const (
	DelegateSync   Path = iota // Outlook writes to Exchange, and the manager's Lync client carries it to the server (F-110, F-304)
	CallForwarding             // the call forwarding dialog of the Lync client itself (F-108)
)

var pathNames = []string{DelegateSync: "Exchange delegate sync", CallForwarding: "call forwarding settings"}

// String names the way.
func (p Path) String() string { return enum.Name("Path", pathNames, p) }
