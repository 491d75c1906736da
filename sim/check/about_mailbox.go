package check

import (
	"fmt"

	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/outlook"
	"ombud/sim/world"
)

// What Outlook's Delegates dialog and the administrator write into mailboxes.

var mailboxProperties = []Property{
	{
		Name:      language.Key("rights are those of a role"),
		Sentence:  language.Key("the rights on every folder are exactly the bits of one role, and of one role only the claim is true"),
		Sometimes: language.Key("somebody's role on a folder changes"),
		Facts:     []string{"F-614"},
		judge:     rightsMatchRoles,
	},
	{
		Name:      language.Key("removal adds nothing"),
		Sentence:  language.Key("removing a delegate in Outlook gives nobody a right, an entry or a place on a list"),
		Sometimes: language.Key("a removal in Outlook takes something away"),
		Facts:     []string{"F-616", "DT-05"},
		judge:     removalAddsNothing,
	},
	{
		Name:      language.Key("cancelling loses nothing"),
		Sentence:  language.Key("cancelling the Delegates dialog changes nothing but the dialog, unless it is assumed to save"),
		Sometimes: language.Key("a dialog with edits is cancelled"),
		Facts:     []string{"F-603", "P-11", "DT-05"},
		judge:     cancelChangesNothing,
	},
	{
		Name:      language.Key("a dialog writes its owner's mailbox"),
		Sentence:  language.Key("what a user does in the Delegates dialog changes no other mailbox and no other dialog"),
		Sometimes: language.Key("a dialog changes its owner's mailbox"),
		Facts:     []string{"F-601", "F-611"},
		judge:     dialogStaysHome,
	},
	{
		Name:      language.Key("refused is without effect"),
		Sentence:  language.Key("an action that is refused, or has nothing to do, changes nothing but the message that is shown"),
		Sometimes: language.Key("an action is refused"),
		Facts:     []string{"F-602", "DT-05"},
		judge:     refusalChangesNothing,
	},
	{
		Name:      language.Key("only administrators give Full Access"),
		Sentence:  language.Key("who has Full Access changes by what an administrator does, and by nothing else"),
		Sometimes: language.Key("an administrator gives somebody Full Access"),
		Facts:     []string{"F-901", "DT-09"},
		judge:     fullAccessIsAdministered,
	},
	{
		Name:      language.Key("messages follow permissions"),
		Sentence:  language.Key("a message is sent as the owner if the sender can send as the owner, else on behalf if asked for and allowed, else refused"),
		Sometimes: language.Key("a message is not refused"),
		Facts:     []string{"F-902", "F-907", "F-908"},
		judge:     messagesFollow,
	},
	{
		Name:      language.Key("a move takes the mailbox along"),
		Sentence:  language.Key("moving a mailbox changes no role on a folder, no delegate in Outlook and nobody's Full Access"),
		Sometimes: language.Key("a mailbox with a delegate is moved"),
		Facts:     []string{"F-917", "F-918"},
		judge:     movesKeepContent,
	},
}

func rightsMatchRoles(t *trial) Ruling {
	return t.state(func(s *world.State) (seen bool, broke string) {
		pairs(func(u, v world.User) {
			for f, rights := range s.Mailboxes[u].Grants[v].Folders {
				if rights == t.Start.Mailboxes[u].Grants[v].Folders[f] && s != t.End() {
					continue // It is what it was: judged once, in the end.
				}
				seen = seen || rights != t.Start.Mailboxes[u].Grants[v].Folders[f]
				if got, is := t.roles(s, u, v, exchange.Folder(f)); len(got) != 1 || got[0].Rights() != rights {
					broke = fmt.Sprintf("the rights of %s on the %s folder of %s are %s, and the roles claimed %v", v, exchange.Folder(f), u, is, got)
				}
			}
		})
		return seen, broke
	})
}

// roles are all roles that are claimed of somebody on a folder.
func (t *trial) roles(s *world.State, u, v world.User, f exchange.Folder) (out []exchange.Role, is exchange.Rights) {
	for r := exchange.RoleNone; r <= exchange.RoleEditor; r++ {
		if t.holds(world.Claim{Kind: world.HasRole, User: v, Other: u, A: uint8(r), B: uint8(f)}, s) {
			out = append(out, r)
		}
	}
	return out, s.Mailboxes[u].Grants[v].Folders[f]
}

// removes says whether an event carries out removals in a dialog and nothing else.
func removes(e world.Event, s *world.State) bool {
	if e.Kind != world.Acted {
		return false
	}
	any := e.Action == world.RemoveDelegate
	if !any && e.Action != world.ConfirmDialog && !cuts(e) {
		return false
	}
	for _, p := range s.Dialogs[e.User].Edits {
		switch p.Op {
		case outlook.Add, outlook.Change:
			return false
		case outlook.Remove:
			any = true
		}
	}
	return any
}

