package plan

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"ombud/sim/directory"
	"ombud/sim/language"
	"ombud/sim/phrase"
)

// Assumptions are what the verdicts rest on: how the deployment is set up, the latest ends of the windows, and the
// guesses among the facts. The zero value is not useful; start from Defaults.
type Assumptions struct {
	Writeback bool              // the Exchange hybrid option of Azure AD Connect is on (F-910)
	Build     directory.Build   // of Azure AD Connect (F-911)
	ACLable   bool              // the organisation switch for ACLable synced objects is on before the first batch (F-1104)
	Exchange  directory.Version // of the forest (DT-13)

	Interval    time.Duration // P-49: from one cycle of Azure AD Connect to the next; below 30 minutes counts as 30 minutes (F-1005)
	Cycle       time.Duration // P-31: a cycle, at most
	Back        time.Duration // P-33: back sync, at most
	Replication time.Duration // P-35: directory replication in the forest, at most
	Permission  time.Duration // P-50: until a permission changed in Exchange Online takes effect, at most (F-513)

	MappingLost    bool // P-28: auto-mapping of an earlier grant ends when the grantee alone moves
	SendAsLost     bool // P-52: Send As does not outlive a joint move
	AddressesStale bool // P-53: a delegate's address goes stale even on a joint move
	PrivateKept    bool // P-55: private items stay visible after a separate move
	BehalfStays    bool // P-58: the forest's list of a mailbox that moves alone goes on counting for those who stay
}

// Defaults are the default assumptions: no writeback, no ACLable objects, Exchange 2016.
func Defaults() Assumptions {
	return Assumptions{
		Build: directory.WritebackBuild, Exchange: directory.Exchange2016,
		Interval: 30 * time.Minute, Cycle: 2 * time.Minute, Back: 5 * time.Minute,
		Replication: time.Minute, Permission: 20 * time.Minute,
	}
}

// allowedInterval is the shortest interval that Azure AD Connect keeps (F-509).
const allowedInterval = 30 * time.Minute

// writebackWorks is whether Send on Behalf travels to the forest.
func (a *Assumptions) writebackWorks() bool { return directory.WritebackWorks(a.Writeback, a.Build) }

// BackWorst is how long Send on Behalf takes at worst from Exchange Online to the forest, if writeback works (F-514, F-509, P-35).
func (a *Assumptions) BackWorst() time.Duration {
	return a.Back + directory.EffectiveInterval(a.Interval, allowedInterval) + a.Cycle + a.Replication
}

// An Assumption is one that can be set by name or by its id: a window, or a choice between two values.
type Assumption struct {
	ID      string        // P-33
	Name    string        // "back sync"
	Doc     string        // what it is
	Longest time.Duration // of a window: the longest that can be set
	Values  [2]string     // of a choice: its values, the default first; empty for a window

	window func(*Assumptions) *time.Duration
	choice func(*Assumptions) *bool
}

var assumptions = []Assumption{
	{ID: "P-28", Name: "mapping granted before a move", Doc: "auto-mapping after the grantee alone has moved", Values: [2]string{"stays", "lost"},
		choice: func(a *Assumptions) *bool { return &a.MappingLost }},
	{ID: "P-31", Name: "Azure AD Connect cycle", Doc: "how long a cycle takes", Longest: 30 * time.Minute,
		window: func(a *Assumptions) *time.Duration { return &a.Cycle }},
	{ID: "P-33", Name: "back sync", Doc: "from Exchange Online to Azure AD", Longest: 24 * time.Hour,
		window: func(a *Assumptions) *time.Duration { return &a.Back }},
	{ID: "P-35", Name: "directory replication", Doc: "between the controllers of the forest", Longest: time.Hour,
		window: func(a *Assumptions) *time.Duration { return &a.Replication }},
	{ID: "P-49", Name: "Azure AD Connect interval", Doc: "from the start of one cycle to the next", Longest: 7 * 24 * time.Hour,
		window: func(a *Assumptions) *time.Duration { return &a.Interval }},
	{ID: "P-50", Name: "Exchange Online permission change", Doc: "until a permission changed there takes effect", Longest: 24 * time.Hour,
		window: func(a *Assumptions) *time.Duration { return &a.Permission }},
	{ID: "P-52", Name: "Send As on a joint move", Doc: "when mailbox and grantee move in one batch", Values: [2]string{"carried over", "lost"},
		choice: func(a *Assumptions) *bool { return &a.SendAsLost }},
	{ID: "P-53", Name: "delegate addresses after a joint move", Doc: "the address of the delegate that the mailbox holds", Values: [2]string{"resolve", "go stale"},
		choice: func(a *Assumptions) *bool { return &a.AddressesStale }},
	{ID: "P-55", Name: "private items on a separate move", Doc: "the delegate's view of them", Values: [2]string{"lost", "kept"},
		choice: func(a *Assumptions) *bool { return &a.PrivateKept }},
	{ID: "P-58", Name: "Send on Behalf of a moved manager", Doc: "for the delegates who stay on-premises", Values: [2]string{"lost in the forest", "stays"},
		choice: func(a *Assumptions) *bool { return &a.BehalfStays }},
}

// AssumptionList are the assumptions that Set knows, by id. The slice is fresh.
func AssumptionList() []Assumption { return slices.Clone(assumptions) }

// spans reads windows of time as the rest of the project writes them.
var spans = newSpans()

func newSpans() *phrase.Grammar {
	g := phrase.NewGrammar(phrase.Span("window"))
	g.Add(0, "{window}")
	return g
}

// Set gives an assumption, called by its name or id, a value: one of two for a choice, a window such as "at most 1 hour"
// for a window, of which the latest end counts. The error says what is allowed.
func (a *Assumptions) Set(name, value string) error {
	i := slices.IndexFunc(assumptions, func(s Assumption) bool {
		return strings.EqualFold(s.ID, name) || strings.EqualFold(s.Name, name)
	})
	if i < 0 {
		return language.Errorf("no assumption of a plan is called %q; they are %s", name, assumptionNames())
	}
	s := assumptions[i]
	if s.choice == nil {
		return s.setWindow(a, value)
	}
	switch {
	case strings.EqualFold(value, s.Values[0]):
		*s.choice(a) = false
	case strings.EqualFold(value, s.Values[1]):
		*s.choice(a) = true
	default:
		return language.Errorf("%s (%s) cannot be %q; its values are %q and %q", s.Name, s.ID, value, s.Values[0], s.Values[1])
	}
	return nil
}

func (s *Assumption) setWindow(a *Assumptions, value string) error {
	m, err := spans.Parse(value)
	if err != nil {
		return err
	}
	if hi := m.Args[0].Hi; hi > s.Longest {
		return language.Errorf("%s (%s) cannot be %s; the longest is %s", s.Name, s.ID, value, brief(s.Longest))
	}
	*s.window(a) = m.Args[0].Hi
	return nil
}

func assumptionNames() string {
	var list []string
	for _, s := range assumptions {
		list = append(list, fmt.Sprintf("%q", s.Name))
	}
	return strings.Join(list, ", ")
}

// Value is the present value of an assumption in words.
func (a *Assumptions) Value(s Assumption) string {
	switch {
	case s.choice == nil:
		return "at most " + brief(*s.window(a))
	case *s.choice(a):
		return s.Values[1]
	}
	return s.Values[0]
}
