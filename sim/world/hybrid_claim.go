package world

import (
	"strings"

	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/phrase"
)

// Claims about the two directories, and the messages that claims quote.

// quotes says whether the claim quotes a message, and which texts it may quote.
func (k ClaimKind) quotes() []string {
	switch k {
	case GetsReport:
		return []string{directory.DelegateInvalid.Literal(), directory.RecipientNotFound.Literal()}
	case AdministratorGets, UserGets:
		var out []string
		for f := directory.OutOfWriteScopeText; f <= directory.NotRecognized; f++ {
			out = append(out, f.Literal())
		}
		return out
	}
	return nil
}

// readText finds out which message a claim quotes. A non-delivery report may
// also be quoted by its status codes alone.
func (c *Claim) readText(text string, args []phrase.Arg) *phrase.Error {
	allowed := c.Kind.quotes()
	if allowed == nil {
		return nil
	}
	quoted, ok := args[len(args)-1].Text, false
	if c.Kind == GetsReport {
		var r directory.Report
		r, ok = directory.ParseReport(quoted)
		c.A, ok = uint8(r), ok && r != directory.NoReport
	} else {
		var f directory.Failure
		f, ok = directory.ParseFailure(quoted)
		c.A, ok = uint8(f), ok && f != directory.NoFailure
	}
	if ok {
		return nil
	}
	return &phrase.Error{Found: quoted, Offset: max(strings.Index(text, quoted), 0),
		Message: language.Textf("nothing says so; the messages are %s", quoteAll(allowed))}
}

// text is the message the claim quotes, or "".
func (c Claim) text() string {
	switch c.Kind {
	case GetsReport:
		return directory.Report(c.A).Literal()
	case AdministratorGets, UserGets:
		return directory.Failure(c.A).Literal()
	}
	return ""
}

// Hybrid says whether the claim is about a hybrid deployment.
func (c Claim) Hybrid() bool {
	switch c.Kind {
	case GetsReport, UserGets, AdministratorGets, ListedTwice, Sees, MayCreate, MayNotCreate, MayAccept, MayNotAccept:
		return false
	}
	return c.Kind >= GetsReport
}

// holdsInHybrid decides claims about the two directories.
func (c Claim) holdsInHybrid(p *Params, s *State) bool {
	h := &s.Hybrid
	switch c.Kind {
	case GetsReport:
		return h.Report == directory.Report(c.A)
	case GetsNoReport:
		return h.Report == directory.NoReport
	case AdministratorGets:
		return h.Whom == AdministratorSaw && h.Failure == directory.Failure(c.A)
	case UserGets:
		return h.Whom == uint8(c.User)+1 && h.Failure == directory.Failure(c.A)
	case HasPermission, HasNoPermission:
		return holdsAt(s, c.Other, c.User, directory.Permission(c.A), directory.Premises(c.B)) == (c.Kind == HasPermission)
	case Mapped, NotMapped:
		return isMapped(p, s, c.Other, c.User) == (c.Kind == Mapped)
	case IsACLable, IsNotACLable:
		return h.ACLable.Has(c.User) == (c.Kind == IsACLable)
	case ListedTwice:
		return s.Mailboxes[c.Other].Has(int(c.User), exchange.Duplicate)
	case CycleRuns, NoCycleRuns:
		return (h.Connect.Phase() != 0) == (c.Kind == CycleRuns)
	case ThresholdHasStopped:
		return h.Connect.Is(ThresholdExceeded)
	case InitialNeeded:
		return h.Connect.Is(GapExceeded)
	case DelegationSupported:
		return split(p, s, c.Other, c.User) == (c.A == 1)
	}
	return c.holdsOnScreen(p, s)
}

// holdsAt says whether a permission is in force on one side.
func holdsAt(s *State, owner, u User, p directory.Permission, at directory.Premises) bool {
	if p == directory.FullAccess {
		return at == side(s, owner) && s.Hybrid.FullAccess.Has(owner, u)
	}
	return s.Hybrid.spread(p).InForce[at].Has(owner, u)
}

// acceptButton is DT-17: it goes by the direction in which a calendar is shared.
func acceptButton(p *Params, s *State, owner, recipient User, with directory.Device) directory.Accept {
	from, to := side(s, owner), side(s, recipient)
	if !p.does(ruleAcceptDirection) {
		from, to = to, from
	}
	return directory.AcceptButton(with, from, to)
}

// holdsOnScreen decides claims about what a user sees of another's Calendar.
func (c Claim) holdsOnScreen(p *Params, s *State) bool {
	switch c.Kind {
	case Sees:
		return calendarSeen(p, s, c.Other, c.User, directory.App(c.B)).View == directory.View(c.A)
	case MayCreate, MayNotCreate:
		return calendarSeen(p, s, c.Other, c.User, directory.App(c.B)).Creates == (c.Kind == MayCreate)
	case MayAccept, MayNotAccept:
		return calendarSeen(p, s, c.Other, c.User, directory.App(c.B)).Accepts == (c.Kind == MayAccept)
	case AcceptButton:
		return acceptButton(p, s, c.Other, c.User, directory.Device(c.B)) == directory.Accept(c.A)
	}
	panic("world: claim without a rule; add it to Claim.holdsInHybrid")
}
