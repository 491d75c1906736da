package world

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/phrase"
)

// Params are the assumptions a verdict rests on: every rule that no public
// source states is one of these. The zero value is not useful; start from
// Defaults.
type Params struct {
	OperatorStep sim.Window // P-40: between two actions of one user
	SignIn       sim.Window // P-41: from starting the Lync client to being signed in
	MapiConnect  sim.Window // P-09: until UCMAPI has reached Exchange
	ChangeNotice sim.Window // P-42: until a changed delegate list is noticed
	RightsCheck  sim.Window // P-43: the check of the Calendar rights through MAPI
	Publish      sim.Window // P-44: writing the delegate to Lync Server
	Replication  sim.Window // P-29: user replication of Lync Server
	Confirmation sim.Window // P-45: the delegate's client checks and lists the manager

	Telephony        uint8 // P-01
	EmptyGroupStays  uint8 // P-02
	Direction        uint8 // P-03
	ReAddRevoked     uint8 // P-03b
	SendOnBehalfFree uint8 // P-04
	Split            uint8 // P-05
	HalfCompletes    uint8 // P-06
	ReAdd            uint8 // P-07
	MapiNeedsOutlook uint8 // P-08
	CancelKeeps      uint8 // P-11
	Scope            uint8 // P-12
	RemoveKeeps      uint8 // P-13
	Existing         uint8 // P-14
	PolicyDefault    uint8 // P-15
	CheckOrder       uint8 // P-16
	Partial          uint8 // P-17
	NotRunning       uint8 // P-18
	GroupsNeedMapi   uint8 // P-46
	Reconnection     uint8 // P-47
	PermissionChange uint8 // P-48

	Interval             sim.Window // P-49: from the beginning of a cycle of Azure AD Connect to that of the next
	Cycle                sim.Window // P-31: one cycle, six phases
	ForwardSync          sim.Window // P-32: Azure AD to Exchange Online
	BackSync             sim.Window // P-33: Exchange Online to Azure AD
	Recognition          sim.Window // P-34: until Exchange Online takes a user for ACL capable
	DirectoryReplication sim.Window // P-35: until the forest obeys what was written in it
	OnlineChange         sim.Window // P-50: until Exchange Online obeys what was written in it
	BookRefresh          sim.Window // P-54: until an offline address book is up to date

	DeletionTie      uint8 // P-22
	Conflict         uint8 // P-23
	DroppedReference uint8 // P-24
	StoppedExport    uint8 // P-26
	Conversion       uint8 // P-27
	MappingLost      uint8 // P-28
	ReadsReplica     uint8 // P-51
	SendAsLost       uint8 // P-52
	JointStale       uint8 // P-53
	PrivateKept      uint8 // P-55
	GapHarmless      uint8 // P-57
	ForestListStays  uint8 // P-58

	MessageDelay   sim.Window // P-59: until a delayed Lync message starts anew
	SecondArrival  sim.Window // P-60: until a Lync message arrives a second time
	ClockTolerance uint8      // P-61
	Outdated       uint8      // P-62
	MissedStays    uint8      // P-63

	Organisation // what a hybrid deployment is made of; not an assumption but a Given

	Flipped RuleSet // rules that are changed to see who notices; none in a world that is asked about
	Change  Change  // how

	decisions *Decisions // where a world that is watched notes what it decides

	Faulty [Users]Faults // the faults a scenario allows
	Common Faults        // those that strike everybody at once

	Outage       [Users]sim.Window             // how long the outage of a user lasts, where one is allowed
	CommonOutage sim.Window                    // the same for everybody
	Partition    [Users][directions]sim.Window // how long a partition lasts, where one is allowed
	Stall        sim.Window                    // how long a stall of the user replication lasts
	Jump         [Users][2]uint8               // half minutes by which a clock jumps, by Turn
}

// Values of Params.ReAddRevoked (P-03b): when a delegate who was removed in
// Lync only, and is still a delegate in Exchange, is published again.
const (
	ReAddAtSignIn uint8 = iota // whenever the client reads the whole list
	ReAddNever
	ReAddAtPoll // already by the next poll, after a change notice
)

// Values of Params.Conflict (P-23): whose send-on-behalf list stands when both
// sides have edited it between two cycles.
const (
	conflictMailbox uint8 = iota // the side of the mailbox, which is the cloud where it can happen
	conflictLastWriter
	conflictUnion
	conflictForest
)

// Values of Params.Telephony (P-01): whose Enterprise Voice setting puts the
// pair outside the procedures.
const (
	TelephonyOfManager uint8 = iota
	TelephonyOfDelegate
	TelephonyOfBoth
)

