package exchange

import (
	"testing"

	"ombud/sim/internal/enum/enumtest"
)

func TestEveryValueHasItsOwnWord(t *testing.T) {
	enumtest.Distinct[Role](t, 4)
	enumtest.Distinct[Folder](t, Folders)
	enumtest.Distinct[DeliveryScope](t, 4)
	enumtest.Distinct[Outcome](t, 5)
	enumtest.Distinct[Write](t, len(Order))
	enumtest.Distinct[Side](t, 4)
	enumtest.Distinct[Sent](t, 3)
	enumtest.Distinct[Rights](t, 256)
	enumtest.Distinct[Flag](t, 256)
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
