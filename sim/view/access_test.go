package view_test

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// palettes are the colours of the style by their names: light, and dark where it
// has others.
func palettes(t *testing.T) map[string]map[string][3]float64 {
	t.Helper()
	text, err := os.ReadFile("page/1_base.css")
	must(t, err)
	colour := regexp.MustCompile(`--([\w-]+): #([0-9a-f]{6})`)
	out := map[string]map[string][3]float64{"light": {}, "dark": {}}
	roots := strings.SplitN(string(text), ":root {", 3)
	if len(roots) != 3 {
		t.Fatal("the style has no light and dark colours")
	}
	for i, mode := range []string{"light", "dark"} {
		body, _, _ := strings.Cut(roots[i+1], "}")
		for _, m := range colour.FindAllStringSubmatch(body, -1) {
			n, err := strconv.ParseUint(m[2], 16, 32)
			must(t, err)
			out[mode][m[1]] = [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
		}
	}
	return out
}

// ratio is the contrast of two colours, as WCAG 2.2 counts it.
func ratio(a, b [3]float64) float64 {
	light := func(c [3]float64) (sum float64) {
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			v := c[i] / 255
			if v <= 0.04045 {
				v /= 12.92
			} else {
				v = math.Pow((v+0.055)/1.055, 2.4)
			}
			sum += weight * v
		}
		return sum
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Whatever is written can be read, on every ground it is written on, and what is
// drawn stands out from it.
func TestColoursStandOut(t *testing.T) {
	for mode, p := range palettes(t) {
		for _, row := range []struct {
			least  float64
			before []string
			behind []string
		}{
			{4.5, []string{"ink", "soft", "accent", "good", "bad", "unsure"}, []string{"paper", "card", "shade"}},
			{4.5, []string{"ink", "unsure"}, []string{"mark", "accent-soft"}},
			{4.5, []string{"ink", "soft", "accent", "bad"}, []string{"bad-soft"}},
			{4.5, []string{"ink", "soft", "accent", "unsure"}, []string{"unsure-soft"}},
			{4.5, []string{"ink"}, []string{"good-soft"}},
			{3, []string{"line-strong"}, []string{"paper", "card"}},
		} {
			for _, a := range row.before {
				for _, b := range row.behind {
					x, known := p[a]
					y, also := p[b]
					if !known || !also {
						t.Fatalf("%s: the style has no colour %s or %s", mode, a, b)
					}
					if r := ratio(x, y); r < row.least {
						t.Errorf("%s: %s on %s has a contrast of %.2f; want %.1f", mode, a, b, r, row.least)
					}
				}
			}
		}
	}
}

// small lists what can be pointed at and is less than 24 pixels wide or high,
// unless it stands in a sentence or no neighbour is as near as that.
const small = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, summary, select')].filter((e) => e.checkVisibility() && !e.closest('.skip, .rows'));
  const boxes = all.map((e) => { const r = e.getBoundingClientRect(); return { e, r, x: r.left + r.width / 2, y: r.top + r.height / 2, small: r.width < 23.5 || r.height < 23.5 }; });
  return boxes.filter((a) => a.small && !a.e.closest('p, .text') && boxes.some((b) => b !== a && !a.e.contains(b.e) && !b.e.contains(a.e) && (b.small
    ? Math.hypot(a.x - b.x, a.y - b.y) < 23.5
    : Math.hypot(Math.max(b.r.left - a.x, 0, a.x - b.r.right), Math.max(b.r.top - a.y, 0, a.y - b.r.bottom)) < 11.5)))
    .map((a) => a.e.outerHTML.slice(0, 80) + ' ' + Math.round(a.r.width) + '×' + Math.round(a.r.height)).slice(0, 6);
})()`

// steep lists headings that leave out a level.
const steep = `(() => {
  const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((e) => e.checkVisibility() && !e.closest('dialog'));
  return all.filter((e, i) => i > 0 && Number(e.tagName[1]) > Number(all[i - 1].tagName[1]) + 1).map((e) => e.tagName + ' ' + e.innerText).concat(all.length && all[0].tagName !== 'H1' ? ['the first one is no h1'] : []);
})()`

// unnamed lists tables with headings that say nothing, and names on what has no
// role to bear one.
const unnamed = `[...document.querySelectorAll('th')].filter((e) => !e.textContent.trim()).concat([...document.querySelectorAll('div[aria-label], span[aria-label], p[aria-label], pre[aria-label]')].filter((e) => !e.hasAttribute('role'))).map((e) => e.outerHTML.slice(0, 80)).slice(0, 6)`

// Pages are for those who point badly, who cannot see colours, who want large
// letters or nothing that moves, and for those who hear them.
func TestBrowserAccess(t *testing.T) {
	pages := [][2]string{{written(t, audited(t, hastyFile, hasty, "texts/diagnostic.md", diagnostic)), ""}, {written(t, blocks()), ""}}
	pages = append(pages, [2]string{pages[0][0], "#/" + strings.NewReplacer("!", "%21", "<", "%3C", ">", "%3E", "=", "%3D", "&", "%26").Replace(hastyFile)})
	page := decided(t)
	for _, address := range []string{"", "#!clause=", refuted + "!run=8.0&event=10", refuted + "!walk=0.1"} {
		pages = append(pages, [2]string{page, address})
	}
	b := open(t, 400, 800)
	for _, width := range []int{400, 1280} {
		b.resize(width, 900)
		for _, p := range pages {
			b.visit(p[0], p[1])
			for what, list := range map[string]string{"too small to be hit": small, "headings that leave out a level": steep, "without a name or a role": unnamed} {
				if got := b.eval(list); got != "[]" {
					t.Errorf("%s%s at %d px: %s: %s", filepath.Base(p[0]), p[1], width, what, got)
				}
			}
		}
	}

	// Letters of twice the size, as somebody has set them in the browser.
	b.call("Page.setFontSizes", map[string]any{"fontSizes": map[string]any{"standard": 32, "fixed": 26}}, nil)
	for _, p := range pages {
		b.visit(p[0], p[1])
		b.is(`parseFloat(getComputedStyle(document.documentElement).fontSize) > 28`, "true")
		b.looks("large_" + filepath.Base(p[0]))
	}
	b.call("Page.setFontSizes", map[string]any{"fontSizes": map[string]any{"standard": 16, "fixed": 13}}, nil)

	// Colours of the reader's own: what colour alone told has a shape.
	b.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": "forced-colors", "value": "active"}, {"name": "prefers-reduced-motion", "value": "reduce"}}}, nil)
	b.visit(page, refuted+"!run=8.0&event=10")
	b.picture("forced_colours")
	b.is(`getComputedStyle(document.querySelector('.row.now')).outlineStyle`, "solid")
	b.is(`[...document.querySelectorAll('.shelf dl > div')].filter((e) => (getComputedStyle(e).borderLeftColor !== getComputedStyle(document.body).backgroundColor) !== e.classList.contains('changed')).length`, "0")
	b.visit(page, "")
	b.is(`getComputedStyle(document.querySelector('.feature summary'), '::before').transitionDuration`, "0s")

	// Who comes back with Shift and Tab sees where he is: nothing that sticks to the
	// top lies on it.
	b.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{}}, nil)
	b.visit(page, "")
	b.eval(`window.hidden = []; document.addEventListener('focusin', (e) => setTimeout(() => {
	  const r = e.target.getBoundingClientRect(), top = document.elementFromPoint(r.left + Math.min(r.width, 40) / 2, r.top + r.height / 2);
	  if (!top || !(e.target.contains(top) || top.contains(e.target)) || getComputedStyle(e.target).outlineStyle === 'none') hidden.push(e.target.outerHTML.slice(0, 90));
	}, 0)); scrollTo(0, document.body.scrollHeight); [...document.querySelectorAll('a[href]:not([tabindex]), summary')].pop().focus(); 0`)
	for range 8 {
		b.call("Input.dispatchKeyEvent", map[string]any{"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9, "modifiers": 8}, nil)
		b.rest()
	}
	b.is(`hidden.join(' | ')`, "")
	b.calm()
}
