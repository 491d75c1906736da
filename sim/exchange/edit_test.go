package exchange

import (
	"testing"

	"pgregory.net/rapid"
)

func TestEdits(t *testing.T) {
	var healthy, noSend Mailbox
	healthy.Add(owner, delegate, DefaultPermissions(), Options{})
	noSend.SendOnBehalfLocked = true
	noSend.Add(owner, delegate, DefaultPermissions(), Options{})
	locked := healthy
	locked.SendOnBehalfLocked = true
	twice := healthy
	twice.Grants[delegate].Flags |= Duplicate
	unlisted := locked
	unlisted.Grants[delegate] = Grant{Flags: SendOnBehalf}
	withoutSend := healthy
	withoutSend.Grants[delegate].Flags &^= SendOnBehalf
	calendarOnly := healthy
	calendarOnly.Grants[delegate].Folders = [Folders]Rights{Calendar: Editor}
	calendarOnly.Grants[delegate].Flags &^= Copies

	add := func(o Options) func(*Mailbox) Outcome {
		return func(m *Mailbox) Outcome { return m.Add(owner, delegate, DefaultPermissions(), o) }
	}
	change := func(m *Mailbox) Outcome {
		return m.Change(delegate, Permissions{Roles: [Folders]Role{Calendar: RoleEditor}})
	}
	remove := func(m *Mailbox) Outcome { return m.Remove(delegate, Options{}) }

	for _, tc := range []struct {
		name          string
		before, after Mailbox
		act           func(*Mailbox) Outcome
		want          Outcome
	}{
		{"F-617: the owner is refused", healthy, healthy,
			func(m *Mailbox) Outcome { return m.Add(owner, owner, DefaultPermissions(), Options{}) }, RefusedOwner},
		{"P-14: an existing delegate is refused and nothing changes", healthy, healthy, add(Options{}), RefusedExisting},
		{"P-14, other value: an existing delegate is listed twice", healthy, twice,
			add(Options{ExistingDelegate: ExistingDuplicated}), Saved},
		{"P-14, other value: a new delegate is listed once", Mailbox{}, healthy,
			add(Options{ExistingDelegate: ExistingDuplicated}), Saved},
		{"removing a delegate who is listed twice removes both entries", twice, Mailbox{}, remove, Saved},
		{"F-617: a stranger's permissions cannot be changed", Mailbox{}, Mailbox{}, change, RefusedNotDelegate},
		{"F-617: a stranger cannot be removed", Mailbox{}, Mailbox{}, remove, RefusedNotDelegate},
		{"a change sets the permissions and leaves send on behalf", healthy, calendarOnly, change, Saved},
		{"a change does not give back a send on behalf that was lost", withoutSend, withoutSend,
			func(m *Mailbox) Outcome { return m.Change(delegate, DefaultPermissions()) }, Saved},
		{"F-610: a locked send-on-behalf list survives a removal", locked, unlisted, remove, SendOnBehalfFailed},
		{"F-610: a locked list without the delegate needs no write", noSend, Mailbox{SendOnBehalfLocked: true}, remove, Saved},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := tc.before
			if got := tc.act(&m); got != tc.want {
				t.Errorf("outcome %q, want %q", got, tc.want)
			}
			if m != tc.after {
				t.Errorf("mailbox is %+v, want %+v", m, tc.after)
			}
			if tc.want.Refused() && m != tc.before {
				t.Errorf("refused, yet the mailbox changed")
			}
		})
	}
}

func TestWritesTouchOnlyTheirOwnStore(t *testing.T) {
	for _, tc := range []struct {
		name  string
		write Write
		want  Grant
	}{
		{"F-608 step 2: send on behalf", WriteSendOnBehalf, Grant{Flags: SendOnBehalf}},
		{"F-608 step 3: the information object", WriteInformation, Grant{Flags: Listed}},
		{"F-608 step 4: the rule", WriteRule, Grant{Flags: Copies}},
		{"F-608 step 5: the folders", WriteFolders,
			Grant{Folders: [Folders]Rights{Calendar: Editor, Tasks: Editor}, Freebusy: Editor, Flags: OnACL}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var m Mailbox
			m.Apply(tc.write, delegate, DefaultPermissions())
			if m.Grants[delegate] != tc.want {
				t.Errorf("after the write %+v, want %+v", m.Grants[delegate], tc.want)
			}
			m.Retract(tc.write, delegate, Options{})
			if m != (Mailbox{}) {
				t.Errorf("after taking it back %+v, want an empty mailbox", m)
			}
		})
	}
	if want := [...]Write{WriteSendOnBehalf, WriteInformation, WriteRule, WriteFolders}; Order != want {
		t.Errorf("the order is %v, want %v (F-608)", Order, want)
	}
}

func drawPermissions(t *rapid.T) Permissions {
	p := Permissions{Private: rapid.Bool().Draw(t, "private"), Copies: rapid.Bool().Draw(t, "copies")}
	for f := range p.Roles {
		p.Roles[f] = Role(rapid.IntRange(0, int(RoleEditor)).Draw(t, Folder(f).String()))
	}
	return p
}

