package world

import "testing"

func TestStalledReplication(t *testing.T) {
	stalls, resumes := "the user replication of Lync Server stalls", "the user replication of Lync Server resumes"
	tell(t, []story{
		{name: "an addition under way waits", given: onTheWay, do: []string{add, "pass 80s", stalls, "pass 2h"}, then: []string{isHalf}},
		{name: "and takes its full time afterwards", given: onTheWay, do: []string{add, "pass 80s", stalls, "pass 2h", resumes, "pass 69s"}, then: []string{isHalf}},
		{name: "until the pair is there", given: onTheWay, do: []string{add, "pass 80s", stalls, "pass 2h", resumes, "pass 70s"}, then: []string{correct}},
		{name: "the server goes on taking additions", given: onTheWay, do: []string{stalls, add, "pass 2h"}, then: []string{isHalf}},
		{name: "which travel later", given: onTheWay, do: []string{stalls, add, "pass 2h", resumes, "settle"}, then: []string{correct}},
		{name: "a removal waits", given: with(setUpCorrectly), do: []string{stalls, ungroup, "pass 2h"}, then: []string{isNone, peopleShows}},
		{name: "so does one that was under way", given: with(setUpCorrectly), do: []string{ungroup, "pass 59s", stalls, "pass 2h", resumes, "pass 59s"}, then: []string{isNone, peopleShows}},
		{name: "and arrives", given: with(setUpCorrectly), do: []string{ungroup, "pass 59s", stalls, "pass 2h", resumes, "pass 1m"}, then: []string{isNone, noPeople}},
		{name: "P-07: an addition that does not wait for it is overtaken, however late", given: with(setUpCorrectly),
			do: []string{stalls, ungroup, "pass 2h", remove, add, "pass 1h", resumes, "settle"}, then: []string{isHalf}},
		{name: "a removal takes a waiting addition back", given: onTheWay, do: []string{stalls, add, "pass 1m", ungroup, resumes, "settle"}, then: []string{isNone, noPeople}},
		{name: "a delayed notice that starts anew meanwhile waits as well", given: onTheWay,
			do: []string{add, "pass 30s", "a Lync message to the delegate is delayed", stalls, "pass 2h"}, then: []string{isHalf}},
		{name: "and travels later", given: onTheWay,
			do: []string{add, "pass 30s", "a Lync message to the delegate is delayed", stalls, "pass 2h", resumes, "settle"}, then: []string{correct}},
		{name: "P-06: a waiting addition is no half pair to complete", given: with(`half pair completes is "at the delegate's MAPI connection"`),
			do: []string{stalls, add, "pass 1m", leaves, again, "pass 10m"}, then: []string{isHalf}},
		{name: "what a stall holds back is not under way", given: onTheWay, do: []string{add, "pass 80s", stalls, "a Lync message to the delegate is lost", resumes, "settle"}, then: []string{correct}},
		{name: "twice is once", given: onTheWay, do: []string{stalls, add, stalls, "pass 2h", resumes, resumes, "settle"}, then: []string{correct}},
	})
}
