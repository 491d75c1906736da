package ensemble

import "testing"

// TestEventsDoNotAllocate lets 1000 events happen in each of three members whose traces are muted.
func TestEventsDoNotAllocate(t *testing.T) {
	in := []Injection[event]{at(1000*second, Nothing)}
	held := ask(Every, For, 1000*second, dark)
	rows := []struct {
		name string
		step func(s *sampled[house, event])
	}{
		{"do", func(s *sampled[house, event]) { s.Do(nil, in...) }},
		{"do until, which looks for circles", func(s *sampled[house, event]) { s.Do(settled, in...) }},
		{"judge every", func(s *sampled[house, event]) { s.Judge(held) }},
		{"judge a share on copies", func(s *sampled[house, event]) {
			s.Judge(Question[house]{Share, For, 1000 * second, 4000, dark})
		}},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			s := begin(3, at(0, Tick))
			for _, run := range s.runs {
				run.Trace().Mute(true)
			}
			if allocs := testing.AllocsPerRun(5, func() { r.step(s) }); allocs > 0 {
				t.Errorf("%v allocations", allocs)
			}
		})
	}
}
