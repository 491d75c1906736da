package lync

import (
	"testing"

	"ombud/sim/internal/enum/enumtest"
)

func TestPrintsParseBack(t *testing.T) {
	t.Run("Telephony", func(t *testing.T) { enumtest.RoundTrip(t, 5, ParseTelephony) })
	t.Run("Path", func(t *testing.T) { enumtest.RoundTrip(t, 2, ParsePath) })
	t.Run("Edition", func(t *testing.T) { enumtest.RoundTrip(t, 2, ParseEdition) })
	t.Run("System", func(t *testing.T) { enumtest.RoundTrip(t, 2, ParseSystem) })
	t.Run("Premises", func(t *testing.T) { enumtest.RoundTrip(t, 2, ParsePremises) })
	t.Run("Fact", func(t *testing.T) { enumtest.RoundTrip(t, 256, ParseFact) })
	t.Run("Pair", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParsePair) })
	t.Run("ReAdd", func(t *testing.T) { enumtest.RoundTrip(t, 3, ParseReAdd) })
	t.Run("Precondition", func(t *testing.T) { enumtest.RoundTrip(t, 12, ParsePrecondition) })
	t.Run("Effect", func(t *testing.T) { enumtest.RoundTrip(t, 6, ParseEffect) })
	t.Run("Status", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParseStatus) })
	t.Run("ExchangeSide", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParseExchangeSide) })
	t.Run("Outcome", func(t *testing.T) { enumtest.RoundTrip(t, 6, ParseOutcome) })
	t.Run("Diagnosis", func(t *testing.T) { enumtest.RoundTrip(t, 10, ParseDiagnosis) })
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
