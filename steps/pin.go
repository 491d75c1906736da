package steps

import (
	"context"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A Pinned is a recorded run told as a feature whose timing is pinned: people act
// at once and wait in between, and the parameters have the values they took.
type Pinned struct {
	Feature []byte   // the text of a feature file with one scenario; deciding it exactly, it passes
	Loose   []string // what a feature cannot pin, one sentence each; the text has them as comments
	Weak    int      // claims that hold in some runs of the feature only, and are claimed as possible
	Silent  int      // claims that the feature cannot make
	Added   int      // claims of the feature that the scenario does not make: 1, about the pair, where it could make none
}

// Pin tells a scenario as a feature and proves that it passes. The error is that
// of Replay if the scenario does not replay; anything else means that the tool
// failed.
func Pin(s *scenario.Scenario) (*Pinned, error) {
	result, err := s.Replay()
	if err != nil {
		return nil, err
	}
	setup, err := s.Setup()
	if err != nil {
		return nil, err
	}
	rec := result.Run.Trace().Recording()
	t, err := timingIn(&world.Model{Params: setup.Params}, setup.State, rec, s.Ends.At)
	if err != nil {
		return nil, err
	}
	p := &pinner{scenario: s, params: &result.Params, end: result.Run.State(), timing: t}
	p.heading()
	p.givens()
	p.whens()
	if err := p.attempt(p.lines.String()); err != nil {
		return nil, fmt.Errorf("the feature made of %s cannot be carried out: %w", s.File, err)
	}
	p.thens()
	p.out.Feature = []byte(p.lines.String())
	return &p.out, nil
}

// A pinner writes one feature.
type pinner struct {
	scenario *scenario.Scenario
	params   *world.Params
	end      *world.State
	timing   *timing
	lines    strings.Builder
	part     Keyword
	begun    bool // a step of this part is written
	out      Pinned
}

// step writes a line under a keyword.
func (p *pinner) step(k Keyword, text string) {
	word := "And"
	if !p.begun || p.part != k {
		word = k.String()
	}
	p.part, p.begun = k, true
	fmt.Fprintf(&p.lines, "    %s %s\n", word, text)
}

// remark writes a comment about what is not pinned.
func (p *pinner) remark(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	p.out.Loose = append(p.out.Loose, text)
	fmt.Fprintf(&p.lines, "    # Not pinned: %s.\n", text)
}

// heading writes the top of the file: the story as comments, as it stands.
func (p *pinner) heading() {
	name, lines := p.title()
	fmt.Fprintf(&p.lines, "Feature: %s, with its timing pinned\n\n", name)
	if story := strings.TrimSpace(strings.Join(lines, "\n")); story != "" {
		for line := range strings.SplitSeq(story, "\n") {
			fmt.Fprintf(&p.lines, "%s\n", strings.TrimRight("  "+line, " "))
		}
		fmt.Fprintln(&p.lines)
	}
	fmt.Fprintf(&p.lines, "  Scenario: %s\n", name)
}

// Of a run that was found, the name of the file ends in a hash, and the last line of
// the story says where its scenario stands. A branch of one has a name of its own.
var (
	foundName = regexp.MustCompile(`-[0-9a-f]{8}\.txt$`)
	foundAt   = regexp.MustCompile(`^#\s+.+\.feature:[0-9]+$`)
)

// title is what the run is called, and the story without it: for a run that was
// found the name of its scenario, which stands first, for others the name of the file.
func (p *pinner) title() (name string, story []string) {
	story = p.scenario.Story
	if n := len(story); n > 1 && foundName.MatchString(p.scenario.File) && foundAt.MatchString(story[n-1]) {
		return strings.TrimSpace(strings.TrimPrefix(story[0], "#")), story[1:]
	}
	name = strings.TrimSuffix(path.Base(p.scenario.File), path.Ext(p.scenario.File))
	return strings.ReplaceAll(name, "_", " "), story
}

// givens writes what is given, without the timings and faults that the rest
// says, and then those timings.
func (p *pinner) givens() {
	for _, g := range p.scenario.Settings() {
		switch g.Kind {
		case world.SetOutageFault, world.SetCrashFault, world.SetFaultLimit, world.SetCommonOutageFault, world.SetRestartFault,
			world.SetOutlookFault, world.SetPartitionFault, world.SetStallFault, world.SetMessageFault, world.SetReorderFault, world.SetClockFault:
		case world.SetTiming:
			if name, _, _ := strings.Cut(g.String(), " takes "); p.timing.latencies[name] == nil && name != operatorStep {
				p.step(Given, g.String())
			}
		default:
			p.step(Given, g.String())
		}
	}
	p.step(Given, operatorStep+" takes 0 seconds")
	for _, name := range slices.Sorted(maps.Keys(p.timing.latencies)) {
		l := p.timing.latencies[name]
		w, pinned := l.window(p.params)
		switch {
		case !allowed(name, w):
			p.remark("that %s takes up to %s here, longer than a Given can say: a clock has jumped", name, spoken(w.Latest))
			continue
		case !pinned:
			p.remark("%s", l.loose(w))
		}
		p.step(Given, name+" takes "+spokenWindow(w))
	}
	if slices.ContainsFunc(p.scenario.Happenings, beginsCycle) {
		p.remark("when a cycle of Azure AD Connect begins, and how long its phases take; no Given says the phase of its scheduler")
	}
}

// allowed says whether a Given can give a parameter this window.
func allowed(name string, w sim.Window) bool {
	q, ok := world.FindParameter(name)
	return ok && q.Range.Contains(w.Earliest) && q.Range.Contains(w.Latest)
}

func beginsCycle(h scenario.Happening) bool { return h.Event.Kind == world.CycleBegan }

const operatorStep = "operator step"

// longestWait is how long one step waits: as long as exact search can.
const longestWait = 24 * 24 * time.Hour

// whens writes what people do, and the time in between.
func (p *pinner) whens() {
	now := time.Duration(0)
	wait := func(until time.Duration) {
		for until > now {
			d := min(until-now, longestWait)
			p.step(When, passing(d))
			now += d
		}
	}
	for i := range p.scenario.Happenings {
		h := &p.scenario.Happenings[i]
		if len(h.Details.Choices) > 0 {
			p.remark("how the fork at %s goes", scenario.FormatTime(h.At))
		}
		action, ok := actionOf(h.Event)
		if !ok || p.timing.idle[moment{h.At, h.Event}] {
			continue
		}
		wait(h.At)
		p.ties(h.At)
		p.step(When, action.String())
	}
	for len(p.timing.ties) > 0 && p.timing.ties[0].at < p.scenario.Ends.At {
		p.ties(p.timing.ties[0].at)
	}
	wait(p.scenario.Ends.At)
	p.ties(p.scenario.Ends.At)
}

// ties remarks on what happens at the same instant, up to now.
func (p *pinner) ties(now time.Duration) {
	for len(p.timing.ties) > 0 && p.timing.ties[0].at <= now {
		t := p.timing.ties[0]
		p.timing.ties = p.timing.ties[1:]
		p.remark("at %s, that %q comes before %q", scenario.FormatTime(t.at), t.first, t.second)
	}
}

// actionOf is what somebody does, or a fault does to a client; everything else
// follows from that, or is a mark of a reader.
func actionOf(e world.Event) (world.Action, bool) {
	if e.Kind == world.Acted {
		return e.AsAction(), true
	}
	return e.AsFault()
}

// passing is the phrase about time that goes by.
func passing(d time.Duration) string {
	text := spoken(d)
	if strings.HasPrefix(text, "1 ") && strings.Count(text, " ") == 1 {
		return text + " passes"
	}
	return text + " pass"
}

// thens claims what came of the run: that a claim holds or, if it fails, what
// holds instead; where that is true of some runs only, that it is possible.
func (p *pinner) thens() {
	for _, v := range p.scenario.Claims {
		if aboutProcedure(v.Claim) {
			p.out.Silent++
			p.remark("what became of a reader, as in %q; here people act without a procedure", v.Claim)
			continue
		}
		claim, ok := v.Claim, true
		if !v.Holds {
			claim, ok = instead(v.Claim, p.params, p.end)
		}
		if !ok {
			p.out.Silent++
			p.remark("that %q fails, for which there is no phrase", v.Claim)
			continue
		}
		p.claim(claim.String())
	}
	if p.part != Then {
		p.pair()
	}
}

// pair claims how far the pair is, where nothing of the run can be claimed: a
// feature claims something.
func (p *pinner) pair() {
	for _, status := range []string{"none", "half", "paired", "stale"} {
		claim, err := world.ParseClaim("the pair is " + status)
		if err != nil {
			panic("steps: " + err.Error())
		}
		if claim.Holds(p.params, p.end) {
			p.out.Added++
			p.claim(claim.String())
		}
	}
}

// claim writes the strongest form of a claim that passes.
func (p *pinner) claim(text string) {
	for i, form := range []string{text, "within 0 seconds " + text, "it is possible that " + text, "it is possible that within 0 seconds " + text} {
		if p.attempt(p.lines.String()+"    Then "+form+"\n") != nil {
			continue
		}
		if i > 1 {
			p.out.Weak++
		}
		if i%2 == 1 {
			fmt.Fprintf(&p.lines, "    # Within 0 seconds: what is due at this very instant happens first.\n")
		}
		p.step(Then, form)
		return
	}
	p.out.Silent++
	p.remark("that %q", text)
}

// attempt decides a feature exactly; nil if it passes.
func (p *pinner) attempt(text string) error {
	reader := &planner{library: openLibrary(""), params: world.Defaults(), partial: true}
	src := &source{path: p.scenario.File, text: text, lines: strings.Split(text, "\n")}
	f := reader.feature(src)
	if list := reader.found.sorted(); len(list) > 0 {
		return &InputError{list}
	}
	s := newSituation(f.scenarios[0], conditions{params: world.Defaults(), hasty: true})
	ctx := s.within(context.Background())
	for i, st := range s.plan.steps {
		s.current = i
		if err := st.meaning.definition.do(ctx); err != nil {
			return err
		}
	}
	return nil
}
