// Package ensemble decides claims about all the worlds that a scenario allows, not about one of them.
//
// A scenario is a line of steps. Some change the world: somebody clicks, a service fails, a procedure is carried out.
// Others claim something: the pair is listed within ten minutes. Between two steps nobody knows exactly how the world
// stands, because every delay has a window and every fork has several ways. So a scenario holds an [Ensemble], the set
// of all worlds its steps so far allow, and
//
//   - [Ensemble.Do] carries a step out in every member, each at its own time and in its own order of events;
//   - [Ensemble.Judge] puts a [Question] to every member and answers with a [Verdict];
//   - [Ensemble.Repairable] asks whether it is ever too late for a repair.
//
// A question is a [Claim] about states with two forms around it. The [Quantifier] says in how many members the claim
// has to come true, and the [Temporal] form says when:
//
//	           Now          Within d            For d                Never d
//	settled    here         when it holds       when it does not     when it holds
//	stays at   its place    the instant, or     d later              d later
//	                        d later
//
// All spans are closed. What happens at exactly d is in time, and a claim For d must survive it. Every instant counts,
// and if three events happen at the same time, the states between them are instants too. Now looks at the state as the
// step before left it, even if more is due at that very time: after Within it stands at the event that made the claim
// true, with the events of the same time still to come. So Within d followed by Now always agree.
//
// A judgement never drops a member. Every moves the members, since the next step of the scenario begins where the
// claim was settled. Some asks whether a future exists, and Share how many there are: they look into the futures of a
// copy, and the members stay.
//
// # Exact ensembles
//
// The members of [Exact] are state classes: each stands for all runs that have led to one state by one choice of
// orders, whatever the timing. One search judges all of them, so what it says is about every run there is. A claim of
// every run is Proved or Refuted, with a shortest run that breaks it; a refuted claim is PossibleOnly if it is true of
// some run, or else true of NoRun. A claim of some run is Possible, with a run, or Impossible. Every run shown has
// round times where the windows allow them, and has been replayed by the kernel.
//
// If a Within is proved, [Verdict.Time] tells the best and the worst time of all runs, exactly, with a run for each:
// the verdict is Timed then. If a claim is PossibleOnly, [Verdict.Explain] finds the run that passes and is nearest to
// the one that does not, and the one [Difference] between them: "the letter arrives after, not before, the office
// closes". Both cost time, so they wait until somebody asks; Config.Measure asks for the times of small searches.
//
// Classes have no odds. A question about a Share goes to a sampled twin: seeded runs that do what the scenario did so
// far, with Config.Runs and Config.Seed. Its verdict is that of sampled runs.
//
// The answers do not depend on Config.Workers. A search that would store more than Config.Budget classes is cut, and
// what it has not settled is Inconclusive. What was found before the cut counts: one run refutes, one run shows.
//
// # Sampled runs
//
// [Sampled] is an ensemble of seeded runs. What it says is honest about that. A claim that held in all 200 runs Held,
// and is never Proved. A claim that no run has shown is NotFound, which is inconclusive and no refutation. A share is
// compared by its 95 % interval: it holds if the whole interval does, fails if none of it does, and is open in between,
// together with how many more runs to ask for. One run is enough to refute Every, or to show Some, and that run comes
// with the verdict: the one with the fewest events, copied at the moment that settled it.
//
// The same configuration gives the same verdicts, on every machine. Member i depends on the seed and i alone, so asking
// for more runs adds to those there were.
//
// # What can go wrong
//
// Do returns a [Failure] in four cases. InvariantBroken: a member comes to a state that must not be; during judgements
// as well, where it refutes whatever was claimed. Deadlock: nothing has to happen any more, and the step is not done.
// Endless: a member can go round in a circle that nothing has to end, or time stands still. Budget: the search was cut,
// or a run has used up its events, and nothing is known. After a failure the scenario is over; an exact ensemble
// answers every further question with it.
//
// In a sampled run a circle is found when state and pending events are those of an earlier moment while no event that
// has to happen has been waiting all along: a reader who looks again every minute until a message arrives is patient,
// one who looks again with no message under way is lost. In a search a circle is a loop of classes of which the same
// is true. The model may know an event that makes such an end part of the story, see Config.Stuck: the members on
// circles go on with it, those that leave the circle go their own way.
//
// The package knows no domain and imports nothing but the kernel and the search, sim/explore.
package ensemble
