package world

import (
	"fmt"
	"slices"

	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
)

// A Setup is the beginning of a scenario: assumptions and a settled state, in
// which nothing but the faults a scenario allows is pending. Settings apply in
// order, each to the state the ones before left.
type Setup struct {
	Params Params
	State  State
	start  Params    // the assumptions before the first setting
	given  []Setting // in order
	said   []saying
}

// A saying remembers a setting, to notice when it is contradicted.
type saying struct{ what, value string }

// NewSetup is the healthy world under the default assumptions.
func NewSetup() *Setup { return NewSetupWith(Defaults()) }

// NewSetupWith is the healthy world under given assumptions. One that matters in
// a hybrid deployment only, and differs from its default, makes it one.
func NewSetupWith(p Params) *Setup {
	s := &Setup{Params: p, State: Healthy(), start: p}
	s.shape()
	if p.assumesHybrid() {
		s.Deploy()
	}
	return s
}

// shape lets the assumptions that describe the beginning take effect: the
// delivery scope of every mailbox (P-12) and the policy of every user nobody
// set it for (P-15).
func (u *Setup) shape() {
	for i := range u.State.People {
		u.State.Mailboxes[i].Scope = exchange.DeliveryScope(u.Params.Scope)
		if p := &u.State.People[i]; !u.decided(Setting{Kind: SetPolicy, User: User(i)}) {
			on := u.Params.PolicyDefault == 0
			p.Policy, p.PolicyInForce = on, on && p.Running()
		}
	}
}

// rememberGroups keeps in mind whose group has been shown, where an empty one
// stays (P-02), in whatever order the two are given.
func (u *Setup) rememberGroups() {
	m := Model{Params: u.Params}
	for d := range User(Users) {
		if u.State.People[d].Running() {
			m.rememberGroup(&u.State, d)
		}
	}
}

// decided says whether a setting of this kind and user was given.
func (u *Setup) decided(s Setting) bool {
	if len(u.said) == 0 {
		return false
	}
	what, _ := s.identity()
	for _, before := range u.said {
		if before.what == what {
			return true
		}
	}
	return false
}

// Apply establishes one setting. It fails when the same setting was given
// before with another value, or when a value lies outside its range.
func (u *Setup) Apply(s Setting) error {
	what, value := s.identity()
	for _, before := range u.said {
		if before.what == what && before.value != value {
			return language.Errorf("%q contradicts %q, which was given before; keep one of the two", s, before.value)
		}
	}
	if s.User == s.Other && s.aboutTwo() {
		return language.Errorf("%q: the owner of a mailbox is given nothing there; name two users", s)
	}
	if s.Hybrid() {
		u.Deploy()
	}
	if s.lasting() && u.Params.Hybrid && slices.ContainsFunc(u.given, Setting.passing) {
		return u.anew(s)
	}
	if err := u.apply(s); err != nil {
		return err
	}
	u.travel()
	u.given = append(u.given, s)
	if what != "" {
		u.said = append(u.said, saying{what, value})
	}
	return nil
}

// anew applies all settings once more, the lasting ones first.
func (u *Setup) anew(last Setting) error {
	again := NewSetupWith(u.start)
	again.Deploy()
	all := append(slices.Clone(u.given), last)
	for _, of := range [...]func(Setting) bool{Setting.lasting, Setting.passing} {
		for _, s := range all {
			if !of(s) {
				continue
			}
			if err := again.Apply(s); err != nil {
				return err
			}
		}
	}
	*u = *again
	return nil
}

// lasting says whether the setting describes what has always been so, as an
// assumption does; it then counts for the settings before it, too. Only what
// travels between two directories depends on that.
func (s Setting) lasting() bool {
	return s.Kind == SetAssumption || s.Kind == SetBuild || s.Kind == SetOutOfScope
}

func (s Setting) passing() bool { return !s.lasting() }

