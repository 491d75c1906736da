// Package enumtest checks the printed form of an enumeration.
package enumtest

import (
	"fmt"
	"testing"
)

// value is what an enumeration is made of.
type value interface {
	~uint8
	fmt.Stringer
}

// Distinct checks that the first n values of an enumeration have words of their own.
func Distinct[T value](t *testing.T, n int) {
	t.Helper()
	var kind T
	t.Run(fmt.Sprintf("%T", kind), func(t *testing.T) {
		seen := map[string]T{}
		for i := range n {
			v := T(i)
			if v.String() == "" {
				t.Errorf("%d prints nothing", i)
			}
			if other, taken := seen[v.String()]; taken {
				t.Errorf("%d and %d both print %q", uint8(other), i, v)
			}
			seen[v.String()] = v
		}
	})
}

// ReadsBack checks that what the first n values print is read as that value, and that nothing else is read.
func ReadsBack[T value](t *testing.T, n int, parse func(string) (T, bool)) {
	t.Helper()
	Distinct[T](t, n)
	for i := range n {
		v := T(i)
		if back, ok := parse(v.String()); !ok || back != v {
			t.Errorf("parsing %q gives %d, %v; want %d, true", v, uint8(back), ok, i)
		}
	}
	for _, bad := range []string{"", "nonsense", T(n-1).String() + " "} {
		if v, ok := parse(bad); ok {
			t.Errorf("parsing %q gives %v, want a refusal", bad, v)
		}
	}
}