func removalAddsNothing(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if !removes(e, before) {
			return false, ""
		}
		pairs(func(u, v world.User) {
			was, is := &before.Mailboxes[u].Grants[v], &after.Mailboxes[u].Grants[v]
			seen = seen || *was != *is
			if is.Flags&^was.Flags != 0 || is.Freebusy&^was.Freebusy != 0 {
				broke = fmt.Sprintf("removing a delegate gives %s on the mailbox of %s: %s", v, u, is.Flags&^was.Flags)
			}
			for f := range is.Folders {
				if more := is.Folders[f] &^ was.Folders[f]; more != 0 {
					broke = fmt.Sprintf("removing a delegate gives %s on the %s folder of %s: %s", v, exchange.Folder(f), u, more)
				}
			}
			if added := after.Server[u][v].Facts &^ before.Server[u][v].Facts; added != 0 {
				broke = fmt.Sprintf("removing a delegate makes %s with %s at Lync Server: %s", u, v, added)
			}
		})
		return seen, broke
	})
}

// alike says whether two states differ in nothing but dialogs of one user and readers.
func alike(a, b world.State, u world.User) bool {
	a.Dialogs[u], a.Operators = b.Dialogs[u], b.Operators
	return a == b
}

func cancelChangesNothing(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if e.Kind != world.Acted || e.Action != world.CancelDialog || t.Params.CancelKeeps == 1 {
			return false, ""
		}
		for _, p := range before.Dialogs[e.User].Edits {
			seen = seen || p.Op != outlook.Keep
		}
		if !alike(*before, *after, e.User) {
			broke = fmt.Sprintf("%s changes more than the dialog", e)
		}
		if after.Dialogs[e.User].Open && before.People[e.User].Outlook {
			broke = fmt.Sprintf("%s leaves the dialog open", e)
		}
		return seen, broke
	})
}

// inDialog says whether an action is one in the Delegates dialog.
func inDialog(k world.ActionKind) bool {
	return k >= world.OpenDelegatesDialog && k <= world.RemoveDelegate || k == world.ConfirmThenCrash || k == world.ConfirmThenFail
}

// cuts says whether the writes of a dialog are cut off.
func cuts(e world.Event) bool {
	return e.Kind == world.Acted && (e.Action == world.ConfirmThenCrash || e.Action == world.ConfirmThenFail)
}

func dialogStaysHome(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if e.Kind != world.Acted || !inDialog(e.Action) {
			return false, ""
		}
		for u := range before.Mailboxes {
			changed := before.Mailboxes[u] != after.Mailboxes[u] || before.Dialogs[u] != after.Dialogs[u]
			switch {
			case world.User(u) == e.User:
				seen = before.Mailboxes[u] != after.Mailboxes[u]
			case changed:
				broke = fmt.Sprintf("%s changes the mailbox or the dialog of %s", e, world.User(u))
			}
		}
		return seen, broke
	})
}

func refusalChangesNothing(t *trial) Ruling {
	refused := t.refusals()
	i := 0
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		i++
		if !refused[i] {
			return false, ""
		}
		is := *after
		is.Operators, is.Hybrid.Failure, is.Hybrid.Whom = before.Operators, before.Hybrid.Failure, before.Hybrid.Whom
		if is != *before {
			broke = fmt.Sprintf("%q is refused and changes something", e)
		}
		return true, broke
	})
}

func fullAccessIsAdministered(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		pairs(func(u, v world.User) {
			was, is := before.Mailboxes[u].Has(int(v), exchange.FullAccess), after.Mailboxes[u].Has(int(v), exchange.FullAccess)
			switch {
			case was == is:
			case e.Kind == world.Acted && (e.Action == world.GrantPermission || e.Action == world.GrantUnmapped || e.Action == world.RevokePermission):
				seen = seen || is
			default:
				broke = fmt.Sprintf("%q changes who has Full Access on the mailbox of %s", e, u)
			}
		})
		return seen, broke
	})
}

func messagesFollow(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if e.Kind != world.Acted || e.Action != world.SendAs && e.Action != world.SendOnBehalf || !before.People[e.User].Outlook {
			return false, ""
		}
		want := exchange.SendRefused
		switch {
		case t.holds(about(world.MaySendAs, e.User, e.Other), before):
			want = exchange.SentAs
		case e.Action == world.SendOnBehalf && t.holds(about(world.MaySendOnBehalf, e.User, e.Other), before):
			want = exchange.SentOnBehalf
		}
		if after.Message != want {
			broke = fmt.Sprintf("%q: %s; by the permissions it would be %s", e, after.Message, want)
		}
		return want != exchange.SendRefused, broke
	})
}

// moved says whether an event moves mailboxes.
func moved(e world.Event) bool {
	return e.Kind == world.Acted && e.Action >= world.MoveOnline && e.Action <= world.MoveBothOnPremises
}

func movesKeepContent(t *trial) Ruling {
	const kept = exchange.Listed | exchange.FullAccess | exchange.OnACL
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if !moved(e) {
			return false, ""
		}
		pairs(func(u, v world.User) {
			was, is := &before.Mailboxes[u].Grants[v], &after.Mailboxes[u].Grants[v]
			seen = seen || was.Flags.Has(exchange.Listed) && before.People[u].Mailbox != after.People[u].Mailbox
			if was.Flags&kept != is.Flags&kept || was.Folders != is.Folders {
				broke = fmt.Sprintf("%q changes what %s has in the mailbox of %s", e, v, u)
			}
		})
		return seen, broke
	})
}
