package directory

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestWritebackNeedsOptionAndBuild(t *testing.T) {
	for _, tc := range []struct {
		name   string
		option bool
		build  string
		want   bool
	}{
		{"F-911: the build of the attribute list is one too old", true, "1.1.552.0", false},
		{"F-911: the build of the permission article", true, "1.1.553.0", true},
		{"F-911: the same without its last number", true, "1.1.553", true},
		{"F-910: the option is off", false, "1.1.553.0", false},
		{"a newer build", true, "1.1.553.1", true},
		{"a newer main version", true, "2.0.3.0", true},
		{"an older main version with a large number", true, "1.0.9125.0", false},
		{"numbers are compared as numbers", true, "1.1.1000.0", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b, ok := ParseBuild(tc.build)
			if !ok {
				t.Fatalf("%q is not read", tc.build)
			}
			if got := WritebackWorks(tc.option, b); got != tc.want {
				t.Errorf("option %v, build %v: works %v, want %v", tc.option, b, got, tc.want)
			}
		})
	}
}

func TestBuildsThatAreNone(t *testing.T) {
	for _, bad := range []string{"", "1", "1.1", "1.1.553.0.0", "1.1.-553.0", "1.1.x.0", "1..553.0", "v1.1.553.0", "1.1.0553.0", "1.1.553.0 ", "1.1.99999999999.0", "+1.1.553.0"} {
		if b, ok := ParseBuild(bad); ok || b != (Build{}) {
			t.Errorf("%q is read as %v, %v; want a refusal", bad, b, ok)
		}
	}
}

func drawBuild(t *rapid.T, name string) Build {
	n := rapid.IntRange(0, 3)
	return Build{n.Draw(t, name), n.Draw(t, name), n.Draw(t, name), n.Draw(t, name)}
}

func TestBuildsAreOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := drawBuild(t, "a"), drawBuild(t, "b"), drawBuild(t, "c")
		if back, ok := ParseBuild(a.String()); !ok || back != a {
			t.Fatalf("%q is read as %v, %v", a, back, ok)
		}
		if n := map[bool]int{true: 1}; n[a.Less(b)]+n[b.Less(a)]+n[a == b] != 1 {
			t.Fatalf("%v and %v: not exactly one of older, newer, equal", a, b)
		}
		if a.Less(b) && b.Less(c) && !a.Less(c) {
			t.Fatalf("%v is older than %v, that older than %v, and the first is not older than the last", a, b, c)
		}
		if WritebackWorks(true, a) && a.Less(b) && !WritebackWorks(true, b) {
			t.Fatalf("writeback works with %v and not with the newer %v", a, b)
		}
	})
}

func TestEffectiveInterval(t *testing.T) {
	for _, tc := range []struct {
		name                  string
		custom, allowed, want time.Duration
	}{
		{"F-1005: a longer one counts", 3 * time.Hour, 30 * time.Minute, 3 * time.Hour},
		{"F-1005: a shorter one does not", 10 * time.Minute, 30 * time.Minute, 30 * time.Minute},
		{"F-1005: the same", 30 * time.Minute, 30 * time.Minute, 30 * time.Minute},
		{"F-509: without a setting the allowed one counts", 0, 30 * time.Minute, 30 * time.Minute},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := EffectiveInterval(tc.custom, tc.allowed); got != tc.want {
				t.Errorf("%v, want %v", got, tc.want)
			}
		})
	}
}
