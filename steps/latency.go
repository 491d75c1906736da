package steps

import (
	"fmt"
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/world"
)

// A waited is a parameter that says how long events of the protocol take.
type waited struct {
	name   string
	window func(*world.Params) sim.Window
}

// A sort tells events that take their time by one parameter from those that take
// it by another: the kind, but for what comes into force, where the side counts.
type sort uint8

// inForceOnline is the sort of what comes into force in Exchange Online.
const inForceOnline sort = 255

func sortOf(e world.Event) sort {
	if e.Kind == world.InForce && directory.Premises(e.B) == directory.Online {
		return inForceOnline
	}
	return sort(e.Kind)
}

// waits are those parameters, by the sort of event. What begins in the middle of
// an interval, or takes a share of a cycle, is told by no event.
var waits = map[sort]waited{
	sort(world.SignInDone):      {"Lync sign-in", func(p *world.Params) sim.Window { return p.SignIn }},
	sort(world.MapiConnected):   {"MAPI connect", func(p *world.Params) sim.Window { return p.MapiConnect }},
	sort(world.Noticed):         {"delegate change notice", func(p *world.Params) sim.Window { return p.ChangeNotice }},
	sort(world.RightsChecked):   {"rights check", func(p *world.Params) sim.Window { return p.RightsCheck }},
	sort(world.Published):       {"publication", func(p *world.Params) sim.Window { return p.Publish }},
	sort(world.AdditionArrived): replication,
	sort(world.RemovalArrived):  replication,
	sort(world.Confirmed):       {"delegate confirmation", func(p *world.Params) sim.Window { return p.Confirmation }},
	sort(world.InForce):         {"directory replication", func(p *world.Params) sim.Window { return p.DirectoryReplication }},
	inForceOnline:               {"Exchange Online permission change", func(p *world.Params) sim.Window { return p.OnlineChange }},
	sort(world.Forwarded):       {"forward sync", func(p *world.Params) sim.Window { return p.ForwardSync }},
	sort(world.BackSynced):      backSync,
	sort(world.AddressKnown):    backSync,
	sort(world.ACLableSeen):     {"ACLable recognition", func(p *world.Params) sim.Window { return p.Recognition }},
	sort(world.BookRefreshed):   {"offline address book refresh", func(p *world.Params) sim.Window { return p.BookRefresh }},
	sort(world.SentAgain):       {"delay of a Lync message", func(p *world.Params) sim.Window { return p.MessageDelay }},
	sort(world.CopyArrived):     {"second arrival of a Lync message", func(p *world.Params) sim.Window { return p.SecondArrival }},
}

var (
	replication = waited{"user replication", func(p *world.Params) sim.Window { return p.Replication }}
	backSync    = waited{"back sync", func(p *world.Params) sim.Window { return p.BackSync }}
)

// A latency is how long the events of one parameter took in a run.
type latency struct {
	waited waited
	took   []time.Duration // those that happened, each once, shortest first
	longer []time.Duration // those that had not happened yet when they were called off, or when the run ended
}

// A tie is two things that happen at the same instant in an order that nothing
// but the run decides.
type tie struct {
	at            time.Duration
	first, second world.Event
}

// A timing is what can be read off the times of a run.
type timing struct {
	latencies map[string]*latency // by the name of the parameter
	ties      []tie
	idle      map[moment]bool // faults and ends of faults that changed nothing
}

// A moment is when something happened.
type moment struct {
	at    time.Duration
	event world.Event
}

// timingIn carries a recorded run out again and looks at its pending events on
// the way.
func timingIn(m sim.Model[world.State, world.Event], begin world.State, rec sim.Recording[world.Event], ends time.Duration) (*timing, error) {
	start := 0
	if len(rec) > 0 && rec[0].Kind == sim.StartedMoment {
		start = 1
	}
	run, err := sim.ReplayFrom(m, begin, rec[:start])
	if err != nil {
		return nil, err
	}
	t := &timekeeper{run: run, since: map[world.Event]time.Duration{}, timing: timing{latencies: map[string]*latency{}, idle: map[moment]bool{}}}
	t.look()
	for i := range rec[start:] {
		before := *run.State()
		if err := run.Play(rec[start+i : start+i+1]); err != nil {
			return nil, err
		}
		if one := &rec[start+i]; one.Kind == sim.FiredMoment {
			t.fired(one.Event)
			if one.Event.Idle(&before, run.State()) {
				t.idle[moment{run.Now(), one.Event}] = true
			}
		}
		t.look()
	}
	for e, since := range t.since {
		t.of(e).longer = append(t.of(e).longer, ends-since)
	}
	return t.sorted(), nil
}

