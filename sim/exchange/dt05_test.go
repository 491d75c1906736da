package exchange

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	owner    = 0
	delegate = 1
)

// columns are the columns of DT-05 that concern Exchange, for one delegate.
type columns struct {
	Calendar, Tasks string // ACL: a role, or "–" for no entry
	Others          string // ACL of Inbox, Contacts, Notes, Journal, joined by "/" where they differ
	Freebusy        string
	PublicDelegates bool
	Information     string // "–", "flag 0" or "flag 1"
	Rule            bool
}

func columnsOf(m *Mailbox) columns {
	g := m.Grants[delegate]
	acl := func(r Rights) string {
		if !g.Flags.Has(OnACL) {
			return "–"
		}
		return r.Role().String()
	}
	c := columns{
		Calendar: acl(g.Folders[Calendar]), Tasks: acl(g.Folders[Tasks]), Others: acl(g.Folders[Inbox]),
		Freebusy: acl(g.Freebusy), PublicDelegates: g.Flags.Has(SendOnBehalf), Information: "–", Rule: g.Flags.Has(Copies),
	}
	for _, f := range []Folder{Contacts, Notes, Journal} {
		if g.Folders[f] != g.Folders[Inbox] {
			c.Others += "/" + acl(g.Folders[f])
		}
	}
	switch {
	case g.Flags.Has(Listed | ShowPrivate):
		c.Information = "flag 1"
	case g.Flags.Has(Listed):
		c.Information = "flag 0"
	}
	return c
}

// Row 6, cancelling, belongs to the dialog: nothing is handed over that could be written here.
func TestDT05(t *testing.T) {
	nobody := columns{"–", "–", "–", "–", false, "–", false}
	standard := columns{"Editor", "Editor", "None", "Editor", true, "flag 0", true}

	private := DefaultPermissions()
	private.Private = true
	reviewer := DefaultPermissions()
	reviewer.Roles[Calendar] = RoleReviewer
	reviewer.Roles[Contacts] = RoleAuthor

	add := func(p Permissions) func(*Mailbox) Outcome {
		return func(m *Mailbox) Outcome { return m.Add(owner, delegate, p, Options{}) }
	}
	remove := func(o Options) func(*Mailbox) Outcome {
		return func(m *Mailbox) Outcome { return m.Remove(delegate, o) }
	}
	var healthy Mailbox
	healthy.Add(owner, delegate, DefaultPermissions(), Options{})

	for _, tc := range []struct {
		name    string
		before  Mailbox
		act     func(*Mailbox) Outcome
		outcome Outcome
		after   columns
	}{
		{"DT-05 row 1: opening the dialog reads and writes nothing", healthy,
			func(m *Mailbox) Outcome { m.Listing(); return Saved }, Saved, standard},
		{"DT-05 row 2: adding with the defaults writes every store", Mailbox{}, add(DefaultPermissions()), Saved, standard},
		{"DT-05 row 3: with private items ticked the information object carries flag 1", Mailbox{}, add(private), Saved,
			columns{"Editor", "Editor", "None", "Editor", true, "flag 1", true}},
		{"DT-05 row 4: with Reviewer on the Calendar the delegate is not in the rule", Mailbox{}, add(reviewer), Saved,
			columns{"Reviewer", "Editor", "None/Author", "Reviewer", true, "flag 0", false}},
		{"DT-05 row 5: removing takes the delegate out of every store", healthy, remove(Options{}), Saved, nobody},
		{"DT-05 row 5, other value of P-13: removing leaves send on behalf", healthy,
			remove(Options{RemoveKeepsSendOnBehalf: true}), Saved, columns{"–", "–", "–", "–", true, "–", false}},
		{"DT-05 row 7: a security group among the delegates takes nothing from a delegate", Mailbox{GroupDelegate: true},
			add(DefaultPermissions()), Saved, standard},
		{"DT-05 row 8: when the send-on-behalf list cannot be written, everything else still is", Mailbox{SendOnBehalfLocked: true},
			add(DefaultPermissions()), SendOnBehalfFailed,
			columns{"Editor", "Editor", "None", "Editor", false, "flag 0", true}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := tc.before
			if got := tc.act(&m); got != tc.outcome {
				t.Errorf("outcome %q, want %q", got, tc.outcome)
			}
			if diff := cmp.Diff(tc.after, columnsOf(&m)); diff != "" {
				t.Errorf("stores (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFreebusyFollowsTheCalendar(t *testing.T) {
	for _, tc := range []struct {
		name           string
		calendar, want Role
	}{
		{"F-615: None on the Calendar gives None", RoleNone, RoleNone},
		{"F-615: Reviewer gives Reviewer", RoleReviewer, RoleReviewer},
		{"F-615: Author gives Editor", RoleAuthor, RoleEditor},
		{"F-615: Editor gives Editor", RoleEditor, RoleEditor},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var m Mailbox
			m.Add(owner, delegate, Permissions{Roles: [Folders]Role{Calendar: tc.calendar}}, Options{})
			if got := m.Grants[delegate].Freebusy; got != tc.want.Rights() {
				t.Errorf("free/busy rights %v, want %v", got, tc.want.Rights())
			}
		})
	}
}
