package lync

import (
	"strings"

	"ombud/sim/internal/enum"
)

// ConnectingText is what the configuration table shows while the client has no MAPI connection, word for word (F-404).
const ConnectingText = "Lync is in the process of connecting to the Exchange server. This process may take a few minutes. Some features will not be available until the connection is complete.;MAPI unavailable; retrying connection;"

// OKText is what the configuration table shows when the client has its MAPI connection (F-403).
const OKText = "OK"

// Status is the MAPI status of one Lync client (DT-04).
type Status uint8

// The statuses.
const (
	StatusNone        Status = iota // no client is running, so there is no table to look at
	StatusConnecting                // connecting or retrying (F-404)
	StatusOK                        // connected (F-405)
	StatusUnsupported               // a Mac client, which can never be connected (F-118)
)

var statusNames = []string{
	StatusNone:        "no status",
	StatusConnecting:  "connecting",
	StatusOK:          "OK",
	StatusUnsupported: "not supported on a Mac",
}

// MapiInputs are what the MAPI status follows from (DT-04).
type MapiInputs struct {
	SignedIn       bool   // the Lync client is running, signed in or trying to
	ProfileMatches bool   // there is an Outlook profile, and its address belongs to the Lync user (F-407)
	ServiceUp      bool   // the MAPI service can be reached over the network
	Connected      bool   // the time to connect has passed since start or since the service came back (P-09)
	System         System // what the client runs on
}

// Mapi is the MAPI status of a client (DT-04).
func Mapi(in MapiInputs) Status {
	switch {
	case !in.SignedIn:
		return StatusNone
	case in.System == Mac:
		return StatusUnsupported
	case in.ProfileMatches && in.ServiceUp && in.Connected:
		return StatusOK
	}
	return StatusConnecting
}

// Text is what the configuration table shows: OKText, ConnectingText, or "" where the sources give no text.
func (s Status) Text() string {
	switch s {
	case StatusOK:
		return OKText
	case StatusConnecting:
		return ConnectingText
	}
	return ""
}

// IsOK says whether a text read off the configuration table is the good value, in either published spelling and in any
// mixture of cases (F-403).
func IsOK(text string) bool {
	text = strings.TrimSpace(text)
	return strings.EqualFold(text, OKText) || strings.EqualFold(text, "MAPI Status Ok")
}

// String is a word for the status.
func (s Status) String() string { return enum.Name("Status", statusNames, s) }
