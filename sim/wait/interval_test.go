package wait

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestNormal(t *testing.T) {
	for _, row := range []struct {
		name     string
		in, want []Interval
	}{
		{"nothing", nil, nil},
		{"neighbours are joined", []Interval{{ms(4), ms(6)}, {0, ms(3)}}, []Interval{{0, ms(6)}}},
		{"a gap of one millisecond stays", []Interval{{ms(4), ms(6)}, {0, ms(2)}}, []Interval{{0, ms(2)}, {ms(4), ms(6)}}},
		{"one inside another is dropped", []Interval{{0, ms(9)}, {ms(2), ms(3)}}, []Interval{{0, ms(9)}}},
		{"an empty one is dropped", []Interval{{ms(3), ms(2)}}, nil},
		{"far apart", []Interval{{20 * 24 * time.Hour, 21 * 24 * time.Hour}, {0, 0}}, []Interval{{0, 0}, {20 * 24 * time.Hour, 21 * 24 * time.Hour}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			if diff := cmp.Diff(row.want, normal(row.in)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMatters(t *testing.T) {
	const horizon = 9 * unit
	for _, row := range []struct {
		name                  string
		sufficient, undecided []Interval
		want                  bool
	}{
		{"every duration is enough", []Interval{{0, ms(9)}}, nil, false},
		{"none is", nil, nil, false},
		{"none is known to be", nil, []Interval{{ms(2), ms(3)}}, false},
		{"short ones are not enough", []Interval{{ms(4), ms(9)}}, nil, true},
		{"of the short ones nothing is known", []Interval{{ms(4), ms(9)}}, []Interval{{0, ms(3)}}, false},
		{"of some short ones nothing is known", []Interval{{ms(4), ms(9)}}, []Interval{{0, ms(2)}}, true},
		{"of those in between nothing is known", []Interval{{0, ms(2)}, {ms(6), ms(9)}}, []Interval{{ms(3), ms(5)}}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := matters(row.sufficient, row.undecided, horizon); got != row.want {
				t.Errorf("it matters: %v, want %v", got, row.want)
			}
		})
	}
}

func TestWithout(t *testing.T) {
	list := []Interval{{0, ms(4)}, {ms(6), ms(9)}}
	for _, row := range []struct {
		name string
		gone Interval
		want []Interval
	}{
		{"the middle of one", Interval{ms(1), ms(2)}, []Interval{{0, 0}, {ms(3), ms(4)}, {ms(6), ms(9)}}},
		{"parts of two", Interval{ms(4), ms(6)}, []Interval{{0, ms(3)}, {ms(7), ms(9)}}},
		{"everything", Interval{0, ms(20)}, nil},
		{"between them", Interval{ms(5), ms(5)}, list},
	} {
		t.Run(row.name, func(t *testing.T) {
			if diff := cmp.Diff(row.want, without(list, row.gone)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLength(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 ms", ms(1): "1 ms", ms(999): "999 ms", time.Second: "1 s", ms(1001): "1.001 s", time.Minute: "1 min",
		4*time.Minute + ms(29001): "4 min 29.001 s", 90 * time.Minute: "1 h 30 min", -time.Second: "−1 s", 96 * time.Hour: "4 d",
	} {
		if got := length(d).String(); got != want {
			t.Errorf("length(%v) = %q, want %q", d, got, want)
		}
	}
}