// drawMailbox draws any mailbox that the operations of this package can lead to.
func drawMailbox(t *rapid.T) Mailbox {
	m := Mailbox{
		Others: rapid.Uint8().Draw(t, "others"), GroupDelegate: rapid.Bool().Draw(t, "group"),
		SendOnBehalfLocked: rapid.Bool().Draw(t, "locked"), Scope: DeliveryScope(rapid.IntRange(0, 3).Draw(t, "scope")),
	}
	for range rapid.IntRange(0, 6).Draw(t, "operations") {
		d := rapid.IntRange(1, Users-1).Draw(t, "user")
		switch rapid.IntRange(0, 4).Draw(t, "operation") {
		case 0:
			m.Add(owner, d, drawPermissions(t), Options{})
		case 1:
			m.Change(d, drawPermissions(t))
		case 2:
			m.Remove(d, Options{})
		case 3:
			m.SetRole(d, Folder(rapid.IntRange(0, Folders-1).Draw(t, "folder")), Role(rapid.IntRange(0, 3).Draw(t, "role")))
		case 4:
			m.Set(d, rapid.SampledFrom([]Flag{FullAccess, SendAs, SendOnBehalf}).Draw(t, "flag"), rapid.Bool().Draw(t, "on"))
		}
	}
	return m
}

func drawOptions(t *rapid.T) Options {
	return Options{
		RemoveKeepsSendOnBehalf: rapid.Bool().Draw(t, "P-13"),
		ExistingDelegate:        rapid.SampledFrom([]uint8{ExistingRefused, ExistingDuplicated}).Draw(t, "P-14"),
	}
}

func TestRemovalNeverAddsAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := drawMailbox(t)
		after, d := before, rapid.IntRange(1, Users-1).Draw(t, "removed")
		after.Remove(d, drawOptions(t))
		for u := range Users {
			b, a := before.Grants[u], after.Grants[u]
			if !b.Flags.Has(a.Flags) || !b.Freebusy.Has(a.Freebusy) {
				t.Fatalf("user %d gained flags or free/busy rights: %+v became %+v", u, b, a)
			}
			for f := range b.Folders {
				if !b.Folders[f].Has(a.Folders[f]) {
					t.Fatalf("user %d gained rights on %v: %+v became %+v", u, Folder(f), b, a)
				}
			}
			if u != d && a != b {
				t.Fatalf("removing user %d changed user %d: %+v became %+v", d, u, b, a)
			}
		}
	})
}

func TestAddThenRemoveRestoresTheGrantOfANonDelegate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawMailbox(t)
		g := m.Grants[delegate]
		if g.Flags&(Listed|OnACL|SendOnBehalf) != 0 || m.SendOnBehalfLocked {
			// Folder rights and Send on Behalf of the time before are lost with the delegation (F-616).
			m.SendOnBehalfLocked = false
			m.Grants[delegate] = Grant{Flags: g.Flags & (FullAccess | SendAs)}
		}
		before := m
		if got := m.Add(owner, delegate, drawPermissions(t), Options{}); got != Saved {
			t.Fatalf("adding: %v", got)
		}
		if m == before {
			t.Fatalf("adding changed nothing")
		}
		if got := m.Remove(delegate, Options{}); got != Saved {
			t.Fatalf("removing: %v", got)
		}
		if m != before {
			t.Fatalf("after adding and removing %+v, before %+v", m, before)
		}
	})
}

func TestPermissionsReadBackWhatWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, p := drawMailbox(t), drawPermissions(t)
		m.Grants[delegate] = Grant{}
		m.Add(owner, delegate, p, Options{})
		p.Copies = p.Copies && p.Roles[Calendar] == RoleEditor // F-605
		if got := m.Permissions(delegate); got != p {
			t.Fatalf("the dialog shows %+v, want %+v", got, p)
		}
		before := m
		m.Change(delegate, m.Permissions(delegate))
		if m != before {
			t.Fatalf("a change to what is there changed %+v to %+v", before, m)
		}
	})
}

// A client that dies between two writes of Order leaves less than the whole, never something else.
func TestInterruptedAddIsPartOfTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, done := drawPermissions(t), rapid.IntRange(0, len(Order)).Draw(t, "writes done")
		var whole, cut Mailbox
		whole.Add(owner, delegate, p, Options{})
		for _, w := range Order[:done] {
			cut.Apply(w, delegate, p)
		}
		if !whole.Grants[delegate].Flags.Has(cut.Grants[delegate].Flags) {
			t.Fatalf("after %d writes %v, which the whole %v does not contain", done, cut.Grants[delegate].Flags, whole.Grants[delegate].Flags)
		}
		if cut.Side(delegate) == SideFull && done < len(Order) {
			t.Fatalf("after %d of %d writes the Exchange side is full already", done, len(Order))
		}
	})
}
