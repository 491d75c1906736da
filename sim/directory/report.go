package directory

import (
	"strings"

	"ombud/sim/internal/enum"
)

// Report is a non-delivery report (DT-16).
type Report uint8

// The reports.
const (
	NoReport          Report = iota // the message is delivered
	DelegateInvalid                 // to the sender of a meeting request: the delegate's address is an old one (F-1403)
	RecipientNotFound               // to the delegate who updates a meeting: an attendee's address is not known there (F-1404)
)

var reportNames = []string{
	NoReport:          "no non-delivery report",
	DelegateInvalid:   "554 5.2.0 STOREDRV.Deliver.Exception:DelegateUserValidationException",
	RecipientNotFound: "550 5.1.11 RESOLVER.ADR.ExRecipNotFound",
}

// RequestReport is what the sender of a meeting request to the manager gets. The argument says whether the mailbox holds
// the current address of the delegate (DT-16, F-1403).
func RequestReport(currentAddress bool) Report {
	if currentAddress {
		return NoReport
	}
	return DelegateInvalid
}

// UpdateReport is what delegate d gets after updating a meeting of manager m that was made since the move of m, by where
// their mailboxes are. x500Present says whether the cloud's addresses have been written back to the forest (DT-16,
// F-1014, F-1015, F-1404).
func UpdateReport(m, d Premises, x500Present bool) Report {
	if m == Online && d == OnPremises && !x500Present {
		return RecipientNotFound
	}
	return NoReport
}

// Literal is the report, word for word, or "" for none.
func (r Report) Literal() string {
	if r == NoReport || int(r) >= len(reportNames) {
		return ""
	}
	return reportNames[r]
}

// String is the report, or "no non-delivery report".
func (r Report) String() string { return enum.Name("Report", reportNames, r) }

// ParseReport reads what Report.String prints, or only the status codes that it begins with: "554 5.2.0" or "5.2.0".
func ParseReport(s string) (Report, bool) {
	if r, ok := enum.Value[Report](reportNames, s); ok {
		return r, true
	}
	for r := DelegateInvalid; r <= RecipientNotFound; r++ {
		codes := strings.Fields(r.Literal())
		if s == codes[1] || s == codes[0]+" "+codes[1] {
			return r, true
		}
	}
	return NoReport, false
}
