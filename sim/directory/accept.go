package directory

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Device is a mail program that can open an invitation to a shared calendar (DT-17).
type Device uint8

// The devices of DT-17.
const (
	OutlookMSI Device = iota
	OutlookSemiAnnual
	OutlookMonthly
	OutlookWeb
	OutlookMac
	OutlookIOS
	OutlookAndroid
)

// Devices is how many devices DT-17 tells apart.
const Devices = 7

var deviceNames = language.Keys([]string{
	OutlookMSI:        "Outlook (MSI)",
	OutlookSemiAnnual: "Outlook (Semi-annual Channel)",
	OutlookMonthly:    "Outlook (Monthly Channel)",
	OutlookWeb:        "Outlook on the web",
	OutlookMac:        "Outlook for Mac",
	OutlookIOS:        "Outlook for iOS",
	OutlookAndroid:    "Outlook for Android",
}...)

// String is the phrase for the device, such as "Outlook for Mac".
func (d Device) String() string { return enum.Name("Device", deviceNames, d) }

// In is what String prints, in a language.
func (d Device) In(l language.Language) string { return language.Textf(d.String()).In(l) }

// Accept is what becomes of the Accept button in an invitation to a shared calendar (DT-17).
type Accept uint8

// The three answers.
const (
	AcceptWorks   Accept = iota
	AcceptBroken         // it is shown, and pressing it fails
	AcceptMissing        // it is not shown
)

var acceptNames = []string{AcceptWorks: "works", AcceptBroken: "is broken", AcceptMissing: "is missing"}

// AcceptButton is what a recipient finds who was invited to the owner's calendar, as it has been since August 2019
// (DT-17, F-1408). On one side the button works.
func AcceptButton(d Device, owner, recipient Premises) Accept {
	switch {
	case owner == recipient:
		return AcceptWorks
	case d >= OutlookMac:
		return AcceptMissing
	case owner == Online:
		return AcceptWorks
	case d == OutlookMonthly:
		return AcceptBroken
	case d == OutlookWeb:
		return AcceptMissing
	}
	return AcceptWorks
}

// String is the phrase for the answer, such as "is broken".
func (a Accept) String() string { return enum.Name("Accept", acceptNames, a) }
