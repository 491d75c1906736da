package diagnosis

import (
	"testing"

	"ombud/sim/world"
)

// A seat is a side of one user beside what the pair is.
type seat struct {
	rel     relation
	stalled bool
	user    int
	side    side
}

// seats are the sides of all settled cores, each with the one client it can be part of.
func seats(t *testing.T, u *Universe) map[seat]client {
	known := map[seat]client{}
	for i := range u.cores {
		c := &u.cores[i]
		for user := 0; user < 2 && !c.way.Passes(); user++ {
			for _, p := range u.standpoints(c, user) {
				at := seat{c.rel, c.stalled, user, p.side}
				if before, ok := known[at]; ok && before != c.of[user] {
					t.Fatalf("%+v is counted twice, from %+v and from %+v", at, before, c.of[user])
				}
				known[at] = c.of[user]
			}
		}
	}
	return known
}

// TestCircumstancesAreSettings gives every setting that a circumstance stands for in every settled state, by the very code
// that carries out a Given or an action, and looks for the result in the universe.
func TestCircumstancesAreSettings(t *testing.T) {
	u := ordinary()
	known, settled := seats(t, u), map[core]bool{}
	for i := range u.cores {
		settled[u.cores[i].core] = !u.cores[i].way.Passes()
	}
	for _, row := range []struct {
		given string
		side  func(*[2]side)
	}{
		{"the manager uses Lync Basic", func(s *[2]side) { s[0].Basic = true }},
		{"the delegate uses Lync Basic", func(s *[2]side) { s[1].Basic = true }},
		{"the manager uses a Mac", func(s *[2]side) { s[0].Mac = true }},
		{"the delegate uses a Mac", func(s *[2]side) { s[1].Mac = true }},
		{"the SIP address and the mail address of the manager differ", func(s *[2]side) { s[0].Mismatch = true }},
		{"the SIP address and the mail address of the delegate differ", func(s *[2]side) { s[1].Mismatch = true }},
		{"the Outlook of the manager is closed", func(*[2]side) {}},
		{"the Outlook of the delegate is closed", func(*[2]side) {}},
		{"the manager loses the connection to Lync Server", func(*[2]side) {}},
		{"the delegate loses the connection to Lync Server", func(*[2]side) {}},
		{"the clock of the manager jumps forward by 1 hour", func(s *[2]side) { s[0].Clock = true }},
		{"the clock of the delegate jumps back by 1 hour", func(s *[2]side) { s[1].Clock = true }},
	} {
		t.Run(row.given, func(t *testing.T) {
			set := giver(t, row.given)
			for i := 0; i < len(u.cores); i += 3 {
				c := &u.cores[i]
				if c.way.Passes() {
					continue
				}
				s := set(t, c.state)
				after := coreOf(&s, 0)
				of := [2]side{{client: after.of[0]}, {client: after.of[1]}}
				row.side(&of)
				from := core{rel: after.rel, stalled: after.stalled}
				for user := range of {
					from.of[user] = known[seat{after.rel, after.stalled, user, of[user]}]
				}
				if !settled[from] {
					t.Fatalf("%+v leads to %+v, which the universe does not have", c.core, after)
				}
			}
		})
	}
}

// giver reads a setting, or an action that takes no time, and carries it out in states.
func giver(t *testing.T, text string) func(*testing.T, world.State) world.State {
	t.Helper()
	if act, err := world.ParseAction(text); err == nil {
		m := world.Model{Params: world.Defaults()}
		return func(_ *testing.T, s world.State) world.State {
			var a world.Agenda
			a.Begin(nil, nil)
			m.Step(&s, act.Event(), &a)
			return s
		}
	}
	setting, err := world.ParseSetting(text)
	if err != nil {
		t.Fatal(err)
	}
	return func(t *testing.T, s world.State) world.State {
		t.Helper()
		setup := world.NewSetup()
		setup.State = s
		if err := setup.Apply(setting); err != nil {
			t.Fatal(err)
		}
		return setup.State
	}
}

// TestSurroundingsAreSettings compares the circumstances that are nobody's own with the settings of their names.
func TestSurroundingsAreSettings(t *testing.T) {
	u := ordinary()
	for _, row := range []struct {
		given string
		in    circumstance
		wrong Conditions
	}{
		{"the manager has the telephony setting Enterprise Voice", circumstance{ManagerVoice: true}, Voice},
		{"the delegate has the telephony setting Enterprise Voice", circumstance{DelegateVoice: true}, 0},
		{"the Lync home of the delegate is in Exchange Online", circumstance{SplitHomes: true}, SplitHomes},
		{"the mailbox of the delegate is in Exchange Online", circumstance{SplitMailboxes: true}, SplitMailboxes},
		{"a security group is a delegate of the manager", circumstance{GroupDelegate: true}, GroupDelegate},
		{"the manager already has 26 other delegates", circumstance{TooManyDelegates: true}, TooManyDelegates},
		{"the delegate is already a delegate of 26 other managers", circumstance{TooManyManagers: true}, TooManyManagers},
		{"the Send on Behalf list of the manager cannot be written", circumstance{Locked: true}, SendOnBehalfLocked},
		{"the delegate has Full Access on the mailbox of the manager", circumstance{OtherRights: true}, 0},
	} {
		t.Run(row.given, func(t *testing.T) {
			set := giver(t, row.given)
			for i := 0; i < len(u.cores); i += 101 {
				s := u.cores[i].state
				row.in.into(&s)
				want := set(t, u.cores[i].state)
				want.Hybrid = world.Hybrid{} // Two mailboxes on two sides make a deployment hybrid; the pair does not mind.
				if s != want {
					t.Fatalf("core %+v: the circumstance and the setting differ", u.cores[i].core)
				}
			}
			if got := row.in.wrong(&u.Params); got != row.wrong {
				t.Errorf("what is wrong is %v; want %v", got, row.wrong)
			}
		})
	}
}

// TestTelephonyThatCounts lets the delegate's Enterprise Voice count where P-01 says so.
func TestTelephonyThatCounts(t *testing.T) {
	p := world.Defaults()
	if n := len(circumstances(&p)); n != 1<<8 {
		t.Errorf("%d circumstances under the default; want %d", n, 1<<8)
	}
	if err := p.Set("telephony that counts", "delegate"); err != nil {
		t.Fatal(err)
	}
	if n := len(circumstances(&p)); n != 1<<9 {
		t.Errorf("%d circumstances where the delegate counts; want %d", n, 1<<9)
	}
	of := circumstance{DelegateVoice: true}
	boss := circumstance{ManagerVoice: true}
	if of.wrong(&p) != Voice || boss.wrong(&p) != 0 {
		t.Error("Enterprise Voice of the wrong account counts")
	}
}