// Defaults are the default assumptions.
func Defaults() Params {
	return Params{
		Organisation: ordinary(),
		OperatorStep: sim.Between(2*time.Second, 60*time.Second),
		SignIn:       sim.Between(2*time.Second, 30*time.Second),
		MapiConnect:  sim.Between(5*time.Second, 2*minute),
		ChangeNotice: sim.AtMost(2 * minute),
		RightsCheck:  sim.Between(time.Second, 30*time.Second),
		Publish:      sim.AtMost(5 * time.Second),
		Replication:  sim.AtMost(5 * minute),
		Confirmation: sim.Between(time.Second, 60*time.Second),

		Interval:             sim.Exactly(30 * minute),
		Cycle:                sim.AtMost(2 * minute),
		ForwardSync:          sim.Between(minute, 15*minute),
		BackSync:             sim.AtMost(5 * minute),
		Recognition:          sim.AtMost(30 * minute),
		DirectoryReplication: sim.AtMost(minute),
		OnlineChange:         sim.AtMost(20 * minute),
		BookRefresh:          sim.AtMost(24 * time.Hour),

		MessageDelay:  sim.Between(minute, 10*minute),
		SecondArrival: sim.AtMost(10 * minute),
	}
}

// Set gives a parameter a value in the words of the vocabulary, in either language: a
// window for timings, one of its Values for choices. The error says what is allowed.
func (p *Params) Set(name, value string) error {
	q, ok := FindParameter(name)
	if !ok {
		return unknownParameter(name)
	}
	if q.window != nil {
		lo, hi, err := parseWindow(value)
		if err != nil {
			return err
		}
		return p.SetWindow(q.Name, sim.Between(lo, hi))
	}
	return p.setChoice(q, value)
}

func (p *Params) setChoice(q Parameter, value string) error {
	i := q.choiceCalled(value)
	if i < 0 {
		return language.Errorf("%s (%s) cannot be %q; its values are %s", q, q.ID, value, valuesOf(q))
	}
	*q.choice(p) = uint8(i)
	return nil
}

// SetWindow gives a timing parameter a window within its range.
func (p *Params) SetWindow(name string, w sim.Window) error {
	q, ok := FindParameter(name)
	switch {
	case !ok:
		return unknownParameter(name)
	case q.window == nil:
		return language.Errorf("%s (%s) is not a duration; its values are %s", q, q.ID, valuesOf(q))
	case !q.Range.Contains(w.Earliest) || !q.Range.Contains(w.Latest):
		return language.Errorf("%s (%s) cannot be %s; its range is %s", q, q.ID, phrase.Window{Lo: w.Earliest, Hi: w.Latest}, phrase.Window{Lo: q.Range.Earliest, Hi: q.Range.Latest})
	}
	*q.window(p) = w
	return nil
}

// Value is the present value of a parameter in the words Set takes.
func (p *Params) Value(q Parameter) string {
	if q.window != nil {
		return printWindow(*q.window(p))
	}
	return q.Values[*q.choice(p)]
}

func unknownParameter(name string) error {
	return language.Errorf("unknown parameter %q; parameters are %s", name, quoteAll(parameterNames()))
}

func parameterNames() []string {
	var out []string
	for _, p := range parameterTable {
		out = append(out, p.Name)
	}
	return out
}

// valuesOf lists the values of a choice in a message.
type valuesOf Parameter

// In is the list in a language.
func (q valuesOf) In(l language.Language) string { return quoteAll(Parameter(q).ValuesIn(l)) }

func quoteAll(words []string) string {
	q := make([]string, len(words))
	for i, w := range words {
		q[i] = fmt.Sprintf("%q", w)
	}
	return strings.Join(q, ", ")
}

// exchangeOptions are the choices the mailbox needs to know.
func (p *Params) exchangeOptions() exchange.Options {
	return exchange.Options{
		RemoveKeepsSendOnBehalf: p.rule(ruleRemoveKeepsOnBehalf, p.RemoveKeeps == 1), ExistingDelegate: p.existing(),
	}
}

// existing is what becomes of a listed user who is added again (P-14).
func (p *Params) existing() uint8 {
	if p.rule(ruleExistingRefused, p.Existing == exchange.ExistingRefused) {
		return exchange.ExistingRefused
	}
	return exchange.ExistingDuplicated
}

// addinOptions are the choices the add-in table needs to know.
func (p *Params) addinOptions() lync.AddinOptions {
	return lync.AddinOptions{
		LyncFirst:        p.rule(ruleAddinLyncFirst, p.CheckOrder == 1),
		PartialSilent:    p.rule(ruleAddinPartialSilent, p.Partial == 1),
		NotRunningSilent: p.rule(ruleAddinAwaySilent, p.NotRunning == 1),
		SplitSilent:      p.rule(ruleAddinSplitSilent, p.Split == 1),
	}
}
