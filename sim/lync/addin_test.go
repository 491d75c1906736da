package lync

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDT06(t *testing.T) {
	anyPair := []Pair{PairNone, PairHalf, PairPaired, PairStale}
	for _, tc := range []struct {
		name      string
		side      ExchangeSide
		pairs     []Pair
		mapiOK    bool
		want      Outcome
		lyncFirst Outcome // the other value of P-16
	}{
		{"DT-06 row 1: full and paired", ExchangeFull, []Pair{PairPaired}, true, Success, Success},
		{"DT-06 row 2: full and half, Case 1", ExchangeFull, []Pair{PairHalf}, true, PermissionError, PermissionError},
		{"DT-06 row 3: full and none", ExchangeFull, []Pair{PairNone}, true, PermissionError, PermissionError},
		{"DT-06 row 4: other and none", ExchangeOther, []Pair{PairNone}, true, PermissionError, PermissionError},
		{"DT-06 row 5: none and stale, Case 2, silent in either order", ExchangeNone, []Pair{PairStale}, true, NoResponse, NoResponse},
		{"DT-06 row 6: none and half", ExchangeNone, []Pair{PairHalf}, true, NoResponse, PermissionError},
		{"DT-06 row 7: none and none", ExchangeNone, []Pair{PairNone}, true, NoResponse, PermissionError},
		{"DT-06 row 8: partial and any", ExchangePartial, anyPair, true, PermissionError, PermissionError},
		{"DT-06 row 9: full and paired without MAPI", ExchangeFull, []Pair{PairPaired}, false, PermissionError, PermissionError},
		{"DT-06 row 10: full and half or none without MAPI", ExchangeFull, []Pair{PairHalf, PairNone}, false, PermissionError, PermissionError},
		{"DT-06 row 11: none and any without MAPI", ExchangeNone, anyPair, false, NoResponse, PermissionError},
		{"beyond DT-06: other rights with a pair that outlived the delegate", ExchangeOther, anyPair, true, PermissionError, PermissionError},
		{"beyond DT-06: a stale pair is no pair, whatever Exchange says", ExchangeFull, []Pair{PairStale}, true, PermissionError, PermissionError},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, pair := range tc.pairs {
				in := AddinInputs{DelegateSignedIn: true, Exchange: tc.side, DelegateMapiOK: tc.mapiOK, Pair: pair}
				if got := Addin(in, AddinOptions{}); got != tc.want {
					t.Errorf("pair %v: %q, want %q", pair, got, tc.want)
				}
				if got := Addin(in, AddinOptions{LyncFirst: true}); got != tc.lyncFirst {
					t.Errorf("pair %v, Lync first (P-16): %q, want %q", pair, got, tc.lyncFirst)
				}
			}
		})
	}
}

// order holds, for every test of DT-07, what makes it match and what it then answers. It is in the order of the table, so
// spoiling a row and every later one must still give the row's own answer.
var order = []struct {
	name   string
	spoil  func(*AddinInputs)
	want   Outcome
	silent AddinOptions // the option that turns the answer into silence, if there is one
}{
	{"DT-07 row 1: Enterprise Voice", func(in *AddinInputs) { in.EnterpriseVoice = true }, OutOfScope, AddinOptions{}},
	{"DT-07 row 2: the delegate is signed out", func(in *AddinInputs) { in.DelegateSignedIn = false }, AddinUnavailable, AddinOptions{NotRunningSilent: true}},
	{"DT-07 row 3: Lync Basic", func(in *AddinInputs) { in.BasicClient = true }, PermissionError, AddinOptions{}},
	{"DT-07 row 3b: split premises", func(in *AddinInputs) { in.Split = true }, PermissionError, AddinOptions{SplitSilent: true}},
	{"DT-07 row 4: no Exchange side", func(in *AddinInputs) { in.Exchange = ExchangeNone }, NoResponse, AddinOptions{}},
	{"DT-07 row 5: the delegate's MAPI is not OK", func(in *AddinInputs) { in.DelegateMapiOK = false }, PermissionError, AddinOptions{}},
	{"DT-07 row 6: not paired", func(in *AddinInputs) { in.Pair = PairHalf }, PermissionError, AddinOptions{}},
	{"DT-07 row 7: partial rights", func(in *AddinInputs) { in.Exchange = min(in.Exchange, ExchangePartial) }, PermissionError, AddinOptions{PartialSilent: true}},
	{"DT-07 row 8: otherwise", func(*AddinInputs) {}, Success, AddinOptions{}},
}

func healthyAddin() AddinInputs {
	return AddinInputs{DelegateSignedIn: true, Exchange: ExchangeFull, DelegateMapiOK: true, Pair: PairPaired}
}

func TestDT07(t *testing.T) {
	for i, row := range order {
		t.Run(row.name, func(t *testing.T) {
			alone, first := healthyAddin(), healthyAddin()
			row.spoil(&alone)
			for _, later := range order[i:] {
				later.spoil(&first)
			}
			if got := Addin(alone, AddinOptions{}); got != row.want {
				t.Errorf("alone: %q, want %q", got, row.want)
			}
			if got := Addin(first, AddinOptions{}); got != row.want {
				t.Errorf("with every later row as well: %q, want %q", got, row.want)
			}
		})
	}
}

func TestSilenceOfPartialRightsComesLast(t *testing.T) {
	for _, earlier := range order[5:7] {
		t.Run(earlier.name, func(t *testing.T) {
			in := healthyAddin()
			in.Exchange = ExchangePartial
			earlier.spoil(&in)
			if got := Addin(in, AddinOptions{PartialSilent: true}); got != PermissionError {
				t.Errorf("with partial rights: %q, want %q", got, PermissionError)
			}
		})
	}
}

func TestOptionsTurnAnswersIntoSilence(t *testing.T) {
	for _, row := range order {
		if row.silent == (AddinOptions{}) {
			continue
		}
		t.Run(row.name, func(t *testing.T) {
			in := healthyAddin()
			row.spoil(&in)
			if got := Addin(in, row.silent); got != NoResponse {
				t.Errorf("with %+v: %q, want %q", row.silent, got, NoResponse)
			}
			if got := Addin(healthyAddin(), row.silent); got != Success {
				t.Errorf("a healthy delegation with %+v: %q, want %q", row.silent, got, Success)
			}
		})
	}
}

func drawAddin(t *rapid.T) (AddinInputs, AddinOptions) {
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	return AddinInputs{
			EnterpriseVoice: flag("Enterprise Voice"), DelegateSignedIn: flag("signed in"), BasicClient: flag("Basic"), Split: flag("split"),
			Exchange:       ExchangeSide(rapid.IntRange(0, 3).Draw(t, "Exchange side")),
			DelegateMapiOK: flag("MAPI OK"), Pair: Pair(rapid.IntRange(0, 3).Draw(t, "pair")),
		}, AddinOptions{
			LyncFirst: flag("P-16"), PartialSilent: flag("P-17"), NotRunningSilent: flag("P-18"), SplitSilent: flag("P-05"),
		}
}

func TestAddinIsTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, o := drawAddin(t)
		got := Addin(in, o)
		if got == NoOutcome || got > OutOfScope {
			t.Fatalf("%+v answers %v", in, got)
		}
		if (got == Success) != (in == healthyAddin()) {
			t.Fatalf("%+v answers %q; the meeting is created exactly in the healthy state, whatever the options", in, got)
		}
	})
}
