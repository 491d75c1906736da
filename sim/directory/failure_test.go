package directory

import "testing"

func TestLiteralsAreWordForWord(t *testing.T) {
	for _, tc := range []struct{ name, got, want string }{
		{"F-919", OutOfWriteScopeText.Literal(), "The operation failed because it's out of the current user's write scope. This action should be performed on the object in your on-premises organization."},
		{"F-919, as an answer", OutOfWriteScope.Failure().Literal(), OutOfWriteScopeText.Literal()},
		{"F-920", NotLocalText.Literal(), "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."},
		{"F-920, as an answer (P-19)", NotACLable.Failure().Literal(), NotLocalText.Literal()},
		{"F-1405", NameNotResolved.Literal(), "The name cannot be resolved. The name cannot be matched to a name in the address list."},
		{"F-1406", FolderNotShown.Literal(), "Cannot display the folder properties. The folder may have been deleted or the server where the folder is stored may be unavailable. Cannot display folder properties."},
		{"F-1407", NotRecognized.Literal(), "Microsoft Outlook does not recognize<UserName>."},
		{"no failure", NoFailure.Literal(), ""},
		{"a failure that is none", Failure(9).Literal(), ""},
		{"granted", Granted.Failure().Literal(), ""},
		{"an answer without a text of its own", NoMailboxHere.Failure().Literal(), ""},
	} {
		if tc.got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, tc.got, tc.want)
		}
	}
}

func TestFailureWithANameIsRead(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       Failure
		ok         bool
	}{
		{"F-1407: as published", "Microsoft Outlook does not recognize<UserName>.", NotRecognized, true},
		{"F-1407: with a name", "Microsoft Outlook does not recognize Anna.", NotRecognized, true},
		{"F-1407: without a name", "Microsoft Outlook does not recognize.", NoFailure, false},
		{"F-1407: with a space for a name", "Microsoft Outlook does not recognize .", NoFailure, false},
		{"F-1407: cut short", "Microsoft Outlook does not recognize Anna", NoFailure, false},
		{"another text", "The name cannot be resolved.", NoFailure, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got, ok := ParseFailure(tc.text); got != tc.want || ok != tc.ok {
				t.Errorf("%q is read as %q, %v; want %q, %v", tc.text, got, ok, tc.want, tc.ok)
			}
		})
	}
}

func TestOpeningAMailboxByName(t *testing.T) {
	for _, tc := range []struct {
		name  string
		in    Opening
		open  Failure
		other bool // NotRecognized may be shown as well
	}{
		{"a user's mailbox of the other side", Opening{}, NoFailure, false},
		{"F-1405: a room of the other side", Opening{Type: Room}, NameNotResolved, false},
		{"F-1405: equipment of the other side", Opening{Type: Equipment, Mapped: true}, NameNotResolved, false},
		{"a room of the same side", Opening{Type: Room, SameSide: true}, NoFailure, false},
		{"F-1407: a hidden mailbox", Opening{Hidden: true}, NameNotResolved, true},
		{"F-1407: hidden is hidden on the same side too", Opening{Hidden: true, SameSide: true}, NameNotResolved, true},
		{"F-1206: a hidden mailbox that is mapped", Opening{Hidden: true, Mapped: true}, NoFailure, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.in.Failure(); got != tc.open {
				t.Errorf("opening: %q, want %q", got, tc.open)
			}
			if !tc.in.MayShow(tc.open) || tc.in.MayShow(NotRecognized) != tc.other || tc.in.MayShow(OutOfWriteScopeText) {
				t.Errorf("opening may show something else than %q and, if %v, %q", tc.open, tc.other, NotRecognized)
			}
		})
	}
}