// A timekeeper notes when events became pending.
type timekeeper struct {
	timing
	run    *worldRun
	since  map[world.Event]time.Duration // of the pending events that have a parameter
	latest map[world.Event]time.Duration
	now    map[world.Event]bool // what is pending
	before map[world.Event]bool // what was, before the last event
	last   world.Event          // what happened last, readers aside
	lastAt time.Duration
}

func (t *timekeeper) of(e world.Event) *latency {
	w := waits[sortOf(e)]
	if t.latencies[w.name] == nil {
		t.latencies[w.name] = &latency{waited: w}
	}
	return t.latencies[w.name]
}

// fired notes how long an event took, and whether it might as well have been
// the other way round with the one before it.
func (t *timekeeper) fired(e world.Event) {
	now := t.run.Now()
	since, timed := t.since[e]
	if timed {
		t.of(e).took = append(t.of(e).took, now-since)
		delete(t.since, e)
	}
	if e.Driven() && e.Kind != world.Acted {
		return
	}
	bothActions := e.Kind == world.Acted && t.last.Kind == world.Acted
	caused := e.Kind != world.Acted && !t.before[e] // by the one before it
	if t.last.Kind != 0 && t.lastAt == now && !bothActions && !caused {
		t.ties = append(t.ties, tie{now, t.last, e})
	}
	t.last, t.lastAt = e, now
}

// look compares what is pending with what was: what is gone was called off, and
// what has another window was called off and planned anew.
func (t *timekeeper) look() {
	now := t.run.Now()
	latest := map[world.Event]time.Duration{}
	t.before, t.now = t.now, map[world.Event]bool{}
	for _, p := range t.run.AppendPending(nil) {
		t.now[p.Event] = true
		if waits[sortOf(p.Event)].window != nil {
			latest[p.Event] = p.Latest
		}
	}
	for e, since := range t.since {
		if until, ok := latest[e]; !ok || until != t.latest[e] {
			t.of(e).longer = append(t.of(e).longer, now-since)
			delete(t.since, e)
		}
	}
	for e := range latest {
		if _, known := t.since[e]; !known {
			t.since[e] = now
		}
	}
	t.latest = latest
}

func (t *timekeeper) sorted() *timing {
	for _, l := range t.latencies {
		slices.Sort(l.took)
		l.took = slices.Compact(l.took)
		slices.Sort(l.longer)
	}
	return &t.timing
}

// window is the narrowest window that one Given can say: it contains every time
// that was taken and, if something took longer than it was watched, ends as
// late as the parameter allows. pinned reports whether it is a single moment.
func (l *latency) window(p *world.Params) (w sim.Window, pinned bool) {
	allowed := l.waited.window(p)
	switch n := len(l.took); {
	case n == 0:
		return sim.Exactly(allowed.Latest), true
	case l.longest() > l.took[n-1]:
		w = sim.Between(l.took[0], allowed.Latest)
	default:
		w = sim.Between(l.took[0], l.took[n-1])
	}
	return w, w.Earliest == w.Latest
}

// longest is how long at least something took that was called off, or that the
// run did not wait for.
func (l *latency) longest() time.Duration {
	if len(l.longer) == 0 {
		return 0
	}
	return l.longer[len(l.longer)-1]
}

// loose says what one Given cannot say of a parameter.
func (l *latency) loose(w sim.Window) string {
	text := l.waited.name + " takes "
	for i, d := range l.took {
		if i > 0 {
			text += " and "
		}
		text += spoken(d)
	}
	if w.Latest > l.took[len(l.took)-1] {
		text += fmt.Sprintf(" here, and once more than %s", spoken(l.longest()))
	} else {
		text += " here"
	}
	return text + "; one Given says one window for all of them"
}
