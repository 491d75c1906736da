package world

import (
	"testing"

	"ombud/sim"
)

const (
	peopleShows  = "the People I Manage Calls For group of the delegate shows the manager"
	noPeople     = "the delegate has no People I Manage Calls For group"
	inOutlook    = "the delegate is a delegate of the manager in Outlook"
	notInOutlook = "the delegate is not a delegate of the manager in Outlook"
	believed     = `outdated Lync message is "believed"`
	again        = "the delegate signs in to Lync"
	leaves       = "the delegate exits Lync"
)

// onTheWay are windows under which every message is under way at a known time
// after an addition: published from 20 s to 22 s, replicated until 82 s,
// confirmed until 92 s.
var onTheWay = []string{"delegate change notice is exactly 10 seconds", "rights check is exactly 10 seconds",
	"publication is exactly 2 seconds", "user replication is exactly 1 minute", "delegate confirmation is exactly 10 seconds",
	"delay of a Lync message is exactly 4 minutes", "second arrival of a Lync message is exactly 3 minutes"}

func with(more ...string) []string { return append(more, onTheWay...) }

func TestLostMessages(t *testing.T) {
	toDelegate := "a Lync message to the delegate is lost"
	tell(t, []story{
		{name: "F-304: a lost publication is never listed", given: onTheWay, do: []string{add, "pass 21s", "a Lync message from the manager is lost", "settle"}, then: []string{isNone, inOutlook}},
		{name: "D-13: the next sign-in publishes again", given: onTheWay, do: []string{add, "pass 21s", "a Lync message from the manager is lost", exit, signIn, "settle"}, then: []string{correct}},
		{name: "F-305: a lost notice leaves the pair half", given: onTheWay, do: []string{add, "pass 30s", toDelegate, "settle"}, then: []string{isHalf}},
		{name: "F-305: so does a lost confirmation", given: onTheWay, do: []string{add, "pass 85s", "a Lync message from the delegate is lost", "settle"}, then: []string{isHalf}},
		{name: "P-06: a sign-in of the delegate does not help", given: onTheWay, do: []string{add, "pass 30s", toDelegate, leaves, again, "settle"}, then: []string{isHalf}},
		{name: "a lost removal leaves the manager in the delegate's group", given: with(setUpCorrectly), do: []string{ungroup, toDelegate, "settle"}, then: []string{isNone, peopleShows}},
		{name: "P-63: until the delegate signs in", given: with(setUpCorrectly), do: []string{ungroup, toDelegate, leaves, again, "settle"}, then: []string{isNone, noPeople}},
		{name: "P-63: or for good", given: with(setUpCorrectly, `missed removal is "never learnt"`), do: []string{ungroup, toDelegate, leaves, again, "settle"}, then: []string{isNone, peopleShows}},
		{name: "an addition after a lost removal finds the delegate's side complete", given: with(setUpCorrectly), do: []string{ungroup, toDelegate, remove, add, "pass 22s"}, then: []string{isPaired, correct}},
		{name: "P-07: a removal that is lost overtakes nothing", given: with(setUpCorrectly), do: []string{ungroup, remove, add, "pass 23s", toDelegate, "settle"}, then: []string{correct}},
		{name: "with nothing under way nothing happens", given: with(setUpCorrectly), do: []string{toDelegate, "a Lync message from the manager is lost", "settle"}, then: []string{correct}},
		{name: "what goes the other way is not hit", given: onTheWay, do: []string{add, "pass 30s", "a Lync message from the manager is lost", "a Lync message to the manager is lost", "settle"}, then: []string{correct}},
	})
}

func TestDelayedMessages(t *testing.T) {
	tell(t, []story{
		{name: "a delayed notice takes its whole way after the delay", given: onTheWay, do: []string{add, "pass 30s", "a Lync message to the delegate is delayed", "pass 5m9s"}, then: []string{isHalf}},
		{name: "and then the pair is there", given: onTheWay, do: []string{add, "pass 30s", "a Lync message to the delegate is delayed", "pass 5m10s"}, then: []string{correct}},
		{name: "a delayed publication is late", given: onTheWay, do: []string{add, "pass 21s", "a Lync message from the manager is delayed", "pass 4m1s"}, then: []string{isNone}},
		{name: "and arrives", given: onTheWay, do: []string{add, "pass 21s", "a Lync message from the manager is delayed", "pass 4m2s"}, then: []string{isHalf}},
		{name: "a client that crashes meanwhile loses it", given: onTheWay,
			do: []string{add, "pass 21s", "a Lync message from the manager is delayed", "the Lync client of the manager crashes", "settle"}, then: []string{isNone}},
		{name: "a confirmation is delayed as well", given: onTheWay, do: []string{add, "pass 85s", "a Lync message from the delegate is delayed", "pass 4m9s"}, then: []string{isHalf}},
		{name: "and lost without MAPI", given: onTheWay,
			do: []string{add, "pass 85s", "a Lync message from the delegate is delayed", "the MAPI service becomes unavailable to the delegate", "settle"}, then: []string{isHalf}},
		{name: "a removal overrides a delayed addition", given: onTheWay, do: []string{add, "pass 30s", "a Lync message to the delegate is delayed", ungroup, "settle"}, then: []string{isNone, noPeople}},
		{name: "a delayed removal still overtakes an addition, P-07", given: with(setUpCorrectly),
			do: []string{ungroup, "a Lync message to the delegate is delayed", "pass 2m", remove, add, "settle"}, then: []string{isHalf}},
		{name: "nobody publishes a second time meanwhile", given: onTheWay,
			do: []string{add, "pass 21s", "a Lync message from the manager is delayed", remove, add, "pass 4m"}, then: []string{isNone}},
	})
}

