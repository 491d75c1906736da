// Package ensemble decides claims about all the worlds that a scenario allows, not about one of them.
//
// A scenario is a line of steps. Some change the world: somebody clicks, a service fails, a procedure is carried out.
// Others claim something: the pair is listed within ten minutes. Between two steps nobody knows exactly how the world
// stands, because every delay has a window and every fork has several ways. So a scenario holds an [Ensemble], the set
// of all worlds its steps so far allow, and
//
//   - [Ensemble.Do] carries a step out in every member, each at its own time and in its own order of events;
//   - [Ensemble.Judge] puts a [Question] to every member and answers with a [Verdict].
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
// Do returns a [Failure] if a member breaks an invariant, if nothing more happens in it, if it goes round in a circle
// that nothing has to end, or if it uses up its events. A circle is found when state and pending events are those of
// an earlier moment while no event that has to happen has been waiting all along: a reader who looks again every
// minute until a message arrives is patient, one who looks again with no message under way is lost. The model may know
// an event that makes such an end part of the story; see Config.Stuck. Invariants count during judgements as well: a
// broken one refutes whatever was claimed.
//
// The package knows no domain and imports nothing but the kernel. An exact ensemble, whose members are classes of
// states, can stand behind the same interface; its universal verdict is Proved.
package ensemble
