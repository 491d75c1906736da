// Package enumtest checks that the printed form of an enumeration parses back.
package enumtest

import "testing"

// RoundTrip checks that the first n values print, each in its own way, and that the print parses back.
func RoundTrip[T interface {
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
