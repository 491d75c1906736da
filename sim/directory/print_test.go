package directory

import (
	"testing"

	"ombud/sim/internal/enum/enumtest"
)

func TestPrintsParseBack(t *testing.T) {
	t.Run("Premises", func(t *testing.T) { enumtest.RoundTrip(t, 2, ParsePremises) })
	t.Run("Kind", func(t *testing.T) { enumtest.RoundTrip(t, 3, ParseKind) })
	t.Run("Permission", func(t *testing.T) { enumtest.RoundTrip(t, Permissions, ParsePermission) })
	t.Run("Grantor", func(t *testing.T) { enumtest.RoundTrip(t, 2, ParseGrantor) })
	t.Run("Grantors", func(t *testing.T) { enumtest.RoundTrip(t, 256, ParseGrantors) })
	t.Run("Store", func(t *testing.T) { enumtest.RoundTrip(t, 6, ParseStore) })
	t.Run("Direction", func(t *testing.T) { enumtest.RoundTrip(t, 3, ParseDirection) })
	t.Run("Answer", func(t *testing.T) { enumtest.RoundTrip(t, 6, ParseAnswer) })
	t.Run("Failure", func(t *testing.T) { enumtest.RoundTrip(t, 6, ParseFailure) })
	t.Run("Path", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParsePath) })
	t.Run("When", func(t *testing.T) { enumtest.RoundTrip(t, 3, ParseWhen) })
	t.Run("Phase", func(t *testing.T) { enumtest.RoundTrip(t, Phases+1, ParsePhase) })
	t.Run("Attribute", func(t *testing.T) { enumtest.RoundTrip(t, 18, ParseAttribute) })
	t.Run("Classes", func(t *testing.T) { enumtest.RoundTrip(t, 256, ParseClasses) })
	t.Run("Version", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParseVersion) })
	t.Run("MailboxType", func(t *testing.T) { enumtest.RoundTrip(t, 3, ParseMailboxType) })
	t.Run("Remedy", func(t *testing.T) { enumtest.RoundTrip(t, 5, ParseRemedy) })
	t.Run("DefaultRight", func(t *testing.T) { enumtest.RoundTrip(t, 5, ParseDefaultRight) })
	t.Run("CalendarRight", func(t *testing.T) { enumtest.RoundTrip(t, 5, ParseCalendarRight) })
	t.Run("App", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParseApp) })
	t.Run("View", func(t *testing.T) { enumtest.RoundTrip(t, 5, ParseView) })
	t.Run("Report", func(t *testing.T) { enumtest.RoundTrip(t, 3, ParseReport) })
	t.Run("Device", func(t *testing.T) { enumtest.RoundTrip(t, Devices, ParseDevice) })
	t.Run("Accept", func(t *testing.T) { enumtest.RoundTrip(t, 3, ParseAccept) })
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
		{Answer(9).String(), "Answer(9)"}, {Grantors(3).String(), "the owner + the administrator"},
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
	if DefaultNone != None || RightNone != None {
		t.Errorf("None is %d and %d; one name serves both sorts of rights only as zero", DefaultNone, RightNone)
	}
}