// identity names what a setting decides and its value; settings that decide
// the same thing must agree. Settings that are history rather than a choice
// decide nothing.
func (s Setting) identity() (what, value string) {
	switch s.Kind {
	case SetPair, SetRemovedInOutlook, SetHybrid:
		return "", ""
	case SetCorrect, SetHalf, SetNone:
		return "delegation", s.String()
	case SetTiming, SetAssumption:
		return fmt.Sprint("parameter ", s.Kind, s.N), s.String()
	case SetFaultLimit:
		return "fault limit", s.String()
	case SetBasic, SetEdition:
		return fmt.Sprint("edition ", s.User), editionText(s)
	case SetMac, SetSystem:
		return fmt.Sprint("system ", s.User), systemText(s)
	case SetFolderRole:
		return fmt.Sprint("folder ", s.User, s.Other, s.M), s.String()
	case SetPermission:
		return fmt.Sprint("permission ", s.User, s.Other, s.N), s.String()
	case SetPermissionAt:
		return fmt.Sprint("permission ", s.User, s.Other, s.N, s.M), s.String()
	case SetACLable, SetNotACLable:
		return fmt.Sprint("ACLable ", s.User), s.String()
	case SetRoom, SetEquipment:
		return fmt.Sprint("mailbox type ", s.User), s.String()
	case SetPartitionFault, SetClockFault:
		return fmt.Sprint(s.Kind, s.User, s.N), s.String()
	case SetMessageFault:
		return fmt.Sprint(s.Kind, s.User, s.N, s.M), s.String()
	case SetLimitedDetails, SetGroupAccess, SetUnconnected, SetAdditional, SetOldAddress:
		return fmt.Sprint(s.Kind, s.User, s.Other), s.String()
	}
	return fmt.Sprint(s.Kind, s.User), s.String()
}

func editionText(s Setting) string {
	if s.Kind == SetBasic {
		s.N = int(lync.BasicEdition)
	}
	return fmt.Sprintf("%s uses %s", s.User, lync.Edition(s.N))
}

func systemText(s Setting) string {
	if s.Kind == SetMac {
		s.N = int(lync.Mac)
	}
	return fmt.Sprintf("%s uses %s", s.User, lync.System(s.N))
}

// apply carries the setting out on the state or the assumptions.
func (u *Setup) apply(s Setting) error {
	st := &u.State
	who := &st.People[s.User]
	switch s.Kind {
	case SetPair:
		// The healthy pair is what a setup starts from.
	case SetCorrect, SetHalf, SetRemovedInOutlook, SetNone:
		u.applyDelegation(s.Kind)
	case SetBasic, SetEdition:
		u.install(s)
	case SetMac, SetSystem:
		u.use(s)
	case SetTelephony:
		who.Telephony = lync.Telephony(s.N)
	case SetPolicy:
		who.Policy, who.PolicyInForce = s.N == 1, s.N == 1 && who.Running()
	case SetSignedOut:
		who.Lync, who.MapiOK, who.PolicyInForce = SignedOut, false, false
	case SetOutlookClosed:
		who.Outlook = false
		u.settleMapi(s.User)
	case SetMapiDown:
		who.MapiService = false
		u.settleMapi(s.User)
	case SetMismatch:
		who.Trouble.set(Mismatch, true)
		u.settleMapi(s.User)
	case SetMailbox:
		u.place(s.User, lync.Premises(s.N))
	case SetHome:
		who.Home = lync.Premises(s.N)
	case SetTiming:
		return u.Params.SetWindow(timingNames()[s.N], s.Window)
	case SetAssumption:
		return u.assume(assumptionNames()[s.N], s.Text)
	default:
		return u.applyStore(s)
	}
	return nil
}

