package lync

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Visible is what the two users can see without tools: three lists and the answer of the add-in (DT-08).
type Visible struct {
	InDelegates     bool    // the manager's Delegates group shows the delegate
	InPeopleIManage bool    // the delegate's People I Manage Calls For group shows the manager
	InOutlook       bool    // the Delegates dialog of the manager's Outlook lists the delegate
	Outcome         Outcome // what the delegate saw; NoOutcome when nobody tried
}

// Diagnosis is a row of DT-08: which case it is and what to do.
type Diagnosis uint8

// The diagnoses, in the order of DT-08 after the one for everything the table does not hold.
const (
	NotDescribed     Diagnosis = iota // no row of the table fits
	CaseOne                           // row 1
	CaseOverlap                       // row 2
	CaseTwo                           // row 3
	CaseTwoNoGroup                    // row 4
	PolicyOrMapi                      // row 5
	NothingSetUp                      // row 6
	Healthy                           // row 7
	ArticleSilent                     // the add-in's answer: out of scope
	ClientNotRunning                  // the add-in's answer: unavailable
)

var diagnosisNames = []string{
	NotDescribed:     language.Key("not described"),
	CaseOne:          language.Key("Case 1"),
	CaseOverlap:      language.Key("overlap of Case 1 and Case 2"),
	CaseTwo:          language.Key("Case 2"),
	CaseTwoNoGroup:   language.Key("Case 2, group branch"),
	PolicyOrMapi:     language.Key("policy off or MAPI"),
	NothingSetUp:     language.Key("nothing set up"),
	Healthy:          language.Key("healthy"),
	ArticleSilent:    language.Key("the article does not apply"),
	ClientNotRunning: language.Key("the delegate is signed out of Lync"),
}

// Diagnose finds the row of DT-08 that fits. The add-in's answer has to fit too: a row whose lists match but whose answer
// does not is NotDescribed. An answer nobody has asked for fits every row.
func Diagnose(v Visible) Diagnosis {
	switch v.Outcome {
	case OutOfScope:
		return ArticleSilent
	case AddinUnavailable:
		return ClientNotRunning
	}
	d := v.lists()
	if v.Outcome != NoOutcome && !d.fits(v.Outcome) {
		return NotDescribed
	}
	return d
}

// lists is the row that the three lists alone point to.
func (v Visible) lists() Diagnosis {
	switch [3]bool{v.InDelegates, v.InPeopleIManage, v.InOutlook} {
	case [3]bool{true, false, true}:
		return CaseOne
	case [3]bool{true, false, false}:
		return CaseOverlap
	case [3]bool{true, true, false}:
		return CaseTwo
	case [3]bool{false, true, false}:
		return CaseTwoNoGroup
	case [3]bool{false, false, true}:
		return PolicyOrMapi
	case [3]bool{false, false, false}:
		return NothingSetUp
	case [3]bool{true, true, true}:
		return Healthy
	}
	return NotDescribed
}

// fits says whether the add-in's answer goes with the row. Rows 2, 4 and 6 go with both failures, for P-16 decides
// there.
func (d Diagnosis) fits(o Outcome) bool {
	switch d {
	case CaseOne, PolicyOrMapi:
		return o == PermissionError
	case CaseTwo:
		return o == NoResponse
	case CaseOverlap, CaseTwoNoGroup, NothingSetUp:
		return o == NoResponse || o == PermissionError
	case Healthy:
		return o == Success
	}
	return false
}

// Case is the name of the case, such as "Case 1".
func (d Diagnosis) Case() string { return d.String() }

// Procedure is the number of the repair procedure to follow, 1 or 2, or 0 when neither repairs it.
func (d Diagnosis) Procedure() int {
	switch d {
	case CaseOne:
		return 1
	case CaseOverlap, CaseTwo, CaseTwoNoGroup:
		return 2
	}
	return 0
}

var diagnosisNotes = [...]string{
	NotDescribed:     language.Key("no published case looks like this; check the MAPI status on both computers and the delegate's role on the Calendar folder"),
	CaseOne:          language.Key("the manager lists the delegate, the delegate does not list the manager"),
	CaseOverlap:      language.Key("half a pair and no delegate in Outlook; no rule is published, the second procedure sets up both halves"),
	CaseTwo:          language.Key("the manager removed the delegate in Outlook, Lync still holds the pair"),
	CaseTwoNoGroup:   language.Key("start the second procedure where the Delegates group does not show the delegate"),
	PolicyOrMapi:     language.Key("Exchange is set up, Lync never followed; check the delegate sync policy, then the MAPI status on both computers"),
	NothingSetUp:     language.Key("set the delegate up from scratch"),
	Healthy:          language.Key("nothing to repair"),
	ArticleSilent:    language.Key("with Enterprise Voice, delegates are set in the call forwarding settings"),
	ClientNotRunning: language.Key("sign the delegate in to Lync, then try again"),
}

// Note says in a sentence what the row means and what to do next.
func (d Diagnosis) Note() language.Text { return language.Textf(diagnosisNotes[d]) }

// String is the name of the case.
func (d Diagnosis) String() string { return enum.Name("Diagnosis", diagnosisNames, d) }

// In is the name of the case in a language.
func (d Diagnosis) In(l language.Language) string { return language.Textf(d.String()).In(l) }
