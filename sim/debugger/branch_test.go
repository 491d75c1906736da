package debugger_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/debugger"
)

// again is a run in which a sign-in is broken off and begun anew.
const again = `given a manager and a delegate

0:00:05  the delegate exits Lync
0:00:10  the manager exits Lync
0:00:20  the manager signs in to Lync
0:00:22  the delegate signs in to Lync
0:00:25  the manager exits Lync
0:00:30  the manager signs in to Lync
0:00:40  Lync Server signs the delegate in
0:00:50  Lync Server signs the manager in
0:01:20  the Lync client of the manager connects to the MAPI service
0:01:30  the Lync client of the delegate connects to the MAPI service
----
ends   0:05:00
`

// TestTwoThatWait lists two events, of which the first has to happen before the
// window of the second closes.
func TestTwoThatWait(t *testing.T) {
	c := talking(t, again)
	do(t, c, "t 0:00:35")
	want := `what can happen next; b NUMBER [TIME] branches off into it, d ACTION into another act:
   1  0:00:35 to 0:00:52: Lync Server signs the delegate in; here at 0:00:40
   2  0:00:35 to 0:00:52: Lync Server signs the manager in
`
	if diff := cmp.Diff(want, said(c, debugger.Else)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestTheSameEventAnew branches into an event that the run takes off the agenda
// and schedules anew: what was scheduled anew stays where it is.
func TestTheSameEventAnew(t *testing.T) {
	c := talking(t, again)
	do(t, c, "n 3", "b 2", "l")
	want := `what follows is as it was
  0  the run begins
  1  0:00:05  the delegate exits Lync
  2  0:00:10  the manager exits Lync
  3  0:00:20  the manager signs in to Lync
* 4  0:00:22  Lync Server signs the manager in
  5  0:00:22  the delegate signs in to Lync
  6  0:00:25  the manager exits Lync
  7  0:00:30  the manager signs in to Lync
  8  0:00:40  Lync Server signs the delegate in
  9  0:00:50  Lync Server signs the manager in
  10  0:01:20  the Lync client of the manager connects to the MAPI service
  11  0:01:30  the Lync client of the delegate connects to the MAPI service
  0:05:00  the run ends
`
	if diff := cmp.Diff(want, said(c, debugger.Differences, debugger.Events)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestBeyondTheEnd lets a run that ended while something was pending go on.
func TestBeyondTheEnd(t *testing.T) {
	c := talking(t, again)
	do(t, c, "z", "d the manager exits Lync", "d the manager signs in to Lync", "b 1 0:05:30")
	if got := c.Place(); got.Now != c.End() || c.Len() != 13 || c.Depth() != 3 {
		t.Errorf("stands at %v of %d events in branch %d; the run ends at %v", got, c.Len(), c.Depth(), c.End())
	}
}
