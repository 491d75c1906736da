package exchange

import "testing"

func TestSide(t *testing.T) {
	for _, tc := range []struct {
		name  string
		grant Grant
		want  Side
	}{
		{"DT-06 full: listed, Editor on the Calendar, Send on Behalf",
			Grant{Folders: [Folders]Rights{Calendar: Editor}, Flags: Listed | SendOnBehalf}, SideFull},
		{"DT-06 partial: listed without Editor",
			Grant{Folders: [Folders]Rights{Calendar: Author}, Flags: Listed | SendOnBehalf}, SidePartial},
		{"DT-06 partial: listed without Send on Behalf",
			Grant{Folders: [Folders]Rights{Calendar: Editor}, Flags: Listed}, SidePartial},
		{"DT-06 partial: a delegate without Editor stays partial with Full Access",
			Grant{Flags: Listed | SendOnBehalf | FullAccess}, SidePartial},
		{"DT-06 other: Full Access alone", Grant{Flags: FullAccess}, SideOther},
		{"DT-06 other: Send As alone", Grant{Flags: SendAs}, SideOther},
		{"DT-06 none: nothing", Grant{}, SideNone},
		{"DT-06 none: Editor and Send on Behalf make nobody a delegate",
			Grant{Folders: [Folders]Rights{Calendar: Editor}, Flags: OnACL | SendOnBehalf}, SideNone},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := Mailbox{Grants: [Users]Grant{delegate: tc.grant}}
			if got := m.Side(delegate); got != tc.want {
				t.Errorf("side %v, want %v", got, tc.want)
			}
		})
	}
}

func TestWhatAUserCanDo(t *testing.T) {
	type can struct{ calendar, inbox, mailbox, private, copies bool }
	standard := Grant{Folders: [Folders]Rights{Calendar: Editor}, Flags: OnACL | Listed | SendOnBehalf | Copies}
	private := standard
	private.Flags |= ShowPrivate
	blind := Grant{Flags: OnACL | Listed | ShowPrivate}
	for _, tc := range []struct {
		name  string
		grant Grant
		scope DeliveryScope
		want  can
	}{
		{"a stranger can do nothing", Grant{}, 0, can{}},
		{"F-605, F-606: a standard delegate opens the Calendar and gets copies", standard, 0,
			can{calendar: true, copies: true}},
		{"F-607: the private flag shows private items", private, 0,
			can{calendar: true, private: true, copies: true}},
		{"F-607: the private flag without any folder shows nothing", blind, 0, can{}},
		{"F-613: without forwarding there are no copies", standard, NoForward, can{calendar: true}},
		{"F-613: the delegates-only scope forwards", standard, DelegatesOnly, can{calendar: true, copies: true}},
		{"F-901, F-902: Full Access opens everything", Grant{Flags: FullAccess}, 0,
			can{calendar: true, inbox: true, mailbox: true, private: true}},
		{"F-906: Send As opens nothing", Grant{Flags: SendAs}, 0, can{}},
		{"F-614: Reviewer is enough to open a folder", Grant{Folders: [Folders]Rights{Inbox: Reviewer}, Flags: OnACL}, 0,
			can{inbox: true}},
		{"F-914: the private flag of a user who is no delegate means nothing",
			Grant{Folders: [Folders]Rights{Inbox: Reviewer}, Flags: OnACL | ShowPrivate}, 0, can{inbox: true}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := Mailbox{Grants: [Users]Grant{delegate: tc.grant}, Scope: tc.scope}
			got := can{
				m.CanOpen(delegate, Calendar), m.CanOpen(delegate, Inbox), m.CanOpenMailbox(delegate), m.CanSeePrivate(delegate),
				m.ReceivesCopies(delegate),
			}
			if got != tc.want {
				t.Errorf("can %+v, want %+v", got, tc.want)
			}
		})
	}
}

func TestSetRole(t *testing.T) {
	reviewer := Grant{Folders: [Folders]Rights{Inbox: Reviewer}, Flags: OnACL}
	for _, tc := range []struct {
		name          string
		before, after Grant
		role          Role
	}{
		{"F-914: a role gives an entry and makes nobody a delegate", Grant{}, reviewer, RoleReviewer},
		{"None takes the rights and leaves the entry", reviewer, Grant{Flags: OnACL}, RoleNone},
		{"None for somebody without an entry changes nothing", Grant{}, Grant{}, RoleNone},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := Mailbox{Grants: [Users]Grant{delegate: tc.before}}
			m.SetRole(delegate, Inbox, tc.role)
			if got := m.Grants[delegate]; got != tc.after {
				t.Errorf("grant %+v, want %+v", got, tc.after)
			}
		})
	}
}

func TestDelegatesAreCounted(t *testing.T) {
	var m Mailbox
	m.Add(owner, 1, DefaultPermissions(), Options{})
	m.Add(owner, 3, DefaultPermissions(), Options{})
	m.Grants[3].Flags |= Duplicate
	if got := m.Delegates(); got != 2 {
		t.Errorf("%d delegates, want 2: a duplicate counts once", got)
	}
	if got := m.Listing(); got != 0b1010 {
		t.Errorf("listing %04b, want 1010", got)
	}
	m.Others, m.GroupDelegate = 23, true
	if got := m.Delegates(); got != 26 {
		t.Errorf("%d delegates, want 26 with 23 others and a group", got)
	}
}
