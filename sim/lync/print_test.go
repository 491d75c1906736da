package lync

import "testing"

// roundTrip checks that the first n values print, each in its own way, and that the print parses back.
func roundTrip[T interface {
	~uint8
	String() string
}](t *testing.T, n int, parse func(string) (T, bool)) {
	t.Helper()
	seen := map[string]T{}
	for i := range n {
		v := T(i)
		if other, taken := seen[v.String()]; taken {
			t.Errorf("%d and %d both print %q", other, v, v)
		}
		seen[v.String()] = v
		if back, ok := parse(v.String()); !ok || back != v {
			t.Errorf("parsing %q gives %d, %v; want %d, true", v, back, ok, v)
		}
	}
	for _, bad := range []string{"", "nonsense", T(n-1).String() + " "} {
		if v, ok := parse(bad); ok {
			t.Errorf("parsing %q gives %v, want a refusal", bad, v)
		}
	}
}

func TestPrintsParseBack(t *testing.T) {
	t.Run("Telephony", func(t *testing.T) { roundTrip(t, 5, ParseTelephony) })
	t.Run("Path", func(t *testing.T) { roundTrip(t, 2, ParsePath) })
	t.Run("Edition", func(t *testing.T) { roundTrip(t, 2, ParseEdition) })
	t.Run("System", func(t *testing.T) { roundTrip(t, 2, ParseSystem) })
	t.Run("Premises", func(t *testing.T) { roundTrip(t, 2, ParsePremises) })
	t.Run("Fact", func(t *testing.T) { roundTrip(t, 256, ParseFact) })
	t.Run("Pair", func(t *testing.T) { roundTrip(t, 4, ParsePair) })
	t.Run("ReAdd", func(t *testing.T) { roundTrip(t, 3, ParseReAdd) })
	t.Run("Precondition", func(t *testing.T) { roundTrip(t, 12, ParsePrecondition) })
	t.Run("Effect", func(t *testing.T) { roundTrip(t, 6, ParseEffect) })
	t.Run("Status", func(t *testing.T) { roundTrip(t, 4, ParseStatus) })
	t.Run("ExchangeSide", func(t *testing.T) { roundTrip(t, 4, ParseExchangeSide) })
	t.Run("Outcome", func(t *testing.T) { roundTrip(t, 6, ParseOutcome) })
	t.Run("Diagnosis", func(t *testing.T) { roundTrip(t, 10, ParseDiagnosis) })
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