func TestDuplicatedMessages(t *testing.T) {
	double, removed := "a Lync message to the delegate is duplicated", []string{ungroup, "a Lync message to the delegate is duplicated", "pass 61s", remove, add}
	listedAgain := []string{add, "pass 21s", "a Lync message from the manager is duplicated", "pass 90s", ungroup, "settle"}
	believesOld := []string{add, "pass 30s", double, "pass 62s", ungroup, "settle"}
	answered := []string{add, "pass 85s", "a Lync message from the delegate is duplicated", "pass 10s", ungroup, "pass 61s",
		"the MAPI service becomes unavailable to the delegate", remove, add, "settle"}
	tell(t, []story{
		{name: "a second arrival changes nothing", given: onTheWay, do: []string{add, "pass 30s", double, "settle"}, then: []string{correct}},
		{name: "P-06: a second notice completes a pair that missed the first", given: onTheWay, do: []string{add, "pass 30s", double, leaves, "pass 60s", again, "settle"}, then: []string{correct}},
		{name: "a client that hears nothing misses both notices of a removal", given: with(setUpCorrectly),
			do: []string{ungroup, double, "Lync Server can no longer reach the delegate", "settle"}, then: []string{isNone, peopleShows}},
		{name: "P-63: one that hears again before the second obeys it", given: with(setUpCorrectly, `back after a lost connection is "goes on"`, `missed removal is "never learnt"`),
			do:   []string{ungroup, double, "Lync Server can no longer reach the delegate", "pass 61s", "the delegate gets the connection to Lync Server back", "settle"},
			then: []string{isNone, noPeople}},
		{name: "F-209, P-62 ignored: an old publication lists nobody", given: onTheWay, do: listedAgain, then: []string{isNone}},
		{name: "P-62 believed: it lists a removed delegate again", given: with(believed), do: listedAgain, then: []string{isPaired}},
		{name: "P-62 ignored: an old notice of a removal removes nobody", given: with(setUpCorrectly), do: append(removed, "settle"), then: []string{correct}},
		{name: "P-62 believed: it takes the delegate's side of a new pair away", given: with(setUpCorrectly, believed), do: append(removed, "settle"), then: []string{isHalf}},
		{name: "P-62 ignored: an old notice of an addition shows nobody", given: onTheWay, do: believesOld, then: []string{isNone, noPeople}},
		{name: "P-62 believed: it shows a manager who has removed the delegate", given: with(believed), do: believesOld, then: []string{isNone, peopleShows}},
		{name: "P-62 ignored: an old confirmation completes nothing", given: onTheWay, do: answered, then: []string{isHalf}},
		{name: "P-62 believed: it completes a pair of which the delegate knows nothing", given: with(believed), do: answered, then: []string{isPaired}},
	})
}

func TestReorderedMessages(t *testing.T) {
	first := "the newest Lync message about the manager arrives first"
	slow := []string{setUpCorrectly, "delegate change notice is exactly 10 seconds", "rights check is exactly 10 seconds",
		"publication is exactly 5 minutes", "user replication is exactly 1 minute"}
	tell(t, []story{
		{name: "in order, a publication after the removal pairs the two", given: slow, do: []string{ungroup, remove, add, "settle"}, then: []string{correct}},
		{name: "P-07: out of order the removal overtakes it", given: slow, do: []string{ungroup, remove, add, "pass 25s", first, "settle"}, then: []string{isHalf}},
		{name: "P-07 ok: and does no harm", given: append([]string{`re-add during replication is "ok"`}, slow...), do: []string{ungroup, remove, add, "pass 25s", first, "settle"}, then: []string{correct}},
		{name: "one message has no order", given: slow, do: []string{ungroup, first, "pass 59s"}, then: []string{peopleShows}},
	})
}

// Where several messages are under way each of them may be the one that is hit.
func TestEveryMessageMayBeHit(t *testing.T) {
	second := "the pair of the manager with the second delegate is none"
	for answer, want := range []string{isNone, second} {
		m, run := story{given: onTheWay}.begin(t)
		for _, line := range []string{add, "the manager adds the second delegate as a delegate", "pass 21s"} {
			perform(t, run, line)
		}
		lose := Action{Kind: LoseMessage, User: Manager}.Event()
		run.After(sim.Immediately(), lose)
		if err := run.Fire(lose, run.Now(), []int{answer}); err != nil {
			t.Fatal(err)
		}
		perform(t, run, "settle")
		for i, text := range []string{isNone, second} {
			if got := mustClaim(t, text).Holds(&m.Params, run.State()); got != (i == answer) {
				t.Errorf("answer %d, where %q is to be so: %q is %v", answer, want, text, got)
			}
		}
	}
}
