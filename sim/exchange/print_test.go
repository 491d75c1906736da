package exchange

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
	t.Run("Role", func(t *testing.T) { roundTrip(t, 4, ParseRole) })
	t.Run("Folder", func(t *testing.T) { roundTrip(t, Folders, ParseFolder) })
	t.Run("DeliveryScope", func(t *testing.T) { roundTrip(t, 4, ParseDeliveryScope) })
	t.Run("Outcome", func(t *testing.T) { roundTrip(t, 5, ParseOutcome) })
	t.Run("Write", func(t *testing.T) { roundTrip(t, len(Order), ParseWrite) })
	t.Run("Side", func(t *testing.T) { roundTrip(t, 4, ParseSide) })
	t.Run("Sent", func(t *testing.T) { roundTrip(t, 3, ParseSent) })
	t.Run("Rights", func(t *testing.T) { roundTrip(t, 256, ParseRights) })
	t.Run("Flag", func(t *testing.T) { roundTrip(t, 256, ParseFlag) })
}

func TestPrintsAreTheWordsOfTheDomain(t *testing.T) {
	for _, tc := range []struct{ got, want string }{
		{RoleEditor.String(), "Editor"},
		{Calendar.String(), "Calendar"},
		{SideFull.String(), "full"},
		{(ReadAny | Create).String(), "read any + create"},
		{Flag(0).String(), "nothing"},
		{(Listed | SendOnBehalf).String(), "listed + send on behalf"},
		{Role(9).String(), "Role(9)"},
		{RefusedOwner.Literal(), "ErrorDelegateCannotAddOwner"},
		{Saved.Literal(), ""},
		{Outcome(9).Literal(), ""},
	} {
		if tc.got != tc.want {
			t.Errorf("got %q, want %q", tc.got, tc.want)
		}
	}
}
