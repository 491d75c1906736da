package view_test

import (
	"fmt"
	"os"
	"testing"
)

// BenchmarkPaint measures how large the pages are and how soon they can be seen:
// that of the shipped features, and one of a run of 5,000 events, with what a
// frame of scrolling through it takes.
func BenchmarkPaint(b *testing.B) {
	suite := shippedPage(b)
	for _, one := range []struct{ name, file, address string }{
		{"suite", suite, ""},
		{"scenario", suite, "#/features/case_1.feature:54"},
		{"run of 5000 events", written(b, pageOf(longRun(5000))), "#/runs:1!run=0.0&event=2500"},
	} {
		b.Run(one.name, func(b *testing.B) {
			info, err := os.Stat(one.file)
			must(b, err)
			page := open(b, 1280, 900)
			sum, frames := 0.0, 0.0
			for b.Loop() {
				page.visit(one.file, one.address)
				var ms float64
				page.wait(`performance.getEntriesByName('first-contentful-paint').length > 0`)
				fmt.Sscan(page.eval(`performance.getEntriesByName('first-contentful-paint')[0].startTime`), &ms)
				sum += ms
				var frame float64
				fmt.Sscan(page.eval(scrolling), &frame)
				frames += frame
			}
			page.calm()
			b.ReportMetric(float64(info.Size())/1024, "KiB")
			b.ReportMetric(sum/float64(b.N), "ms/first-paint")
			if frames > 0 {
				b.ReportMetric(frames/float64(b.N), "ms/frame")
			}
		})
	}
}

// scrolling is what a frame takes on the way through a diagram, with layout; 0
// where there is none.
const scrolling = `(() => {
  const view = document.querySelector('.rows');
  if (!view) return 0;
  const begun = performance.now();
  for (let i = 0; i < 500; i++) {
    view.scrollTop = (view.scrollHeight - view.clientHeight) * i / 500;
    view.dispatchEvent(new Event('scroll'));
    view.getBoundingClientRect();
    view.querySelector('.row:last-child').getBoundingClientRect();
  }
  return (performance.now() - begun) / 500;
})()`
