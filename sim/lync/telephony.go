package lync

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

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

var telephonyNames = language.Keys([]string{
	PCToPC:                "PC-to-PC only",
	AudioVideoDisabled:    "Audio/video disabled",
	RemoteCallControl:     "Remote call control",
	RemoteCallControlOnly: "Remote call control only",
	EnterpriseVoice:       "Enterprise Voice",
}...)

// Covered says whether the article applies to the setting: to all but Enterprise Voice (F-103, F-104).
func (t Telephony) Covered() bool { return t <= RemoteCallControlOnly }

// String is the name in the administration tool, such as "PC-to-PC only".
func (t Telephony) String() string { return enum.Name("Telephony", telephonyNames, t) }

// In is what String prints, in a language.
func (t Telephony) In(l language.Language) string { return language.Textf(t.String()).In(l) }
