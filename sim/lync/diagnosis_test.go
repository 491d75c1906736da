package lync

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDT08(t *testing.T) {
	for _, tc := range []struct {
		name      string
		visible   Visible
		want      Diagnosis
		procedure int
	}{
		{"DT-08 row 1: Case 1", Visible{true, false, true, PermissionError}, CaseOne, 1},
		{"DT-08 row 2: the overlap goes by procedure 2", Visible{true, false, false, NoResponse}, CaseOverlap, 2},
		{"DT-08 row 2, other value of P-16", Visible{true, false, false, PermissionError}, CaseOverlap, 2},
		{"DT-08 row 3: Case 2", Visible{true, true, false, NoResponse}, CaseTwo, 2},
		{"DT-08 row 4: Case 2 without the delegate in the group", Visible{false, true, false, NoResponse}, CaseTwoNoGroup, 2},
		{"DT-08 row 5: set up in Exchange only", Visible{false, false, true, PermissionError}, PolicyOrMapi, 0},
		{"DT-08 row 6: nothing set up", Visible{false, false, false, NoResponse}, NothingSetUp, 0},
		{"DT-08 row 7: healthy", Visible{true, true, true, Success}, Healthy, 0},
		{"beyond DT-08: only the manager's group lacks the other", Visible{false, true, true, PermissionError}, NotDescribed, 0},
		{"beyond DT-08: all lists agree and the add-in refuses", Visible{true, true, true, PermissionError}, NotDescribed, 0},
		{"beyond DT-08: Case 1's lists with Case 2's silence", Visible{true, false, true, NoResponse}, NotDescribed, 0},
		{"F-104: Enterprise Voice is another article's", Visible{true, false, true, OutOfScope}, ArticleSilent, 0},
		{"P-18: without a client of the delegate the lists mean nothing", Visible{true, false, true, AddinUnavailable}, ClientNotRunning, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := Diagnose(tc.visible)
			if got != tc.want {
				t.Errorf("diagnosis %q, want %q", got.Case(), tc.want.Case())
			}
			if got.Procedure() != tc.procedure {
				t.Errorf("procedure %d, want %d", got.Procedure(), tc.procedure)
			}
			if got.Note().IsZero() {
				t.Errorf("%v has no note", got)
			}
		})
	}
}

// The table must agree with the add-in: what Addin answers in a settled state is never called undescribed by the row of
// that state, as long as nothing but the two sides is wrong.
func TestDiagnosisAgreesWithTheAddin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		listed := rapid.Bool().Draw(t, "listed in Outlook")
		facts := rapid.SampledFrom([]Fact{0, Listed, Listed | Confirmed}).Draw(t, "facts")
		o := AddinOptions{LyncFirst: rapid.Bool().Draw(t, "P-16")}
		e := Entry{facts}
		in := AddinInputs{DelegateSignedIn: true, DelegateMapiOK: true, Pair: e.Pair(listed)}
		if listed {
			in.Exchange = ExchangeFull
		}
		v := Visible{InDelegates: e.Is(Listed), InPeopleIManage: e.Is(Confirmed), InOutlook: listed, Outcome: Addin(in, o)}
		if got := Diagnose(v); got == NotDescribed {
			t.Fatalf("%+v is not described", v)
		}
	})
}

func TestAnAnswerNobodyAskedForFitsEveryRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := Visible{
			InDelegates: rapid.Bool().Draw(t, "Delegates"), InPeopleIManage: rapid.Bool().Draw(t, "People I Manage Calls For"),
			InOutlook: rapid.Bool().Draw(t, "Outlook"),
		}
		unseen := Diagnose(v)
		v.Outcome = Outcome(rapid.IntRange(int(Success), int(NoResponse)).Draw(t, "answer"))
		if seen := Diagnose(v); seen != unseen && seen != NotDescribed {
			t.Fatalf("the answer turned %v into %v", unseen, seen)
		}
	})
}
