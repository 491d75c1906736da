package lync

import (
	"testing"

	"ombud/sim/internal/enum/enumtest"
)

func TestEveryValueHasItsOwnWord(t *testing.T) {
	enumtest.Distinct[Telephony](t, 5)
	enumtest.Distinct[Edition](t, 2)
	enumtest.Distinct[System](t, 2)
	enumtest.Distinct[Premises](t, 2)
	enumtest.Distinct[Fact](t, 256)
	enumtest.Distinct[Pair](t, 4)
	enumtest.Distinct[ReAdd](t, 3)
	enumtest.Distinct[Precondition](t, 12)
	enumtest.Distinct[Status](t, 4)
	enumtest.Distinct[ExchangeSide](t, 4)
	enumtest.Distinct[Outcome](t, 6)
	enumtest.Distinct[Diagnosis](t, 10)
}

func TestPrintsAreTheWordsOfTheFeatureFiles(t *testing.T) {
	for _, tc := range []struct{ got, want string }{
		{PCToPC.String(), "PC-to-PC only"},
		{AudioVideoDisabled.String(), "Audio/video disabled"},
		{RemoteCallControl.String(), "Remote call control"},
		{RemoteCallControlOnly.String(), "Remote call control only"},
		{EnterpriseVoice.String(), "Enterprise Voice"},
		{BasicEdition.String(), "Lync Basic"},
		{Online.String(), "in Exchange Online"},
		{PairStale.String(), "stale"},
		{Entry{}.String(), "unrelated"},
		{Entry{Listed | Confirmed}.String(), "listed + confirmed"},
		{NoResponse.String(), "the add-in does not respond"},
		{Pair(9).String(), "Pair(9)"},
	} {
		if tc.got != tc.want {
			t.Errorf("got %q, want %q", tc.got, tc.want)
		}
	}
}