// applyStore carries out the settings that write a store or allow a fault.
func (u *Setup) applyStore(s Setting) error {
	box := &u.State.Mailboxes[s.User]
	switch s.Kind {
	case SetOthers:
		return setCount(&box.Others, s.N, s)
	case SetOtherManagers:
		return setCount(&u.State.People[s.User].OtherManagers, s.N, s)
	case SetFaultLimit:
		return setCount(&u.State.Faults, s.N, s)
	case SetGroupDelegate:
		box.GroupDelegate = true
	case SetSendOnBehalfLocked:
		box.SendOnBehalfLocked = true
	case SetPermission:
		u.State.Mailboxes[s.Other].Set(int(s.User), permissionFlags[s.N], true)
		u.settlePermission(s.Other, s.User, directory.Permission(s.N))
	case SetFolderRole:
		u.State.Mailboxes[s.Other].SetRole(int(s.User), exchange.Folder(s.M), exchange.Role(s.N))
	default:
		return u.applyFault(s)
	}
	return nil
}

// setCount stores a small count; states keep counts in one byte.
func setCount(field *uint8, n int, s Setting) error {
	if n >= NoFaultLimit {
		return language.Errorf("%q: counts run from 0 to %d", s, NoFaultLimit-1)
	}
	*field = uint8(n)
	return nil
}

// assume sets a choice. Two choices shape the initial state as well.
func (u *Setup) assume(name, value string) error {
	if err := u.Params.Set(name, value); err != nil {
		return err
	}
	u.shape()
	u.rememberGroups()
	return nil
}

// applyDelegation brings manager and delegate into one of the four situations
// the published article starts from. Removal in Outlook is history: it happens
// to whatever delegation was there, and to a correct one if none was (F-306).
func (u *Setup) applyDelegation(k SettingKind) {
	box, entry := &u.State.Mailboxes[Manager], &u.State.Server[Manager][Delegate]
	opts := u.Params.exchangeOptions()
	if k == SetNone {
		box.Remove(int(Delegate), opts)
		*entry = lync.Entry{}
		return
	}
	listed := box.Grants[Delegate].Flags.Has(exchange.Listed)
	if !listed {
		box.Add(int(Manager), int(Delegate), exchange.DefaultPermissions(), opts)
	}
	if k != SetRemovedInOutlook || !listed {
		*entry = lync.Entry{}
		u.publish(entry)
	}
	switch {
	case k == SetCorrect, k == SetRemovedInOutlook && !listed:
		entry.Confirm()
		u.State.People[Delegate].PeopleGroup = u.Params.EmptyGroupStays == 1 && entry.Is(lync.Confirmed)
	}
	if k == SetRemovedInOutlook {
		box.Remove(int(Delegate), opts)
		if u.Params.Direction == 1 {
			*entry = lync.Entry{} // A sync that mirrors has carried the removal over.
		}
	}
}

// publish lets the server list the delegate, unless one of the two uses Lync
// Basic: then a pair never comes about (DT-03 row 3).
func (u *Setup) publish(entry *lync.Entry) {
	people := &u.State.People
	if people[Manager].Edition == lync.FullEdition && people[Delegate].Edition == lync.FullEdition {
		entry.Publish(lync.ReAdd(u.Params.ReAdd))
	}
}

// install gives a user a Lync edition. Installing Lync Basic takes an existing
// delegation away (F-119, DT-02 last row).
func (u *Setup) install(s Setting) {
	edition := lync.BasicEdition
	if s.Kind == SetEdition {
		edition = lync.Edition(s.N)
	}
	u.State.People[s.User].Edition = edition
	if edition != lync.BasicEdition {
		return
	}
	for v := range User(Users) {
		u.State.Server[s.User][v] = lync.Entry{}
		u.State.Server[v][s.User] = lync.Entry{}
	}
}

// use gives a user an operating system. A Mac client never has MAPI (F-118).
func (u *Setup) use(s Setting) {
	system := lync.Mac
	if s.Kind == SetSystem {
		system = lync.System(s.N)
	}
	u.State.People[s.User].System = system
	u.settleMapi(s.User)
}

// settleMapi gives the MAPI status its settled value after a setting.
func (u *Setup) settleMapi(who User) {
	p := &u.State.People[who]
	p.MapiOK = p.Running() && u.Params.mapiReachable(p)
}
