package lync

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Edition is which Lync client is installed.
type Edition uint8

// The two editions. Lync Basic has no delegate function and breaks a delegation that exists (F-119).
const (
	FullEdition Edition = iota
	BasicEdition
)

var editionNames = []string{FullEdition: "Lync", BasicEdition: "Lync Basic"}

// String is the edition's name, "Lync" or "Lync Basic".
func (e Edition) String() string { return enum.Name("Edition", editionNames, e) }

// System is the operating system that the client runs on.
type System uint8

// The two systems. A Mac client cannot connect to Exchange through MAPI (F-118).
const (
	Windows System = iota
	Mac
)

var systemNames = []string{Windows: "Windows", Mac: "Mac"}

// String is the system's name.
func (s System) String() string { return enum.Name("System", systemNames, s) }

// Premises is where a Lync account is homed. The words are the ones for mailboxes, so that one phrase serves both.
type Premises uint8

// The two places (F-117).
const (
	OnPremises Premises = iota
	Online
)

var premisesNames = language.Keys([]string{OnPremises: "on-premises", Online: "in Exchange Online"}...)

// String is the phrase for the place, "on-premises" or "in Exchange Online".
func (p Premises) String() string { return enum.Name("Premises", premisesNames, p) }

// In is what String prints, in a language.
func (p Premises) In(l language.Language) string { return language.Textf(p.String()).In(l) }
