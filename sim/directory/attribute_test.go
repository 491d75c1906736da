package directory

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// listed prints a list of attributes, one a line.
func listed(all []Carried) string {
	var b strings.Builder
	for _, c := range all {
		b.WriteString(c.Attribute.String() + ": " + c.Classes.String() + "\n")
	}
	return b.String()
}

func TestAttributeLists(t *testing.T) {
	for _, tc := range []struct {
		name string
		got  []Carried
		want string
	}{
		{"F-1013: synced to Exchange Online", Synced(), `publicDelegates: users + contacts + groups
msExchDelegateListLink: users
msExchRecipientDisplayType: users + contacts + groups
msExchRecipientTypeDetails: users + contacts + groups
msExchRemoteRecipientType: users
msExchMailboxGuid: users
legacyExchangeDN: users + contacts + groups
proxyAddresses: users + contacts + groups
targetAddress: users + contacts
msExchHideFromAddressLists: users + contacts + groups
`},
		{"F-1014: written back to the forest", WrittenBack(), `msDS-ExternalDirectoryObjectID: users
msExchArchiveStatus: users
msExchBlockedSendersHash: users
msExchSafeRecipientsHash: users
msExchSafeSendersHash: users
msExchUCVoiceMailSettings: users
msExchUserHoldPolicies: users
proxyAddresses: users + contacts + groups
publicDelegates: users
`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, listed(tc.got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// classesOf is the sorts of objects of which a list carries an attribute.
func classesOf(all []Carried, a Attribute) Classes {
	for _, c := range all {
		if c.Attribute == a {
			return c.Classes
		}
	}
	return 0
}

func TestPermissionsTravelAsTheListsSay(t *testing.T) {
	for p := range Permission(Permissions) {
		row := p.Properties()
		to := classesOf(Synced(), row.Attribute)&Users != 0
		back := classesOf(WrittenBack(), row.Attribute)&Users != 0
		if to != (row.Direction != Stays) || back != (row.Direction == BothWays) || back != row.NeedsWriteback {
			t.Errorf("%v: %v is in the list to the cloud %v and in that to the forest %v, but DT-09 says %v", p, row.Attribute, to, back, row.Direction)
		}
		if p.Travels(Online, true) != (back && row.Synced) || p.Travels(OnPremises, false) != (to && row.Synced) {
			t.Errorf("%v travels otherwise than %v, the attribute it is kept in", p, row.Attribute)
		}
	}
}

func TestListsAreCopies(t *testing.T) {
	Synced()[0].Attribute, WrittenBack()[0].Attribute = NoAttribute, NoAttribute
	if Synced()[0].Attribute == NoAttribute || WrittenBack()[0].Attribute == NoAttribute {
		t.Error("a caller has changed the list for everybody")
	}
}
