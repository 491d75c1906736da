package directory

import (
	"testing"

	"ombud/sim/internal/enum/enumtest"
)

func TestEveryValueHasItsOwnWord(t *testing.T) {
	enumtest.Distinct[Premises](t, 2)
	enumtest.Distinct[Permission](t, Permissions)
	enumtest.Distinct[Grantor](t, 2)
	enumtest.Distinct[Answer](t, 6)
	enumtest.ReadsBack(t, 6, ParseFailure)
	enumtest.Distinct[Path](t, 4)
	enumtest.Distinct[When](t, 3)
	enumtest.Distinct[Phase](t, Phases+1)
	enumtest.ReadsBack(t, 4, ParseVersion)
	enumtest.Distinct[MailboxType](t, 3)
	enumtest.Distinct[Remedy](t, 5)
	enumtest.Distinct[DefaultRight](t, 5)
	enumtest.Distinct[CalendarRight](t, 5)
	enumtest.Distinct[App](t, 4)
	enumtest.Distinct[View](t, 5)
	enumtest.ReadsBack(t, 3, ParseReport)
	enumtest.Distinct[Device](t, Devices)
	enumtest.Distinct[Accept](t, 3)
}

func TestPrintsAreTheWordsOfTheFeatureFiles(t *testing.T) {
	for _, tc := range []struct{ got, want string }{
		{OnPremises.String(), "on-premises"}, {Online.String(), "in Exchange Online"},
		{FullAccess.String(), "Full Access"}, {SendAs.String(), "Send As"}, {SendOnBehalf.String(), "Send on Behalf"},
		{Exchange2010.String(), "2010"}, {Exchange2013CU9.String(), "2013 CU9"}, {Exchange2013CU10.String(), "2013 CU10"}, {Exchange2016.String(), "2016"},
		{DefaultNone.String(), "None"}, {Contributor.String(), "Contributor"}, {AvailabilityOnly.String(), "free/busy time"},
		{LimitedDetails.String(), "free/busy time, subject and location"}, {DefaultReviewer.String(), "Reviewer"},
		{SchedulingAssistant.String(), "the Scheduling Assistant"}, {Outlook.String(), "Outlook"},
		{OutlookOnTheWeb.String(), "Outlook on the web"}, {ExplicitURL.String(), "Outlook on the web by explicit URL"},
		{SeesNothing.String(), "nothing"}, {SeesTimes.String(), "times only"}, {SeesLimited.String(), "times, subject and location"},
		{SeesDetailsReadOnly.String(), "all details, read-only"}, {SeesDetails.String(), "all details"},
		{OutlookMSI.String(), "Outlook (MSI)"}, {OutlookSemiAnnual.String(), "Outlook (Semi-annual Channel)"},
		{OutlookMonthly.String(), "Outlook (Monthly Channel)"}, {OutlookWeb.String(), "Outlook on the web"},
		{OutlookMac.String(), "Outlook for Mac"}, {OutlookIOS.String(), "Outlook for iOS"}, {OutlookAndroid.String(), "Outlook for Android"},
		{AcceptWorks.String(), "works"}, {AcceptBroken.String(), "is broken"}, {AcceptMissing.String(), "is missing"},
		{ExportCloud.String(), "export to the cloud"}, {Phase(0).String(), "no cycle"},
		{Answer(9).String(), "Answer(9)"},
	} {
		if tc.got != tc.want {
			t.Errorf("got %q, want %q", tc.got, tc.want)
		}
	}
}

// A world that knows nothing of a hybrid deployment is all zeros, and none of its values may mean anything.
func TestZeroValuesMeanNothingHappened(t *testing.T) {
	if Phase(0).String() != "no cycle" || Failure(0) != NoFailure || Report(0) != NoReport || Premises(0) != OnPremises {
		t.Errorf("the zero values are %v, %v, %v, %v; want no cycle, no error, no report, on-premises", Phase(0), Failure(0), Report(0), Premises(0))
	}
}
