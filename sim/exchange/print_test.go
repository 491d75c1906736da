package exchange

import (
	"testing"

	"ombud/sim/internal/enum/enumtest"
)

func TestPrintsParseBack(t *testing.T) {
	t.Run("Role", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParseRole) })
	t.Run("Folder", func(t *testing.T) { enumtest.RoundTrip(t, Folders, ParseFolder) })
	t.Run("DeliveryScope", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParseDeliveryScope) })
	t.Run("Outcome", func(t *testing.T) { enumtest.RoundTrip(t, 5, ParseOutcome) })
	t.Run("Write", func(t *testing.T) { enumtest.RoundTrip(t, len(Order), ParseWrite) })
	t.Run("Side", func(t *testing.T) { enumtest.RoundTrip(t, 4, ParseSide) })
	t.Run("Sent", func(t *testing.T) { enumtest.RoundTrip(t, 3, ParseSent) })
	t.Run("Rights", func(t *testing.T) { enumtest.RoundTrip(t, 256, ParseRights) })
	t.Run("Flag", func(t *testing.T) { enumtest.RoundTrip(t, 256, ParseFlag) })
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
