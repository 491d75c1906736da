package outlook

import (
	"testing"

	"ombud/sim/internal/enum/enumtest"
)

func TestEveryValueHasItsOwnWord(t *testing.T) {
	enumtest.Distinct[Level](t, 4)
	enumtest.Distinct[Op](t, 4)
	enumtest.Distinct[Result](t, int(RefusedListed)+1)
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
