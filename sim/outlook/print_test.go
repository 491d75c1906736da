package outlook

import "testing"

// roundTrip checks that the first n values print, each in its own way, and that the print parses back.
func roundTrip[T interface {
	~uint8
	String() string
}](t *testing.T, n int, parse func(string) (T, bool)) {
	t.Helper()
	seen := map[string]T{}
	for i := range n {
		v := T(i)
		if other, taken := seen[v.String()]; taken {
			t.Errorf("%d and %d both print %q", other, v, v)
		}
		seen[v.String()] = v
		if back, ok := parse(v.String()); !ok || back != v {
			t.Errorf("parsing %q gives %d, %v; want %d, true", v, back, ok, v)
		}
	}
	for _, bad := range []string{"", "nonsense", T(n-1).String() + " "} {
		if v, ok := parse(bad); ok {
			t.Errorf("parsing %q gives %v, want a refusal", bad, v)
		}
	}
}

func TestPrintsParseBack(t *testing.T) {
	t.Run("Level", func(t *testing.T) { roundTrip(t, 4, ParseLevel) })
	t.Run("Op", func(t *testing.T) { roundTrip(t, 4, ParseOp) })
	t.Run("Result", func(t *testing.T) { roundTrip(t, int(RefusedListed)+1, ParseResult) })
}

func TestRefusalsSayWhy(t *testing.T) {
	for _, tc := range []struct {
		result  Result
		want    string
		refused bool
	}{
		{Done, "done", false},
		{Nothing, "already so", false},
		{NothingPicked, "nobody was selected in the address list, which closed without effect", false},
		{RefusedClosed, "the Delegates dialog is not open", true},
		{RefusedNotListed, "the Delegates dialog does not list the user", true},
		{Result(99), "Result(99)", true},
	} {
		if got := tc.result.String(); got != tc.want {
			t.Errorf("got %q, want %q", got, tc.want)
		}
		if got := tc.result.Refused(); got != tc.refused {
			t.Errorf("%v: refused %v, want %v", tc.result, got, tc.refused)
		}
	}
}
